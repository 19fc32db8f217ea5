import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { STAKE_READ_SECONDS } from './limits.ts'
import type { Suspect } from './validator-records.ts'

/** A suspect with its sort key: a provider with more stake has a smaller key. */
export type RankedSuspect<T extends Suspect> = { readonly suspect: T; readonly rankKey: string }

/** Digits of the largest amount: 2^128 has 39. */
const DIGITS = 39
const RANKS = 10n ** BigInt(DIGITS)

/**
 * Orders suspects by the stake of their providers for sessions and requests, largest first, because
 * a case can take that stake and it bounds a cheat's gain. Caches a stake for `STAKE_READ_SECONDS`.
 */
export function createStakeOrder(
  ledger: Pick<Ledger, 'nowSeconds' | 'stake'>,
): <T extends Suspect>(suspects: readonly T[]) => Promise<readonly RankedSuspect<T>[]> {
  type Read = { readonly amount: bigint; readonly atSeconds: bigint }
  let readings: ReadonlyMap<AccountId, Read> = new Map()

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
      const before = readings.get(provider)
      const isFresh = before !== undefined && now - before.atSeconds < STAKE_READ_SECONDS
      stakes.set(provider, isFresh ? before : { amount: await read(provider), atSeconds: now })
    }
    readings = stakes
    const rankKeyOf = ({ provider, modelVersion }: Suspect) => {
      const rest = RANKS - 1n - (stakes.get(provider)?.amount ?? 0n)
      return `${rest.toString().padStart(DIGITS, '0')} ${provider}/${modelVersion}`
    }
    return suspects
      .map((suspect) => ({ suspect, rankKey: rankKeyOf(suspect) }))
      .toSorted((a, b) => (a.rankKey < b.rankKey ? -1 : 1))
  }
}
