import { JsonText } from '@ostrom/protocol'
import { Limits } from '../index.ts'
import type { AddRecord } from './record-writer.ts'
import { RowFileFault } from './row-fault.ts'
import { faultText, recordOf } from './row-record.ts'

/**
 * Reads the records of a file that is one JSON list.
 *
 * @throws {RowFileFault} The text is no JSON, is nested too deeply, or has too many records.
 */
export async function jsonRecords(bytes: Uint8Array, add: AddRecord): Promise<void> {
  const text = new TextDecoder('utf-8').decode(bytes)
  const read = JsonText.parse(text, { depthMax: Limits.ROW_DEPTH_MAX + 1, isExact: true })
  if (read.kind === 'fault') throw new RowFileFault(faultText(read.fault))
  for (const [index, value] of (read.value as readonly unknown[]).entries()) {
    add(recordOf(value, index + 1))
  }
}
