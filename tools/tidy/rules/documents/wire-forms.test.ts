// Goal: a type that is encoded, hashed or signed for other parties cannot lack golden vectors.
// Method: a repository of a few lines with one struct, one encoder, one signed JSON form and one
// domain of a hash, each fault planted alone; then one of each planted in this repository.

import path from 'node:path'
import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import type { OwnForms } from './wire-form-table.ts'
import { wireForms, wireFormsWithout } from './wire-forms.ts'

const encoder = 'packages/protocol/src/channel.ts'
const struct = 'packages/protocol/src/voucher.ts'
const signed = 'packages/training/src/statement.ts'
const seed = 'packages/protocol/src/seed.ts'
const table = 'tools/tidy/rules/documents/wire-form-table.ts'

const good = {
  'vectors/wire.json': JSON.stringify({
    structs: { Voucher: {} },
    messages: {},
    documents: {},
    hashes: { AnswerSeed: { domains: ['ostrom:seed:v1'] } },
  }),
  'vectors/wire/messages.ts': `const named = ['${encoder}#encode', '${signed}#textOf']`,
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
  [signed]: `
    const textOf = (spent: number) => JSON.stringify({ spent })
    export const signedStatement = (spent: number) => signStatement(textOf(spent))
  `,
  [seed]: "const tag = hashText('ostrom:seed:v1')",
  'packages/node/src/print.ts': 'export const print = (value: unknown) => JSON.stringify(value)',
  'packages/node/src/records.ts': `
    function put(value: unknown) { return { kind: 'put', value: Cbor.encode(value) } }
  `,
  'packages/node/src/records.test.ts': 'const bytes = Cbor.encode(1)',
}
const own: OwnForms = {
  encoders: { 'packages/node/src/records.ts#put': 'a record' },
  domains: {},
}

const messagesOf = (files: Readonly<Record<string, string>>, table = own) =>
  wireFormsWithout(table)
    .check(Repo.from(files))
    .map(({ path: file, message }) => `${file}: ${message}`)

describe('wire-forms', () => {
  test('the rule accepts types with rows, and own records', () => {
    expect(messagesOf(good)).toEqual([])
  })

  test('an encoder without a row is refused by its name', () => {
    const [found, ...others] = messagesOf(good, { ...own, encoders: {} })
    expect(found).toContain(
      'packages/node/src/records.ts#put encodes a type without golden vectors',
    )
    expect(others).toEqual([])
  })

  test('a struct without a row is refused by its name', () => {
    const rows = good['vectors/wire.json'].replace('"Voucher":{}', '')
    const files = { ...good, 'vectors/wire.json': rows }
    expect(messagesOf(files)).toEqual([
      [
        struct,
        'vectors/wire.json has no row of Voucher: export its struct, then `npm run gen`.',
      ].join(': '),
    ])
  })

  test('a row of an encoder that is gone is refused', () => {
    const files = { ...good, [encoder]: 'export const encode = 1' }
    expect(messagesOf(files)).toEqual([
      `vectors/wire/messages.ts: ${encoder}#encode encodes nothing for others: remove it.`,
    ])
    const encoders = { ...own.encoders, 'packages/b.ts#a': '' }
    expect(messagesOf(good, { ...own, encoders })).toEqual([
      `${table}: packages/b.ts#a encodes nothing for others: remove it.`,
    ])
  })

  test('JSON that is signed or hashed needs a row, in the same function or through another', () => {
    const named = `const named = ['${encoder}#encode']`
    const [found, ...others] = messagesOf({ ...good, 'vectors/wire/messages.ts': named })
    expect(found).toContain(`${signed}#textOf encodes a type without golden vectors`)
    expect(others).toEqual([])
    const hashed = 'export const idOf = (run: Run) => sha256Hex(utf8(JSON.stringify(run)))'
    const [first] = messagesOf({ ...good, 'packages/node/src/run.ts': hashed })
    expect(first).toContain('packages/node/src/run.ts#idOf encodes a type')
  })

  test('a domain without a row is refused by its name, in each language', () => {
    const others = {
      'packages/node/src/part.ts': `const keyOf = (part) => hkdf(\`ostrom:part-\${part}:v2\`)`,
      'contracts/evm/core/src/Tag.sol': 'bytes private constant TAG = "ostrom:tag:v1";',
      'contracts/solana/program/src/tag.rs': 'const TAG: &[u8] = b"ostrom:rust:v1";',
      'workers/trainer/ostrom_trainer/tag.py': 'TAG = b"ostrom:python:v1"',
    }
    const found = messagesOf({ ...good, ...others }).join('\n')
    for (const domain of ['part-*:v2', 'tag:v1', 'rust:v1', 'python:v1'])
      expect(found).toContain(`ostrom:${domain} is hashed without golden vectors`)
    const comment = '/** Hashes ostrom:note:v1. */\nexport const note = 1'
    expect(messagesOf({ ...good, 'packages/node/src/note.ts': comment })).toEqual([])
  })

  test('the tag of a struct needs no further row', () => {
    const tag = 'self.digest(b"ostrom:Voucher:v1", &[id])'
    expect(messagesOf({ ...good, 'contracts/solana/program/src/voucher.rs': tag })).toEqual([])
  })

  test('a row of a domain that no program hashes is refused', () => {
    expect(messagesOf({ ...good, [seed]: '' })).toEqual([
      'vectors/wire.json: No program hashes ostrom:seed:v1: remove it.',
    ])
    expect(messagesOf(good, { ...own, domains: { 'ostrom:old:v1': '' } })).toEqual([
      `${table}: No program hashes ostrom:old:v1: remove it.`,
    ])
  })
})

test('encoders, a domain and a struct planted in this repository are refused', () => {
  const repository = Repo.read(path.resolve(import.meta.dirname, '../../../..'))
  const file = 'packages/protocol/src/sessions/voucher.ts'
  const planted = `
    export const encode = (voucher: Voucher) => Cbor.encode(voucher)
    export const idOf = (voucher: Voucher) => sha256(JsonText.stringify(voucher))
    const tag = utf8('ostrom:pledge:v1')
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
    expect.stringContaining(`${file}#idOf encodes a type without golden vectors`),
    expect.stringContaining('ostrom:pledge:v1 is hashed without golden vectors'),
  ])
  expect(wireForms.check(repository)).toEqual([])
})
