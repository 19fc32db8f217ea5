import type { Hash } from '@ostrom/protocol'
import { Assignment } from '@ostrom/training'
import { check } from '../../errors.ts'
import {
  TRAINERS_MAX,
  TRAINING_APPLICANTS_MAX,
  TRAINING_VALIDATORS_MAX,
  VALIDATOR_WEIGHT_MAX,
} from '../../limits.ts'
import type { TransactionContext } from '../chain/state.ts'
import type { JobRecord, TrainingSeat } from '../chain/training-state.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'
import { inStatus, jobOf, save, seatsOf } from './job-record.ts'

type SeatWish = Pick<TrainingSeat, 'role' | 'weight'>

const placesFor = ({ role }: SeatWish, { variant, terms }: JobRecord): number => {
  if (role === 'trainer') return TRAINERS_MAX
  const isDrawn = variant === 'beacon' && terms.validators.length === 0
  return isDrawn ? TRAINING_APPLICANTS_MAX : TRAINING_VALIDATORS_MAX
}

function join(context: TransactionContext, job: JobRecord, wish: SeatWish): void {
  const { sender: account, nowSeconds } = context
  inStatus(job, 'joining')
  const { joinBySeconds, asset, trainerStake, validatorStake, validators } = job.terms
  // Validators can join only until `scoreSeconds` before `joinBySeconds`, so that trainers see the
  // validators and their weights before they join.
  const closes = joinBySeconds - (wish.role === 'validator' ? job.terms.scoreSeconds : 0n)
  check(nowSeconds < closes, 'training-phase-invalid', { closes, now: nowSeconds })
  const isNew = job.members.every((seat) => seat.account !== account)
  check(isNew, 'training-seat-invalid', { account, what: 'has a seat already' })
  const isTrainer = wish.role === 'trainer'
  const isNamed = isTrainer || validators.length === 0 || validators.includes(account)
  check(isNamed, 'training-seat-invalid', { account, what: 'was not named' })
  const taken = seatsOf(job, wish.role).length
  const isFull = taken === placesFor(wish, job)
  const outbid = isFull ? requireOutbid(job, wish) : undefined
  const stake = isTrainer ? trainerStake : validatorStake * BigInt(wish.weight)
  creditSystemAccount(context, 'jobs', asset, stake)
  const made: TrainingSeat = {
    account,
    seat: outbid?.seat ?? taken,
    stake,
    earned: 0n,
    missed: 0,
    left: false,
    held: 0,
    isRevealed: false,
    isExpelled: false,
    ...wish,
  }
  const members = outbid
    ? job.members.map((one) => (one === outbid ? made : one))
    : [...job.members, made]
  save(context, { ...job, members })
  if (outbid) {
    payOut(context, 'jobs', { to: outbid.account, asset, amount: outbid.stake })
    const { account: before, stake: returned } = outbid
    context.emit({ kind: 'job-outbid', jobId: job.id, account: before, stake: returned })
  }
  context.emit({ kind: 'job-joined', jobId: job.id, account, role: wish.role, stake })
}

/**
 * Returns the seat that an applicant with more weight takes over: the last one among those with the
 * lowest weight.
 *
 * @throws {LedgerError} `training-job-full`.
 */
function requireOutbid(job: JobRecord, wish: SeatWish): TrainingSeat {
  const isOpen = wish.role === 'validator' && job.terms.validators.length === 0
  const lowest = seatsOf(job, 'validator').toSorted(
    (a, b) => a.weight - b.weight || b.seat - a.seat,
  )[0]
  const most = placesFor(wish, job)
  check(isOpen && lowest && lowest.weight < wish.weight, 'training-job-full', {
    role: wish.role,
    most,
  })
  return lowest
}

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`, `training-job-full`. */
export function joinAsTrainer(context: TransactionContext, jobId: Hash): void {
  join(context, jobOf(context, jobId), { role: 'trainer', weight: 1 })
}

/** @throws {LedgerError} The errors of a trainer; `amount-invalid`: the weight is invalid. */
export function joinAsValidator(
  context: TransactionContext,
  { jobId, weight }: { readonly jobId: Hash; readonly weight: number },
): void {
  const job = jobOf(context, jobId)
  const fits = Number.isInteger(weight) && weight >= 1 && weight <= VALIDATOR_WEIGHT_MAX
  check(fits, 'amount-invalid', { weight, max: VALIDATOR_WEIGHT_MAX })
  join(context, job, { role: 'validator', weight })
}

/**
 * Returns the job with eight of the applicants as its validators, drawn by weight; the others get
 * their stakes back. Changes nothing if the sponsor named validators.
 */
export function withDrawnSeats(
  context: TransactionContext,
  job: JobRecord,
  unknown: Hash,
): JobRecord {
  const { id: jobId, terms } = job
  if (terms.validators.length > 0) return job
  const applicants = seatsOf(job, 'validator')
  const weights = applicants.map(({ weight }) => weight)
  const draw = { jobId, unknown, weights, seats: TRAINING_VALIDATORS_MAX }
  const drawn = Assignment.drawSeats(draw).flatMap((position) => applicants[position] ?? [])
  for (const { account, stake } of applicants.filter((one) => !drawn.includes(one))) {
    payOut(context, 'jobs', { to: account, asset: terms.asset, amount: stake })
    context.emit({ kind: 'job-left', jobId, account, earned: 0n, fine: 0n })
  }
  const validators = drawn.map((one, seat) => ({ ...one, seat }))
  return { ...job, members: [...seatsOf(job, 'trainer'), ...validators] }
}

/**
 * Returns the job with the weights of its validators capped: with four or more validators, none has
 * a third of the weight. Pure.
 */
export function withCappedWeights(job: JobRecord): JobRecord {
  const validators = seatsOf(job, 'validator')
  const capped = Assignment.capWeights(validators.map(({ weight }) => weight))
  const members = job.members.map((seat) => {
    const at = validators.indexOf(seat)
    return at < 0 ? seat : { ...seat, weight: capped[at] ?? seat.weight }
  })
  return { ...job, members }
}
