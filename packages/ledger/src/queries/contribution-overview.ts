import { type AccountId, Contribution } from '@ostrom/protocol'
import type { ContributionRules, RolePoints } from '../governance/contributions.ts'
import { REWARD_BUCKETS } from '../governance/treasury.ts'
import type { Ledger } from '../ledger.ts'
import { requireMember } from './capabilities.ts'

/** Contribution points that an account earned in one bucket (a span of time), and their rewards. */
export type BucketContribution = {
  readonly bucket: bigint
  readonly fromSeconds: bigint
  readonly points: RolePoints
  /**
   * Rewards by role. Present only if the account has points, from the close of the bucket until the
   * end of the claim time.
   */
  readonly rewards?: readonly {
    readonly role: Contribution.ContributionRole
    readonly amount: bigint
    readonly isPaid: boolean
  }[]
}

/** Data of a page about an account's contribution. */
export type ContributionOverview = {
  readonly account: AccountId
  readonly rules: ContributionRules
  /** Points with which the account votes now, including delegated ones. */
  readonly weight: bigint
  readonly totalWeight: bigint
  readonly delegate: AccountId
  /** Largest number of points that the account can be credited in the running bucket. */
  readonly cap: bigint
  /** Buckets with points, newest first. */
  readonly buckets: readonly BucketContribution[]
}

/**
 * Reads once the rewards of an account, and its points in the running bucket and in the earlier
 * buckets that count as weight.
 *
 * @throws {InvariantError} The ledger has no governance.
 */
export async function readContributionOverview(
  ledger: Ledger,
  account: AccountId,
): Promise<ContributionOverview> {
  const governance = requireMember(ledger, 'governance')
  const nowSeconds = await ledger.nowSeconds()
  const rules = await governance.contributionRules()
  const running = nowSeconds / rules.bucketSeconds
  const oldest = running > rules.buckets ? running - rules.buckets : 0n
  const numbers = Array.from(
    { length: Number(running - oldest) + 1 },
    (_, at) => running - BigInt(at),
  )
  const [weight, totalWeight, delegate, cap, buckets] = await Promise.all([
    governance.voteWeight({ account }),
    governance.totalVoteWeight(),
    governance.delegateOf(account),
    governance.pointCap(running),
    Promise.all(numbers.map((bucket) => readBucket(bucket))),
  ])
  const earned = buckets.filter(({ points }) => Object.values(points).some((sum) => sum > 0n))
  return { account, rules, weight, totalWeight, delegate, cap, buckets: earned }

  async function readBucket(bucket: bigint): Promise<BucketContribution> {
    const points = await governance.pointsIn({ bucket, account })
    const fromSeconds = bucket * rules.bucketSeconds
    const isClaimable = bucket < running && bucket + REWARD_BUCKETS >= running
    const roles = Contribution.roles.filter((role) => points[role] > 0n)
    if (!isClaimable || roles.length === 0) return { bucket, fromSeconds, points }
    const rewards = await Promise.all(
      roles.map(async (role) => ({
        role,
        ...(await governance.reward({ bucket, account, role })),
      })),
    )
    return { bucket, fromSeconds, points, rewards }
  }
}
