import { Manifest, Offer, Price } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { balanceChanges, hashOf, serveSession } from '../court/fixture.ts'
import { artifactOf, expectRefusal, manifestOf, type Scenario } from '../world.ts'

/**
 * Tests royalties of an adapter, for its creator and its base's creator, paid when answers are
 * settled.
 */
export function royaltiesSuite(scenario: () => Scenario): void {
  describe('royalties', () => {
    test('royalties are paid exactly to both creators of an adapter at settlement', async ({
      skip,
    }) => {
      const { client, creator, stranger, provider, domain, collectPay, version: base } = scenario()
      if (!stranger.adapters) return skip('this ledger has no adapters')
      const weights = { ...artifactOf(21), format: 'safetensors', quantization: '' } as const
      const manifest = manifestOf(stranger.account, {
        name: 'royal',
        version: 'royal',
        parents: [base],
        artifacts: [weights],
      })
      const version = Manifest.hash(manifest)
      const owed = (await client.modelVersion(base))?.royalties ?? []
      const royalties = [{ recipient: stranger.account, bps: 333 }, ...owed]
      await stranger.registerModel({ name: 'royal', manifest, royalties, access: 'public' })
      await stranger.adapters.registerAdapter({
        version,
        rank: 8,
        alpha: 16,
        targetModules: ['q_proj'],
        trainingSteps: 10n,
        datasetHash: hashOf(5),
      })
      const unpaid = { ...scenario().offer, modelVersion: version, nonce: 9_001n }
      await expectRefusal(provider.publishOffer({ ...unpaid, royalties: owed }), 'offer-outdated')
      const offer = { ...unpaid, royalties }
      await provider.publishOffer(offer)
      const offerHash = Offer.hash(offer, domain)
      const royaltyBps = royalties.map(({ bps }) => bps)
      for (const total of [9_999n, 10_001n, 123_456_789n]) {
        const { feeBps } = offer
        const split = Price.split({ previous: 0n, total, feeBps, royaltyBps })
        const gained = await balanceChanges([stranger, creator, provider], async () => {
          const royaltyScenario = { ...scenario(), version, offer, offerHash }
          const { id } = await serveSession(royaltyScenario, { client, total, answers: 1 })
          await collectPay(id)
        })
        expect(gained).toEqual([...split.royalties, split.net])
        const parts = split.royalties.reduce((sum, part) => sum + part, split.net + split.fee)
        expect(parts).toBe(total)
      }
    })
  })
}
