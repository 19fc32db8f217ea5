import { Hex, Keccak } from '@ostrom/protocol'

// Arithmetic of docs/spec/integer-transformer.md, section 2. Every intermediate value is whole and
// below 2^53, so that doubles are exact and all machines agree.

/**
 * Bound of the absolute value of the residual stream: the sum of the squares of 4,096 such numbers
 * stays below 2^53.
 */
export const RESIDUAL_MAX = 2 ** 20 - 1

const INT8_MAX = 127
const INT16_MAX = 32_767
const INT32_MAX = 2 ** 31 - 1

/** Returns `value * multiplier / 2^shift`, rounded to the nearest integer, halves up. */
export function scaled(value: number, multiplier: number, shift: number): number {
  const product = value * multiplier
  return shift === 0 ? product : Math.floor((product + 2 ** (shift - 1)) / 2 ** shift)
}

/** Returns the quotient rounded to the nearest, halves up; `divisor` is positive. */
export const divided = (value: number, divisor: number): number =>
  Math.floor((2 * value + divisor) / (2 * divisor))

const clamped = (max: number) => (value: number) => Math.min(max, Math.max(-max, value))

export const clamp8 = clamped(INT8_MAX)
export const clamp16 = clamped(INT16_MAX)
export const clamp32 = clamped(INT32_MAX)
export const clampResidual = clamped(RESIDUAL_MAX)

/** Returns the root mean square of a residual stream, in 64ths, at least 1. */
export function rootMeanSquare(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) ** 2
  return Math.max(1, Math.floor(Math.sqrt(Math.floor(sum / values.length) * 4_096)))
}

/**
 * `e^(-index / 16)` in 65,535ths: entry 0 is 65,535, and each further entry is 61,565 / 65,536 of
 * the entry before.
 */
export const EXPONENTIALS: Uint16Array = (() => {
  const table = new Uint16Array(256)
  let value = 65_535
  for (let index = 0; index < table.length; index += 1) {
    table[index] = value
    value = Math.floor((value * 61_565 + 32_768) / 65_536)
  }
  return table
})()

/**
 * Returns the binary logarithm of a whole number from 1 to 2^32 - 1, in 65,536ths, rounded down by
 * a rule that a contract repeats: the mantissa has 26 bits and is squared 16 times.
 */
export function log2(value: number): number {
  const whole = 31 - Math.clz32(value)
  let mantissa = Math.floor((value * 2 ** 25) / 2 ** whole)
  let result = whole
  for (let bit = 0; bit < 16; bit += 1) {
    const square = mantissa * mantissa
    const isHigh = square >= 2 ** 51
    mantissa = Math.floor(square / (isHigh ? 2 ** 26 : 2 ** 25))
    result = result * 2 + (isHigh ? 1 : 0)
  }
  return result
}

const GUMBEL_CEILING = 2_097_152

/**
 * Returns Gumbel noise of a token in 65,536ths of the binary logarithm, up to a constant: `-log2(32
 * - log2 x)`, where `x` is an odd 32-bit number derived from the seed.
 *
 * @param options.words 32 bytes of `noiseBytes` for the token's block of eight tokens.
 */
export function gumbelOf({ words, token }: { words: Uint8Array; token: number }): number {
  const at = 4 * (token % 8)
  const word = new DataView(words.buffer, words.byteOffset + at, 4).getUint32(0)
  return GUMBEL_CEILING - log2(GUMBEL_CEILING - log2((word | 1) >>> 0))
}

/** Returns the random bytes of tokens `8 · block` to `8 · block + 7` at a position. */
export function noiseBytes(options: noiseBytes.Options): Uint8Array {
  const bytes = new Uint8Array(40)
  bytes.set(Hex.toBytes(options.seed))
  const view = new DataView(bytes.buffer)
  view.setUint32(32, options.position)
  view.setUint32(36, options.block)
  return Keccak.keccak256(bytes)
}

export declare namespace noiseBytes {
  type Options = { readonly seed: Hex.Hash; readonly position: number; readonly block: number }
}
