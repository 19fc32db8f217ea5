import { errorClass } from '@ostrom/protocol'
import { ROW_FAULT_LINES_MAX, ROW_FAULT_REASONS_MAX } from './limits.ts'

/** First positions of a fault, and the number of all its positions. */
type FaultPlaces = { count: number; readonly first: number[] }

/**
 * Faults of a file by their reasons: the first positions for each reason, and the number of all
 * positions with a fault.
 */
type FaultList = {
  /** Number of positions with a fault. */
  readonly count: number
  /** Reasons that are shown, in the order in which they were found. */
  readonly reasons: ReadonlyMap<string, Readonly<FaultPlaces>>
  /** Number of positions with other reasons. */
  readonly others: number
  /** @param at Position of the fault; absent if it concerns the whole file. */
  add(reason: string, at?: number): void
}

/** Creates a list without faults. Its size is bounded for every file. */
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

/** Returns the positions of a fault in a file as text, such as `lines 3, 7 and 12 more`. */
function placesText(unit: string, { count, first }: Readonly<FaultPlaces>): string {
  const more = count - first.length
  const rest = more > 0 ? ` and ${more} more` : ''
  return `${unit}${count === 1 ? '' : 's'} ${first.join(', ')}${rest}`
}

type RowsInvalidValues = {
  /** Name of the file. */
  readonly file: string
  readonly method: string
  /** Unit of the positions. */
  readonly unit: 'line' | 'row'
  /** Records of the file; 0 if it could not be read as a list of records. */
  readonly all: number
  /** Faults for which the file is refused; their reasons never contain the text of a row. */
  readonly faults: FaultList
}

/** Rows of a file cannot be trained. */
export class RowsInvalidError extends errorClass('RowsInvalidError', {
  code: 'training-rows-invalid',
  retry: 'never',
  summary: 'Rows of the file cannot be trained.',
  details: ({ file, method, unit, all, faults }: RowsInvalidValues) => {
    const counted = all === 0 ? '' : ` ${faults.count} of ${all} rows, by the method ${method}.`
    const lines = [...faults.reasons].map(([reason, places]) =>
      places.count === 0 ? `${reason}.` : `${placesText(unit, places)}: ${reason}.`,
    )
    return [
      `File: ${file}.${counted} Nothing was loaded or trained.`,
      ...lines,
      ...(faults.others > 0 ? [`${faults.others} more for other reasons.`] : []),
      'Correct the file. docs/guides/training.md, "Forms of rows", shows what is read.',
    ]
  },
}) {}
