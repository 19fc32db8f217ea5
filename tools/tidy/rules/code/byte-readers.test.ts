// Goal: a file that makes objects of bytes is refused until the table of readers has it, and a row
// of the table without such a file is refused.
// Method: small files of each kind, and a table of one row.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { readersIn } from './byte-readers.ts'

const table = 'tools/tidy/rules/code/byte-reader-table.ts'
const listed = 'packages/a/src/listed.ts'
const check = (files: Readonly<Record<string, string>>) =>
  readersIn({ [listed]: { kind: 'stranger', target: 'a' } })
    .check(Repo.from(files))
    .map(({ path, line, message }) => `${path}:${line} ${message.split(': ')[0]}`)

describe('byte-readers', () => {
  test.each([
    ['const read = (text: string) => JSON.parse(text)', 'JSON.parse'],
    ['const read = JSON.parse', 'JSON.parse'],
    ["const read = (text: string) => JSON['parse'](text)", 'JSON.parse'],
    ['const { parse } = JSON', 'JSON.parse'],
    ['const copy = JSON', 'JSON.parse'],
    [`import { text } from 'node:stream/consumers'`, 'node:stream/consumers'],
    [
      'const read = async () => { for await (const part of request) keep(part) }',
      'for await of request',
    ],
    [
      'const read = async () => { for await (const part of response.body ?? []) keep(part) }',
      'for await of body',
    ],
    [
      'const read = async () => { for await (const part of process.stdin) keep(part) }',
      'for await of stdin',
    ],
    ['const read = async (from: Response) => await from.json()', '.json()'],
    ['const read = (from: Request) => from.text()', '.text()'],
    ['const read = (from: Blob) => from.arrayBuffer()', '.arrayBuffer()'],
    ['const read = (from: Request) => from.formData()', '.formData()'],
    [`import { decode } from 'cborg'`, 'cborg'],
    [`import * as dagCbor from '@ipld/dag-cbor'`, '@ipld/dag-cbor'],
    ['const queue = new ByteQueue()', 'ByteQueue'],
  ])('refuses %s', (code, what) => {
    const path = 'packages/a/src/a.ts'
    expect(check({ [path]: code })).toEqual([`${path}:1 It reads bytes by ${what}`])
  })

  test.each([
    ['packages/a/src/a.ts', `import type { Token } from 'cborg'`],
    ['packages/a/src/a.ts', '// JSON.parse(text) of a comment'],
    ['packages/a/src/a.ts', 'const read = fields.text(1)'],
    ['packages/a/src/a.ts', 'const write = JSON.stringify'],
    [
      'packages/a/src/a.ts',
      'const read = async () => { for await (const part of pieces(body)) keep(part) }',
    ],
    ['packages/a/src/a.ts', 'const read = Cbor.decode(bytes, schema)'],
    ['packages/a/src/a.test.ts', 'JSON.parse(text)'],
    ['packages/a/src/a.fixture.ts', 'JSON.parse(text)'],
    ['tools/a.ts', 'JSON.parse(text)'],
    [listed, 'JSON.parse(text)'],
  ])('accepts in %s: %s', (path, code) => {
    expect(check({ [path]: code })).toEqual([])
  })

  test('refuses a row without a reading', () => {
    expect(check({ [listed]: 'const a = 1' })).toEqual([`${listed}:0 It reads no bytes`])
    expect(check({ [table]: '' })).toEqual([`${table}:0 There is no ${listed}`])
  })
})
