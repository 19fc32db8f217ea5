import type { AccountId } from '@ostrom/protocol'

/** What is known of an account in memory when another one needs its place. */
export type EvictionCandidate = {
  /** Address that first used it; absent where that is not known. */
  address?: string
  usedAtMs: number
  /** Times that it was given to somebody. */
  uses: number
  /** Number of uses at which it was found to have money of its own. */
  fundedAtUse?: number
}

/**
 * The accounts of a pool in the order in which they are unloaded: those known to have money last;
 * before that by the number of accounts of their address, and by their last use.
 */
export function evictionOrder(
  entries: readonly (readonly [AccountId, EvictionCandidate])[],
): readonly AccountId[] {
  const counts = new Map<string, number>()
  for (const [, { address = '' }] of entries) counts.set(address, (counts.get(address) ?? 0) + 1)
  const isFunded = ({ fundedAtUse, uses }: EvictionCandidate) => Number(fundedAtUse === uses)
  const countOf = ({ address = '' }: EvictionCandidate) => counts.get(address)!
  return [...entries]
    .sort(
      ([, a], [, b]) =>
        isFunded(a) - isFunded(b) || countOf(b) - countOf(a) || a.usedAtMs - b.usedAtMs,
    )
    .map(([account]) => account)
}
