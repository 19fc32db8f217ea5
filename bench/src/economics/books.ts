// The exact arithmetic of Contributions.sol and Treasury.sol: credits, rewards, and spending. All
// values are numbers in base units. A bucket is a week, 2,016 epochs, and is represented by its
// number.

import { initialValues, rewardSettings } from '@ostrom/protocol/governed-numbers'

/** Roles of `ContributionRole`, in the contract's order. */
const roles = ['provider', 'validator', 'trainer', 'curator'] as const
export type Role = (typeof roles)[number]

const BPS = 10_000n

/** Number of past buckets whose points give weight: `Contributions.BUCKETS`. */
const BUCKETS = 26

/** A reward can be claimed within this number of buckets: `Treasury.REWARD_BUCKETS`. */
export const REWARD_BUCKETS = 8

/** Settings from `IGovernedSettings` and constants of the treasury that the books use. */
export type BookSettings = {
  /** Share of income for the pool of each role, in basis points. */
  readonly poolBps: Readonly<Record<Role, bigint>>
  readonly honeypotsBps: bigint
  /** Highest reward for a point, in basis points of the point's value. */
  readonly rewardRateBps: bigint
  /** Maximum points of one account in a bucket, in basis points of the previous bucket's points. */
  readonly capBps: bigint
  /** Minimum of this cap, in points. */
  readonly capMin: bigint
  /**
   * Maximum share of the reserve that may be spent in a bucket, in basis points:
   * `Treasury.SPEND_BPS`.
   */
  readonly spendBps: bigint
}

const { providersBps, validatorsBps, trainersBps, curatorsBps, honeypotsBps, ...others } =
  initialValues(rewardSettings)

/** Initial values of a public chain. */
export const defaultSettings: BookSettings = {
  poolBps: {
    provider: providersBps,
    validator: validatorsBps,
    trainer: trainersBps,
    curator: curatorsBps,
  },
  honeypotsBps,
  rewardRateBps: others.rewardRateBps,
  capBps: others.capBps,
  capMin: 10n ** 18n,
  spendBps: 500n,
}

/** The books of points and rewards. */
export type RewardAccounting = {
  /** Credits points up to the account's cap. Returns the credited points. */
  credit(claim: {
    readonly bucket: number
    readonly account: string
    readonly role: Role
    readonly points: bigint
  }): bigint
  capIn(bucket: number): bigint
  /** Divides income between the pools, the honeypots and the reserve. */
  distribute(bucket: number, income: bigint): void
  poolOf(bucket: number, role: Role): bigint
  /** Returns the reward for an account's points of a closed bucket. */
  rewardOf(bucket: number, account: string, role: Role): bigint
  /** Pays a reward once. Returns its amount. */
  claimReward(bucket: number, account: string, role: Role): bigint
  /** Empties a bucket's pools. Returns the unclaimed amount, which becomes income again. */
  returnPools(bucket: number): bigint
  readonly reserve: bigint
  readonly honeypots: bigint
  spendable(bucket: number): bigint
  /** Spends from the reserve, up to `spendable`. Returns the spent amount. */
  spend(bucket: number, amount: bigint): bigint
  /** Weight of an account at the start of a bucket: its points of the `BUCKETS` earlier buckets. */
  weightOf(account: string, bucket: number): bigint
  totalWeight(bucket: number): bigint
}

/** Sums by key. The sum of a key without additions is 0. */
class Sums {
  readonly #of = new Map<string, bigint>()

  get(...key: readonly (string | number)[]): bigint {
    return this.#of.get(key.join(' ')) ?? 0n
  }

  add(amount: bigint, ...key: readonly (string | number)[]): void {
    const name = key.join(' ')
    this.#of.set(name, (this.#of.get(name) ?? 0n) + amount)
  }
}

/** Creates empty books under fixed settings. */
export function createRewardAccounting(settings: BookSettings): RewardAccounting {
  const [points, totals, creditedTo, creditedIn] = [new Sums(), new Sums(), new Sums(), new Sums()]
  const [pools, paid, spentIn] = [new Sums(), new Sums(), new Sums()]
  const claimed = new Set<string>()
  let reserve = 0n
  let honeypots = 0n
  const capIn = (bucket: number): bigint => {
    const cap = (creditedIn.get(bucket - 1) * settings.capBps) / BPS
    return cap < settings.capMin ? settings.capMin : cap
  }
  const rewardOf = (bucket: number, account: string, role: Role): bigint => {
    const own = points.get(bucket, account, role)
    if (own === 0n) return 0n
    const most = (own * settings.rewardRateBps) / BPS
    const share = (pools.get(bucket, role) * own) / totals.get(bucket, role)
    return share < most ? share : most
  }
  const spendable = (bucket: number): bigint => {
    const spent = spentIn.get(bucket)
    const most = ((reserve + spent) * settings.spendBps) / BPS
    return most > spent ? most - spent : 0n
  }
  /** Returns the earlier buckets whose points give weight at the start of a bucket. */
  const counted = (bucket: number) =>
    Array.from({ length: Math.min(bucket, BUCKETS) }, (_, back) => bucket - 1 - back)
  return {
    capIn,
    rewardOf,
    spendable,
    credit({ bucket, account, role, points: asked }) {
      const room = capIn(bucket) - creditedTo.get(bucket, account)
      const given = asked < room ? asked : room > 0n ? room : 0n
      points.add(given, bucket, account, role)
      totals.add(given, bucket, role)
      creditedTo.add(given, bucket, account)
      creditedIn.add(given, bucket)
      return given
    },
    distribute(bucket, income) {
      let left = income
      for (const role of roles) {
        const part = (income * settings.poolBps[role]) / BPS
        pools.add(part, bucket, role)
        left -= part
      }
      const forHoneypots = (income * settings.honeypotsBps) / BPS
      honeypots += forHoneypots
      reserve += left - forHoneypots
    },
    poolOf: (bucket, role) => pools.get(bucket, role),
    claimReward(bucket, account, role) {
      const name = `${bucket} ${account} ${role}`
      if (claimed.has(name)) return 0n
      claimed.add(name)
      const reward = rewardOf(bucket, account, role)
      paid.add(reward, bucket, role)
      return reward
    },
    returnPools(bucket) {
      const left = roles.map((role) => {
        const rest = pools.get(bucket, role) - paid.get(bucket, role)
        pools.add(-rest, bucket, role)
        return rest
      })
      return left.reduce((sum, rest) => sum + rest, 0n)
    },
    get reserve() {
      return reserve
    },
    get honeypots() {
      return honeypots
    },
    spend(bucket, amount) {
      const most = spendable(bucket)
      const spent = amount < most ? amount : most
      spentIn.add(spent, bucket)
      reserve -= spent
      return spent
    },
    weightOf: (account, bucket) =>
      counted(bucket).reduce((sum, one) => sum + creditedTo.get(one, account), 0n),
    totalWeight: (bucket) => counted(bucket).reduce((sum, one) => sum + creditedIn.get(one), 0n),
  }
}
