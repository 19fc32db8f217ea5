// What a crank spends of its own: the gas of acts that nobody pays for, and of those that came to
// nothing, within a bound for each day and kind of act, so that what strangers make due or spoil
// costs it no more, and starves no other kind.

const DAY_MS = 86_400_000

export type Allowance<Kind extends string> = {
  /**
   * Whether one more act of this kind, as dear as the last, stays within the bound. What is paid
   * for has to pay for its gas: what it costs is known by the first of a day.
   */
  covers(kind: Kind, reward: bigint): boolean
  /** An act was done at this cost; `undefined` where its cost is not known. */
  spend(kind: Kind, act: { readonly gasCost: bigint | undefined; readonly reward: bigint }): void
  /** A transaction was mined and did nothing. What acts cost is not known by it. */
  lose(kind: Kind, gasLost: bigint): void
}

export function createAllowance<Kind extends string>(options: {
  readonly kinds: readonly Kind[]
  /** Base units of the native asset, over all kinds. */
  readonly costPerDay: bigint
  readonly nowMs: () => number
}): Allowance<Kind> {
  const share = options.costPerDay / BigInt(options.kinds.length)
  const costs = new Map<Kind, bigint>()
  const spent = new Map<Kind, bigint>()
  let day = 0
  /** A new day forgets what acts cost, too: a time of dear gas does not stop a kind for ever. */
  const spentToday = (kind: Kind): bigint => {
    const today = Math.floor(options.nowMs() / DAY_MS)
    if (today !== day) for (const map of [spent, costs]) map.clear()
    day = today
    return spent.get(kind) ?? 0n
  }
  const unpaid = (cost: bigint, reward: bigint) => (cost > reward ? cost - reward : 0n)
  return {
    covers(kind, reward) {
      const before = spentToday(kind)
      const last = costs.get(kind)
      if (before > share) return false
      // Where nothing pays for the first of a kind, there has to be something to spend.
      if (last === undefined) return reward > 0n || share > 0n
      return reward > 0n ? last <= reward : before + last <= share
    },
    spend(kind, { gasCost = costs.get(kind) ?? 0n, reward }) {
      const before = spentToday(kind)
      costs.set(kind, gasCost)
      spent.set(kind, before + unpaid(gasCost, reward))
    },
    lose: (kind, gasLost) => void spent.set(kind, spentToday(kind) + gasLost),
  }
}
