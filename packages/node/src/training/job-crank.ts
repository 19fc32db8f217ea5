import { isLedgerError, type TrainingJob } from '@ostrom/ledger'
import { Round } from '@ostrom/training'
import { tryLogged } from '../try-logged.ts'
import type { JobHistory } from './job-history.ts'
import type { TrainingMemberOptions } from './options.ts'

/** Somebody was faster, or it is not time yet. */
const isExpected = (error: unknown): boolean =>
  isLedgerError(error, 'training-phase-invalid') ||
  isLedgerError(error, 'training-challenge-invalid') ||
  isLedgerError(error, 'beacon-not-final') ||
  isLedgerError(error, 'case-state-invalid')

/** The phase of a running job's round. */
export const phaseOf = (job: TrainingJob, nowSeconds: bigint): Round.RoundPhase =>
  Round.phaseAt(job.terms, { startedAtSeconds: job.roundStartedAtSeconds, nowSeconds }).phase

/** When a finished job can be left. */
export const leavableAtSeconds = ({ endedAtSeconds, terms }: TrainingJob): bigint =>
  endedAtSeconds + terms.challengeSeconds

/** Does what anybody can do for a job when its time has come, so that it never waits for one. */
export async function crankJob(
  { training, log, jobId }: Pick<TrainingMemberOptions, 'training' | 'log' | 'jobId'>,
  options: {
    readonly job: TrainingJob
    readonly history: Pick<JobHistory, 'members'>
    readonly nowSeconds: bigint
  },
): Promise<void> {
  const { job, history, nowSeconds } = options
  const attempt = (failed: string, act: () => Promise<unknown>) =>
    tryLogged({ log, failed, what: { job: jobId }, isExpected }, act)
  if (job.status === 'joining' && nowSeconds >= job.terms.joinBySeconds) {
    await attempt('job-begin-failed', () => training.beginJob(jobId))
  }
  if (job.status === 'seeding') {
    await attempt('round-start-failed', () => training.startRound(jobId))
  }
  if (job.status === 'running' && phaseOf(job, nowSeconds) === 'settle') {
    await attempt('round-settle-failed', () => training.settleRound(jobId))
  }
  for (const { account, round } of history.members().challenges) {
    const key = { jobId, account, round }
    const open = await training.challenge(key)
    if (!open) continue
    const isVoted = nowSeconds >= open.openedAtSeconds + job.terms.challengeSeconds
    if (open.caseId === undefined && !isVoted) continue
    await attempt('challenge-resolve-failed', () => training.resolveChallenge(key))
  }
}
