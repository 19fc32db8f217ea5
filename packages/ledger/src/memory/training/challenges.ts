import { type AccountId, assert, type Hash, Hex } from '@ostrom/protocol'
import { TRAINING_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import { challengeBond } from '../../training/challenge-bond.ts'
import type {
  TrainingChallenge,
  TrainingChallengeKey,
  TrainingChallengeOutcome,
  TrainingLedger,
} from '../../training/training.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import type {
  JobRecord,
  StakeRatios,
  TrainingChallengeRecord,
  TrainingSeat,
} from '../chain/training-state.ts'
import { openCase, REWARD_BONDS_MAX } from '../court/court.ts'
import { TAKEN_MEMORY_SECONDS, takeExternal } from '../court/external-stakes.ts'
import { unpaidFeesOf } from '../court/fees.ts'
import { BURN_ADDRESS } from '../money/system-accounts.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'
import { isOver, jobOf, save, seatOf, seatsOf, weightOf, withSeat } from './job-record.ts'
import { end } from './round-writes.ts'
import { assetDown, backedDown, backingUp, nativeUp } from './stake-values.ts'

type ChallengeOptions = Parameters<TrainingLedger['challengeMember']>[0]

const keyOf = ({ jobId, round, account }: TrainingChallengeKey): string =>
  `${jobId}:${round}:${account}`

/** Returns a challenge of a training job in the form of the ledger port. */
export function challengeOf(
  state: MemoryState,
  key: TrainingChallengeKey,
): TrainingChallenge | undefined {
  const record = state.trainingChallenges.get(keyOf(key))
  if (!record) return undefined
  const { earned: _, isAgreed: __, votes: ___, taken: ____, ...rest } = record
  return rest
}

/**
 * Returns the validators that judge: all except the accused member, the challenger, and expelled
 * ones.
 */
const judgesOf = (
  job: JobRecord,
  { account: accused, challenger }: Pick<TrainingChallenge, 'account' | 'challenger'>,
): readonly TrainingSeat[] =>
  seatsOf(job, 'validator').filter(
    ({ account, isExpelled }) => account !== accused && account !== challenger && !isExpelled,
  )

/**
 * Returns the Unix second, after a job's end, from which no challenge can be opened. From then on
 * members may leave, unless a challenge is still open.
 */
export const challengeableUntil = ({ endedAtSeconds, terms }: JobRecord): bigint =>
  endedAtSeconds + terms.challengeSeconds

/**
 * @throws {LedgerError} `training-phase-invalid`, `training-challenge-invalid`,
 * `insufficient-funds`, `juror-pool-too-small`.
 */
export function challenge(context: TransactionContext, options: ChallengeOptions): void {
  const { jobId, account, round, evidence } = options
  const { sender: challenger, nowSeconds: openedAtSeconds, state } = context
  const job = jobOf(context, jobId)
  const isLate = isOver(job) && openedAtSeconds >= challengeableUntil(job)
  const isSettled = round > 0 && round === job.settledRound
  check(isSettled && !isLate, 'training-phase-invalid', { round, settled: job.settledRound })
  const seat = job.members.find((one) => one.account === account)
  const last = seat?.lastRound
  const isOpen = seat && last && !last.isChallenged && !seat.isExpelled
  const isOther = challenger !== account && evidence !== Hex.zeroHash
  check(isOpen && isOther, 'training-challenge-invalid', { account, round })
  const byJury = job.variant === 'beacon'
  const canJudge = byJury || judgesOf(job, { account, challenger }).length > 0
  check(canJudge, 'training-challenge-invalid', { account, round, judges: 0 })
  const { asset } = job.terms
  const bond = challengeBond(job.terms, seat.role)
  creditSystemAccount(context, 'jobs', asset, bond)
  const key = { jobId, account, round }
  const { earned, isAgreed } = last
  const externalStake = nativeUp(seat.stake, job.ratios)
  const caseId = byJury
    ? openTrainingCase(context, { ...key, challenger, externalStake })
    : undefined
  state.trainingChallenges.set(keyOf(key), {
    ...key,
    challenger,
    bond,
    evidence,
    openedAtSeconds,
    earned,
    isAgreed,
    taken: 0n,
    votes: [],
    ...(caseId !== undefined && { caseId }),
  })
  const marked = withSeat(job, { ...seat, lastRound: { ...last, isChallenged: true } })
  save(context, { ...marked, openChallenges: job.openChallenges + 1 })
  const about = { ...key, challenger, evidence, ...(caseId !== undefined && { caseId }) }
  context.emit({ kind: 'member-challenged', ...about })
}

type TrainingCase = Pick<TrainingChallenge, 'jobId' | 'account' | 'challenger'> & {
  readonly externalStake: bigint
}

/** Opens a case about a stake that the job holds instead of the court. */
const openTrainingCase = (
  context: TransactionContext,
  { jobId, account, challenger, externalStake }: TrainingCase,
): bigint =>
  openCase(context, {
    module: 'training',
    kind: 'training',
    jury: true,
    domain: TRAINING_DOMAIN,
    subject: jobId,
    opener: challenger,
    respondent: account,
    externalStake,
  })

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** @throws {LedgerError} `training-challenge-invalid`. */
function requireChallenge({ state }: TransactionContext, key: TrainingChallengeKey) {
  const record = state.trainingChallenges.get(keyOf(key))
  check(record, 'training-challenge-invalid', { account: key.account, round: key.round })
  return record
}

/**
 * @throws {LedgerError} `training-seat-invalid`, `training-challenge-invalid`,
 * `training-phase-invalid`.
 */
export function vote(
  context: TransactionContext,
  { isUpheld, ...key }: Parameters<TrainingLedger['voteOnChallenge']>[0],
): void {
  const { state, nowSeconds: now } = context
  const job = jobOf(context, key.jobId)
  const byJury = job.variant === 'beacon'
  check(!byJury, 'training-challenge-invalid', { judges: 'juries of the court' })
  const { account } = seatOf(context, job, 'validator')
  const record = requireChallenge(context, key)
  const isJudge = judgesOf(job, record).some((one) => one.account === account)
  const isNew = record.votes.every((one) => one.account !== account)
  check(isJudge && isNew, 'training-challenge-invalid', { account, what: 'has no vote' })
  const until = record.openedAtSeconds + job.terms.challengeSeconds
  check(now < until, 'training-phase-invalid', { now, until })
  state.trainingChallenges.set(keyOf(key), {
    ...record,
    votes: [...record.votes, { account, isUpheld }],
  })
  const { jobId, round } = record
  const about = { jobId, account: record.account, round, validator: account, isUpheld }
  context.emit({ kind: 'challenge-voted', ...about })
}

/** Returns the court's ruling. @throws {LedgerError} `case-state-invalid`. */
function ruledOutcome({ state }: TransactionContext, caseId: bigint): TrainingChallengeOutcome {
  const tried = state.cases.get(String(caseId))
  check(tried?.isFinal, 'case-state-invalid', { case: caseId, stands: 'running' })
  if (tried.ruling === 'undecided') return 'undecided'
  return tried.ruling === 'no' ? 'rejected' : 'upheld'
}

/**
 * Returns the vote of the job's validators: two thirds of the total weight, including the
 * challenger's, uphold; more than a third rejects. The accused member's weight counts in the total,
 * because otherwise less than half of the weight could expel the rest one after the other.
 *
 * @throws {LedgerError} `training-phase-invalid`.
 */
function votedOutcome(
  { nowSeconds: now }: TransactionContext,
  job: JobRecord,
  record: TrainingChallengeRecord,
): TrainingChallengeOutcome {
  const until = record.openedAtSeconds + job.terms.challengeSeconds
  check(now >= until, 'training-phase-invalid', { now, until })
  const judges = judgesOf(job, record)
  const validators = seatsOf(job, 'validator')
  const votersFor = (isUpheld: boolean) =>
    judges.filter(({ account }) =>
      record.votes.some((one) => one.account === account && one.isUpheld === isUpheld),
    )
  const accusers = validators.filter(({ account }) => account === record.challenger)
  const total = weightOf(validators)
  if (total > 0 && 3 * weightOf([...votersFor(true), ...accusers]) >= 2 * total) return 'upheld'
  return 3 * weightOf(votersFor(false)) > total ? 'rejected' : 'undecided'
}

/** Returns the job with a failure counted for each judge that did not vote. */
function withSilentJudges(job: JobRecord, record: TrainingChallengeRecord): JobRecord {
  if (record.caseId !== undefined) return job
  const isSilent = ({ account }: TrainingSeat) =>
    record.votes.every((one) => one.account !== account)
  const silent = judgesOf(job, record).filter(isSilent)
  const members = job.members.map((seat) =>
    silent.includes(seat) ? { ...seat, missed: seat.missed + 1 } : seat,
  )
  return { ...job, members }
}

/**
 * Ends a challenge without a judgement; it can be opened again as long as its round can be
 * challenged.
 */
function openAgain(
  context: TransactionContext,
  job: JobRecord,
  { account, round }: TrainingChallengeRecord,
): void {
  const seat = job.members.find((one) => one.account === account)
  if (!seat?.lastRound || round !== job.settledRound) return
  const lastRound = { ...seat.lastRound, isChallenged: false }
  save(context, withSeat(job, { ...seat, lastRound }))
}

/**
 * @throws {LedgerError} `training-challenge-invalid`, `training-phase-invalid`,
 * `case-state-invalid`.
 */
export function resolve(context: TransactionContext, key: TrainingChallengeKey): void {
  const found = jobOf(context, key.jobId)
  const record = requireChallenge(context, key)
  if (record.heldUntilSeconds !== undefined) {
    takeMore(context, found, record)
    return
  }
  const { jobId, account, round, challenger, bond } = record
  const outcome =
    record.caseId === undefined
      ? votedOutcome(context, found, record)
      : ruledOutcome(context, record.caseId)
  const judged = withSilentJudges(found, record)
  const job = { ...judged, openChallenges: judged.openChallenges - 1 }
  context.state.trainingChallenges.delete(keyOf(key))
  save(context, job)
  const { asset } = job.terms
  const pay = (to: AccountId, amount: bigint) => payOut(context, 'jobs', { to, asset, amount })
  // The accused gets only half of a lost bond, because otherwise a member that challenges itself by
  // another account would pay nothing.
  const lost = outcome === 'rejected' ? bond : 0n
  pay(account, lost / 2n)
  pay(BURN_ADDRESS, lost - lost / 2n)
  pay(challenger, bond - lost)
  const seat = job.members.find((one) => one.account === account)
  const isLost = outcome === 'upheld' && seat !== undefined
  const upheld = isLost ? { job, seat, record } : undefined
  const returned = upheld ? returnedOf(context, upheld) : 0n
  const { slashed, isHeld } = upheld ? takeStake(context, upheld) : noTaking
  const about = { jobId, account, round, outcome, slashed, returned, isHeld }
  context.emit({ kind: 'challenge-resolved', ...about })
  if (outcome === 'undecided') openAgain(context, job, record)
  if (!isLost) return
  if (isOver(job)) pay(job.sponsor, returned)
  const { commitment: _, ballot: __, attested: ___, ...rest } = seat
  const [stake, earned] = [seat.stake - slashed, seat.earned - returned]
  const held = seat.held + (isHeld ? 1 : 0)
  const expelled = { ...rest, stake, earned, held, isExpelled: true, isRevealed: false }
  const isDisputed = job.isDisputed || record.isAgreed
  const next = { ...withSeat(job, expelled), spent: job.spent - returned, isDisputed }
  // If the accused reported the accepted state, that state is wrong, so the job ends.
  if (record.isAgreed && !isOver(next)) end(context, next, 'finished')
  else save(context, next)
}

/** Takes the part of the held stake that the court now lets an upheld challenge take. */
function takeMore(
  context: TransactionContext,
  job: JobRecord,
  record: TrainingChallengeRecord,
): void {
  const { jobId, account, round } = record
  const seat = job.members.find((one) => one.account === account)
  assert(seat, 'a held stake belongs to a member')
  const { slashed, isHeld } = takeStake(context, { job, seat, record })
  const held = seat.held - (isHeld ? 0 : 1)
  save(context, withSeat(job, { ...seat, stake: seat.stake - slashed, held }))
  const about = { jobId, account, round, outcome: 'upheld', slashed, returned: 0n, isHeld } as const
  context.emit({ kind: 'challenge-resolved', ...about })
}

type StakeTaking = {
  /** Amount taken from the member's stake. */
  readonly slashed: bigint
  /** True if the court may let the challenge take more later. */
  readonly isHeld: boolean
}

const noTaking: StakeTaking = { slashed: 0n, isHeld: false }

type UpheldChallenge = {
  readonly job: JobRecord
  readonly seat: TrainingSeat
  readonly record: TrainingChallengeRecord
}

/**
 * Takes a member's stake after an upheld challenge. Without a court, burns the whole stake. With a
 * court, takes at most the amount that the court allows, pays the challenger from it, and burns the
 * rest, so that no juror gains by the taken amount. Keeps the challenge if the court may allow more
 * later.
 */
function takeStake(context: TransactionContext, upheld: UpheldChallenge): StakeTaking {
  const { job, seat, record } = upheld
  const { caseId } = record
  const { asset } = job.terms
  const pay = (to: AccountId, amount: bigint) => payOut(context, 'jobs', { to, asset, amount })
  if (caseId === undefined) {
    // The stake is burned, because validators that a sponsor named must not gain by their votes.
    pay(BURN_ADDRESS, seat.stake)
    return { slashed: seat.stake, isHeld: false }
  }
  const { ratios } = job
  const tried = context.state.cases.get(String(caseId))
  assert(tried?.trial && tried.endedAtSeconds !== undefined, 'a jury judged the challenge')
  const most = smaller(nativeUp(seat.stake, ratios), tried.externalMax)
  const more = takeExternal(context, caseId, most)
  const taken = record.taken + more
  // Each amount is a difference of rounded sums, so that taking in several parts does not change
  // the total.
  const before = assetDown(record.taken, ratios)
  const slashed = smaller(assetDown(taken, ratios) - before, seat.stake)
  const fees = assetDown(unpaidFeesOf(tried, tried.trial), ratios)
  const rewardMax = assetDown(REWARD_BONDS_MAX * tried.bond, ratios)
  const rewardOf = (sum: bigint) =>
    smaller(sum, fees + smaller((sum * tried.rewardBps) / 10_000n, rewardMax))
  const reward = rewardOf(before + slashed) - rewardOf(before)
  pay(record.challenger, reward)
  pay(BURN_ADDRESS, slashed - reward)
  const heldUntilSeconds = tried.endedAtSeconds + TAKEN_MEMORY_SECONDS
  const isHeld = more < most && context.nowSeconds < heldUntilSeconds
  const { trainingChallenges } = context.state
  if (isHeld) {
    trainingChallenges.set(keyOf(record), { ...record, bond: 0n, taken, heldUntilSeconds })
  } else {
    // The case no longer waits for a further amount.
    if (more < most) takeExternal(context, caseId, 0n)
    trainingChallenges.delete(keyOf(record))
  }
  return { slashed, isHeld }
}

/**
 * Returns the part of the round's pay that goes back to the sponsor: with a court, at most the
 * amount that its jurors' weight backs.
 */
function returnedOf(context: TransactionContext, { job, seat, record }: UpheldChallenge): bigint {
  const { caseId, round } = record
  const earned = smaller(record.earned, seat.earned)
  if (caseId === undefined) return earned
  const tried = context.state.cases.get(String(caseId))
  assert(tried?.trial, 'a jury judges challenges')
  const { weight } = tried.trial
  return countReturned(context, { jobId: job.id, round, weight }, { earned, ratios: job.ratios })
}

/**
 * Counts the returned pay of a round, which is at most the amount that the jurors' weight backs.
 */
function countReturned(
  { state }: TransactionContext,
  { jobId, round, weight }: { jobId: Hash; round: number; weight: bigint },
  { earned, ratios }: { earned: bigint; ratios: StakeRatios },
): bigint {
  const key = `${jobId}:${round}`
  const before = state.returnedBacking.get(key) ?? 0n
  const left = before < weight ? weight - before : 0n
  const backing = backingUp(earned, ratios)
  state.returnedBacking.set(key, before + smaller(backing, left))
  return backing > left ? backedDown(left, ratios) : earned
}
