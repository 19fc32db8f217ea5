import { addressOf } from '@ostrom/contracts-solana'
import type { Hash } from '@ostrom/protocol'
import { check, LedgerError } from '../../errors.ts'
import { scoreBytes } from '../../training/commitments.ts'
import type { TrainingLedger } from '../../training/training.ts'
import type { Instructions } from '../program/instructions.ts'
import { keyBytes } from '../program/program.ts'
import { fits, ownSeat, requireJob, unseated } from './job-accounts.ts'

/** Advances a job when a step is due; any account may do so. */
async function advanceJob(acts: Instructions, name: 'beginJob' | 'settleRound', jobId: Hash) {
  const { sponsor, asset } = await requireJob(acts, jobId)
  const sponsorBalance = await acts.market.at.balance(sponsor, asset)
  const accounts = { job: addressOf(keyBytes(jobId)), sponsorBalance }
  return acts.send(name, [acts.build(name, { data: {}, accounts })])
}

type RoundWrites =
  | 'beginJob'
  | 'startRound'
  | 'commitUpdate'
  | 'revealUpdate'
  | 'commitScores'
  | 'revealScores'
  | 'settleRound'

/** Creates the writes of a job's rounds. */
export function roundWrites(acts: Instructions): Pick<TrainingLedger, RoundWrites> {
  const { payer, build } = acts
  return {
    beginJob: (jobId) => advanceJob(acts, 'beginJob', jobId),
    async startRound(jobId) {
      await requireJob(acts, jobId)
      // A round starts in the transaction that begins the job or settles the previous round.
      throw new LedgerError('training-phase-invalid', { job: jobId, needed: 'seeding' })
    },
    async commitUpdate({ jobId, commitment }) {
      const accounts = { trainer: payer, ...(await ownSeat(acts, jobId)) }
      const act = build('commitUpdate', { data: { commitment: keyBytes(commitment) }, accounts })
      return acts.send('commitUpdate', [act], unseated)
    },
    async revealUpdate({ jobId, update, trace, salt, cid }) {
      const accounts = { trainer: payer, ...(await ownSeat(acts, jobId)) }
      const hashes = { update: keyBytes(update), trace: keyBytes(trace), salt: keyBytes(salt) }
      const data = { ...hashes, cid: new TextEncoder().encode(cid) }
      return acts.send('revealUpdate', [build('revealUpdate', { data, accounts })], unseated)
    },
    async commitScores({ jobId, commitment }) {
      const accounts = { validator: payer, ...(await ownSeat(acts, jobId)) }
      const act = build('commitScores', { data: { commitment: keyBytes(commitment) }, accounts })
      return acts.send('commitScores', [act], unseated)
    },
    async revealScores({ jobId, state, scores, salt }) {
      const isWhole = scores.every((one) => fits(one, 16))
      check(isWhole, 'training-scores-invalid', { scores: scores.length })
      const accounts = { validator: payer, ...(await ownSeat(acts, jobId)) }
      const data = { state: keyBytes(state), scores: scoreBytes(scores), salt: keyBytes(salt) }
      return acts.send('revealScores', [build('revealScores', { data, accounts })], unseated)
    },
    settleRound: (jobId) => advanceJob(acts, 'settleRound', jobId),
  }
}
