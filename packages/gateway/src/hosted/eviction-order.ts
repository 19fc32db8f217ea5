import type { AccountId } from '@ostrom/protocol'
import { networkOf } from './address-network.ts'

/** Facts about a loaded account that decide when it is unloaded. */
export type EvictionCandidate = {
  /** Network address of the client that first used the account; absent if it is unknown. */
  address?: string
  usedAtMs: number
  /** Number of times that the pool returned the account to a caller. */
  uses: number
  /** Number of uses at the time when the account was found to have money of its own. */
  fundedAtUse?: number
}

/**
 * Returns the accounts of a pool in the order of unloading. Accounts that the gateway found to have
 * money since their last use come last. Both groups are sorted by three criteria: the network with
 * the most accounts first, then the address with the most accounts, then the least recent use.
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
