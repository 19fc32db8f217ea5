import { beforeAll, describe, expect } from 'vitest'
import type { Ledger } from '../../ledger.ts'
import { auditTest, serveSession } from '../court/fixture.ts'
import { expectRefusal, type Scenario } from '../world.ts'
import {
  createGovernanceFixture,
  decide,
  type GovernanceFixture,
  governanceOf,
  proposalCid,
} from './fixture.ts'
import { withNewOffer } from './observed-offer.ts'

/**
 * Tests that changes of the fee sink and listed tokens, decided by the root track, take effect
 * after a delay.
 */
export function rootActionsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  let fixture: GovernanceFixture
  let sink: Ledger

  const token = () => {
    const { token: found } = scenario()
    if (!found) throw new Error('the world has a token')
    return found
  }
  const held = ({ account }: Pick<Ledger, 'account'>) => {
    const { client } = scenario()
    return client.balance(account, client.nativeAsset)
  }
  const waitFor = async (next: { readonly fromSeconds: bigint } | undefined) => {
    const { client, advance } = scenario()
    await advance((next?.fromSeconds ?? 0n) - (await client.nowSeconds()))
  }
  const list = (ratio: bigint) => ({ kind: 'list-asset', asset: token(), ratio }) as const
  const toSink = ({ account }: Pick<Ledger, 'account'>) =>
    ({ kind: 'set-fee-sink', account }) as const

  /** Publishes a provider's offer in the token, with the present stake ratio or the given one. */
  async function offerInToken(nonce: bigint, ratio?: bigint): Promise<bigint> {
    const { client, provider, offer } = scenario()
    const terms = await client.offerTerms(token())
    const stakeRatio = ratio ?? terms.stakeRatio
    await provider.publishOffer({ ...offer, ...terms, stakeRatio, asset: token(), nonce })
    return terms.stakeRatio
  }

  /** Pays for a session, and returns the amount that an account received from it. */
  async function feeTo(receiver: Pick<Ledger, 'account'>): Promise<bigint> {
    const own = await withNewOffer(scenario())
    const { client, unit } = own
    const { id } = await serveSession(own, { client, total: unit / 100n, answers: 1 })
    const before = await held(receiver)
    await own.collectPay(id)
    return (await held(receiver)) - before
  }

  describe('the root track', () => {
    beforeAll(async () => {
      if (!scenario().client.governance) return
      fixture = await createGovernanceFixture(scenario())
      sink = scenario().ledgers.at(-2) as Ledger
    }, 300_000)

    story('lists a token by another ratio, and hands the fee sink over', async () => {
      const { client, provider, unit } = scenario()
      const governance = governanceOf(client)
      const treasury = { account: governance.treasuryAccount }
      const fee = (unit / 100n) * BigInt((await client.parameters()).feeBps)
      expect(await feeTo(treasury)).toBe(fee / 10_000n)
      const { value: ratio } = await governance.assetRatio(token())
      expect(await offerInToken(1_001n)).toBe(ratio)
      const actions = [list(2n * ratio), toSink(sink)]
      await decide(scenario(), fixture, { actions, cid: proposalCid(1) })
      const change = { kind: 'asset', asset: token() } as const
      await expectRefusal(governance.applyChange(change), 'parameter-change-not-due')
      await expectRefusal(governance.applyChange({ kind: 'fee-sink' }), 'parameter-change-not-due')
      // Nothing changed yet.
      expect(await offerInToken(1_002n)).toBe(ratio)
      expect(await feeTo(sink)).toBe(0n)
      const { next } = await governance.feeSink()
      expect(next).toMatchObject({ value: sink.account })
      expect((await governance.assetRatio(token())).next).toMatchObject({ value: 2n * ratio })
      await waitFor(next)
      await governanceOf(provider).applyChange(change)
      await governanceOf(provider).applyChange({ kind: 'fee-sink' })
      expect(await governance.feeSink()).toEqual({ value: sink.account })
      await expectRefusal(offerInToken(1_003n, ratio), 'offer-outdated')
      expect(await offerInToken(1_003n)).toBe(2n * ratio)
      expect(await feeTo(sink)).toBe(fee / 10_000n)
      expect(await feeTo(treasury)).toBe(0n)
    })

    story('cancels what it decided before it counts, and delists a token', async () => {
      const { client, creator } = scenario()
      const governance = governanceOf(client)
      const { value: ratio } = await governance.assetRatio(token())
      const changed = { actions: [list(3n * ratio), toSink(creator)], cid: proposalCid(2) }
      await decide(scenario(), fixture, changed)
      const { next } = await governance.feeSink()
      expect(next).toMatchObject({ value: creator.account })
      const cancelling = [
        { kind: 'cancel-asset', asset: token() } as const,
        { kind: 'cancel-fee-sink' } as const,
      ]
      await decide(scenario(), fixture, { actions: cancelling, cid: proposalCid(3) })
      expect(await governance.feeSink()).toEqual({ value: sink.account })
      expect(await governance.assetRatio(token())).toEqual({ value: ratio })
      await waitFor(next)
      const change = { kind: 'asset', asset: token() } as const
      await expectRefusal(governance.applyChange(change), 'parameter-change-not-due')
      await expectRefusal(governance.applyChange({ kind: 'fee-sink' }), 'parameter-change-not-due')
      await decide(scenario(), fixture, { actions: [list(0n)], cid: proposalCid(4) })
      await waitFor((await governance.assetRatio(token())).next)
      await governance.applyChange(change)
      expect(await governance.assetRatio(token())).toEqual({ value: 0n })
      await expectRefusal(client.offerTerms(token()), 'asset-not-allowed')
    })
  })
}
