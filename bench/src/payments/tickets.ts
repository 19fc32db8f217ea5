// Tickets per second and core that an issuer signs, and that it accepts, with the issuer's own code
// and its state in memory. They are compared with the buyer's cost of blinding. Target: >= 1,500
// for each operation.

import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import {
  type BlindedTicket,
  blindedHashOf,
  blindTicket,
  challengeDigestOf,
  createTicketIssuer,
  encodeTicket,
  finalizeTicket,
  importIssuerKey,
  Limits,
  placeOf,
  type TicketIssuer,
} from '@ostrom/tickets'
import { type BenchFigure, formatNumber, median } from '../measure/figures.ts'
import { ownProcessMs } from '../measure/process-time.ts'

const ROUNDS = 7
const REACH = 1_500
const COUNT = Limits.PURCHASE_TICKETS_MAX

const keyId: Hash = `0x${'51'.repeat(32)}`
const proxy: AccountId = `0x${'a1'.repeat(20)}`

async function createKey() {
  const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n = '' } = secret.export({ format: 'jwk' })
  return { secret, key: await importIssuerKey(new Uint8Array(Buffer.from(n, 'base64url'))) }
}

type TestKey = Awaited<ReturnType<typeof createKey>>

/** Returns an issuer whose records state that it sold exactly these messages. */
function issuerOf({ key, secret }: TestKey, messages: readonly Uint8Array[]): TicketIssuer {
  const purchase = { keyId, count: messages.length, blindedHash: blindedHashOf(messages) }
  return createTicketIssuer({
    keyId,
    key,
    secret,
    endSeconds: 1n,
    nowSeconds: async () => 0n,
    sold: async () => messages.length,
    purchaseOf: async () => purchase,
    signCount: async ({ root }) => root,
    state: createStateMemory(),
  })
}

/**
 * Returns tickets per second of processor time, because other programs affect this figure least.
 */
async function rate<T>(count: number, work: () => Promise<T>): Promise<[rate: number, result: T]> {
  const before = ownProcessMs()
  const result = await work()
  return [(count * 1_000) / (ownProcessMs() - before), result]
}

async function blindAll({ key }: TestKey, count: number): Promise<readonly BlindedTicket[]> {
  const challengeDigest = challengeDigestOf(keyId)
  const made: BlindedTicket[] = []
  for (let i = 0; i < count; i++) {
    const nonce = Hex.from(randomBytes(32))
    made.push(await blindTicket(key, { nonce, challengeDigest, tokenKeyId: key.tokenKeyId }))
  }
  return made
}

/**
 * Returns the figures. To test the bench itself, a small `share` of the rounds and tickets
 * suffices.
 */
export async function run({ share = 1 }: { readonly share?: number } = {}) {
  const part = (count: number) => Math.max(2, Math.round(count * share))
  const test = await createKey()
  const rates = { blinded: [] as number[], signed: [] as number[], accepted: [] as number[] }
  for (let round = 0; round <= part(ROUNDS); round++) {
    const count = part(COUNT)
    const [blindedRate, blinded] = await rate(count, () => blindAll(test, count))
    const messages = blinded.map((ticket) => placeOf(ticket.blinded, keyId))
    const issuer = issuerOf(test, messages)
    const [signedRate, signatures] = await rate(count, () => issuer.sign(keyId, messages))
    const tickets = await Promise.all(
      blinded.map((ticket, at) => finalizeTicket(test.key, ticket, signatures[at]!)),
    )
    const shown = tickets.map(encodeTicket)
    const [acceptedRate] = await rate(count, () => issuer.accept(proxy, shown))
    // The first round warms up the compilers.
    if (round === 0) continue
    rates.blinded.push(blindedRate)
    rates.signed.push(signedRate)
    rates.accepted.push(acceptedRate)
  }
  console.log(`tickets blinded per second and core: ${formatNumber(median(rates.blinded))}`)
  return [figureOf('signed', rates.signed), figureOf('accepted', rates.accepted)]
}

function figureOf(what: string, values: readonly number[]): BenchFigure {
  const number = median(values)
  return {
    what: `tickets ${what} per second and core`,
    value: `${formatNumber(number)}/s`,
    target: `>= ${formatNumber(REACH)}`,
    isReached: number >= REACH,
    number,
    values,
    unit: '/s',
  }
}
