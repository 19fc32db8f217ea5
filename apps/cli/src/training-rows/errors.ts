import { BaseError } from '@ostrom/protocol'
import { ROW_FAULT_LINES_MAX, ROW_FAULT_REASONS_MAX } from '../limits.ts'

/** Places of a fault in a file, such as `lines 3, 7 and 12 more`. */
function placesText(unit: string, places: readonly number[]): string {
  const shown = places.slice(0, ROW_FAULT_LINES_MAX).join(', ')
  const more = places.length - ROW_FAULT_LINES_MAX
  return `${unit}${places.length === 1 ? '' : 's'} ${shown}${more > 0 ? ` and ${more} more` : ''}`
}

/** Rows of a file cannot be trained. */
export class RowsInvalidError extends BaseError<'training-rows-invalid'> {
  override readonly name = 'RowsInvalidError'

  constructor({ file, method, unit, all, faults }: RowsInvalidError.Options) {
    const count = [...faults.values()].reduce((sum, { length }) => sum + length, 0)
    const counted = all === 0 ? '' : ` ${count} of ${all} rows, by the method ${method}.`
    const kinds = [...faults].slice(0, ROW_FAULT_REASONS_MAX)
    const others = faults.size - kinds.length
    const lines = kinds.map(([reason, places]) =>
      places.length === 0 ? `${reason}.` : `${placesText(unit, places)}: ${reason}.`,
    )
    super({
      code: 'training-rows-invalid',
      retry: 'never',
      summary: 'Rows of the file cannot be trained.',
      details: [
        `File: ${file}.${counted} Nothing was loaded or trained.`,
        ...lines,
        ...(others > 0 ? [`${others} other reasons.`] : []),
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
    /** What places count. */
    readonly unit: 'line' | 'row'
    /** Records of the file; 0 where it could not be read as a list of them. */
    readonly all: number
    /** Places by the reason why no row is there; never the text of a row. */
    readonly faults: ReadonlyMap<string, readonly number[]>
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
