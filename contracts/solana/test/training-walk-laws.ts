// The laws of a walk over training jobs: the accounts whose money an action may change, and the
// actions that must be possible at any time. Simulations try these actions.

import type { Address, Instruction, KeyPairSigner } from '@solana/kit'
import { addressOf, bytesOf } from '../interface/index.ts'
import { recordsOf } from './invariants.ts'
import { challengeAt } from './training-challenge-instructions.ts'
import {
  hasCommitted,
  hasRevealed,
  isSeatIn,
  isValidator,
  statusOf,
  type TrainingSnapshot,
  type TrainingWalk,
  type WalkJob,
  type WalkSeat,
} from './training-walk.ts'
import { leaveInstruction } from './training-walk-actions.ts'
import { InvariantViolation } from './walk-accounting.ts'

/**
 * Returns the change of each account's money by an action, without accounts whose money is
 * unchanged. An account's money is the amount that it would have if all members left now.
 */
function changesOf(before: TrainingSnapshot, after: TrainingSnapshot): Map<Address, bigint> {
  const changes = [...after.claims].map(
    ([who, amount]) => [who, amount - (before.claims.get(who) ?? 0n)] as const,
  )
  return new Map(changes.filter(([, change]) => change !== 0n))
}

const hold = (holds: boolean, law: string): void => {
  if (!holds) throw new InvariantViolation(law)
}

const jobAt = ({ jobs }: TrainingSnapshot, address: Address): WalkJob | undefined =>
  jobs.find((one) => one.address === address)

const seatOf = ({ seats }: TrainingSnapshot, job: WalkJob, who: Address): WalkSeat | undefined =>
  seats.find((seat) => isSeatIn(seat, job) && addressOf(seat.account) === who)

/**
 * Checks a settled round: the round pays its members from the sponsor's budget, and takes penalties
 * from members that missed a duty.
 */
function checkRound(
  before: TrainingSnapshot,
  after: TrainingSnapshot,
  { job, changes }: { job: WalkJob; changes: Map<Address, bigint> },
): void {
  const paid = (jobAt(after, job.address)?.spent ?? job.spent) - job.spent
  const sponsor = addressOf(job.sponsor)
  hold(paid <= job.budget / BigInt(job.rounds), 'a round paid more than its part')
  for (const [who, change] of changes) {
    const seat = seatOf(before, job, who)
    const most = who === sponsor ? -paid : 0n
    hold(seat !== undefined || change === most, 'a round moved the money of somebody else')
    if (!seat) continue
    const isScored = job.revealed !== 0
    const isSilent = isValidator(seat)
      ? isScored && !hasRevealed(job, seat)
      : hasCommitted(job, seat) && !hasRevealed(job, seat)
    // After the last round, a validator must also attest the result; until it does, one more
    // penalty counts against it.
    const least = most - (isSilent ? job.penalty : 0n) - (isValidator(seat) ? job.penalty : 0n)
    hold(change >= least, 'a round took more than a penalty')
    hold(change <= most + paid, 'a round gave more than it pays')
  }
}

/**
 * Checks a judged challenge: only a convicted member, a challenger that lost, and silent judges
 * lose money.
 */
function checkChallenge(
  before: TrainingSnapshot,
  { job, accused, challenger, voters, changes }: JudgedChallenge,
): void {
  for (const [who, change] of changes) {
    if (who === accused || who === challenger || change > 0n) continue
    const seat = seatOf(before, job, who)
    const isJudge = seat !== undefined && isValidator(seat)
    hold(isJudge, 'a challenge took of somebody else')
    const most = voters.includes(who) ? job.penalty : 2n * job.penalty
    hold(-change <= most, 'a challenge took more than penalties of a judge')
  }
  const bond = seatOf(before, job, accused)
  const stake = bond && isValidator(bond) ? job.validatorStake : job.trainerStake
  hold(
    (changes.get(challenger) ?? 0n) >= -stake - job.penalty,
    'a challenge cost more than its bond',
  )
}

type JudgedChallenge = {
  readonly job: WalkJob
  readonly accused: Address
  readonly challenger: Address
  readonly voters: readonly Address[]
  readonly changes: Map<Address, bigint>
}

/**
 * Checks the changes of money by one action. Only settled rounds, judged challenges and a
 * validator's own attestation change the money of an account.
 */
export function checkRights(
  walk: TrainingWalk,
  before: TrainingSnapshot,
  after: TrainingSnapshot,
): void {
  const changes = changesOf(before, after)
  const sum = [...changes.values()].reduce((all, one) => all + one, 0n)
  const lost = after.burnt + after.fines - before.burnt - before.fines
  hold(sum + lost === 0n, 'money was made or lost')
  hold(after.burnt >= before.burnt, 'what is burnt came back')
  const settled = before.jobs.find(
    (job) => (jobAt(after, job.address)?.settledRound ?? job.settledRound) !== job.settledRound,
  )
  if (settled) {
    checkRound(before, after, { job: settled, changes })
    return
  }
  const judged = before.jobs.find(
    (job) => (jobAt(after, job.address)?.openChallenges ?? 0) < job.openChallenges,
  )
  if (judged) {
    const found = judgedBetween(walk, judged)
    if (found) {
      checkChallenge(before, { ...found, job: judged, changes })
      return
    }
  }
  // A validator that attests the result no longer owes the penalty for its silence in that job.
  const isAttested = [...changes].every(
    ([who, change]) =>
      change > 0n &&
      before.jobs.some((job) => {
        const seat = seatOf(before, job, who)
        const isOwed = seat && isValidator(seat) && statusOf(job) === 'finished'
        return isOwed && change <= job.penalty
      }),
  )
  hold(isAttested, 'somebody’s money changed by what another did')
}

let lastChallenges: readonly (Omit<JudgedChallenge, 'job' | 'changes'> & {
  readonly job: Address
})[] = []

/** Stores the open challenges, so that a challenge that the next action closes is known. */
export function noteChallenges(walk: TrainingWalk): void {
  const jobs = walk.jobs()
  lastChallenges = recordsOf(walk.market, 'challenge').map((one) => {
    const job = addressOf(one.job)
    const keys = jobs.find(({ address }) => address === job)?.seatKeys ?? []
    const votes = one.votesFor | one.votesAgainst
    const voters = keys.filter((_, seat) => votes & (1 << seat)).map(addressOf)
    const people = { accused: addressOf(one.account), challenger: addressOf(one.challenger) }
    return { job, ...people, voters }
  })
}

function judgedBetween(walk: TrainingWalk, { address }: WalkJob) {
  const open = recordsOf(walk.market, 'challenge')
  return lastChallenges.find(
    ({ job, accused }) =>
      job === address &&
      !open.some((one) => addressOf(one.job) === job && addressOf(one.account) === accused),
  )
}

type LivenessAttempt = {
  readonly law: string
  readonly instructions: readonly Instruction[]
  readonly by: KeyPairSigner
  readonly mustFail?: boolean
}

async function attempt(walk: TrainingWalk, tried: LivenessAttempt): Promise<void> {
  const { law, instructions, by, mustFail = false } = tried
  const refusal = await walk.market.chain.simulate(instructions, [by])
  hold((refusal !== undefined) === mustFail, `${law}: ${refusal ?? 'it was done'}`)
}

/**
 * Simulates the actions that must be possible for a random job: strangers advance it, and members
 * leave it.
 */
export async function checkLiveness(walk: TrainingWalk): Promise<void> {
  const jobs = walk.jobs()
  if (jobs.length === 0) return
  const job = walk.pick(jobs)
  const { market, nowSeconds: now } = walk
  const by = market.actors.stranger
  const step = async (name: 'beginJob' | 'settleRound') => {
    const sponsorBalance = await market.at.balance(job.sponsor, job.asset)
    return [market.build(name, { data: {}, accounts: { job: job.address, sponsorBalance } })]
  }
  const status = statusOf(job)
  if (status === 'joining' && now >= job.joinBy) {
    await attempt(walk, { law: 'a job cannot begin', instructions: await step('beginJob'), by })
  }
  const { commitWindow, revealWindow, scoreWindow, scoreRevealWindow } = job
  const ends = job.startedAt + commitWindow + revealWindow + scoreWindow + scoreRevealWindow
  if (status === 'running' && now >= ends) {
    const instructions = await step('settleRound')
    await attempt(walk, { law: 'a round cannot be settled', instructions, by })
  }
  await tryResolve(walk, job, by)
  if (status === 'finished' || status === 'cancelled') await tryLeave(walk, job, by)
}

async function tryResolve(walk: TrainingWalk, job: WalkJob, by: KeyPairSigner): Promise<void> {
  const { market, nowSeconds: now } = walk
  const open = recordsOf(market, 'challenge').filter((one) => addressOf(one.job) === job.address)
  const found = open.find(({ openedAt }) => now >= openedAt + job.challengeWindow)
  if (!found) return
  const { account, challenger, round } = found
  const accused = { address: addressOf(account) }
  const accounts = {
    job: job.address,
    challenge: await challengeAt(market, job.address, { accused, round }),
    member: await market.at.member(bytesOf(job.address), account),
    accusedBalance: await market.at.balance(account, job.asset),
    challenger: addressOf(challenger),
    challengerBalance: await market.at.balance(challenger, job.asset),
    sponsorBalance: await market.at.balance(job.sponsor, job.asset),
  }
  const instructions = [market.build('resolveChallenge', { data: {}, accounts })]
  await attempt(walk, { law: 'a challenge cannot be resolved', instructions, by })
}

async function tryLeave(walk: TrainingWalk, job: WalkJob, stranger: KeyPairSigner): Promise<void> {
  const own = walk.seats().filter((seat) => isSeatIn(seat, job))
  if (own.length === 0) return
  const seat = walk.pick(own)
  const who = walk.personAt(seat.account)
  if (!who) return
  const isCancelled = statusOf(job) === 'cancelled'
  const free = job.endedAt + job.challengeWindow
  const isFree = isCancelled || (job.openChallenges === 0 && walk.nowSeconds >= free)
  const isLate = isCancelled || !isValidator(seat) || walk.nowSeconds >= free + job.challengeWindow
  await attempt(walk, {
    law: 'a member leaves by itself once nothing can be challenged',
    instructions: [await leaveInstruction(walk, job, who)],
    by: who,
    mustFail: !isFree,
  })
  await attempt(walk, {
    law: 'strangers let members leave once it is time',
    instructions: [await leaveInstruction(walk, job, who, false)],
    by: stranger,
    mustFail: !(isFree && isLate),
  })
}
