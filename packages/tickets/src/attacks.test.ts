import {
  checkPrimeSync,
  constants,
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  assertSigned,
  BlindedMessageError,
  blindTicket,
  challengeDigestOf,
  encodeMessage,
  finalizeTicket,
  type IssuerKey,
  importIssuerKey,
  isHiddenIn,
  nonceOf,
  openBlinded,
  placeOf,
  signBlinded,
  TicketInvalidError,
  type TicketMessage,
} from './index.ts'
import { inverseOf, powerOfExponent, readNumber, writeNumber } from './numbers.ts'
import { encodePss } from './pss.ts'

// Goal: an attacker gets no more signatures of an issuer's RSA key than were paid for, and each
// ticket has only one form. Method: attacks with chosen numbers, encodings and keys, all of which
// must fail.

const modulusOf = (secret: KeyObject) =>
  new Uint8Array(Buffer.from(secret.export({ format: 'jwk' }).n!, 'base64url'))

describe('attacks on the RSA of tickets', () => {
  const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const challengeDigest = challengeDigestOf(`0x${'11'.repeat(32)}`)
  const home: Hex.AccountId = `0x${'22'.repeat(20)}`
  const ticketSecret: Hex.Hash = `0x${'33'.repeat(32)}`
  let key: IssuerKey
  let message: TicketMessage
  let modulus: bigint

  beforeAll(async () => {
    key = await importIssuerKey(modulusOf(secret))
    modulus = readNumber(key.modulus)
    const nonce = nonceOf(home, ticketSecret)
    message = { nonce, challengeDigest, tokenKeyId: key.tokenKeyId }
  })

  const pss = (options: { readonly salt: number; readonly hash: string }) => ({
    message,
    authenticator: new Uint8Array(
      sign(options.hash, encodeMessage(message), {
        key: secret,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: options.salt,
      }),
    ),
  })

  // Finding: TKT-23
  test('signatures of 0, 1 and the modulus less one are these numbers themselves', () => {
    for (const value of [0n, 1n, modulus - 1n])
      expect(readNumber(signBlinded(key, secret, writeNumber(value)))).toBe(value)
  })

  test('a message has one signature, however often it is asked for', async () => {
    const { blinded } = await blindTicket(key, message)
    expect(signBlinded(key, secret, blinded)).toEqual(signBlinded(key, secret, blinded))
  })

  // Finding: TKT-23
  test('a signature of the product of two encodings signs neither ticket', () => {
    const salt = new Uint8Array(48)
    const encoded = [message, { ...message, nonce: challengeDigest }].map((each) =>
      readNumber(encodePss(encodeMessage(each), salt)),
    )
    const product = writeNumber((encoded[0]! * encoded[1]!) % modulus)
    const authenticator = signBlinded(key, secret, product)
    const ticket = { message, authenticator }
    expect(() => assertSigned(key, challengeDigest, ticket)).toThrow(TicketInvalidError)
  })

  // Finding: TKT-24
  test('a signature with another salt length, hash or size is no ticket', () => {
    expect(() =>
      assertSigned(key, challengeDigest, pss({ salt: 48, hash: 'sha384' })),
    ).not.toThrow()
    const others = [0, 32, 47, 49].map((salt) => pss({ salt, hash: 'sha384' }))
    const { authenticator } = pss({ salt: 48, hash: 'sha384' })
    const sizes = [0, 255, 257].map((size) => ({
      message,
      authenticator: Hex.join([authenticator, new Uint8Array(1)]).subarray(0, size),
    }))
    const above = { message, authenticator: new Uint8Array(256).fill(255) }
    for (const ticket of [...others, pss({ salt: 48, hash: 'sha256' }), ...sizes, above])
      expect(() => assertSigned(key, challengeDigest, ticket)).toThrow(TicketInvalidError)
  })

  // Finding: TKT-23
  test('a private key with another exponent signs nothing', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 })
    const jwk = other.privateKey.export({ format: 'jwk' })
    const wrong = createPrivateKey({ key: jwk, format: 'jwk' })
    const value = writeNumber(5n)
    return expect(
      importIssuerKey(modulusOf(wrong)).then((shown) => signBlinded(shown, wrong, value)),
    ).rejects.toThrow(BlindedMessageError)
  })

  // Finding: TKT-4
  test('the private key fits any ticket to a blinded message, but no other place', async () => {
    const victim = await blindTicket(key, { ...message, nonce: challengeDigest })
    const own = openBlinded(key, await blindTicket(key, message))
    const root = readNumber(signBlinded(key, secret, victim.blinded))
    const ownRoot = readNumber(
      signBlinded(key, secret, encodePss(encodeMessage(message), own.salt)),
    )
    const factor = writeNumber((root * inverseOf(ownRoot, modulus)!) % modulus)
    expect(isHiddenIn(key, message, { blinded: victim.blinded, salt: own.salt, factor })).toBe(true)
    const place = placeOf(victim.blinded, `0x${'44'.repeat(32)}`)
    expect(placeOf(victim.blinded, ticketSecret)).not.toEqual(place)
    expect(nonceOf(`0x${'23'.repeat(20)}`, ticketSecret)).not.toBe(message.nonce)
  })

  test('a blinded message without an inverse is not opened', async () => {
    const blinded = await blindTicket(key, message)
    const zero = { ...blinded, inverse: new Uint8Array(256) }
    expect(() => openBlinded(key, zero)).toThrow(BlindedMessageError)
    await expect(finalizeTicket(key, zero, new Uint8Array(256))).rejects.toThrow(/does not match/)
  })
})

// contracts/evm/tickets/test/BlindedTickets.t.sol tests the contract with the same numbers as these
// vectors.
describe('the products that the contract checks', () => {
  type Vectors = Readonly<Record<'high' | 'highRoot' | 'low' | 'lowRoot' | 'folded', Hex.Hex>>
  const vectors: Vectors = JSON.parse(
    readFileSync(new URL('../../../vectors/blinded-tickets.json', import.meta.url), 'utf8'),
  )
  const rfc: Readonly<Record<'pkS', Hex.Hex>> = JSON.parse(
    readFileSync(new URL('../../../vectors/rfc9578-type2.json', import.meta.url), 'utf8'),
  )
  const KEY_HEAD = 81
  const CASES = 300

  test('the checked products use moduli near both ends of the range, with known roots', () => {
    for (const [prime, root] of [
      [BigInt(vectors.high), BigInt(vectors.highRoot)],
      [BigInt(vectors.low), BigInt(vectors.lowRoot)],
    ] as const) {
      expect(checkPrimeSync(prime)).toBe(true)
      expect((root * 65537n) % (prime - 1n)).toBe(1n)
    }
    expect((1n << 2048n) - BigInt(vectors.high)).toBeLessThan(1n << 12n)
    expect(BigInt(vectors.low) - (1n << 2047n)).toBeLessThan(1n << 12n)
  })

  // Finding: TKT-22
  test('the products that the contract checks equal those of Node in 300 cases', () => {
    const bytes = Hex.toBytes(rfc.pkS).subarray(KEY_HEAD, KEY_HEAD + 256)
    const moduli = [readNumber(bytes), BigInt(vectors.high), BigInt(vectors.low)]
    const word = (i: number, part: number) =>
      createHash('sha256')
        .update(new Uint8Array([i >> 8, i & 0xff, part]))
        .digest()
    let folded: Uint8Array = new Uint8Array(32)
    for (let i = 0; i < CASES; i++) {
      const salt = Buffer.concat([word(i, 1), word(i, 2)]).subarray(0, 48)
      const factor = Buffer.concat([3, 4, 5, 6, 7, 8, 9, 10].map((part) => word(i, part)))
      factor[0]! &= 0x7f
      const modulus = moduli[i % moduli.length]!
      const power = powerOfExponent(readNumber(factor), modulus)
      const product = (readNumber(encodePss(word(i, 0), salt)) * power) % modulus
      folded = createHash('sha256').update(folded).update(writeNumber(product)).digest()
    }
    expect(Hex.from(folded)).toBe(vectors.folded)
  })
})
