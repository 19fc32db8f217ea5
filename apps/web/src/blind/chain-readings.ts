import type { ChainView } from '@ostrom/gateway/blind-client'
import { type AccountId, type Domain, domainSchema, type Hash, type Hex } from '@ostrom/protocol'
import { type ApiOutput, callApi } from '../api/client.ts'

/** Reader of the provider's key on the chain: the person's wallet, or the gateway. */
export type KeySource = 'wallet' | 'gateway'

/** Data of the chain that sealing a question needs. */
export type ChainReadings = ChainView & {
  readonly source: KeySource
  /** The provider's operator, which may also sign its receipts. */
  operator(provider: AccountId): Promise<AccountId | undefined>
}

type ProviderKey = ApiOutput<'GET /api/sealing/provider'>

const readKey = (provider: AccountId, offer: Hash): Promise<ProviderKey> =>
  callApi('GET /api/sealing/provider', { query: { provider, offer } })

/** The domain of signatures on this chain's deployment, as the gateway reports it. */
export const domainOf = async (): Promise<Domain> =>
  domainSchema((await callApi('GET /api/sealing')).domain, 'domain')

/**
 * Reads the chain through the gateway, for pages without a wallet that can read it. A question that
 * is sealed with these data stays hidden from readers of the gateway's stored data. A gateway that
 * reports a false key can read it.
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
