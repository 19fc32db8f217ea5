import type { ChainView } from '@ostrom/gateway/blind-client'
import { type AccountId, type Domain, domainSchema, type Hash, type Hex } from '@ostrom/protocol'
import { type ApiOutput, callApi } from '../api/client.ts'

/** The reader of the provider's key on the chain. */
export type KeySource = 'wallet' | 'gateway'

/** Readings of the chain before a question is sealed. */
export type ChainReadings = ChainView & {
  readonly source: KeySource
  /** The provider's operator, which may sign its receipts. */
  operator(provider: AccountId): Promise<AccountId | undefined>
}

type ProviderKey = ApiOutput<'GET /api/sealing/provider'>

const readKey = (provider: AccountId, offer: Hash): Promise<ProviderKey> =>
  callApi('GET /api/sealing/provider', { query: { provider, offer } })

/** The chain's domain, by the gateway's word. */
export const domainOf = async (): Promise<Domain> =>
  domainSchema((await callApi('GET /api/sealing')).domain, 'domain')

/**
 * The chain as the gateway reads it, for pages without a wallet that could read it: it keeps a
 * question from those who read what the gateway stores, and not from a gateway that lies.
 */
export function gatewayReadings(): ChainReadings {
  let latest: Promise<ProviderKey> | undefined
  const known = () => latest ?? Promise.reject(new Error('no offer was read'))
  return {
    source: 'gateway',
    nowSeconds: async () => BigInt((await callApi('GET /api/sealing')).nowSeconds),
    async isOffered(provider, offerHash) {
      latest = readKey(provider, offerHash)
      return (await latest).isOffered
    },
    async endpoint() {
      const { endpoint } = await known()
      if (!endpoint) return undefined
      const { sealKey, expiresAtSeconds } = endpoint
      return { sealKey: sealKey as Hex.Hex, expiresAtSeconds: BigInt(expiresAtSeconds) }
    },
    operator: async () => (await known()).operator as AccountId | undefined,
  }
}
