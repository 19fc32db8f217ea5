import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { type AccountId, assert, type Hash, Hex, Merkle, TicketCount } from '@ostrom/protocol'
import {
  type BlindedTicket,
  blindedHashOf,
  blindTicket,
  challengeDigestOf,
  type IssuerKey,
  importIssuerKey,
  nonceOf,
  openBlinded,
  placeOf,
  ticketId,
} from '@ostrom/tickets'
import type { Ledger } from '../../ledger.ts'
import { hashBytes, ticketKeyIdOf, ticketPurchaseIdOf } from '../../tickets/ticket-hashes.ts'
import type { SignedCount, TicketLedger, TicketTerms } from '../../tickets/tickets.ts'
import { type Scenario, signerSecret } from '../world.ts'

export function ticketsOf({ tickets }: Ledger): TicketLedger {
  assert(tickets, 'a ledger with the capability `tickets` has them')
  return tickets
}

/** A key that an issuer opened, with its RSA secret, and a function that signs proxies' counts. */
export type TicketSale = {
  readonly keyId: Hash
  readonly terms: TicketTerms
  readonly key: IssuerKey
  readonly secret: KeyObject
  readonly sign: (proxy: AccountId, ids: readonly Hash[]) => Promise<SignedCount>
}

/** Tickets that a buyer paid for, with their blinding secrets. */
export type BoughtTickets = {
  readonly purchaseId: Hash
  readonly hashes: readonly Hash[]
  readonly blinded: readonly BlindedTicket[]
  readonly secrets: readonly Hash[]
  readonly ids: readonly Hash[]
}

/**
 * RSA keys that all markets reuse, because generating a key takes 0.1 s; each market uses a key
 * once.
 */
const rsaKeys: ReturnType<typeof createRsaKey>[] = []
const used = new WeakMap<Scenario, number>()

/** An RSA key that this market has not used. */
export function nextRsaKey(scenario: Scenario): ReturnType<typeof createRsaKey> {
  const at = used.get(scenario) ?? 0
  used.set(scenario, at + 1)
  rsaKeys[at] ??= createRsaKey()
  return rsaKeys[at]
}

async function createRsaKey() {
  const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n = '' } = secret.export({ format: 'jwk' })
  return { secret, key: await importIssuerKey(new Uint8Array(Buffer.from(n, 'base64url'))) }
}

/**
 * Terms of ten tickets whose sale begins now and lasts an hour longer than the shortest permitted
 * sale.
 */
export async function ticketTerms(
  { client, unit, domain: _ }: Scenario,
  fields: Partial<TicketTerms> = {},
): Promise<TicketTerms> {
  const now = await client.nowSeconds()
  const { saleMinSeconds } = await ticketsOf(client).ticketTimes()
  return {
    asset: client.nativeAsset,
    value: unit / 1_000n,
    fee: unit / 100_000n,
    signer: client.createSigner(signerSecret(2)).account,
    soldMax: 10,
    startSeconds: now,
    endSeconds: now + saleMinSeconds + 3_600n,
    ...fields,
  }
}

/** Opens a key by the scenario's provider. */
export async function openSale(
  scenario: Scenario,
  fields: Partial<TicketTerms> = {},
): Promise<TicketSale> {
  const { provider: issuer, domain } = scenario
  const { key, secret } = await nextRsaKey(scenario)
  const terms = await ticketTerms(scenario, fields)
  const { modulus } = key
  await ticketsOf(issuer).openTicketKey({ terms, modulus })
  const keyId = ticketKeyIdOf({ domain, issuer: issuer.account, terms, modulus })
  const signer = issuer.createSigner(signerSecret(2))
  return {
    keyId,
    terms,
    key,
    secret,
    async sign(proxy, ids) {
      const count = { keyId, proxy, count: ids.length, root: Merkle.rootOf(ids) }
      return { count, signature: await signer.sign(TicketCount.hash(count, domain)) }
    },
  }
}

let secretCount = 0

/** Buys tickets for an account. */
export async function buyAs(
  buyer: Ledger,
  { keyId, key }: TicketSale,
  count: number,
): Promise<BoughtTickets> {
  const beneficiary = buyer.account
  const secrets = Array.from({ length: count }, () =>
    Hex.sha256Hex(new TextEncoder().encode(`ticket ${++secretCount}`)),
  )
  const blinded = await Promise.all(
    secrets.map((secret) =>
      blindTicket(key, {
        nonce: nonceOf(beneficiary, secret),
        challengeDigest: challengeDigestOf(keyId),
        tokenKeyId: key.tokenKeyId,
      }),
    ),
  )
  const places = blinded.map((one, at) => placeOf(one.blinded, secrets[at]!))
  const blindedHash = blindedHashOf(places)
  await ticketsOf(buyer).buyTickets({ keyId, count, blindedHash, beneficiary })
  return {
    purchaseId: ticketPurchaseIdOf({ keyId, buyer: buyer.account, blindedHash }),
    hashes: places.map(hashBytes),
    blinded,
    secrets,
    ids: blinded.map(({ message }) => ticketId(message)),
  }
}

/** Opens the ticket at one index of a purchase; any account may send the opening. */
export const openAt = (
  by: Ledger,
  { keyId, key }: TicketSale,
  bought: BoughtTickets,
  index: number,
) => {
  const { purchaseId, hashes, blinded, secrets } = bought
  const opening = { index, secret: secrets[index]!, ...openBlinded(key, blinded[index]!) }
  const { modulus } = key
  return ticketsOf(by).openTicket({ keyId, purchaseId, hashes, modulus, opening })
}
