import type { Hash } from '@ostrom/protocol'
import { requireMember } from '../../queries/capabilities.ts'
import { hashDealTerms } from '../../terms-hash.ts'
import { finalizeNextEpoch } from '../court/fixture.ts'
import { chunkProofAt, dealTerms } from '../storage-deals/storage-deals.ts'
import { createTrainingFixture, fundMembers, trainingOf, updateOf } from '../training/fixture.ts'
import { known, type RescueFamily } from './family.ts'

/** Storage deals with their fees, stakes and chunk draws. */
export const dealFamily: RescueFamily = {
  name: 'storage deals',
  needs: ['storageDeals'],
  depthMax: 8,
  async setup(scenario) {
    const { client, provider, stranger, unit } = scenario
    const deals = requireMember(stranger, 'storageDeals')
    let id: bigint | undefined
    let epoch: bigint | undefined
    const draw = async () => await deals.chunkDraw({ id: known(id), epoch: known(epoch) })
    return {
      parties: [client, provider],
      actions: {
        async propose() {
          if (id) known(undefined)
          id = (await requireMember(client, 'storageDeals').proposeDeal(dealTerms({}, unit))).id
        },
        cancel: async () => await requireMember(client, 'storageDeals').cancelDeal(known(id)),
        async accept() {
          const termsHash = hashDealTerms(known(await deals.deal(known(id))))
          await requireMember(provider, 'storageDeals').acceptDeal({ id: known(id), termsHash })
        },
        async draw() {
          if (known(await deals.deal(known(id))).status !== 'active') known(undefined)
          epoch = await finalizeNextEpoch(scenario)
          await deals.drawChunk({ id: known(id), epoch })
        },
        async prove() {
          const { chunk } = known(await draw())
          const shown = chunkProofAt(chunk)
          await deals.proveChunk({ id: known(id), epoch: known(epoch), shown })
        },
        reportDefault: async () =>
          await deals.reportDefault({ id: known(id), epoch: known(epoch) }),
        complete: async () => await deals.completeDeal(known(id)),
      },
      async statuses() {
        const deal = id === undefined ? undefined : await deals.deal(id)
        const drawn = id === undefined || epoch === undefined ? undefined : await draw()
        return [
          ...(deal ? [`deal.${deal.status}`] : []),
          ...(drawn ? [`chunk-draw.${drawn.status}`] : []),
        ]
      },
    }
  },
}

/** Training jobs with their budgets, seats and challenges. */
export const jobFamily: RescueFamily = {
  name: 'training jobs',
  needs: ['training'],
  depthMax: 10,
  async setup(scenario) {
    const { stranger } = scenario
    await fundMembers(scenario)
    const fixture = createTrainingFixture(() => scenario)
    const { sponsor, trainers, validators } = fixture
    const training = trainingOf(stranger)
    let id: Hash | undefined
    const ballot = fixture.ballotOf(`0x${'66'.repeat(32)}`, [5_000])
    const key = () => ({ jobId: known(id), round: 1, account: trainers[0].account })
    const state = async () => known(await training.job(known(id)))
    return {
      parties: [sponsor, trainers[0], validators[0]],
      actions: {
        async open() {
          if (id) known(undefined)
          id = await fixture.opened({ rounds: 1, trainersMin: 1, validatorsMin: 1 })
        },
        async join() {
          await trainingOf(validators[0]).joinAsValidator({ jobId: known(id), weight: 1 })
          await trainingOf(trainers[0]).joinAsTrainer(known(id))
        },
        begin: async () => await training.beginJob(known(id)),
        async seed() {
          if ((await state()).status !== 'seeding') known(undefined)
          await finalizeNextEpoch(scenario)
          await training.startRound(known(id))
        },
        async work() {
          if ((await state()).status !== 'running') known(undefined)
          await fixture.commit(trainers[0], known(id), updateOf(1))
          await fixture.pass()
          await fixture.reveal(trainers[0], known(id), updateOf(1))
          await fixture.pass()
          await fixture.commitScores(validators[0], known(id), ballot)
          await fixture.pass()
          await fixture.revealScores(validators[0], known(id), ballot)
          await fixture.pass()
        },
        settle: async () => await training.settleRound(known(id)),
        challenge: async () =>
          await trainingOf(stranger).challengeMember({
            ...key(),
            evidence: `0x${'77'.repeat(32)}`,
          }),
        leave: async () =>
          await training.leaveJob({ jobId: known(id), account: trainers[0].account }),
      },
      async statuses() {
        const job = id && (await training.job(id))
        return job ? [`job.${job.status}`] : []
      },
    }
  },
}
