import { generateKeyPairSync } from 'node:crypto'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { expect, test } from 'vitest'
import { TICKETS_WAITING_MAX } from './accepting/limits.ts'
import { TICKET_FILE_TICKETS_MAX } from './holding/limits.ts'
import {
  blindedHashOf,
  blindTicket,
  challengeDigestOf,
  createTicketIssuer,
  decodeIssuerQuestion,
  encodeIssuerMessage,
  encodeTicket,
  finalizeTicket,
  ISSUER_QUESTION_BYTES_MAX,
  importIssuerKey,
  Limits,
  placeOf,
} from './index.ts'

// Goal: honest buyers and proxies meet no limit of an issuer. Method: a buyer buys the maximum
// number of tickets of one purchase, and forty proxies each show one of them at the same time.

const PROXIES = 40

/**
 * Number of proxies that show tickets to one issuer at the same time in a large network, and number
 * of tickets that one proxy receives while its issuer writes to disk.
 */
const HONEST_PROXIES_AT_ONCE = 500
const HONEST_TICKETS_AT_ONCE = 100
/** Number of unspent tickets of a person with 20 purchases of the maximum size. */
const HONEST_TICKETS_IN_FILE = 20 * Limits.PURCHASE_TICKETS_MAX

// Finding: TKT-37
test('honest numbers of proxies and tickets are below the limits', () => {
  expect(HONEST_PROXIES_AT_ONCE).toBeLessThan(Limits.ACCEPTANCES_WAITING_MAX)
  expect(HONEST_TICKETS_AT_ONCE).toBeLessThan(Limits.TICKETS_AT_ONCE_MAX)
  expect(HONEST_TICKETS_AT_ONCE).toBeLessThan(TICKETS_WAITING_MAX)
  expect(HONEST_TICKETS_IN_FILE).toBeLessThan(TICKET_FILE_TICKETS_MAX)
})

test('the largest questions of a proxy and of a holder to an issuer are short enough', () => {
  const keyId: Hash = `0x${'51'.repeat(32)}`
  const proxy: AccountId = `0x${'52'.repeat(20)}`
  const tickets = Array.from({ length: Limits.TICKETS_AT_ONCE_MAX }, () => new Uint8Array(354))
  const places = Array.from({ length: Limits.PURCHASE_TICKETS_MAX }, () => new Uint8Array(288))
  for (const question of [
    { kind: 'accept', keyId, proxy, tickets, known: 0xffff_ffff },
    { kind: 'sign', keyId, purchaseId: keyId, places },
  ] as const) {
    const bytes = encodeIssuerMessage(question)
    expect(decodeIssuerQuestion(bytes)).toEqual(question)
    expect(bytes.length).toBeLessThan(ISSUER_QUESTION_BYTES_MAX)
  }
})

test('a whole purchase is signed, and forty proxies at once are answered', async () => {
  const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n = '' } = secret.export({ format: 'jwk' })
  const key = await importIssuerKey(new Uint8Array(Buffer.from(n, 'base64url')))
  const keyId: Hash = `0x${'51'.repeat(32)}`
  const blinded = await Promise.all(
    Array.from({ length: Limits.PURCHASE_TICKETS_MAX }, (_, at) =>
      blindTicket(key, {
        nonce: Hex.sha256Hex(new Uint8Array([at])),
        challengeDigest: challengeDigestOf(keyId),
        tokenKeyId: key.tokenKeyId,
      }),
    ),
  )
  const messages = blinded.map((ticket) => placeOf(ticket.blinded, keyId))
  const issuer = createTicketIssuer({
    keyId,
    key,
    secret,
    endSeconds: 1_000n,
    nowSeconds: async () => 0n,
    sold: async () => messages.length,
    purchaseOf: async () => ({
      keyId,
      count: messages.length,
      blindedHash: blindedHashOf(messages),
    }),
    signCount: async ({ root }) => root,
    state: createStateMemory(),
  })
  const signed = await issuer.sign(keyId, messages)
  const tickets = await Promise.all(
    blinded.map((ticket, at) => finalizeTicket(key, ticket, signed[at]!)),
  )
  const shown = tickets.slice(0, PROXIES).map(encodeTicket)
  const counts = await Promise.all(
    shown.map((ticket, at) => {
      const proxy: AccountId = `0x${(at + 1).toString(16).padStart(40, '0')}`
      return issuer.accept(proxy, [ticket])
    }),
  )
  expect(counts.every(({ count }) => count.count === 1)).toBe(true)
  const last = await issuer.accept(`0x${'ff'.repeat(20)}`, tickets.slice(PROXIES).map(encodeTicket))
  expect(last.count.count).toBe(messages.length - PROXIES)
})
