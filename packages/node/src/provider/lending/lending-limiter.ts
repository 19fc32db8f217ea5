import type { Clock } from '@ostrom/protocol'
import { type ClientLimiter, createClientLimiter } from '../admission/client-limiter.ts'
import { createLending, type Lending } from './lending.ts'

/** A client limiter and the lending that depends on it. */
export type LendingLimiter = {
  /** Reports each recorded payment to the lending. */
  readonly clientLimiter: ClientLimiter
  readonly lending: Lending
}

/**
 * Creates a client limiter and a lending whose credit lines grow with the payments that the limiter
 * records.
 */
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
