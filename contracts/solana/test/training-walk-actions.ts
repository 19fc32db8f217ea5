// Actions of a random walk over training jobs: actions that a job waits for, mostly by an account
// that may take them; any action by any account at any time; and attacks that send earlier
// instructions again.

import { AccountRole, type Address, type Instruction, type KeyPairSigner } from '@solana/kit'
import { addressOf, bytesOf } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { recordsOf } from './invariants.ts'
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
  hashOf,
  joinJob,
  openJob,
  outbidValidator,
  promoteVersion,
  revealScores,
  revealUpdate,
  type ScoresFields,
  WINDOW,
} from './training-instructions.ts'
import {
  isSeatIn,
  isValidator,
  JOBS_MAX,
  keyOfPerson,
  type SentInstruction,
  statusOf,
  type TrainingWalk,
  type WalkJob,
  type WalkSeat,
} from './training-walk.ts'

type JobAction = (walk: TrainingWalk, job: WalkJob) => Promise<TransactionOutcome>

const seatsOf = (walk: TrainingWalk, job: WalkJob): readonly WalkSeat[] =>
  walk.seats().filter((seat) => isSeatIn(seat, job))

/** Returns mostly an account with a seat of the role; otherwise any account. */
function member(walk: TrainingWalk, job: WalkJob, role: 'trainer' | 'validator'): KeyPairSigner {
  const own = seatsOf(walk, job).filter((seat) => isValidator(seat) === (role === 'validator'))
  const who = own.length > 0 ? walk.personAt(walk.pick(own).account) : undefined
  return walk.random(8) > 0 && who ? who : walk.pick(walk.people)
}

async function open(walk: TrainingWalk): Promise<TransactionOutcome> {
  const { market } = walk
  const isOpen = walk.random(2) === 0
  const sender = walk.pick(walk.people)
  const budget = BigInt(1 + walk.random(5_000))
  const stake = isOpen ? budget : 90n
  const { job, outcome } = await openJob(market, {
    sender,
    budget,
    rounds: 1 + walk.random(3),
    validators: isOpen ? [] : walk.people.slice(0, 4).map(keyOfPerson),
    validatorsMin: isOpen ? 4 : 1 + walk.random(3),
    validatorStake: stake,
    penalty: BigInt(1 + walk.random(Number(stake < 100n ? stake : 100n))),
    validatorBps: walk.random(5_001),
  })
  // Mostly all members join at once, because few jobs would begin by single random actions.
  if (outcome.refusal !== undefined || walk.random(5) === 0) return outcome
  for (const [i, who] of walk.people.entries()) {
    const weight = 1 + walk.random(9)
    await joinJob(market, job, i < 4 ? { who, weight } : { who })
  }
  market.chain.advance(2n * WINDOW)
  return advanceJob(market, job, 'beginJob')
}

/**
 * Returns scores that mostly match the validator's commitment and the scores of the other
 * validators.
 */
function ballot(
  walk: TrainingWalk,
  { trainers, round }: WalkJob,
  who: KeyPairSigner,
): ScoresFields {
  const isOther = (walk.people.indexOf(who) + round) % 4 === 0
  const odd = isOther !== (walk.random(12) === 0) ? 1 : 0
  const scores = Array.from({ length: trainers }, (_, seat) => (7 * seat * 400 + odd) % 10_001)
  return { who, state: 7 + odd, scores }
}

const update = (walk: TrainingWalk) => (walk.random(6) === 0 ? 2 : 1)

const joinAs = (role: 'trainer' | 'validator'): JobAction => {
  return async (walk, { address }) => {
    const who = walk.pick(walk.people)
    const weight = 1 + walk.random(9)
    return joinJob(walk.market, address, role === 'trainer' ? { who } : { who, weight })
  }
}

const outbid: JobAction = async (walk, { address }) => {
  const [who, former] = [walk.pick(walk.people), walk.pick(walk.people)]
  return outbidValidator(walk.market, address, { who, former, weight: 1 + walk.random(12) })
}

const challenge: JobAction = async (walk, { address, settledRound }) => {
  const [accused, challenger] = [walk.pick(walk.people), walk.pick(walk.people)]
  return challengeMember(walk.market, address, { accused, challenger, round: settledRound })
}

function anyChallenge(walk: TrainingWalk, job: WalkJob) {
  const open = recordsOf(walk.market, 'challenge').filter(
    (one) => addressOf(one.job) === job.address,
  )
  const found = open.length > 0 ? walk.pick(open) : undefined
  if (!found) {
    return { accused: walk.pick(walk.people), challenger: walk.pick(walk.people), round: 1 }
  }
  const { account, challenger, round } = found
  return {
    accused: { address: addressOf(account) },
    challenger: { address: addressOf(challenger) },
    round,
  }
}

const vote: JobAction = async (walk, job) => {
  const { accused, round } = anyChallenge(walk, job)
  const own = { who: member(walk, job, 'validator'), isUpheld: walk.random(3) > 0 }
  return voteOnChallenge(walk.market, job.address, { accused, round, ...own })
}

const resolve: JobAction = async (walk, job) =>
  resolveChallenge(walk.market, job.address, anyChallenge(walk, job))

const attest: JobAction = async (walk, job) => {
  const fields = { comparison: hashOf(90 + walk.random(2)), isImproved: walk.random(4) > 0 }
  const who = member(walk, job, 'validator')
  return attestComparison(walk.market, job.address, { who, ...fields })
}

/** Lets an account leave; in half of the cases the account itself sends the instruction. */
const leave: JobAction = async (walk, job) => {
  const { market } = walk
  const own = seatsOf(walk, job)
  const seated = own.length > 0 ? walk.personAt(walk.pick(own).account) : undefined
  const who = seated ?? walk.pick(walk.people)
  const sender = walk.random(2) === 0 ? who : walk.pick(walk.people)
  return market.send([await leaveInstruction(walk, job, who)], ...new Set([sender, who]))
}

/**
 * Builds the instruction with which an account leaves a job. `isSigned` marks the account as a
 * signer; another account may send the instruction.
 */
export async function leaveInstruction(
  { market }: TrainingWalk,
  { address, sponsor, asset }: WalkJob,
  who: Pick<KeyPairSigner, 'address'>,
  isSigned = true,
): Promise<Instruction> {
  const key = bytesOf(who.address)
  const accounts = {
    job: address,
    account: who.address,
    member: await market.at.member(bytesOf(address), key),
    balance: await market.at.balance(key, asset),
    sponsorBalance: await market.at.balance(sponsor, asset),
  }
  const instruction = market.build('leaveJob', { data: {}, accounts })
  if (!isSigned) return instruction
  return withAccount(instruction, who.address, { role: AccountRole.WRITABLE_SIGNER })
}

const withAccount = (
  instruction: Instruction,
  address: Address,
  meta: { readonly role: AccountRole },
): Instruction => ({
  ...instruction,
  accounts: (instruction.accounts ?? []).map((one) =>
    one.address === address ? { ...one, ...meta } : one,
  ),
})

const promote: JobAction = (walk, { address }) =>
  promoteVersion(walk.market, address, {
    who: walk.pick(walk.people),
    version: walk.market.version,
  })

const erase: JobAction = (walk, job) => {
  const sponsor = walk.personAt(job.sponsor) ?? walk.pick(walk.people)
  const sender = walk.random(2) === 0 ? sponsor : walk.pick(walk.people)
  return eraseJob(walk.market, job.address, { sender, sponsor })
}

/** All actions on a job, by name. */
const actions: { readonly [name: string]: JobAction } = {
  'join as trainer': joinAs('trainer'),
  'join as validator': joinAs('validator'),
  outbid,
  begin: (walk, { address }) => advanceJob(walk.market, address, 'beginJob'),
  'commit an update': (walk, job) => {
    const fields = { who: member(walk, job, 'trainer'), n: update(walk) }
    return commitUpdate(walk.market, job.address, fields)
  },
  'reveal an update': (walk, job) => {
    const fields = { who: member(walk, job, 'trainer'), n: update(walk) }
    return revealUpdate(walk.market, job.address, fields)
  },
  'commit scores': (walk, job) =>
    commitScores(walk.market, job.address, ballot(walk, job, member(walk, job, 'validator'))),
  'reveal scores': (walk, job) =>
    revealScores(walk.market, job.address, ballot(walk, job, member(walk, job, 'validator'))),
  settle: (walk, { address }) => advanceJob(walk.market, address, 'settleRound'),
  challenge,
  vote,
  resolve,
  attest,
  leave,
  promote,
  erase,
}

/**
 * Takes the actions of the current phase of a running job, by all members except a few random ones,
 * then ends the phase.
 */
async function playPhase(walk: TrainingWalk, job: WalkJob): Promise<TransactionOutcome> {
  const { market } = walk
  const window = Number((walk.nowSeconds - job.startedAt) / WINDOW)
  if (window > 3) return advanceJob(market, job.address, 'settleRound')
  for (const seat of seatsOf(walk, job)) {
    const who = walk.personAt(seat.account)
    if (!who || walk.random(8) === 0) continue
    if (isValidator(seat)) {
      const act = window < 3 ? commitScores : revealScores
      await act(market, job.address, ballot(walk, job, who))
    } else {
      const act = window < 1 ? commitUpdate : revealUpdate
      await act(market, job.address, { who, n: 1 })
    }
  }
  market.chain.advance(WINDOW - ((walk.nowSeconds - job.startedAt) % WINDOW))
  return advanceJob(market, job.address, 'settleRound')
}

/** Returns the name of an action that the job waits for. */
function dueAction(walk: TrainingWalk, job: WalkJob): string {
  const now = walk.nowSeconds
  const isCalled = job.settledRound > 0 && walk.random(3) === 0
  if (isCalled) {
    return job.openChallenges === 0 ? 'challenge' : walk.pick(['vote', 'vote', 'vote', 'resolve'])
  }
  switch (statusOf(job)) {
    case 'joining':
      if (now >= job.joinBy) return 'begin'
      return walk.pick(['join as trainer', 'join as validator', 'join as validator', 'outbid'])
    case 'running': {
      const phases = ['commit an update', 'reveal an update', 'commit scores', 'reveal scores']
      return phases[Number((now - job.startedAt) / WINDOW)] ?? 'settle'
    }
    default:
      return walk.pick(['attest', 'attest', 'leave', 'leave', 'erase'])
  }
}

/**
 * Sends an earlier instruction again: with its signers, with the signature of an attacker only, or
 * with one or two accounts replaced by other accounts.
 */
async function replay(walk: TrainingWalk): Promise<readonly [string, TransactionOutcome]> {
  const { market } = walk
  const found = walk.sent.filter(
    ({ instruction }) => instruction.programAddress === market.chain.program,
  )
  if (found.length === 0) return ['open', await open(walk)]
  const { instruction, signers } = walk.pick<SentInstruction>(found)
  const attacker = walk.pick(walk.people)
  const accounts = [...(instruction.accounts ?? [])]
  const how = walk.pick(['again', 'unsigned', 'with other accounts'] as const)
  if (how === 'again') return [`send ${how}`, await market.send([instruction], ...signers)]
  if (how === 'unsigned') {
    const stripped = accounts.map((one) => {
      const isOwn = one.address === attacker.address
      return isOwn || one.role < AccountRole.READONLY_SIGNER
        ? one
        : {
            ...one,
            role:
              one.role === AccountRole.WRITABLE_SIGNER
                ? AccountRole.WRITABLE
                : AccountRole.READONLY,
          }
    })
    return [`send ${how}`, await market.send([{ ...instruction, accounts: stripped }], attacker)]
  }
  const records = walk.market.chain.programAccounts()
  for (let left = 1 + walk.random(2); left > 0; left--) {
    const k = walk.random(accounts.length)
    const meta = accounts[k]
    const other = walk.pick([...records.map(({ address }) => address as Address), attacker.address])
    if (meta && meta.role < AccountRole.READONLY_SIGNER) accounts[k] = { ...meta, address: other }
  }
  const changed = { ...instruction, accounts }
  return [`send ${how}`, await market.send([changed], ...new Set([attacker, ...signers]))]
}

/** Takes one action, and returns its name and its outcome. */
export async function takeTrainingAction(
  walk: TrainingWalk,
): Promise<readonly [string, TransactionOutcome | undefined]> {
  const roll = walk.random(100)
  const jobs = walk.jobs()
  if (jobs.length === 0 || (jobs.length < JOBS_MAX && roll < 3)) return ['open', await open(walk)]
  if (roll < 16) {
    // Mostly advances by one window, so that the current window of each running job ends.
    walk.market.chain.advance(walk.random(4) === 0 ? BigInt(1 + walk.random(1_000)) : WINDOW)
    return ['let time pass', undefined]
  }
  if (roll < 30) return replay(walk)
  const job = walk.pick(jobs)
  if (roll < 50 && statusOf(job) === 'running') return ['settle', await playPhase(walk, job)]
  const names = Object.keys(actions)
  const name = roll < 60 ? walk.pick(names) : dueAction(walk, job)
  const act = actions[name]
  return [name, await act?.(walk, job)]
}
