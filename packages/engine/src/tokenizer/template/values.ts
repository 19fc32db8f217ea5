import { Environment } from '@huggingface/jinja'
import { JsonNumber } from '@ostrom/protocol'

// Values of the template library, whose classes it does not export.

/** A value of the library's interpreter. */
export type Runtime = {
  readonly type: string
  readonly value: unknown
  __bool__(): { readonly value: boolean }
}

/** Variables of a block and of its enclosing blocks. */
export type Scope = {
  readonly variables: Map<string, Runtime>
  readonly parent?: Scope
}

export type TemplateFunction = (args: readonly Runtime[], scope: Scope) => Runtime

type RuntimeClass = new (value?: unknown) => Runtime

/** Converts a JavaScript value to a value of the library. */
const runtimeOf = (value: unknown): Runtime =>
  new Environment().set('value', value) as unknown as Runtime

/** Creates a scope inside another one, whose names it can read. */
export const scopeWithin = (parent: Scope): Scope =>
  new (Environment as unknown as new (parent: Scope) => Scope)(parent)

const classOf = (value: unknown) => runtimeOf(value).constructor as RuntimeClass
const classes = {
  integer: classOf(0),
  float: classOf(0.5),
  text: classOf(''),
  list: classOf([]),
  dict: classOf({}),
  boolean: classOf(true),
  function: classOf(() => 0),
}

export const nothing = runtimeOf(undefined)
export const none = runtimeOf(null)
/** Returns a text as a value of the interpreter. */
export const textValue = (text: string): Runtime => new classes.text(text)
/** Returns a boolean as a value of the interpreter. */
export const booleanValue = (value: boolean): Runtime => new classes.boolean(value)
/** Returns a list as a value of the interpreter. */
export const listValue = (entries: readonly Runtime[]): Runtime => new classes.list(entries)
/** Returns a dict as a value of the interpreter. */
export const dictValue = (entries: ReadonlyMap<string, Runtime>): Runtime =>
  new classes.dict(entries)
/** Returns a function as a value of the interpreter. */
export const functionValue = (call: TemplateFunction): Runtime => new classes.function(call)

/** Returns a tuple, which is written with other brackets than a list. */
export const tupleValue = (entries: readonly Runtime[]): Runtime =>
  Object.assign(listValue(entries), { type: 'TupleValue' })

/**
 * Returns a text marked by the filter `safe`. It is written unchanged. But Jinja concatenates,
 * compares and quotes it differently from a text (`Markup` of markupsafe), so this interpreter
 * permits only writing it.
 */
export const safeValue = (text: string): Runtime =>
  Object.assign(textValue(text), { type: 'SafeValue' })

/**
 * Returns the result of filters such as `selectattr`: a generator as in Python, which is true even
 * if it yields nothing, has neither length nor indexes, and is read once.
 */
export const iteratorValue = (entries: readonly Runtime[]): Runtime =>
  Object.assign(textValue(''), {
    type: 'IteratorValue',
    value: { entries },
    __bool__: () => ({ value: true }),
  })

/**
 * Returns a list that Python writes differently from other lists, such as a range; this interpreter
 * refuses to convert it to text.
 */
export const viewValue = (entries: readonly Runtime[]): Runtime =>
  Object.assign(listValue(entries), { isView: true })

/**
 * Returns an integer value. @throws {Error} The number is beyond 2^53, where doubles and Python's
 * integers differ.
 */
export function integerValue(value: number): Runtime {
  if (!Number.isSafeInteger(value)) throw new Error('a whole number beyond 2^53')
  // Adding zero converts minus zero to zero, because integers have only one zero.
  return new classes.integer(value + 0)
}

/** Returns a float value. @throws {Error} The number is not finite. */
export function floatValue(value: number): Runtime {
  if (!Number.isFinite(value)) throw new Error('a number that is not finite')
  return new classes.float(value)
}

/**
 * Returns a value of the library for a number that no double equals: it is written as the number's
 * text, and computations use it as a double.
 */
function exactRuntimeOf(number: JsonNumber.ExactNumber): Runtime {
  const value = Object.assign(new Number(number.rawJSON), {
    toJSON: () => number,
    toString: () => number.rawJSON,
  })
  return Object.assign(runtimeOf(0), { value })
}

/**
 * Replaces the numbers in `runtime`, the library's form of `value`, by the exact numbers in
 * `value`.
 */
export function restoreNumbers(value: unknown, runtime: unknown): unknown {
  if (JsonNumber.isExact(value)) return exactRuntimeOf(value)
  const { value: inner } = (runtime ?? {}) as { readonly value?: unknown }
  if (Array.isArray(value) && Array.isArray(inner)) {
    for (const [at, one] of value.entries()) inner[at] = restoreNumbers(one, inner[at])
  } else if (typeof value === 'object' && value !== null && inner instanceof Map) {
    for (const [key, one] of Object.entries(value))
      inner.set(key, restoreNumbers(one, inner.get(key)))
  }
  return runtime
}

/** Returns the text of a number that no double equals; undefined for other numbers. */
export const exactText = ({ value }: Runtime): string | undefined =>
  value instanceof Number ? String(value) : undefined

/** Returns true for a text that is not marked as safe. */
export const isText = (one: Runtime): one is Runtime & { readonly value: string } =>
  one.type === 'StringValue'
/** Returns true for a value that is stored as a list. */
export const isList = (one: Runtime): one is Runtime & { readonly value: readonly Runtime[] } =>
  Array.isArray(one.value)
export const isDict = (
  one: Runtime,
): one is Runtime & { readonly value: ReadonlyMap<string, Runtime> } => one.type === 'ObjectValue'
/** Returns true for an undefined value. */
export const isUndefined = ({ type }: Runtime): boolean => type === 'UndefinedValue'
/** Returns true for Python's `None`. */
export const isNone = ({ type }: Runtime): boolean => type === 'NullValue'
type IteratorEntries = { entries: readonly Runtime[] | undefined }

/** Returns true for the result of a filter that is read once. */
export const isIterator = (one: Runtime): one is Runtime & { readonly value: IteratorEntries } =>
  one.type === 'IteratorValue'

/**
 * Returns the entries of an iterator, which can be read only once. @throws {Error} The iterator was
 * already read; in Python it would be empty.
 */
export function takeEntries({ value }: { readonly value: IteratorEntries }): readonly Runtime[] {
  const { entries } = value
  if (!entries) throw new Error('what a filter selected is read twice: write | list behind it')
  value.entries = undefined
  return entries
}

/** Returns true for a text that is marked as safe. */
export const isSafe = (one: Runtime): one is Runtime & { readonly value: string } =>
  one.type === 'SafeValue'
/** Returns true for a result of `viewValue`, such as the keys of a dict or a range. */
export const isView = (one: Runtime): boolean => 'isView' in one

/** Returns a value as a Python number, with `true` as 1; undefined for any other value. */
export function numberOf(one: Runtime): { value: number; isFloat: boolean } | undefined {
  const { type, value } = one
  if (type === 'BooleanValue') return { value: value ? 1 : 0, isFloat: false }
  const exact = exactText(one)
  if (exact !== undefined) return { value: Number(exact), isFloat: !/^-?\d+$/.test(exact) }
  if (type === 'IntegerValue') return { value: value as number, isFloat: false }
  return type === 'FloatValue' ? { value: value as number, isFloat: true } : undefined
}

/** Returns a value as a whole number that can index a list; undefined for any other value. */
export function indexOf(one: Runtime): number | undefined {
  const { type, value } = one
  return type === 'IntegerValue' && Number.isSafeInteger(value) ? (value as number) : undefined
}
