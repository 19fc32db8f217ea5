import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { BaseError } from '@ostrom/protocol'
import type { TrainingMethod } from '@ostrom/trainer'
import {
  type ExaminedRow,
  type RowEncoder,
  type RowSpan,
  withRowEncoder,
} from '@ostrom/trainer/python'
import { RowTemplateUnfitError } from '@ostrom/trainer/rows/errors'
import { splitRows } from '@ostrom/trainer/rows/split-rows'
import { RowsUntrainableError } from './errors.ts'
import { LOCAL_TEST_ROWS_MAX } from './limits.ts'
import { hashOfValues } from './plan.ts'
import type { LocalRows } from './training-rows.ts'

/** Counts of rows that a base's tokenizer has turned into tokens. */
export type RowCounts = {
  /** Number of rows that are longer than a sequence, and lose their end. */
  readonly cut: number
  /** Number of training rows without a trained token. */
  readonly untrained: number
  /**
   * Number of rows of which only end tokens would be trained; for a pair, of one of its answers.
   */
  readonly empty: number
  /** Number of rows that already had the first or the last token, which was not added again. */
  readonly hadFirst: number
  readonly hadLast: number
  /**
   * Number of conversations that became one row for each answer, because the template rewrites
   * them.
   */
  readonly split: number
}

/** Rows of a run in a form that the base can read. */
export type PlannedRows = {
  /** The rows. Conversations that the template rewrites are split into one row for each answer. */
  readonly rows: LocalRows
  readonly counts: RowCounts
  /**
   * Text of one row to train on, in the form that the model reads, in spans that are trained or
   * not.
   */
  readonly shown: readonly RowSpan[]
}

type Fields = Readonly<Record<string, unknown>>
type Message = Fields & { readonly role?: unknown; readonly weight?: unknown }

const trainedOf = ({ row }: ExaminedRow): number => {
  if ('trained' in row) return row.trained.length
  if ('chosen' in row) return Math.min(row.chosen.trained.length, row.rejected.trained.length)
  return row.ids.length
}

type Checked = {
  readonly at: string
  readonly line: string
  readonly examined: ExaminedRow
}

/** Returns why a template drops functions or calls of a row; undefined if it drops none. */
async function leftOutOf({ line, examined }: Checked, encoder: RowEncoder) {
  const { tools, ...plain } = JSON.parse(line) as Fields & { readonly messages?: Message[] }
  const tokens = JSON.stringify(examined.row)
  const isSame = async (changed: Fields) => {
    const [other] = await encoder.encode([JSON.stringify(changed)])
    // Compares the rows without their keys: the key of a `grpo` row is the hash of its text, and so
    // differs even if the tokens are the same.
    const { key: _, ...row } = { key: '', ...other?.row }
    const { key: __, ...own } = JSON.parse(tokens) as Fields
    return JSON.stringify(row) === JSON.stringify(own)
  }
  if (tools !== undefined && (await isSame(plain))) {
    return 'the template writes no functions (`tools`)'
  }
  const { messages = [] } = plain
  if (!messages.some((message) => message['tool_calls'] !== undefined)) return undefined
  const uncalled = messages.map(({ tool_calls: _, ...message }) => message)
  const isUnwritten = await isSame({
    ...plain,
    ...(tools !== undefined && { tools }),
    messages: uncalled,
  })
  return isUnwritten ? 'the template writes no calls (`tool_calls`)' : undefined
}

/**
 * @throws {RowTemplateUnfitError} The template refuses a row, does not end answers, or leaves out
 * functions or calls.
 */
async function assertFit(
  checked: readonly Checked[],
  encoder: RowEncoder,
  fail: (row: string, reason: string) => Error,
): Promise<void> {
  for (const one of checked) {
    const { at, examined } = one
    if (examined.fault !== undefined) throw fail(at, examined.fault)
    if (examined.facts.some(({ isEnded, isEmpty }) => !isEnded && !isEmpty)) {
      throw fail(at, 'no end token closes an answer, so that none would come to an end')
    }
    const leftOut = await leftOutOf(one, encoder)
    if (leftOut) throw fail(at, leftOut)
  }
}

async function examineList(lines: readonly string[], name: string, encoder: RowEncoder) {
  const { rows, split } = await splitRows(lines, { name: `${name} rows`, encoder })
  const checked = rows.map(({ line, examined }, index): Checked => {
    return { at: `row ${index + 1} of the ${name} rows`, line, examined }
  })
  return { checked, split }
}

function countsOf(checked: readonly Checked[], split: number): Omit<RowCounts, 'untrained'> {
  const count = (has: (facts: ExaminedRow['facts'][number]) => boolean) =>
    checked.filter(({ examined }) => examined.facts.some(has)).length
  return {
    cut: count(({ isCut }) => isCut),
    empty: count(({ isEmpty }) => isEmpty),
    hadFirst: count(({ hasFirst }) => hasFirst),
    hadLast: count(({ hasLast }) => hasLast),
    split,
  }
}

/**
 * Returns the texts of the row that a plan shows: the first row with a trained token, or else the
 * first row.
 */
function shownOf(checked: readonly Checked[], encoder: RowEncoder): readonly RowSpan[] {
  const { row } = (checked.find(({ examined }) => trainedOf(examined) > 0) ?? checked[0]!).examined
  if ('chosen' in row) return encoder.spans(row.chosen)
  return encoder.spans('trained' in row ? row : { ids: row.ids, trained: [] })
}

async function planBy(encoder: RowEncoder, options: planRows.Options): Promise<PlannedRows> {
  const { base, rows, sequence } = options
  const fail = (row: string, reason: string) =>
    new RowTemplateUnfitError({ base: base.name, folder: base.folder, row, reason })
  if (encoder.endId === undefined) {
    throw fail('every row', 'no `eos_token` in tokenizer_config.json ends an answer')
  }
  const training = await examineList(rows.training, 'training', encoder)
  const test = await examineList(rows.test, 'test', encoder)
  await assertFit([...training.checked, ...test.checked], encoder, fail)
  const measured = test.checked.slice(0, LOCAL_TEST_ROWS_MAX)
  const untrainable = measured.find(({ examined }) => trainedOf(examined) === 0)
  if (untrainable) throw new RowsUntrainableError({ rows: untrainable.at, sequence })
  const untrained = training.checked.filter(({ examined }) => trainedOf(examined) === 0).length
  if (untrained === training.checked.length && untrained > 0) {
    throw new RowsUntrainableError({ rows: `all ${untrained} training rows`, sequence })
  }
  const split = training.split + test.split
  const lists = {
    training: training.checked.map(({ line }) => line),
    test: measured.map(({ line }) => line),
  }
  const unanswered = [...measured.entries()].flatMap(([at, { examined }]) =>
    examined.facts.some(({ isEmpty }) => isEmpty) ? [at] : [],
  )
  return {
    rows: {
      ...rows,
      ...lists,
      unanswered,
      ...(split > 0 && { hash: hashOfValues(lists.training, lists.test) }),
    },
    counts: { ...countsOf([...training.checked, ...measured], split), untrained },
    shown: shownOf(training.checked, encoder),
  }
}

/**
 * Turns all rows into tokens like the trainer, before a model is loaded. Splits conversations that
 * the template rewrites, and counts rows with peculiarities (`RowCounts`).
 *
 * @throws {RowTemplateUnfitError} The base cannot read a row, or does not end answers.
 * @throws {RowsUntrainableError} A measured row, or every training row, has no trained token.
 */
export async function planRows(options: planRows.Options): Promise<PlannedRows> {
  const { base, method, sequence, host } = options
  try {
    return await withRowEncoder({ model: base.folder, method, sequence, host }, (encoder) =>
      planBy(encoder, options),
    )
  } catch (error) {
    if (!BaseError.is(error) || error.code !== 'trainer-input-invalid') throw error
    const reason = error.details[0]?.replace(/^.*Reason: |\.$/g, '') ?? error.summary
    const { name, folder } = base
    throw new RowTemplateUnfitError({ base: name, folder, row: 'every row', reason })
  }
}

export declare namespace planRows {
  type Options = {
    readonly base: { readonly name: string; readonly folder: string }
    readonly rows: LocalRows
    readonly method: TrainingMethod
    readonly sequence: number
    /** Reader of the base's tokenizer; a process of its own when absent. */
    readonly host?: TokenizerHost | undefined
  }
}
