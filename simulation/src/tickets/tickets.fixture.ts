import { generateKeyPairSync } from 'node:crypto'
import { type AccountId, type AssetId, BaseError, type Hash, Hex } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import {
  blindedHashOf,
  blindTicket,
  challengeDigestOf,
  createTicketIssuer,
  encodeTicket,
  finalizeTicket,
  importIssuerKey,
  nonceOf,
  placeOf,
  type TicketAcceptor,
  type TicketIssuer,
  type TicketKey,
  type TicketSource,
} from '@ostrom/tickets'

// An issuer with a real key, whose sales are in a list instead of on a chain.

export type TestTickets = {
  readonly key: TicketKey
  readonly issuer: TicketIssuer
  /** Returns a proxy's connection to the issuer. */
  acceptorOf(proxy: AccountId): TicketAcceptor
  /** Buys `count` tickets, and returns them signed and encoded. */
  buy(count: number): Promise<readonly Uint8Array[]>
}

/**
 * Returns a holder's source of tickets. It gives each ticket once, also after a restart, because
 * the number of used tickets is on the holder's disk.
 */
export const ticketSourceOf = (
  key: TicketKey,
  tickets: readonly Uint8Array[],
  state: () => StateStore,
): TicketSource => ({
  key,
  async take() {
    const taken = (await state().get('test/taken'))?.[0] ?? 0
    const next = tickets[taken]
    if (!next) return undefined
    const value = new Uint8Array([taken + 1])
    await state().commit([{ kind: 'put', key: 'test/taken', value }])
    return next
  },
})

const issuerAccount: AccountId = `0x${'15'.repeat(20)}`
const keyId: Hash = `0x${'51'.repeat(32)}`
const { privateKey: secret } = generateKeyPairSync('rsa', { modulusLength: 2048 })

export async function createTestTickets(options: {
  readonly asset: AssetId
  readonly value: bigint
}): Promise<TestTickets> {
  const { asset, value } = options
  const { n = '' } = secret.export({ format: 'jwk' })
  const issuerKey = await importIssuerKey(new Uint8Array(Buffer.from(n, 'base64url')))
  const sales = new Map<Hash, { keyId: Hash; count: number; blindedHash: Hash }>()
  const issuer = createTicketIssuer({
    keyId,
    key: issuerKey,
    secret,
    endSeconds: 1n << 40n,
    nowSeconds: async () => 0n,
    sold: async () =>
      Math.max(
        64,
        [...sales.values()].reduce((sum, { count }) => sum + count, 0),
      ),
    purchaseOf: async (id) => sales.get(id),
    signCount: async ({ root }) => root,
    state: createStateMemory(),
  })
  const key = { keyId, issuer: issuerAccount, asset, value, fee: value / 100n, endsAt: 2 ** 31 }
  return {
    key,
    issuer,
    acceptorOf: (proxy) => ({
      keyOf: async (id) => (id === keyId ? key : undefined),
      async accept(_keyId, ticket) {
        try {
          await issuer.accept(proxy, [ticket])
          return 'accepted'
        } catch (error) {
          if (!BaseError.is(error)) throw error
          return 'refused'
        }
      },
    }),
    async buy(count) {
      const bought = await Promise.all(
        Array.from({ length: count }, async (_, at) => {
          const secret = Hex.sha256Hex(new TextEncoder().encode(`${sales.size} ${at}`))
          const message = {
            nonce: nonceOf(issuerAccount, secret),
            challengeDigest: challengeDigestOf(keyId),
            tokenKeyId: issuerKey.tokenKeyId,
          }
          const blinded = await blindTicket(issuerKey, message)
          return { blinded, place: placeOf(blinded.blinded, secret) }
        }),
      )
      const places = bought.map(({ place }) => place)
      const id = Hex.sha256Hex(new Uint8Array([sales.size]))
      sales.set(id, { keyId, count, blindedHash: blindedHashOf(places) })
      const signed = await issuer.sign(id, places)
      const tickets = await Promise.all(
        bought.map(({ blinded }, at) => finalizeTicket(issuerKey, blinded, signed[at]!)),
      )
      return tickets.map(encodeTicket)
    },
  }
}
