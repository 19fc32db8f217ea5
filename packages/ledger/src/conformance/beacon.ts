import { Hex } from '@ostrom/protocol'
import { describe, expect } from 'vitest'
import { auditsOf, auditTest, gains, hashOf, nextEpoch, pastHalf } from './court.ts'
import { eventOf, refused, type Scenario, UNIT } from './world.ts'

/** Public randomness: a round with secrets, one without, and each refusal. */
export function beaconSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)

  describe('the beacon', () => {
    story('mixes what was shown; who keeps a secret loses its bond', async () => {
      const { provider, stranger, client, advance } = scenario()
      const { nativeAsset: asset } = client
      await stranger.stakeUp(UNIT)
      await stranger.deposit({ asset, amount: UNIT })
      const [a, b, audits] = [auditsOf(provider), auditsOf(stranger), auditsOf(client)]
      const epoch = await nextEpoch(scenario())
      expect(await audits.beacon(epoch)).toEqual({
        ...{ epoch, commits: 0, reveals: 0, stage: 'committing' },
      })
      const secret = hashOf(5)
      const lost = await gains([provider, stranger], async () => {
        await a.commitSecret({ epoch, hash: a.secretHash({ epoch, secret }) })
        await b.commitSecret({ epoch, hash: b.secretHash({ epoch, secret: hashOf(6) }) })
        const again = { epoch, hash: hashOf(9) }
        await refused(a.commitSecret(again), 'committed-already')
        await refused(audits.commitSecret(again), 'stake-too-low')
        await refused(audits.sealRound(epoch), 'round-stage-wrong')
        await refused(a.revealSecret({ epoch, secret }), 'round-stage-wrong')
        await refused(audits.finalizeRound(epoch), 'round-stage-wrong')

        await pastHalf(scenario())
        expect(await audits.beacon(epoch)).toMatchObject({ commits: 2, stage: 'sealing' })
        await refused(b.commitSecret(again), 'round-stage-wrong')
        await refused(a.revealSecret({ epoch, secret }), 'round-stage-wrong')
        await refused(audits.finalizeRound(epoch), 'round-stage-wrong')
        await audits.sealRound(epoch)
        await advance(0n)
        expect((await audits.beacon(epoch)).stage).toBe('revealing')
        await refused(a.revealSecret({ epoch, secret: hashOf(6) }), 'commitment-mismatch')
        await refused(audits.revealSecret({ epoch, secret }), 'commitment-mismatch')
        await a.revealSecret({ epoch, secret })
        await refused(a.revealSecret({ epoch, secret }), 'commitment-mismatch')
        await refused(audits.finalizeRound(epoch), 'round-stage-wrong')

        await nextEpoch(scenario())
        expect(await audits.beacon(epoch)).toMatchObject({ reveals: 1, stage: 'ending' })
        await refused(b.revealSecret({ epoch, secret: hashOf(6) }), 'round-stage-wrong')
        await audits.finalizeRound(epoch)
      })
      const { beaconBond } = await client.parameters()
      expect(lost).toEqual([0n, -beaconBond])
      const round = await audits.beacon(epoch)
      expect(round).toMatchObject({ commits: 2, reveals: 1, stage: 'final' })
      expect(Hex.is(round.value, 32)).toBe(true)
      expect(await eventOf(client, 'beacon-final')).toMatchObject({ epoch, value: round.value })
      await refused(audits.finalizeRound(epoch), 'round-stage-wrong')
    })

    story('without secrets is the hash of a block, and ends at once', async () => {
      const { client, advance } = scenario()
      const audits = auditsOf(client)
      const epoch = await nextEpoch(scenario())
      await pastHalf(scenario())
      await audits.sealRound(epoch)
      await advance(0n)
      expect((await audits.beacon(epoch)).stage).toBe('ending')
      // The first captures the hash; then there is nothing left to seal.
      await audits.sealRound(epoch)
      await refused(audits.sealRound(epoch), 'round-stage-wrong')
      await audits.finalizeRound(epoch)
      expect(await audits.beacon(epoch)).toMatchObject({ commits: 0, stage: 'final' })
    })

    story('takes secrets for the present epoch only, and none that is empty', async () => {
      const { provider } = scenario()
      const audits = auditsOf(provider)
      const epoch = await nextEpoch(scenario())
      const hash = hashOf(1)
      await refused(audits.commitSecret({ epoch: epoch - 1n, hash }), 'round-stage-wrong')
      await refused(audits.commitSecret({ epoch: epoch + 1n, hash }), 'round-stage-wrong')
      await refused(audits.commitSecret({ epoch, hash: Hex.zeroHash }), 'commitment-mismatch')
    })
  })
}
