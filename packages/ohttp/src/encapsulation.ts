import type { webcrypto } from 'node:crypto'
import type { RecipientContext, SenderContext } from '@hpke/core'
import { type Bytes, bigEndian, concat, encodeVarint, utf8 } from './bytes.ts'
import { OhttpMessageError } from './errors.ts'
import type { KeyConfig } from './key-config.ts'
import { CHUNK_BYTES_MAX, REQUEST_BYTES_MAX, REQUEST_PARTS_MAX } from './limits.ts'
import type { MessageReader } from './message-reader.ts'
import {
  AEAD_ID,
  createResponseCipher,
  forms,
  KDF_ID,
  KEM_ID,
  type MessageForm,
  PUBLIC_KEY_BYTES,
  RESPONSE_NONCE_BYTES,
  suite,
  TAG_BYTES,
} from './suite.ts'

/** Bytes of a request's header: key id, KEM, KDF and AEAD. */
const HEADER_BYTES = 7
const FINAL = utf8('final')

const headerOf = (keyId: number): Bytes =>
  concat(bigEndian(keyId, 1), bigEndian(KEM_ID, 2), bigEndian(KDF_ID, 2), bigEndian(AEAD_ID, 2))

const infoOf = (form: MessageForm, header: Uint8Array): Bytes =>
  concat(utf8(forms[form].request), Uint8Array.of(0), header)

/** A sealed request, with the function that opens its response. */
export type EncapsulatedRequest = {
  readonly bytes: Bytes
  /**
   * Yields the data of the response as they arrive.
   *
   * @throws {OhttpMessageError} The response was changed, or cut before its end.
   */
  open(response: MessageReader): AsyncGenerator<Bytes>
}

/**
 * Seals binary HTTP to a gateway: RFC 9458, section 4.3, or draft-ietf-ohai-chunked-ohttp, section
 * 6.1.
 *
 * @param options.chunks Data of the request in the pieces to seal; one piece for whole messages.
 * @param options.ephemeral Key pair that must be fresh for each request; it is an argument only for
 *   test vectors.
 */
export async function encapsulateRequest(options: {
  readonly form: MessageForm
  readonly key: KeyConfig
  readonly chunks: readonly Uint8Array[]
  readonly ephemeral?: webcrypto.CryptoKeyPair
}): Promise<EncapsulatedRequest> {
  const { form, key, chunks, ephemeral } = options
  const header = headerOf(key.id)
  const context = await suite.createSenderContext({
    recipientPublicKey: await suite.kem.deserializePublicKey(key.publicKey.slice().buffer),
    info: infoOf(form, header).buffer,
    ...(ephemeral && { ekm: ephemeral }),
  })
  const enc = new Uint8Array(context.enc)
  const sealed: Uint8Array[] = []
  for (const chunk of chunks) {
    const one = await seal(context, chunk)
    sealed.push(form === 'whole' ? one : concat(encodeVarint(one.length), one))
  }
  if (form === 'chunked') {
    sealed.push(encodeVarint(0), await seal(context, new Uint8Array(), FINAL))
  }
  return {
    bytes: concat(header, enc, ...sealed),
    open: (response) => openResponse({ form, context, enc, response }),
  }
}

async function seal(context: SenderContext, data: Uint8Array, aad = new Uint8Array()) {
  return new Uint8Array(await context.seal(concat(data).buffer, concat(aad).buffer))
}

async function* openResponse(options: {
  readonly form: MessageForm
  readonly context: SenderContext
  readonly enc: Uint8Array
  readonly response: MessageReader
}): AsyncGenerator<Bytes> {
  const { form, context, enc, response } = options
  const label = utf8(forms[form].response)
  const secret = new Uint8Array(await context.export(label.buffer, RESPONSE_NONCE_BYTES))
  const responseNonce = await response.read(RESPONSE_NONCE_BYTES)
  const cipher = await createResponseCipher({ secret, enc, responseNonce })
  if (form === 'whole') {
    yield await authentic(cipher.open(await response.rest(REQUEST_BYTES_MAX)))
    return
  }
  for await (const { sealed, associated } of readChunks(response)) {
    yield await authentic(cipher.open(sealed, associated))
  }
}

/**
 * Yields the sealed chunks of a message up to the final chunk, and checks that the stream ends
 * there.
 */
async function* readChunks(source: MessageReader) {
  for (;;) {
    const length = await source.varint()
    if (length > CHUNK_BYTES_MAX + TAG_BYTES)
      throw new OhttpMessageError({ reason: `a chunk has over ${CHUNK_BYTES_MAX} bytes` })
    if (length === 0) {
      const sealed = await source.rest(CHUNK_BYTES_MAX + TAG_BYTES)
      yield { sealed, associated: FINAL }
      return
    }
    yield { sealed: await source.read(length), associated: new Uint8Array() }
  }
}

async function authentic(opening: Promise<Bytes>): Promise<Bytes> {
  try {
    return await opening
  } catch {
    throw new OhttpMessageError({ reason: 'it was changed, cut or sealed to another key' })
  }
}

/** The part of a request that a gateway can read before it opens the rest. */
export type RequestHeader = { readonly keyId: number; readonly enc: Bytes; readonly bytes: Bytes }

/** @throws {OhttpMessageError} The message is truncated, or uses another suite. */
export async function readRequestHeader(source: MessageReader): Promise<RequestHeader> {
  const bytes = await source.read(HEADER_BYTES)
  const keyId = bytes[0]!
  if (headerOf(keyId).some((byte, at) => byte !== bytes[at]))
    throw new OhttpMessageError({ reason: 'it is of another cipher suite' })
  return { keyId, enc: await source.read(PUBLIC_KEY_BYTES), bytes }
}

/** An opened request, with the function that seals its response. */
export type DecapsulatedRequest = {
  /** Binary HTTP. */
  readonly data: Bytes
  /**
   * Yields the response nonce, then the sealed pieces; a long piece becomes several chunks. In the
   * form `whole`, one piece has the nonce and all data.
   */
  seal(pieces: AsyncIterable<Uint8Array>, responseNonce?: Uint8Array): AsyncGenerator<Bytes>
}

/**
 * Opens a request to a gateway.
 *
 * @throws {OhttpMessageError} The message was changed, truncated, too long or sealed to another
 * key.
 */
export async function decapsulateRequest(options: {
  readonly form: MessageForm
  readonly header: RequestHeader
  readonly secretKey: webcrypto.CryptoKey
  /** Bytes after the header. */
  readonly source: MessageReader
}): Promise<DecapsulatedRequest> {
  const { form, header, secretKey, source } = options
  const { enc } = header
  const context = await createRecipient(form, header, secretKey)
  const open = async (sealed: Uint8Array, aad = new Uint8Array()) =>
    new Uint8Array(await context.open(concat(sealed).buffer, concat(aad).buffer))
  const pieces: Uint8Array[] = []
  let total = 0
  if (form === 'whole') pieces.push(await authentic(open(await source.rest(REQUEST_BYTES_MAX))))
  else {
    for await (const { sealed, associated } of readChunks(source)) {
      total += sealed.length
      if (total > REQUEST_BYTES_MAX)
        throw new OhttpMessageError({ reason: `it is over ${REQUEST_BYTES_MAX} bytes` })
      if (pieces.length === REQUEST_PARTS_MAX)
        throw new OhttpMessageError({ reason: `it has over ${REQUEST_PARTS_MAX} chunks` })
      pieces.push(await authentic(open(sealed, associated)))
    }
  }
  const label = utf8(forms[form].response)
  const secret = new Uint8Array(await context.export(label.buffer, RESPONSE_NONCE_BYTES))
  return {
    data: concat(...pieces),
    seal: (data, responseNonce = crypto.getRandomValues(new Uint8Array(RESPONSE_NONCE_BYTES))) =>
      sealResponse({ form, secret, enc, data, responseNonce }),
  }
}

async function createRecipient(
  form: MessageForm,
  { bytes, enc }: RequestHeader,
  recipientKey: webcrypto.CryptoKey,
): Promise<RecipientContext> {
  try {
    const info = infoOf(form, bytes).buffer
    return await suite.createRecipientContext({ recipientKey, enc: enc.slice().buffer, info })
  } catch {
    throw new OhttpMessageError({ reason: 'its encapsulated key is invalid' })
  }
}

async function* sealResponse(options: {
  readonly form: MessageForm
  readonly secret: Uint8Array
  readonly enc: Uint8Array
  readonly data: AsyncIterable<Uint8Array>
  readonly responseNonce: Uint8Array
}): AsyncGenerator<Bytes> {
  const { form, data, responseNonce } = options
  const cipher = await createResponseCipher(options)
  if (form === 'whole') {
    const pieces: Uint8Array[] = []
    for await (const piece of data) pieces.push(piece)
    yield concat(responseNonce, await cipher.seal(concat(...pieces)))
    return
  }
  yield concat(responseNonce)
  for await (const piece of data) {
    for (let at = 0; at < piece.length; at += CHUNK_BYTES_MAX) {
      const sealed = await cipher.seal(piece.subarray(at, at + CHUNK_BYTES_MAX))
      yield concat(encodeVarint(sealed.length), sealed)
    }
  }
  yield concat(encodeVarint(0), await cipher.seal(new Uint8Array(), FINAL))
}
