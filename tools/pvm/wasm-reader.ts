import { TranslationError } from './errors.ts'

/** Reads the primitive encodings of WebAssembly from a part of its bytes. */
export type WasmReader = {
  readonly position: number
  readonly isAtEnd: boolean
  byte(): number
  /** Reads an unsigned LEB128 number of 32 bits. */
  unsigned(): number
  /** Reads a signed LEB128 number of at most 64 bits. */
  signed(): bigint
  text(): string
  bytes(length: number): Uint8Array
  /** Reads a list of items, which starts with the number of items. */
  list<T>(item: () => T): T[]
}

/** Returns a reader of bytes. @throws {TranslationError} A method reads beyond their end. */
export function wasmReader(bytes: Uint8Array): WasmReader {
  let at = 0
  const reader: WasmReader = {
    get position() {
      return at
    },
    get isAtEnd() {
      return at >= bytes.length
    },
    byte() {
      const value = bytes[at++]
      if (value === undefined) throw new TranslationError('it ends in the middle of a section')
      return value
    },
    unsigned() {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = reader.byte()
        value += (byte & 127) * 2 ** shift
        if (byte < 128) return value
      }
    },
    signed() {
      let value = 0n
      for (let shift = 0n; ; shift += 7n) {
        const byte = reader.byte()
        value |= BigInt(byte & 127) << shift
        if (byte < 128) return byte & 64 ? value - (1n << (shift + 7n)) : value
      }
    },
    text: () => new TextDecoder().decode(reader.bytes(reader.unsigned())),
    bytes(length) {
      if (at + length > bytes.length) throw new TranslationError('it is shorter than it says')
      at += length
      return bytes.subarray(at - length, at)
    },
    list: (item) => Array.from({ length: reader.unsigned() }, item),
  }
  return reader
}
