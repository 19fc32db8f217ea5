import type { RowFacts, RowText, TokenizedRow, TokenizerHost } from '@ostrom/engine/tokenizer'
import { BaseError, Hex, type Inference } from '@ostrom/protocol'
import { TrainerInputInvalidError } from '../errors.ts'
import { ROWS_ENCODED_AT_ONCE_MAX } from '../limits.ts'
import {
  type PreferenceRow,
  type PromptRow,
  parseRows,
  type TeacherRow,
  type TextRow,
  type TrainingMethod,
  type TrainingRow,
} from '../rows.ts'
import { type EncodedRow, type TokenRow, tokensText } from '../token-rows.ts'
import { openBaseTokenizer, readerFault } from './base-tokenizer.ts'

/**
 * Version of what turns rows into tokens: a further one whenever any row has other tokens. It is
 * part of the environment that a job names.
 */
export const ROW_ENCODING_VERSION = 1

/** A row as tokens, with what became of it. */
export type ExaminedRow = {
  readonly row: EncodedRow
  /** Facts of each text of the row: of one, or of both answers of a pair; none of a prompt. */
  readonly facts: readonly RowFacts[]
  /** Why the row is left out: it has no tokens then. */
  readonly fault?: string
}

/** A part of a row's text, as its tokens have it. */
export type RowSpan = { readonly text: string; readonly isTrained: boolean }

/** Turns the rows of a method into tokens of one base. */
export type RowEncoder = {
  /**
   * Returns the rows as tokens. A row that the template refuses, or that takes it more steps than a
   * row may, has none, for everybody alike.
   *
   * @throws {TrainerInputInvalidError} A row is none of the method, a teacher tells of other
   *   tokens, or the base has no chat template. {TrainerFailedError} Reading took too long.
   */
  encode(lines: readonly string[], at?: string): Promise<readonly ExaminedRow[]>
  /** Returns the texts of a row's tokens, of which neighbours that are alike are one. */
  spans(row: TokenRow): readonly RowSpan[]
  /** Token that ends an answer; undefined where the base has none. */
  readonly endId: number | undefined
}

export type RowEncoderOptions = {
  /** Folder of a base that was checked. */
  readonly model: string
  readonly host: TokenizerHost
  readonly method: TrainingMethod
  readonly sequence: number
}

const emptyRow: TokenRow = { ids: [], trained: [] }

const answersOf = (messages: readonly Inference.ChatMessage[], first = 0) =>
  [...messages.keys()].filter((at) => at >= first && messages[at]?.role === 'assistant')

/** What of a row of texts becomes tokens. */
function textOf(row: TextRow): RowText {
  if ('text' in row) return { kind: 'text', text: row.text }
  if ('prompt' in row) return { kind: 'completion', ...row }
  const { messages } = row
  return { kind: 'conversation', messages, answers: answersOf(messages) }
}

function answerText(row: PreferenceRow, content: string): RowText {
  if ('prompt' in row) return { kind: 'completion', prompt: row.prompt, completion: content }
  const messages: readonly Inference.ChatMessage[] = [
    ...row.messages,
    { role: 'assistant', content },
  ]
  return { kind: 'conversation', messages, answers: [row.messages.length] }
}

/** Why a row is left out; undefined for a fault that is not the row's alone. */
const rowFault = (error: unknown): string | undefined =>
  BaseError.is(error) && error.code === 'template-failed'
    ? (error.details[0] ?? error.summary).replace(/^Reason: |\.$/g, '')
    : undefined

/** A row with what a teacher says of each of its trained tokens. */
function withTeacher(found: TokenizedRow, { teacher }: TeacherRow, field: string): TokenRow {
  const { ids, trained, facts } = found
  const due = trained.length
  if (teacher.length < due || (teacher.length > due && !facts.isCut)) {
    const reason = `its teacher tells of ${teacher.length} tokens, where ${due} are trained`
    throw new TrainerInputInvalidError({ field, reason })
  }
  return { ids, trained, teacher: teacher.slice(0, due) }
}

/**
 * Opens the tokenizer of a base.
 *
 * @throws {TrainerInputInvalidError} This version cannot read the base's tokenizer or template.
 * @throws {TrainerFailedError} Reading them took too long.
 */
export async function openRowEncoder(options: RowEncoderOptions): Promise<RowEncoder> {
  const { model, host, method, sequence } = options
  const { tokenizer, endId } = await openBaseTokenizer(model, host)
  const tokenize = (text: RowText) => tokenizer.encodeRow(text, { sequence, endId })

  async function encodePrompt(row: PromptRow, line: string): Promise<ExaminedRow> {
    const prompt: Inference.Prompt =
      'messages' in row
        ? { kind: 'messages', messages: row.messages }
        : { kind: 'text', text: row.prompt }
    const ids = await tokenizer.encodePrompt(prompt, { tokensMax: sequence })
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
      const tokens = ({ ids, trained }: TokenizedRow): TokenRow => ({ ids, trained })
      return { row: { chosen: tokens(chosen!), rejected: tokens(rejected!) }, facts }
    }
    const found = await tokenize(textOf(row))
    const { ids, trained, facts } = found
    if ('teacher' in row) return { row: withTeacher(found, row, field), facts: [facts] }
    return { row: { ids, trained }, facts: [facts] }
  }

  /** A row that is left out: it is there, so that a batch keeps its length, and trains nothing. */
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
    endId,
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

/** Returns rows as the worker reads them, one on each line. */
export const tokenLines = (rows: readonly ExaminedRow[]): readonly string[] =>
  rows.map(({ row }) => tokensText(row))
