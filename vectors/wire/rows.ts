import { createHash } from 'node:crypto'
import * as protocol from '@ostrom/protocol'
import { documents } from './documents.ts'
import { accountOf, type Draw, derive, describe, hashOf, unsignedOf } from './derive.ts'
import { solana, wholeEvm } from './domains.ts'
import type { WireForm } from './form.ts'
import { hashes } from './hashes.ts'
import { messages } from './messages.ts'

const { Hex, SignedObject } = protocol
type Struct = protocol.SignedObject.StructType<Readonly<Record<string, unknown>>>

/** Number of derived values of each type. */
export const SAMPLES = 1_024
/** Number of the first derived values that the tests of contracts hash. */
export const FIRST_SAMPLES = 64

/** All forms, by the group in which `wire.json` lists them. */
export const forms: Readonly<Record<'messages' | 'documents' | 'hashes', readonly WireForm[]>> = {
  messages,
  documents,
  hashes,
}

const isStruct = (value: unknown): value is Struct =>
  typeof value === 'object' && value !== null && 'contract' in value && 'fields' in value

/** All struct types that `@ostrom/protocol` exports, by their names. */
export const structs: readonly Struct[] = Object.values(protocol)
  .flatMap((part) => (typeof part === 'object' ? Object.values<unknown>({ ...part }) : []))
  .filter(isStruct)
  .toSorted((a, b) => (a.name < b.name ? -1 : 1))

/** Returns a derived value of a struct, with accounts of `accountBytes` bytes. */
export function structValue(
  { name, fields }: Struct,
  index: number,
  accountBytes: 20 | 32,
): Readonly<Record<string, unknown>> {
  const draw: Draw = { type: name, index, accountBytes }
  return Object.fromEntries(
    fields.map(([field, type]) => {
      if (type === 'account') return [field, accountOf(draw, field)]
      if (type === 'bytes32') return [field, hashOf(draw, field)]
      return [field, unsignedOf(draw, field, Number(type.slice(4)))]
    }),
  )
}

/** Returns a derived value of a form. */
export const formValue = ({ type, schema, accountBytes }: WireForm, index: number): unknown =>
  derive(schema, { type, index, ...(accountBytes && { accountBytes }) })

/** Hashes over the encodings of derived values, and the first encoding. */
export type WireHash = {
  /** Encoding of the value of index 0. */
  readonly encoding: protocol.Hex.Hex
  /** SHA-256 over the 32 bytes of each of the first `FIRST_SAMPLES` values. */
  readonly first: protocol.Hash
  /** SHA-256 over the 32 bytes of each of the values. */
  readonly all: protocol.Hash
}

/** Hashes derived values, each by 32 bytes that `wordOf` returns. */
function hashWords(wordOf: (index: number) => Uint8Array, samples: number) {
  const over = createHash('sha256')
  let first = over
  for (let index = 0; index < samples; index++) {
    if (index === FIRST_SAMPLES) first = over.copy()
    over.update(wordOf(index))
  }
  const all = Hex.from(over.copy().digest()) as protocol.Hash
  return { first: first === over ? all : (Hex.from(first.digest()) as protocol.Hash), all }
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/** Returns the hashes of a form. The bytes of a value are the SHA-256 of its encoding. */
function hashForm(form: WireForm, samples = SAMPLES): WireHash {
  const encode = (index: number) => form.encode(formValue(form, index) as never)
  const hashed = hashWords((index) => sha256(encode(index)), samples)
  return { encoding: Hex.from(encode(0)), ...hashed }
}

/** Returns the hashes of a struct. The bytes of a value are its digest. */
function hashStruct(
  struct: Struct,
  scheme: 'eip712' | 'ed25519',
  samples = SAMPLES,
): WireHash {
  const [domain, size] = scheme === 'eip712' ? ([wholeEvm, 20] as const) : ([solana, 32] as const)
  const digest = (index: number) =>
    SignedObject.digest(struct, structValue(struct, index, size), domain)
  return { encoding: digest(0), ...hashWords((index) => Hex.toBytes(digest(index)), samples) }
}

/** Returns the row of a form in `wire.json`. */
export const formRow = (form: WireForm, samples = SAMPLES) => ({
  ...(form.accountBytes && { accountBytes: form.accountBytes }),
  ...(form.domains && { domains: form.domains }),
  shape: describe(form.schema),
  ...hashForm(form, samples),
})

/** Returns the row of a struct in `wire.json`. */
export const structRow = (struct: Struct, samples = SAMPLES) => ({
  type: SignedObject.encodeType<Readonly<Record<string, unknown>>>(struct),
  domain: struct.contract,
  eip712: hashStruct(struct, 'eip712', samples),
  ed25519: hashStruct(struct, 'ed25519', samples),
})
