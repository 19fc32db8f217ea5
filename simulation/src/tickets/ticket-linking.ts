import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import {
  blindedHashOf,
  blindTicket,
  challengeDigestOf,
  createTicketIssuer,
  encodeTicket,
  finalizeTicket,
  type IssuerKey,
  importIssuerKey,
  nonceOf,
  type Purchase,
  placeOf,
} from '@ostrom/tickets'
import type { Prng } from '../runtime/prng.ts'

// An issuer's view of one complete epoch, and linkers that use it to guess the buyer of a spent
// ticket.

/** A purchase as the issuer sees it, on the chain and when it signs. */
export type SeenPurchase = {
  readonly buyer: number
  readonly atMs: number
  readonly paid: bigint
  readonly places: readonly Uint8Array[]
  readonly signatures: readonly Uint8Array[]
}

/**
 * A ticket as a proxy presents it to the issuer. A linker has to guess `buyer`; no linker reads
 * this field.
 */
export type SeenTicket = {
  readonly buyer: number
  readonly ticket: Uint8Array
  readonly atMs: number
  readonly proxy: AccountId
}

export type IssuerLog = {
  readonly purchases: readonly SeenPurchase[]
  readonly tickets: readonly SeenTicket[]
}

/** Guesses the buyer of the ticket at an index of the log. */
export type Linker = (log: IssuerLog, at: number) => number

const keyId: Hash = `0x${'51'.repeat(32)}`
const VALUE = 1_000n
const SECOND_MS = 1_000

const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })

const modulusOf = (key: KeyObject): Uint8Array =>
  new Uint8Array(Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url'))

/** Records the log of an epoch in which, each second, one buyer buys `each` tickets. */
export async function recordEpoch(
  random: Prng,
  { buyers, each }: { readonly buyers: number; readonly each: number },
): Promise<IssuerLog> {
  const key = await importIssuerKey(modulusOf(secret))
  const bought = new Map<Hash, Purchase>()
  const issuer = createTicketIssuer({
    keyId,
    key,
    secret,
    endSeconds: 1_000_000n,
    nowSeconds: async () => 0n,
    sold: async () => buyers * each,
    purchaseOf: async (id) => bought.get(id),
    signCount: async ({ root }) => root,
    state: createStateMemory(),
  })
  const purchases: SeenPurchase[] = []
  const tickets: SeenTicket[] = []
  for (let buyer = 0; buyer < buyers; buyer++) {
    const made = await blindFor(key, { buyer, each })
    const places = made.map(({ blinded, secret: own }) => placeOf(blinded.blinded, own))
    const purchaseId = Hex.sha256Hex(new TextEncoder().encode(`purchase ${buyer}`))
    bought.set(purchaseId, { keyId, count: each, blindedHash: blindedHashOf(places) })
    const signatures = await issuer.sign(purchaseId, places)
    const atMs = buyer * SECOND_MS
    purchases.push({ buyer, atMs, paid: VALUE * BigInt(each), places, signatures })
    for (const [at, { blinded }] of made.entries()) {
      const ticket = encodeTicket(await finalizeTicket(key, blinded, signatures[at]!))
      tickets.push({ buyer, ticket, atMs: 0, proxy: proxyOf(0) })
    }
  }
  for (const { ticket } of tickets) await issuer.accept(proxyOf(0), [ticket])
  return { purchases, tickets: spendAnew(random, { purchases, tickets }) }
}

const proxyOf = (number: number): AccountId => `0x${(number + 1).toString(16).padStart(40, '0')}`

async function blindFor(key: IssuerKey, { buyer, each }: { buyer: number; each: number }) {
  return await Promise.all(
    Array.from({ length: each }, async (_, at) => {
      const own = Hex.sha256Hex(new TextEncoder().encode(`secret ${buyer} ${at}`))
      const message = {
        nonce: nonceOf(proxyOf(buyer), own),
        challengeDigest: challengeDigestOf(keyId),
        tokenKeyId: key.tokenKeyId,
      }
      return { secret: own, blinded: await blindTicket(key, message) }
    }),
  )
}

/**
 * Returns the log's tickets, but spent at newly drawn times and proxies, within ten minutes after
 * the last purchase.
 */
export function spendAnew(random: Prng, { purchases, tickets }: IssuerLog): readonly SeenTicket[] {
  const first = purchases.length * SECOND_MS
  return tickets
    .map((ticket) => ({
      ...ticket,
      atMs: first + random.integer(600 * SECOND_MS),
      proxy: proxyOf(random.integer(5)),
    }))
    .sort((one, other) => one.atMs - other.atMs)
}

/** Returns the log's tickets with a timing leak: each is spent half a second after its purchase. */
export const spendAtOnce = ({ purchases, tickets }: IssuerLog): readonly SeenTicket[] =>
  tickets
    .map((ticket) => ({ ...ticket, atMs: purchases[ticket.buyer]!.atMs + SECOND_MS / 2 }))
    .sort((one, other) => one.atMs - other.atMs)

const NUMBER_BYTES = 256
const EXPONENT = 65_537

/** Returns a log without blinding: the signed bytes are the presented bytes. */
export function withoutBlinding({ purchases, tickets }: IssuerLog): IssuerLog {
  const modulus = BigInt(Hex.from(modulusOf(secret)))
  const shown = purchases.map((purchase) => {
    const own = tickets.filter(({ buyer }) => buyer === purchase.buyer)
    const signatures = own.map(({ ticket }) => ticket.slice(-NUMBER_BYTES))
    const places = signatures.map((signature) => {
      const message = powerOf(BigInt(Hex.from(signature)), modulus)
      return Hex.toBytes(`0x${message.toString(16).padStart(2 * NUMBER_BYTES, '0')}`)
    })
    return { ...purchase, signatures, places }
  })
  return { purchases: shown, tickets }
}

function powerOf(base: bigint, modulus: bigint): bigint {
  let power = base
  for (let rest = EXPONENT - 1; rest > 1; rest /= 2) power = (power * power) % modulus
  return (power * base) % modulus
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(Hex.from(bytes.slice(0, 32)))
const distance = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one)

/** Returns the buyer of the purchase for which `figureOf` is smallest. */
function nearest(log: IssuerLog, figureOf: (purchase: SeenPurchase) => bigint): number {
  let best = { buyer: 0, figure: figureOf(log.purchases[0]!) }
  for (const purchase of log.purchases.slice(1)) {
    const figure = figureOf(purchase)
    if (figure < best.figure) best = { buyer: purchase.buyer, figure }
  }
  return best.buyer
}

const least = (figures: readonly bigint[]): bigint =>
  figures.reduce((one, other) => (one < other ? one : other))

/** Caches the guesses of a linker that uses only the bytes of a ticket. */
function byBytes(linker: Linker): Linker {
  const guesses = new WeakMap<IssuerLog['purchases'], WeakMap<Uint8Array, number>>()
  return (log, at) => {
    const { ticket } = log.tickets[at]!
    const known = guesses.get(log.purchases) ?? new WeakMap<Uint8Array, number>()
    guesses.set(log.purchases, known)
    const guess = known.get(ticket) ?? linker(log, at)
    known.set(ticket, guess)
    return guess
  }
}

/** Linkers for each kind of data in a log. */
export const linkers: Readonly<Record<string, Linker>> = {
  /** Guesses the purchase with a blind signature nearest to the ticket's signature. */
  'by signatures': byBytes((log, at) => {
    const own = numberOf(log.tickets[at]!.ticket.slice(-NUMBER_BYTES))
    return nearest(log, ({ signatures }) =>
      least(signatures.map((signature) => distance(numberOf(signature), own))),
    )
  }),
  /** Guesses the purchase with a blinded message nearest to the ticket's signed message. */
  'by messages': byBytes((log, at) => {
    const signature = BigInt(Hex.from(log.tickets[at]!.ticket.slice(-NUMBER_BYTES)))
    const opened = powerOf(signature, BigInt(Hex.from(modulusOf(secret))))
    const own = opened >> BigInt(8 * (NUMBER_BYTES - 32))
    return nearest(log, ({ places }) => least(places.map((one) => distance(numberOf(one), own))))
  }),
  /**
   * Guesses the purchase with a 32-byte ending of a blinded message nearest to the ticket's nonce.
   */
  'by nonces': byBytes((log, at) => {
    const own = numberOf(log.tickets[at]!.ticket.slice(2, 34))
    return nearest(log, ({ places }) =>
      least(places.map((place) => distance(numberOf(place.slice(-32)), own))),
    )
  }),
  /** Guesses the last purchase before the ticket was spent. */
  'by times': (log, at) => {
    const { atMs } = log.tickets[at]!
    const before = log.purchases.filter((purchase) => purchase.atMs <= atMs)
    return before.at(-1)?.buyer ?? 0
  },
  /** Assumes that tickets are spent in the order of purchases. */
  'by order': (log, at) => Math.floor((at * log.purchases.length) / log.tickets.length),
  /** Guesses the purchase with the price nearest to the value of all tickets at the same proxy. */
  'by amounts': (log, at) => {
    const { proxy } = log.tickets[at]!
    const shown = log.tickets.filter((ticket) => ticket.proxy === proxy).length
    return nearest(log, ({ paid, atMs }) => distance(paid, BigInt(shown) * VALUE) + BigInt(atMs))
  },
}
