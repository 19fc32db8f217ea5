import { callMarkers, type TokenizerHost } from '@ostrom/engine/tokenizer'
import type { TokenizedModel } from '@ostrom/models/catalog'
import type { Inference } from '@ostrom/protocol'
import type { Question } from '../inference-service.ts'

// Calls of functions in the text of an answer, kept to a grammar where the model's own way of
// writing them is known. `answer-reader.ts` reads them out of it again.

const toolsOf = ({ prompt }: Question): Inference.ToolOptions | undefined =>
  prompt.kind === 'messages' ? prompt.tools : undefined

/**
 * A question that offers functions, with the grammar of their calls. A response format of the
 * question stays in force for an answer without calls.
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
  // A response format is the grammar of one JSON value.
  const value = question.sampler.grammar?.choices[0]?.schema
  const grammar = await host.toolGrammar({
    format,
    markers: callMarkers(format, tokenizer.specials),
    tools,
    ...(value !== undefined && { value }),
  })
  return grammar ? { ...question, sampler: { ...question.sampler, grammar } } : question
}
