// Reads a file of rows in a process of its own: `node row-process-main.ts FORMAT FILE OUT`. OUT
// gets a line of JSON for each record. If the file is refused, the reason goes to the standard
// output.

import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { csvRecords } from './csv-records.ts'
import { jsonRecords } from './json-records.ts'
import { parquetRecords } from './parquet-records.ts'
import { createRecordWriter } from './record-writer.ts'
import { RowFileFault } from './row-fault.ts'

const readers = { json: jsonRecords, csv: csvRecords, parquet: parquetRecords }

const [format = '', from = '', to = ''] = process.argv.slice(2)
const read = readers[format as keyof typeof readers]
const out = openSync(to, 'wx', 0o600)
try {
  const writer = createRecordWriter((text) => void writeSync(out, text))
  await read(readFileSync(from), writer.add)
  writer.end()
} catch (error) {
  if (!(error instanceof RowFileFault)) throw error
  process.stdout.write(error.message)
} finally {
  closeSync(out)
}
