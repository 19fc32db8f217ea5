import { withTokenizerHost } from '@ostrom/engine/reader'
import type { RowText, TokenizedRow, TokenizerHost } from '@ostrom/engine/tokenizer'
import { BaseError, Hex, type Inference } from '@ostrom/protocol'
import { TrainerInputInvalidError } from '../errors.ts'
import { ROWS_ENCODED_AT_ONCE_MAX } from '../limits.ts'
import type { ExaminedRow, RowEncoder } from '../row-encoding.ts'
import type { RowMessage } from '../row-messages.ts'
import {
  type PreferenceRow,
  type PromptRow,
  parseRows,
  type RowConversation,
  type TeacherRow,
  type TextRow,
  type TrainingMethod,
  type TrainingRow,
} from '../rows.ts'
import { type RowTokens, tokensText } from '../token-rows.ts'
import { type BaseTokenizer, openBaseTokenizer, readerFault, reasonOf } from './base-tokenizer.ts'

/**
 * Version of the code that turns rows into tokens; it increases whenever any row gets other tokens.
 * A job names this version as part of its environment, so that all members tokenize alike.
 */
export const ROW_ENCODING_VERSION = 3

export type RowEncoderOptions = {
  /** Checked folder of a base. */
  readonly model: string
  readonly host: TokenizerHost
  readonly method: TrainingMethod
  readonly sequence: number
}

/** Tokens of a row without a cut: a row has at most 1 MiB. */
const WHOLE_TOKENS_MAX = 2 ** 20

const emptyRow: RowTokens = { ids: [], trained: [] }

/**
 * Returns a row's message in the form of gateways' requests. A function call without an id gets an
 * id from the message's index `at` and its own index in the message.
 */
function chatMessageOf(message: RowMessage, at: number): Inference.ChatMessage {
  const { role, content, name, tool_calls, tool_call_id } = message
  const toolCalls = tool_calls?.map((call, index) => ({
    id: call.id ?? `call_${at}_${index}`,
    name: call.function.name,
    arguments: call.function.arguments,
  }))
  return {
    role,
    content,
    ...(name !== undefined && { name }),
    ...(toolCalls && { toolCalls }),
    ...(tool_call_id !== undefined && { toolCallId: tool_call_id }),
  }
}

/** Returns the messages and functions of a row's conversation in the form of gateways' requests. */
function promptOf({ messages, tools }: RowConversation) {
  const functions = tools?.map(({ function: { name, description, parameters } }) => ({
    name,
    ...(description !== undefined && { description }),
    parameters: JSON.stringify(parameters),
  }))
  return {
    messages: messages.map(chatMessageOf),
    ...(functions && { tools: { functions, choice: 'auto' as const, parallel: true } }),
  }
}

/**
 * Returns the text of an `sft` row that becomes tokens. Answers with the weight 0 are read, but not
 * trained.
 */
function textOf(row: TextRow): RowText {
  if ('text' in row) return { kind: 'text', text: row.text }
  if ('prompt' in row) return { kind: 'completion', prompt: row.prompt, completion: row.completion }
  const answers = [...row.messages.entries()].flatMap(([at, { role, weight }]) =>
    role === 'assistant' && weight !== 0 ? [at] : [],
  )
  return { kind: 'conversation', ...promptOf(row), answers }
}

function answerText(row: PreferenceRow, content: string): RowText {
  if ('prompt' in row) return { kind: 'completion', prompt: row.prompt, completion: content }
  const { messages, ...prompt } = promptOf(row)
  const answers = [messages.length]
  return {
    kind: 'conversation',
    ...prompt,
    messages: [...messages, { role: 'assistant', content }],
    answers,
  }
}

/**
 * Returns the texts of a row that become tokens: for a pair the chosen answer, then the rejected
 * one.
 */
export const rowTextsOf = (row: TextRow | PreferenceRow): readonly RowText[] =>
  'chosen' in row ? [answerText(row, row.chosen), answerText(row, row.rejected)] : [textOf(row)]

/** Returns the prompt of a row of the method `grpo`. */
const askedBy = (row: PromptRow): Inference.Prompt =>
  'messages' in row ? { kind: 'messages', ...promptOf(row) } : { kind: 'text', text: row.prompt }

/** Returns the tokens of a row's texts, without a cut. */
async function wholeIds(
  row: TrainingRow,
  { tokenizer, endIds }: BaseTokenizer,
): Promise<readonly number[]> {
  if ('reward' in row) {
    return await tokenizer.encodePrompt(askedBy(row), { tokensMax: WHOLE_TOKENS_MAX })
  }
  const texts = 'chosen' in row ? rowTextsOf(row) : [textOf(row)]
  const whole = { sequence: WHOLE_TOKENS_MAX, endIds }
  const found = await Promise.all(texts.map((text) => tokenizer.encodeRow(text, whole)))
  return found.flatMap(({ ids }) => ids)
}

/** Returns why the template refuses a row; undefined for other errors, which end the encoding. */
const rowFault = (error: unknown): string | undefined =>
  BaseError.is(error) && error.code === 'template-failed' ? reasonOf(error) : undefined

/** Returns a row's tokens with the teacher's distribution for each trained token. */
function withTeacher(found: TokenizedRow, { teacher }: TeacherRow, field: string): RowTokens {
  const { ids, trained, facts } = found
  const due = trained.length
  if (teacher.length < due || (teacher.length > due && !facts.isCut)) {
    const reason = `its teacher tells of ${teacher.length} tokens, where ${due} are trained`
    throw new TrainerInputInvalidError({ field, reason })
  }
  return { ids, trained, teacher: teacher.slice(0, due) }
}

/**
 * Opens the tokenizer of a base, and returns an encoder for the rows of a method.
 *
 * @throws {TrainerInputInvalidError} This version cannot read the base's tokenizer or template.
 * @throws {TrainerFailedError} Reading them took too long.
 */
export async function openRowEncoder(options: RowEncoderOptions): Promise<RowEncoder> {
  const { model, host, method, sequence } = options
  const { tokenizer, endIds } = await openBaseTokenizer(model, host)
  const tokenize = (text: RowText) => tokenizer.encodeRow(text, { sequence, endIds })

  async function encodePrompt(row: PromptRow, line: string): Promise<ExaminedRow> {
    const ids = await tokenizer.encodePrompt(askedBy(row), { tokensMax: sequence })
    const key = Hex.sha256Hex(new TextEncoder().encode(line)).slice(2)
    return { row: { ids: ids.slice(0, sequence), reward: row.reward, key }, facts: [] }
  }

  async function encodeRow(row: TrainingRow, line: string, field: string): Promise<ExaminedRow> {
    if ('reward' in row) return await encodePrompt(row, line)
    if ('chosen' in row) {
      const [chosen, rejected] = await Promise.all(
        [row.chosen, row.rejected].map((content) => tokenize(answerText(row, content))),
      )
      const facts = [chosen!.facts, rejected!.facts]
      const tokens = ({ ids, trained }: TokenizedRow): RowTokens => ({ ids, trained })
      return { row: { chosen: tokens(chosen!), rejected: tokens(rejected!) }, facts }
    }
    const found = await tokenize(textOf(row))
    const { ids, trained, facts } = found
    if ('teacher' in row) return { row: withTeacher(found, row, field), facts: [facts] }
    return { row: { ids, trained }, facts: [facts] }
  }

  /**
   * Returns the encoded form of a row that is left out: an empty row, which keeps the length of its
   * batch, but trains nothing.
   */
  function leftOut(row: TrainingRow, line: string, fault: string): ExaminedRow {
    if ('chosen' in row) return { row: { chosen: emptyRow, rejected: emptyRow }, facts: [], fault }
    if (!('reward' in row)) return { row: emptyRow, facts: [], fault }
    const key = Hex.sha256Hex(new TextEncoder().encode(line)).slice(2)
    return { row: { ids: [], reward: row.reward, key }, facts: [], fault }
  }

  const encodeOne = async (row: TrainingRow, line: string, field: string) => {
    try {
      return await encodeRow(row, line, field)
    } catch (error) {
      const fault = rowFault(error)
      if (fault !== undefined) return leftOut(row, line, fault)
      throw readerFault(error, field)
    }
  }

  return {
    endId: endIds[0],
    async idsOf(row) {
      try {
        return await wholeIds(row, { tokenizer, endIds })
      } catch (error) {
        if (rowFault(error) !== undefined) return undefined
        throw readerFault(error, 'rows')
      }
    },
    async encode(lines, at = 'rows') {
      const rows = parseRows(lines, at, method)
      const encoded: ExaminedRow[] = []
      for (let from = 0; from < rows.length; from += ROWS_ENCODED_AT_ONCE_MAX) {
        const part = rows.slice(from, from + ROWS_ENCODED_AT_ONCE_MAX)
        const found = part.map((row, index) =>
          encodeOne(row, lines[from + index]!, `${at}, row ${from + index}`),
        )
        encoded.push(...(await Promise.all(found)))
      }
      return encoded
    },
    spans({ ids, trained }) {
      const isTrained = new Set(trained)
      const spans: { text: string; isTrained: boolean }[] = []
      let from = 0
      for (let to = 1; to <= ids.length; to++) {
        if (to < ids.length && isTrained.has(to) === isTrained.has(from)) continue
        const text = tokenizer.decode(ids.slice(from, to), { special: true })
        spans.push({ text, isTrained: isTrained.has(from) })
        from = to
      }
      return spans
    },
  }
}

/**
 * Runs a function with the rows' encoder of a base. If `host` is absent, a new process reads the
 * tokenizer, and ends after the function.
 *
 * @throws The errors of `openRowEncoder`, and those of the function.
 */
export async function withRowEncoder<T>(
  options: Omit<RowEncoderOptions, 'host'> & { readonly host?: TokenizerHost | undefined },
  run: (encoder: RowEncoder) => Promise<T>,
): Promise<T> {
  return await withTokenizerHost(options.host, async (host) =>
    run(await openRowEncoder({ ...options, host })),
  )
}

/** Returns tokenized rows as lines of JSON for the worker, one for each row. */
export const tokenLines = (rows: readonly ExaminedRow[]): readonly string[] =>
  rows.map(({ row }) => tokensText(row))
