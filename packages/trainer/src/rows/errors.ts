import { BaseError } from '@ostrom/protocol'
import { ROW_FAULT_LINES_MAX, ROW_FAULT_REASONS_MAX } from './limits.ts'

/** First places of a fault, and how many it has. */
type FaultPlaces = { count: number; readonly first: number[] }

/** Faults of a file by their reasons: of each the first places, of all their number. */
type FaultList = {
  /** Places with a fault. */
  readonly count: number
  /** Reasons that are shown, in the order in which they were found. */
  readonly reasons: ReadonlyMap<string, Readonly<FaultPlaces>>
  /** Places whose reason is none of those. */
  readonly others: number
  /** @param at Its place; none where the whole file has the fault. */
  add(reason: string, at?: number): void
}

/** Creates a list without faults. It stays small for every file. */
export function createFaultList(): FaultList {
  const reasons = new Map<string, FaultPlaces>()
  let [count, others] = [0, 0]
  return {
    get count() {
      return count
    },
    get others() {
      return others
    },
    reasons,
    add(reason, at) {
      count += 1
      const known = reasons.get(reason)
      if (!known && reasons.size === ROW_FAULT_REASONS_MAX) {
        others += 1
        return
      }
      const places = known ?? { count: 0, first: [] }
      if (!known) reasons.set(reason, places)
      if (at === undefined) return
      places.count += 1
      if (places.first.length < ROW_FAULT_LINES_MAX) places.first.push(at)
    },
  }
}

/** Places of a fault in a file, such as `lines 3, 7 and 12 more`. */
function placesText(unit: string, { count, first }: Readonly<FaultPlaces>): string {
  const more = count - first.length
  const rest = more > 0 ? ` and ${more} more` : ''
  return `${unit}${count === 1 ? '' : 's'} ${first.join(', ')}${rest}`
}

/** Rows of a file cannot be trained. */
export class RowsInvalidError extends BaseError<'training-rows-invalid'> {
  override readonly name = 'RowsInvalidError'

  constructor({ file, method, unit, all, faults }: RowsInvalidError.Options) {
    const counted = all === 0 ? '' : ` ${faults.count} of ${all} rows, by the method ${method}.`
    const lines = [...faults.reasons].map(([reason, places]) =>
      places.count === 0 ? `${reason}.` : `${placesText(unit, places)}: ${reason}.`,
    )
    super({
      code: 'training-rows-invalid',
      retry: 'never',
      summary: 'Rows of the file cannot be trained.',
      details: [
        `File: ${file}.${counted} Nothing was loaded or trained.`,
        ...lines,
        ...(faults.others > 0 ? [`${faults.others} more for other reasons.`] : []),
        'Correct the file. docs/guides/training.md, "Forms of rows", shows what is read.',
      ],
    })
  }
}

export declare namespace RowsInvalidError {
  type Options = {
    /** Name of the file. */
    readonly file: string
    readonly method: string
    /** Unit of the places. */
    readonly unit: 'line' | 'row'
    /** Records of the file; 0 where it could not be read as a list of them. */
    readonly all: number
    /** Why no rows are there; never the text of a row. */
    readonly faults: FaultList
  }
}

/** The base of a run or a job cannot read rows that are conversations. */
export class RowTemplateUnfitError extends BaseError<'row-template-unfit'> {
  override readonly name = 'RowTemplateUnfitError'

  /** @param options.row Place of the row, without its text. */
  constructor(options: {
    readonly base: string
    readonly folder: string
    readonly row: string
    readonly reason: string
  }) {
    const { base, folder, row, reason } = options
    super({
      code: 'row-template-unfit',
      retry: 'never',
      summary: 'The base cannot read rows that are conversations.',
      details: [
        `Base: ${base}, at ${row}. Reason: ${reason}. Nothing was loaded or trained.`,
        `Add the model's own chat_template.jinja to ${folder}, choose a base that chats,`,
        'or write rows of `text`, or of `prompt` and `completion`.',
      ],
    })
  }
}
