import { type Hash, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { TrainingLedger, TrainingMemberKey } from '../../training/training.ts'
import type { TransactionContext } from '../chain/state.ts'
import type { JobRecord, TrainingSeat } from '../chain/training-state.ts'
import { feeSinkOf } from '../money/fee-sink.ts'
import { BURN_ADDRESS } from '../money/system-accounts.ts'
import { payOut } from '../money/vault.ts'
import { challengeableUntil } from './challenges.ts'
import { inStatus, isOver, jobOf, save, seatOf, withSeat } from './job-record.ts'
import { lineageOf } from './lineage.ts'
import { attestedComparison } from './rounds.ts'
import { nativeDown } from './stake-values.ts'

const BPS = 10_000n

/** Returns true if no challenge is open and none can be opened any more. */
const isSettledForGood = (job: JobRecord, now: bigint): boolean =>
  job.openChallenges === 0 && now >= challengeableUntil(job)

/**
 * Returns true if a seat belongs to a validator that has not attested the job's result, although
 * the job has a result that can still be promoted. Pure. See docs/spec/training-jobs.md, section 4.
 */
const owesAttestation = (job: JobRecord, { role, attested, isExpelled }: TrainingSeat): boolean =>
  role === 'validator' &&
  job.status === 'finished' &&
  job.state !== job.terms.parentState &&
  !(job.isDisputed || job.promoted || attested || isExpelled)

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`. */
export function leave(context: TransactionContext, { jobId, account }: TrainingMemberKey): void {
  const job = jobOf(context, jobId)
  const seat = job.members.find((one) => one.account === account && !one.left)
  check(seat, 'training-seat-invalid', { account })
  const { nowSeconds: now, sender } = context
  // Other accounts can end a validator's seat only `challengeSeconds` later, so that the validator
  // keeps this time for its attestation.
  const isOwn = seat.role === 'trainer' || seat.account === sender
  const due = isOwn ? now : now - job.terms.challengeSeconds
  const isSettled = isSettledForGood(job, due) && seat.held === 0
  const isFree = job.status === 'cancelled' || isSettled
  const { status, openChallenges } = job
  const { held } = seat
  check(isOver(job) && isFree, 'training-phase-invalid', { status, openChallenges, held })
  const { stake, earned } = seat
  const { asset, penalty } = job.terms
  const missed = seat.missed + (owesAttestation(job, seat) ? 1 : 0)
  const owed = penalty * BigInt(missed)
  const fine = owed < stake ? owed : stake
  save(context, withSeat(job, { ...seat, left: true }))
  payOut(context, 'jobs', { to: account, asset, amount: stake - fine })
  payOut(context, 'jobs', { to: BURN_ADDRESS, asset, amount: fine })
  const fee = (earned * BigInt(job.feeBps)) / BPS
  payOut(context, 'jobs', { to: account, asset, amount: earned - fee })
  context.emit({ kind: 'job-left', jobId, account, earned, fine })
  if (fee === 0n) return
  payOut(context, 'jobs', { to: feeSinkOf(context.state), asset, amount: fee })
  // A job with a wrong state has no result, so its members contributed nothing.
  const value = job.isDisputed ? 0n : nativeDown(fee, job.ratios)
  context.emit({ kind: 'job-fee-paid', jobId, account, role: seat.role, fee, value })
}

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`. */
export function attest(
  context: TransactionContext,
  { jobId, comparison, isImproved }: Parameters<TrainingLedger['attestComparison']>[0],
): void {
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'validator')
  inStatus(job, 'finished')
  check(!job.promoted && comparison !== Hex.zeroHash, 'training-phase-invalid', { comparison })
  save(context, withSeat(job, { ...seat, attested: { comparison, isImproved } }))
  const { account } = seat
  context.emit({ kind: 'comparison-attested', jobId, account, comparison, isImproved })
}

/** @throws {LedgerError} `account-mismatch`, `model-unknown`, `training-promotion-invalid`. */
export function promote(
  context: TransactionContext,
  { jobId, version }: { readonly jobId: Hash; readonly version: Hash },
): void {
  const job = jobOf(context, jobId)
  const { sponsor, terms, state } = job
  const { sender } = context
  check(sender === sponsor, 'account-mismatch', { sender, needed: sponsor })
  const model = context.state.models.get(version)
  check(model, 'model-unknown', { version })
  const conditions = {
    isFinished: job.status === 'finished' && isSettledForGood(job, context.nowSeconds),
    isChanged: state !== terms.parentState && !job.isDisputed,
    isAttested: attestedComparison(job)?.isImproved === true,
    isNew: !job.promoted && !lineageOf(context.state, version),
    isChild: model.creator === sponsor && model.parents.includes(terms.base),
    isState: model.artifacts.some(({ sha256 }) => sha256 === state),
  }
  const holds = Object.values(conditions).every(Boolean)
  check(holds, 'training-promotion-invalid', conditions)
  save(context, { ...job, promoted: version })
  context.emit({ kind: 'job-promoted', jobId, version })
}
