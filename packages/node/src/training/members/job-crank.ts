import { isLedgerError, type TrainingJob } from '@ostrom/ledger'
import { Round } from '@ostrom/training'
import { tryLogged } from '../../try-logged.ts'
import type { JobHistory } from '../jobs/job-history.ts'
import { CHALLENGES_PER_STEP, TAKE_SECONDS } from '../limits.ts'
import type { TrainingMemberOptions } from './options.ts'

/**
 * Returns true for an error which shows that another account was faster, or that the act is not
 * due.
 */
const isExpected = (error: unknown): boolean =>
  isLedgerError(error, 'training-phase-invalid') ||
  isLedgerError(error, 'training-challenge-invalid') ||
  isLedgerError(error, 'beacon-not-final') ||
  isLedgerError(error, 'case-state-invalid')

/** The phase of a running job's round. */
export const phaseOf = (job: TrainingJob, nowSeconds: bigint): Round.RoundPhase =>
  Round.phaseAt(job.terms, { startedAtSeconds: job.roundStartedAtSeconds, nowSeconds }).phase

/** Returns the time from which members can leave a finished job, in Unix seconds. */
export const leavableAtSeconds = ({ endedAtSeconds, terms }: TrainingJob): bigint =>
  endedAtSeconds + terms.challengeSeconds

type CrankOptions = Pick<TrainingMemberOptions, 'training' | 'log' | 'jobId'>

/**
 * Performs the due acts that any account can perform for a job, so that the job does not wait for
 * another account.
 */
export async function crankJob(
  { training, log, jobId }: CrankOptions,
  { job, nowSeconds }: { readonly job: TrainingJob; readonly nowSeconds: bigint },
): Promise<void> {
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
}

/**
 * Resolves some of the due open challenges, other ones at each turn. A challenge that holds a stake
 * is resolved again each day, and once more when the hold ends.
 */
export async function resolveChallenges(
  { training, log, jobId }: CrankOptions,
  options: {
    readonly job: TrainingJob
    readonly history: Pick<JobHistory, 'members'>
    readonly nowSeconds: bigint
    /** Sequence number of the step, which selects the challenges to resolve. */
    readonly turn: number
  },
): Promise<void> {
  const { job, history, nowSeconds, turn } = options
  const { challenges } = history.members()
  const from = challenges.length === 0 ? 0 : (turn * CHALLENGES_PER_STEP) % challenges.length
  for (const { account, round, takenAtSeconds } of challenges.slice(
    from,
    from + CHALLENGES_PER_STEP,
  )) {
    const key = { jobId, account, round }
    const open = await training.challenge(key)
    if (!open) continue
    const isVoted = nowSeconds >= open.openedAtSeconds + job.terms.challengeSeconds
    if (open.caseId === undefined && !isVoted) continue
    const { heldUntilSeconds: until } = open
    const from = (takenAtSeconds ?? 0n) + TAKE_SECONDS
    if (until !== undefined && nowSeconds < until && nowSeconds < from) continue
    const attempt = { log, failed: 'challenge-resolve-failed', what: { job: jobId }, isExpected }
    await tryLogged(attempt, () => training.resolveChallenge(key))
  }
}
