import { type Hash, Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect } from 'vitest'
import type { JurorVerdict } from '../../court/court.ts'
import { DATASET_DISPUTE_SECONDS, type DatasetLedger } from '../../court/datasets.ts'
import type { Ledger } from '../../ledger.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { hashDatasetTerms, hashDatasetTexts } from '../../terms-hash.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import { challengeDataset, manifestBy } from './dataset.fixture.ts'
import {
  auditTest,
  balanceChanges,
  createCourtFixture,
  finalizeCase,
  hashOf,
  type JuryBallots,
  seatsFor,
  voteAll,
} from './fixture.ts'

/** Tests datasets: accepted without a challenge, and judged by juries with one. */
export function datasetsSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const texts = { cid: 'bafydataset', license: 'CC-BY-4.0' }
  let proposal: Parameters<DatasetLedger['proposeDataset']>[0]
  let dataset: Hash
  const evidence = hashOf(0xe2)

  const challenge = async (challenger: Ledger): Promise<bigint> =>
    (await challengeDataset(challenger, { dataset, evidence })).id

  /**
   * Challenges the dataset, lets juries rule with a verdict, and returns the balance changes of
   * proposer and challenger; `nothing`: no juror votes until the case can be ended.
   */
  async function decided(verdict: JurorVerdict | 'nothing'): Promise<{
    readonly gained: readonly bigint[]
    readonly casts: readonly JuryBallots[]
  }> {
    const { client, stranger, advance } = scenario()
    const casts: JuryBallots[] = []
    const gained = await balanceChanges([client, stranger], async () => {
      const caseId = await challenge(stranger)
      if (verdict === 'nothing') await advance(7n * 86_400n)
      else casts.push(...(await voteAll(scenario(), { caseId, verdict })))
      await finalizeCase(scenario(), caseId)
      await requireMember(client, 'datasets').concludeDataset(dataset)
    })
    return { gained, casts }
  }

  const statusOf = async () =>
    (await requireMember(scenario().client, 'datasets').dataset(dataset))?.status

  describe('datasets', () => {
    beforeAll(async () => {
      const { client, stranger, unit } = scenario()
      const manifest = manifestBy(client.account, 1)
      proposal = { manifest, ...texts }
      dataset = Hex.sha256Hex(manifest)
      if (!client.audits) return
      await createCourtFixture(scenario())
      await stranger.deposit({ asset: client.nativeAsset, amount: unit })
    })

    story('datasets are proposed with a hash, a place, a license and a bond', async () => {
      const { client, stranger } = scenario()
      const datasets = requireMember(client, 'datasets')
      const text = 'x'.repeat(129)
      const empty = { ...proposal, manifest: new Uint8Array() }
      await expectRefusal(datasets.proposeDataset(empty), 'dataset-invalid')
      const long = { ...proposal, manifest: new Uint8Array(16_385) }
      await expectRefusal(datasets.proposeDataset(long), 'dataset-invalid')
      // The manifest names its creator, so no other account can propose the dataset.
      await expectRefusal(
        requireMember(stranger, 'datasets').proposeDataset(proposal),
        'account-mismatch',
      )
      await expectRefusal(datasets.proposeDataset({ ...proposal, cid: '' }), 'dataset-invalid')
      await expectRefusal(
        datasets.proposeDataset({ ...proposal, license: text }),
        'dataset-invalid',
      )
      await expectRefusal(challenge(client), 'dataset-state-invalid')
      await expectRefusal(datasets.concludeDataset(dataset), 'dataset-state-invalid')
      await expectRefusal(datasets.acceptDataset(dataset), 'dataset-state-invalid')
      expect(await datasets.dataset(dataset)).toBeUndefined()
      const { caseBond: bond } = await client.parameters()
      expect(await balanceChanges([client], () => datasets.proposeDataset(proposal))).toEqual([
        -bond,
      ])
      const proposed = await eventOf(client, 'dataset-proposed')
      expect(proposed).toMatchObject({ ...texts, dataset, proposer: client.account, bond })
      expect(await datasets.dataset(dataset)).toEqual({
        dataset,
        status: 'proposed',
        isUsable: false,
        proposer: client.account,
        bond,
        termsHash: hashDatasetTerms({
          proposer: client.account,
          bond,
          textsHash: hashDatasetTexts(texts),
        }),
        acceptableAtSeconds: proposed.atSeconds + DATASET_DISPUTE_SECONDS,
      })
      await expectRefusal(datasets.proposeDataset(proposal), 'dataset-state-invalid')
      await expectRefusal(datasets.acceptDataset(dataset), 'dataset-disputable')
    })

    story('datasets that a jury rejects lose their bond and can be proposed again', async () => {
      const { client } = scenario()
      const { caseBond, seatFee, rewardBps } = await client.parameters()
      const { gained, casts } = await decided('major')
      const fees = seatsFor(casts, ['major']) * seatFee
      const reward = (caseBond * rewardBps) / 10_000n
      const repaid = fees < caseBond ? fees : caseBond
      const left = caseBond - repaid
      expect(gained).toEqual([0n, repaid - fees + (reward < left ? reward : left)])
      expect(await statusOf()).toBe('rejected')
      const settled = await eventOf(client, 'dataset-settled')
      expect(settled).toMatchObject({ dataset, status: 'rejected' })
      await requireMember(client, 'datasets').proposeDataset(proposal)
    })

    story('datasets that no jury judged are undecided, and all deposits return', async () => {
      const { client } = scenario()
      const { caseBond } = await client.parameters()
      const { gained } = await decided('nothing')
      expect(gained).toEqual([caseBond, 0n])
      expect(await requireMember(client, 'datasets').dataset(dataset)).toMatchObject({
        status: 'undecided',
        bond: 0n,
        isUsable: false,
      })
    })

    story('any account can accept an unchallenged dataset, and its bond returns', async () => {
      const { client, stranger, advance } = scenario()
      const { caseBond } = await client.parameters()
      await requireMember(client, 'datasets').proposeDataset(proposal)
      const { termsHash = evidence } =
        (await requireMember(client, 'datasets').dataset(dataset)) ?? {}
      await advance(DATASET_DISPUTE_SECONDS)
      const gained = await balanceChanges([client, stranger], () =>
        requireMember(stranger, 'datasets').acceptDataset(dataset),
      )
      expect(gained).toEqual([caseBond, 0n])
      const seen = await requireMember(client, 'datasets').dataset(dataset)
      expect(seen).toMatchObject({ status: 'accepted', isUsable: true, bond: 0n })
      // This challenger read the terms while the proposer's bond was still held; the acceptance
      // returned it.
      const outdated = { dataset, termsHash, evidence }
      await expectRefusal(
        requireMember(stranger, 'datasets').disputeDataset(outdated),
        'terms-changed',
      )
      await expectRefusal(
        requireMember(client, 'datasets').proposeDataset(proposal),
        'dataset-state-invalid',
      )
    })

    story('stay accepted, and usable meanwhile, where a challenge fails, at its cost', async () => {
      const { client, stranger } = scenario()
      const { caseBond, seatFee } = await client.parameters()
      let fees = 0n
      const gained = await balanceChanges([client, stranger], async () => {
        const caseId = await challenge(stranger)
        const event = await eventOf(client, 'dataset-disputed')
        expect(event).toMatchObject({ dataset, challenger: stranger.account, caseId, evidence })
        const seen = await requireMember(client, 'datasets').dataset(dataset)
        expect(seen).toMatchObject({ status: 'disputed', isUsable: true, caseId })
        await expectRefusal(challenge(client), 'dataset-state-invalid')
        await expectRefusal(
          requireMember(client, 'datasets').concludeDataset(dataset),
          'case-state-invalid',
        )
        fees = seatsFor(await voteAll(scenario(), { caseId, verdict: 'no' }), ['no']) * seatFee
        await finalizeCase(scenario(), caseId)
        await requireMember(client, 'datasets').concludeDataset(dataset)
      })
      // The acceptance returned the proposer's bond. The proposer had nothing at stake in the case,
      // so it gets no part of the challenger's bond.
      expect(gained).toEqual([0n, -caseBond - fees])
      expect(await statusOf()).toBe('accepted')
    })

    story('accepted datasets are rejected if a challenge is right', async () => {
      const { client } = scenario()
      const { seatFee } = await client.parameters()
      const { gained, casts } = await decided('minor')
      // The acceptance returned the proposer's bond, so only the challenger can pay the jury.
      expect(gained).toEqual([0n, -seatsFor(casts, ['minor']) * seatFee])
      expect(await requireMember(client, 'datasets').dataset(dataset)).toMatchObject({
        status: 'rejected',
        isUsable: false,
      })
    })
  })
}
