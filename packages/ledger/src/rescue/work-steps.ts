import { TRAINING_SEED_SECONDS_MAX } from '../limits.ts'
import { ANSWER_AUDIT_SECONDS } from '../requests/onchain-answers.ts'
import { DRAW_EPOCHS } from '../storage-deals/storage-deals.ts'
import type { TrainingChallenge, TrainingJob, TrainingMember } from '../training/training.ts'
import type { AccountHoldings, DealHolding, JobHolding } from './holdings.ts'
import { later, type RescueStep } from './plan.ts'
import { RESCUE_CASE_SECONDS, RESCUE_HELD_STAKE_SECONDS, roundSecondsMax } from './worst-times.ts'

// Steps of the rescue plan for storage deals and training jobs.

/** Steps of one storage deal, for its client and its storage provider. Pure. */
export function dealSteps(
  { account, nativeAsset: asset, epochSeconds = 1n }: AccountHoldings,
  { deal, draws }: DealHolding,
): readonly RescueStep[] {
  const { id, status, terms, client, storageProvider, firstEpoch = 0n } = deal
  const step = { source: 'storage-deal', subject: String(id), asset } as const
  if (status === 'proposed' && client === account) {
    const call = { kind: 'cancel-deal', id } as const
    return [{ ...step, amount: terms.fee, call, dueAtSeconds: 0n, worstAtSeconds: 0n }]
  }
  if (status !== 'active') return []
  const isClient = client === account
  const isProvider = storageProvider === account
  const endsAt = (firstEpoch + terms.epochs + DRAW_EPOCHS) * epochSeconds
  const worstAtSeconds = endsAt + terms.windowSeconds
  const [late] = draws.toSorted((a, b) => Number(a.untilSeconds - b.untilSeconds))
  if (late) {
    const call = { kind: 'report-default', id, epoch: late.epoch } as const
    const amount = isClient ? terms.fee + terms.stake : 0n
    const note = isProvider ? ({ note: 'work-lost' } as const) : {}
    return [{ ...step, amount, call, dueAtSeconds: late.untilSeconds, worstAtSeconds, ...note }]
  }
  const call = { kind: 'complete-deal', id } as const
  const amount = isProvider ? terms.fee + terms.stake : 0n
  return [{ ...step, amount, call, dueAtSeconds: endsAt, worstAtSeconds }]
}

/** Steps of one training job, for its sponsor and its members. Pure. */
export function jobSteps(
  holdings: AccountHoldings,
  { job, member, isSeedKnown }: JobHolding,
): readonly RescueStep[] {
  const { account } = holdings
  const { id, status, terms, sponsor, spent, openChallenges } = job
  const isOver = status === 'finished' || status === 'cancelled'
  if (isOver && !member) return []
  const step = { source: 'training-job', subject: id, asset: terms.asset } as const
  const own = member ? ownOf(job, member) : 0n
  const rest = sponsor === account && !isOver ? terms.budget - spent : 0n
  const amount = own + rest
  const worstAtSeconds = jobWorstAt(holdings, job)
  if (!isOver) {
    const next = nextOf(holdings, job, isSeedKnown)
    const isBegun = status !== 'joining'
    const lost = member ? ({ note: 'work-lost' } as const) : {}
    const note = isBegun && rest > 0n ? ({ note: 'earned-by-members' } as const) : lost
    return [{ ...step, amount, ...next, worstAtSeconds, ...note }]
  }
  const call = { kind: 'leave-job', id } as const
  const leaveAt = status === 'cancelled' ? 0n : job.endedAtSeconds + terms.challengeSeconds
  const isBlocked = status === 'finished' && openChallenges > 0
  const note = openChallenges > 0 ? ({ note: 'by-ruling' } as const) : {}
  if (isBlocked) return [{ ...step, amount, dueAtSeconds: leaveAt, worstAtSeconds, ...note }]
  return [{ ...step, amount, call, dueAtSeconds: leaveAt, worstAtSeconds }]
}

/** Returns the least sum that a member recovers, if it is fined for each remaining round. */
function ownOf({ status, terms, round, feeBps }: TrainingJob, member: TrainingMember): bigint {
  const { stake, earned, missed } = member
  const isRunning = status === 'running' || status === 'seeding'
  // Counts one more failure, because a validator is also fined if it does not attest the result.
  const failures = missed + 1 + (isRunning ? terms.rounds - round + 1 : 0)
  const fine =
    status === 'cancelled' || status === 'joining' ? 0n : terms.penalty * BigInt(failures)
  const fee = (earned * BigInt(feeBps)) / 10_000n
  return earned - fee + (fine < stake ? stake - fine : 0n)
}

/** Returns the next call that any account may make, and the second from which it may. */
function nextOf(
  { nowSeconds, epochSeconds = 1n }: AccountHoldings,
  { id, status, terms, seedEpoch = 0n, roundStartedAtSeconds }: TrainingJob,
  isSeedKnown: boolean,
): Pick<RescueStep, 'call' | 'dueAtSeconds'> {
  if (status === 'joining')
    return { call: { kind: 'begin-job', id }, dueAtSeconds: terms.joinBySeconds }
  if (status === 'seeding') {
    const call = { kind: 'start-round', id } as const
    if (isSeedKnown) return { call, dueAtSeconds: nowSeconds }
    // Without a beacon value, this call ends the job. The wait began in the epoch before the seed's
    // epoch.
    return { call, dueAtSeconds: seedEpoch * epochSeconds + SEED_WAIT }
  }
  const { commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds } = terms
  const windows = commitSeconds + revealSeconds + scoreSeconds + scoreRevealSeconds
  return { call: { kind: 'settle-round', id }, dueAtSeconds: roundStartedAtSeconds + windows }
}

/** Longest that a job waits for the value of a seed, in seconds. */
const SEED_WAIT = TRAINING_SEED_SECONDS_MAX

/** Returns the latest second at which a job is over and its seats are free. */
function jobWorstAt({ nowSeconds, epochSeconds = 1n }: AccountHoldings, job: TrainingJob): bigint {
  const { status, terms, round, endedAtSeconds } = job
  // A challenge opened in the last second is judged after the challenge window.
  const after = terms.challengeSeconds + RESCUE_CASE_SECONDS + RESCUE_HELD_STAKE_SECONDS
  if (status === 'cancelled') return nowSeconds
  if (status === 'finished') return later(nowSeconds, endedAtSeconds + after)
  const left = BigInt(terms.rounds - Math.max(0, round - 1))
  const from = status === 'joining' ? later(nowSeconds, terms.joinBySeconds) : nowSeconds
  return from + left * (roundSecondsMax(terms) + epochSeconds) + after
}

/**
 * Returns the steps of one challenge of a training job; the job's seats become free only after it.
 * Pure.
 */
export function challengeSteps(
  holdings: AccountHoldings,
  challenge: TrainingChallenge,
): readonly RescueStep[] {
  const { account, cases, jobs, nowSeconds } = holdings
  const { jobId, round, account: accused, challenger, bond, caseId, openedAtSeconds } = challenge
  const terms = jobs.find(({ job }) => job.id === jobId)?.job.terms
  const asset = terms?.asset ?? holdings.nativeAsset
  const subject = `${jobId}:${round}:${accused}`
  const key = { jobId, round, account: accused }
  const call = { kind: 'resolve-challenge', key } as const
  const amount = challenger === account ? bond : 0n
  const voteSeconds = terms?.challengeSeconds ?? ANSWER_AUDIT_SECONDS
  const step = { source: 'training-challenge', subject, asset, amount } as const
  if (challenge.heldUntilSeconds !== undefined) {
    const dueAtSeconds = challenge.heldUntilSeconds
    return [{ ...step, call, dueAtSeconds, worstAtSeconds: dueAtSeconds }]
  }
  const judged = cases.find(({ id }) => id === caseId)
  const endsAt = judged?.endsAtSeconds ?? openedAtSeconds + voteSeconds
  const isEnded = judged?.status === 'final'
  const dueAtSeconds = isEnded ? nowSeconds : endsAt
  const at = { dueAtSeconds, worstAtSeconds: later(nowSeconds, endsAt) }
  const ruling = { note: 'by-ruling' } as const
  // While the case runs, its own step ends it.
  return caseId !== undefined && !isEnded
    ? [{ ...step, ...at, ...ruling }]
    : [{ ...step, call, ...at, ...ruling }]
}
