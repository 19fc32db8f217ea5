// Goal: the WebAssembly cipher for short messages and Node's cipher for long ones are both
// ChaCha20-Poly1305, and agree for any length.
// Method: the RFC's vector; Node's cipher as the reference, by property.

import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import rfc8439 from './__fixtures__/rfc8439.json' with { type: 'json' }
import { decrypt, encrypt } from './cipher.ts'

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

describe('cipher', () => {
  test('seals the vector of RFC 8439', () => {
    const keyed = {
      key: bytes(rfc8439.key),
      nonce: bytes(rfc8439.nonce),
      associated: bytes(rfc8439.associated),
    }
    const sealed = encrypt(keyed, bytes(rfc8439.plaintext))
    expect(Buffer.from(sealed).toString('hex')).toBe(rfc8439.sealed)
  })

  test('gives what Node gives, on both sides of the dividing length', () => {
    const plaintexts = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.uint8Array({ minLength: 1_190, maxLength: 1_210, size: 'max' }),
    )
    fc.assert(
      fc.property(
        exactly(32),
        exactly(12),
        exactly(25),
        plaintexts,
        (key, nonce, ad, plaintext) => {
          const model = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: 16 })
          model.setAAD(ad, { plaintextLength: plaintext.length })
          const body = Buffer.concat([model.update(plaintext), model.final(), model.getAuthTag()])
          const keyed = { key, nonce, associated: ad }
          const sealed = encrypt(keyed, plaintext)
          expect(Buffer.compare(sealed, body)).toBe(0)
          expect(decrypt(keyed, sealed)).toEqual(plaintext)
        },
      ),
    )
  })

  test('opens nothing shorter than a tag', () => {
    const keyed = {
      key: new Uint8Array(32),
      nonce: new Uint8Array(12),
      associated: new Uint8Array(0),
    }
    expect(decrypt(keyed, new Uint8Array(15))).toBeUndefined()
  })
})
