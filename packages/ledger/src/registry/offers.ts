import type { AccountId } from '@ostrom/protocol'

/** Terms that the chain currently requires of offers, besides their prices. */
export type OfferTerms = {
  readonly feeBps: number
  readonly windowSeconds: number
  readonly court: AccountId
  readonly stakeRatio: bigint
}
