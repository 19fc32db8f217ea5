// Goal: a type that is encoded for other parties cannot lack golden vectors.
// Method: a repository of a few lines with one struct and one encoder, each fault planted alone;
// then a new encoder and a new struct planted in this repository.

import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { wireForms, wireFormsWithout } from './wire-forms.ts'

const encoder = 'packages/protocol/src/channel.ts'
const struct = 'packages/protocol/src/voucher.ts'
const table = 'tools/tidy/rules/documents/wire-form-table.ts'

const good = {
  'vectors/wire.json': JSON.stringify({ structs: { Voucher: {} } }),
  'vectors/wire/messages.ts': `const channel = ['${encoder}#encode']`,
  [encoder]: `
    /** See Cbor.encode. */
    export const encode = (message: Message) => Cbor.encode(message)
  `,
  [struct]: `
    export const voucherStruct: StructType<Voucher> = {
      name: 'Voucher',
      contract: 'escrow',
      fields: [['sessionId', 'bytes32']],
    }
  `,
  'packages/node/src/records.ts': `
    function put(value: unknown) { return { kind: 'put', value: Cbor.encode(value) } }
  `,
  'packages/node/src/records.test.ts': 'const bytes = Cbor.encode(1)',
}
const own = { 'packages/node/src/records.ts#put': 'a record' }

const messagesOf = (
  files: Readonly<Record<string, string>>,
  rows: Readonly<Record<string, string>>,
) =>
  wireFormsWithout(rows)
    .check(Repo.from(files))
    .map(({ path: file, message }) => `${file}: ${message}`)

describe('wire-forms', () => {
  test('the rule accepts types with rows, and own records', () => {
    expect(messagesOf(good, own)).toEqual([])
  })

  test('an encoder without a row is refused by its name', () => {
    const [found, ...others] = messagesOf(good, {})
    expect(found).toContain(
      'packages/node/src/records.ts#put encodes a type without golden vectors',
    )
    expect(others).toEqual([])
  })

  test('a struct without a row is refused by its name', () => {
    const files = { ...good, 'vectors/wire.json': '{"structs":{}}' }
    expect(messagesOf(files, own)).toEqual([
      [
        struct,
        'vectors/wire.json has no row of Voucher: export its struct, then `npm run gen`.',
      ].join(': '),
    ])
  })

  test('a row of an encoder that is gone is refused', () => {
    const files = { ...good, [encoder]: 'export const encode = 1' }
    expect(messagesOf(files, own)).toEqual([
      `vectors/wire/messages.ts: ${encoder}#encode calls no Cbor.encode: remove it.`,
    ])
    expect(messagesOf(good, { ...own, 'packages/b.ts#a': '' })).toEqual([
      `${table}: packages/b.ts#a calls no Cbor.encode: remove it.`,
    ])
  })
})

test('a planted encoder and a planted struct of this repository are refused', () => {
  const repository = Repo.read(path.resolve(import.meta.dirname, '../../../..'))
  const file = 'packages/protocol/src/sessions/voucher.ts'
  const planted = `
    export const encode = (voucher: Voucher) => Cbor.encode(voucher)
    export const pledgeStruct: StructType<Voucher> = {
      name: 'Pledge',
      contract: 'escrow',
      fields: [['total', 'uint128']],
    }
  `
  const files = new Map(repository.files).set(file, repository.files.get(file) + planted)
  const found = wireForms.check({ ...repository, files }).map(({ message }) => message)
  expect(found).toEqual([
    expect.stringContaining('has no row of Pledge'),
    expect.stringContaining(`${file}#encode encodes a type without golden vectors`),
  ])
  expect(wireForms.check(repository)).toEqual([])
})
