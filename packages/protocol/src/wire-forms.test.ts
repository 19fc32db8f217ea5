// Goal: no encoded type of the protocol changes by accident: neither a field, its order, its width,
// its encoded name, nor the encoding.
// Method: values that the name of a type and an index determine are encoded again, and compared
// with vectors/wire.json, whose hashes over all values `npm run gen -- --check` computes again.
// Each decoder gets what its encoder wrote, and each field alone is changed. Planted changes are
// named.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { changedVectors } from '../../../tools/codegen/golden.ts'
import { form, type WireForm } from '../../../vectors/wire/form.ts'
import {
  FIRST_SAMPLES,
  formRow,
  forms,
  formValue,
  structRow,
  structs,
  structValue,
} from '../../../vectors/wire/rows.ts'
import * as Cbor from './encoding/cbor.ts'
import * as Hex from './encoding/hex.ts'
import * as Schema from './encoding/schema.ts'
import { MalformedError } from './errors/errors.ts'
import * as Channel from './sessions/channel.ts'
import { voucherSchema, voucherStruct } from './sessions/voucher.ts'
import { digest, type StructType } from './signing/signed-object.ts'

type Row = { readonly [field: string]: unknown }
type Rows = Readonly<Record<string, Row>>

const text = readFileSync(new URL('../../../vectors/wire.json', import.meta.url), 'utf8')
const committed: Readonly<Record<'structs' | keyof typeof forms, Rows>> = JSON.parse(text)

const allForms = Object.entries(forms).flatMap(([group, all]) =>
  all.map((one) => ({ group: group as keyof typeof forms, type: one.type, one })),
)
const allStructs = structs.map((struct) => ({ type: struct.name, struct }))

/** Says what to do about a changed encoding. */
const advice = (name: string): string =>
  `The encoding of ${name} has changed. If this is not on purpose, undo it. If it is: give the ` +
  'type a new version where docs/spec/signed-objects.md, section 4, asks for one, describe the ' +
  `change on the page of its subject, and run: npm run gen -- --accept wire.${name}`

/** Returns a row without the hashes over all values, whose computation takes seconds. */
function withoutAll(row: unknown): unknown {
  if (typeof row !== 'object' || row === null) return row
  const fields = Object.entries(row).filter(([name]) => name !== 'all')
  return Object.fromEntries(fields.map(([name, part]) => [name, withoutAll(part)]))
}

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part)) ?? ''

/**
 * Returns the fields of an object that never change its encoding, although they differ between
 * derived values.
 */
function unboundFields(
  encode: (value: Row) => string,
  valueAt: (index: number) => Row,
): readonly string[] {
  const values = Array.from({ length: 64 }, (_, index) => valueAt(index))
  const names = new Set(values.flatMap((value) => Object.keys(value)))
  return [...names].filter((name) => {
    const pairs = values.slice(1).map((value, at) => [values[at]!, value[name]] as const)
    const changes = pairs.filter(([before, part]) => textOf(before[name]) !== textOf(part))
    return (
      changes.length > 0 &&
      changes.every(([before, part]) => encode({ ...before, [name]: part }) === encode(before))
    )
  })
}

const encodeForm = (one: WireForm) => (value: unknown) => Hex.from(one.encode(value as never))

describe('golden vectors', () => {
  test.each(allStructs)('the digests of $type are those of the vectors', ({ type, struct }) => {
    const row = withoutAll(structRow(struct, FIRST_SAMPLES))
    expect(row, advice(`structs.${type}`)).toEqual(withoutAll(committed.structs[type]))
  })

  test.each(allForms)('the encoding of $type is that of the vectors', ({ group, type, one }) => {
    const row = withoutAll(formRow(one, FIRST_SAMPLES))
    expect(row, advice(`${group}.${type}`)).toEqual(withoutAll(committed[group][type]))
  })

  test('each type has a row, and each row a type', () => {
    expect(Object.keys(committed.structs)).toEqual(structs.map(({ name }) => name))
    for (const [group, all] of Object.entries(forms)) {
      const types = all.map(({ type }) => type)
      expect(Object.keys(committed[group as keyof typeof forms])).toEqual(types)
    }
    const types = [...allForms, ...allStructs].map(({ type }) => type)
    expect(new Set(types).size).toBe(types.length)
  })
})

describe('fields', () => {
  const domain = {
    scheme: 'ed25519',
    genesisHash: Hex.zeroHash,
    program: Hex.zeroHash as Hex.AccountId,
  } as const

  test.each(allStructs)('every field of $type changes its digest', ({ struct }) => {
    const encode = (value: Row) => digest(struct, value, domain)
    expect(unboundFields(encode, (index) => structValue(struct, index, 32))).toEqual([])
  })

  test.each(allForms)('every field of $type changes its encoding', ({ one }) => {
    expect(unboundFields(encodeForm(one), (index) => formValue(one, index) as Row)).toEqual([])
  })

  test('a field that an encoder leaves out is found', () => {
    const encode = ({ sessionId, total }: Row) => textOf([sessionId, total])
    const valueAt = (index: number) => structValue(voucherStruct as never, index, 20)
    expect(unboundFields(encode, valueAt)).toEqual(['count', 'receiptsRoot'])
  })
})

describe('decoders', () => {
  const decoded = allForms.filter(({ one }) => one.decode !== undefined)

  test.each(decoded)('the decoder of $type reads what its encoder wrote', ({ one }) => {
    let read = 0
    for (let index = 0; index < FIRST_SAMPLES; index++) {
      const value = formValue(one, index)
      try {
        expect(one.decode?.(one.encode(value as never))).toEqual(value)
        read++
      } catch (error) {
        if (!one.isRestricted || !(error instanceof MalformedError)) throw error
      }
    }
    expect(read).toBeGreaterThan(0)
  })

  test('a decoder of messages of clients refuses those of providers', () => {
    const messages = allForms.filter(({ type }) => type.startsWith('ProviderMessage.'))
    expect(messages.length).toBeGreaterThan(5)
    for (const { one } of messages) {
      const bytes = one.encode(formValue(one, 0) as never)
      expect(() => Channel.decodeClient(bytes)).toThrow(/Malformed/)
    }
  })
})

describe('planted changes', () => {
  /** Returns the golden vectors that a run would change, with rows of this struct or form. */
  const changedBy = (group: keyof typeof committed, type: string, row: unknown) => {
    const rows = { ...committed, [group]: { ...committed[group], [type]: row } }
    return changedVectors(text, JSON.stringify(rows))
  }
  const { fields } = voucherStruct
  const structChanges: Readonly<Record<string, Partial<StructType<never>>>> = {
    'order of fields': { fields: fields.toReversed() as never },
    'width of a field': { fields: fields.with(1, ['total', 'uint64']) as never },
    'number of fields': { fields: fields.slice(0, 3) as never },
    domain: { contract: 'requests' },
  }

  test.each(Object.entries(structChanges))('another %s of a struct is named', (_, change) => {
    const row = structRow({ ...voucherStruct, ...change } as never)
    expect(changedBy('structs', 'Voucher', row)).toEqual(['structs.Voucher'])
  })

  const kind = Schema.oneOf('pay')
  const signature = Schema.hex(undefined, 4096)
  const pay = { kind, voucher: voucherSchema, signature }
  const encode = (value: unknown): Uint8Array => Cbor.encode(value)
  const schemas: Readonly<Record<string, Schema.Schema<unknown>>> = {
    'name of a field': Schema.object({ kind, voucher: voucherSchema, proof: signature }),
    'number of fields': Schema.object({ ...pay, note: Schema.optional(Schema.text(8)) }),
    'optional field': Schema.object({ ...pay, signature: Schema.optional(signature) }),
    'bound of a field': Schema.object({ ...pay, signature: Schema.hex(undefined, 65) }),
    'name of a kind': Schema.object({ ...pay, kind: Schema.oneOf('paid') }),
  }
  const formed = (schema: Schema.Schema<unknown>, encoded = encode) =>
    formRow(form('ClientMessage.pay', schema, { encode: encoded, encoders: [] }))

  test('an unchanged form and an unchanged struct are not named', () => {
    expect(changedBy('messages', 'ClientMessage.pay', formed(Schema.object(pay)))).toEqual([])
    expect(changedBy('structs', 'Voucher', structRow(voucherStruct as never))).toEqual([])
  })

  test.each(Object.entries(schemas))('another %s of a form is named', (_, schema) => {
    expect(changedBy('messages', 'ClientMessage.pay', formed(schema))).toEqual([
      'messages.ClientMessage.pay',
    ])
  })

  test('another encoding of a form is named', () => {
    const row = formed(Schema.object(pay), (value) => new TextEncoder().encode(textOf(value)))
    expect(changedBy('messages', 'ClientMessage.pay', row)).toEqual(['messages.ClientMessage.pay'])
  })
})
