import { CRANK_LOSS_BACKOFF_MS, CRANK_LOSSES_REWARDS_MAX } from './limits.ts'

// Bounds the gas that a crank pays from its own money, for each day and kind of act. One bound
// holds for the cost of acts without a reward. A separate bound holds for the losses from acts with
// a reward: their gas minus the rewards that they earned. So strangers that cause acts, or make
// acts fail, cost the crank a limited amount, and a kind of act at its bound does not block other
// kinds. Beyond the bound for losses, the crank performs acts with a reward more slowly, but never
// stops them.

const DAY_MS = 86_400_000

export type GasBudget<Kind extends string> = {
  /**
   * Returns true if another act of this kind at the gas cost of the last act stays within the
   * bounds. For an act with a reward, the reward also has to cover that gas cost. Before the first
   * act of a day the gas cost is unknown, so this cost prevents no act.
   */
  covers(kind: Kind, reward: bigint): boolean
  /** Records the cost of a performed act. */
  recordCost(kind: Kind, act: { readonly gasCost: bigint; readonly reward: bigint }): void
  /**
   * Records the cost of an act without effect; `undefined`: unknown, counted as the cost of the
   * last act. A loss does not change the cost of the last act, by which `covers` decides.
   */
  recordLoss(
    kind: Kind,
    act: { readonly gasLost: bigint | undefined; readonly reward: bigint },
  ): void
}

/** Gas of one kind of act on one day, in base units of the native asset. */
type DailyGas = {
  /** Gas cost of the day's last act with an effect; absent before the first such act. */
  readonly last?: bigint
  /** Gas of acts without a reward. */
  readonly spent: bigint
  /**
   * Gas of acts with a reward, and of their failures, minus the rewards earned; negative for a
   * profit.
   */
  readonly lost: bigint
  /**
   * Time of `nowMs`, in milliseconds, at which acts with a reward continue if `lost` has reached
   * the limit.
   */
  readonly resumesAtMs: number
}

const noGas: DailyGas = { spent: 0n, lost: 0n, resumesAtMs: 0 }

/** Creates the gas budget of a crank, with an equal share for each kind of act. */
export function createGasBudget<Kind extends string>(options: {
  readonly kinds: readonly Kind[]
  /**
   * Base units of the native asset that acts without a reward may cost in a day, over all kinds.
   */
  readonly costPerDay: bigint
  readonly nowMs: () => number
}): GasBudget<Kind> {
  const share = options.costPerDay / BigInt(options.kinds.length)
  const tallies = new Map<Kind, DailyGas>()
  let day = 0
  /**
   * Returns the totals of the current day. A new day also forgets the cost of acts, so that a time
   * of expensive gas does not stop a kind for ever.
   */
  const today = (kind: Kind): DailyGas => {
    const now = Math.floor(options.nowMs() / DAY_MS)
    if (now !== day) tallies.clear()
    day = now
    return tallies.get(kind) ?? noGas
  }
  return {
    covers(kind, reward) {
      const { last, spent, lost, resumesAtMs } = today(kind)
      if (reward === 0n) {
        // Before the first act of a day its cost is unknown, so the kind only needs some budget
        // left.
        return last === undefined ? share > 0n && spent <= share : spent + last <= share
      }
      if (last !== undefined && last > reward) return false
      return lost < CRANK_LOSSES_REWARDS_MAX * reward || options.nowMs() >= resumesAtMs
    },
    recordCost(kind, { gasCost, reward }) {
      const { spent, lost, resumesAtMs } = today(kind)
      const sums =
        reward === 0n ? { spent: spent + gasCost, lost } : { spent, lost: lost + gasCost - reward }
      tallies.set(kind, { ...sums, last: gasCost, resumesAtMs })
    },
    recordLoss(kind, { gasLost, reward }) {
      const tally = today(kind)
      const cost = gasLost ?? tally.last ?? 0n
      if (reward === 0n) tallies.set(kind, { ...tally, spent: tally.spent + cost })
      else {
        const resumesAtMs = options.nowMs() + CRANK_LOSS_BACKOFF_MS
        tallies.set(kind, { ...tally, lost: tally.lost + cost, resumesAtMs })
      }
    },
  }
}
