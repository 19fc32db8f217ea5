import { callMarkers, type TokenizerHost } from '@ostrom/engine/tokenizer'
import type { TokenizedModel } from '@ostrom/models/catalog'
import type { Inference } from '@ostrom/protocol'
import type { Question } from '../inference/inference-service.ts'

// Restricts function calls in an answer by a grammar, if the model's own format of calls is known.
// `answer-reader.ts` parses the calls in the answer.

const toolsOf = ({ prompt }: Question): Inference.ToolOptions | undefined =>
  prompt.kind === 'messages' ? prompt.tools : undefined

/**
 * Returns a question that offers functions, with the grammar of their calls. A response format of
 * the question stays in force for an answer without calls.
 *
 * @throws {ToolsUnsupportedError} The model cannot keep the requested form.
 */
export async function withToolCalls(
  question: Question,
  { tokenizer }: TokenizedModel,
  host: Pick<TokenizerHost, 'toolGrammar'>,
): Promise<Question> {
  const tools = toolsOf(question)
  const format = tokenizer?.toolCallFormat
  if (!tools || !format) return question
  // If the question has a response format, its grammar has one choice: the schema of the format.
  const value = question.sampler.grammar?.choices[0]?.schema
  const grammar = await host.toolGrammar({
    format,
    markers: callMarkers(format, tokenizer.specials),
    tools,
    ...(value !== undefined && { value }),
  })
  return grammar ? { ...question, sampler: { ...question.sampler, grammar } } : question
}
