import { callMarkers, type TokenizerHost } from '@ostrom/engine/tokenizer'
import type { Inference } from '@ostrom/protocol'
import type { Question } from './inference-service.ts'
import type { PreparedQuestion } from './prepare-question.ts'
import { behindReasoning } from './reasoning.ts'

// The form of an answer: calls are kept to a grammar where the model's own way of writing them is
// known, and a grammar begins behind the reasoning of a model that reasons.

const toolsOf = ({ prompt }: Question): Inference.ToolOptions | undefined =>
  prompt.kind === 'messages' ? prompt.tools : undefined

/** Returns the grammar of the calls of a question; that of the question where there is none. */
async function grammarOf(
  question: Question,
  { model: { tokenizer } }: Pick<PreparedQuestion, 'model'>,
  host: Pick<TokenizerHost, 'toolGrammar'>,
): Promise<Inference.Grammar | undefined> {
  const tools = toolsOf(question)
  const format = tokenizer?.toolCallFormat
  const { grammar } = question.sampler
  if (!tools || !format) return grammar
  const markers = callMarkers(format, tokenizer.specials)
  return (await host.toolGrammar({ format, markers, tools })) ?? grammar
}

/**
 * Returns a question as its model is asked: with the prompt that was prepared, and the grammar of
 * its answer.
 *
 * @throws {ToolsUnsupportedError} The model cannot keep to what is asked.
 */
export async function withAnswerForm(
  question: Question,
  prepared: Pick<PreparedQuestion, 'model' | 'prompt' | 'reasoning'>,
  host: Pick<TokenizerHost, 'toolGrammar'>,
): Promise<Question> {
  const { prompt, reasoning, model } = prepared
  const asked = { ...question, prompt }
  const grammar = await grammarOf(asked, prepared, host)
  if (!grammar) return asked
  const options = { reasoning, tokenizer: model.tokenizer, tools: toolsOf(asked) }
  return { ...asked, sampler: { ...asked.sampler, grammar: behindReasoning(grammar, options) } }
}
