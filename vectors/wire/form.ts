import { Hex, Schema } from '@ostrom/protocol'

/** What all forms have, independent of their type. */
type FormFields = {
  /** Inverse of `encode`, if a receiver decodes the bytes. */
  readonly decode?: (bytes: Uint8Array) => unknown
  /** True if the decoder has rules between fields, so that it refuses some derived values. */
  readonly isRestricted?: boolean
  /** Declarations of the product that encode the type, as `path#name`. */
  readonly encoders: readonly string[]
  /** Domains that the encoder hashes, such as `ostrom:seed:v1`. */
  readonly domains?: readonly string[]
  /** Bytes of each account in the values, if the encoder takes accounts of one chain only. */
  readonly accountBytes?: 20 | 32
}

/** One encoded type of the protocol, other than the structs of EIP-712. */
export type WireForm = FormFields & {
  /** Name of the type, which each derived value depends on. */
  readonly type: string
  /** Schema of the values that `encode` takes. */
  readonly schema: Schema.Schema<unknown>
  readonly encode: (value: never) => Uint8Array
}

type Encoding<T> = FormFields & { readonly encode: (value: T) => Uint8Array }

/** Returns the form of a type. */
export const form = <T>(type: string, schema: Schema.Schema<T>, row: Encoding<T>): WireForm => ({
  type,
  schema,
  ...row,
})

/** Returns a form whose encoding is a hash, or a digest as bytes. */
export const hashing = <T>(
  type: string,
  schema: Schema.Schema<T>,
  hashOf: (value: T) => Hex.Hash | Uint8Array,
  ...domains: readonly string[]
): WireForm =>
  form(type, schema, {
    encode: (value) => {
      const hash = hashOf(value)
      return typeof hash === 'string' ? Hex.toBytes(hash) : hash
    },
    encoders: [],
    ...(domains.length > 0 && { domains }),
  })

/** Returns a form for each kind of a union, such as `ClientMessage.pay`. */
export function formsOf<T>(
  type: string,
  schema: Schema.Schema<T>,
  row: Encoding<T>,
): readonly WireForm[] {
  const shape = Schema.shapeOf(schema)
  if (shape?.kind !== 'union') throw new Error(`${type}: the schema is no union`)
  return Object.entries(shape.cases).map(([kind, one]) => ({
    type: `${type}.${kind}`,
    schema: one,
    ...row,
  }))
}

/** Returns the schema of some fields of an object. */
export function fieldsOf<T, const K extends keyof T & string>(
  schema: Schema.Schema<T>,
  ...names: readonly K[]
): Schema.Schema<Pick<T, K>> {
  const shape = Schema.shapeOf(schema)
  if (shape?.kind !== 'object') throw new Error('the schema is no object')
  const fields = Object.fromEntries(names.map((name) => [name, shape.fields[name]!]))
  return Schema.object(fields) as Schema.Schema<unknown> as Schema.Schema<Pick<T, K>>
}
