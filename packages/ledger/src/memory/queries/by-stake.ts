import type { AssetId } from '@ostrom/protocol'

/** Amount at risk in one entry of a list, in base units of one asset. */
export type AtStake = {
  readonly asset: AssetId
  readonly amount: bigint
  /**
   * Bond in the native asset. Among the rows with offered assets, and among the others, a larger
   * bond comes first; the amounts decide only between equal bonds.
   */
  readonly bond?: bigint | undefined
}

/**
 * Sorts rows that any account may create: the largest amounts of each asset first, alternating
 * between the assets. Assets without any offer come last, as if they were one asset. Equal rows
 * keep their order.
 */
export function byStakeDescending<T>(
  all: readonly T[],
  options: { atStake(one: T): AtStake; offered: ReadonlySet<AssetId> },
): readonly T[] {
  const turns = new Map<AssetId | undefined, number>()
  const inTurns = all
    .map((one) => {
      const { asset, amount, bond = 0n } = options.atStake(one)
      return { one, asset, amount, bond }
    })
    .toSorted((a, b) => descending(a.bond, b.bond) || descending(a.amount, b.amount))
    .map(({ one, asset, bond }) => {
      const offered = options.offered.has(asset) ? asset : undefined
      const turn = (turns.get(offered) ?? 0) + 1
      turns.set(offered, turn)
      return { one, offered, bond, turn }
    })
  const positions = new Map(all.map((one, index) => [one, index]))
  const positionOf = (one: T) => positions.get(one) ?? 0
  return inTurns
    .toSorted(
      (a, b) =>
        Number(b.offered !== undefined) - Number(a.offered !== undefined) ||
        descending(a.bond, b.bond) ||
        a.turn - b.turn ||
        positionOf(a.one) - positionOf(b.one),
    )
    .map(({ one }) => one)
}

const descending = (a: bigint, b: bigint): number => (a === b ? 0 : a < b ? 1 : -1)
