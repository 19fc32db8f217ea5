import { type Hash, Hex } from '@ostrom/protocol'
import { Assignment, Job, Round } from '@ostrom/training'
import { check } from '../../errors.ts'
import { SCORE_MAX, TRAINING_SEED_SECONDS_MAX, UPDATE_CID_BYTES_MAX } from '../../limits.ts'
import { scoresCommitment, updateCommitment } from '../../training/commitments.ts'
import type { TrainingLedger } from '../../training/training.ts'
import type { TransactionContext } from '../chain/state.ts'
import type { JobRecord } from '../chain/training-state.ts'
import { beaconValue, beaconValueOf, epochOf } from '../court/beacon.ts'
import { payOut } from '../money/vault.ts'
import { inStatus, jobOf, save, seatOf, seatsOf, withSeat } from './job-record.ts'
import { afterReopening, afterRound, contestedSeats, outcomeOf } from './rounds.ts'
import { withCappedWeights, withDrawnSeats } from './seats.ts'

type TrainingMethodOptions<name extends keyof TrainingLedger> = TrainingLedger[name] extends (
  options: infer Options,
) => unknown
  ? Options
  : never

/** @throws {LedgerError} `training-phase-invalid`. */
function checkPhase(job: JobRecord, now: bigint, needed: Round.RoundPhase): void {
  inStatus(job, 'running')
  const times = { startedAtSeconds: job.roundStartedAtSeconds, nowSeconds: now }
  const { phase } = Round.phaseAt(job.terms, times)
  check(phase === needed, 'training-phase-invalid', { phase, needed, now })
}

/** @throws {LedgerError} `training-phase-invalid`. */
export function begin(context: TransactionContext, jobId: Hash): void {
  const job = jobOf(context, jobId)
  inStatus(job, 'joining')
  const { nowSeconds: now } = context
  const { joinBySeconds, trainersMin, validatorsMin } = job.terms
  check(now >= joinBySeconds, 'training-phase-invalid', { now, joinBySeconds })
  const trainers = seatsOf(job, 'trainer').length
  const isEnough = trainers >= trainersMin && job.members.length - trainers >= validatorsMin
  if (isEnough) beginRound(context, { ...job, round: 1 }, [])
  else end(context, job, 'cancelled')
}

/**
 * Starts a round, or lets it wait for its seed. `reveals`: salts that trainers revealed in the
 * previous round, from which the variant `reveals` derives the seed.
 */
function beginRound(
  context: TransactionContext,
  job: JobRecord,
  reveals: readonly Assignment.RevealedSalt[],
): void {
  const { nowSeconds } = context
  if (job.variant === 'beacon') {
    const seedEpoch = epochOf(context, nowSeconds) + 1n
    save(context, { ...job, status: 'seeding', seedEpoch, seedingSinceSeconds: nowSeconds })
    return
  }
  const unknown =
    reveals.length > 0 ? Assignment.mixSalts(reveals) : Assignment.beginUnknown(nowSeconds)
  startWith(context, job.round === 1 ? withCappedWeights(job) : job, unknown)
}

function startWith(context: TransactionContext, job: JobRecord, unknown: Hash): void {
  const { id: jobId, round, state } = job
  const seed = Assignment.roundSeed({ jobId, round, state, unknown })
  const { seedEpoch: _, ...rest } = job
  const roundStartedAtSeconds = context.nowSeconds
  save(context, { ...rest, status: 'running', seed, roundStartedAtSeconds })
  context.emit({ kind: 'round-started', jobId, round, state, seed })
}

/** @throws {LedgerError} `training-phase-invalid`, `beacon-not-final`. */
export function start(context: TransactionContext, jobId: Hash): void {
  const job = jobOf(context, jobId)
  inStatus(job, 'seeding')
  const { seedEpoch = 0n, seedingSinceSeconds, round } = job
  const isLate = context.nowSeconds >= seedingSinceSeconds + TRAINING_SEED_SECONDS_MAX
  if (isLate && beaconValueOf(context, seedEpoch) === undefined) {
    end(context, job, round === 1 ? 'cancelled' : 'finished')
    return
  }
  const unknown = beaconValue(context, seedEpoch)
  const seated = round === 1 ? withCappedWeights(withDrawnSeats(context, job, unknown)) : job
  startWith(context, seated, unknown)
}

/** Saves an ended job; its sponsor gets the rest of the budget back. */
export function end(
  context: TransactionContext,
  job: JobRecord,
  status: 'finished' | 'cancelled',
): void {
  const { id: jobId, sponsor: to, terms, spent, seedEpoch: _, ...rest } = job
  const endedAtSeconds = context.nowSeconds
  save(context, { ...rest, id: jobId, sponsor: to, terms, spent, status, endedAtSeconds })
  const refunded = terms.budget - spent
  payOut(context, 'jobs', { to, asset: terms.asset, amount: refunded })
  context.emit({ kind: 'job-ended', jobId, status, refunded })
}

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`. */
export function commitUpdate(
  context: TransactionContext,
  { jobId, commitment }: TrainingMethodOptions<'commitUpdate'>,
): void {
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'trainer')
  checkPhase(job, context.nowSeconds, 'commit')
  save(context, withSeat(job, { ...seat, commitment }))
  const { account } = seat
  context.emit({ kind: 'update-committed', jobId, account, round: job.round, commitment })
}

/**
 * @throws {LedgerError} The errors of a commitment; `training-commitment-mismatch`,
 * `amount-invalid`.
 */
export function revealUpdate(
  context: TransactionContext,
  { jobId, update, trace, salt, cid }: TrainingMethodOptions<'revealUpdate'>,
): void {
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'trainer')
  checkPhase(job, context.nowSeconds, 'reveal')
  const { length } = new TextEncoder().encode(cid)
  const fits = length > 0 && length <= UPDATE_CID_BYTES_MAX
  check(fits, 'amount-invalid', { bytes: length, max: UPDATE_CID_BYTES_MAX })
  const { account } = seat
  const key = { jobId, round: job.round, account }
  const isCommitted = updateCommitment(key, { update, trace, salt }) === seat.commitment
  const same = isCommitted && update !== Hex.zeroHash
  check(same && !seat.isRevealed, 'training-commitment-mismatch', { account, round: job.round })
  const salts = [...job.salts, { account, salt }]
  save(context, { ...withSeat(job, { ...seat, update, isRevealed: true }), salts })
  context.emit({ kind: 'update-revealed', ...key, update, trace, salt, cid })
}

/**
 * @throws {LedgerError} The errors of a reveal; `training-anchor-refused`,
 * `training-commitment-mismatch`.
 */
export function anchorUpdate(
  context: TransactionContext,
  { jobId, file }: TrainingMethodOptions<'anchorUpdate'>,
): void {
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'trainer')
  checkPhase(job, context.nowSeconds, 'reveal')
  const { variant, round } = job
  check(variant === 'beacon', 'training-anchor-refused', { variant })
  const { length: bytes } = file
  const fits = bytes <= Job.ANCHORED_UPDATE_BYTES_MAX
  check(fits, 'training-anchor-refused', { bytes, max: Job.ANCHORED_UPDATE_BYTES_MAX })
  const { account } = seat
  const isRevealed = seat.isRevealed && seat.update === Hex.sha256Hex(file)
  check(isRevealed, 'training-commitment-mismatch', { account, round })
  save(context, { ...job, anchors: [...job.anchors, { round, account, file: file.slice() }] })
  context.emit({ kind: 'update-anchored', jobId, account, round, bytes })
}

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`. */
export function commitScores(
  context: TransactionContext,
  { jobId, commitment }: TrainingMethodOptions<'commitScores'>,
): void {
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'validator')
  checkPhase(job, context.nowSeconds, 'score')
  save(context, withSeat(job, { ...seat, commitment }))
  const { account } = seat
  context.emit({ kind: 'scores-committed', jobId, account, round: job.round, commitment })
}

/**
 * @throws {LedgerError} The errors of a commitment; `training-scores-invalid`,
 * `training-commitment-mismatch`.
 */
export function revealScores(
  context: TransactionContext,
  { jobId, state, scores, salt }: TrainingMethodOptions<'revealScores'>,
): void {
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'validator')
  checkPhase(job, context.nowSeconds, 'score-reveal')
  const fits = scores.every((one) => Number.isInteger(one) && one >= 0 && one <= SCORE_MAX)
  const isWhole = scores.length === seatsOf(job, 'trainer').length && state !== Hex.zeroHash
  check(fits && isWhole, 'training-scores-invalid', { scores: scores.length })
  const { account } = seat
  const key = { jobId, round: job.round, account }
  const isCommitted = scoresCommitment(key, { state, scores, salt }) === seat.commitment
  check(isCommitted && !seat.ballot, 'training-commitment-mismatch', { account, round: job.round })
  save(context, withSeat(job, { ...seat, ballot: { state, scores } }))
  context.emit({ kind: 'scores-revealed', ...key, state, scores, salt })
}

/** @throws {LedgerError} `training-phase-invalid`. */
export function settle(context: TransactionContext, jobId: Hash): void {
  const job = jobOf(context, jobId)
  checkPhase(job, context.nowSeconds, 'settle')
  const outcome = outcomeOf(job)
  const accepted = outcome.state === undefined ? contestedSeats(job) : []
  if (accepted.length > 0) {
    save(context, afterReopening(job, context.nowSeconds))
    context.emit({ kind: 'scores-reopened', jobId, round: job.round, accepted })
    return
  }
  const next = afterRound(job, outcome)
  const { state } = next
  const isAccepted = outcome.state !== undefined
  const about = { jobId, round: job.round, accepted: isAccepted, state, paid: outcome.paid }
  context.emit({ kind: 'round-settled', ...about })
  if (next.round === job.round) end(context, next, 'finished')
  else beginRound(context, next, job.salts)
}
