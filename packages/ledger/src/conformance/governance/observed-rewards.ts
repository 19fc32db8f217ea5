import { assert, Contribution, Load } from '@ostrom/protocol'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { balanceChanges, hashOf, nextEpoch, serveSession } from '../court/fixture.ts'
import type { Scenario } from '../world.ts'
import { closeBucket, contribute, type GovernanceActors, governanceOf } from './fixture.ts'
import { withNewOffer } from './observed-offer.ts'

/** Reward settings as derived from a bucket. Amounts in native base units. */
export type RewardObservation = {
  /** Divided income, and the share of it for each role's pool and for the honeypots' pool. */
  readonly income: bigint
  readonly shares: Readonly<Record<Contribution.ContributionRole | 'honeypots', bigint>>
  /**
   * Rewarded points, all providers' points of their bucket (the load), and the sum of such points
   * over the `LOAD_BUCKETS` buckets before it.
   */
  readonly points: bigint
  readonly load: bigint
  readonly usual: bigint
  readonly multiplierBps: bigint
  /** Reward paid for the points. */
  readonly reward: bigint
}

/** Earns fees and points in a bucket, divides the fees, closes the bucket and claims the reward. */
export async function observeRewards(
  actors: Scenario & GovernanceActors,
): Promise<RewardObservation> {
  const { client, stranger, unit } = actors
  const governance = governanceOf(client)
  const { nativeAsset: asset } = client
  const { account } = stranger
  await closeBucket(actors)
  await earnFees(actors, unit)
  const points = unit / 50n
  await contribute(actors, [{ account, role: 'provider', points }])
  const { bucketSeconds } = await governance.contributionRules()
  const bucket = (await client.nowSeconds()) / bucketSeconds
  const { income } = await governance.treasuryBalance(asset)
  const pot = await governance.honeypotPot()
  await governance.distribute()
  const pools = await Promise.all(
    Contribution.roles.map(
      async (role) => [role, (await governance.rewardPool({ bucket, role })).total] as const,
    ),
  )
  const shares = {
    ...(Object.fromEntries(pools) as Record<Contribution.ContributionRole, bigint>),
    honeypots: (await governance.honeypotPot()) - pot,
  }
  await closeBucket(actors)
  const held = await client.balance(account, asset)
  await governance.claimReward({ bucket, account, role: 'provider' })
  let usual = 0n
  for (let age = 1n; age <= Load.LOAD_BUCKETS; age += 1n) {
    usual += (await governance.totalPointsIn(bucket - age)).provider
  }
  return {
    income,
    shares,
    points,
    load: (await governance.totalPointsIn(bucket)).provider,
    usual,
    multiplierBps: await governance.rewardMultiplierBps(bucket),
    reward: (await client.balance(account, asset)) - held,
  }
}

/** Returns the multiplier of a bucket under these settings. */
export const expectedMultiplier = (
  { load, usual }: Pick<RewardObservation, 'load' | 'usual'>,
  { loadMinBps, loadTargetBps }: Readonly<Record<'loadMinBps' | 'loadTargetBps', bigint>>,
): bigint =>
  Load.rewardMultiplierBps({ points: load, usual, minBps: loadMinBps, targetBps: loadTargetBps })

/** Lets a client pay for a session, and the fee reach the treasury. */
async function earnFees(current: Scenario, total: bigint): Promise<void> {
  const scenario = await withNewOffer(current)
  const { client, collectPay } = scenario
  const { id } = await serveSession(scenario, { client, total, answers: 1 })
  await collectPay(id)
}

/** Returns the amount that the treasury adds to an owner's honeypot, in native base units. */
export async function observeHoneypotSupport(
  scenario: Scenario,
  honeypotOwner: Ledger,
  seed: number,
): Promise<bigint> {
  const { client, stranger } = scenario
  const { stakeMin: bond } = await client.parameters()
  const epoch = (await nextEpoch(scenario)) + 1n
  const honeypots = requireMember(honeypotOwner, 'honeypots')
  const committed = { epoch, hash: hashOf(seed), pool: 0n, bond }
  const { id: honeypotId } = await honeypots.commitHoneypot(committed)
  const { termsHash } = (await honeypots.honeypot(honeypotId)) ?? {}
  assert(termsHash, 'a committed honeypot has terms')
  await governanceOf(stranger).supportHoneypot({ honeypotId, termsHash })
  const { rewardPool = 0n } = (await honeypots.honeypot(honeypotId)) ?? {}
  return rewardPool
}

/** Makes a proposal, and returns the deposit that it holds until its end, in native base units. */
export async function observeDeposit(proposer: Ledger, cid: string): Promise<bigint> {
  const governance = governanceOf(proposer)
  const actions = [{ kind: 'set-setting', name: 'burnBps', value: 1n }] as const
  let id = 0n
  const [gained = 0n] = await balanceChanges([proposer], async () => {
    ;({ id } = await governance.propose({ actions, cid }))
  })
  await governance.cancel({ track: 'parameters', id })
  await governance.releaseDeposit({ track: 'parameters', id })
  return -gained
}
