// Random actions on training jobs, and a function with which all members leave.

import type { Address, KeyPairSigner } from '@solana/kit'
import { expect } from 'vitest'
import { addressOf, bytesOf, jobStatuses } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { recordsOf } from './invariants.ts'
import type { ProgramFixture } from './market.ts'
import type { RandomBelow, RandomRun, RandomStep } from './random-run.ts'
import {
  challengeMember,
  resolveChallenge,
  voteOnChallenge,
} from './training-challenge-instructions.ts'
import {
  advanceJob,
  attestComparison,
  commitScores,
  commitUpdate,
  eraseJob,
  jobOf,
  joinJob,
  leaveJob,
  openJob,
  promoteVersion,
  revealScores,
  revealUpdate,
  type ScoresFields,
  WINDOW,
} from './training-instructions.ts'

const membersOf = ({ actors }: ProgramFixture): readonly KeyPairSigner[] => [
  actors.client,
  actors.provider,
  actors.stranger,
  actors.creator,
]

type TrainingStepContext = {
  readonly market: ProgramFixture
  readonly random: RandomBelow
  readonly job: Address
  /**
   * If true, mostly an account with the needed seat acts, and mostly states what the other members
   * state.
   */
  readonly isTimely?: boolean
}

const someone = ({ market, random }: TrainingStepContext): KeyPairSigner =>
  membersOf(market)[random(4)] ?? market.actors.client

/** Returns any account; if `isTimely`, one of the first two accounts, which train in most jobs. */
const trainerOf = (play: TrainingStepContext): KeyPairSigner =>
  (play.isTimely && membersOf(play.market)[play.random(2)]) || someone(play)

/**
 * Returns any account; if `isTimely`, one of the last two accounts, which validate in most jobs.
 */
const validatorOf = (play: TrainingStepContext): KeyPairSigner =>
  (play.isTimely && membersOf(play.market)[2 + play.random(2)]) || someone(play)

/** Returns 0 or 1; if `isTimely`, mostly 0, so that reveals mostly match commitments. */
const choice = ({ isTimely, random }: TrainingStepContext): number =>
  isTimely && random(8) > 0 ? 0 : random(2)

/** Returns one of two ballots, so that reveals often match commitments. */
async function randomBallot(play: TrainingStepContext): Promise<ScoresFields> {
  const { market, job } = play
  const { trainers } = await jobOf(market, job)
  const n = choice(play)
  const scores = Array.from({ length: trainers }, (_, i) => n * 9_001 + 400 * i)
  return { who: validatorOf(play), state: 7 + n, scores }
}

type OpenChallenge = {
  readonly accused: Pick<KeyPairSigner, 'address'>
  readonly challenger: Pick<KeyPairSigner, 'address'>
  readonly round: number
}

/** Returns the unresolved challenges of a job. */
function challengesOf(market: ProgramFixture, job: Address): readonly OpenChallenge[] {
  const own = recordsOf(market, 'challenge').filter((one) => addressOf(one.job) === job)
  return own.map(({ account, challenger, round }) => ({
    accused: { address: addressOf(account) },
    challenger: { address: addressOf(challenger) },
    round,
  }))
}

/** Returns an unresolved challenge, or a challenge that was never opened if there is none. */
function anyChallenge(play: TrainingStepContext): OpenChallenge {
  const open = challengesOf(play.market, play.job)
  const none = { accused: someone(play), challenger: someone(play), round: 1 }
  return open[play.random(Math.max(1, open.length))] ?? none
}

/** Actions that any step may take, in any phase of a job. */
const acts: readonly ((play: TrainingStepContext) => Promise<TransactionOutcome>)[] = [
  (play) => joinJob(play.market, play.job, { who: someone(play) }),
  (play) => joinJob(play.market, play.job, { who: someone(play), weight: play.random(3) + 1 }),
  ({ market, job }) => advanceJob(market, job, 'beginJob'),
  ({ market, job }) => advanceJob(market, job, 'settleRound'),
  (play) => commitUpdate(play.market, play.job, { who: trainerOf(play), n: 1 + choice(play) }),
  (play) => revealUpdate(play.market, play.job, { who: trainerOf(play), n: 1 + choice(play) }),
  async (play) => commitScores(play.market, play.job, await randomBallot(play)),
  async (play) => revealScores(play.market, play.job, await randomBallot(play)),
  (play) => leaveJob(play.market, play.job, someone(play)),
  (play) =>
    promoteVersion(play.market, play.job, { who: someone(play), version: play.market.version }),
  (play) => eraseJob(play.market, play.job, { sender: someone(play) }),
  async (play) => {
    const { market, job } = play
    const { settledRound } = await jobOf(market, job)
    const people = { accused: someone(play), challenger: someone(play) }
    return challengeMember(market, job, { ...people, round: settledRound })
  },
  (play) => {
    const { market, job, random } = play
    const { accused, round } = anyChallenge(play)
    const vote = { who: validatorOf(play), isUpheld: random(3) > 0 }
    return voteOnChallenge(market, job, { accused, round, ...vote })
  },
  (play) => resolveChallenge(play.market, play.job, anyChallenge(play)),
  (play) => {
    const isImproved = play.random(3) > 0
    return attestComparison(play.market, play.job, { who: validatorOf(play), isImproved })
  },
]

/** Upper limit of the actions in one played job; most jobs end before it. */
const PLAY_ACTS = 80

/**
 * Takes an action that the job waits for, by a random member, or advances the time by one window.
 */
async function timely(play: TrainingStepContext): Promise<TransactionOutcome | undefined> {
  const { market, random, job } = play
  const record = await jobOf(market, job)
  const { status, startedAt, joinBy, settledRound, openChallenges } = record
  const name = jobStatuses[status as keyof typeof jobStatuses]
  const act = (i: number) => acts[i]?.(play)
  const now = market.chain.nowSeconds
  if (random(6) === 0) {
    market.chain.advance(WINDOW)
    return undefined
  }
  if (name === 'joining') return act(now >= joinBy ? 2 : random(2))
  if (settledRound > 0 && random(3) === 0) {
    return act(openChallenges === 0 ? 11 : ([12, 12, 12, 13][random(4)] ?? 11))
  }
  if (name !== 'running') return act([8, 10, 14][random(3)] ?? 8)
  const window = Number((now - startedAt) / WINDOW)
  return act([4, 5, 6, 7][window] ?? 3)
}

async function pickJob(market: ProgramFixture, random: RandomBelow, { jobs }: RandomRun) {
  const recent = jobs.slice(-3)
  const job = recent[random(recent.length)]
  const isThere = job && market.chain.bytesAt(job) !== undefined
  return isThere ? job : undefined
}

const withJob =
  (act: (play: TrainingStepContext) => Promise<TransactionOutcome | undefined>): RandomStep =>
  async (market, random, story) => {
    const job = await pickJob(market, random, story)
    return job && (await act({ market, random, job }))
  }

export const trainingSteps: readonly RandomStep[] = [
  async (market, random, story) => {
    if (random(4) !== 0) return undefined
    const budget = [0n, 1n, 10n, 1_000_003n][random(4)] ?? 0n
    const fields = { budget, rounds: random(4), penalty: BigInt(random(95)) }
    const { job, outcome } = await openJob(market, fields)
    if (outcome.refusal === undefined) story.jobs.push(job)
    return outcome
  },
  withJob((play) => acts[play.random(acts.length)]?.(play) ?? timely(play)),
  // This rare step plays a whole job. Without it few jobs end, because a round has several windows
  // and other steps advance the time past them.
  async (market, random, story) => {
    if (random(3) !== 0) return undefined
    const fields = { budget: 1_000_003n, rounds: 1 + random(3), penalty: BigInt(1 + random(90)) }
    const { job, outcome } = await openJob(market, fields)
    if (outcome.refusal !== undefined) return outcome
    story.jobs.push(job)
    for (const [i, who] of membersOf(market).entries()) {
      await joinJob(market, job, i < 2 ? { who } : { who, weight: i })
    }
    let last: TransactionOutcome | undefined = outcome
    for (let i = 0; i < PLAY_ACTS && market.chain.bytesAt(job); i++) {
      last = (await timely({ market, random, job, isTimely: true })) ?? last
    }
    return last
  },
]

/** Lets all members leave every job: a stranger ends each job, and erases it at last. */
export async function leaveJobs(market: ProgramFixture): Promise<void> {
  const { stranger } = market.actors
  for (const { sponsor, nonce } of recordsOf(market, 'job')) {
    const job = await market.at.job(sponsor, nonce)
    for (;;) {
      const { status } = await jobOf(market, job)
      if (status > 2) break
      market.chain.advance(4n * WINDOW)
      const turn = await advanceJob(market, job, status === 1 ? 'beginJob' : 'settleRound')
      expect(turn.refusal).toBeUndefined()
    }
    market.chain.advance(2n * WINDOW)
    for (const challenge of challengesOf(market, job)) {
      expect((await resolveChallenge(market, job, challenge)).refusal).toBeUndefined()
    }
    const id = Buffer.from(bytesOf(job)).toString('hex')
    const own = recordsOf(market, 'member').filter(
      (member) => Buffer.from(member.job).toString('hex') === id,
    )
    for (const { account } of own) {
      expect((await leaveJob(market, job, addressOf(account))).refusal).toBeUndefined()
    }
    market.chain.advance(7n * 86_400n)
    const by = { sender: stranger, sponsor: { address: addressOf(sponsor) } }
    expect((await eraseJob(market, job, by)).refusal).toBeUndefined()
  }
  expect(recordsOf(market, 'member')).toEqual([])
  expect(recordsOf(market, 'challenge')).toEqual([])
}
