import { Hex } from '@ostrom/protocol'
import { NUMBER_BYTES } from './token.ts'

/** Reads a number in big-endian order. */
export const readNumber = (bytes: Uint8Array): bigint => BigInt(Hex.from(bytes))

/** Writes a number as 256 bytes in big-endian order. */
export const writeNumber = (value: bigint): Uint8Array =>
  Hex.toBytes(`0x${value.toString(16).padStart(2 * NUMBER_BYTES, '0')}`)

/** Returns `base ^ 65537` modulo `modulus`. */
export function powerOfExponent(base: bigint, modulus: bigint): bigint {
  let power = base
  for (let i = 0; i < 16; i++) power = (power * power) % modulus
  return (power * base) % modulus
}

/** Returns the inverse modulo `modulus`; undefined if there is none. */
export function inverseOf(value: bigint, modulus: bigint): bigint | undefined {
  let [rest, next] = [modulus, value % modulus]
  let [factor, nextFactor] = [0n, 1n]
  while (next !== 0n) {
    const quotient = rest / next
    ;[rest, next] = [next, rest - quotient * next]
    ;[factor, nextFactor] = [nextFactor, factor - quotient * nextFactor]
  }
  if (rest !== 1n) return undefined
  return factor < 0n ? factor + modulus : factor
}
