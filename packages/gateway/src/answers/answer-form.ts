import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import type { Question } from '../inference/inference-service.ts'
import type { PreparedQuestion } from '../questions/prepare-question.ts'
import { behindReasoning } from '../questions/reasoning.ts'
import { withToolCalls } from './tool-calls.ts'

/**
 * Returns a question as it is sent to the model: with the prepared prompt, and the grammar of its
 * answer. If the model reasons, the grammar begins after the reasoning.
 *
 * @throws {ToolsUnsupportedError} The model cannot write the calls or the format that the question
 *   requires.
 */
export async function withAnswerForm(
  question: Question,
  { prompt, reasoning, model }: Pick<PreparedQuestion, 'model' | 'prompt' | 'reasoning'>,
  host: Pick<TokenizerHost, 'toolGrammar'>,
): Promise<Question> {
  const asked = await withToolCalls({ ...question, prompt }, model, host)
  const { grammar } = asked.sampler
  if (!grammar) return asked
  const tools = prompt.kind === 'messages' ? prompt.tools : undefined
  const options = { reasoning, tokenizer: model.tokenizer, tools }
  return { ...asked, sampler: { ...asked.sampler, grammar: behindReasoning(grammar, options) } }
}
