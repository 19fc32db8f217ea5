declare const content: unique symbol

/** JSON text that holds a value of type T. */
export type Json<T> = string & { readonly [content]: T }

/** Returns a value as JSON, in which a `bigint` is written as `{"big":"123"}`. */
export const toJson = <T>(value: T): Json<T> =>
  JSON.stringify(value, (_, entry: unknown) =>
    typeof entry === 'bigint' ? { big: entry.toString() } : entry,
  ) as Json<T>

type BigintJson = { readonly big: string }

const isBig = (entry: unknown): entry is BigintJson =>
  typeof entry === 'object' && entry !== null && typeof (entry as BigintJson).big === 'string'

/** Reads the output of `toJson`. Only for text from the index itself: the type is not checked. */
export const fromJson = <T>(text: string): T =>
  JSON.parse(text, (_, entry: unknown) => (isBig(entry) ? BigInt(entry.big) : entry)) as T

/** Digits of the largest amount: 2^128 has 39. */
const DIGITS = 39

/** Returns an amount as text, padded with zeros, so that SQLite sorts amounts by their size. */
export const sortable = (amount: bigint): string => amount.toString().padStart(DIGITS, '0')
