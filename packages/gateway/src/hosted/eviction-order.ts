import type { AccountId } from '@ostrom/protocol'
import { networkOf } from './address-network.ts'

/** Facts about an account in memory when another one needs its place. */
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
 * before that by the number of accounts of their network, of their address, and by their last use.
 */
export function evictionOrder(
  entries: readonly (readonly [AccountId, EvictionCandidate])[],
): readonly AccountId[] {
  const networks = new Map<string, string>()
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [, { address = '' }] of entries) {
    const network = networks.get(address) ?? networkOf(address)
    networks.set(address, network)
    count(address)
    if (network !== address) count(network)
  }
  const isFunded = ({ fundedAtUse, uses }: EvictionCandidate) => Number(fundedAtUse === uses)
  const countOf = ({ address = '' }: EvictionCandidate) => counts.get(address)!
  const networkCountOf = ({ address = '' }: EvictionCandidate) =>
    counts.get(networks.get(address)!)!
  return [...entries]
    .sort(
      ([, a], [, b]) =>
        isFunded(a) - isFunded(b) ||
        networkCountOf(b) - networkCountOf(a) ||
        countOf(b) - countOf(a) ||
        a.usedAtMs - b.usedAtMs,
    )
    .map(([account]) => account)
}
