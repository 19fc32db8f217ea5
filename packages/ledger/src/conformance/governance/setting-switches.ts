import type { RewardSettingName } from '@ostrom/protocol/governed-numbers'
import { beforeAll, describe, expect } from 'vitest'
import type { GovernanceAction } from '../../governance/actions.ts'
import { auditTest } from '../court/fixture.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  closeBucket,
  contribute,
  createGovernanceFixture,
  decide,
  type GovernanceFixture,
  governanceOf,
  proposalCid,
} from './fixture.ts'
import {
  expectedMultiplier,
  observeDeposit,
  observeHoneypotSupport,
  observeRewards,
} from './observed-rewards.ts'

const BPS = 10_000n

/** Settings of sales, which `sales.ts` tests. */
type SaleSetting = 'reserveBps' | 'saleSeconds' | 'slippageBps' | 'burnBps'
type Settings = Readonly<Record<Exclude<RewardSettingName, SaleSetting>, bigint>>

/** Values that votes decide, each different from the present one. */
const decidedFor = (unit: bigint): Settings => ({
  providersBps: 2_000n,
  validatorsBps: 3_000n,
  trainersBps: 1_000n,
  curatorsBps: 800n,
  honeypotsBps: 1_200n,
  rewardRateBps: 6_000n,
  capBps: 5_000n,
  proposalDeposit: unit / 2n,
  honeypotReward: unit / 1_000n,
  unitFee: 3n * 10n ** 14n,
  loadMinBps: 6_000n,
  loadTargetBps: 4_000n,
  datasetPointsBps: 3_000n,
})

/** Tests that each setting of rewards and proposals takes effect after a vote. */
export function settingSwitchesSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let fixture: GovernanceFixture
  const actors = () => ({ ...scenario(), validators: fixture.validators })

  async function readSettings(): Promise<Settings> {
    const { client, unit } = scenario()
    const names = Object.keys(decidedFor(unit)) as (keyof Settings)[]
    const entries = await Promise.all(
      names.map(async (name) => [name, (await governanceOf(client).setting(name)).value] as const),
    )
    return Object.fromEntries(entries) as Settings
  }

  /** Checks that divided income, rewards and proposal deposits follow the settings. */
  async function expectRules(settings: Settings, seed: number): Promise<void> {
    const { creator } = scenario()
    const [voter] = fixture.voters
    const seen = await observeRewards(actors())
    const { income, shares, points, multiplierBps, reward } = seen
    const partOf = (bps: bigint) => (income * bps) / BPS
    expect(shares).toEqual({
      provider: partOf(settings.providersBps),
      validator: partOf(settings.validatorsBps),
      trainer: partOf(settings.trainersBps),
      curator: partOf(settings.curatorsBps),
      honeypots: partOf(settings.honeypotsBps),
    })
    expect(multiplierBps).toBe(expectedMultiplier(seen, settings))
    expect(multiplierBps).toBeLessThan(BPS)
    expect(reward).toBe((((points * settings.rewardRateBps) / BPS) * multiplierBps) / BPS)
    expect(await observeDeposit(voter, proposalCid(seed))).toBe(settings.proposalDeposit)
    // In a bucket without income of its own, the pot pays at most a twentieth of its balance.
    const most = (await governanceOf(creator).honeypotPot()) / 20n
    const support = settings.honeypotReward < most ? settings.honeypotReward : most
    expect(await observeHoneypotSupport(scenario(), creator, seed)).toBe(support)
  }

  /**
   * Lets three accounts be credited the maximum in one bucket. Returns the sum of these points, and
   * an account's cap in the next bucket.
   */
  async function observeCap(): Promise<{ readonly cap: bigint; readonly credited: bigint }> {
    const { client } = scenario()
    const governance = governanceOf(client)
    const { bucketSeconds } = await governance.contributionRules()
    await closeBucket(scenario())
    const bucket = (await client.nowSeconds()) / bucketSeconds
    const points = await governance.pointCap(bucket)
    const items = fixture.voters.map(({ account }) => ({
      account,
      role: 'validator' as const,
      points,
    }))
    await contribute(actors(), items)
    await closeBucket(scenario())
    return { cap: await governance.pointCap(bucket + 1n), credited: 3n * points }
  }

  describe('settings of rewards that votes decide', () => {
    let before: Settings
    let leastCap: bigint

    beforeAll(async () => {
      if (!scenario().client.governance) return
      fixture = await createGovernanceFixture(scenario())
      const { client, creator, unit } = scenario()
      ;[leastCap] = fixture.points
      before = await readSettings()
      await creator.deposit({ asset: client.nativeAsset, amount: unit })
    }, 300_000)

    story('support honeypots of no owner that votes did not name', async () => {
      const { creator } = scenario()
      await observeRewards(actors())
      const support = observeHoneypotSupport(scenario(), creator, 1)
      await expectRefusal(support, 'honeypot-not-supported')
      const named = { kind: 'set-honeypot-owner', account: creator.account } as const
      const naming = { ...named, accepted: true }
      await decide(scenario(), fixture, { actions: [naming], cid: proposalCid(1) })
      expect(await governanceOf(creator).isHoneypotOwner(creator.account)).toBe(true)
    })

    story(
      'divide income, bound points, and price proposals as they are before a vote',
      async () => {
        await expectRules(before, 2)
        const { cap, credited } = await observeCap()
        expect((credited * before.capBps) / BPS).toBeLessThan(leastCap)
        expect(cap).toBe(leastCap)
      },
    )

    story('divide income, bound points, and price proposals anew after a vote', async () => {
      const { client, unit } = scenario()
      const decided = decidedFor(unit)
      const entries = Object.entries(decided) as [keyof Settings, bigint][]
      for (const [name, value] of entries) expect(before[name], name).not.toBe(value)
      const actions = entries.map(
        ([name, value]): GovernanceAction => ({ kind: 'set-setting', name, value }),
      )
      await decide(scenario(), fixture, { actions, cid: proposalCid(3) })
      expect(await readSettings()).toEqual(decided)
      // Validators read the price of compute from this event.
      const priced = await eventOf(client, 'setting-changed', ({ name }) => name === 'unitFee')
      expect(priced).toMatchObject({ previous: before.unitFee, value: decided.unitFee })
      await expectRules(decided, 4)
      const { cap, credited } = await observeCap()
      expect(cap).toBe((credited * decided.capBps) / BPS)
      expect(cap).toBeGreaterThan(leastCap)
    })

    story('support no honeypot of an owner that votes removed', async () => {
      const { creator } = scenario()
      const removed = { kind: 'set-honeypot-owner', account: creator.account } as const
      const removing = { ...removed, accepted: false }
      await decide(scenario(), fixture, { actions: [removing], cid: proposalCid(5) })
      const support = observeHoneypotSupport(scenario(), creator, 5)
      await expectRefusal(support, 'honeypot-not-supported')
    })
  })
}
