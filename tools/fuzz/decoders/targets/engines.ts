import { PassThrough } from 'node:stream'
import { serialize } from 'node:v8'
import { readFrames } from '../../../../packages/engine/src/child/frames.ts'
import {
  CHILD_MESSAGE_VALUES_MAX,
  TOKENIZER_BYTES_MAX,
  UPSTREAM_EVENT_MAX,
} from '../../../../packages/engine/src/limits.ts'
import { createSseParser } from '../../../../packages/engine/src/sse.ts'
import { decodingOf } from '../../../../packages/engine/src/tokenizer/token-texts.ts'
import { createFrameReader } from '../../../../packages/engine/src/vllm/serve/frames.ts'
import { VLLM_FRAME_BYTES_MAX } from '../../../../packages/engine/src/vllm/serve/limits.ts'
import { jsonShapes, jsonTexts } from '../shapes.ts'
import {
  type DecoderInput,
  type DecoderTarget,
  type InputShape,
  inPieces,
  orRefused,
  piecesOf,
  repeated,
  textShape,
} from '../target.ts'

const sseShapes: Readonly<Record<string, InputShape>> = {
  'an event byte by byte': textShape((size) => repeated('a', size, ['data: ', '\n\n']), 1),
  'events byte by byte': textShape((size) => repeated('data: a\n\n', size), 1),
  'an event without end': textShape((size) => repeated('a', size, ['data: ', ''])),
  'an event without end, byte by byte': textShape((size) => repeated('a', size, ['data: ', '']), 1),
  'a field without a name, byte by byte': textShape((size) => 'a'.repeat(size), 1),
  'many lines of data': textShape((size) => repeated('data:\n', size, ['', '\n'])),
  'many lines of data, in pieces of 7 bytes': textShape((size) => repeated('data:\n', size), 7),
  'empty events': textShape((size) => repeated('data:\n\n', size)),
  'empty lines': textShape((size) => '\n'.repeat(size)),
  'line ends of two characters, byte by byte': textShape((size) => '\r\n'.repeat(size / 2), 1),
  'carriage returns, byte by byte': textShape((size) => '\r'.repeat(size), 1),
  comments: textShape((size) => repeated(':\n', size)),
  'comments byte by byte': textShape((size) => repeated(': a\n', size), 1),
  'unknown fields': textShape((size) => repeated('a: b\n', size)),
  ids: textShape((size) => repeated('id: a\n', size)),
}

const text = new TextDecoder()

/** Events of an engine, of a gateway, or of a relay: the same reader on all sides. */
const events: DecoderTarget = {
  name: 'event-stream',
  bytesMax: 4 * UPSTREAM_EVENT_MAX,
  shapes: sseShapes,
  decode: (input) =>
    orRefused(() => {
      const parser = createSseParser()
      let events = 0
      for (const piece of piecesOf(input)) events += parser.push(text.decode(piece)).length
      return { parser, events }
    }),
}

/** Returns a frame: the length of its body in four bytes, then the body. */
function framed(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(4 + body.length)
  new DataView(bytes.buffer).setUint32(0, body.length, true)
  bytes.set(body, 4)
  return bytes
}

/** Returns a frame of vLLM with a head of JSON. */
function vllmFrame(head: string): Uint8Array {
  const json = new TextEncoder().encode(head)
  const body = new Uint8Array(9 + json.length)
  body[0] = 131
  new DataView(body.buffer).setUint32(5, json.length, true)
  body.set(json, 9)
  return framed(body)
}

/** Returns small frames, of about `size` bytes together. */
function manyFrames(frame: Uint8Array, size: number): Uint8Array {
  const count = Math.max(1, Math.floor(size / frame.length))
  const bytes = new Uint8Array(count * frame.length)
  for (let at = 0; at < count; at++) bytes.set(frame, at * frame.length)
  return bytes
}

const frameShapes = (frameOf: (text: string) => Uint8Array) =>
  Object.fromEntries([
    ...Object.entries(jsonTexts).map(([name, textOf]): [string, InputShape] => [
      name,
      (size) => ({ bytes: frameOf(`{"a":${textOf(size - 32)}}`) }),
    ]),
    ...[undefined, 1, 7].map((pieceBytes): [string, InputShape] => [
      `small frames in pieces of ${pieceBytes ?? 'all'} bytes`,
      (size) => inPieces(manyFrames(frameOf('{}'), size), pieceBytes),
    ]),
    ...[1, 7].map((pieceBytes): [string, InputShape] => [
      `a frame in pieces of ${pieceBytes} bytes`,
      (size) => inPieces(frameOf('"'.padEnd(size, 'a')), pieceBytes),
    ]),
  ])

/** Frames of a vLLM server. */
const vllm: DecoderTarget = {
  name: 'vllm-frames',
  bytesMax: VLLM_FRAME_BYTES_MAX,
  shapes: frameShapes(vllmFrame),
  decode: (input) =>
    orRefused(() => {
      let frames = 0
      const onFrame = () => {
        frames++
      }
      const read = createFrameReader({ onFrame, onFault: () => {} })
      for (const piece of piecesOf(input))
        read(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
      return { read, frames }
    }),
}

/** Messages of a child process that runs untrusted weights. */
const child: DecoderTarget = {
  name: 'child-frames',
  bytesMax: 16 * 1024 * 1024,
  shapes: {
    ...Object.fromEntries(
      Object.entries({
        'empty lists': [],
        'empty objects': {},
        'objects with one member': { a: 0 },
        'small numbers': 1,
        'empty texts': '',
        'byte strings': new Uint8Array(1),
      }).map(([name, value]): [string, InputShape] => {
        const bytesEach = Math.max(1, (serialize(Array(100).fill(value)).length - 4) / 100)
        return [
          name,
          (size) => ({ bytes: framed(serialize(Array(Math.ceil(size / bytesEach)).fill(value))) }),
        ]
      }),
    ),
    ...Object.fromEntries(
      [1, 7].map((pieceBytes): [string, InputShape] => [
        `a message in pieces of ${pieceBytes} bytes`,
        (size) => inPieces(framed(serialize('a'.repeat(size))), pieceBytes),
      ]),
    ),
    'small messages in pieces of a byte': (size) =>
      inPieces(manyFrames(framed(serialize({})), size), 1),
  },
  decode: (input) => orRefused(() => readChild(input)),
}

async function readChild(input: DecoderInput): Promise<unknown> {
  const socket = new PassThrough()
  let messages = 0
  const onMessage = () => {
    messages++
  }
  readFrames(socket, { valuesMax: CHILD_MESSAGE_VALUES_MAX, onMessage, onFault: () => {} })
  for (const piece of piecesOf(input))
    socket.emit('data', Buffer.from(piece.buffer, piece.byteOffset, piece.length))
  return { socket, messages }
}

const tokenizerJson = (vocabulary: string): string =>
  `{"decoder":{"type":"ByteLevel"},"model":{"type":"BPE","merges":[],"vocab":${vocabulary}}}`

/** A `tokenizer.json`, of which this process and a browser decode ids. */
const tokenizer: DecoderTarget = {
  name: 'tokenizer-json',
  bytesMax: Math.min(TOKENIZER_BYTES_MAX, 16 * 1024 * 1024),
  shapes: {
    ...jsonShapes(['{"decoder":', '}']),
    'many tokens': textShape((size) => {
      const tokens: string[] = []
      for (let at = 0, length = 100; length < size; at++) {
        tokens.push(`"${at.toString(36)}":${at}`)
        length += tokens[at]!.length + 1
      }
      return tokenizerJson(`{${tokens.join(',')}}`)
    }),
    merges: textShape((size) =>
      repeated('["a","b"],', size, [
        '{"model":{"type":"BPE","vocab":{},"merges":[',
        '["a","b"]]}}',
      ]),
    ),
    'added tokens': textShape((size) =>
      repeated('{"id":1,"content":"a"},', size, [
        '{"model":{"type":"BPE","vocab":{},"merges":[]},"added_tokens":[',
        '{"id":1,"content":"a"}]}',
      ]),
    ),
    'decoders in decoders': textShape((size) =>
      repeated('{"type":"Sequence","decoders":[', size / 2, ['{"decoder":', '']),
    ),
    'a token without end': textShape((size) => tokenizerJson(`{"${'a'.repeat(size)}":1}`)),
  },
  decode: ({ bytes }) => orRefused(() => decodingOf(bytes)),
}

export const engineTargets: readonly DecoderTarget[] = [events, vllm, child, tokenizer]
