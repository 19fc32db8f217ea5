// Goal: this code is HPKE as the RFC defines it, and not something similar.
// Method: the RFC's vector; then, by property, `@hpke/core` opens messages that this code seals,
// and the reverse.
// Requirements: R001-4

import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import rfc9180 from './__fixtures__/rfc9180-a1.json' with { type: 'json' }
import * as Hpke from './hpke.ts'

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex')
const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })

const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes128Gcm(),
})

describe('hpke', () => {
  test('gives the vector of RFC 9180, appendix A.1.1', () => {
    const ephemeral = Hpke.importSecretKey(bytes(rfc9180.skE))
    const info = bytes(rfc9180.info)
    const sender = Hpke.encapsulate(Hpke.importPublicKey(bytes(rfc9180.pkR)), ephemeral)
    expect(hex(sender.enc)).toBe(rfc9180.enc)
    const aad = bytes(rfc9180.aad)
    const context = Hpke.setupSender(sender, info)
    const ciphertext = Hpke.seal(context, bytes(rfc9180.plaintext), aad)
    expect(hex(ciphertext)).toBe(rfc9180.ciphertext)
    const label = bytes(rfc9180.exporterContext)
    expect(hex(Hpke.exportSecret(context, label))).toBe(rfc9180.exported)

    const secret = Hpke.importSecretKey(bytes(rfc9180.skR))
    expect(hex(Hpke.publicKeyOf(secret))).toBe(rfc9180.pkR)
    const recipient = Hpke.setupRecipient(secret, bytes(rfc9180.enc), info)
    expect(hex(Hpke.open(recipient, bytes(rfc9180.ciphertext), aad))).toBe(rfc9180.plaintext)
    expect(hex(Hpke.exportSecret(recipient, label))).toBe(rfc9180.exported)
  })

  const inputs = [exactly(32), fc.uint8Array(), fc.uint8Array(), fc.uint8Array()] as const

  test('another implementation opens messages that this code seals', async () => {
    await fc.assert(
      fc.asyncProperty(...inputs, async (secret, info, plaintext, label) => {
        const publicKey = Hpke.publicKeyOf(Hpke.importSecretKey(secret))
        const sender = Hpke.encapsulate(Hpke.importPublicKey(publicKey))
        const { enc } = sender
        const context = Hpke.setupSender(sender, info)
        const recipientKey = await suite.kem.deserializePrivateKey(secret)
        const recipient = await suite.createRecipientContext({ recipientKey, enc, info })
        const opened = await recipient.open(Hpke.seal(context, plaintext))
        expect(hex(new Uint8Array(opened))).toBe(hex(plaintext))
        const exported = new Uint8Array(await recipient.export(label, 32))
        expect(hex(Hpke.exportSecret(context, label))).toBe(hex(exported))
      }),
      { numRuns: 50 },
    )
  })

  test('this code opens messages that another implementation seals', async () => {
    await fc.assert(
      fc.asyncProperty(...inputs, async (secret, info, plaintext, label) => {
        const key = Hpke.importSecretKey(secret)
        const recipientPublicKey = await suite.kem.deserializePublicKey(Hpke.publicKeyOf(key))
        const sender = await suite.createSenderContext({ recipientPublicKey, info })
        const ciphertext = new Uint8Array(await sender.seal(plaintext))
        const context = Hpke.setupRecipient(key, new Uint8Array(sender.enc), info)
        expect(hex(Hpke.open(context, ciphertext))).toBe(hex(plaintext))
        const exported = new Uint8Array(await sender.export(label, 32))
        expect(hex(Hpke.exportSecret(context, label))).toBe(hex(exported))
      }),
      { numRuns: 50 },
    )
  })

  test('public keys without any secrecy are refused', () => {
    const lowOrder = [
      '00'.repeat(32),
      `01${'00'.repeat(31)}`,
      'e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800',
      '5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157',
      `ecffffffffffffff${'ff'.repeat(23)}7f`,
    ]
    const secret = Hpke.importSecretKey(new Uint8Array(32).fill(9))
    for (const key of lowOrder) {
      expect(() => Hpke.encapsulate(Hpke.importPublicKey(bytes(key)))).toThrow()
      expect(() => Hpke.setupRecipient(secret, bytes(key), new Uint8Array())).toThrow()
    }
  })
})
