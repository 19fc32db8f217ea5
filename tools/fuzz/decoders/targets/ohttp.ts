import { decodeRequest, decodeResponse } from '../../../../packages/ohttp/src/binary-http.ts'
import { concat, encodeVarint, utf8 } from '../../../../packages/ohttp/src/bytes.ts'
import {
  decapsulateRequest,
  encapsulateRequest,
  readRequestHeader,
} from '../../../../packages/ohttp/src/encapsulation.ts'
import { createGatewayKeys, importIdentity } from '../../../../packages/ohttp/src/gateway-keys.ts'
import { parseKeyConfigs } from '../../../../packages/ohttp/src/key-config.ts'
import {
  CHUNK_BYTES_MAX,
  REQUEST_BYTES_MAX,
  REQUEST_PARTS_MAX,
} from '../../../../packages/ohttp/src/limits.ts'
import { createMessageReader } from '../../../../packages/ohttp/src/message-reader.ts'
import {
  type DecoderInput,
  type DecoderTarget,
  type InputShape,
  orRefused,
  repeatedBytes,
  streamOf,
} from '../target.ts'

const prefixed = (text: string): readonly number[] => [text.length, ...utf8(text)]
/** The beginning of a request of known or indeterminate length, up to its fields. */
const requestStart = (framing: number): readonly number[] => [
  framing,
  ...['POST', 'https', 'a', '/v1/x'].flatMap(prefixed),
]
const [KNOWN, OPEN] = [0, 2]
const field = [...prefixed('a'), ...prefixed('b')]

/** Shapes of binary HTTP after a beginning: its fields, and its content. */
function httpShapes(start: (framing: 'known' | 'open') => readonly number[]) {
  const open = [...start('open'), 0]
  const shape =
    (pattern: readonly number[], begin: readonly number[], pieceBytes?: number): InputShape =>
    (size) => ({
      bytes: repeatedBytes(pattern, size, { begin }),
      ...(pieceBytes !== undefined && { pieceBytes }),
    })
  return {
    'parts of a byte': shape([1, 0x61], open),
    'parts of a byte that arrive byte by byte': shape([1, 0x61], open, 1),
    'parts of a byte with long lengths': shape([0xc0, 0, 0, 0, 0, 0, 0, 1, 0x61], open),
    'parts of 63 bytes': shape([63, ...Array(63).fill(0x61)], open),
    'a part that arrives byte by byte': shape([0x61], [...open, 0x80, 0x40, 0, 0], 1),
    'fields of open length': shape(field, start('open')),
    'fields of known length': shape(field, [...start('known'), 0x80, 0, 0xff, 0xff]),
    'fields of long lengths': shape(
      [0xc0, 0, 0, 0, 0, 0, 0, 1, 0x61, 0xc0, 0, 0, 0, 0, 0, 0, 1, 0x62],
      start('open'),
    ),
    'empty parts': shape([0xc0, 0, 0, 0, 0, 0, 0, 0], start('open')),
    'content of known length': (size: number) => {
      const begin = [...start('known'), 0, ...encodeVarint(size)]
      return { bytes: repeatedBytes([0x61], size + begin.length, { begin }) }
    },
  } satisfies Readonly<Record<string, InputShape>>
}

/** A request of binary HTTP, as a gateway reads it after it opened the message. */
const request: DecoderTarget = {
  name: 'ohttp-request',
  bytesMax: REQUEST_BYTES_MAX,
  shapes: httpShapes((framing) => requestStart(framing === 'open' ? OPEN : KNOWN)),
  decode: ({ bytes }) => orRefused(() => decodeRequest(bytes)),
}

async function wholeResponse(input: DecoderInput): Promise<unknown> {
  const { content, ...head } = await decodeResponse(createMessageReader(streamOf(input)))
  let bytes = 0
  for await (const piece of content) bytes += piece.length
  return { head, bytes }
}

/** A response of binary HTTP, as a client of a relay reads it. */
const response: DecoderTarget = {
  name: 'ohttp-response',
  bytesMax: REQUEST_BYTES_MAX,
  shapes: {
    ...httpShapes((framing) => [framing === 'open' ? 3 : 1, 0x40, 200]),
    'informational responses': (size) => ({
      bytes: repeatedBytes([0x40, 100, 0], size, { begin: [3] }),
    }),
  },
  decode: (input) => orRefused(() => wholeResponse(input)),
}

const clock = { nowMs: () => 1_000_000, sleep: () => new Promise<void>(() => {}) }

/** Bytes on the wire of a sealed chunk of one byte: its length, the byte, and its tag. */
const CHUNK_BYTES = 18

/** A sealed request in chunks, as anybody sends it to a gateway. */
async function sealed(bytesMax: number): Promise<DecoderTarget> {
  const identity = await importIdentity(new Uint8Array(32).fill(7))
  const keys = createGatewayKeys({ identity, clock })
  const [key] = parseKeyConfigs((await keys.configs()).body)
  if (key === undefined) throw new Error('The gateway has no key.')
  const count = Math.min(REQUEST_PARTS_MAX + 1, Math.ceil(bytesMax / CHUNK_BYTES))
  const chunks = Array.from({ length: count }, () => new Uint8Array(1))
  const { bytes: message } = await encapsulateRequest({ form: 'chunked', key, chunks })
  const start = message.subarray(0, message.length - (chunks.length + 1) * CHUNK_BYTES + 1)
  const byteByByte =
    (length: number): InputShape =>
    (size) => ({ bytes: concat(start, encodeVarint(length), new Uint8Array(size)), pieceBytes: 1 })
  return {
    name: 'ohttp-sealed',
    bytesMax: REQUEST_BYTES_MAX,
    shapes: {
      'chunks of a byte': (size) => {
        const count = Math.max(1, Math.floor((size - start.length) / CHUNK_BYTES))
        return { bytes: message.subarray(0, start.length + count * CHUNK_BYTES) }
      },
      'a chunk byte by byte': byteByByte(CHUNK_BYTES_MAX + 16),
      'a last chunk byte by byte': byteByByte(0),
    },
    decode: (input) =>
      orRefused(async () => {
        const source = createMessageReader(streamOf(input))
        const header = await readRequestHeader(source)
        const secretKey = await keys.secretOf(header.keyId)
        return await decapsulateRequest({ form: 'chunked', header, secretKey, source })
      }),
  }
}

/** @param bytesMax Bytes of the largest input; sealing its chunks takes most of the time. */
export const ohttpTargets = async (bytesMax: number): Promise<readonly DecoderTarget[]> => [
  request,
  response,
  await sealed(bytesMax),
]
