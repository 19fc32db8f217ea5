import type { ProgramEvent } from '@ostrom/contracts-solana'
import { Hex } from '@ostrom/protocol'

/** Reads a field of an event by its index, as a key, a number, bytes or a text. */
export type EventFieldReader = {
  key(i: number): Hex.Hash
  big(i: number): bigint
  bytes(i: number): Uint8Array
  text(i: number): string
}

/** Returns a reader of the parts of an event: bytes, keys, numbers (little-endian) and texts. */
export function eventFieldReader({ parts }: ProgramEvent): EventFieldReader {
  const bytes = (i: number): Uint8Array => parts[i] ?? new Uint8Array()
  return {
    bytes,
    key: (i) => Hex.from(bytes(i)),
    big: (i) => bytes(i).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n),
    text: (i) => new TextDecoder().decode(bytes(i)),
  }
}
