// Goal: messages equal those of RFC 9458 and of the draft on chunked messages, byte for byte.
// Method: the complete examples in the appendices of both documents, in both directions.

import type { webcrypto } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import vectors from './__fixtures__/vectors.json' with { type: 'json' }
import { decodeRequest, decodeResponse, encodeRequest, encodeResponse } from './binary-http.ts'
import { concat } from './bytes.ts'
import { decapsulateRequest, encapsulateRequest, readRequestHeader } from './encapsulation.ts'
import { parseKeyConfig } from './key-config.ts'
import { createMessageReader, pieceOf } from './message-reader.ts'
import { suite } from './suite.ts'

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')

/** Splits a byte string into pieces of the given sizes. */
function piecesOf(whole: Uint8Array, sizes: readonly number[]): readonly Uint8Array[] {
  let at = 0
  return sizes.map((size) => {
    const piece = whole.subarray(at, at + size)
    at += size
    return piece
  })
}

async function* streamOf(pieces: readonly Uint8Array[]) {
  yield* pieces
}

/** Returns the key pair of a secret key; the public key comes from the secret key's JWK. */
async function pairOf(secret: Uint8Array): Promise<webcrypto.CryptoKeyPair> {
  const privateKey = await suite.kem.deserializePrivateKey(secret.slice().buffer)
  const jwk = await crypto.subtle.exportKey('jwk', privateKey)
  const { d: _, key_ops: __, ...rest } = jwk
  const publicKey = await crypto.subtle.importKey('jwk', rest, 'X25519', true, [])
  return { privateKey, publicKey }
}

describe.each([
  ['whole', vectors.rfc9458],
  ['chunked', vectors.chunked],
] as const)('%s messages', (form, vector) => {
  const key = parseKeyConfig(bytes(vector.keyConfig))!

  const seal = async () =>
    encapsulateRequest({
      form,
      key,
      chunks: piecesOf(bytes(vector.request), vector.requestChunks),
      ephemeral: await pairOf(bytes(vector.ephemeral)),
    })

  const open = async () => {
    const source = createMessageReader(pieceOf(bytes(vector.encapsulatedRequest)))
    const header = await readRequestHeader(source)
    const { privateKey: secretKey } = await pairOf(bytes(vector.secretKey))
    return decapsulateRequest({ form, header, secretKey, source })
  }

  test('the key configuration has the key of the secret', async () => {
    const { publicKey } = await pairOf(bytes(vector.secretKey))
    expect(key.id).toBe(1)
    expect(hex(new Uint8Array(await suite.kem.serializePublicKey(publicKey)))).toBe(
      hex(key.publicKey),
    )
  })

  test('a request is sealed to these bytes, and opens', async () => {
    expect(hex((await seal()).bytes)).toBe(vector.encapsulatedRequest)
    expect(hex((await open()).data)).toBe(vector.request)
  })

  test('a response is sealed to these bytes, and opens', async () => {
    const { seal: sealResponse } = await open()
    const data = streamOf(piecesOf(bytes(vector.response), vector.responseChunks))
    const sealed: Uint8Array[] = []
    for await (const piece of sealResponse(data, bytes(vector.responseNonce))) sealed.push(piece)
    expect(hex(concat(...sealed))).toBe(vector.encapsulatedResponse)
    const source = createMessageReader(pieceOf(bytes(vector.encapsulatedResponse)))
    const opened: Uint8Array[] = []
    for await (const piece of (await seal()).open(source)) opened.push(piece)
    expect(hex(concat(...opened))).toBe(vector.response)
  })

  test('a response that is cut or changed anywhere does not open as a whole one', async () => {
    const response = bytes(vector.encapsulatedResponse)
    const damaged = Array.from(response, (byte, at) => {
      const changed = response.slice()
      changed[at] = byte ^ 1
      return [changed, response.subarray(0, at)]
    }).flat()
    const { bytes: _, open: openResponse } = await seal()
    for (const one of damaged) {
      const read = async () => {
        for await (const piece of openResponse(createMessageReader(pieceOf(one)))) void piece
      }
      await expect(read()).rejects.toMatchObject({ code: 'ohttp-message-invalid' })
    }
  })
})

describe('binary HTTP', () => {
  test('binary HTTP messages equal those of the RFC’s appendix', async () => {
    const request = {
      method: 'GET',
      scheme: 'https',
      authority: 'example.com',
      path: '/',
      fields: [],
      content: new Uint8Array(),
    }
    expect(hex(encodeRequest(request))).toBe(vectors.rfc9458.request)
    expect(await decodeRequest(bytes(vectors.rfc9458.request))).toEqual(request)
    expect(hex(encodeResponse(200, [], new Uint8Array()))).toBe('0140c8')
    const source = createMessageReader(pieceOf(bytes('0140c8')))
    expect(await decodeResponse(source)).toMatchObject({ status: 200, fields: [] })
  })

  test('reads the two requests of RFC 9292, section 5', async () => {
    const head = '034745540568747470' + '73' + '00' + '0a2f68656c6c6f2e747874'
    const fields =
      '0a757365722d6167656e74346375726c2f372e31362e33206c69626375726c2f372e31362e3320' +
      '4f70656e53534c2f302e392e376c207a6c69622f312e322e3304686f73740f7777772e6578616d' +
      '706c652e636f6d0f6163636570742d6c616e677561676506656e2c206d69'
    const request = await decodeRequest(bytes(`00${head}406c${fields}0000`))
    expect(request).toMatchObject({ method: 'GET', authority: '', path: '/hello.txt' })
    expect(request.fields.map(([name]) => name)).toEqual(['user-agent', 'host', 'accept-language'])
    // The same request with indeterminate length: ends of fields, content and trailers, then
    // padding.
    const indeterminate = bytes(`02${head}${fields}000000${'00'.repeat(10)}`)
    expect(await decodeRequest(indeterminate)).toEqual(request)
  })
})
