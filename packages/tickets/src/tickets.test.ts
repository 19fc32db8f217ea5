// Requirements: R001-11

import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  assertSigned,
  BlindedMessageError,
  type BlindedTicket,
  BlindSignatureError,
  blindTicket,
  challengeDigestOf,
  decodeTicket,
  encodeKey,
  encodeMessage,
  encodeTicket,
  finalizeTicket,
  type IssuerKey,
  importIssuerKey,
  isHiddenIn,
  openBlinded,
  signBlinded,
  TicketInvalidError,
  type TicketMessage,
  ticketId,
} from './index.ts'

// Goal: tickets are tokens of RFC 9578, type 2. Method: the RFC's own vectors, and keys of the
// test.

type Name = 'skS' | 'pkS' | 'token_challenge' | 'nonce' | 'blind' | 'salt'
type RfcVector = Readonly<Record<Name | 'token_request' | 'token_response' | 'token', Hex.Hex>>

const vector: RfcVector = JSON.parse(
  readFileSync(new URL('../../../vectors/rfc9578-type2.json', import.meta.url), 'utf8'),
)
const modulusOf = (secret: KeyObject) =>
  new Uint8Array(Buffer.from(secret.export({ format: 'jwk' }).n!, 'base64url'))

/** The first byte of a TokenRequest is its type; the third byte is the last one of the key's id. */
const REQUEST_HEAD = 3

describe('the vectors of RFC 9578, appendix A.2', () => {
  const secret = createPrivateKey(Buffer.from(Hex.toBytes(vector.skS)).toString())
  let key: IssuerKey
  let message: TicketMessage

  beforeAll(async () => {
    key = await importIssuerKey(modulusOf(secret))
    message = decodeTicket(Hex.toBytes(vector.token)).message
  })

  test('give the key in DER, its id, the nonce and the digest of the challenge', () => {
    expect(Hex.from(encodeKey(key.modulus))).toBe(vector.pkS)
    expect(message.tokenKeyId).toBe(key.tokenKeyId)
    expect(message.nonce).toBe(vector.nonce)
    expect(message.challengeDigest).toBe(Hex.sha256Hex(Hex.toBytes(vector.token_challenge)))
    expect(encodeTicket(decodeTicket(Hex.toBytes(vector.token)))).toEqual(Hex.toBytes(vector.token))
  })

  test('give the blinded message of the factor and the salt', () => {
    const blinded = Hex.toBytes(vector.token_request).subarray(REQUEST_HEAD)
    const opening = { blinded, salt: Hex.toBytes(vector.salt), factor: Hex.toBytes(vector.blind) }
    expect(isHiddenIn(key, message, opening)).toBe(true)
  })

  test('give the blind signature, and a ticket that is signed', () => {
    const blinded = Hex.toBytes(vector.token_request).subarray(REQUEST_HEAD)
    expect(Hex.from(signBlinded(key, secret, blinded))).toBe(vector.token_response)
    const ticket = decodeTicket(Hex.toBytes(vector.token))
    expect(() => assertSigned(key, message.challengeDigest, ticket)).not.toThrow()
  })
})

describe('a ticket', () => {
  const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const nonce: Hex.Hash = `0x${'5a'.repeat(32)}`
  const challengeDigest = challengeDigestOf(`0x${'11'.repeat(32)}`)
  let key: IssuerKey
  let message: TicketMessage
  let blinded: BlindedTicket

  beforeAll(async () => {
    key = await importIssuerKey(modulusOf(secret))
    message = { nonce, challengeDigest, tokenKeyId: key.tokenKeyId }
    blinded = await blindTicket(key, message)
  })

  test('a ticket that was blinded, signed and finished passes the check', async () => {
    const signature = signBlinded(key, secret, blinded.blinded)
    const ticket = await finalizeTicket(key, blinded, signature)
    assertSigned(key, challengeDigest, decodeTicket(encodeTicket(ticket)))
    expect(ticketId(ticket.message)).toBe(Hex.sha256Hex(encodeMessage(message)))
  })

  test('a ticket is hidden in its own blinded message alone', async () => {
    const opening = openBlinded(key, blinded)
    expect(isHiddenIn(key, message, opening)).toBe(true)
    const other = { ...message, nonce: `0x${'5b'.repeat(32)}` } as const
    expect(isHiddenIn(key, other, opening)).toBe(false)
    const again = openBlinded(key, await blindTicket(key, message))
    expect(again.blinded).not.toEqual(opening.blinded)
    expect(isHiddenIn(key, message, { ...opening, factor: again.factor })).toBe(false)
    expect(isHiddenIn(key, message, { ...opening, salt: again.salt })).toBe(false)
    expect(isHiddenIn(key, message, { ...opening, salt: new Uint8Array(1) })).toBe(false)
    expect(isHiddenIn(key, message, { ...opening, factor: key.modulus })).toBe(false)
  })

  test('a ticket with a changed signature, another key or another epoch is refused', async () => {
    const signature = signBlinded(key, secret, blinded.blinded)
    const bent = signature.map((byte, at) => (at === 200 ? byte ^ 1 : byte))
    await expect(finalizeTicket(key, blinded, bent)).rejects.toThrow(BlindSignatureError)
    const ticket = await finalizeTicket(key, blinded, signature)
    const next = challengeDigestOf(`0x${'12'.repeat(32)}`)
    expect(() => assertSigned(key, next, ticket)).toThrow(TicketInvalidError)
    const unsigned = { ...ticket, authenticator: bent }
    expect(() => assertSigned(key, challengeDigest, unsigned)).toThrow(/has not signed it/)
    const renamed = { ...ticket, message: { ...message, tokenKeyId: nonce } }
    expect(() => assertSigned(key, challengeDigest, renamed)).toThrow(/of the key/)
  })

  test('a ticket of the wrong size or type is not read', () => {
    expect(() => decodeTicket(new Uint8Array(353))).toThrow(/353 bytes, not 354/)
    expect(() => decodeTicket(new Uint8Array(354))).toThrow(/token type is 0, not 2/)
  })

  test('a blinded message is signed only below the modulus, and by the matching key', () => {
    expect(() => signBlinded(key, secret, key.modulus)).toThrow(/not below the modulus/)
    expect(() => signBlinded(key, secret, new Uint8Array(255))).toThrow(BlindedMessageError)
    const { privateKey: other } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(() => signBlinded(key, other, blinded.blinded)).toThrow(/not that of the public key/)
  })

  test('needs a modulus that is odd and has 2048 bits', async () => {
    await expect(importIssuerKey(new Uint8Array(256).fill(1))).rejects.toThrow(/2048 bits/)
    await expect(importIssuerKey(new Uint8Array(256).fill(254))).rejects.toThrow(/odd/)
  })
})
