import { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { Verdict } from '../cases.ts'
import {
  auditsOf,
  auditTest,
  type Court,
  createCourt,
  drawJury,
  gains,
  hashOf,
  nextEpoch,
  voteAll,
} from './court.ts'
import { eventOf, refused, type Scenario } from './world.ts'

/** Datasets before juries: each ending with its money; and each refusal. */
export function datasetsSuite(scenario: () => Scenario): void {
  let court: Court
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const dataset = hashOf(0xda)
  const proposal = { dataset, cid: 'bafydataset', license: 'CC-BY-4.0' }

  async function decide(verdict: Verdict): Promise<void> {
    const audits = auditsOf(scenario().client)
    const caseId = (await audits.dataset(dataset))?.caseId ?? 0n
    await drawJury(scenario(), caseId)
    await voteAll(scenario(), { caseId, verdict })
    await audits.concludeDataset(dataset)
  }

  describe('datasets', () => {
    beforeAll(async () => {
      if (!scenario().client.audits) return
      court = await createCourt(scenario())
      await nextEpoch(scenario())
    })

    story('are proposed with a hash, a place and a license', async () => {
      const { client } = scenario()
      const audits = auditsOf(client)
      const text = 'x'.repeat(129)
      await refused(
        audits.proposeDataset({ ...proposal, dataset: Hex.zeroHash }),
        'dataset-invalid',
      )
      await refused(audits.proposeDataset({ ...proposal, cid: '' }), 'dataset-invalid')
      await refused(audits.proposeDataset({ ...proposal, license: text }), 'dataset-invalid')
      await refused(audits.challengeDataset(dataset), 'dataset-stage-wrong')
      await refused(audits.concludeDataset(dataset), 'dataset-stage-wrong')
      await refused(audits.releaseDatasetBond(dataset), 'dataset-stage-wrong')
      expect(await audits.dataset(dataset)).toBeUndefined()
      const { accusationBond: bond } = await client.parameters()
      expect(await gains([client], () => audits.proposeDataset(proposal))).toEqual([-bond])
      const { caseId } = await eventOf(client, 'case-opened')
      expect(await eventOf(client, 'dataset-proposed')).toMatchObject({
        ...{ ...proposal, proposer: client.account, caseId },
      })
      expect(await audits.dataset(dataset)).toEqual({
        ...{ dataset, status: 'proposed', proposer: client.account, bond },
        ...{ bondFreeAtSeconds: 0n, caseId },
      })
      await refused(audits.proposeDataset(proposal), 'dataset-stage-wrong')
      await refused(audits.concludeDataset(dataset), 'case-stage-wrong')
    })

    story('that a jury rejects lose their bond, and can be proposed anew', async () => {
      const { client } = scenario()
      const audits = auditsOf(client)
      const { juryFee } = await client.parameters()
      const everybody = [client, ...court.jurors, court.accuser]
      const [back, ...paid] = await gains(everybody, () => decide('guilty'))
      expect(back).toBe(0n)
      expect(paid.reduce((sum, own) => sum + own, 0n)).toBe(21n * juryFee)
      expect((await audits.dataset(dataset))?.status).toBe('rejected')
      const ended = await eventOf(client, 'dataset-concluded')
      expect(ended).toMatchObject({ dataset, status: 'rejected' })
      await audits.proposeDataset(proposal)
    })

    story('that a jury could not look at are undecided: it is paid, the rest returns', async () => {
      const { client } = scenario()
      const audits = auditsOf(client)
      const { accusationBond, juryFee } = await client.parameters()
      const [back] = await gains([client], () => decide('abstain'))
      expect(back).toBe(accusationBond - 21n * juryFee)
      expect(await audits.dataset(dataset)).toMatchObject({ status: 'undecided', bond: 0n })
      await audits.proposeDataset(proposal)
    })

    story('that a jury accepts pay it, and keep the rest for a challenge', async () => {
      const { client } = scenario()
      const audits = auditsOf(client)
      const { accusationBond, juryFee } = await client.parameters()
      const fees = 21n * juryFee
      const [back] = await gains([client], () => decide('innocent'))
      expect(back).toBe(0n)
      const now = await client.nowSeconds()
      const seen = await audits.dataset(dataset)
      expect(seen).toMatchObject({ status: 'accepted', bond: accusationBond - fees })
      // The chain's clock may have gone on since the jury's word was taken.
      const since = now + 604_800n - (seen?.bondFreeAtSeconds ?? 0n)
      expect(since >= 0n && since <= 60n, `${since} seconds ago`).toBe(true)
      await refused(audits.releaseDatasetBond(dataset), 'dataset-bond-held')
      await refused(audits.proposeDataset(proposal), 'dataset-stage-wrong')
    })

    story('stay accepted where a challenge fails, at its cost', async () => {
      const { client, stranger } = scenario()
      const { accusationBond: bond, juryFee } = await client.parameters()
      const [won, lost] = await gains([client, stranger], async () => {
        await auditsOf(stranger).challengeDataset(dataset)
        const seen = await auditsOf(client).dataset(dataset)
        expect(seen).toMatchObject({ status: 'challenged', challenger: stranger.account })
        const told = await eventOf(client, 'dataset-challenged')
        expect(told).toMatchObject({ dataset, challenger: stranger.account, caseId: seen?.caseId })
        await refused(auditsOf(client).challengeDataset(dataset), 'dataset-stage-wrong')
        await decide('innocent')
      })
      expect([won, lost]).toEqual([bond - 21n * juryFee, -bond])
      const after = await auditsOf(client).dataset(dataset)
      expect(after).toMatchObject({ status: 'accepted' })
      expect(after?.challenger).toBeUndefined()
    })

    story('are rejected where a challenge is right, at their cost', async () => {
      const { client, stranger } = scenario()
      const { juryFee } = await client.parameters()
      const held = (await auditsOf(client).dataset(dataset))?.bond ?? 0n
      const [back, won] = await gains([client, stranger], async () => {
        await auditsOf(stranger).challengeDataset(dataset)
        await decide('guilty')
      })
      expect([back, won]).toEqual([0n, held - 21n * juryFee])
      expect((await auditsOf(client).dataset(dataset))?.status).toBe('rejected')
    })

    story('give the bond back after its time, once', async () => {
      const { client, advance } = scenario()
      const audits = auditsOf(client)
      await audits.proposeDataset(proposal)
      await decide('innocent')
      await advance(604_800n)
      const held = (await audits.dataset(dataset))?.bond ?? 0n
      const available = await client.balance(client.account, client.nativeAsset)
      await auditsOf(scenario().stranger).releaseDatasetBond(dataset)
      const after = await client.balance(client.account, client.nativeAsset)
      expect(after - available).toBe(held)
      await refused(audits.releaseDatasetBond(dataset), 'dataset-bond-gone')
    })
  })
}
