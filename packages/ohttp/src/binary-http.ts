import { type Bytes, concat, encodeVarint, utf8 } from './bytes.ts'
import { OhttpMessageError } from './errors.ts'
import {
  CHUNK_BYTES_MAX,
  FIELDS_BYTES_MAX,
  FIELDS_MAX,
  REQUEST_BYTES_MAX,
  REQUEST_PARTS_MAX,
} from './limits.ts'
import { createMessageReader, type MessageReader, pieceOf } from './message-reader.ts'

// Encodes and decodes Binary HTTP, RFC 9292. Writes requests of known length, and responses of
// known or indeterminate length. Reads requests and responses of either length, but no trailers or
// padding after the content.

/** Framing indicators. The odd number of each pair is that of the response. */
const KNOWN_REQUEST = 0
const KNOWN_RESPONSE = 1
const INDETERMINATE_REQUEST = 2
const INDETERMINATE_RESPONSE = 3

/** Names and values of fields; the names are in lower case. */
export type Fields = readonly (readonly [name: string, value: string])[]

export type BinaryRequest = {
  readonly method: string
  readonly scheme: string
  readonly authority: string
  readonly path: string
  readonly fields: Fields
  readonly content: Uint8Array
}

const prefixed = (bytes: Uint8Array): Bytes => concat(encodeVarint(bytes.length), bytes)

const encodeFields = (fields: Fields): Bytes =>
  concat(...fields.flatMap(([name, value]) => [prefixed(utf8(name)), prefixed(utf8(value))]))

/**
 * Encodes a request of known length. Leaves out empty content, and then empty fields too.
 */
export function encodeRequest(request: BinaryRequest): Bytes {
  const { method, scheme, authority, path, fields, content } = request
  const control = [method, scheme, authority, path].map((text) => prefixed(utf8(text)))
  return concat(encodeVarint(KNOWN_REQUEST), ...control, endOf(fields, content))
}

/** Encodes a response of known length. */
export const encodeResponse = (status: number, fields: Fields, content: Uint8Array): Bytes =>
  concat(encodeVarint(KNOWN_RESPONSE), encodeVarint(status), endOf(fields, content))

/**
 * Encodes fields and content of known length; RFC 9292, section 3.8, allows to omit empty ones at
 * the end.
 */
function endOf(fields: Fields, content: Uint8Array): Bytes {
  if (fields.length === 0 && content.length === 0) return new Uint8Array()
  const encoded = prefixed(encodeFields(fields))
  return content.length === 0 ? encoded : concat(encoded, prefixed(content))
}

/** Encodes a response whose length is not yet known, piece by piece. */
export async function* encodeResponseStream(
  status: number,
  fields: Fields,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Bytes> {
  const head = [encodeVarint(INDETERMINATE_RESPONSE), encodeVarint(status), encodeFields(fields)]
  yield concat(...head, encodeVarint(0))
  for await (const piece of content) if (piece.length > 0) yield prefixed(piece)
  // Two lengths of zero: one ends the content, one the trailers, of which there are none.
  yield concat(encodeVarint(0), encodeVarint(0))
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Reads a length, then as many bytes. */
async function readPrefixed(source: MessageReader, max: number): Promise<Bytes> {
  const length = await source.varint()
  if (length > max) throw new OhttpMessageError({ reason: `a part of it is over ${max} bytes` })
  return await source.read(length)
}

async function readKnownFields(source: MessageReader): Promise<Fields> {
  if (await source.ended()) return []
  const encoded = createMessageReader(pieceOf(await readPrefixed(source, FIELDS_BYTES_MAX)))
  const fields: (readonly [string, string])[] = []
  while (!(await encoded.ended())) {
    refuseManyFields(fields)
    fields.push(await readField(encoded, FIELDS_BYTES_MAX))
  }
  return fields
}

function refuseManyFields(fields: Fields): void {
  if (fields.length === FIELDS_MAX)
    throw new OhttpMessageError({ reason: `it has over ${FIELDS_MAX} fields` })
}

async function readField(source: MessageReader, max: number): Promise<readonly [string, string]> {
  const name = text(await readPrefixed(source, max))
  const value = text(await readPrefixed(source, max))
  // Only names that HTTP allows: any other name could be read as two fields by one reader and as
  // one field by another.
  if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) || /[\0\r\n]/.test(value))
    throw new OhttpMessageError({ reason: 'a field of it is no field of HTTP' })
  return [name, value]
}

async function readOpenFields(source: MessageReader): Promise<Fields> {
  const fields: (readonly [string, string])[] = []
  let left = FIELDS_BYTES_MAX
  for (;;) {
    if (await source.ended()) return fields
    const nameLength = await source.varint()
    if (nameLength === 0) return fields
    refuseManyFields(fields)
    if (nameLength > left) throw new OhttpMessageError({ reason: 'its fields are too long' })
    const name = await source.read(nameLength)
    const rest = concat(prefixed(name), prefixed(await readPrefixed(source, left)))
    left -= rest.length
    if (left < 0) throw new OhttpMessageError({ reason: 'its fields are too long' })
    fields.push(await readField(createMessageReader(pieceOf(rest)), FIELDS_BYTES_MAX))
  }
}

/**
 * Reads a request of known or indeterminate length.
 *
 * @throws {OhttpMessageError} The request cannot be read.
 */
export async function decodeRequest(bytes: Uint8Array): Promise<BinaryRequest> {
  const source = createMessageReader(pieceOf(bytes))
  const framing = await source.varint()
  if (framing !== KNOWN_REQUEST && framing !== INDETERMINATE_REQUEST)
    throw new OhttpMessageError({ reason: 'it holds no request of HTTP' })
  const control: string[] = []
  for (let at = 0; at < 4; at++) control.push(text(await readPrefixed(source, FIELDS_BYTES_MAX)))
  const [method = '', scheme = '', authority = '', path = ''] = control
  const isKnown = framing === KNOWN_REQUEST
  const fields = await (isKnown ? readKnownFields(source) : readOpenFields(source))
  const pieces: Uint8Array[] = []
  for await (const piece of readContent(source, isKnown)) {
    if (pieces.length === REQUEST_PARTS_MAX)
      throw new OhttpMessageError({ reason: `it has over ${REQUEST_PARTS_MAX} parts` })
    pieces.push(piece)
  }
  return { method, scheme, authority, path, fields, content: concat(...pieces) }
}

async function* readContent(source: MessageReader, isKnown: boolean): AsyncGenerator<Bytes> {
  if (await source.ended()) return
  if (isKnown) return yield await readPrefixed(source, REQUEST_BYTES_MAX)
  for (let total = 0; ; ) {
    const length = await source.varint()
    if (length === 0) return
    total += length
    if (total > REQUEST_BYTES_MAX)
      throw new OhttpMessageError({ reason: `its content is over ${REQUEST_BYTES_MAX} bytes` })
    // Content is passed on in chunks as it arrives, because it may be large.
    for (let left = length; left > 0; left -= CHUNK_BYTES_MAX)
      yield await source.read(Math.min(left, CHUNK_BYTES_MAX))
  }
}

/** A response whose content is still arriving. */
export type BinaryResponse = {
  readonly status: number
  readonly fields: Fields
  /** @throws {OhttpMessageError} The content is truncated or too long. */
  readonly content: AsyncIterable<Bytes>
}

/**
 * Reads a response of known or indeterminate length, and skips up to seven informational responses
 * before it.
 *
 * @throws {OhttpMessageError} The response cannot be read.
 */
export async function decodeResponse(source: MessageReader): Promise<BinaryResponse> {
  const framing = await source.varint()
  if (framing !== KNOWN_RESPONSE && framing !== INDETERMINATE_RESPONSE)
    throw new OhttpMessageError({ reason: 'it holds no response of HTTP' })
  const isKnown = framing === KNOWN_RESPONSE
  for (let at = 0; at < 8; at++) {
    const status = await source.varint()
    const fields = await (isKnown ? readKnownFields(source) : readOpenFields(source))
    if (status >= 200 && status <= 599)
      return { status, fields, content: readContent(source, isKnown) }
  }
  throw new OhttpMessageError({ reason: 'it has no status of a response' })
}
