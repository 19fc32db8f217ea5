import { beforeAll, describe, expect } from 'vitest'
import { DECISION_SECONDS, type ProposalKey } from '../../governance/proposals.ts'
import type { RewardKey } from '../../governance/treasury.ts'
import type { Ledger } from '../../ledger.ts'
import { readContributionOverview } from '../../queries/contribution-overview.ts'
import { readGovernanceOverview } from '../../queries/governance-overview.ts'
import { auditTest, hashOf } from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  carryOut,
  castVotes,
  closeBucket,
  contribute,
  createGovernanceFixture,
  decide,
  finalizeContributions,
  type GovernanceFixture,
  governanceOf,
  openVote,
  proposalCid,
  rulesOf,
} from './fixture.ts'

/** Tests points, votes, rewards and the treasury, and each refusal. */
export function governanceSuite(scenario: () => Scenario): void {
  let fixture: GovernanceFixture
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const actors = () => ({ ...scenario(), validators: fixture.validators })
  const voters = () => fixture.voters
  const feeTo = (value: bigint) => ({ kind: 'set-parameter', name: 'feeBps', value }) as const

  describe('governance', () => {
    beforeAll(async () => {
      if (!scenario().client.governance) return
      fixture = await createGovernanceFixture(scenario())
    })

    story('counts points of closed buckets, once for each item', async () => {
      const { client } = scenario()
      const { points } = fixture
      const [first] = voters()
      const { account } = first
      const governance = governanceOf(client)
      expect(await governance.voteWeight({ account })).toBe(points[0])
      const now = await client.nowSeconds()
      const total = points.reduce((sum, part) => sum + part, 0n)
      expect(await governance.totalVoteWeight()).toBe(total)
      await expectRefusal(governance.totalVoteWeight(now + 60n), 'timepoint-not-past')
      const item = { account, role: 'trainer', points: 7n } as const
      const claim = { epoch: 1n, contribution: item, index: 0n, path: [] }
      await expectRefusal(governance.claimContribution(claim), 'contribution-not-included')
      const epoch = await contribute(actors(), [item])
      expect(await governance.voteWeight({ account })).toBe(points[0])
      expect(await governance.claimedPoints({ epoch, ...item })).toBe(7n)
      const again = governance.claimContribution({ ...claim, epoch })
      await expectRefusal(again, 'contribution-claimed')
      expect(await eventOf(client, 'contribution-credited')).toMatchObject({ ...item, epoch })
      const { buckets, delegate } = await readContributionOverview(client, account)
      expect(buckets[0]?.points.trainer).toBe(7n)
      expect(delegate).toBe(account)
    })

    story('credits an account no more than its cap, and items for two buckets', async () => {
      const { client } = scenario()
      const governance = governanceOf(client)
      const { bucketSeconds, claimBuckets } = await governance.contributionRules()
      const [, second] = voters()
      await closeBucket(scenario())
      const cap = await governance.pointCap((await client.nowSeconds()) / bucketSeconds)
      const contribution = { account: second.account, role: 'curator', points: cap + 5n } as const
      const epoch = await contribute(actors(), [contribution])
      const claim = { epoch, contribution, index: 0n, path: [] }
      expect(await governance.claimedPoints({ epoch, ...contribution })).toBe(cap)
      await expectRefusal(governance.claimContribution(claim), 'contribution-capped')
      await closeBucket(scenario())
      await governance.claimContribution(claim)
      expect(await governance.claimedPoints({ epoch, ...contribution })).toBe(cap + 5n)
      const late = await finalizeContributions(actors(), [{ ...contribution, points: 9n }])
      await scenario().advance(claimBuckets * bucketSeconds)
      const expired = { ...claim, epoch: late, contribution: { ...contribution, points: 9n } }
      await expectRefusal(governance.claimContribution(expired), 'contribution-expired')
    })

    story('moves weight to a delegate, which passes on nothing', async () => {
      const { stranger, client } = scenario()
      const [, , third] = voters()
      const [giver, taker] = [third.account, stranger.account]
      const weight = await governanceOf(client).voteWeight({ account: giver })
      const before = await client.nowSeconds()
      await scenario().advance(5n)
      await governanceOf(third).delegate(taker)
      await governanceOf(stranger).delegate(client.account)
      const governance = governanceOf(client)
      expect(await governance.delegateOf(giver)).toBe(taker)
      expect(await governance.voteWeight({ account: taker })).toBe(weight)
      expect(await governance.voteWeight({ account: client.account })).toBe(0n)
      expect(await governance.voteWeight({ account: giver })).toBe(0n)
      const past = { account: giver, atSeconds: before }
      await scenario().advance(2n)
      expect(await governance.voteWeight(past)).toBe(weight)
      expect(
        await eventOf(client, 'delegate-changed', ({ account }) => account === giver),
      ).toMatchObject({ from: giver, to: taker })
      await governanceOf(third).delegate(giver)
      expect(await governance.voteWeight({ account: giver })).toBe(weight)
    })

    story('changes a parameter from proposal to effect, by unequal votes', async () => {
      const { advance, client, provider } = scenario()
      const [first, second, third] = voters()
      const governance = governanceOf(first)
      const { feeBps } = await client.parameters()
      const wanted = BigInt(feeBps) / 2n
      const key = await openVote(scenario(), first, {
        actions: [feeTo(wanted)],
        cid: proposalCid(1),
      })
      const created = await eventOf(client, 'proposal-created')
      expect(created).toMatchObject({ track: 'parameters', proposer: first.account })
      expect(await governance.proposal(key)).toMatchObject({
        status: 'active',
        actions: [feeTo(wanted)],
        cid: proposalCid(1),
        proposer: first.account,
      })
      await expectRefusal(governance.queue(key), 'proposal-state-invalid')
      const weight = await governance.voteWeight({ account: second.account })
      // A delegate divides its weight.
      const choice = { for: weight - 2n, against: 1n, abstain: 1n }
      await castVotes(scenario(), key, [
        [first, 'for'],
        [second, choice],
        [third, 'against'],
      ])
      await expectRefusal(
        governanceOf(third).vote({ ...key, choice: 'for' }),
        'proposal-state-invalid',
      )
      await expectRefusal(governance.execute(key), 'proposal-state-invalid')
      await governance.queue(key)
      await expectRefusal(governance.execute(key), 'execution-too-early')
      await advance((await rulesOf(first, 'parameters')).timelockSeconds)
      await governance.execute(key)
      expect((await governance.proposal(key))?.status).toBe('executed')
      const setting = await governance.setting('feeBps')
      expect(setting).toMatchObject({ value: BigInt(feeBps), next: { value: wanted } })
      const change = { kind: 'parameter', name: 'feeBps' } as const
      await expectRefusal(governance.applyChange(change), 'parameter-change-not-due')
      await advance((setting.next?.fromSeconds ?? 0n) - (await client.nowSeconds()))
      await governanceOf(provider).applyChange(change)
      expect((await client.parameters()).feeBps).toBe(Number(wanted))
      expect((await client.offerTerms(client.nativeAsset)).feeBps).toBe(Number(wanted))
    })

    story('refuses a value beyond its bound, by name, before a vote', async () => {
      const [first] = voters()
      const governance = governanceOf(first)
      const { max } = await governance.setting('feeBps')
      const beyond = { actions: [feeTo(max + 1n)], cid: proposalCid(2) }
      await expectRefusal(governance.propose(beyond), 'setting-out-of-bounds')
      const slippage = { kind: 'set-setting', name: 'slippageBps', value: 101n } as const
      const setting = governance.propose({ actions: [slippage], cid: proposalCid(2) })
      await expectRefusal(setting, 'setting-out-of-bounds')
      const base = { kind: 'set-base', version: hashOf(1), approved: true } as const
      const mixed = governance.propose({ actions: [feeTo(11n), base], cid: proposalCid(2) })
      await expectRefusal(mixed, 'governance-right-missing')
      const untold = governance.propose({ actions: [feeTo(11n)], cid: '' })
      await expectRefusal(untold, 'proposal-text-invalid')
      const { stranger } = scenario()
      const weightless = governanceOf(stranger).propose({ actions: [feeTo(11n)], cid: 'a' })
      await expectRefusal(weightless, 'governance-weight-too-low')
      const unknown = { track: 'root', id: 99n, choice: 'for' } as const
      await expectRefusal(governance.vote(unknown), 'proposal-unknown')
      await expectRefusal(governance.releaseDeposit(unknown), 'proposal-unknown')
    })

    story('rejects what most weight is against, and returns the deposit by its votes', async () => {
      const { client } = scenario()
      const [first, second, third] = voters()
      const asset = client.nativeAsset
      const { treasuryAccount } = governanceOf(client)
      const held = () => client.balance(second.account, asset)
      const before = await held()
      const actions = [feeTo(10n)]
      const key = await openVote(scenario(), second, { actions, cid: proposalCid(3) })
      const { deposit = 0n } = (await governanceOf(client).proposal(key)) ?? {}
      expect(await held()).toBe(before - deposit)
      await expectRefusal(governanceOf(client).releaseDeposit(key), 'deposit-not-due')
      const weight = await governanceOf(client).voteWeight({ account: second.account })
      const half = { for: weight / 2n, against: weight - weight / 2n, abstain: 0n }
      await castVotes(scenario(), key, [
        [first, 'against'],
        [second, half],
        [third, 'against'],
      ])
      expect((await governanceOf(client).proposal(key))?.status).toBe('defeated')
      await expectRefusal(governanceOf(first).queue(key), 'proposal-state-invalid')
      await governanceOf(client).releaseDeposit(key)
      await expectRefusal(governanceOf(client).releaseDeposit(key), 'deposit-not-due')
      expect(await held()).toBe(before)
      // All votes are against this proposal, so the treasury gets its deposit.
      const worthless = { actions: [feeTo(11n)], cid: proposalCid(4) }
      const bad = await openVote(scenario(), second, worthless)
      const all = [first, second, third].map((voter) => [voter, 'against'] as const)
      await castVotes(scenario(), bad, all)
      const sink = await client.balance(treasuryAccount, asset)
      await governanceOf(client).releaseDeposit(bad)
      expect(await client.balance(treasuryAccount, asset)).toBe(sink + deposit)
      expect(await held()).toBe(before - deposit)
    })

    story('quarantines a model by the emergency track within its short period', async () => {
      const { client, version } = scenario()
      const [first, second] = voters()
      const status = {
        kind: 'set-model-status',
        version,
        status: 'quarantined',
        reason: hashOf(5),
      } as const
      const from = await client.nowSeconds()
      const key = await openVote(scenario(), second, { actions: [status], cid: proposalCid(5) })
      expect(key.track).toBe('emergency')
      await castVotes(scenario(), key, [
        [first, 'for'],
        [second, 'for'],
      ])
      await carryOut(scenario(), first, key)
      expect((await client.modelVersion(version))?.status).toBe('quarantined')
      expect((await client.nowSeconds()) - from).toBeLessThan(86_400n)
      await expectRefusal(scenario().openSession(), 'model-quarantined')
      const { proposals, tracks } = await readGovernanceOverview(client)
      expect(proposals.find(({ id, track }) => id === key.id && track === key.track)).toMatchObject(
        {
          status: 'executed',
          actions: [status],
        },
      )
      expect(tracks).toHaveLength(6)
    })

    story(
      'lets the veto guardian cancel what is queued, and a proposer its own before the vote',
      async () => {
        const { client, ledgers } = scenario()
        const [first] = voters()
        const { holder } = await governanceOf(client).vetoGuardian()
        const guardian = ledgers.find(({ account }) => account === holder) as Ledger
        expect(guardian).toBeDefined()
        const cancelled = await openVote(scenario(), first, {
          actions: [{ kind: 'set-setting', name: 'burnBps', value: 100n }],
          cid: proposalCid(6),
        })
        const all = voters().map((voter) => [voter, 'for'] as const)
        await castVotes(scenario(), cancelled, all)
        await expectRefusal(governanceOf(guardian).veto(cancelled), 'proposal-state-invalid')
        await governanceOf(first).queue(cancelled)
        await expectRefusal(governanceOf(first).veto(cancelled), 'account-mismatch')
        await governanceOf(guardian).veto(cancelled)
        expect((await governanceOf(client).proposal(cancelled))?.status).toBe('canceled')
        await expectRefusal(governanceOf(first).execute(cancelled), 'proposal-state-invalid')
        const own = { actions: [feeTo(13n)], cid: proposalCid(7) }
        const { id } = await governanceOf(first).propose(own)
        const mine = { track: 'parameters', id } as const
        await expectRefusal(governanceOf(client).cancel(mine), 'proposal-state-invalid')
        await governanceOf(first).cancel(mine)
        expect((await governanceOf(client).proposal(mine))?.status).toBe('canceled')
      },
    )
  })

  describe('a decision', () => {
    // Finding: GOV-1
    story('a passed decision expires if it is not queued or executed in time', async () => {
      const { client, advance } = scenario()
      const [first] = voters()
      const governance = governanceOf(first)
      const all = voters().map((voter) => [voter, 'for'] as const)
      const statusOf = async (key: ProposalKey) => (await governance.proposal(key))?.status
      const passed = async (value: bigint) => {
        const actions = [{ kind: 'set-setting', name: 'burnBps', value } as const]
        const key = await openVote(scenario(), first, { actions, cid: proposalCid(8) })
        await castVotes(scenario(), key, all)
        return key
      }
      const unqueued = await passed(1n)
      const { deadlineSeconds = 0n } = (await governance.proposal(unqueued)) ?? {}
      await advance(deadlineSeconds + DECISION_SECONDS - (await client.nowSeconds()) - 30n)
      expect(await statusOf(unqueued)).toBe('succeeded')
      await advance(60n)
      expect(await statusOf(unqueued)).toBe('expired')
      await expectRefusal(governance.queue(unqueued), 'proposal-state-invalid')
      const queued = await passed(2n)
      await governance.queue(queued)
      const { executableSeconds = 0n } = (await governance.proposal(queued)) ?? {}
      await advance(executableSeconds + DECISION_SECONDS - (await client.nowSeconds()) - 30n)
      expect(await statusOf(queued)).toBe('queued')
      await advance(60n)
      expect(await statusOf(queued)).toBe('expired')
      await expectRefusal(governance.execute(queued), 'proposal-state-invalid')
      for (const key of [unqueued, queued]) await governance.releaseDeposit(key)
      expect((await governance.setting('burnBps')).value).toBe(0n)
    })
  })

  treasurySuite(scenario, actors, () => fixture)
}

function treasurySuite(
  scenario: () => Scenario,
  actors: () => Scenario & { readonly validators: readonly Ledger[] },
  fixtureOf: () => GovernanceFixture,
): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let rewarded: RewardKey

  describe('the treasury', () => {
    story('divides income, and pays rewards of a closed bucket once', async () => {
      const { client, unit, stranger } = scenario()
      const governance = governanceOf(client)
      const asset = client.nativeAsset
      await closeBucket(scenario())
      const income = await fees(scenario(), unit / 10n)
      const before = await governance.treasuryBalance(asset)
      expect(before.income).toBeGreaterThanOrEqual(income)
      const { account } = stranger
      const points = unit / 100n
      await contribute(actors(), [{ account, role: 'provider', points }])
      const { bucketSeconds } = await governance.contributionRules()
      const bucket = (await client.nowSeconds()) / bucketSeconds
      await governance.distribute()
      await expectRefusal(governance.distribute(), 'nothing-to-distribute')
      const { value: share } = await governance.setting('providersBps')
      const pool = { total: (before.income * share) / 10_000n, paid: 0n }
      expect(await governance.rewardPool({ bucket, role: 'provider' })).toEqual(pool)
      const after = await governance.treasuryBalance(asset)
      expect(after.income).toBe(0n)
      expect(after.spendable).toBe(after.reserve / 20n)
      const key = { bucket, account, role: 'provider' } as const
      await expectRefusal(governance.claimReward(key), 'reward-not-due')
      await expectRefusal(governance.rewardMultiplierBps(bucket), 'reward-not-due')
      await closeBucket(scenario())
      const { value: rate } = await governance.setting('rewardRateBps')
      const most = (points * rate) / 10_000n
      const whole = pool.total < most ? pool.total : most
      const amount = (whole * (await governance.rewardMultiplierBps(bucket))) / 10_000n
      expect(await governance.reward(key)).toEqual({ amount, isPaid: false })
      const held = await client.balance(account, asset)
      await governance.claimReward(key)
      expect(await client.balance(account, asset)).toBe(held + amount)
      await expectRefusal(governance.claimReward(key), 'nothing-to-claim')
      expect(await governance.reward(key)).toEqual({ amount, isPaid: true })
      expect(await eventOf(client, 'reward-paid')).toMatchObject({ ...key, amount })
      rewarded = key
    })

    story('spends what votes decided, at most a twentieth of its reserve', async () => {
      const { client, stranger } = scenario()
      const asset = client.nativeAsset
      const governance = governanceOf(client)
      const { spendable, reserve } = await governance.treasuryBalance(asset)
      expect(reserve).toBeGreaterThan(0n)
      const spend = (amount: bigint) =>
        ({ kind: 'spend', asset, to: stranger.account, amount }) as const
      const before = await client.balance(stranger.account, asset)
      await decide(scenario(), fixtureOf(), { actions: [spend(spendable)], cid: proposalCid(1) })
      expect(await client.balance(stranger.account, asset)).toBe(before + spendable)
      expect(await eventOf(client, 'reserve-spent')).toMatchObject({ amount: spendable })
    })

    // Finding: GOV-25
    story('the treasury refuses excess spending, at proposal and at execution', async () => {
      const { client, stranger, advance } = scenario()
      const asset = client.nativeAsset
      const { voters } = fixtureOf()
      const [first] = voters
      const governance = governanceOf(first)
      await closeBucket(scenario())
      const { reserve } = await governance.treasuryBalance(asset)
      const most = reserve / 20n
      const spend = (amount: bigint) =>
        ({ kind: 'spend', asset, to: stranger.account, amount }) as const
      const above = { actions: [spend(most), spend(1n)], cid: proposalCid(2) }
      await expectRefusal(governance.propose(above), 'reserve-too-low')
      // Each of the two spendings can be executed, but not both in one bucket; the votes are
      // independent of each other.
      const half = { actions: [spend(most)], cid: proposalCid(2) }
      const one = await governance.propose(half)
      const two = await openVote(scenario(), first, { ...half, cid: proposalCid(3) })
      const keys = [{ track: two.track, id: one.id }, two]
      for (const voter of voters) {
        for (const key of keys) await governanceOf(voter).vote({ ...key, choice: 'for' })
      }
      await advance((await rulesOf(first, two.track)).votingPeriodSeconds + 1n)
      for (const key of keys) await governance.queue(key)
      await advance((await rulesOf(first, two.track)).timelockSeconds)
      await governance.execute(keys[0]!)
      await expectRefusal(governance.execute(two), 'reserve-too-low')
    })

    story('sells no token without a price, and never the native one', async () => {
      const { client, token } = scenario()
      const governance = governanceOf(client)
      await expectRefusal(governance.sell(client.nativeAsset), 'sale-not-due')
      if (token) await expectRefusal(governance.sell(token), 'sale-not-due')
    })

    story('takes back what nobody claimed within eight buckets', async () => {
      const { client, advance } = scenario()
      const governance = governanceOf(client)
      const { bucketSeconds } = await governance.contributionRules()
      const pool = { bucket: rewarded.bucket, role: 'curator' } as const
      await expectRefusal(governance.returnPool(pool), 'reward-not-due')
      await advance(9n * bucketSeconds)
      await expectRefusal(governance.claimReward(rewarded), 'reward-expired')
      const { total } = await governance.rewardPool(pool)
      await governance.returnPool(pool)
      expect((await governance.treasuryBalance(client.nativeAsset)).income).toBe(total)
      await expectRefusal(governance.returnPool(pool), 'nothing-to-distribute')
    })

    story('the veto expires without a successor, and points expire', async () => {
      const { client, ledgers, advance } = scenario()
      const governance = governanceOf(client)
      const { holder, expiresAtSeconds } = await governance.vetoGuardian()
      const guardian = ledgers.find(({ account }) => account === holder) as Ledger
      const [first] = fixtureOf().voters
      const { buckets, bucketSeconds } = await governance.contributionRules()
      const toExpiry = expiresAtSeconds - (await client.nowSeconds())
      const toPoints = (buckets + 3n) * bucketSeconds
      await advance(toExpiry > toPoints ? toExpiry : toPoints)
      const vetoed = { track: 'parameters', id: 1n } as const
      await expectRefusal(governanceOf(guardian).veto(vetoed), 'veto-expired')
      expect(await governance.voteWeight({ account: first.account })).toBe(0n)
    })
  })
}

/**
 * Serves a session that costs `total`, collects its pay, and returns the fees that the treasury
 * got, in native base units.
 */
async function fees(scenario: Scenario, total: bigint): Promise<bigint> {
  const { provider, openSession, voucher, collectPay, client } = scenario
  const { treasuryAccount } = governanceOf(client)
  const asset = client.nativeAsset
  const before = await client.balance(treasuryAccount, asset)
  const sessionId = await openSession()
  await provider.closeSession({ sessionId, last: await voucher(sessionId, total) })
  await collectPay(sessionId)
  return (await client.balance(treasuryAccount, asset)) - before
}
