// Goal: stake that backs open work cannot leave, and other stake can always leave.
// Method: sessions and requests in every state, with amounts that are one lamport apart; two assets
// that share one stake; ratios that change meanwhile, and ratios whose products exceed 64 bits.

import { Hex, Price } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { openAnswer, PROMPT, postAnswer, writeAnswer } from './answer-instructions.ts'
import { errorNameFrom } from './chain.ts'
import { apply, DAY, DELAY, propose, proposeAndApply } from './governance-instructions.ts'
import { backing, checkInvariants } from './invariants.ts'
import { type ProgramFixture, publish, startTrade, UNIT } from './market.ts'
import {
  COST,
  claimRequest,
  lockRequest,
  openRequest,
  refundRequest,
  releaseRequest,
} from './request-instructions.ts'
import {
  CAP,
  closeByProvider,
  closeCooperatively,
  expire,
  openSession,
  raiseCap,
  settle,
} from './session-instructions.ts'
import { listToken } from './token-instructions.ts'

/** Stake of the provider in these tests, in lamports. */
const STAKE = 2n * UNIT
/** Burnt part of a forfeited bond, in lamports. */
const BURNT = (UNIT / 1_000n / 10n) * 9n
const STAKE_MIN = UNIT / 10n

let market: ProgramFixture
beforeEach(async () => {
  market = await startTrade()
})

const stakeInUse = async () => (await market.providerOf()).stakeInUse

async function unstake(amount: bigint): Promise<string | undefined> {
  const { provider } = market.actors
  const ownerAccounts = { owner: provider.address, providerRecord: await market.providerRecord() }
  const accounts = { ...ownerAccounts, config: await market.at.config() }
  return errorNameFrom(
    market.send([market.build('unstake', { data: { amount }, accounts })], provider),
  )
}

async function withdrawStake(): Promise<string | undefined> {
  const { provider } = market.actors
  const ownerAccounts = { owner: provider.address, providerRecord: await market.providerRecord() }
  const accounts = { ...ownerAccounts, balance: await market.balance(provider) }
  return errorNameFrom(
    market.send([market.build('withdrawStake', { data: {}, accounts })], provider),
  )
}

async function session(fields: Parameters<typeof openSession>[1] = {}): Promise<Uint8Array> {
  const { id, outcome } = await openSession(market, fields)
  expect(outcome.refusal).toBeUndefined()
  return id
}

async function locked(fields: Parameters<typeof openRequest>[1] = {}): Promise<Uint8Array> {
  const { id, outcome } = await openRequest(market, fields)
  expect(outcome.refusal).toBeUndefined()
  expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
  return id
}

describe('a provider', () => {
  test('a provider without open work withdraws all its stake after unbonding', async () => {
    const before = await market.balanceOf(market.actors.provider)
    expect(await unstake(STAKE)).toBeUndefined()
    expect(await withdrawStake()).toBe('StakeUnbonding')
    market.chain.advance(7n * DAY - 1n)
    expect(await withdrawStake()).toBe('StakeUnbonding')
    market.chain.advance(1n)
    expect(await withdrawStake()).toBeUndefined()
    const after = await market.balanceOf(market.actors.provider)
    expect(after.available - before.available).toBe(STAKE)
    expect(after.reserved).toBe(before.reserved - STAKE)
  })

  test('a second unstaking restarts the wait for the whole amount', async () => {
    expect(await unstake(UNIT)).toBeUndefined()
    market.chain.advance(6n * DAY)
    expect(await unstake(UNIT / 2n)).toBeUndefined()
    market.chain.advance(DAY)
    expect(await withdrawStake()).toBe('StakeUnbonding')
    market.chain.advance(6n * DAY)
    expect(await withdrawStake()).toBeUndefined()
    expect((await market.providerOf()).stake).toBe(UNIT / 2n)
  })

  test('can take out all but what is open, to the lamport', async () => {
    const cap = 12n * UNIT
    const id = await session({ cap })
    const needed = cap / 10n
    expect(await stakeInUse()).toBe(needed)
    expect(await unstake(STAKE - needed + 1n)).toBe('StakeInUse')
    expect(await unstake(STAKE)).toBe('StakeInUse')
    expect(await unstake(STAKE - needed)).toBeUndefined()
    expect(await unstake(1n)).toBe('StakeInUse')
    expect((await openSession(market, { cap: 1n })).outcome.refusal).toBe('StakeTooLow')
    // Once another instruction has closed the session, the stake that backed it can unbond.
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
    expect(await unstake(needed)).toBeUndefined()
    market.chain.advance(7n * DAY)
    expect(await withdrawStake()).toBeUndefined()
    await checkInvariants(market)
  })

  test('unbonding stake backs no new session and no new lock', async () => {
    expect(await unstake(STAKE - STAKE_MIN)).toBeUndefined()
    const cap = STAKE_MIN * 10n
    expect((await openSession(market, { cap: cap + 1n })).outcome.refusal).toBe('StakeTooLow')
    await session({ cap })
    const { id } = await openRequest(market)
    expect(await errorNameFrom(lockRequest(market, id))).toBe('StakeTooLow')
  })
})

describe('stake is free again when', () => {
  const frees = async (act: () => Promise<string | undefined>, taken: bigint, burnt = 0n) => {
    expect(await stakeInUse()).toBe(taken)
    expect(await unstake(STAKE)).toBe('StakeInUse')
    expect(await act()).toBeUndefined()
    expect(await stakeInUse()).toBe(0n)
    expect(await unstake(STAKE)).toBeUndefined()
    await checkInvariants(market, burnt)
  }

  test('the provider closes a session', async () => {
    const id = await session()
    await settle(market, { id, total: 1_000n })
    await frees(() => errorNameFrom(closeByProvider(market, id)), CAP / 10n)
  })

  test('both close it', async () => {
    const id = await session()
    await settle(market, { id, total: 1_000n })
    await frees(() => errorNameFrom(closeCooperatively(market, { id, total: 1_000n })), CAP / 10n)
  })

  test('it expires', async () => {
    const id = await session()
    market.chain.advance(7_200n)
    await frees(() => errorNameFrom(expire(market, id)), CAP / 10n)
  })

  test('a request is claimed', async () => {
    const id = await locked()
    await frees(() => errorNameFrom(claimRequest(market, { id, total: 1_000n })), COST / 10n)
  })

  test('a request is answered on the chain', async () => {
    const id = await locked({ answer: 1, prompt: PROMPT })
    for (const act of [openAnswer, writeAnswer]) await act(market, id)
    await frees(() => errorNameFrom(postAnswer(market, id)), COST / 10n)
  })

  test('a request is released', async () => {
    const id = await locked()
    await frees(() => errorNameFrom(releaseRequest(market, id)), COST / 10n)
  })

  test('a request is refunded', async () => {
    const id = await locked()
    market.chain.advance(3_600n)
    await frees(() => errorNameFrom(refundRequest(market, id)), COST / 10n, BURNT)
  })
})

describe('a higher cap', () => {
  test('takes stake, by the provider alone: a rival client does not take it all', async () => {
    const { client, stranger } = market.actors
    const id = await session()
    const higher = { id, cap: 20n * UNIT }
    expect(await errorNameFrom(raiseCap(market, higher, client))).toBe('NotAllowed')
    expect(await errorNameFrom(raiseCap(market, higher, stranger))).toBe('NotAllowed')
    expect(await stakeInUse()).toBe(CAP / 10n)
    expect(await errorNameFrom(raiseCap(market, { id, cap: 20n * UNIT + 1n }))).toBe('StakeTooLow')
    expect(await errorNameFrom(raiseCap(market, higher))).toBeUndefined()
    expect(await stakeInUse()).toBe(STAKE)
    expect(await unstake(1n)).toBe('StakeInUse')
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
    expect(await stakeInUse()).toBe(0n)
  })

  test('in steps takes as much as at once, whatever is rounded', async () => {
    const id = await session({ cap: 1n })
    expect(await stakeInUse()).toBe(1n)
    for (const cap of [2n, 10n, 11n, 19n, 21n]) {
      expect(await errorNameFrom(raiseCap(market, { id, cap }))).toBeUndefined()
      expect(await stakeInUse()).toBe((cap + 9n) / 10n)
    }
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
    expect(await stakeInUse()).toBe(0n)
  })
})

const MOST = 4_294_967_295
const fractions = [
  [MOST, 1],
  [1, MOST],
  [7, 3],
  [MOST, MOST - 1],
  [2, MOST],
] as const

describe('ratios', () => {
  test.each(fractions)('%i by %i: offers have it exactly, rounded down', async (above, below) => {
    await proposeAndApply(market, { listed: 1, numerator: above, denominator: below })
    const stakeRatio = (10n ** 18n * BigInt(above)) / BigInt(below)
    for (const wrong of [stakeRatio - 1n, stakeRatio + 1n]) {
      expect(await errorNameFrom(publish(market, { stakeRatio: wrong, nonce: 2n }))).toBe(
        'TermsMismatch',
      )
    }
    expect(await errorNameFrom(publish(market, { stakeRatio, nonce: 2n }))).toBeUndefined()
  })

  test('a request keeps its stake ratio, and no offer of another ratio locks it', async () => {
    const { offer, offerHash } = market
    const change = { listed: 1, numerator: 9, denominator: 1 }
    await propose(market, change)
    market.chain.advance(DELAY)
    const { id: before } = await openRequest(market)
    expect(await errorNameFrom(apply(market, change))).toBeUndefined()
    const { id: after } = await openRequest(market)
    expect(await errorNameFrom(lockRequest(market, after))).toBe('OfferOutdated')
    expect(await errorNameFrom(publish(market, { nonce: 2n }))).toBeUndefined()
    expect(await errorNameFrom(lockRequest(market, before))).toBe('OfferOutdated')
    expect(await errorNameFrom(lockRequest(market, after))).toBeUndefined()
    expect(await stakeInUse()).toBe((COST + 8n) / 9n)
    Object.assign(market, { offer, offerHash })
    expect(await errorNameFrom(lockRequest(market, before))).toBeUndefined()
    expect(await stakeInUse()).toBe((COST + 8n) / 9n + COST / 10n)
    await checkInvariants(market)
  })

  test('open work keeps the stake ratio of its opening until its end', async () => {
    const id = await session({ expiresAtSeconds: market.chain.nowSeconds + 30n * DAY })
    const { id: requestId } = await openRequest(market, {
      deadline: market.chain.nowSeconds + 7n * DAY,
    })
    expect(await errorNameFrom(lockRequest(market, requestId))).toBeUndefined()
    const before = await stakeInUse()
    await proposeAndApply(market, { listed: 1, numerator: 1, denominator: 3 })
    expect(await stakeInUse()).toBe(before)
    expect(await errorNameFrom(raiseCap(market, { id, cap: 2n * CAP }))).toBeUndefined()
    expect(await stakeInUse()).toBe(before + CAP / 10n)
    expect(await errorNameFrom(refundRequest(market, requestId))).toBeUndefined()
    expect(await errorNameFrom(closeByProvider(market, id))).toBeUndefined()
    expect(await stakeInUse()).toBe(0n)
    // From now on, each lamport of value takes three lamports of stake.
    expect((await openSession(market)).outcome.refusal).toBe('OfferOutdated')
    expect(await errorNameFrom(publish(market, { nonce: 2n }))).toBeUndefined()
    expect((await openSession(market)).outcome.refusal).toBe('StakeTooLow')
    await session({ cap: 1_000n })
    expect(await stakeInUse()).toBe(3_000n)
    await checkInvariants(market, BURNT)
  })

  test('stake is computed exactly for ratios whose products exceed 64 bits', async () => {
    await proposeAndApply(market, { listed: 1, numerator: 1, denominator: MOST })
    expect(await errorNameFrom(publish(market, { nonce: 2n }))).toBeUndefined()
    // The needed stake exceeds 64 bits. The error is the lack of stake, not an overflow.
    expect((await openSession(market, { cap: 20n * UNIT })).outcome.refusal).toBe('StakeTooLow')
    await proposeAndApply(market, { listed: 1, numerator: MOST, denominator: 1 })
    expect(await errorNameFrom(publish(market, { nonce: 3n }))).toBeUndefined()
    await market.deposit(market.actors.provider, 200n * UNIT)
    expect(await errorNameFrom(market.stake(market.actors.provider, 200n * UNIT))).toBeUndefined()
    const id = await session({ cap: 90n * UNIT })
    expect(await stakeInUse()).toBe(21n)
    const { cap, ...ratio } = await market.read('session', market.at.session(id))
    expect(backing(ratio, cap)).toBe(21n)
  })
})

test('two assets share one stake: it is not put up twice', async () => {
  const { client } = market.actors
  await session({ cap: 15n * UNIT })
  const { mint, wallet } = await listToken(market, client, 10n * UNIT)
  const key = bytesOf(mint)
  await market.openBalances(key)
  const vaultAccounts = { asset: await market.at.asset(key), vault: await market.at.vault(key) }
  const source = { balance: await market.balance(client, key), source: wallet }
  const accounts = { payer: client.address, ...source, ...vaultAccounts }
  const deposit = market.build('depositToken', { data: { amount: 10n * UNIT }, accounts })
  await market.done([deposit], client)
  const terms = { asset: Hex.from(key), prices: { ...Price.zeroPrices, request: 10n }, nonce: 5n }
  expect(await errorNameFrom(publish(market, terms))).toBeUndefined()
  // 1.5 of the provider's 2 SOL of stake are in use; each base unit of the token takes one lamport
  // of stake.
  const half = UNIT / 2n
  expect((await openSession(market, { cap: half + 1n })).outcome.refusal).toBe('StakeTooLow')
  await session({ cap: half })
  expect(await stakeInUse()).toBe(STAKE)
})
