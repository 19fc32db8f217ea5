import {
  type GovernedParameterName,
  governedParameterNames,
  governedParameters,
} from '@ostrom/protocol/governed-numbers'
import { beforeAll, describe, expect } from 'vitest'
import { penaltyBpsOf } from '../../court/penalties.ts'
import type { GovernanceAction } from '../../governance/actions.ts'
import type { Ledger } from '../../ledger.ts'
import { auditTest, secretsOf, serveSession } from '../court/fixture.ts'
import { expectRefusal, type Scenario } from '../world.ts'
import {
  closeBucket,
  contribute,
  createGovernanceFixture,
  decide,
  type GovernanceFixture,
  governanceOf,
  proposalCid,
} from './fixture.ts'
import { type CaseObservation, observeCase } from './observed-case.ts'
import { type OfferObservation, observeOffer, withNewOffer } from './observed-offer.ts'
import { observeProofs, type ProofObservation } from './observed-proofs.ts'

type Numbers = Readonly<Record<GovernedParameterName, bigint>>

const BPS = 10_000n

/** Returns nine tenths of a parameter's initial value; times in whole thousands of seconds. */
function decidedValue(name: GovernedParameterName): bigint {
  const { unit, initial } = governedParameters[name]
  const value = (initial * 9n) / 10n
  return unit === 'seconds' ? value - (value % 1_000n) : value
}

/**
 * Values that votes decide, each different from the present one. The tests raise `stakeMin` to 1.2
 * times its present value, and set `probationCompletions` to 0.
 */
const decided: Partial<Numbers> = {
  ...Object.fromEntries(
    governedParameterNames
      .filter((name) => name !== 'probationCompletions' && name !== 'stakeMin')
      .map((name) => [name, decidedValue(name)]),
  ),
  auditRateBps: BPS,
}

const ofStake = (bps: bigint, { stakeMin }: Numbers): bigint => (bps * stakeMin) / BPS

/** Returns the expected observation of an offer. `auditRateBps` counts after the probation. */
const expectedOffer = (numbers: Numbers): OfferObservation => ({
  feeBps: numbers.feeBps,
  auditWindow: numbers.auditWindow,
  auditRateBps: numbers.probationCompletions > 0n ? BPS : numbers.auditRateBps,
  lockBond: ofStake(numbers.lockBondBps, numbers),
})

/** Returns the expected observation of a case under these numbers. */
const expectedCase = (numbers: Numbers): CaseObservation => ({
  caseBond: ofStake(numbers.caseBondBps, numbers),
  seatFee: ofStake(numbers.seatFeeBps, numbers),
  penaltiesBps: {
    major: penaltyBpsOf('major', numbers),
    minor: penaltyBpsOf('minor', numbers),
  },
  rewardBps: numbers.rewardBps,
  voteWindow: numbers.voteWindow,
  appealWindow: numbers.appealWindow,
  absenceFine: ofStake(numbers.seatFeeBps, numbers) * numbers.absenceFees,
})

/** Returns the expected observation of silence and a proven breach under these numbers. */
const expectedProofs = (numbers: Numbers): ProofObservation => ({
  supplyWindow: numbers.supplyWindow,
  withheldPenalty: ofStake(numbers.withheldPenaltyBps, numbers),
  proofPenaltyBps: numbers.proofPenaltyBps,
})

/** Tests that each market parameter takes effect after a vote. */
export function parameterSwitchesSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let fixture: GovernanceFixture

  async function readNumbers(): Promise<Numbers> {
    const { client } = scenario()
    const entries = await Promise.all(
      governedParameterNames.map(
        async (name) => [name, (await governanceOf(client).setting(name)).value] as const,
      ),
    )
    return Object.fromEntries(entries) as Numbers
  }

  /** Changes parameters by one vote, and advances time past the market's delay. */
  async function govern(numbers: Partial<Numbers>, text: number): Promise<void> {
    const { client, advance, provider } = scenario()
    const entries = Object.entries(numbers) as [GovernedParameterName, bigint][]
    const actions = entries.map(
      ([name, value]): GovernanceAction => ({ kind: 'set-parameter', name, value }),
    )
    await decide(scenario(), fixture, { actions, cid: proposalCid(text) })
    const settings = entries.map(([name]) => governanceOf(client).setting(name))
    const due = (await Promise.all(settings)).map(({ next }) => next?.fromSeconds ?? 0n)
    const last = due.reduce((most, one) => (one > most ? one : most), 0n)
    await advance(last - (await client.nowSeconds()))
    for (const [name] of entries) {
      await governanceOf(provider).applyChange({ kind: 'parameter', name })
    }
  }

  describe('numbers of the market that votes decide', () => {
    let before: Numbers

    beforeAll(async () => {
      if (!scenario().client.governance) return
      fixture = await createGovernanceFixture(scenario())
      const { client, creator } = scenario()
      before = await readNumbers()
      const asset = client.nativeAsset
      await creator.deposit({ asset, amount: before.stakeMin })
      for (const { silent, liar } of [providersOf(8), providersOf(9)]) {
        await liar.addStake({ market: 'sessions', amount: before.stakeMin * 2n })
        await silent.addStake({ market: 'sessions', amount: before.stakeMin * 2n })
      }
      // Enough for the present minimum stake, but too little for the minimum that a vote decides.
      await creator.addStake({ market: 'sessions', amount: (before.stakeMin * 11n) / 10n })
    }, 300_000)

    /** Returns the provider that keeps silent, and the provider that breaks its offer once. */
    const providersOf = (liar: number) => {
      const { ledgers } = scenario()
      return { silent: ledgers[4] as Ledger, liar: ledgers[liar] as Ledger }
    }

    /**
     * Serves a session of a provider whose stake is between the former and the decided minimum
     * stake; rejects if the chain refuses this provider.
     */
    async function serveLeast(): Promise<unknown> {
      const { creator, client, unit } = scenario()
      const own = await withNewOffer(scenario(), creator)
      return serveSession(own, { client, total: unit / 1_000n, answers: 1 })
    }

    story('rule agreements, cases, bonds and stakes as they are before a vote', async () => {
      expect(await observeOffer(scenario())).toEqual(expectedOffer(before))
      expect(await observeCase(scenario(), fixture.court)).toEqual(expectedCase(before))
      const bond = ofStake(before.beaconBondBps, before)
      expect(await secretsOf(scenario().client).bond()).toBe(bond)
      await serveLeast()
      expect(await observeProofs(scenario(), providersOf(8))).toEqual(expectedProofs(before))
    })

    story('end the probation, after which the governed rate draws answers', async () => {
      await govern({ probationCompletions: 0n }, 1)
      const numbers = { ...before, probationCompletions: 0n }
      expect(await readNumbers()).toEqual(numbers)
      expect(before.auditRateBps).not.toBe(BPS)
      expect(await observeOffer(scenario())).toEqual(expectedOffer(numbers))
    })

    story('rule agreements, cases, bonds and stakes anew once they count', async () => {
      const { client, advance } = scenario()
      // The voters' weight from the first bucket expires soon, so they earn points once more.
      await closeBucket(scenario())
      const items = fixture.voters.map(({ account }, at) => ({
        account,
        role: 'provider' as const,
        points: fixture.points[at] as bigint,
      }))
      await contribute({ ...scenario(), validators: fixture.validators }, items)
      await closeBucket(scenario())
      await advance(2n)
      const stakeMin = (before.stakeMin * 12n) / 10n
      const changed = { ...decided, stakeMin }
      await govern(changed, 2)
      const numbers = { ...before, ...changed, probationCompletions: 0n }
      expect(await readNumbers()).toEqual(numbers)
      for (const [name, value] of Object.entries(changed)) {
        expect(before[name as GovernedParameterName], name).not.toBe(value)
      }
      expect(await observeOffer(scenario())).toEqual(expectedOffer(numbers))
      expect(await observeCase(scenario(), fixture.court)).toEqual(expectedCase(numbers))
      expect(await secretsOf(client).bond()).toBe(ofStake(numbers.beaconBondBps, numbers))
      expect(await observeProofs(scenario(), providersOf(9))).toEqual(expectedProofs(numbers))
      await expectRefusal(serveLeast(), 'stake-too-low')
    })

    story('stay as they are where a vote cancels a change before it counts', async () => {
      const { client, advance } = scenario()
      const governance = governanceOf(client)
      const change = { kind: 'set-parameter', name: 'feeBps', value: 11n } as const
      await decide(scenario(), fixture, { actions: [change], cid: proposalCid(3) })
      const { value, next } = await governance.setting('feeBps')
      expect(next?.value).toBe(11n)
      const cancelling = { kind: 'cancel-parameter', name: 'feeBps' } as const
      await decide(scenario(), fixture, { actions: [cancelling], cid: proposalCid(4) })
      expect(await governance.setting('feeBps')).not.toHaveProperty('next')
      await advance((next?.fromSeconds ?? 0n) - (await client.nowSeconds()))
      const applied = governance.applyChange({ kind: 'parameter', name: 'feeBps' })
      await expectRefusal(applied, 'parameter-change-not-due')
      expect(await client.parameters()).toMatchObject({ feeBps: Number(value) })
    })
  })
}
