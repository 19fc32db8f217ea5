// Goal: the reading of a file of rows stays within its limits of memory and time, both in this
// process and in the process that reads tables. Each decompression bomb is refused with its reason.
// Method: files of a few bytes that claim billions of values, or unpack to gigabytes, and honest
// files of the same kinds.

import { brotliCompressSync, gzipSync, constants as Zlib, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ROW_FILE_COLUMNS_MAX, ROW_FILE_ROWS_MAX } from './limits.ts'
import {
  Codec,
  Encoding,
  Kind,
  levels,
  Meaning,
  type ParquetColumn,
  parquetFile,
  plainText,
  run,
  snappyZeros,
} from './parquet.fixture.ts'
import { parseRowFile } from './row-file.ts'
import { readRowRecords } from './row-records.ts'

const words = plainText('hello')
const text = (pages: ParquetColumn['pages'], more: Partial<ParquetColumn> = {}): ParquetColumn => ({
  name: 'text',
  pages,
  ...more,
})
const honest = text([{ kind: 'data', bytes: words, values: 1 }])

const UNPACKED = 16 * 1_048_576
const zeros = Buffer.alloc(UNPACKED)

/**
 * A Parquet file with one page that unpacks to 16 MiB and that 64 row groups share: 1 GiB in total.
 */
const bomb = (codec: keyof typeof Codec, bytes: Uint8Array) =>
  parquetFile({
    columns: [
      text([{ kind: 'data', bytes, unpacked: UNPACKED, values: 1 }], { codec: Codec[codec] }),
    ],
    groups: Array(64).fill(1),
  })

const quickBrotli = { params: { [Zlib.BROTLI_PARAM_QUALITY]: 1 } }

const dictionary = (value: string, values = 1): ParquetColumn['pages'][number] => ({
  kind: 'dictionary',
  bytes: plainText(value),
  values,
})

const parquets: readonly (readonly [string, () => Uint8Array, string])[] = [
  ['a page of 16 MiB by Snappy, 64 times', () => bomb('snappy', snappyZeros(UNPACKED)), 'unpacks'],
  ['a page of 16 MiB by gzip, 64 times', () => bomb('gzip', gzipSync(zeros)), 'unpacks'],
  ['a page of 16 MiB by zstd, 64 times', () => bomb('zstd', zstdCompressSync(zeros)), 'unpacks'],
  [
    'a page of 16 MiB by Brotli, 64 times',
    () => bomb('brotli', brotliCompressSync(zeros, quickBrotli)),
    'unpacks',
  ],
  [
    'a page of two gigabytes in twenty bytes',
    () =>
      parquetFile({
        columns: [
          text([{ kind: 'data', bytes: gzipSync(''), unpacked: 2 ** 31 - 1, values: 1 }], {
            codec: Codec.gzip,
          }),
        ],
        groups: [1],
      }),
    'unpacks to more than',
  ],
  [
    'a billion rows of nothing, in one run',
    () => {
      const bytes = levels(run(1e9, 0))
      const page = { kind: 'data', bytes, values: 1e9 } as const
      return parquetFile({ columns: [text([page], { isOptional: true })], groups: [1e9] })
    },
    `more than ${ROW_FILE_ROWS_MAX} rows`,
  ],
  [
    'more rows than numbers hold',
    () => parquetFile({ columns: [honest], groups: [2n ** 60n] }),
    `more than ${ROW_FILE_ROWS_MAX} rows`,
  ],
  ['rows below none', () => parquetFile({ columns: [honest], groups: [-1] }), 'no Parquet file'],
  [
    'a thousand rows of one megabyte in a dictionary',
    () => {
      const bytes = Buffer.concat([Buffer.from([1]), run(1e3, 0)])
      const page = { kind: 'data', bytes, values: 1e3, encoding: Encoding.dictionary } as const
      const pages = [dictionary('a'.repeat(1e6)), page]
      return parquetFile({ columns: [text(pages)], groups: [1e3] })
    },
    'bytes as lines of JSON',
  ],
  [
    'a dictionary of two billion values in nine bytes',
    () => {
      const page = { kind: 'data', bytes: Buffer.from([1, 2, 0]), values: 1, encoding: 8 } as const
      return parquetFile({ columns: [text([dictionary('a', 2 ** 31 - 1), page])], groups: [1] })
    },
    'no Parquet file',
  ],
  [
    'a hundred thousand columns',
    () => {
      const columns = Array.from({ length: 1e5 }, (_, at) => ({ name: `c${at}`, pages: [] }))
      return parquetFile({ columns, groups: [] })
    },
    `more than ${ROW_FILE_COLUMNS_MAX} columns`,
  ],
  [
    'fields of a hundred thousand levels',
    () => parquetFile({ columns: [honest], groups: [1], depth: 1e5 }),
    'Parquet file|columns',
  ],
]

// Finding: TRN-17
test.each(parquets)('a hostile Parquet file is refused: %s', async (_, make, reason) => {
  const before = process.cpuUsage()
  const error = await parseRowFile(make(), 'rows.parquet', { method: 'sft' }).catch(
    (caught: unknown) => caught,
  )
  expect(error).toMatchObject({ code: 'training-rows-invalid' })
  expect(String(error)).toMatch(new RegExp(reason))
  const { user } = process.cpuUsage(before)
  expect(user).toBeLessThan(10_000_000)
})

// Finding: TRN-17
test.each([
  [
    'a run of two billion levels in a page of eight values',
    () => {
      const bytes = levels(run(2 ** 31 - 1, 0))
      const page = { kind: 'data', bytes, values: 8 } as const
      return parquetFile({ columns: [text([page], { isOptional: true })], groups: [8] })
    },
  ],
  [
    'two billion values of no length',
    () => {
      const page = { kind: 'data', bytes: Buffer.alloc(0), values: 2 ** 31 - 1 } as const
      return parquetFile({ columns: [text([page], { kind: Kind.fixed })], groups: [8] })
    },
  ],
])('a Parquet file that grows is stopped at its memory limit: %s', async (_, make) => {
  const bounds = { memoryBytes: 400_000_000, milliseconds: 60_000 }
  await expect(readRowRecords(make(), 'rows.parquet', bounds)).rejects.toThrow(
    /more than 400000000 bytes of memory|no Parquet file/,
  )
})

// Finding: TRN-17
test('a Parquet file that never ends is stopped at its time limit', async () => {
  // Packed bits of width zero, which a naive loop would count for ever.
  const bytes = Buffer.from([0, 0xff, 0xff, 0xff, 0xff, 0x0f])
  const page = { kind: 'data-2', bytes, values: 8, encoding: Encoding.dictionary } as const
  const file = parquetFile({ columns: [text([dictionary('a'), page])], groups: [8] })
  const bounds = { memoryBytes: 1e9, milliseconds: 1_500 }
  await expect(readRowRecords(file, 'rows.parquet', bounds)).rejects.toThrow(
    'it takes more than 1500 ms to read; split it into smaller files',
  )
})

const csvs: readonly (readonly [string, () => Uint8Array, string])[] = [
  [
    'a field of 16 MiB between quotes',
    () => Buffer.concat([Buffer.from('text\n"'), Buffer.alloc(16_777_216, 'a\n')]),
    'a record of it has more than 1048576 bytes',
  ],
  [
    'half a million columns',
    () => Buffer.from(`${'a,'.repeat(500_000)}b\n${','.repeat(500_000)}\n`),
    `more than ${ROW_FILE_COLUMNS_MAX} columns`,
  ],
  ['a line of names that never ends', () => Buffer.alloc(16_777_216, 'a,'), '1048576 bytes'],
  ['a column twice', () => Buffer.from('text,text\nhello,bye\n'), 'it has a column twice'],
]

// Finding: TRN-17
test.each(csvs)('a hostile CSV file is refused: %s', async (_, make, reason) => {
  const error = await parseRowFile(make(), 'rows.csv', { method: 'sft' }).catch(
    (caught: unknown) => caught,
  )
  expect(error).toMatchObject({ code: 'training-rows-invalid' })
  expect(String(error)).toMatch(new RegExp(reason))
})

// Finding: TRN-17
test.each([
  ['a list of 10 million lists', '[', '[],', '[]]'],
  ['a list of a row of 10 million lists', '[{"a":[', '[],', '[]]}]'],
])('a hostile JSON file is stopped at its memory limit: %s', async (_, before, between, after) => {
  const file = Buffer.concat([
    Buffer.from(before),
    Buffer.alloc(between.length * 10e6, between),
    Buffer.from(after),
  ])
  const bounds = { memoryBytes: 300_000_000, milliseconds: 60_000 }
  await expect(readRowRecords(file, 'rows.json', bounds)).rejects.toThrow(
    /300000000 bytes of memory/,
  )
})

test('JSON lines: 32 MiB of empty lines, and more lines than a file has', async () => {
  const before = process.memoryUsage.rss()
  const empty = await readRowRecords(Buffer.alloc(33_554_432, '\n'), 'rows.jsonl')
  expect([...empty.records]).toEqual([])
  // The limit is the memory of the file and of its text, with some reserve. A list with an entry
  // for each line would exceed this limit.
  expect(process.memoryUsage.rss() - before).toBeLessThan(150_000_000)
  const many = await readRowRecords(Buffer.alloc(2 * ROW_FILE_ROWS_MAX + 2, '1\n'), 'rows.jsonl')
  let count = 0
  const walk = () => {
    for (const _ of many.records) count += 1
  }
  expect(walk).toThrow(`more than ${ROW_FILE_ROWS_MAX} rows`)
  expect(count).toBe(ROW_FILE_ROWS_MAX)
})

test('tables of honest contents are read', async () => {
  const parquet = parquetFile({ columns: [honest], groups: [1, 1, 1] })
  const read = await parseRowFile(parquet, 'rows.parquet', { method: 'sft' })
  expect(read).toMatchObject({ format: 'parquet', rows: Array(3).fill({ text: 'hello' }) })
  const packed = parquetFile({
    columns: [
      text(
        [
          {
            kind: 'data',
            bytes: gzipSync(words),
            unpacked: words.length,
            values: 1,
          },
        ],
        { codec: Codec.gzip },
      ),
    ],
    groups: [1],
  })
  expect(await parseRowFile(packed, 'rows.parquet', { method: 'sft' })).toMatchObject({
    rows: [{ text: 'hello' }],
  })
  const csv = Buffer.from('\ufefftext\n"two\nlines"\nhello\n')
  expect(await parseRowFile(csv, 'rows.csv', { method: 'sft' })).toMatchObject({
    format: 'csv',
    rows: [{ text: 'two\nlines' }, { text: 'hello' }],
  })
})

test('nulls in a column of JSON are those of its author, and stay', async () => {
  const parameters = '{"type":"object","default":null,"properties":{"via":{"default":null}}}'
  const tools = `[{"type":"function","function":{"name":"f","parameters":${parameters}}}]`
  const called = '{"name":"f","arguments":{"town":"Brixa","via":null,"id":12345678901234567890}}'
  const call = `{"role":"assistant","content":null,"tool_calls":[{"function":${called}}]}`
  const messages = `[{"role":"user","content":"q"},${call}]`
  const json = (name: string, value: string): ParquetColumn => ({
    name,
    meaning: Meaning.json,
    pages: [{ kind: 'data', bytes: plainText(value), values: 1 }],
  })
  const columns = [json('messages', messages), json('tools', tools)]
  const file = parquetFile({ columns, groups: [1] })
  const { lines } = await parseRowFile(file, 'rows.parquet', { method: 'sft' })
  const row = JSON.parse(lines[0]!)
  const { arguments: given } = row.messages[1].tool_calls[0].function
  expect(given).toBe('{"town":"Brixa","via":null,"id":12345678901234567890}')
  expect(JSON.stringify(row.tools[0].function.parameters)).toBe(parameters)
})
