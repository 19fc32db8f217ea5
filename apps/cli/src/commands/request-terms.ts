import { createNonceSource } from '@ostrom/gateway'
import type { Ledger } from '@ostrom/ledger'
import { type Clock, Price, type RandomBytes, type Request } from '@ostrom/protocol'

export type RequestTermsOptions = Pick<
  Request.RequestTerms,
  'signer' | 'modelVersion' | 'asset' | 'costMax' | 'filter' | 'deadlineSeconds'
> & {
  readonly ledger: Pick<Ledger, 'account' | 'domain'>
  /** True if the answer is public on the chain. */
  readonly isOnchainAnswer: boolean
  readonly clock: Pick<Clock, 'nowMs'>
  readonly random: RandomBytes
}

/** Returns the terms of a new request of the ledger's account, at any price within `costMax`. */
export function createRequestTerms({
  ledger,
  isOnchainAnswer,
  clock,
  random,
  ...chosen
}: RequestTermsOptions): Request.RequestTerms {
  // The most that prices hold on the chain.
  const any = ledger.domain.scheme === 'ed25519' ? 2n ** 64n - 1n : 2n ** 127n
  const own = { input: any, cachedInput: any, output: any, request: any }
  return {
    ...chosen,
    client: ledger.account,
    pricesMax: { ...Price.zeroPrices, ...own },
    nonce: createNonceSource({ clock, random })(),
    held: false,
    ...(isOnchainAnswer && { answer: 'chain' as const }),
  }
}
