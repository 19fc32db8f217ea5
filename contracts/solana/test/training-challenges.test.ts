// Tests challenges of training jobs on Solana, and outbid seats: rights, costs and attacks. The
// ledger's conformance suite tests the rules as well.

import type { Address, KeyPairSigner } from '@solana/kit'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { errorNameFrom } from './chain.ts'
import { burntIn, checkInvariants } from './invariants.ts'
import { NATIVE, type ProgramFixture, startTrade, UNIT } from './market.ts'
import {
  type ChallengeFields,
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
  hashOf,
  jobOf,
  joinJob,
  leaveJob,
  memberAt,
  memberOf,
  openJob,
  outbidValidator,
  revealUpdate,
  runningJob,
  scoreRound,
  type TrainingJobFields,
  taggedHash,
  WINDOW,
} from './training-instructions.ts'

let market: ProgramFixture
/** `judges`: three validators. `outsider`: an account without a seat. */
let judges: readonly [KeyPairSigner, KeyPairSigner, KeyPairSigner]
let outsider: KeyPairSigner
beforeAll(async () => {
  market = await startTrade()
  const { creator, stranger } = market.actors
  for (const who of [creator, stranger]) await market.deposit(who, UNIT)
  judges = [
    await memberOf(market, 501, UNIT),
    await memberOf(market, 502, UNIT),
    await memberOf(market, 503, UNIT),
  ]
  outsider = await memberOf(market, 504, UNIT)
})

type RoundFields = TrainingJobFields & {
  readonly weights?: readonly number[]
  /** Number of validators that agree on a state; all three if absent. */
  readonly agreeing?: number
  /** Trainer that reveals; the provider if absent. */
  readonly trainer?: KeyPairSigner
}

/** Returns a job whose first round is settled. One of its two trainers revealed. */
async function settledJob(options: RoundFields = {}): Promise<Address> {
  const { provider, creator } = market.actors
  const { weights = [1, 1, 1], agreeing = 3, trainer = provider, ...fields } = options
  const validators = judges.map((who, i) => [who, weights[i] ?? 1] as const)
  const job = await runningJob(
    market,
    { trainers: [trainer, creator], validators },
    { validators: judges.map(({ address }) => bytesOf(address)), ...fields },
  )
  await commitUpdate(market, job, { who: trainer, n: 1 })
  market.chain.advance(WINDOW)
  await revealUpdate(market, job, { who: trainer, n: 1 })
  market.chain.advance(WINDOW)
  const ballots = judges.map((who, i) => ({
    who,
    state: i < agreeing ? 7 : 8,
    scores: [10_000, 0],
  }))
  await scoreRound(market, job, ballots)
  market.chain.advance(WINDOW)
  expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
  return job
}

const challenge = (job: Address, fields: Partial<ChallengeFields> = {}) => {
  const people = { accused: market.actors.provider, challenger: outsider }
  return errorNameFrom(challengeMember(market, job, { ...people, ...fields }))
}

const vote = (job: Address, who: KeyPairSigner, isUpheld = true, accused?: KeyPairSigner) => {
  const fields = { accused: accused ?? market.actors.provider, who, isUpheld }
  return errorNameFrom(voteOnChallenge(market, job, fields))
}

const resolve = (job: Address, fields: Partial<ChallengeFields> = {}) => {
  const people = { accused: market.actors.provider, challenger: outsider }
  return errorNameFrom(resolveChallenge(market, job, { ...people, ...fields }))
}

describe('a challenge', () => {
  test('names what a member revealed in the last settled round, and costs a bond', async () => {
    const { provider, creator } = market.actors
    const job = await settledJob()
    for (const round of [0, 2]) expect(await challenge(job, { round })).toBe('JobPhaseInvalid')
    expect(await challenge(job, { evidence: NATIVE })).toBe('ChallengeInvalid')
    expect(await challenge(job, { challenger: provider })).toBe('ChallengeInvalid')
    expect(await challenge(job, { accused: creator })).toBe('ChallengeInvalid')
    expect(await challenge(job, { accused: outsider })).toBe('ChallengeInvalid')
    const wallet = market.chain.lamportsOf(outsider.address)
    const before = await market.balanceOf(outsider)
    expect(await challenge(job)).toBeUndefined()
    expect((await market.balanceOf(outsider)).reserved - before.reserved).toBe(100n)
    expect(await challenge(job)).toBe('ChallengeInvalid')
    expect(await challenge(job, { challenger: judges[0] })).toBe('ChallengeInvalid')
    await checkInvariants(market, await burntIn(market))
    market.chain.advance(WINDOW)
    expect(await resolve(job)).toBeUndefined()
    // The rent is back. The wallet lost only the fees of its own transactions, 5,000 lamports each.
    expect((wallet - market.chain.lamportsOf(outsider.address)) % 5_000n).toBe(0n)
    expect(wallet - market.chain.lamportsOf(outsider.address)).toBeLessThan(100_000n)
    expect(await market.balanceOf(outsider)).toEqual(before)
    expect(await resolve(job)).toBe('ChallengeInvalid')
    // After a challenge without a judgement, a new challenge is allowed; after a judgement it is
    // not.
    expect(await challenge(job)).toBeUndefined()
    for (const who of judges) expect(await vote(job, who, false)).toBeUndefined()
    market.chain.advance(WINDOW)
    expect(await resolve(job)).toBeUndefined()
    expect(await challenge(job)).toBe('ChallengeInvalid')
  })

  test('a challenge is refused without a validator to judge it, or without its bond', async () => {
    const { provider, creator } = market.actors
    const members = { trainers: [provider, creator], validators: [[judges[0], 1] as const] }
    const validators = [bytesOf(judges[0].address)]
    const job = await runningJob(market, members, { validators, trainerStake: UNIT / 4n })
    await commitUpdate(market, job, { who: provider, n: 1 })
    market.chain.advance(WINDOW)
    await revealUpdate(market, job, { who: provider, n: 1 })
    market.chain.advance(WINDOW)
    await scoreRound(market, job, [{ who: judges[0], state: 7, scores: [1, 0] }])
    market.chain.advance(WINDOW)
    await advanceJob(market, job, 'settleRound')
    expect(await challenge(job, { accused: judges[0] })).toBe('ChallengeInvalid')
    expect(await challenge(job, { challenger: judges[0] })).toBe('ChallengeInvalid')
    const poor = await memberOf(market, 505, UNIT / 4n - 1n)
    expect(await challenge(job, { challenger: poor })).toBe('InsufficientFunds')
    expect(await challenge(job)).toBeUndefined()
  })

  test('other validators of the job judge a challenge, once each, within its window', async () => {
    const { creator } = market.actors
    const [job, other] = [await settledJob(), await settledJob()]
    const [first, second, third] = judges
    expect(await vote(job, first)).toBe('ChallengeInvalid')
    expect(await challenge(job, { accused: second, challenger: third })).toBeUndefined()
    expect(await challenge(other, { accused: second, challenger: outsider })).toBeUndefined()
    const voteOn = (who: KeyPairSigner) => vote(job, who, true, second)
    expect(await voteOn(creator)).toBe('JobSeatInvalid')
    expect(await voteOn(outsider)).toBe('AccountInvalid')
    expect(await voteOn(second)).toBe('ChallengeInvalid')
    expect(await voteOn(third)).toBe('ChallengeInvalid')
    const seat = await memberAt(market, job, first)
    const accounts = { validator: first.address, job, member: seat }
    const astray = { ...accounts, challenge: await challengeAt(market, other, { accused: second }) }
    const build = (isUpheld: number, given: typeof astray) =>
      market.build('voteOnChallenge', { data: { isUpheld }, accounts: given })
    const foreign = market.send([build(1, astray)], first)
    expect(await errorNameFrom(foreign)).toBe('ChallengeInvalid')
    const own = { ...accounts, challenge: await challengeAt(market, job, { accused: second }) }
    const neither = market.send([build(2, own)], first)
    expect(await errorNameFrom(neither)).toBe('InstructionInvalid')
    market.chain.advance(WINDOW - 1n)
    const people = { accused: second, challenger: third }
    expect(await resolve(job, people)).toBe('JobPhaseInvalid')
    expect(await voteOn(first)).toBeUndefined()
    expect(await voteOn(first)).toBe('ChallengeInvalid')
    market.chain.advance(1n)
    expect(await vote(other, first, true, second)).toBe('JobPhaseInvalid')
    expect(await resolve(job, people)).toBeUndefined()
    expect(await resolve(other, { accused: second })).toBeUndefined()
    // The only judge of the first challenge upheld it; the second challenge had no vote.
    expect((await jobOf(market, job)).expelled).toBe(1n << 33n)
    const after = await jobOf(market, other)
    expect(after).toMatchObject({ expelled: 0n, isDisputed: 0 })
    expect(after.missed.slice(32, 35)).toEqual([1, 0, 1])
    await checkInvariants(market, await burntIn(market))
  })
})

describe('a vote', () => {
  // The judges have the weights 1, 1 and 2. Each case lists the judges that uphold and that reject,
  // and the outcome.
  test.each([
    { name: 'three quarters uphold', up: [0, 2], down: [1], expelled: true, rejected: false },
    { name: 'half upholds', up: [2], down: [], expelled: false, rejected: false },
    { name: 'half rejects', up: [0], down: [2], expelled: false, rejected: true },
    { name: 'a quarter rejects', up: [0, 1], down: [], expelled: false, rejected: false },
    { name: 'a quarter against', up: [0], down: [1], expelled: false, rejected: false },
    { name: 'all uphold', up: [0, 1, 2], down: [], expelled: true, rejected: false },
    { name: 'all reject', up: [], down: [0, 1, 2], expelled: false, rejected: true },
  ])('decides: $name', async ({ up, down, expelled, rejected }) => {
    const { provider, feeSink, client } = market.actors
    const job = await settledJob({ weights: [1, 1, 2] })
    expect(await challenge(job)).toBeUndefined()
    for (const i of up) expect(await vote(job, judges[i] as KeyPairSigner)).toBeUndefined()
    for (const i of down) expect(await vote(job, judges[i] as KeyPairSigner, false)).toBeUndefined()
    market.chain.advance(WINDOW)
    const names = [outsider, provider, feeSink, client] as const
    const available = () => Promise.all(names.map(async (one) => market.balanceOf(one)))
    const [before, burnt] = [await available(), await burntIn(market)]
    expect(await resolve(job)).toBeUndefined()
    const after = await available()
    const [challenger, accused, sink, sponsor] = after.map(
      (one, i) => one.available - (before[i]?.available ?? 0n),
    )
    expect({ challenger, accused, sink, sponsor }).toEqual({
      challenger: rejected ? 0n : 100n,
      accused: rejected ? 50n : 0n,
      sink: 0n,
      sponsor: 0n,
    })
    const found = await jobOf(market, job)
    // The round pays 1,000 lamports: 900 to the trainer that revealed, unless it is expelled.
    expect(found).toMatchObject({ expelled: BigInt(expelled), openChallenges: 0 })
    expect(found.earned[0]).toBe(expelled ? 0n : 900n)
    const silent = [0, 1, 2].map((i) => Number(![...up, ...down].includes(i)))
    expect(found.missed.slice(32, 35)).toEqual(silent)
    await checkInvariants(market, burnt + (expelled ? 100n : rejected ? 50n : 0n))
  })
})

describe('a member that was expelled', () => {
  let job: Address
  beforeEach(async () => {
    job = await settledJob({ rounds: 2 })
    const { provider } = market.actors
    // The second round runs, in which the provider commits before its challenge is judged.
    await commitUpdate(market, job, { who: provider, n: 4 })
    await commitUpdate(market, job, { who: market.actors.creator, n: 5 })
    expect(await challenge(job)).toBeUndefined()
    for (const who of judges) expect(await vote(job, who)).toBeUndefined()
    market.chain.advance(WINDOW)
    await revealUpdate(market, job, { who: provider, n: 4 })
    await revealUpdate(market, job, { who: market.actors.creator, n: 5 })
    expect(await resolve(job)).toBeUndefined()
  })

  test('says nothing any more, and no score counts for it', async () => {
    const { provider, creator } = market.actors
    expect(await jobOf(market, job)).toMatchObject({ committed: 2, revealed: 2, salts: 2 })
    const again = revealUpdate(market, job, { who: provider, n: 4 })
    expect(await errorNameFrom(again)).toBe('JobSeatInvalid')
    market.chain.advance(WINDOW)
    const ballots = judges.map((who) => ({ who, state: 9, scores: [10_000, 5_000] }))
    await scoreRound(market, job, ballots)
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
    const found = await jobOf(market, job)
    expect(found).toMatchObject({ status: 3, isDisputed: 0, state: hashOf(9) })
    // Each round pays 1,500 lamports. The second trainer gets half of the trainers' part, by its
    // score; the expelled trainer gets nothing, and its missed rounds are not counted.
    expect([found.earned[0], found.earned[1], found.missed[0]]).toEqual([0n, 675n, 0])
    expect(await challenge(job, { round: 2 })).toBe('ChallengeInvalid')
    expect(await challenge(job, { round: 2, accused: creator })).toBeUndefined()
    await checkInvariants(market, await burntIn(market))
  })

  test('leaves with nothing, even where its balance is gone', async () => {
    const { owner } = market.actors
    const forger = await memberOf(market, 506, 100n)
    const own = await settledJob({ trainer: forger, rounds: 1 })
    expect(await challenge(own, { accused: forger })).toBeUndefined()
    for (const who of judges) expect(await vote(own, who, true, forger)).toBeUndefined()
    market.chain.advance(WINDOW)
    expect(await resolve(own, { accused: forger })).toBeUndefined()
    expect(await market.balanceOf(forger)).toMatchObject({ available: 0n, reserved: 0n })
    const balance = await market.balance(forger)
    const accounts = { owner: forger.address, balance, payer: owner.address }
    await market.done([market.build('closeBalance', { data: {}, accounts })], forger)
    expect(await errorNameFrom(leaveJob(market, own, forger))).toBeUndefined()
    expect(await errorNameFrom(leaveJob(market, own, forger))).toBe('AccountInvalid')
    await checkInvariants(market, await burntIn(market))
  })
})

describe('a state that was found wrong', () => {
  test('ends the job at once; what is open is judged still, and nothing is promoted', async () => {
    const [first, second, third] = judges
    const { client, provider } = market.actors
    const job = await settledJob()
    expect(await challenge(job, { accused: first, challenger: provider })).toBeUndefined()
    expect(await challenge(job)).toBeUndefined()
    for (const who of [second, third]) {
      expect(await vote(job, who, true, first)).toBeUndefined()
    }
    market.chain.advance(WINDOW)
    const before = await market.balanceOf(client)
    expect(await resolve(job, { accused: first, challenger: provider })).toBeUndefined()
    const found = await jobOf(market, job)
    // The members earned 999 lamports in total. The 33 of the expelled validator return to the
    // sponsor with the unspent budget.
    expect(found).toMatchObject({ status: 3, isDisputed: 1, spent: 966n, openChallenges: 1 })
    const after = await market.balanceOf(client)
    expect(after.available - before.available).toBe(3_001n - 966n)
    const settle = advanceJob(market, job, 'settleRound')
    expect(await errorNameFrom(settle)).toBe('JobPhaseInvalid')
    const attest = attestComparison(market, job, { who: first })
    expect(await errorNameFrom(attest)).toBe('JobSeatInvalid')
    const score = commitScores(market, job, { who: first, state: 1, scores: [1, 1] })
    expect(await errorNameFrom(score)).toBe('JobSeatInvalid')
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(leaveJob(market, job, provider))).toBe('JobPhaseInvalid')
    expect(await challenge(job, { accused: second })).toBe('JobPhaseInvalid')
    expect(await resolve(job)).toBeUndefined()
    market.chain.advance(WINDOW)
    const people = [provider, market.actors.creator, ...judges]
    for (const who of people)
      expect(await errorNameFrom(leaveJob(market, job, who))).toBeUndefined()
    await checkInvariants(market, await burntIn(market))
  })

  test('a wrong state that the round did not accept does not end the job', async () => {
    const [first, second, third] = judges
    const job = await settledJob({ weights: [2, 2, 1], agreeing: 2 })
    expect(await challenge(job, { accused: third })).toBeUndefined()
    for (const who of [first, second]) expect(await vote(job, who, true, third)).toBeUndefined()
    market.chain.advance(WINDOW)
    expect(await resolve(job, { accused: third })).toBeUndefined()
    const found = await jobOf(market, job)
    expect(found).toMatchObject({ status: 2, isDisputed: 0, expelled: 1n << 34n })
  })
})

describe('resolving', () => {
  test('pays nobody but those whom it concerns', async () => {
    const { provider, client, stranger } = market.actors
    const [job, other] = [await settledJob(), await settledJob()]
    for (const one of [job, other]) {
      expect(await challenge(one)).toBeUndefined()
      for (const who of judges) expect(await vote(one, who)).toBeUndefined()
    }
    market.chain.advance(WINDOW)
    const accounts = {
      job,
      challenge: await challengeAt(market, job, { accused: provider }),
      member: await memberAt(market, job, provider),
      accusedBalance: await market.balance(provider),
      challenger: outsider.address,
      challengerBalance: await market.balance(outsider),
      sponsorBalance: await market.balance(client),
    }
    const astray: readonly (readonly [Partial<typeof accounts>, string])[] = [
      [{ challenge: await challengeAt(market, other, { accused: provider }) }, 'ChallengeInvalid'],
      [{ challenge: await memberAt(market, job, provider) }, 'ChallengeInvalid'],
      [{ job: other }, 'ChallengeInvalid'],
      [{ member: await memberAt(market, other, provider) }, 'AccountInvalid'],
      [{ member: await memberAt(market, job, judges[0]) }, 'AccountInvalid'],
      [{ accusedBalance: await market.balance(judges[0]) }, 'AccountInvalid'],
      [{ challenger: stranger.address }, 'AccountInvalid'],
      [{ challengerBalance: await market.balance(stranger) }, 'AccountInvalid'],
    ]
    for (const [fields, name] of astray) {
      const act = market.build('resolveChallenge', {
        data: {},
        accounts: { ...accounts, ...fields },
      })
      expect(await errorNameFrom(market.send([act], stranger))).toBe(name)
    }
    const act = market.build('resolveChallenge', { data: {}, accounts })
    expect(await errorNameFrom(market.send([act], stranger))).toBeUndefined()
    await checkInvariants(market, await burntIn(market))
  })
})

describe('a seat that is outbid', () => {
  const terms = { validators: [], validatorsMin: 4, budget: 90n, rounds: 1 }

  test('returns its stake and rent; the job begins with the one that outbid', async () => {
    const people: KeyPairSigner[] = []
    for (let n = 510; n < 519; n++) people.push(await memberOf(market, n, UNIT))
    const [ninth, ...eight] = people as [KeyPairSigner, ...KeyPairSigner[]]
    const { job } = await openJob(market, terms)
    await joinJob(market, job, { who: market.actors.provider })
    const bid = (former: KeyPairSigner, weight: number, who = ninth) =>
      errorNameFrom(outbidValidator(market, job, { who, former, weight }))
    const [first, second] = eight as [KeyPairSigner, KeyPairSigner]
    for (const [i, who] of eight.entries()) {
      // While a seat is free, no validator can be outbid.
      if (i === 7) expect(await bid(first, 9)).toBe('JobFull')
      await joinJob(market, job, { who, weight: i < 2 ? 2 : 5 })
    }
    expect(await bid(second, 2)).toBe('JobFull')
    expect(await bid(second, 0)).toBe('ParameterOutOfBounds')
    // A bid replaces the later applicant of the two validators with the lowest weight.
    expect(await bid(first, 9)).toBe('AccountInvalid')
    expect(await bid(second, 9, first)).toBe('AccountExists')
    const wallet = market.chain.lamportsOf(second.address)
    const rent = market.chain.svm.minimumBalanceForRentExemption(144n)
    expect(await bid(second, 3)).toBeUndefined()
    expect(market.chain.lamportsOf(second.address) - wallet).toBe(rent)
    expect(await market.balanceOf(second)).toMatchObject({ available: UNIT, reserved: 0n })
    expect(await market.find('member', memberAt(market, job, second))).toBeUndefined()
    expect((await jobOf(market, job)).weights).toEqual([2, 3, 5, 5, 5, 5, 5, 5])
    await checkInvariants(market, await burntIn(market))
    // The outbid validator may return with a higher weight.
    expect(await bid(first, 4, second)).toBeUndefined()
    market.chain.advance(WINDOW)
    expect(await bid(second, 9, first)).toBe('JobPhaseInvalid')
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(advanceJob(market, job, 'beginJob'))).toBeUndefined()
    const { seatKeys, startedAt, seed } = await jobOf(market, job)
    expect(seatKeys[0]).toEqual(bytesOf(second.address))
    expect(seatKeys[1]).toEqual(bytesOf(ninth.address))
    const unknown = taggedHash('ostrom:TrainingBegin:v1', startedAt)
    const parts = [bytesOf(job), 1n, hashOf(100), unknown] as const
    expect(seed).toEqual(taggedHash('ostrom:TrainingSeed:v1', ...parts))
  })

  test('validators that a job names cannot be outbid', async () => {
    const people: KeyPairSigner[] = []
    for (let n = 520; n < 528; n++) people.push(await memberOf(market, n, UNIT))
    const validators = people.map(({ address }) => bytesOf(address))
    const { job } = await openJob(market, { ...terms, validators })
    for (const who of people) await joinJob(market, job, { who, weight: 1 })
    const former = people[7] as KeyPairSigner
    const bid = outbidValidator(market, job, { who: outsider, former, weight: 9 })
    expect(await errorNameFrom(bid)).toBe('JobFull')
  })
})

describe('a wallet whose key made a program of it', () => {
  function makeProgram({ address }: KeyPairSigner): void {
    const { svm } = market.chain
    const [wallet, program] = [svm.getAccount(address), svm.getAccount(market.chain.program)]
    if (!wallet?.exists || !program?.exists) throw new Error('both are there')
    svm.setAccount({ ...program, address, lamports: wallet.lamports })
  }

  test('keeps no challenge open', async () => {
    const job = await settledJob()
    const challenger = await memberOf(market, 530, UNIT)
    expect(await challenge(job, { challenger })).toBeUndefined()
    makeProgram(challenger)
    market.chain.advance(WINDOW)
    expect(await resolve(job, { challenger })).toBeUndefined()
    expect((await jobOf(market, job)).openChallenges).toBe(0)
  })

  test('keeps no seat from being outbid', async () => {
    const people: KeyPairSigner[] = []
    for (let n = 531; n < 539; n++) people.push(await memberOf(market, n, UNIT))
    const terms = { validators: [], validatorsMin: 4, budget: 90n, rounds: 1 }
    const { job } = await openJob(market, terms)
    for (const who of people) await joinJob(market, job, { who, weight: 1 })
    const former = people[7] as KeyPairSigner
    makeProgram(former)
    const bid = outbidValidator(market, job, { who: outsider, former, weight: 2 })
    expect(await errorNameFrom(bid)).toBeUndefined()
  })
})

test('the number of the instruction that was removed is refused', async () => {
  const { stranger } = market.actors
  const act = market.build('beginJob', {
    data: {},
    accounts: { job: stranger.address, sponsorBalance: stranger.address },
  })
  const removed = { ...act, data: Uint8Array.from([42, 6]) }
  expect(await errorNameFrom(market.send([removed], stranger))).toBe('InstructionInvalid')
})
