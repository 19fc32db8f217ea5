import type { AccountId } from '@ostrom/protocol'

/** Terms that an offer must have now, beside its prices. */
export type OfferTerms = {
  readonly feeBps: number
  readonly windowSeconds: number
  readonly court: AccountId
  readonly stakeRatio: bigint
}
