import { pluralize } from '../amount.ts'
import type { ApiOutput } from '../api/client.ts'

type Disposables = ApiOutput<'GET /api/wallet/disposables'>
export type DisposableRow = Disposables['accounts'][number]
export type FundingKey = Disposables['keys'][number]

/**
 * Returns the key whose ticket the next payout uses, by the gateway's rule: the first key to
 * end among those with unspent tickets.
 */
export function payoutKeyOf(keys: readonly FundingKey[]): FundingKey | undefined {
  return keys
    .filter(({ unspent }) => unspent > 0)
    .toSorted((a, b) => a.endSeconds - b.endSeconds)
    .at(0)
}

/** Describes the anonymity set within which buyer and account cannot be linked. */
export function crowdText({ buyers, sold }: Pick<FundingKey, 'buyers' | 'sold'>): string {
  if (sold === 0) return 'No account has bought tickets of this key yet.'
  if (buyers === 1)
    return 'One account alone bought tickets of this key: readers of the chain know whose they are.'
  const bought = `${pluralize(sold, 'ticket')} of this key`
  return `${buyers.toLocaleString()} accounts bought ${bought}: any of them may be the buyer.`
}

/** Returns whether an account has a balance to sweep. */
export const hasCoin = ({ wallet, vault }: Pick<DisposableRow, 'wallet' | 'vault'>): boolean =>
  BigInt(wallet) + BigInt(vault) > 0n

/** State of an account's payouts, in words. */
export function payoutText(
  { waiting, arrived }: Pick<DisposableRow, 'waiting' | 'arrived'>,
  timeTextOf: (atMs: number) => string,
): string {
  if (!waiting) return arrived === 0 ? 'not funded' : `${pluralize(arrived, 'payout')} arrived`
  if (waiting.dueSeconds === undefined) return 'asked for'
  return `sent by ${timeTextOf(1_000 * waiting.dueSeconds)}`
}
