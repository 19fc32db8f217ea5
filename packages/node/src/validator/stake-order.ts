import type { Ledger } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { STAKE_READ_SECONDS } from './limits.ts'
import type { Suspect } from './records/validator-records.ts'

/** A suspect with its sort key: a provider with more stake has a smaller key. */
export type RankedSuspect<T extends Suspect> = { readonly suspect: T; readonly rankKey: string }

/** Number of digits of the largest amount: 2^128 has 39 digits. */
const DIGITS = 39
const RANKS = 10n ** BigInt(DIGITS)

/** Reads the providers' stakes for sessions and requests from the chain. */
export type StakeReader = (
  providers: readonly AccountId[],
) => Promise<ReadonlyMap<AccountId, bigint>>

/** Reads stakes from the chain. Caches a stake for `STAKE_READ_SECONDS`. */
export function createStakeReader(ledger: Pick<Ledger, 'nowSeconds' | 'stake'>): StakeReader {
  type Read = { readonly amount: bigint; readonly atSeconds: bigint }
  let readings: ReadonlyMap<AccountId, Read> = new Map()

  async function read(provider: AccountId): Promise<bigint> {
    const stakes = [
      await ledger.stake(provider, 'sessions'),
      await ledger.stake(provider, 'requests'),
    ]
    return stakes.reduce((sum, { amount, unbonding }) => sum + amount + unbonding, 0n)
  }

  return async (providers) => {
    const now = await ledger.nowSeconds()
    const stakes = new Map<AccountId, Read>()
    for (const provider of providers) {
      if (stakes.has(provider)) continue
      const before = readings.get(provider)
      const isFresh = before !== undefined && now - before.atSeconds < STAKE_READ_SECONDS
      stakes.set(provider, isFresh ? before : { amount: await read(provider), atSeconds: now })
    }
    readings = stakes
    return new Map([...stakes].map(([provider, { amount }]) => [provider, amount]))
  }
}

/**
 * Orders suspects by the stake of their providers for sessions and requests, largest first, because
 * a case can take that stake, and the stake bounds the gain of fraud.
 */
export function createStakeOrder(
  ledger: Pick<Ledger, 'nowSeconds' | 'stake'>,
): <T extends Suspect>(suspects: readonly T[]) => Promise<readonly RankedSuspect<T>[]> {
  const readStakes = createStakeReader(ledger)
  return async (suspects) => {
    const stakes = await readStakes(suspects.map(({ provider }) => provider))
    const rankKeyOf = ({ provider, modelVersion }: Suspect) => {
      const rest = RANKS - 1n - (stakes.get(provider) ?? 0n)
      return `${rest.toString().padStart(DIGITS, '0')} ${provider}/${modelVersion}`
    }
    return suspects
      .map((suspect) => ({ suspect, rankKey: rankKeyOf(suspect) }))
      .toSorted((a, b) => (a.rankKey < b.rankKey ? -1 : 1))
  }
}
