import { RowsUntrainableError, RowTemplateUnfitError } from './errors.ts'
import {
  ROW_CHARACTERS_FITTED_AT_ONCE_MAX,
  ROW_TOKENS_FITTED_AT_ONCE_MAX,
  ROWS_FITTED_AT_ONCE_MAX,
} from './limits.ts'
import type { ExaminedRow, RowEncoder } from './row-encoding.ts'
import { parseRow, type TrainingMethod, type TrainingRow } from './rows.ts'
import { type SplitRows, splitRows } from './split-rows.ts'
import type { RowTokens } from './token-rows.ts'

// The checks of rows against a base: which rows its template reads, ends and trains. All commands
// that train rows, or pay for it, make these checks before they load, reserve or compute anything.

/** Rows that are trained or measured. */
export type RowList = {
  /** Name for errors, such as `the test rows`. */
  readonly name: string
  readonly lines: readonly string[]
  /** Number of first rows that are measured; each of these needs a trained token. 0 when absent. */
  readonly measured?: number | undefined
  /**
   * Reason for which no conversation may be split; the row is then refused. When absent,
   * conversations are split where the template rewrites earlier turns.
   */
  readonly splitFault?: string | undefined
}

/** A row that fits its base. Its tokens are not kept: a list may have millions of rows. */
export type FittedRow = {
  readonly line: string
  /** Index of the line from which the row was made. */
  readonly from: number
  /** Number of trained tokens; for a pair, of the answer that has fewer. */
  readonly trained: number
  readonly facts: ExaminedRow['facts']
}

/** The rows of a list after the split. */
export type FittedList = {
  readonly rows: readonly FittedRow[]
  /** Number of conversations that became several rows, one for each trained answer. */
  readonly split: number
  /** Number of answers of such conversations that are left out, because they are behind the cut. */
  readonly leftOut: number
}

/** Counts of rows that a base's tokenizer has turned into tokens. */
export type RowCounts = {
  /** Number of rows that are longer than a sequence, and lose their end. */
  readonly cut: number
  /** Number of rows without a trained token. */
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
  /** Number of answers of such conversations that are left out, because they are behind the cut. */
  readonly leftOut: number
}

/** The base for which rows are checked, by its name for errors, and its encoder. */
export type RowBase = {
  readonly base: { readonly name: string; readonly folder: string }
  readonly encoder: RowEncoder
  readonly method: TrainingMethod
  readonly sequence: number
  readonly signal?: AbortSignal | undefined
}

/** Returns the number of tokens of which a row trains something. */
const countOf = ({ trained, teacher }: RowTokens): number =>
  teacher ? teacher.filter((shares) => shares.length > 0).length : trained.length

/** Returns the number of a row's trained tokens; for a pair, of the answer that has fewer. */
export const trainedOf = ({ row }: Pick<ExaminedRow, 'row'>): number => {
  if ('trained' in row) return countOf(row)
  if ('chosen' in row) return Math.min(countOf(row.chosen), countOf(row.rejected))
  return row.ids.length
}

/** Returns the counts of rows. */
export function countsOf({ rows, split, leftOut }: FittedList): RowCounts {
  const count = (has: (facts: FittedRow['facts'][number]) => boolean) =>
    rows.filter(({ facts }) => facts.some(has)).length
  return {
    cut: count(({ isCut }) => isCut),
    untrained: rows.filter(({ trained }) => trained === 0).length,
    empty: count(({ isEmpty }) => isEmpty),
    hadFirst: count(({ hasFirst }) => hasFirst),
    hadLast: count(({ hasLast }) => hasLast),
    split,
    leftOut,
  }
}

/** A row with its tokens, while it is checked. */
type OpenRow = { readonly line: string; readonly examined: ExaminedRow }

/** Returns why a template drops functions or calls of a row; undefined if it drops none. */
async function leftOutOf(row: TrainingRow, encoder: RowEncoder): Promise<string | undefined> {
  if (!('messages' in row)) return undefined
  const { tools = [], messages } = row
  const hasCalls = messages.some(({ tool_calls: calls = [] }) => calls.length > 0)
  if (tools.length === 0 && !hasCalls) return undefined
  const own = await encoder.idsOf(row)
  const isSame = async (changed: TrainingRow) =>
    own !== undefined && (await encoder.idsOf(changed))?.join() === own.join()
  if (tools.length > 0) {
    const { tools: _, ...plain } = row
    if (await isSame(plain)) return 'the template writes no functions (`tools`)'
  }
  if (!hasCalls) return undefined
  const uncalled = messages.map(({ tool_calls: _, ...message }) => message)
  const isUnwritten = await isSame({ ...row, messages: uncalled })
  return isUnwritten ? 'the template writes no calls (`tool_calls`)' : undefined
}

/** Returns why a base cannot train a row; undefined if it can. */
async function faultOf(
  { line, examined }: OpenRow,
  { encoder, method }: RowBase,
): Promise<string | undefined> {
  const { fault, facts } = examined
  if (fault !== undefined) return fault
  if (facts.some(({ isEnded, isEmpty }) => !isEnded && !isEmpty)) {
    return 'no end token closes an answer, so that none would come to an end'
  }
  return await leftOutOf(parseRow(line, 'rows', method), encoder)
}

/** @throws {RowsUntrainableError} A measured row, or every row, has no trained token. */
export function assertTrained(list: RowList, rows: readonly FittedRow[], sequence: number): void {
  const isUntrained = ({ trained }: FittedRow) => trained === 0
  const untrained = rows.slice(0, list.measured ?? 0).find(isUntrained)
  const fail = (named: string) => new RowsUntrainableError({ rows: named, sequence })
  if (untrained) throw fail(`row ${untrained.from + 1} of ${list.name}`)
  if (rows.length > 0 && rows.every(isUntrained)) throw fail(`all ${rows.length} of ${list.name}`)
}

/**
 * Returns the rows after a split, without those of a conversation whose answer is behind the cut;
 * one row of each conversation stays.
 */
function withoutIdleParts(rows: SplitRows['rows']): SplitRows['rows'] {
  const isIdle = ({ examined }: OpenRow) =>
    examined.fault === undefined && trainedOf(examined) === 0
  return rows.filter((row, at) => !isIdle(row) || rows[at - 1]?.from !== row.from)
}

/** Yields lines in parts whose tokens fit into memory, each with the index of its first line. */
function* partsOf(
  lines: readonly string[],
  sequence: number,
): Generator<readonly [number, readonly string[]]> {
  const rowsMax = Math.max(1, Math.floor(ROW_TOKENS_FITTED_AT_ONCE_MAX / sequence))
  for (let from = 0; from < lines.length; ) {
    let to = from
    let characters = 0
    while (to < lines.length && to - from < Math.min(rowsMax, ROWS_FITTED_AT_ONCE_MAX)) {
      characters += lines[to]!.length
      if (to > from && characters > ROW_CHARACTERS_FITTED_AT_ONCE_MAX) break
      to += 1
    }
    yield [from, lines.slice(from, to)]
    from = to
  }
}

/**
 * Turns rows into tokens like the trainer, and checks that the base can train them: its template
 * reads each row, writes its functions and calls, and ends its answers.
 *
 * @throws {RowTemplateUnfitError} The base cannot read a row, or does not end answers.
 * @throws {RowsUntrainableError} A measured row, or every row of the list, has no trained token.
 * @throws As `RowEncoder.encode`, and the reason of an abort.
 */
export async function fitList(list: RowList, on: RowBase): Promise<FittedList> {
  const { base, encoder, sequence, signal } = on
  const { name, splitFault } = list
  const fail = (row: string, reason: string) =>
    new RowTemplateUnfitError({ base: base.name, folder: base.folder, row, reason })
  if (encoder.endId === undefined) {
    throw fail('every row', 'no `eos_token` in tokenizer_config.json ends an answer')
  }
  const rows: FittedRow[] = []
  let [split, leftOut] = [0, 0]
  for (const [first, lines] of partsOf(list.lines, sequence)) {
    const placeOf = (from: number) => `row ${first + from + 1} of ${name}`
    const refuse = (from: number, reason: string) => {
      throw fail(placeOf(from), reason)
    }
    const part = await splitRows(lines, {
      name: first === 0 ? name : `${name}, after row ${first}`,
      encoder,
      ...(splitFault !== undefined && { onSplit: (from) => refuse(from, splitFault) }),
    })
    split += part.split
    const kept = withoutIdleParts(part.rows)
    leftOut += part.rows.length - kept.length
    for (const { line, from, examined } of kept) {
      signal?.throwIfAborted()
      const fault = await faultOf({ line, examined }, on)
      if (fault !== undefined) refuse(from, fault)
      const { facts } = examined
      rows.push({ line, from: first + from, trained: trainedOf(examined), facts })
    }
  }
  assertTrained(list, rows, sequence)
  return { rows, split, leftOut }
}
