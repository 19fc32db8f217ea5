import {
  type AnswerPart,
  areSpecial,
  type CallReader,
  callMarks,
  createCallReader,
  type TokenizerHost,
  type TokenTables,
  type ToolForm,
  toolForms,
} from '@ostrom/engine/tokenizer'
import type { Inference, Receipt } from '@ostrom/protocol'
import type { Question } from './answering.ts'
import type { CountedModel } from './sessions/connect.ts'

// Calls of functions in the text of an answer: kept to a grammar where the model's own way of
// writing them is known, and read out of it again.

const toolsOf = ({ prompt }: Question): Inference.Tools | undefined =>
  prompt.kind === 'messages' ? prompt.tools : undefined

/**
 * A question that offers functions, with the grammar of their calls.
 *
 * @throws {ToolsUnsupportedError} The model cannot keep to what is asked.
 */
export async function withCalls(
  question: Question,
  { tokenizer }: CountedModel,
  host: Pick<TokenizerHost, 'calls'>,
): Promise<Question> {
  const tools = toolsOf(question)
  const form = tokenizer?.toolForm
  if (!tools || !form) return question
  const grammar = await host.calls({ form, marks: callMarks(form, tokenizer.specials), tools })
  return grammar ? { ...question, sampler: { ...question.sampler, grammar } } : question
}

/** How an answer's text is read. */
export type Reading = {
  /** Whether control tokens are part of what is read. */
  readonly special: boolean
  readonly reader: CallReader
}

/** Text as it is. */
const plain: CallReader = {
  push: (text): readonly AnswerPart[] => (text === '' ? [] : [{ kind: 'text', text }]),
  end: () => [],
}

/** How to read the answer to a question, by the way in which the session counts. */
export function readingOf(question: Question, { tokenizer, counting }: readingOf.Options): Reading {
  const tools = toolsOf(question)
  if (!tools) return { special: false, reader: plain }
  // Engines without token ids write calls in one way, whatever their model's is.
  const form: ToolForm | undefined = counting === 'ids' ? tokenizer?.toolForm : 'hermes'
  if (!form) return { special: false, reader: plain }
  const isForced = counting === 'ids' && tools.choice === 'required'
  const opening = isForced ? toolForms[form].opening : ''
  const special = counting === 'ids' && areSpecial(form, tokenizer?.specials ?? new Map())
  const names = tools.functions.map(({ name }) => name)
  return { special, reader: createCallReader({ form, names, opening }) }
}

export declare namespace readingOf {
  type Options = {
    readonly tokenizer: TokenTables | undefined
    readonly counting: Receipt.Counting
  }
}
