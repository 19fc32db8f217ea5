import { type AssetId, assert } from '@ostrom/protocol'
import type { MemoryState } from '../chain/state.ts'
import { FEE_SINK } from '../money/system-accounts.ts'
import { balanceOf } from '../money/vault.ts'

const NATIVE: AssetId = `0x${'00'.repeat(20)}`

/**
 * Recomputes the treasury's pots and all points. @throws {InvariantError} A sum does not match.
 */
export function checkGovernance(state: MemoryState): void {
  const { pools, pots, reserves } = state.governance
  let inPools = 0n
  for (const [, { total, paid }] of pools.entries()) {
    assert(paid <= total, 'rewards of a bucket and role never exceed its pool')
    inPools += total - paid
  }
  const [assigned, honeypots] = [pots.get('assigned') ?? 0n, pots.get('honeypots') ?? 0n]
  const inPots = inPools + honeypots + (reserves.get(NATIVE) ?? 0n)
  assert(assigned === inPots, 'the treasury knows what is in its pots')
  for (const [asset, reserve] of [['assigned', assigned] as const, ...reserves.entries()]) {
    const id = asset === 'assigned' ? NATIVE : (asset as AssetId)
    const balance = balanceOf(state, { account: FEE_SINK, asset: id })
    assert(reserve >= 0n && balance >= reserve, "the treasury's balance covers all of its pots")
  }
  checkPoints(state)
}

/** Checks that the weights of all delegates in a bucket add up to the points credited in it. */
function checkPoints(state: MemoryState): void {
  const { weights, credited } = state.governance
  const sums = new Map<string, bigint>()
  for (const [key, steps] of weights.entries()) {
    const bucket = key.slice(0, key.indexOf(':'))
    const { value } = steps.at(-1) ?? { value: 0n }
    assert(value >= 0n, 'no weight is negative')
    sums.set(bucket, (sums.get(bucket) ?? 0n) + value)
  }
  for (const [bucket, sum] of sums) {
    assert(sum === (credited.get(bucket) ?? 0n), 'weights of all delegates add up to all points')
  }
}
