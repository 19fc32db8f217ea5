import type { AccountId, Endpoint, Hash } from '@ostrom/protocol'

/** Data that a page reads from the chain itself, through the connection of the person's wallet. */
export type ChainView = {
  /** Time of the latest block. */
  nowSeconds(): Promise<bigint>
  /**
   * Returns true if the provider has published the offer, and it is neither withdrawn nor expired.
   */
  isOffered(provider: AccountId, offerHash: Hash): Promise<boolean>
  /** Returns the provider's latest announcement; undefined if there is none. */
  endpoint(
    provider: AccountId,
  ): Promise<Pick<Endpoint.Endpoint, 'sealKey' | 'expiresAtSeconds'> | undefined>
}
