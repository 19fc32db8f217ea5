// Tests training jobs on Solana: each instruction and each error, the bounds of the arithmetic, and
// the largest possible job. The ledger's conformance suite tests the rules as well.
// Requirements: R000-6, R002-4

import { Hex } from '@ostrom/protocol'
import type { Address, KeyPairSigner } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { errorNameFrom } from './chain.ts'
import { burntIn, checkInvariants } from './invariants.ts'
import { NATIVE, type ProgramFixture, register, sha256, startTrade, UNIT } from './market.ts'
import {
  advanceJob,
  attestComparison,
  commitScores,
  commitUpdate,
  eraseJob,
  hashOf,
  jobDefaults,
  jobOf,
  joinJob,
  leaveJob,
  memberAt,
  memberOf,
  openJob,
  outbidValidator,
  promoteVersion,
  revealScores,
  revealUpdate,
  runningJob,
  type ScoresFields,
  scoreRound,
  type TrainingJobFields,
  taggedHash,
  updateOf,
  WINDOW,
} from './training-instructions.ts'

let market: ProgramFixture
beforeAll(async () => {
  market = await startTrade()
  const { creator, stranger } = market.actors
  for (const who of [creator, stranger]) await market.deposit(who, UNIT)
})

const opening = async (fields: TrainingJobFields) => (await openJob(market, fields)).outcome.refusal
const MAX = (1n << 64n) - 1n

describe('opening', () => {
  test('refuses every term beyond its bounds', async () => {
    const now = market.chain.nowSeconds
    const wrong: readonly TrainingJobFields[] = [
      { rounds: 0 },
      { rounds: 1_001 },
      { budget: 0n },
      { trainerStake: 0n },
      { validatorStake: 0n },
      { penalty: 91n },
      // A penalty below a hundredth of the lower of both roles' stakes makes silence nearly free.
      { penalty: 0n },
      { trainerStake: 20_001n, validatorStake: 20_001n, penalty: 200n },
      { validatorBps: 5_001 },
      { trainersMin: 0 },
      { trainersMin: 33 },
      { validatorsMin: 0 },
      { validatorsMin: 9 },
      { joinBy: now + WINDOW },
      { validators: [] },
      { validators: [], validatorsMin: 3 },
      // The stake behind a validator's least weight would be below the value of a round.
      { validators: [], validatorsMin: 4, budget: 3n * 91n },
      { joinBy: now },
      { joinBy: now + 90n * 86_400n + 1n },
      { joinBy: MAX },
      { commitWindow: 59n },
      { revealWindow: 59n },
      { scoreWindow: MAX },
      { scoreRevealWindow: 59n },
      { scoreRevealWindow: MAX },
      { challengeWindow: 59n },
      { challengeWindow: 30n * 86_400n + 1n },
      { challengeWindow: MAX },
      { rounds: 1_000, commitWindow: 7_777n },
      { spec: NATIVE },
      { parent: NATIVE },
      { validators: Array.from({ length: 9 }, (_, i) => hashOf(i)) },
    ]
    for (const fields of wrong) expect(await opening(fields)).toBe('JobTermsInvalid')
  })

  test('sets the budget aside, once for each nonce', async () => {
    const before = await market.balanceOf(market.actors.client)
    expect(await opening({ budget: MAX })).toBe('InsufficientFunds')
    const nonce = market.nonce()
    expect(await opening({ nonce })).toBeUndefined()
    expect(await opening({ nonce })).toBe('AccountExists')
    const after = await market.balanceOf(market.actors.client)
    expect(after.reserved - before.reserved).toBe(jobDefaults.budget)
    expect(await opening({ sender: market.actors.provider })).toBe('AccountInvalid')
    await checkInvariants(market, await burntIn(market))
  })
})

describe('joining', () => {
  test('takes a stake for one seat, of those who may', async () => {
    const { client, provider, stranger, creator, feeSink } = market.actors
    const names = [bytesOf(client.address), bytesOf(creator.address)]
    const { job } = await openJob(market, { validators: names })
    expect(await errorNameFrom(joinJob(market, job, { who: provider }))).toBeUndefined()
    expect(await errorNameFrom(joinJob(market, job, { who: provider }))).toBe('AccountExists')
    expect(await errorNameFrom(joinJob(market, job, { who: provider, weight: 1 }))).toBe(
      'AccountExists',
    )
    expect(await errorNameFrom(joinJob(market, job, { who: stranger, weight: 1 }))).toBe(
      'JobSeatInvalid',
    )
    for (const weight of [0, 1_001]) {
      const wrong = joinJob(market, job, { who: client, weight })
      expect(await errorNameFrom(wrong)).toBe('ParameterOutOfBounds')
    }
    expect(await errorNameFrom(joinJob(market, job, { who: feeSink }))).toBe('InsufficientFunds')
    expect(await errorNameFrom(joinJob(market, job, { who: client, weight: 2 }))).toBeUndefined()
    expect(await market.read('member', memberAt(market, job, client))).toMatchObject({
      role: 2,
      seat: 0,
      stake: 180n,
      account: bytesOf(client.address),
    })
    expect((await jobOf(market, job)).weights[0]).toBe(2)
    await checkInvariants(market, await burntIn(market))
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(joinJob(market, job, { who: creator, weight: 1 }))).toBe(
      'JobPhaseInvalid',
    )
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(joinJob(market, job, { who: stranger }))).toBe('JobPhaseInvalid')
  })

  test('refuses stakes that do not fit', async () => {
    const { job } = await openJob(market, { validatorStake: MAX / 2n, penalty: 1n })
    const { stranger } = market.actors
    expect(await errorNameFrom(joinJob(market, job, { who: stranger, weight: 3 }))).toBe('Overflow')
    const much = joinJob(market, job, { who: stranger, weight: 2 })
    expect(await errorNameFrom(much)).toBe('InsufficientFunds')
  })

  test('a job with too few trainers ends, and its sponsor gets the budget back', async () => {
    const { client, provider, stranger } = market.actors
    const before = await market.balanceOf(client)
    const { job } = await openJob(market, { trainersMin: 2 })
    await joinJob(market, job, { who: provider })
    await joinJob(market, job, { who: stranger, weight: 1 })
    expect(await errorNameFrom(advanceJob(market, job, 'beginJob'))).toBe('JobPhaseInvalid')
    market.chain.advance(2n * WINDOW)
    const astray = { job, sponsorBalance: await market.balance(stranger) }
    const foreign = market.build('beginJob', { data: {}, accounts: astray })
    expect(await errorNameFrom(market.send([foreign], stranger))).toBe('AccountInvalid')
    expect(await errorNameFrom(advanceJob(market, job, 'beginJob'))).toBeUndefined()
    expect(await jobOf(market, job)).toMatchObject({ status: 4, seats: 2 })
    expect((await market.balanceOf(client)).available).toBe(before.available)
    expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBe('JobPhaseInvalid')
    for (const who of [provider, stranger]) {
      expect(await errorNameFrom(leaveJob(market, job, who))).toBeUndefined()
    }
    await checkInvariants(market, await burntIn(market))
  })
})

describe('a round', () => {
  let job: Address
  let other: Address
  beforeAll(async () => {
    const { provider, stranger, client, creator } = market.actors
    const members = {
      trainers: [provider, stranger],
      validators: [[client, 2] as const, [creator, 1] as const],
    }
    // This job is made first, because making a job takes the time of a phase.
    other = await runningJob(market, members)
    job = await runningJob(market, members, { rounds: 2 })
  })

  test('takes what a seat of the job says, and of nobody else', async () => {
    const { provider, stranger, client } = market.actors
    const data = { commitment: hashOf(1) }
    const seats = [
      memberAt(market, job, stranger),
      memberAt(market, other, provider),
      memberAt(market, job, client),
    ]
    for (const seat of seats) {
      const accounts = { trainer: provider.address, job, member: await seat }
      const act = market.build('commitUpdate', { data, accounts })
      expect(await errorNameFrom(market.send([act], provider))).toBe('JobSeatInvalid')
    }
    const ballot = { who: client, state: 1, scores: [1, 1] }
    expect(await errorNameFrom(commitScores(market, job, ballot))).toBe('JobPhaseInvalid')
    expect(await errorNameFrom(revealScores(market, job, ballot))).toBe('JobPhaseInvalid')
    const early = revealUpdate(market, job, { who: provider, n: 1 })
    expect(await errorNameFrom(early)).toBe('JobPhaseInvalid')
    const byValidator = commitUpdate(market, job, { who: client, n: 1 })
    expect(await errorNameFrom(byValidator)).toBe('JobSeatInvalid')
    for (const who of [provider, stranger]) {
      expect(await errorNameFrom(commitUpdate(market, job, { who, n: 1 }))).toBeUndefined()
    }
  })

  test('takes the update that was committed to, by whom and for when it was', async () => {
    const { provider } = market.actors
    market.chain.advance(WINDOW)
    const late = commitUpdate(market, job, { who: provider, n: 1 })
    expect(await errorNameFrom(late)).toBe('JobPhaseInvalid')
    const reveal = (n: number) => errorNameFrom(revealUpdate(market, job, { who: provider, n }))
    expect(await reveal(2)).toBe('CommitmentMismatch')
    const memberAccounts = {
      trainer: provider.address,
      job,
      member: await memberAt(market, job, provider),
    }
    for (const length of [0, 129]) {
      const data = { ...updateOf(1), cid: new Uint8Array(length) }
      const act = market.build('revealUpdate', { data, accounts: memberAccounts })
      expect(await errorNameFrom(market.send([act], provider))).toBe('InputTooLong')
    }
    expect(await reveal(1)).toBeUndefined()
    expect(await reveal(1)).toBe('CommitmentMismatch')
    expect(await market.read('member', memberAt(market, job, provider))).toMatchObject({
      update: hashOf(1),
    })
  })

  test('takes the scores that each validator committed to, and pays the median', async () => {
    const { client, creator, provider, stranger } = market.actors
    market.chain.advance(WINDOW)
    const commit = (fields: Partial<ScoresFields> = {}) =>
      errorNameFrom(commitScores(market, job, { ...ballot, ...fields }))
    const ballot = { who: client, state: 7, scores: [4_000, 9_000] }
    const reveal = (fields: Partial<ScoresFields> = {}) =>
      errorNameFrom(revealScores(market, job, { ...ballot, ...fields }))
    expect(await commit({ who: provider })).toBe('JobSeatInvalid')
    expect(await commit({ scores: [1, 1] })).toBeUndefined()
    expect(await commit()).toBeUndefined()
    // A commitment for a round that has not begun; neither round accepts its reveal.
    expect(await commit({ who: creator, round: 2 })).toBeUndefined()
    expect(await reveal()).toBe('JobPhaseInvalid')
    market.chain.advance(WINDOW)
    expect(await commit()).toBe('JobPhaseInvalid')
    expect(await reveal({ who: provider })).toBe('JobSeatInvalid')
    const unfit = [{ scores: [1] }, { scores: [1, 1, 1] }, { scores: [1, 10_001] }, { state: 0 }]
    for (const fields of unfit) expect(await reveal(fields)).toBe('ScoresInvalid')
    const others = [{ scores: [1, 1] }, { salt: hashOf(1) }, { state: 8 }, { who: creator }]
    for (const fields of others) expect(await reveal(fields)).toBe('CommitmentMismatch')
    expect(await reveal()).toBeUndefined()
    expect(await reveal()).toBe('CommitmentMismatch')
    expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBe('JobPhaseInvalid')
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
    const after = await jobOf(market, job)
    // The round pays at most 1,500 lamports: 150 to the only validator that scored, and 40 % of the
    // rest to the trainer that revealed.
    expect(after).toMatchObject({ round: 2, accepted: 1, spent: 690n, state: hashOf(7) })
    expect([after.earned[0], after.earned[1], after.earned[32]]).toEqual([540n, 0n, 150n])
    expect([after.missed[0], after.missed[1], after.missed[33]]).toEqual([0, 1, 1])
    // The first trainer's update and the first validator's state can be challenged now.
    expect(after).toMatchObject({ settledRound: 1, lastActed: 1n | (1n << 32n), lastAgreed: 1 })
    expect([after.lastEarned[0], after.lastEarned[32]]).toEqual([540n, 150n])
    // The salt that was revealed in the first round determines the seed of the second round.
    const mixed = taggedHash('', bytesOf(provider.address), updateOf(1).salt)
    expect(after.seed).toEqual(
      taggedHash('ostrom:TrainingSeed:v1', bytesOf(job), 2n, hashOf(7), mixed),
    )
    expect(after).toMatchObject({ salts: 0, saltsMix: NATIVE })
    expect(await errorNameFrom(leaveJob(market, job, creator))).toBe('JobPhaseInvalid')
    // A commitment of the first round cannot be revealed in the second.
    market.chain.advance(WINDOW)
    const stale = revealUpdate(market, job, { who: stranger, n: 1 })
    expect(await errorNameFrom(stale)).toBe('CommitmentMismatch')
    await checkInvariants(market, await burntIn(market))
  })

  test('a round without two thirds of the weight is void; the last one ends the job', async () => {
    const { creator, client, stranger } = market.actors
    market.chain.advance(2n * WINDOW)
    // In the first round the validator committed to this ballot for the second round. It cannot
    // reveal it now.
    const early = { who: creator, state: 7, scores: [4_000, 9_000] }
    expect(await errorNameFrom(revealScores(market, job, early))).toBe('CommitmentMismatch')
    market.chain.advance(WINDOW)
    const before = await market.balanceOf(client)
    const astray = { job, sponsorBalance: await market.balance(stranger) }
    const foreign = market.build('settleRound', { data: {}, accounts: astray })
    expect(await errorNameFrom(market.send([foreign], stranger))).toBe('AccountInvalid')
    expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
    expect(await jobOf(market, job)).toMatchObject({ status: 3, accepted: 1, state: hashOf(7) })
    const after = await market.balanceOf(client)
    expect(after.available - before.available).toBe(3_001n - 690n)
    await checkInvariants(market, await burntIn(market))
  })

  test('members leave once, with what is theirs; then the record can go', async () => {
    const { provider, stranger, client, creator } = market.actors
    expect(await errorNameFrom(eraseJob(market, job))).toBe('AccountNotErasable')
    market.chain.advance(WINDOW - 1n)
    expect(await errorNameFrom(leaveJob(market, job, provider))).toBe('JobPhaseInvalid')
    market.chain.advance(1n)
    const accounts = {
      job,
      account: stranger.address,
      member: await memberAt(market, job, stranger),
      balance: await market.balance(provider),
      sponsorBalance: await market.balance(client),
    }
    const astray = market.build('leaveJob', { data: {}, accounts })
    expect(await errorNameFrom(market.send([astray], stranger))).toBe('AccountInvalid')
    const wallet = market.chain.lamportsOf(provider.address)
    const [before, burnt] = [await market.balanceOf(provider), await burntIn(market)]
    expect(await errorNameFrom(leaveJob(market, job, provider))).toBeUndefined()
    expect((await market.balanceOf(provider)).available - before.available).toBe(640n)
    const rent = market.chain.svm.minimumBalanceForRentExemption(144n)
    expect(market.chain.lamportsOf(provider.address) - wallet).toBe(rent)
    expect(await errorNameFrom(leaveJob(market, job, provider))).toBe('AccountInvalid')
    // Other accounts may remove a validator only one window later; otherwise they could prevent it
    // from attesting.
    expect(await errorNameFrom(leaveJob(market, job, client))).toBe('JobPhaseInvalid')
    const own = {
      ...accounts,
      account: client.address,
      member: await memberAt(market, job, client),
      balance: await market.balance(client),
    }
    const leave = market.build('leaveJob', { data: {}, accounts: own })
    expect(await errorNameFrom(market.send([leave], client))).toBeUndefined()
    market.chain.advance(WINDOW)
    for (const who of [stranger, creator]) {
      expect(await errorNameFrom(leaveJob(market, job, who))).toBeUndefined()
    }
    // Burnt: 70 lamports of the second trainer, which missed one round, and 70 of the first
    // validator, which leaves without an attestation. The second validator failed in both ways,
    // which takes all of its stake of 90 lamports.
    await checkInvariants(market, burnt + 70n + 70n + 90n)
    const { nonce } = await jobOf(market, job)
    expect(await errorNameFrom(eraseJob(market, job, { sender: stranger }))).toBe(
      'AccountNotErasable',
    )
    expect(await errorNameFrom(eraseJob(market, job))).toBeUndefined()
    expect(await opening({ nonce })).toBe('NonceCancelled')
  })
})

/** Lets the provider commit and reveal, up to the phase of scores. */
async function workRound(job: Address): Promise<void> {
  const { provider } = market.actors
  await commitUpdate(market, job, { who: provider, n: 1 })
  market.chain.advance(WINDOW)
  await revealUpdate(market, job, { who: provider, n: 1 })
  market.chain.advance(WINDOW)
}

test('promotion is refused before the end, and of what the job did not make', async () => {
  const { provider, creator, client } = market.actors
  const members = { trainers: [provider], validators: [[client, 1] as const] }
  const job = await runningJob(market, members, { rounds: 1 })
  const promote = (who: KeyPairSigner, version = market.version) =>
    errorNameFrom(promoteVersion(market, job, { who, version }))
  expect(await promote(client)).toBe('PromotionInvalid')
  expect(await promote(creator)).toBe('NotAllowed')
  await workRound(job)
  await scoreRound(market, job, [{ who: client, state: sha256('weights'), scores: [0] }])
  market.chain.advance(WINDOW)
  await advanceJob(market, job, 'settleRound')
  await attestComparison(market, job, { who: client })
  market.chain.advance(WINDOW)
  // The version has the state of the job, but it is the job's base and does not belong to the
  // sponsor. A version that does not exist is refused too.
  expect(await promote(client)).toBe('PromotionInvalid')
  expect(await promote(client, hashOf(1))).toBe('AccountInvalid')
})

test('a version comes of one job, and says so when the job is erased', async () => {
  const { provider, creator, client } = market.actors
  const { version: base } = market
  const own = bytesOf(creator.address)
  const record = { payer: creator.address, clientRecord: await market.at.client(own) }
  const open = market.build('openClient', { data: { owner: own }, accounts: record })
  await market.done([open], creator)
  const members = { trainers: [provider], validators: [[client, 1] as const] }
  const finished = async () => {
    const job = await runningJob(market, members, { rounds: 1, sender: creator })
    await workRound(job)
    await scoreRound(market, job, [{ who: client, state: sha256('weights'), scores: [0] }])
    market.chain.advance(WINDOW)
    await advanceJob(market, job, 'settleRound')
    return job
  }
  const [first, second] = [await finished(), await finished()]
  await register(market, {
    name: 'trained',
    manifest: { version: '70', parents: [Hex.from(base)] },
  })
  const { version } = market
  market.version = base
  const promote = (job: Address) =>
    errorNameFrom(promoteVersion(market, job, { who: creator, version }))
  const attest = (job: Address, fields: Partial<Parameters<typeof attestComparison>[2]> = {}) =>
    errorNameFrom(attestComparison(market, job, { who: client, ...fields }))
  expect(await attest(first, { comparison: NATIVE })).toBe('JobPhaseInvalid')
  expect(await attest(first, { who: provider })).toBe('JobSeatInvalid')
  // The first job can no longer be challenged, but no validator compared its result with its base.
  expect(await promote(first)).toBe('PromotionInvalid')
  expect(await attest(first, { isImproved: false })).toBeUndefined()
  expect(await promote(first)).toBe('PromotionInvalid')
  for (const job of [first, second]) expect(await attest(job)).toBeUndefined()
  // The second job can still be challenged.
  expect(await promote(second)).toBe('PromotionInvalid')
  expect(await promote(first)).toBeUndefined()
  expect(await promote(first)).toBe('PromotionInvalid')
  expect(await attest(first)).toBe('JobPhaseInvalid')
  market.chain.advance(WINDOW)
  expect(await promote(second)).toBe('AccountExists')
  market.chain.advance(WINDOW)
  for (const who of [provider, client]) await leaveJob(market, first, who)
  expect(await errorNameFrom(eraseJob(market, first, { sponsor: creator }))).toBeUndefined()
  expect(await market.read('lineage', market.at.lineage(version))).toMatchObject({
    version,
    job: bytesOf(first),
    base,
    spec: hashOf(101),
  })
})

describe('the largest job', () => {
  async function people(first: number, count: number): Promise<readonly KeyPairSigner[]> {
    const members: KeyPairSigner[] = []
    for (let i = 0; i < count; i++) members.push(await memberOf(market, first + i, 12n * UNIT))
    return members
  }

  test('fits its instructions, and has no seat more', async () => {
    const [trainers, validators] = [await people(200, 33), await people(300, 9)]
    const budget = 10_000_001n
    const validatorStake = budget
    const terms = { budget, rounds: 1, validators: [], validatorsMin: 4, validatorStake }
    const { job } = await openJob(market, terms)
    for (const [i, who] of trainers.entries()) {
      const seen = await errorNameFrom(joinJob(market, job, { who }))
      expect(seen).toBe(i < 32 ? undefined : 'JobFull')
    }
    for (const [i, who] of validators.entries()) {
      const seen = await errorNameFrom(joinJob(market, job, { who, weight: 1_000 - i }))
      expect(seen).toBe(i < 8 ? undefined : 'JobFull')
    }
    const [first, ninth] = [validators[0], validators[8]] as [KeyPairSigner, KeyPairSigner]
    const former = validators[7] as KeyPairSigner
    const equal = outbidValidator(market, job, { who: ninth, former, weight: 993 })
    expect(await errorNameFrom(equal)).toBe('JobFull')
    const wrong = outbidValidator(market, job, { who: ninth, former: first, weight: 994 })
    expect(await errorNameFrom(wrong)).toBe('AccountInvalid')
    market.chain.advance(2n * WINDOW)
    await advanceJob(market, job, 'beginJob')
    for (const who of trainers.slice(0, 32)) await commitUpdate(market, job, { who, n: 1 })
    market.chain.advance(WINDOW)
    for (const who of trainers.slice(0, 32)) await revealUpdate(market, job, { who, n: 1 })
    market.chain.advance(WINDOW)
    const ballots = validators.slice(0, 8).map((who, i) => ({
      who,
      state: 9,
      // Each validator scores in a different order, so that no median is the first score.
      scores: trainers.slice(1).map((_, k) => (997 * (k + 1) * (8 - i)) % 10_001),
    }))
    await scoreRound(market, job, ballots)
    market.chain.advance(WINDOW)
    const settled = await advanceJob(market, job, 'settleRound')
    expect(settled.refusal).toBeUndefined()
    expect(settled.units < 60_000n, `${settled.units} units`).toBe(true)
    const { spent, earned } = await jobOf(market, job)
    expect(spent).toBe(earned.reduce((sum, part) => sum + part, 0n))
    // Each of the 40 seats loses less than one unit by rounding down.
    expect(budget - spent <= 40n, `${spent}`).toBe(true)
    market.chain.advance(2n * WINDOW)
    for (const who of [...trainers.slice(0, 32), ...validators.slice(0, 8)]) {
      expect(await errorNameFrom(leaveJob(market, job, who))).toBeUndefined()
    }
    await checkInvariants(market, await burntIn(market))
  })
})
