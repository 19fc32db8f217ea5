// Goal: nobody takes what is another's by instructions that are each allowed by themselves.
// Method: each test is an attack that an auditor found, played against the built program by the
// party that gains from it; it must be refused, or gain nothing.

import type { KeyPairSigner } from '@solana/kit'
import { beforeEach, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { openAnswer, PROMPT, postAnswer } from './answer-instructions.ts'
import { errorNameFrom, keyOf } from './chain.ts'
import { apply, DELAY, propose, proposeAndApply } from './governance-instructions.ts'
import { NATIVE, type ProgramFixture, publish, sha256, startTrade, UNIT } from './market.ts'
import {
  claimRequest,
  endRequest,
  eraseRequest,
  lockRequest,
  type OpenRequestFields,
  openRequest,
  releaseRequest,
} from './request-instructions.ts'
import { openSession, settle, settleInstructions } from './session-instructions.ts'
import {
  advanceJob,
  commitUpdate,
  jobOf,
  joinJob,
  openJob,
  revealUpdate,
  runningJob,
  scoreRound,
  WINDOW,
} from './training-instructions.ts'

const NONCE_MAX = (1n << 64n) - 1n

let market: ProgramFixture
beforeEach(async () => {
  market = await startTrade()
})

async function openAnswerRequest(fields: OpenRequestFields = {}): Promise<Uint8Array> {
  const { id, outcome } = await openRequest(market, fields)
  expect(outcome.refusal).toBeUndefined()
  return id
}
const availableOf = async (who: 'client' | 'provider') =>
  (await market.balanceOf(market.actors[who])).available

describe('a client', () => {
  test('cannot settle its own voucher for nothing with the highest count', async () => {
    const { client } = market.actors
    const { id } = await openSession(market)
    const nothing = { id, total: 0n, count: NONCE_MAX }
    expect(await errorNameFrom(settle(market, nothing, client))).toBe('NotAllowed')
    const earned = { id, total: UNIT / 2n, count: 2n }
    expect(await errorNameFrom(settle(market, earned, market.actors.provider))).toBeUndefined()
  })

  test('cannot end a request by a voucher of its choice', async () => {
    const { client, provider } = market.actors
    const id = await openAnswerRequest()
    await lockRequest(market, id)
    const nothing = { id, total: 0n, count: 1n }
    expect(await errorNameFrom(claimRequest(market, nothing, client))).toBe('NotAllowed')
    const whole = { id, total: 12_345n }
    expect(await errorNameFrom(claimRequest(market, whole, provider))).toBeUndefined()
  })
})

describe('a provider', () => {
  test('cannot hold a request for nothing by releasing and locking it in turn', async () => {
    const id = await openAnswerRequest()
    expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
    expect(await errorNameFrom(releaseRequest(market, id))).toBeUndefined()
    expect(await errorNameFrom(lockRequest(market, id))).toBe('RequestAlreadyReleased')
    expect(await errorNameFrom(endRequest(market, id))).toBeUndefined()
  })

  test('is not paid for an answer of no bytes', async () => {
    const id = await openAnswerRequest({ answer: 1, prompt: PROMPT, stakeMin: 1n })
    await lockRequest(market, id)
    const before = await availableOf('provider')
    expect(await errorNameFrom(openAnswer(market, id, { length: 0 }))).toBe('InputTooLong')
    const posted = postAnswer(market, id, { hash: sha256(new Uint8Array()) })
    expect(await errorNameFrom(posted)).toBeDefined()
    expect(await availableOf('provider')).toBe(before)
  })

  test('that stakes more than 64 bits can weigh still opens sessions', async () => {
    await proposeAndApply(market, { listed: 1, numerator: 4_294_967_295, denominator: 1 })
    expect(await errorNameFrom(publish(market, { nonce: 2n }))).toBeUndefined()
    expect(await errorNameFrom(market.deposit(market.actors.provider, 10n * UNIT))).toBeUndefined()
    expect(await errorNameFrom(market.stake(market.actors.provider, 9n * UNIT))).toBeUndefined()
    expect((await openSession(market)).outcome.refusal).toBeUndefined()
  })
})

test('no question for the chain is open to every stranger', async () => {
  const open = { answer: 1, prompt: PROMPT }
  expect((await openRequest(market, open)).outcome.refusal).toBe('FilterNotPassed')
  const named = { ...open, providers: [bytesOf(market.actors.provider.address)] }
  for (const filter of [named, { ...open, stakeMin: 1n }, { ...open, completionsMin: 1n }]) {
    expect((await openRequest(market, filter)).outcome.refusal).toBeUndefined()
  }
})

const RELEASE_WINDOW = 2
const LOCK_BOND = 5

describe('the owner and a client together', () => {
  test('raise no bond above what the provider agrees to', async () => {
    const beyond = { parameter: LOCK_BOND, value: 10n * UNIT }
    expect(await errorNameFrom(propose(market, beyond))).toBe('ParameterOutOfBounds')
    const none = { parameter: RELEASE_WINDOW, value: 0n }
    expect(await errorNameFrom(propose(market, none))).toBe('ParameterOutOfBounds')
    await proposeAndApply(market, { parameter: LOCK_BOND, value: UNIT / 10n })
    const before = await market.balanceOf(market.actors.provider)
    const id = await openAnswerRequest()
    expect(await errorNameFrom(lockRequest(market, id))).toBe('BondTooHigh')
    expect(await market.balanceOf(market.actors.provider)).toEqual(before)
  })

  test('change nothing of a request that is open: bond and window are those of then', async () => {
    const bond = { parameter: LOCK_BOND, value: UNIT / 10n }
    const window = { parameter: RELEASE_WINDOW, value: 60n }
    for (const change of [bond, window]) await propose(market, change)
    market.chain.advance(DELAY)
    const [first, second] = [await openAnswerRequest(), await openAnswerRequest()]
    for (const change of [bond, window]) {
      expect(await errorNameFrom(apply(market, change))).toBeUndefined()
    }
    expect(await errorNameFrom(lockRequest(market, first))).toBeUndefined()
    const request = await market.read('request', market.at.request(first))
    expect([request.bond, request.releaseWindow]).toEqual([UNIT / 1_000n, 300n])
    market.chain.advance(299n)
    expect(await errorNameFrom(releaseRequest(market, first))).toBeUndefined()
    expect(await errorNameFrom(lockRequest(market, second))).toBeUndefined()
  })
})

/** A provider of its own: stake, balance and an offer. */
async function anotherProvider(n: number): Promise<KeyPairSigner> {
  const who = await keyOf(n)
  market.chain.fund(who.address)
  const { owner } = market.actors
  const balanceAccounts = {
    balance: await market.balance(who),
    asset: await market.at.asset(NATIVE),
  }
  const accounts = { payer: owner.address, ...balanceAccounts }
  const data = { owner: bytesOf(who.address) }
  await market.done([market.build('openBalance', { data, accounts })], owner)
  await market.deposit(who, 20n * UNIT)
  return who
}

test('accounts that take turns hold a request four times; then its client ends it', async () => {
  const id = await openAnswerRequest()
  const { actors } = market
  for (let n = 0; n < 5; n++) {
    const provider = n === 0 ? actors.provider : await anotherProvider(500 + n)
    Object.assign(market, { actors: { ...actors, provider } })
    if (n > 0) {
      expect(await errorNameFrom(market.stake(provider, UNIT))).toBeUndefined()
      expect(await errorNameFrom(publish(market, { nonce: BigInt(n + 1) }))).toBeUndefined()
    }
    expect(await errorNameFrom(lockRequest(market, id))).toBe(
      n < 4 ? undefined : 'RequestAlreadyReleased',
    )
    if (n < 4) expect(await errorNameFrom(releaseRequest(market, id))).toBeUndefined()
  }
  expect(await errorNameFrom(endRequest(market, id))).toBeUndefined()
})

describe('a job whose validators nobody named', () => {
  const terms = { validators: [], validatorsMin: 4, budget: 30_000_009n, rounds: 10 }
  const validatorStake = 3_000_000n

  test('is not opened with less behind a seat than a round is worth', async () => {
    const open = async (fields: object) =>
      (await openJob(market, { ...terms, ...fields })).outcome.refusal
    expect(await open({ validatorStake: validatorStake - 1n })).toBe('JobTermsInvalid')
    expect(await open({ validatorStake, validatorsMin: 1 })).toBe('JobTermsInvalid')
    expect(await open({ validatorStake })).toBeUndefined()
  })

  test('is not decided by one account, whatever its weight and whenever it comes', async () => {
    const { provider, creator, stranger, feeSink } = market.actors
    const attacker = await anotherProvider(600)
    const honest = [creator, stranger, feeSink]
    for (const who of honest) await market.deposit(who, UNIT)
    const { job, outcome } = await openJob(market, { ...terms, validatorStake })
    expect(outcome.refusal).toBeUndefined()
    expect(await errorNameFrom(joinJob(market, job, { who: provider }))).toBeUndefined()
    for (const who of honest) {
      expect(await errorNameFrom(joinJob(market, job, { who, weight: 100 }))).toBeUndefined()
    }
    market.chain.advance(WINDOW)
    const late = joinJob(market, job, { who: attacker, weight: 1_000 })
    expect(await errorNameFrom(late)).toBe('JobPhaseInvalid')
    market.chain.advance(-1n)
    const intime = joinJob(market, job, { who: attacker, weight: 1_000 })
    expect(await errorNameFrom(intime)).toBeUndefined()
    market.chain.advance(WINDOW + 1n)
    expect(await errorNameFrom(advanceJob(market, job, 'beginJob'))).toBeUndefined()
    expect((await jobOf(market, job)).weights.slice(0, 4)).toEqual([100, 100, 100, 149])
    const round = async (judges: readonly KeyPairSigner[]) => {
      await commitUpdate(market, job, { who: provider, n: 1 })
      market.chain.advance(WINDOW)
      await revealUpdate(market, job, { who: provider, n: 1 })
      market.chain.advance(WINDOW)
      const ballots = judges.map((who) => ({ who, state: 9, scores: [10_000] }))
      await scoreRound(market, job, ballots)
      market.chain.advance(WINDOW)
      expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
      return (await jobOf(market, job)).accepted
    }
    expect(await round([attacker])).toBe(0)
    expect(await round([attacker, creator])).toBe(0)
    // Nor does it keep the others from deciding.
    expect(await round(honest)).toBe(1)
  })
})

test('a recipient that closes its balance holds up no settlement that opens it again', async () => {
  const { creator, owner, provider } = market.actors
  const { id } = await openSession(market)
  const balances = { balance: await market.balance(creator) }
  const closing = { owner: creator.address, ...balances, payer: owner.address }
  const close = market.build('closeBalance', { data: {}, accounts: closing })
  await market.done([close], creator)
  const [proof, act] = await settleInstructions(market, { id, total: 10_000n })
  if (!proof || !act) throw new Error('two instructions')
  expect(await errorNameFrom(market.send([proof, act], provider))).toBe('AccountInvalid')
  const accounts = { payer: provider.address, ...balances, asset: await market.at.asset(NATIVE) }
  const data = { owner: bytesOf(creator.address) }
  const open = market.build('openBalance', { data, accounts })
  expect(await errorNameFrom(market.send([proof, open, act], provider))).toBeUndefined()
  expect((await market.balanceOf(creator)).available).toBe(500n)
})

describe('the highest nonce', () => {
  test('opens no request: no floor could rise above it', async () => {
    const first = await openRequest(market, { nonce: NONCE_MAX })
    if (first.outcome.refusal === undefined) {
      await endRequest(market, first.id)
      await eraseRequest(market, first.id)
      expect((await openRequest(market, { nonce: NONCE_MAX })).outcome.refusal).toBeDefined()
    }
    expect(first.outcome.refusal).toBe('NonceCancelled')
  })

  test('opens no session: one voucher would be paid twice', async () => {
    expect((await openSession(market, { nonce: NONCE_MAX })).outcome.refusal).toBe('NonceCancelled')
  })
})

test('a round in which nobody revealed is void, whatever validators say', async () => {
  const { client, provider, stranger } = market.actors
  await market.deposit(stranger, UNIT)
  const members = { trainers: [provider], validators: [[stranger, 1] as const] }
  const terms = { budget: 10n * UNIT, rounds: 10, validatorBps: 5_000, trainerStake: 100n }
  const before = await availableOf('client')
  const job = await runningJob(market, members, {
    ...terms,
    validators: [bytesOf(stranger.address)],
  })
  for (let round = 0; round < 3; round++) {
    market.chain.advance(2n * WINDOW)
    await scoreRound(market, job, [{ who: stranger, state: 9, scores: [0] }])
    market.chain.advance(WINDOW)
    expect(await errorNameFrom(advanceJob(market, job, 'settleRound'))).toBeUndefined()
  }
  expect(await jobOf(market, job)).toMatchObject({ status: 3, accepted: 0, spent: 0n })
  expect(before - (await availableOf('client'))).toBe(0n)
  expect(client.address).not.toBe(stranger.address)
})
