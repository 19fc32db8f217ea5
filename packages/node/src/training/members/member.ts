import { isLedgerError, type TrainingJob, type TrainingMember } from '@ostrom/ledger'
import type { AccountId, AssetId } from '@ostrom/protocol'
import type { JobTrainer } from '@ostrom/trainer'
import { tryLogged } from '../../try-logged.ts'
import { createTrainingContents, type TrainingContents } from '../jobs/contents.ts'
import { checkContinuation } from '../jobs/continuation.ts'
import { type JobData, openJobData } from '../jobs/job-data.ts'
import { createJobHistory, type JobHistory } from '../jobs/job-history.ts'
import { createJobStates, type JobStates, stateWaitMs } from '../jobs/job-states.ts'
import { assertBaseApproved, nothingRequired } from '../jobs/required-approvals.ts'
import { WINDOW_PER_LAG } from '../limits.ts'
import { checkAnchoring } from './anchoring.ts'
import { crankJob, leavableAtSeconds, resolveChallenges } from './job-crank.ts'
import { createProgressBoard, type ProgressBoard, roundProgress } from './member-progress.ts'
import { createMemberRecords, type MemberRecords } from './member-records.ts'
import type { TrainingMemberOptions } from './options.ts'
import { createRoundWork, type RoundWork } from './round-work.ts'
import { createSeatCheck, type SeatCheck } from './seat-check.ts'

/** A job with the tools that a member works with, after the job's files were loaded. */
export type OpenJob = {
  readonly contents: TrainingContents
  readonly data: JobData
  readonly states: JobStates
  readonly trainer: JobTrainer
  readonly seat: SeatCheck
}

/** Steps of a role in addition to those of every member. */
export type MemberRole = {
  /** True if the member has to attest the result before it leaves. */
  readonly attests?: boolean
  /** Returns the stake of a seat, in base units of the job's asset. */
  stakeOf(job: TrainingJob): bigint
  join(job: TrainingJob): Promise<unknown>
  /** Performs one step of a member in a running or finished job. */
  act(context: MemberContext): Promise<void>
}

/** A role's view of its job during one step. */
export type MemberContext = Omit<TrainingMemberOptions, 'trainer'> &
  OpenJob & {
    readonly job: TrainingJob
    readonly member: TrainingMember
    readonly history: JobHistory
    readonly records: MemberRecords
    readonly work: RoundWork
    readonly board: ProgressBoard
    readonly nowSeconds: bigint
    /**
     * `history` contains all events before this second. On some chains this second is earlier than
     * `nowSeconds`.
     */
    readonly knownSeconds: bigint
    /** Its abort ends the work of the member. */
    readonly signal: AbortSignal
    /** Sends a due transaction (`act`) once under a name, and again only after a failure. */
    once(name: string, act: () => Promise<unknown>): Promise<void>
  }

/** A member of one training job, from before it joins until it has left. */
export type JobMember = {
  /** Reads events, and performs the due acts. A kill at any moment costs only time. */
  step(): Promise<void>
  /** Resolves when no long work is running. */
  drain(): Promise<void>
  /** Returns true if the job has ended and the member has left it, or if it never got a seat. */
  isDone(): boolean
  /** Ends the running work, and releases the trainer. */
  close(): Promise<void>
}

/** Deposits the amount that is missing in the Vault. */
async function ensureBalance(
  { ledger }: TrainingMemberOptions,
  { asset, amount }: { readonly asset: AssetId; readonly amount: bigint },
): Promise<void> {
  const balance = await ledger.balance(ledger.account, asset)
  if (balance < amount) await ledger.deposit({ asset, amount: amount - balance })
}

/**
 * Returns true while a result waits for attestations. A validator that leaves without its
 * attestation pays the penalty for silence, and other accounts cannot make it leave yet.
 */
function isAttestable(job: TrainingJob, nowSeconds: bigint): boolean {
  const isOpen = !job.isDisputed && !job.promoted && job.state !== job.terms.parentState
  const endSeconds = leavableAtSeconds(job) + job.terms.challengeSeconds
  return job.status === 'finished' && isOpen && nowSeconds < endSeconds
}

/** Returns true if members of a job can get their stakes back. */
function isLeavable(job: TrainingJob, nowSeconds: bigint): boolean {
  if (job.status === 'cancelled') return true
  const isLate = job.status === 'finished' && nowSeconds >= leavableAtSeconds(job)
  return isLate && job.openChallenges === 0
}

/**
 * Returns true if a challenge against the member is open, or was upheld and may take more of its
 * stake.
 */
const isHeld = (history: JobHistory, account: AccountId): boolean =>
  history.members().challenges.some((one) => one.account === account)

/**
 * Returns true if a job's windows leave time to act although the chain's events are late. Otherwise
 * the event of a window's beginning would arrive when half of the window or more is over.
 */
function hasLongWindows(
  { terms }: TrainingJob,
  { nowSeconds, knownSeconds }: Pick<MemberContext, 'nowSeconds' | 'knownSeconds'>,
): boolean {
  const { commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds } = terms
  const windows = [commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds]
  return windows.every((seconds) => seconds >= WINDOW_PER_LAG * (nowSeconds - knownSeconds))
}

/** Fetches and checks the job's files, and loads its base model. */
async function openParts(
  options: TrainingMemberOptions & { readonly signal: AbortSignal },
  own: {
    readonly job: TrainingJob
    readonly history: JobHistory
    readonly board: ProgressBoard
  },
): Promise<OpenJob> {
  const { state, jobId, log, signal } = options
  const { job, history, board } = own
  const { received: onReceived, published: onPublished } = board
  const contents = createTrainingContents({ ...options, onReceived, onPublished })
  const data = await openJobData(contents, job, signal)
  checkAnchoring(options.training, data.spec)
  await checkContinuation(options.openAdapter, data.spec, signal)
  const model = await options.openBase(job.terms.base, signal)
  const trainer = await options.trainer.open({ terms: data.spec, model, signal })
  const waitMs = stateWaitMs(job.terms)
  const states = createJobStates({ contents, state, history, data, jobId, waitMs })
  log('training-job-opened', { job: jobId, environment: trainer.environment.hash })
  const seat = createSeatCheck({ ...options, data, trainer })
  return { contents, data, states, trainer, seat }
}

/** Opens a job. Throws if the operator requires a vote for the job's base, and none approved it. */
async function openApproved(
  { ledger, requiredApprovals = nothingRequired }: TrainingMemberOptions,
  job: TrainingJob,
  open: (job: TrainingJob) => Promise<OpenJob>,
): Promise<OpenJob> {
  await assertBaseApproved(ledger, job.terms.base, requiredApprovals)
  return await open(job)
}

/** Returns a function that does an action of a job until it succeeds once, and logs failures. */
const createOnce =
  ({ log, jobId }: Pick<TrainingMemberOptions, 'log' | 'jobId'>, sent: Set<string>) =>
  async (name: string, act: () => Promise<unknown>): Promise<void> => {
    if (sent.has(name)) return
    const isExpected = (error: unknown) => isLedgerError(error, 'training-phase-invalid')
    const failed = 'training-action-failed'
    await tryLogged({ log, failed, what: { job: jobId, action: name }, isExpected }, async () => {
      await act()
      sent.add(name)
      log('training-action-done', { job: jobId, action: name })
    })
  }

/** Creates a member of a job. `signal` ends its work. */
export function createJobMember(
  options: TrainingMemberOptions & { readonly role: MemberRole; readonly signal: AbortSignal },
): JobMember {
  const { ledger, training, state, jobId, log, role, signal } = options
  const history = createJobHistory({ ledger, state, jobId })
  const records = createMemberRecords(state, jobId)
  const work = createRoundWork({ log, signal })
  const board = createProgressBoard({ jobId, account: ledger.account }, options.onProgress)
  const sent = new Set<string>()
  const once = createOnce(options, sent)
  const memberKey = { jobId, account: ledger.account }
  let opening: Promise<OpenJob> | undefined
  let isDone = false
  let turn = 0

  function open(job: TrainingJob): Promise<OpenJob> {
    opening ??= openParts(options, { job, history, board }).catch((error) => {
      opening = undefined
      throw error
    })
    return opening
  }

  async function join(job: TrainingJob): Promise<void> {
    // A member joins only a job that it can process and whose data it has examined.
    const opened = await openApproved(options, job, open)
    await opened.seat.assertFit()
    await ensureBalance(options, { asset: job.terms.asset, amount: role.stakeOf(job) })
    await role.join(job)
    log('training-job-joined', { job: jobId })
  }

  /** Returns true if a check has refused the job, and would refuse it again. */
  const isStillRefused = async (): Promise<boolean> => {
    const opened = await opening?.catch(() => undefined)
    return opened !== undefined && (await opened.seat.isStillRefused())
  }

  const owesWord = (job: TrainingJob, nowSeconds: bigint): boolean =>
    role.attests === true && !sent.has('attest') && isAttestable(job, nowSeconds)

  async function leaveIfOver(
    job: TrainingJob,
    member: TrainingMember,
    nowSeconds: bigint,
  ): Promise<void> {
    if (!isLeavable(job, nowSeconds) || isHeld(history, ledger.account)) return
    if (!member.isExpelled && owesWord(job, nowSeconds)) return
    await once('leave', () => training.leaveJob(memberKey))
    isDone = sent.has('leave')
  }

  async function step(): Promise<void> {
    // The time is read before the events, so that the events include all actions of earlier
    // seconds.
    const nowSeconds = await ledger.nowSeconds()
    const knownSeconds = await history.sync(signal, nowSeconds)
    board.report(roundProgress(history, ledger.account))
    const job = await training.job(jobId)
    if (!job) return
    await crankJob(options, { job, nowSeconds })
    const member = await training.jobMember(memberKey)
    if (!member) {
      isDone = job.status !== 'joining'
      // `knownSeconds` is 0 until all events are read.
      if (isDone || knownSeconds === 0n || (await isStillRefused())) return
      if (hasLongWindows(job, { nowSeconds, knownSeconds })) await once('join', () => join(job))
      else {
        log('training-job-refused', { job: jobId, lag: Number(nowSeconds - knownSeconds) })
        isDone = true
      }
      return
    }
    if (job.status === 'running' || job.status === 'finished') {
      const own = { history, records, work, board }
      const context = { ...options, ...(await open(job)), ...own, job, member }
      await role.act({ ...context, nowSeconds, knownSeconds, signal, once })
    }
    // Duties with a penalty for lateness come before duties that only others wait for.
    await resolveChallenges(options, { job, history, nowSeconds, turn: turn++ })
    await leaveIfOver(job, member, nowSeconds)
  }

  return {
    step,
    drain: () => work.drain(),
    isDone: () => isDone,
    async close() {
      await work.drain()
      const opened = await opening?.catch(() => undefined)
      await opened?.trainer.close()
    },
  }
}
