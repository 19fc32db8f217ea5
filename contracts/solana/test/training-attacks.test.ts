// Goal: no account acts for another account in a training job, and the actions of one job, round or
// account do not count in another.
// Method: transactions with the accounts of another job or member, without a needed signature, or
// with an earlier signed message, against a job in the matching phase. The program must refuse each
// attack, and must then accept the honest instruction that the attack changed.

import { AccountRole, type Address, type Instruction, type KeyPairSigner } from '@solana/kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { errorNameFrom } from './chain.ts'
import { checkInvariants } from './invariants.ts'
import { NATIVE, type ProgramFixture, startTrade, UNIT } from './market.ts'
import {
  challengeAt,
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
  memberAt,
  memberOf,
  openJob,
  revealScores,
  revealUpdate,
  runningJob,
  scoreRound,
  WINDOW,
} from './training-instructions.ts'

let market: ProgramFixture
/** A trainer, two validators, and an attacker that has seats in a job of its own. */
let trainer: KeyPairSigner
let first: KeyPairSigner
let second: KeyPairSigner
let attacker: KeyPairSigner
/**
 * Jobs in the same phase: the attacked job, and a job in which the attacker and an accomplice have
 * every seat.
 */
let job: Address
let own: Address
let accomplice: KeyPairSigner

beforeEach(async () => {
  market = await startTrade()
  const people: KeyPairSigner[] = []
  for (let n = 0; n < 5; n++) people.push(await memberOf(market, 800 + n, UNIT))
  ;[trainer, first, second, attacker, accomplice] = people as [
    KeyPairSigner,
    KeyPairSigner,
    KeyPairSigner,
    KeyPairSigner,
    KeyPairSigner,
  ]
  const validators = [first, second, attacker, accomplice].map(({ address }) => bytesOf(address))
  const seats = { trainers: [trainer], validators: [[first, 1] as const, [second, 1] as const] }
  job = await runningJob(market, seats, { validators })
  const others = { trainers: [accomplice], validators: [[attacker, 1] as const] }
  // Sets the time back to the opening of the first job, so that both jobs are in the same phase.
  market.chain.advance(-2n * WINDOW)
  own = await runningJob(market, others, { validators })
})

/** Returns the next instruction that `act` would send, without sending it. */
async function captured(act: () => Promise<unknown>): Promise<Instruction> {
  let seen: Instruction | undefined
  market.chain.before = async (instructions) => {
    seen = instructions.at(-1)
    throw new Error('captured')
  }
  await act().catch(() => {})
  market.chain.before = undefined
  if (!seen) throw new Error('nothing was sent')
  return seen
}

const swapped = (
  instruction: Instruction,
  from: Address,
  to: { readonly address: Address; readonly role?: AccountRole },
): Instruction => ({
  ...instruction,
  accounts: (instruction.accounts ?? []).map((one) =>
    one.address === from ? { ...one, ...to } : one,
  ),
})

/** Returns the instruction without the signature of an account. */
const unsigned = (instruction: Instruction, { address }: KeyPairSigner): Instruction =>
  swapped(instruction, address, { address, role: AccountRole.WRITABLE })

const refusalOf = (instruction: Instruction, ...signers: readonly KeyPairSigner[]) =>
  errorNameFrom(market.send([instruction], ...signers))

/**
 * Tries variants of a member's instruction that an attacker could send: without the member's
 * signature, with the attacker's key or seat, or for the attacker's own job instead. Then the
 * member sends the honest instruction.
 */
async function attackSeat(
  who: KeyPairSigner,
  act: (at: Address) => Promise<unknown>,
): Promise<void> {
  const honest = await captured(() => act(job))
  const member = await memberAt(market, job, who)
  const foreign = await memberAt(market, own, attacker)
  const attacks: readonly (readonly [string, Instruction])[] = [
    ['without a signature', unsigned(honest, who)],
    ['by another key', swapped(honest, who.address, { address: attacker.address })],
    ['with a seat of another job', swapped(honest, member, { address: foreign })],
    [
      'by another key and its seat of another job',
      swapped(swapped(honest, who.address, { address: attacker.address }), member, {
        address: foreign,
      }),
    ],
    ['for another job with this seat', swapped(honest, job, { address: own })],
    ['with the job as the seat', swapped(honest, member, { address: job })],
    ['with an account that is none', swapped(honest, member, { address: attacker.address })],
  ]
  for (const [how, attack] of attacks) {
    const signers = attack.accounts?.some(
      ({ address, role }) => address === who.address && role >= AccountRole.READONLY_SIGNER,
    )
      ? [attacker, who]
      : [attacker]
    expect(await refusalOf(attack, ...signers), how).toBeDefined()
  }
  expect(await refusalOf(honest, who), 'the honest one').toBeUndefined()
}

const ballot = (who: KeyPairSigner, scores = [9_000]) => ({ who, state: 9, scores })

/** Lets the trainers of both jobs reveal, and advances the time to the phase of scores. */
async function reveal(): Promise<void> {
  for (const [at, who] of [
    [job, trainer],
    [own, accomplice],
  ] as const) {
    await commitUpdate(market, at, { who, n: 1 })
  }
  market.chain.advance(WINDOW)
  for (const [at, who] of [
    [job, trainer],
    [own, accomplice],
  ] as const) {
    expect(await errorNameFrom(revealUpdate(market, at, { who, n: 1 }))).toBeUndefined()
  }
  market.chain.advance(WINDOW)
}

/** Settles a round of both jobs. */
async function settle(): Promise<void> {
  await reveal()
  for (const who of [first, second]) await commitScores(market, job, ballot(who))
  await commitScores(market, own, ballot(attacker))
  market.chain.advance(WINDOW)
  for (const who of [first, second]) await revealScores(market, job, ballot(who))
  await revealScores(market, own, ballot(attacker))
  market.chain.advance(WINDOW)
  for (const at of [job, own]) {
    expect(await errorNameFrom(advanceJob(market, at, 'settleRound'))).toBeUndefined()
  }
}

describe('a seat is used by its own account alone', () => {
  test('to commit and reveal an update', async () => {
    await attackSeat(trainer, (at) => commitUpdate(market, at, { who: trainer, n: 1 }))
    await commitUpdate(market, own, { who: accomplice, n: 1 })
    market.chain.advance(WINDOW)
    await attackSeat(trainer, (at) => revealUpdate(market, at, { who: trainer, n: 1 }))
    await checkInvariants(market)
  })

  test('to commit and reveal scores', async () => {
    await reveal()
    await attackSeat(first, (at) => commitScores(market, at, ballot(first)))
    market.chain.advance(WINDOW)
    await attackSeat(first, (at) => revealScores(market, at, ballot(first)))
  })

  test('to vote on a challenge, and to attest a comparison', async () => {
    await settle()
    const fields = { accused: trainer, challenger: attacker }
    expect(await errorNameFrom(challengeMember(market, job, fields))).toBeUndefined()
    const vote = { accused: trainer, isUpheld: false }
    await attackSeat(first, () => voteOnChallenge(market, job, { ...vote, who: first }))
    // A vote counts once, and counts neither in another job nor on another challenge.
    const again = await captured(() => voteOnChallenge(market, job, { ...vote, who: first }))
    expect(await refusalOf(again, first)).toBe('ChallengeInvalid')
    const foreign = await captured(() => voteOnChallenge(market, own, { ...vote, who: attacker }))
    const theirs = await challengeAt(market, own, { accused: trainer })
    const ours = await challengeAt(market, job, { accused: trainer })
    const crossed = swapped(foreign, theirs, { address: ours })
    expect(await refusalOf(crossed, attacker)).toBe('ChallengeInvalid')
    for (let round = 2; round <= 3; round++) {
      market.chain.advance(4n * WINDOW)
      for (const at of [job, own]) await advanceJob(market, at, 'settleRound')
    }
    await resolveChallenge(market, job, fields)
    await attackSeat(second, (at) => attestComparison(market, at, { who: second }))
  })
})

describe('what was said once', () => {
  test('cannot be said again in the round, nor in the next, nor for another', async () => {
    await commitUpdate(market, job, { who: trainer, n: 1 })
    market.chain.advance(WINDOW)
    const revealed = await captured(() => revealUpdate(market, job, { who: trainer, n: 1 }))
    expect(await refusalOf(revealed, trainer)).toBeUndefined()
    expect(await refusalOf(revealed, trainer)).toBe('CommitmentMismatch')
    market.chain.advance(WINDOW)
    const scored = [first, second].map((who) => ballot(who))
    await scoreRound(market, job, scored)
    const shown = await captured(() => revealScores(market, job, ballot(first)))
    expect(await refusalOf(shown, first)).toBe('CommitmentMismatch')
    market.chain.advance(WINDOW)
    await advanceJob(market, job, 'settleRound')
    // Reveals of the first round are refused in the next round.
    market.chain.advance(WINDOW)
    expect(await refusalOf(revealed, trainer)).toBe('CommitmentMismatch')
    market.chain.advance(2n * WINDOW)
    expect(await refusalOf(shown, first)).toBe('CommitmentMismatch')
  })

  test('a copied commitment cannot be revealed by the account that copied it', async () => {
    const honest = await captured(() => commitUpdate(market, job, { who: trainer, n: 1 }))
    expect(await refusalOf(honest, trainer)).toBeUndefined()
    // The trainer of the other job signs the same commitment for that job.
    const copied = swapped(
      swapped(swapped(honest, trainer.address, { address: accomplice.address }), job, {
        address: own,
      }),
      await memberAt(market, job, trainer),
      { address: await memberAt(market, own, accomplice) },
    )
    expect(await refusalOf(copied, accomplice)).toBeUndefined()
    market.chain.advance(WINDOW)
    const opened = revealUpdate(market, own, { who: accomplice, n: 1 })
    expect(await errorNameFrom(opened)).toBe('CommitmentMismatch')
  })
})

describe('money goes where the rules say', () => {
  test('no challenge is paid out to another account, or of another’s balance', async () => {
    await settle()
    const fields = { accused: trainer, challenger: second }
    const opened = await captured(() => challengeMember(market, job, fields))
    const theirs = await market.balance(second)
    const mine = await market.balance(attacker)
    // A challenger cannot pay its bond from another balance, and no other account can open a
    // challenge that takes the bond from the challenger's balance.
    expect(await refusalOf(swapped(opened, theirs, { address: mine }), second)).toBeDefined()
    expect(await refusalOf(unsigned(opened, second), attacker)).toBeDefined()
    const foreign = await memberAt(market, own, accomplice)
    const seat = await memberAt(market, job, trainer)
    expect(await refusalOf(swapped(opened, seat, { address: foreign }), second)).toBeDefined()
    expect(await refusalOf(opened, second)).toBeUndefined()
    market.chain.advance(WINDOW)
    const ended = await captured(() => resolveChallenge(market, job, fields))
    const accounts = (ended.accounts ?? []).filter(({ address }) => address !== job)
    const { stranger } = market.actors
    const before = await market.balanceOf(attacker)
    for (const { address } of accounts) {
      for (const other of [mine, attacker.address, own, foreign]) {
        const attack = swapped(ended, address, { address: other })
        const refusal = await market.chain.simulate([attack], [stranger])
        // The program does not check balances that the outcome leaves unchanged, so the attacker
        // must gain nothing.
        if (refusal === undefined) expect(await balanceAfter(attack)).toEqual(before)
      }
    }
    expect(await refusalOf(ended, stranger)).toBeUndefined()
    expect(await refusalOf(ended, stranger)).toBeDefined()
    await checkInvariants(market)
  })

  /** Returns the attacker's balance after an instruction that a stranger sends. */
  async function balanceAfter(instruction: Instruction) {
    const { svm } = market.chain
    const saved = (instruction.accounts ?? []).map(({ address }) => svm.getAccount(address))
    await market.send([instruction], market.actors.stranger)
    const seen = await market.balanceOf(attacker)
    for (const account of saved) if (account.exists) svm.setAccount(account)
    return seen
  }

  test('no seat is left for another, to another, or twice', async () => {
    for (let round = 1; round <= 3; round++) {
      market.chain.advance(4n * WINDOW)
      for (const at of [job, own]) await advanceJob(market, at, 'settleRound')
    }
    market.chain.advance(WINDOW)
    const left = await captured(() => leaveJob(market, job, trainer))
    const { stranger } = market.actors
    const seat = await memberAt(market, job, trainer)
    const attacks = [
      swapped(left, trainer.address, { address: attacker.address }),
      swapped(left, await market.balance(trainer), { address: await market.balance(attacker) }),
      swapped(left, seat, { address: await memberAt(market, own, accomplice) }),
      swapped(left, job, { address: own }),
    ]
    for (const attack of attacks) expect(await refusalOf(attack, stranger)).toBeDefined()
    expect(await refusalOf(left, stranger)).toBeUndefined()
    expect(await refusalOf(left, stranger)).toBeDefined()
    // A stranger cannot remove a validator that may still attest; the validator itself may leave.
    const forced = await captured(() => leaveJob(market, job, first))
    expect(await refusalOf(forced, stranger)).toBe('JobPhaseInvalid')
    const signed = swapped(forced, first.address, {
      address: first.address,
      role: AccountRole.WRITABLE_SIGNER,
    })
    expect(await refusalOf(signed, stranger, first)).toBeUndefined()
    await checkInvariants(market)
  })

  test('a job that is erased cannot be opened again, nor its seats joined', async () => {
    const { client, stranger } = market.actors
    const nonce = market.nonce()
    const { job: short } = await openJob(market, {
      nonce,
      validators: [],
      validatorsMin: 4,
      validatorStake: 3_001n,
    })
    const joined = await captured(() => joinJob(market, short, { who: trainer }))
    market.chain.advance(2n * WINDOW)
    expect(await errorNameFrom(advanceJob(market, short, 'beginJob'))).toBeUndefined()
    expect((await jobOf(market, short)).status).toBe(4)
    expect(
      await errorNameFrom(eraseJob(market, short, { sender: stranger, sponsor: client })),
    ).toBe('AccountNotErasable')
    expect(await errorNameFrom(eraseJob(market, short))).toBeUndefined()
    const again = await openJob(market, { nonce })
    expect(again.outcome.refusal).toBeDefined()
    expect(await refusalOf(joined, trainer)).toBeDefined()
    expect(NATIVE.length).toBe(32)
  })
})
