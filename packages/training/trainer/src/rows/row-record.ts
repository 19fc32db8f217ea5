import { JsonText } from '@ostrom/protocol'
import { isFields } from '../row-messages.ts'

/** A record and its position in the file, or why this position has none. */
export type RowRecord = {
  /**
   * From 1: the line of a record in JSON lines, the last line of a record in CSV, or the number of
   * a record in a JSON list or Parquet file.
   */
  readonly at: number
} & ({ readonly value: Readonly<Record<string, unknown>> } | { readonly fault: string })

/** Returns the fault of a JSON text, without any of the text. */
export function faultText(fault: JsonText.JsonTextFault): string {
  // The fault does not quote the duplicate name, which may be a person's text like any other part
  // of a row.
  if (fault.kind === 'duplicate-name') return 'it has a name twice'
  return fault.kind === 'not-json' ? 'it is no JSON' : `it has ${JsonText.describeFault(fault)}`
}

export const recordOf = (value: unknown, at: number): RowRecord =>
  isFields(value) ? { at, value } : { at, fault: 'it is no object' }
