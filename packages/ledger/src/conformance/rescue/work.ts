import type { Hash } from '@ostrom/protocol'
import { Round } from '@ostrom/training'
import { TRAINING_DOMAIN } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { readAllEvents } from '../../queries/all-events.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { hashDealTerms } from '../../terms-hash.ts'
import type { TrainingJob } from '../../training/training.ts'
import { createCourtFixture, finalizeCase, finalizeNextEpoch, voteAll } from '../court/fixture.ts'
import { chunkProofAt, dealTerms } from '../storage-deals/storage-deals.ts'
import { createTrainingFixture, fundMembers, trainingOf, updateOf } from '../training/fixture.ts'
import { defined, type RescueFamily } from './family.ts'

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
    const draw = async () => await deals.chunkDraw({ id: defined(id), epoch: defined(epoch) })
    return {
      parties: [client, provider],
      actions: {
        async propose() {
          if (id) defined(undefined)
          id = (await requireMember(client, 'storageDeals').proposeDeal(dealTerms({}, unit))).id
        },
        cancel: async () => await requireMember(client, 'storageDeals').cancelDeal(defined(id)),
        async accept() {
          const termsHash = hashDealTerms(defined(await deals.deal(defined(id))))
          await requireMember(provider, 'storageDeals').acceptDeal({ id: defined(id), termsHash })
        },
        async draw() {
          const { status } = defined(await deals.deal(defined(id)))
          if (status !== 'active' || epoch !== undefined) defined(undefined)
          epoch = await finalizeNextEpoch(scenario)
          await deals.drawChunk({ id: defined(id), epoch })
        },
        async prove() {
          const { chunk } = defined(await draw())
          const shown = chunkProofAt(chunk)
          await deals.proveChunk({ id: defined(id), epoch: defined(epoch), shown })
        },
        reportDefault: async () =>
          await deals.reportDefault({ id: defined(id), epoch: defined(epoch) }),
        complete: async () => await deals.completeDeal(defined(id)),
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

/** Returns the outcomes of a job's challenges, and the progress of its round by its reveals. */
async function progressOf(ledger: Ledger, job: TrainingJob): Promise<readonly string[]> {
  const events = await readAllEvents(ledger)
  const kinds: readonly string[] = events.map(({ kind }) => kind)
  const countOf = (kind: string) => kinds.filter((one) => one === kind).length
  const outcomes = events.flatMap((event) =>
    event.kind === 'challenge-resolved' ? [`outcome.${event.outcome}`] : [],
  )
  const revealed = `revealed.${countOf('update-revealed')}-${countOf('scores-revealed')}`
  return [...outcomes, revealed, `accepted.${job.accepted}`]
}

/** Training jobs with their budgets, seats and challenges. */
export const jobFamily: RescueFamily = {
  name: 'training jobs',
  needs: ['training'],
  depthMax: 13,
  async setup(scenario) {
    const { stranger } = scenario
    await fundMembers(scenario)
    if (trainingOf(scenario.stranger).variant === 'beacon')
      await createCourtFixture(scenario, [TRAINING_DOMAIN])
    const { nativeAsset: asset } = stranger
    await stranger.deposit({ asset, amount: scenario.unit })
    const fixture = createTrainingFixture(() => scenario)
    const { sponsor, trainers, validators } = fixture
    const training = trainingOf(stranger)
    let id: Hash | undefined
    const ballot = fixture.ballotOf(`0x${'66'.repeat(32)}`, [5_000])
    const key = () => ({ jobId: defined(id), round: 1, account: trainers[0].account })
    const state = async () => defined(await training.job(defined(id)))
    const phase = async () => {
      const job = id && (await training.job(id))
      if (job?.status !== 'running') return undefined
      const nowSeconds = await stranger.nowSeconds()
      const { roundStartedAtSeconds: startedAtSeconds, terms } = job
      return Round.phaseAt(terms, { startedAtSeconds, nowSeconds }).phase
    }
    const inPhase = async (wanted: Round.RoundPhase) => {
      if ((await phase()) !== wanted) defined(undefined)
    }
    const isByJury = training.variant === 'beacon'
    const upheld = async (isUpheld: boolean) => {
      const caseId = (await training.challenge(key()))?.caseId
      if (isByJury) {
        const verdict = isUpheld ? 'major' : 'no'
        await voteAll(scenario, { caseId: defined(caseId), verdict })
        await finalizeCase(scenario, defined(caseId))
      } else await trainingOf(validators[0]).voteOnChallenge({ ...key(), isUpheld })
    }
    return {
      parties: [sponsor, trainers[0], validators[0]],
      actions: {
        async open() {
          if (id) defined(undefined)
          id = await fixture.opened({ rounds: 1, trainersMin: 1, validatorsMin: 1 })
        },
        async join() {
          await trainingOf(validators[0]).joinAsValidator({ jobId: defined(id), weight: 1 })
          await trainingOf(trainers[0]).joinAsTrainer(defined(id))
        },
        begin: async () => await training.beginJob(defined(id)),
        async seed() {
          if ((await state()).status !== 'seeding') defined(undefined)
          await finalizeNextEpoch(scenario)
          await training.startRound(defined(id))
        },
        async commit() {
          await inPhase('commit')
          await fixture.commit(trainers[0], defined(id), updateOf(1))
          await fixture.pass()
        },
        async reveal() {
          await inPhase('reveal')
          await fixture.reveal(trainers[0], defined(id), updateOf(1))
          await fixture.pass()
        },
        async score() {
          await inPhase('score')
          await fixture.commitScores(validators[0], defined(id), ballot)
          await fixture.pass()
        },
        async revealScores() {
          await inPhase('score-reveal')
          await fixture.revealScores(validators[0], defined(id), ballot)
          await fixture.pass()
        },
        settle: async () => await training.settleRound(defined(id)),
        challenge: async () =>
          await trainingOf(stranger).challengeMember({
            ...key(),
            evidence: `0x${'77'.repeat(32)}`,
          }),
        uphold: async () => await upheld(true),
        reject: async () => await upheld(false),
        resolve: async () => await training.resolveChallenge(key()),
        leave: async () =>
          await training.leaveJob({ jobId: defined(id), account: trainers[0].account }),
      },
      async statuses() {
        const job = id && (await training.job(id))
        const open = job && (await training.challenge(key()))
        const current = await phase()
        return [
          ...(job ? [`job.${job.status}`] : []),
          ...(current ? [`phase.${current}`] : []),
          ...(open
            ? [open.heldUntilSeconds === undefined ? 'challenge.open' : 'challenge.held']
            : []),
          ...(job ? await progressOf(stranger, job) : []),
        ]
      },
    }
  },
}
