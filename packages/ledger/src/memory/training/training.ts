import { type Hash, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import {
  SCORE_MAX,
  TRAINERS_MAX,
  TRAINING_ROUNDS_MAX,
  TRAINING_SECONDS_MAX,
  TRAINING_VALIDATORS_MAX,
  TRAINING_WINDOW_MIN_SECONDS,
  UPDATE_CID_BYTES_MAX,
  VALIDATOR_BPS_MAX,
  VALIDATOR_WEIGHT_MAX,
  VALIDATORS_CAPPED_FROM,
} from '../../limits.ts'
import {
  type TrainingJob,
  type TrainingLedger,
  type TrainingLineage,
  type TrainingMember,
  type TrainingMemberKey,
  type TrainingTerms,
  updateCommitment,
} from '../../training/training.ts'
import type { SendRule } from '../chain/send.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { FEE_SINK } from '../money/system-accounts.ts'
import { checkAsset, creditSystemAccount, payOut } from '../money/vault.ts'
import * as registry from '../registry/models.ts'
import {
  afterRound,
  type JobRecord,
  outcomeOf,
  phaseEnds,
  seatsOf,
  type TrainingSeat,
  withCappedWeights,
} from './rounds.ts'

type TrainingMethodOptions<name extends keyof TrainingLedger> = Parameters<TrainingLedger[name]>[0]

const idOf = (chain: string, options: TrainingMethodOptions<'jobIdOf'>): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(`${chain}:${options.sponsor}:${options.nonce}`))

function view(state: MemoryState, id: Hash): TrainingJob | undefined {
  const job = state.jobs.get(id)
  if (!job) return undefined
  const { members: _, voids: __, ...rest } = job
  const trainers = seatsOf(job, 'trainer').length
  return { ...rest, trainers, validators: job.members.length - trainers }
}

function memberOf(
  state: MemoryState,
  { jobId, account }: TrainingMemberKey,
): TrainingMember | undefined {
  const seat = state.jobs.get(jobId)?.members.find((one) => one.account === account)
  if (!seat || seat.left) return undefined
  const { left: _, commitment: __, isRevealed: ___, ballot: ____, ...rest } = seat
  return { jobId, ...rest }
}

function lineageOf({ jobs }: MemoryState, version: Hash): TrainingLineage | undefined {
  for (const [jobId, { promoted, terms }] of jobs.entries()) {
    const { base, spec } = terms
    if (promoted === version) return { version, jobId: jobId as Hash, base, spec }
  }
  return undefined
}

const save = ({ state }: TransactionContext, job: JobRecord): void => state.jobs.set(job.id, job)

/** @throws {LedgerError} `training-job-unknown`. */
function jobOf({ state }: TransactionContext, id: Hash): JobRecord {
  const job = state.jobs.get(id)
  check(job, 'training-job-unknown', { job: id })
  return job
}

/** @throws {LedgerError} `training-phase-invalid`. */
function inStatus(job: JobRecord, status: JobRecord['status']): void {
  check(job.status === status, 'training-phase-invalid', { status: job.status, needed: status })
}

/** The phase of a running job's round. `settle`: all its windows are over. */
function checkPhase(job: JobRecord, now: bigint, needed: string): void {
  inStatus(job, 'running')
  const { commitBy, revealBy, scoreBy } = phaseEnds(job)
  const rest = now < scoreBy ? 'score' : 'settle'
  const phase = now < commitBy ? 'commit' : now < revealBy ? 'reveal' : rest
  check(phase === needed, 'training-phase-invalid', { phase, needed, now })
}

/** The sender's seat. @throws {LedgerError} `training-seat-invalid`. */
function seatOf(
  { sender }: TransactionContext,
  job: JobRecord,
  role: TrainingSeat['role'],
): TrainingSeat {
  const seat = job.members.find(({ account }) => account === sender)
  check(seat?.role === role && !seat.left, 'training-seat-invalid', { account: sender, role })
  return seat
}

const withSeat = (job: JobRecord, seat: TrainingSeat): JobRecord => ({
  ...job,
  members: job.members.map((one) => (one.account === seat.account ? seat : one)),
})

/** @throws {LedgerError} `training-terms-invalid`. */
function checkTerms(terms: TrainingTerms, now: bigint): void {
  const { rounds, trainersMin, validatorsMin, validators, validatorBps } = terms
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  const windows = [terms.commitSeconds, terms.revealSeconds, terms.scoreSeconds]
  const length = windows.reduce((sum, window) => sum + window, 0n) * BigInt(rounds)
  const stakeLeast =
    terms.trainerStake < terms.validatorStake ? terms.trainerStake : terms.validatorStake
  // One that puts most behind its scores puts as much there as a round is worth.
  const isBacked = () =>
    terms.validatorStake * BigInt(VALIDATOR_WEIGHT_MAX) >= terms.budget / BigInt(rounds)
  const bounds = {
    hashes: terms.parentState !== Hex.zeroHash && terms.spec !== Hex.zeroHash,
    rounds: within(rounds, 1, TRAINING_ROUNDS_MAX),
    budget: terms.budget > 0n,
    stakes: stakeLeast > 0n && terms.penalty <= stakeLeast,
    validatorBps: within(validatorBps, 0, VALIDATOR_BPS_MAX),
    trainersMin: within(trainersMin, 1, TRAINERS_MAX),
    validatorsMin: within(validatorsMin, 1, TRAINING_VALIDATORS_MAX),
    validators:
      validators.length <= TRAINING_VALIDATORS_MAX &&
      (validators.length > 0 || (validatorsMin >= VALIDATORS_CAPPED_FROM && isBacked())),
    joinBySeconds:
      terms.joinBySeconds > now + terms.scoreSeconds &&
      terms.joinBySeconds <= now + TRAINING_SECONDS_MAX,
    windows: windows.every((window) => window >= TRAINING_WINDOW_MIN_SECONDS),
    length: length <= TRAINING_SECONDS_MAX,
  }
  for (const [term, holds] of Object.entries(bounds)) {
    check(holds, 'training-terms-invalid', { term })
  }
}

/**
 * @throws {LedgerError} `training-terms-invalid`, `training-job-exists`, `asset-not-allowed`,
 * `model-unknown`, `model-quarantined`, `model-retired`, `model-access-denied`,
 * `insufficient-funds`.
 */
function open(context: TransactionContext, id: Hash, terms: TrainingTerms): void {
  const { state, sender: sponsor } = context
  const { asset, base, budget, spec, parentState } = terms
  checkTerms(terms, context.nowSeconds)
  checkAsset(context, asset)
  registry.requireServable(state, base)
  registry.checkAccess(context, base, sponsor)
  check(!state.jobs.get(id), 'training-job-exists', { job: id })
  creditSystemAccount(context, 'jobs', asset, budget)
  save(context, {
    id,
    sponsor,
    terms,
    status: 'joining',
    round: 0,
    state: parentState,
    members: [],
    accepted: 0,
    spent: 0n,
    voids: 0,
    roundStartedAtSeconds: 0n,
    endedAtSeconds: 0n,
  })
  context.emit({ kind: 'job-opened', jobId: id, sponsor, base, asset, spec, budget })
}

function join(
  context: TransactionContext,
  job: JobRecord,
  wish: Pick<TrainingSeat, 'role' | 'weight'>,
): void {
  const { sender: account, nowSeconds } = context
  inStatus(job, 'joining')
  const { joinBySeconds, asset, trainerStake, validatorStake, validators } = job.terms
  // Validators a window earlier: trainers see who judges, and with what weight, before they join.
  const closes = joinBySeconds - (wish.role === 'validator' ? job.terms.scoreSeconds : 0n)
  check(nowSeconds < closes, 'training-phase-invalid', { closes, now: nowSeconds })
  const isNew = job.members.every((seat) => seat.account !== account)
  check(isNew, 'training-seat-invalid', { account, what: 'has a seat already' })
  const isTrainer = wish.role === 'trainer'
  const isNamed = isTrainer || validators.length === 0 || validators.includes(account)
  check(isNamed, 'training-seat-invalid', { account, what: 'was not named' })
  const seat = seatsOf(job, wish.role).length
  const most = isTrainer ? TRAINERS_MAX : TRAINING_VALIDATORS_MAX
  check(seat < most, 'training-job-full', { role: wish.role, most })
  const stake = isTrainer ? trainerStake : validatorStake * BigInt(wish.weight)
  creditSystemAccount(context, 'jobs', asset, stake)
  const fresh = { earned: 0n, missed: 0, left: false, isRevealed: false }
  save(context, { ...job, members: [...job.members, { account, seat, stake, ...fresh, ...wish }] })
  context.emit({ kind: 'job-joined', jobId: job.id, account, role: wish.role, stake })
}

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`, `training-job-full`. */
function joinAsTrainer(context: TransactionContext, jobId: Hash): void {
  join(context, jobOf(context, jobId), { role: 'trainer', weight: 1 })
}

/** @throws {LedgerError} As of a trainer; `amount-invalid`: its weight. */
function joinAsValidator(
  context: TransactionContext,
  options: TrainingMethodOptions<'joinAsValidator'>,
): void {
  const { jobId, weight } = options
  const job = jobOf(context, jobId)
  const fits = Number.isInteger(weight) && weight >= 1 && weight <= VALIDATOR_WEIGHT_MAX
  check(fits, 'amount-invalid', { weight, max: VALIDATOR_WEIGHT_MAX })
  join(context, job, { role: 'validator', weight })
}

/** @throws {LedgerError} `training-phase-invalid`. */
function begin(context: TransactionContext, jobId: Hash): void {
  const job = jobOf(context, jobId)
  inStatus(job, 'joining')
  const { nowSeconds: now } = context
  const { joinBySeconds, trainersMin, validatorsMin } = job.terms
  check(now >= joinBySeconds, 'training-phase-invalid', { now, joinBySeconds })
  const trainers = seatsOf(job, 'trainer').length
  if (trainers < trainersMin || job.members.length - trainers < validatorsMin) {
    end(context, { ...job, status: 'cancelled', endedAtSeconds: now }, job.terms.budget)
    return
  }
  const members = withCappedWeights(job.members)
  save(context, { ...job, members, status: 'running', round: 1, roundStartedAtSeconds: now })
  context.emit({ kind: 'round-started', jobId, round: 1, state: job.state })
}

/** Saves a job that is over; its sponsor has the rest back. */
function end(context: TransactionContext, job: JobRecord, refunded: bigint): void {
  const status = job.status === 'cancelled' ? 'cancelled' : 'finished'
  save(context, job)
  payOut(context, 'jobs', { to: job.sponsor, asset: job.terms.asset, amount: refunded })
  context.emit({ kind: 'job-ended', jobId: job.id, status, refunded })
}

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`. */
function commit(context: TransactionContext, options: TrainingMethodOptions<'commitUpdate'>): void {
  const { jobId, commitment } = options
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'trainer')
  checkPhase(job, context.nowSeconds, 'commit')
  save(context, withSeat(job, { ...seat, commitment }))
  const { account } = seat
  context.emit({ kind: 'update-committed', jobId, account, round: job.round, commitment })
}

/** @throws {LedgerError} As of `commit`; `training-commitment-mismatch`, `amount-invalid`. */
function reveal(context: TransactionContext, options: TrainingMethodOptions<'revealUpdate'>): void {
  const { jobId, update, trace, salt, cid } = options
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
  save(context, withSeat(job, { ...seat, update, isRevealed: true }))
  context.emit({ kind: 'update-revealed', ...key, update, trace, salt, cid })
}

/** @throws {LedgerError} As of `commit`; `training-scores-invalid`. */
function score(context: TransactionContext, options: TrainingMethodOptions<'scoreRound'>): void {
  const { jobId, state, scores } = options
  const job = jobOf(context, jobId)
  const seat = seatOf(context, job, 'validator')
  checkPhase(job, context.nowSeconds, 'score')
  const fits = scores.every((one) => Number.isInteger(one) && one >= 0 && one <= SCORE_MAX)
  const isWhole = scores.length === seatsOf(job, 'trainer').length && state !== Hex.zeroHash
  check(fits && isWhole && !seat.ballot, 'training-scores-invalid', { scores: scores.length })
  save(context, withSeat(job, { ...seat, ballot: { state, scores } }))
  const { account } = seat
  context.emit({ kind: 'round-scored', jobId, account, round: job.round, state, scores })
}

/** @throws {LedgerError} `training-phase-invalid`. */
function settle(context: TransactionContext, jobId: Hash): void {
  const job = jobOf(context, jobId)
  checkPhase(job, context.nowSeconds, 'settle')
  const outcome = outcomeOf(job)
  const next = afterRound(job, outcome, context.nowSeconds)
  const { state, round } = next
  const accepted = outcome.state !== undefined
  const about = { jobId, round: job.round, accepted, state, paid: outcome.paid }
  context.emit({ kind: 'round-settled', ...about })
  if (next.status === 'finished') {
    end(context, next, next.terms.budget - next.spent)
    return
  }
  save(context, next)
  context.emit({ kind: 'round-started', jobId, round, state })
}

/** @throws {LedgerError} `training-phase-invalid`, `training-seat-invalid`. */
function leave(context: TransactionContext, { jobId, account }: TrainingMemberKey): void {
  const job = jobOf(context, jobId)
  const seat = job.members.find((one) => one.account === account && !one.left)
  check(seat, 'training-seat-invalid', { account })
  const isOver = job.status === 'finished' || job.status === 'cancelled'
  check(isOver, 'training-phase-invalid', { status: job.status })
  const { stake, earned, missed } = seat
  const { asset, penalty } = job.terms
  const due = penalty * BigInt(missed)
  const fine = due < stake ? due : stake
  save(context, withSeat(job, { ...seat, left: true }))
  payOut(context, 'jobs', { to: account, asset, amount: stake - fine })
  payOut(context, 'jobs', { to: FEE_SINK, asset, amount: fine })
  payOut(context, 'jobs', { to: account, asset, amount: earned })
  context.emit({ kind: 'job-left', jobId, account, earned, fine })
}

/** @throws {LedgerError} `account-mismatch`, `model-unknown`, `training-promotion-invalid`. */
function promote(
  context: TransactionContext,
  options: TrainingMethodOptions<'promoteVersion'>,
): void {
  const { jobId, version } = options
  const job = jobOf(context, jobId)
  const { sponsor, terms, state } = job
  const { sender } = context
  check(sender === sponsor, 'account-mismatch', { sender, needed: sponsor })
  const model = context.state.models.get(version)
  check(model, 'model-unknown', { version })
  const isNew = !job.promoted && !lineageOf(context.state, version)
  const isMade = job.status === 'finished' && state !== terms.parentState && isNew
  const isChild = model.creator === sponsor && model.parents.includes(terms.base)
  const isState = model.artifacts.some(({ sha256 }) => sha256 === state)
  check(isMade && isChild && isState, 'training-promotion-invalid', { isMade, isChild, isState })
  save(context, { ...job, promoted: version })
  context.emit({ kind: 'job-promoted', jobId, version })
}

/** What a connection does about training jobs. */
export const training = (
  core: { readonly id: string; readonly state: MemoryState },
  send: SendRule,
): TrainingLedger => ({
  jobIdOf: async (options) => idOf(core.id, options),
  job: async (id) => view(core.state, id),
  jobMember: async (options) => memberOf(core.state, options),
  lineageOf: async (version) => lineageOf(core.state, version),
  openJob: send((context, terms: TrainingTerms) => {
    open(context, idOf(core.id, { sponsor: context.sender, nonce: terms.nonce }), terms)
  }),
  joinAsTrainer: send(joinAsTrainer),
  joinAsValidator: send(joinAsValidator),
  beginJob: send(begin),
  commitUpdate: send(commit),
  revealUpdate: send(reveal),
  scoreRound: send(score),
  settleRound: send(settle),
  leaveJob: send(leave),
  promoteVersion: send(promote),
})
