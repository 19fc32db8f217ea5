import { MalformedError } from '../errors/errors.ts'
import * as Hex from './hex.ts'

/** Checks an unknown value at `path` and returns it typed, or throws. */
export type Schema<T> = (value: unknown, path: string) => T

/** The type that a schema accepts. */
export type Infer<S> = S extends Schema<infer T> ? T : never

/**
 * The values that a schema accepts, as data: golden vectors are derived from it, see
 * docs/spec/signed-objects.md, section 6.
 */
export type Shape =
  | { readonly kind: 'text'; readonly max: number }
  | { readonly kind: 'one-of'; readonly values: readonly (string | number | boolean)[] }
  | { readonly kind: 'integer' | 'real'; readonly min: number; readonly max: number }
  | { readonly kind: 'unsigned' | 'signed' | 'decimal'; readonly bits: number }
  | { readonly kind: 'boolean' | 'account' }
  /** Raw bytes, or bytes in hex: exactly `size` of them, or at most `max` without a size. */
  | { readonly kind: 'bytes' | 'hex'; readonly max: number; readonly size?: number | undefined }
  | { readonly kind: 'list'; readonly item: Schema<unknown>; readonly max: number }
  | { readonly kind: 'object'; readonly fields: Fields }
  | { readonly kind: 'union'; readonly cases: Readonly<Record<string, Schema<unknown>>> }

const shapes = new WeakMap<Schema<unknown>, Shape>()

/** Returns the shape of a schema; undefined for a function that states none. */
export const shapeOf = (schema: Schema<unknown>): Shape | undefined => shapes.get(schema)

/**
 * States the shape of a schema, which is a function that checks more than a shape can say. A shape
 * may be given as another schema that has it.
 *
 * @example
 * const even = shaped(integer(0, 10), (value, path) => checkEven(integer(0, 10)(value, path)))
 */
export function shaped<T>(shape: Shape | Schema<unknown>, schema: Schema<T>): Schema<T> {
  const own = typeof shape === 'function' ? shapes.get(shape) : shape
  if (own) shapes.set(schema, own)
  return schema
}

const fail = (path: string, reason: string): never => {
  throw new MalformedError({ what: 'message', path, reason })
}

/** Returns a schema of text of at most `max` UTF-16 units. */
export const text = (max: number): Schema<string> =>
  shaped({ kind: 'text', max }, (value, path) => {
    if (typeof value !== 'string') return fail(path, 'not text')
    return value.length <= max ? value : fail(path, `longer than ${max} characters`)
  })

/** Returns a schema of the given literals. */
export const oneOf = <const T extends string | number | boolean>(
  ...allowed: readonly T[]
): Schema<T> =>
  shaped({ kind: 'one-of', values: allowed }, (value, path) =>
    allowed.includes(value as T) ? (value as T) : fail(path, `not one of ${allowed.join(', ')}`),
  )

/** Returns a schema of whole numbers from `min` to `max`, inclusive. */
export const integer = (min: number, max: number): Schema<number> =>
  shaped({ kind: 'integer', min, max }, (value, path) => {
    const fits = Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
    return fits ? (value as number) : fail(path, `not a whole number from ${min} to ${max}`)
  })

/** Returns a schema of finite numbers from `min` to `max`, inclusive. */
export const real = (min: number, max: number): Schema<number> =>
  shaped({ kind: 'real', min, max }, (value, path) => {
    const fits = typeof value === 'number' && value >= min && value <= max
    return fits ? value : fail(path, `not a number from ${min} to ${max}`)
  })

const wideIntegerPattern = /^\+[0-9a-f]{17,32}$/

/**
 * Returns a schema of unsigned integers of at most `bits` bits. dag-cbor decodes small ones as
 * `number`. Integers above 64 bits are text `+<hex>`, see `Cbor.encode`.
 */
export const unsigned = (bits: number): Schema<bigint> =>
  shaped({ kind: 'unsigned', bits }, (value, path) => {
    let number = -1n
    if (typeof value === 'bigint') number = value
    else if (Number.isSafeInteger(value)) number = BigInt(value as number)
    else if (typeof value === 'string' && wideIntegerPattern.test(value))
      number = BigInt(`0x${value.slice(1)}`)
    const fits = number >= 0n && number < 1n << BigInt(bits)
    return fits ? number : fail(path, `not an unsigned integer of ${bits} bits`)
  })

/** Returns a schema of signed integers of at most `bits` bits. */
export const signed = (bits: number): Schema<bigint> =>
  shaped({ kind: 'signed', bits }, (value, path) => {
    const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value)
    const number = isWhole ? BigInt(value as bigint | number) : undefined
    const fits = number !== undefined && BigInt.asIntN(bits, number) === number
    return fits ? number : fail(path, `not a signed integer of ${bits} bits`)
  })

/**
 * Returns a schema of unsigned integers of at most `bits` bits in JSON: decimal text, or a number.
 */
export const decimal = (bits: number): Schema<bigint> => {
  const whole = unsigned(bits)
  return shaped({ kind: 'decimal', bits }, (value, path) =>
    whole(typeof value === 'string' && /^\d{1,40}$/.test(value) ? BigInt(value) : value, path),
  )
}

/** Accepts true and false. */
export const boolean: Schema<boolean> = shaped({ kind: 'boolean' }, (value, path) =>
  typeof value === 'boolean' ? value : fail(path, 'not true or false'),
)

/** Returns a schema of at most `max` raw bytes. */
export const bytes = (max: number): Schema<Uint8Array> =>
  shaped({ kind: 'bytes', max }, (value, path) => {
    if (!(value instanceof Uint8Array)) return fail(path, 'not bytes')
    return value.length <= max ? value : fail(path, `longer than ${max} bytes`)
  })

/**
 * Returns a schema of lower-case hex of exactly `size` bytes; without a `size`, of any number of
 * bytes. In both cases `max` bytes are the most.
 */
export const hex = (size?: number, max = 4096): Schema<Hex.Hex> =>
  shaped({ kind: 'hex', max, size }, (value, path) => {
    if (!Hex.is(value, size)) return fail(path, `not hex${size ? ` of ${size} bytes` : ''}`)
    return Hex.size(value) <= max ? value : fail(path, `longer than ${max} bytes`)
  })

export const hash: Schema<Hex.Hash> = hex(32)

/** Accepts an account: 20 or 32 bytes in hex. */
export const account: Schema<Hex.AccountId> = shaped({ kind: 'account' }, (value, path) =>
  Hex.isAccount(value) ? value : fail(path, 'not an account of 20 or 32 bytes in hex'),
)

/** Returns a schema of a list of at most `max` values. */
export const list = <T>(item: Schema<T>, max: number): Schema<readonly T[]> =>
  shaped({ kind: 'list', item, max }, (value, path) => {
    if (!Array.isArray(value)) return fail(path, 'not a list')
    if (value.length > max) return fail(path, `more than ${max} items`)
    return value.map((entry, index) => item(entry, `${path}[${index}]`))
  })

/**
 * Returns the same schema as `list` of at most `max` values that are whole numbers from `item.min`
 * to `item.max`. It is faster for prompts of thousands of ids, because it writes the path only for
 * a faulty number.
 */
export const integers = (
  item: { readonly min: number; readonly max: number },
  max: number,
): Schema<readonly number[]> =>
  shaped(list(integer(item.min, item.max), max), (value, path) => {
    if (!Array.isArray(value)) return fail(path, 'not a list')
    if (value.length > max) return fail(path, `more than ${max} items`)
    const fits = (one: unknown): boolean =>
      Number.isSafeInteger(one) && (one as number) >= item.min && (one as number) <= item.max
    const at = value.findIndex((one) => !fits(one))
    if (at === -1) return [...value]
    return fail(`${path}[${at}]`, `not a whole number from ${item.min} to ${item.max}`)
  })

/** Marks a field of `object` that may be absent. */
export type Optional<T> = { readonly optional: Schema<T> }
/** Makes a field optional: absent, or of this shape. */
export const optional = <T>(shape: Schema<T>): Optional<T> => ({ optional: shape })

type Fields = Readonly<Record<string, Schema<unknown> | Optional<unknown>>>
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends Optional<unknown> ? K : never
}[keyof F]
type ObjectOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: F[K] extends Schema<infer T> ? T : never
} & {
  readonly [K in OptionalKeys<F>]?: F[K] extends Optional<infer T> ? T : never
}

/** Returns a schema of a plain object with exactly the given fields; it refuses unknown fields. */
export const object = <const F extends Fields>(fields: F): Schema<ObjectOf<F>> => {
  const shapes = Object.entries(fields)
  const names: ReadonlySet<string> = new Set(Object.keys(fields))
  return shaped({ kind: 'object', fields }, (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return fail(path, 'not an object')
    }
    const source = value as Record<string, unknown>
    for (const key of Object.keys(source)) {
      if (!names.has(key)) fail(`${path}.${key}`, 'unknown field')
    }
    const result: Record<string, unknown> = {}
    for (const [key, shape] of shapes) {
      const entry = source[key]
      if (typeof shape === 'function') result[key] = shape(entry, `${path}.${key}`)
      else if (entry !== undefined) result[key] = shape.optional(entry, `${path}.${key}`)
    }
    return result as ObjectOf<F>
  })
}

/** Returns a schema of a union of objects with distinct values of the field `kind`. */
export const union = <T extends { readonly kind: string }>(
  cases: {
    readonly [K in T['kind']]: Schema<Extract<T, { kind: K }>>
  },
): Schema<T> =>
  shaped({ kind: 'union', cases }, (value, path) => {
    const kind = (value as { kind?: unknown } | null)?.kind
    if (typeof kind !== 'string' || !Object.hasOwn(cases, kind)) {
      return fail(`${path}.kind`, `not one of ${Object.keys(cases).join(', ')}`)
    }
    return cases[kind as T['kind']](value, path) as T
  })
