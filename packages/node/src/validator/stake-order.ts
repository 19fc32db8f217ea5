import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { STAKE_READ_SECONDS } from './limits.ts'
import type { Suspect } from './validator-records.ts'

/** A suspect with a place in an order: the most at stake has the least. */
export type RankedSuspect<T extends Suspect> = { readonly suspect: T; readonly rankKey: string }

/** Digits of the largest amount: 2^128 has 39. */
const DIGITS = 39
const RANKS = 10n ** BigInt(DIGITS)

/**
 * Orders suspects by what their providers put up as providers, the most first: that is what a case
 * can take, and what a cheat gains from is of that size. A stake is read again after an hour.
 */
export function createStakeOrder(
  ledger: Pick<Ledger, 'nowSeconds' | 'stake'>,
): <T extends Suspect>(suspects: readonly T[]) => Promise<readonly RankedSuspect<T>[]> {
  type Read = { readonly amount: bigint; readonly atSeconds: bigint }
  let known: ReadonlyMap<AccountId, Read> = new Map()

  async function read(provider: AccountId): Promise<bigint> {
    const stakes = [
      await ledger.stake(provider, 'sessions'),
      await ledger.stake(provider, 'requests'),
    ]
    return stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
  }

  return async (suspects) => {
    const now = await ledger.nowSeconds()
    const stakes = new Map<AccountId, Read>()
    for (const { provider } of suspects) {
      if (stakes.has(provider)) continue
      const before = known.get(provider)
      const isFresh = before !== undefined && now - before.atSeconds < STAKE_READ_SECONDS
      stakes.set(provider, isFresh ? before : { amount: await read(provider), atSeconds: now })
    }
    known = stakes
    const placeOf = ({ provider, modelVersion }: Suspect) => {
      const rest = RANKS - 1n - (stakes.get(provider)?.amount ?? 0n)
      return `${rest.toString().padStart(DIGITS, '0')} ${provider}/${modelVersion}`
    }
    return suspects
      .map((suspect) => ({ suspect, rankKey: placeOf(suspect) }))
      .toSorted((a, b) => (a.rankKey < b.rankKey ? -1 : 1))
  }
}
