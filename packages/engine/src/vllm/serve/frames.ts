import { createByteBuffer } from '../../child/byte-buffer.ts'
import { VLLM_FRAME_BYTES_MAX, VLLM_FRAME_HEAD_BYTES_MAX } from './limits.ts'

// The frames between this engine and `python -m ostrom_vllm.serve`: 4 bytes with the length of the
// rest, a kind (1), a task (4), the length of the head (4), the head (a JSON object, absent where
// it is empty) and the body (arrays of 4-byte numbers). All numbers are little-endian.
// docs/spec/engines.md; vectors/vllm-frames.json checks both sides.

/** Kinds of frames. The server's kinds have the highest bit set. */
export const FrameKind = {
  hello: 1,
  generate: 2,
  score: 3,
  credit: 4,
  cancel: 5,
  probe: 6,
  finish: 7,
  welcome: 129,
  prefill: 130,
  tokens: 131,
  end: 132,
  scores: 133,
  refused: 134,
  alive: 135,
} as const

/** One message. Task 0 means the connection itself. */
export type ServeFrame = {
  readonly kind: number
  readonly task: number
  readonly head: Readonly<Record<string, unknown>>
  readonly body: Uint8Array
}

const LENGTH_BYTES = 4
const ENVELOPE_BYTES = 9
const emptyBody = new Uint8Array(0)

const parser = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Encodes a frame of the engine; the head is written only if it has fields. */
export function encodeFrame(
  kind: number,
  task: number,
  { head = {}, body = emptyBody }: { readonly head?: object; readonly body?: Uint8Array } = {},
): Uint8Array {
  const text = Object.keys(head).length > 0 ? Buffer.from(JSON.stringify(head)) : emptyBody
  const length = ENVELOPE_BYTES + text.length + body.length
  const start = Buffer.alloc(LENGTH_BYTES + ENVELOPE_BYTES)
  start.writeUInt32LE(length, 0)
  start.writeUInt8(kind, 4)
  start.writeUInt32LE(task, 5)
  start.writeUInt32LE(text.length, 9)
  return Buffer.concat([start, text, body])
}

/** Returns whether the server accepts a frame of this size. */
export const fitsFrame = (head: object, bodyBytes: number): boolean => {
  const headBytes = Buffer.byteLength(JSON.stringify(head))
  const total = ENVELOPE_BYTES + headBytes + bodyBytes
  return headBytes <= VLLM_FRAME_HEAD_BYTES_MAX && total <= VLLM_FRAME_BYTES_MAX
}

function parseHead(text: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  if (text.length === 0) return {}
  try {
    const head: unknown = JSON.parse(parser.decode(text))
    const isObject = typeof head === 'object' && head !== null && !Array.isArray(head)
    return isObject ? (head as Readonly<Record<string, unknown>>) : undefined
  } catch {
    return undefined
  }
}

function parseFrame(bytes: Buffer): ServeFrame | undefined {
  if (bytes.length < ENVELOPE_BYTES) return undefined
  const end = ENVELOPE_BYTES + bytes.readUInt32LE(5)
  if (end > bytes.length || end > ENVELOPE_BYTES + VLLM_FRAME_HEAD_BYTES_MAX) return undefined
  const head = parseHead(bytes.subarray(ENVELOPE_BYTES, end))
  if (!head) return undefined
  return { kind: bytes.readUInt8(0), task: bytes.readUInt32LE(1), head, body: bytes.subarray(end) }
}

/**
 * Reads the server's frames from bytes in any pieces.
 *
 * @param options.onFault Called once, for a frame that is too long or unreadable; no later frame is
 *   delivered. @returns A function that takes the next bytes.
 */
export function createFrameReader(options: createFrameReader.Options): (more: Buffer) => void {
  const bytes = createByteBuffer()
  let failed = false
  const fail = (reason: string) => {
    failed = true
    options.onFault(reason)
  }
  return (more) => {
    if (failed) return
    bytes.push(more)
    while (!failed && bytes.length >= LENGTH_BYTES) {
      const length = bytes.peek(LENGTH_BYTES).readUInt32LE()
      if (length > VLLM_FRAME_BYTES_MAX) {
        return fail(`its server sent a frame of ${length} bytes, more than ${VLLM_FRAME_BYTES_MAX}`)
      }
      if (bytes.length < LENGTH_BYTES + length) return
      const frame = parseFrame(bytes.take(LENGTH_BYTES + length).subarray(LENGTH_BYTES))
      if (!frame) return fail('its server sent what is no frame')
      options.onFrame(frame, length)
    }
  }
}

export declare namespace createFrameReader {
  type Options = {
    /** Called with each frame and its bytes. */
    readonly onFrame: (frame: ServeFrame, bytes: number) => void
    readonly onFault: (reason: string) => void
  }
}

const NUMBER_BYTES = 4

/** Encodes ids as a body. */
export function encodeIds(ids: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(NUMBER_BYTES * ids.length)
  const view = new DataView(bytes.buffer)
  for (const [at, id] of ids.entries()) view.setUint32(NUMBER_BYTES * at, id, true)
  return bytes
}

/** Reads the arrays of a body in order. */
export type NumberReader = ReturnType<typeof createBodyReader>

/** Creates a reader of the numbers and bytes of a frame's body, in order. */
export function createBodyReader(body: Uint8Array) {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  let at = 0
  const next = (count: number): number => {
    const start = at
    at += NUMBER_BYTES * count
    return start
  }
  return {
    /** Number of remaining numbers; fractional if the body is no list of numbers. */
    get left(): number {
      return (body.byteLength - at) / NUMBER_BYTES
    },
    ids(count: number): Uint32Array {
      const start = next(count)
      const read = (_: unknown, index: number) => view.getUint32(start + NUMBER_BYTES * index, true)
      return Uint32Array.from({ length: count }, read)
    },
    reals(count: number): Float32Array {
      const start = next(count)
      const read = (_: unknown, index: number) =>
        view.getFloat32(start + NUMBER_BYTES * index, true)
      return Float32Array.from({ length: count }, read)
    },
  }
}
