import { BlindChannel } from '../../../../packages/gateway/src/blind-client/blind-channel.ts'
import { BLIND_FRAME_BYTES_MAX } from '../../../../packages/gateway/src/blind-client/limits.ts'
import { StreamChannel } from '../../../../packages/network/src/libp2p/channel.ts'
import { MESSAGE_BYTES_MAX, RECEIVE_QUEUE_BYTES } from '../../../../packages/network/src/limits.ts'
import { Cbor, Channel, Hex, ProxyChannel } from '../../../../packages/protocol/src/index.ts'
import { decodeIssuerQuestion } from '../../../../packages/tickets/src/exchange/messages.ts'
import { cborShapes } from '../shapes.ts'
import {
  bodyOf,
  type DecoderTarget,
  type InputShape,
  orRefused,
  piecesOf,
  repeatedBytes,
} from '../target.ts'

const frame = (length: number): readonly number[] => [
  0,
  length >>> 16,
  (length >>> 8) & 0xff,
  length & 0xff,
]

/** One frame of about `size` bytes. */
const oneFrame =
  (pieceBytes: number): InputShape =>
  (size) => ({ bytes: repeatedBytes([1], size, { begin: frame(size - 4) }), pieceBytes })

/** Frames of a stream between two peers, whose reader comes after all bytes have arrived. */
const frames: DecoderTarget = {
  name: 'network-frames',
  // Twice the bytes that a channel keeps for a reader that does not come.
  bytesMax: 2 * RECEIVE_QUEUE_BYTES,
  shapes: {
    'a message byte by byte': oneFrame(1),
    'a message in pieces of 7 bytes': oneFrame(7),
    'a message in pieces of 16 KiB': oneFrame(16_384),
    'a message without end, byte by byte': (size) => ({
      bytes: repeatedBytes([1], size, { begin: frame(MESSAGE_BYTES_MAX) }),
      pieceBytes: 1,
    }),
    'messages of a byte': (size) => ({ bytes: repeatedBytes([...frame(1), 1], size) }),
    'messages of a byte, byte by byte': (size) => ({
      bytes: repeatedBytes([...frame(1), 1], size),
      pieceBytes: 1,
    }),
    'empty messages': (size) => ({ bytes: repeatedBytes(frame(0), size) }),
    'messages of 2 KiB, cut anywhere': (size) => ({
      bytes: repeatedBytes([...frame(2_048), ...Array(2_048).fill(1)], size),
      pieceBytes: 999,
    }),
  },
  // A channel keeps the messages of its queue, and the received bytes beyond them undecoded.
  heap: { free: 2 * RECEIVE_QUEUE_BYTES, perByte: 4 },
  decode: (input) =>
    orRefused(async () => {
      const { stream, arrive, end } = streamInMemory()
      const channel = new StreamChannel(stream, 'peer')
      for (const piece of piecesOf(input)) arrive(piece)
      end()
      const read = { channel, bytes: 0 }
      for await (const message of channel.receive()) read.bytes += message.length
      return read
    }),
}

/** Returns a stream that only receives, and the functions by which its peer's bytes arrive. */
function streamInMemory() {
  const stream = Object.assign(new EventTarget(), {
    status: 'open',
    readStatus: 'readable',
    writeBufferLength: 0,
    readBufferLength: 0,
    pause: () => {
      stream.readStatus = 'paused'
    },
    resume: () => {
      stream.readStatus = 'readable'
    },
    abort: () => {},
  })
  const arrive = (data: Uint8Array) =>
    void stream.dispatchEvent(Object.assign(new Event('message'), { data }))
  const end = () => void stream.dispatchEvent(new Event('end'))
  return {
    stream: stream as unknown as ConstructorParameters<typeof StreamChannel>[0],
    arrive,
    end,
  }
}

/** Messages that a gateway passes on to a page whose questions are sealed. */
const blindFrames: DecoderTarget = {
  name: 'blind-frames',
  bytesMax: BLIND_FRAME_BYTES_MAX,
  shapes: {
    'a message byte by byte': (size) => ({
      bytes: repeatedBytes([1], size, { begin: frame(size - 4) }),
      pieceBytes: 1,
    }),
    'a message in pieces of 999 bytes': (size) => ({
      bytes: repeatedBytes([1], size, { begin: frame(size - 4) }),
      pieceBytes: 999,
    }),
    'a message without end, byte by byte': (size) => ({
      bytes: repeatedBytes([1], size, { begin: frame(size) }),
      pieceBytes: 1,
    }),
  },
  decode: (input) =>
    orRefused(async () => {
      const api = { prepare: unused, open: unused, send: unused }
      const body = bodyOf(input)
      const channel = new BlindChannel({ api, id: Hex.zeroHash, body, onClose: () => {} })
      for await (const message of channel.receive()) if (message.length < 0) return undefined
      return channel
    }),
}

const unused = (): never => {
  throw new Error('The channel only receives.')
}

/** The shapes that a schema sees: the others end in the reader of CBOR, whose target has them. */
const messageShapes = Object.fromEntries(
  ['empty lists', 'many names', 'names of long texts', 'small numbers', 'one text'].map((name) => [
    name,
    cborShapes[name]!,
  ]),
)

const decoders = {
  /** Any value, as before a schema looks at it. */
  cbor: (bytes: Uint8Array) => Cbor.decode(bytes, (value) => value),
  'client-message': Channel.decodeClient,
  'provider-message': Channel.decodeProvider,
  'blind-message': ProxyChannel.decodeClient,
  'issuer-question': decodeIssuerQuestion,
} satisfies Readonly<Record<string, (bytes: Uint8Array) => unknown>>

export const messageTargets: readonly DecoderTarget[] = [
  frames,
  blindFrames,
  ...Object.entries(decoders).map(
    ([name, decode]): DecoderTarget => ({
      name,
      bytesMax: MESSAGE_BYTES_MAX,
      shapes: name === 'cbor' ? cborShapes : messageShapes,
      decode: ({ bytes }) => orRefused(() => decode(bytes)),
    }),
  ),
]
