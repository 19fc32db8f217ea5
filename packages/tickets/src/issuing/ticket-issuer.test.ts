// Requirements: R001-11

import { generateKeyPairSync } from 'node:crypto'
import { type AccountId, type Hash, Hex, Merkle } from '@ostrom/protocol'
import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  blindedHashOf,
  blindTicket,
  challengeDigestOf,
  createTicketIssuer,
  encodeTicket,
  finalizeTicket,
  type IssuerKey,
  importIssuerKey,
  type Purchase,
  placeOf,
  type TicketIssuer,
  ticketId,
} from '../index.ts'

// Goal: an issuer signs purchased tickets and accepts each ticket once, under concurrent requests
// and kills at any time. Method: a real key, and the state in memory, which can lose records that
// are not on its disk.

const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const keyId: Hash = `0x${'51'.repeat(32)}`
const purchaseId: Hash = `0x${'77'.repeat(32)}`
const [one, other]: AccountId[] = [`0x${'a1'.repeat(20)}`, `0x${'b2'.repeat(20)}`]
const END = 1_000n

let key: IssuerKey

beforeAll(async () => {
  const { n = '' } = secret.export({ format: 'jwk' })
  key = await importIssuerKey(new Uint8Array(Buffer.from(n, 'base64url')))
})

function issuerWith(options: {
  readonly disk?: ReturnType<typeof createStateDisk>
  readonly purchase?: Purchase
  readonly now?: bigint
  readonly sold?: number
}): TicketIssuer {
  const state = createStateMemory({ disk: options.disk ?? createStateDisk() })
  return createTicketIssuer({
    keyId,
    key,
    secret,
    endSeconds: END,
    nowSeconds: async () => options.now ?? 0n,
    sold: async () => options.sold ?? 100,
    purchaseOf: async (id) => (id === purchaseId ? options.purchase : undefined),
    signCount: async ({ count, root }) =>
      Hex.sha256Hex(new TextEncoder().encode(`${count} ${root}`)),
    state,
  })
}

async function blindedTickets(count: number) {
  return await Promise.all(
    Array.from({ length: count }, (_, at) =>
      blindTicket(key, {
        nonce: Hex.sha256Hex(new Uint8Array([at])),
        challengeDigest: challengeDigestOf(keyId),
        tokenKeyId: key.tokenKeyId,
      }),
    ),
  )
}

/** Returns bought tickets, in the form that their holders spend, with their ids. */
async function boughtTickets(count: number) {
  const blinded = await blindedTickets(count)
  const messages = blinded.map((ticket) => placeOf(ticket.blinded, keyId))
  const purchase = { keyId, count, blindedHash: blindedHashOf(messages) }
  const signed = await issuerWith({ purchase }).sign(purchaseId, messages)
  const tickets = await Promise.all(
    blinded.map((ticket, at) => finalizeTicket(key, ticket, signed[at]!)),
  )
  return {
    tickets: tickets.map(encodeTicket),
    ids: tickets.map(({ message }) => ticketId(message)),
  }
}

describe('a purchase', () => {
  test('a purchase is signed as it was paid for, and the same each time', async () => {
    const messages = (await blindedTickets(2)).map(({ blinded }) => placeOf(blinded, keyId))
    const purchase = { keyId, count: 2, blindedHash: blindedHashOf(messages) }
    const issuer = issuerWith({ purchase })
    const first = await issuer.sign(purchaseId, messages)
    expect(await issuer.sign(purchaseId, messages)).toEqual(first)
  })

  test('the issuer refuses an unknown purchase, and other messages, numbers and keys', async () => {
    const [first, second] = (await blindedTickets(2)).map(({ blinded }) => placeOf(blinded, keyId))
    const purchase = { keyId, count: 1, blindedHash: blindedHashOf([first!]) }
    const issuer = issuerWith({ purchase })
    await expect(issuer.sign(purchaseId, [second!])).rejects.toThrow(/not those that were paid/)
    await expect(issuer.sign(purchaseId, [first!, second!])).rejects.toThrow(/1 were paid for/)
    await expect(issuer.sign(keyId, [first!])).rejects.toThrow(/no such purchase/)
    const alien = issuerWith({ purchase: { ...purchase, keyId: purchaseId } })
    await expect(alien.sign(purchaseId, [first!])).rejects.toThrow(/it is of the key/)
    const bare = first!.subarray(0, 256)
    const short = issuerWith({ purchase: { ...purchase, blindedHash: blindedHashOf([bare]) } })
    await expect(short.sign(purchaseId, [bare])).rejects.toThrow(/a place has 288 bytes/)
  })
})

describe('tickets', () => {
  test('tickets are counted in the order in which they were accepted', async () => {
    const { tickets, ids } = await boughtTickets(3)
    const issuer = issuerWith({})
    await issuer.accept(one!, tickets.slice(0, 1))
    const { count } = await issuer.accept(one!, tickets.slice(1))
    expect(count).toEqual({ keyId, proxy: one, count: 3, root: Merkle.rootOf(ids) })
    const place = await issuer.prove(ids[1]!, async () => 3)
    expect(place).toMatchObject({ proxy: one, index: 1 })
    expect(place?.proof).toEqual(Merkle.prove(ids, 1))
    expect(await issuer.prove(keyId, async () => 3)).toBeUndefined()
  })

  // Finding: TKT-25
  test('a ticket is proved in its proxy’s posted count if the proxy posted fewer', async () => {
    const { tickets, ids } = await boughtTickets(3)
    const issuer = issuerWith({})
    await issuer.accept(one!, tickets)
    const place = await issuer.prove(ids[1]!, async () => 2)
    expect(place?.proof).toEqual(Merkle.prove(ids.slice(0, 2), 1))
    expect(await issuer.prove(ids[2]!, async () => 2)).toBeUndefined()
  })

  test('a ticket that a hundred proxies show at once is accepted for one of them', async () => {
    const { tickets } = await boughtTickets(1)
    const issuer = issuerWith({})
    const proxies = Array.from(
      { length: 100 },
      (_, at): AccountId => `0x${(at + 1).toString(16).padStart(40, '0')}`,
    )
    const results = await Promise.allSettled(proxies.map((proxy) => issuer.accept(proxy, tickets)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const refused = results.filter((result) => result.status === 'rejected')
    expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(['ticket-spent']))
  })

  test('shown again by their proxy change nothing, and give its count again', async () => {
    const { tickets } = await boughtTickets(2)
    const issuer = issuerWith({})
    const first = await issuer.accept(one!, tickets)
    expect(await issuer.accept(one!, tickets)).toEqual(first)
    await expect(issuer.accept(other!, tickets.slice(0, 1))).rejects.toThrow(/spent before/)
    await expect(issuer.accept(one!, [tickets[0]!, tickets[0]!])).rejects.toThrow(/spent before/)
  })

  test('beside one that was spent are not taken either', async () => {
    const { tickets } = await boughtTickets(2)
    const issuer = issuerWith({})
    await issuer.accept(one!, tickets.slice(0, 1))
    await expect(issuer.accept(other!, tickets)).rejects.toThrow(/None of the tickets beside it/)
    expect((await issuer.accept(other!, tickets.slice(1))).count.count).toBe(1)
  })

  test('tickets that were accepted before a power failure are spent after it', async () => {
    const { tickets, ids } = await boughtTickets(2)
    const disk = createStateDisk()
    await issuerWith({ disk }).accept(one!, tickets.slice(0, 1))
    disk.crash({ power: true })
    const restarted = issuerWith({ disk })
    await expect(restarted.accept(other!, tickets.slice(0, 1))).rejects.toThrow(/spent before/)
    const { count } = await restarted.accept(one!, tickets.slice(1))
    expect(count.root).toBe(Merkle.rootOf(ids))
  })

  test('beyond those that were sold are refused, since somebody else has signed them', async () => {
    const { tickets } = await boughtTickets(3)
    const issuer = issuerWith({ sold: 2 })
    await issuer.accept(one!, tickets.slice(0, 1))
    await expect(issuer.accept(other!, tickets.slice(1))).rejects.toThrow(/2 were sold/)
    expect((await issuer.accept(other!, tickets.slice(1, 2))).count.count).toBe(1)
    await expect(issuer.accept(one!, tickets.slice(2))).rejects.toThrow(/2 were sold/)
  })

  test('tickets are refused after the sale, unsigned, or too many at once', async () => {
    const { tickets } = await boughtTickets(1)
    const late = issuerWith({ now: END + 1n })
    await expect(late.accept(one!, tickets)).rejects.toThrow(/sale of this key has ended/)
    const bent = tickets[0]!.map((byte, at) => (at === 300 ? byte ^ 1 : byte))
    await expect(issuerWith({}).accept(one!, [bent])).rejects.toThrow(/has not signed it/)
    const many = Array.from({ length: 257 }, () => tickets[0]!)
    await expect(issuerWith({}).accept(one!, many)).rejects.toThrow(/257 are shown at once/)
    await expect(issuerWith({}).accept(one!, [])).rejects.toThrow(/0 are shown at once/)
  })
})
