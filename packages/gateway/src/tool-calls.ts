import {
  areSpecial,
  type ContentPart,
  callMarkers,
  createToolCallReader,
  forms,
  type TokenizerHost,
  type TokenTables,
  type ToolCallFormat,
  type ToolCallReader,
} from '@ostrom/engine/tokenizer'
import type { Inference, Receipt } from '@ostrom/protocol'
import type { Question } from './inference-service.ts'
import type { TokenizedModel } from './sessions/connect.ts'

// Calls of functions in the text of an answer: kept to a grammar where the model's own way of
// writing them is known, and read out of it again.

const toolsOf = ({ prompt }: Question): Inference.ToolOptions | undefined =>
  prompt.kind === 'messages' ? prompt.tools : undefined

/**
 * A question that offers functions, with the grammar of their calls. A response format of the
 * question stays in force for an answer without calls.
 *
 * @throws {ToolsUnsupportedError} The model cannot keep to what is asked.
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

/** How an answer's text is read. */
export type AnswerParsing = {
  /** Whether control tokens are part of what is read. */
  readonly special: boolean
  readonly reader: ToolCallReader
}

/** Text as it is. */
const plainTextReader: ToolCallReader = {
  push: (text): readonly ContentPart[] => (text === '' ? [] : [{ kind: 'text', text }]),
  end: () => [],
}

/** How to read the answer to a question, by the way in which the session counts. */
export function answerParsingOf(
  question: Question,
  { tokenizer, counting }: answerParsingOf.Options,
): AnswerParsing {
  const tools = toolsOf(question)
  if (!tools) return { special: false, reader: plainTextReader }
  // Engines without token ids write calls in one way, whatever their model's is.
  const format: ToolCallFormat | undefined =
    counting === 'ids' ? tokenizer?.toolCallFormat : 'hermes'
  if (!format) return { special: false, reader: plainTextReader }
  const isForced = counting === 'ids' && tools.choice === 'required'
  const opening = isForced ? forms[format].opening : ''
  const special = counting === 'ids' && areSpecial(format, tokenizer?.specials ?? new Map())
  const names = tools.functions.map(({ name }) => name)
  return { special, reader: createToolCallReader({ format, names, opening }) }
}

export declare namespace answerParsingOf {
  type Options = {
    readonly tokenizer: TokenTables | undefined
    readonly counting: Receipt.TokenCounting
  }
}
