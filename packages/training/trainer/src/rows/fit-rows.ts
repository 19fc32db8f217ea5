import { BaseError } from '@ostrom/protocol'
import { RowTemplateUnfitError } from '../errors.ts'
import {
  countsOf,
  type FittedList,
  type FittedRow,
  fitList,
  type RowCounts,
  type RowList,
} from '../fit-list.ts'
import { withRowEncoder } from '../python/index.ts'
import type { RowEncoder, RowSpan } from '../row-encoding.ts'
import type { TrainingMethod } from '../rows.ts'

export {
  countsOf,
  type FittedList,
  type FittedRow,
  type RowCounts,
  type RowList,
} from '../fit-list.ts'

/** Lists of rows that fit a base. */
export type FittedRows = {
  /** The lists in their order. */
  readonly lists: readonly FittedList[]
  /**
   * Text of the first row with a trained token, in the form that the model reads, in spans that are
   * trained or not; of the first row if no row has one, and empty without rows.
   */
  readonly shown: readonly RowSpan[]
}

async function shownOf(
  lists: readonly FittedList[],
  encoder: RowEncoder,
): Promise<readonly RowSpan[]> {
  const firstOf = (fits: (row: FittedRow) => boolean) => {
    for (const { rows } of lists) {
      const found = rows.find(fits)
      if (found) return found
    }
    return undefined
  }
  const shown = firstOf(({ trained }) => trained > 0) ?? firstOf(() => true)
  if (!shown) return []
  const [{ row } = { row: { ids: [], trained: [] } }] = await encoder.encode([shown.line])
  if ('chosen' in row) return encoder.spans(row.chosen)
  return encoder.spans('trained' in row ? row : { ids: row.ids, trained: [] })
}

/**
 * Checks rows with the tokenizer of their base, without PyTorch, and splits conversations that its
 * template rewrites.
 *
 * @throws {RowTemplateUnfitError} The base cannot read a row, or does not end answers.
 * @throws {RowsUntrainableError} A measured row, or every row of a list, has no trained token.
 */
export async function fitRows(
  lists: readonly RowList[],
  options: fitRows.Options,
): Promise<FittedRows> {
  const { base, method, sequence, host } = options
  try {
    return await withRowEncoder({ model: base.folder, method, sequence, host }, async (encoder) => {
      const fitted: FittedList[] = []
      for (const list of lists)
        fitted.push(await fitList(list, { base, encoder, method, sequence }))
      return { lists: fitted, shown: await shownOf(fitted, encoder) }
    })
  } catch (error) {
    if (!BaseError.is(error) || error.code !== 'trainer-input-invalid') throw error
    const reason = error.details[0]?.replace(/^.*Reason: |\.$/g, '') ?? error.summary
    const { name, folder } = base
    throw new RowTemplateUnfitError({ base: name, folder, row: 'every row', reason })
  }
}

export declare namespace fitRows {
  type Options = {
    readonly base: { readonly name: string; readonly folder: string }
    readonly method: TrainingMethod
    /** Most tokens of a row. */
    readonly sequence: number
    /** Reader of the base's tokenizer; a process of its own when absent. */
    readonly host?: Parameters<typeof withRowEncoder>[0]['host']
  }
}

/** Returns the counts of several lists together. */
export const countsOfAll = (lists: readonly FittedList[]): RowCounts =>
  countsOf({
    rows: lists.flatMap(({ rows }) => rows),
    split: lists.reduce((sum, { split }) => sum + split, 0),
    leftOut: lists.reduce((sum, { leftOut }) => sum + leftOut, 0),
  })
