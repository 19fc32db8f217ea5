/** An input of a decoder: bytes, and the size of the pieces in which they arrive. */
export type DecoderInput = {
  readonly bytes: Uint8Array
  /** All bytes arrive as one piece where it is absent. */
  readonly pieceBytes?: number
}

/** Returns an input of about `size` bytes. */
export type InputShape = (size: number) => DecoderInput

/** A decoder of bytes that a stranger sends, with the inputs that should cost it most. */
export type DecoderTarget = {
  /** Kebab-case; `tools/tidy/rules/code/reader-table.ts` names it. */
  readonly name: string
  /** Most bytes that the decoder reads of one input, or fewer where these suffice to measure. */
  readonly bytesMax: number
  readonly shapes: Readonly<Record<string, InputShape>>
  /**
   * Memory in which the decoder reads every input: `free` bytes, and `perByte` for each byte of the
   * input. Absent for `HEAP_PER_BYTE_MAX`; more than this only for small inputs, with a reason.
   */
  readonly heap?: { readonly free: number; readonly perByte: number }
  /**
   * Bytes of the input whose memory a quick measurement looks at, where a limit of the decoder is
   * met only beyond 64 KiB.
   */
  readonly quickBytes?: number
  /**
   * Reads an input. Returns what the decoder makes of it; undefined for an input that it refuses.
   */
  readonly decode: (input: DecoderInput) => unknown
}

/** Yields the pieces of an input. They share its memory, and only a decoder keeps them. */
export function* piecesOf(input: DecoderInput): Generator<Uint8Array> {
  const { bytes, pieceBytes = bytes.length } = input
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}

/** Yields the pieces of an input like a stream. */
export async function* streamOf(input: DecoderInput): AsyncGenerator<Uint8Array> {
  yield* piecesOf(input)
}

/** Returns the pieces of an input as the body of a request or response. */
export const bodyOf = (input: DecoderInput): ReadableStream<Uint8Array> =>
  ReadableStream.from(streamOf(input))

/** Runs a reader, and returns undefined where it refuses its input by an error. */
export async function orRefused(read: () => unknown): Promise<unknown> {
  try {
    return await read()
  } catch {
    return undefined
  }
}

/** Returns a part of a text repeated to `size` characters, between a beginning and an end. */
export function repeated(part: string, size: number, [begin, end] = ['', '']): string {
  const count = Math.max(1, Math.floor((size - begin.length - end.length) / part.length))
  return begin + part.repeat(count) + end
}

const encoder = new TextEncoder()

/** Returns the shape of the UTF-8 bytes of a text. */
export const textShape =
  (textOf: (size: number) => string, pieceBytes?: number): InputShape =>
  (size) =>
    inPieces(encoder.encode(textOf(size)), pieceBytes)

/** Returns an input that arrives in pieces of `pieceBytes` bytes. */
export const inPieces = (bytes: Uint8Array, pieceBytes: number | undefined): DecoderInput =>
  pieceBytes === undefined ? { bytes } : { bytes, pieceBytes }

/** Returns the bytes of a pattern repeated to `size` bytes, between a beginning and an end. */
export function repeatedBytes(
  pattern: readonly number[],
  size: number,
  { begin = [], end = [] }: { begin?: readonly number[]; end?: readonly number[] } = {},
): Uint8Array {
  const middle = Math.max(0, size - begin.length - end.length)
  const count = Math.max(1, Math.floor(middle / pattern.length))
  const bytes = new Uint8Array(begin.length + count * pattern.length + end.length)
  bytes.set(begin)
  const part = Uint8Array.from(pattern)
  for (let at = 0; at < count; at++) bytes.set(part, begin.length + at * part.length)
  bytes.set(end, bytes.length - end.length)
  return bytes
}
