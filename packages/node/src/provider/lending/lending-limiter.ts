import type { Clock } from '@ostrom/protocol'
import { type ClientLimiter, createClientLimiter } from '../client-limiter.ts'
import { createLending, type Lending } from './lending.ts'

/** What a provider knows of its clients, and what it lends by that. */
export type LendingLimiter = {
  /** Tells the lending of each payment that it records. */
  readonly clientLimiter: ClientLimiter
  readonly lending: Lending
}

/** Creates both; what clients pay is earned from then on, and may be lent. */
export function createLendingLimiter(clock: Clock): LendingLimiter {
  const limiter = createClientLimiter(clock)
  const lending = createLending({ clock, clientLimiter: limiter })
  const clientLimiter: ClientLimiter = {
    ...limiter,
    recordPayment(clientOffer, amount) {
      limiter.recordPayment(clientOffer, amount)
      lending.recordEarnings(clientOffer.offer.asset, amount)
    },
  }
  return { clientLimiter, lending }
}
