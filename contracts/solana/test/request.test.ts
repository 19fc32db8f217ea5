// Tests requests on Solana: the escrow for one answer, from the deposit to the last lamport of
// rent.
// Requirements: R000-3, R001-12

import { Price } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { errorNameFrom } from './chain.ts'
import { proposeAndApply } from './governance-instructions.ts'
import { type ProgramFixture, priceList, prices, publish, startTrade, UNIT } from './market.ts'
import {
  ADDRESSES,
  COST,
  claimRequest,
  endRequest,
  eraseRequest,
  lockRequest,
  type OpenRequestFields,
  openRequest,
  refundRequest,
  releaseRequest,
  submitFeedback,
} from './request-instructions.ts'

const BOND = UNIT / 1_000n
const HOUR = 3_600n
const [FLAGGED, RATED, PAY_COLLECTED] = [15, 16, 54]

let market: ProgramFixture
beforeAll(async () => {
  market = await startTrade()
})

const asking = async (fields: OpenRequestFields) =>
  (await openRequest(market, fields)).outcome.refusal
const ask = async (fields: OpenRequestFields = {}): Promise<Uint8Array> => {
  const { id, outcome } = await openRequest(market, fields)
  expect(outcome.refusal).toBeUndefined()
  return id
}
const request = (id: Uint8Array) => market.read('request', market.at.request(id))
const books = async () => ({
  client: await market.balanceOf(market.actors.client),
  provider: await market.balanceOf(market.actors.provider),
  stakeInUse: (await market.providerOf()).stakeInUse,
})
const seen = () => market.providerOf()

describe('asking', () => {
  test('holds the most that it may cost, and tells the prompt as an event', async () => {
    const before = await books()
    const { id, outcome } = await openRequest(market, { prompt: new TextEncoder().encode('hi') })
    expect(outcome.refusal).toBeUndefined()
    const [opened, input] = outcome.events
    expect(opened?.parts[0]).toEqual(id)
    expect(input?.parts).toEqual([id, new TextEncoder().encode('hi')])
    const after = await books()
    expect(after.client.reserved - before.client.reserved).toBe(COST)
    expect(await request(id)).toMatchObject({ state: 1, costMax: COST })
    expect(await errorNameFrom(endRequest(market, id))).toBeUndefined()
  })

  test('refuses nothing, too late, too far, and a nonce twice', async () => {
    const now = market.chain.nowSeconds
    expect(await asking({ costMax: 0n })).toBe('AmountZero')
    expect(await asking({ deadline: now - 1n })).toBe('AuthorizationExpired')
    expect(await asking({ deadline: now + 7n * 86_400n + 1n })).toBe('DeadlineTooFar')
    expect(await asking({ costMax: 1_000n * UNIT })).toBe('InsufficientFunds')
    const nonce = market.nonce()
    const id = await ask({ nonce })
    expect(await asking({ nonce })).toBe('AccountExists')
    await endRequest(market, id)
    expect(await asking({ nonce })).toBe('AccountExists')
    expect(await errorNameFrom(eraseRequest(market, id))).toBeUndefined()
    expect(await asking({ nonce })).toBe('NonceCancelled')
  })

  test('the client ends a request at any time, other accounts after its deadline', async () => {
    const { stranger } = market.actors
    const id = await ask()
    expect(await errorNameFrom(endRequest(market, id, stranger))).toBe('RefundTooEarly')
    market.chain.advance(601n)
    expect(await errorNameFrom(lockRequest(market, id))).toBe('AuthorizationExpired')
    const before = await books()
    expect(await errorNameFrom(endRequest(market, id, stranger))).toBeUndefined()
    expect((await books()).client.available - before.client.available).toBe(COST)
    expect(await errorNameFrom(endRequest(market, id))).toBe('RequestNotOpen')
  })
})

describe('locking', () => {
  test('pins the price, takes the bond, and keeps where the provider is', async () => {
    const before = await books()
    const id = await ask()
    expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
    const after = await books()
    expect(after.provider.reserved - before.provider.reserved).toBe(BOND)
    // Each lamport of stake backs ten lamports of open value.
    expect(after.stakeInUse - before.stakeInUse).toBe(COST / 10n)
    const lockedRequest = await request(id)
    expect(lockedRequest).toMatchObject({ state: 2, bond: BOND, addressesLength: ADDRESSES.length })
    expect(lockedRequest.prices).toEqual(priceList(prices))
    expect(lockedRequest.tail.subarray(0, ADDRESSES.length)).toEqual(ADDRESSES)
    expect(await errorNameFrom(lockRequest(market, id))).toBe('RequestNotOpen')
    expect(await errorNameFrom(endRequest(market, id))).toBe('RequestNotOpen')
    expect(await errorNameFrom(releaseRequest(market, id))).toBeUndefined()
    expect(await books()).toMatchObject({
      provider: before.provider,
      stakeInUse: before.stakeInUse,
    })
    await endRequest(market, id)
  })

  test('refuses who does not pass the filter, and who asks more than the client pays', async () => {
    const { stranger } = market.actors
    const { completions } = await seen()
    const filters: readonly (readonly [OpenRequestFields, string])[] = [
      [{ stakeMin: 3n * UNIT }, 'StakeTooLow'],
      [{ completionsMin: completions + 1n }, 'FilterNotPassed'],
      [{ providers: [bytesOf(stranger.address)] }, 'FilterNotPassed'],
    ]
    for (const [fields, reason] of filters) {
      const id = await ask(fields)
      expect(await errorNameFrom(lockRequest(market, id))).toBe(reason)
      await endRequest(market, id)
    }
    const cheap = await ask({ pricesMax: { ...prices, output: prices.output - 1n } })
    expect(await errorNameFrom(lockRequest(market, cheap))).toBe('PriceTooHigh')
    await endRequest(market, cheap)
    const { provider } = market.actors
    const named = await ask({ providers: [bytesOf(stranger.address), bytesOf(provider.address)] })
    expect(await errorNameFrom(lockRequest(market, named, stranger, provider))).toBe('NotAllowed')
    expect(await errorNameFrom(lockRequest(market, named))).toBeUndefined()
    expect(await errorNameFrom(releaseRequest(market, named, stranger))).toBe('NotAllowed')
    market.chain.advance(300n)
    market.chain.advance(HOUR)
    await refundRequest(market, named)
  })
})

test('a filter believes completions as far as fees stand behind them', async () => {
  const market = await startTrade()
  const serve = async (total: bigint) => {
    const { id } = await openRequest(market)
    await lockRequest(market, id)
    expect(await errorNameFrom(claimRequest(market, { id, total }))).toBeUndefined()
  }
  const locking = async (completionsMin: bigint) => {
    const { id } = await openRequest(market, { completionsMin })
    return errorNameFrom(lockRequest(market, id))
  }
  // The least stake is 0.1 SOL, so that each completion needs fees with a weight of 1,000 lamports.
  await serve(99_999n)
  expect(await market.providerOf()).toMatchObject({ completions: 1n, feeWeight: 999n })
  expect(await locking(1n)).toBe('FilterNotPassed')
  await serve(100n)
  expect(await market.providerOf()).toMatchObject({ completions: 2n, feeWeight: 1_000n })
  expect(await locking(1n)).toBeUndefined()
  expect(await locking(2n)).toBe('FilterNotPassed')
  await serve(1_000_000_000n / 4n)
  expect(await locking(2n)).toBeUndefined()
  expect(await locking((1n << 32n) + 1n)).toBe('FilterNotPassed')
})

test('an offer of a lower fee than that of now locks no request', async () => {
  const market = await startTrade()
  const { offer, offerHash } = market
  await proposeAndApply(market, { parameter: 0, value: 900n })
  expect(await errorNameFrom(publish(market, { feeBps: 900, nonce: 2n }))).toBeUndefined()
  await proposeAndApply(market, { parameter: 0, value: 1_000n })
  const { id } = await openRequest(market)
  expect(await errorNameFrom(lockRequest(market, id))).toBe('OfferOutdated')
  Object.assign(market, { offer, offerHash })
  expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
})

describe('a release', () => {
  // Finding: EVM3-20
  test('a release costs nothing within the window, and a tenth of the bond later', async () => {
    for (const [seconds, cost] of [
      [299n, 0n],
      [300n, BOND / 10n],
      [3n * HOUR, BOND / 10n],
    ] as const) {
      const before = await books()
      const id = await ask()
      await lockRequest(market, id)
      market.chain.advance(seconds)
      expect(await errorNameFrom(releaseRequest(market, id))).toBeUndefined()
      const after = await books()
      expect(before.provider.available - after.provider.available).toBe(cost)
      expect(after.provider.reserved).toBe(before.provider.reserved)
      expect(after.stakeInUse).toBe(before.stakeInUse)
      expect(await request(id)).toMatchObject({ state: 1, lockedAt: 0n })
      await endRequest(market, id)
    }
  })

  test('a request is released up to four times; the fifth lock’s bond is burnt', async () => {
    const id = await ask()
    const address = await market.at.request(id)
    const found = market.chain.svm.getAccount(address)
    if (!found.exists) throw new Error('there is no request')
    // Writes four releases into the account, as if four other providers had released the request:
    // `releases` is byte 3.
    const data = Uint8Array.from(found.data)
    data[3] = 4
    market.chain.svm.setAccount({ ...found, data })
    expect(await request(id)).toMatchObject({ releases: 4 })
    expect(await errorNameFrom(lockRequest(market, id))).toBeUndefined()
    expect(await errorNameFrom(releaseRequest(market, id))).toBe('LockIsFinal')
    market.chain.advance(HOUR)
    const before = await books()
    expect(await errorNameFrom(refundRequest(market, id))).toBeUndefined()
    const after = await books()
    expect(after.client.available - before.client.available).toBe(COST + 10_000n)
    expect(after.provider.reserved - before.provider.reserved).toBe(-BOND)
    expect(after.stakeInUse).toBe(before.stakeInUse - COST / 10n)
  })
})

describe('claiming', () => {
  test('pays by the voucher and returns the rest and the bond, once', async () => {
    const before = await books()
    const id = await ask()
    await lockRequest(market, id)
    const { client } = market.actors
    expect(await errorNameFrom(claimRequest(market, { id, total: COST + 1n }))).toBe(
      'VoucherOverCap',
    )
    const forged = { id, total: 100n, signedBy: client }
    expect(await errorNameFrom(claimRequest(market, forged))).toBe('SignatureInvalid')
    const nothing = { id, total: 0n, count: 0n }
    expect(await errorNameFrom(claimRequest(market, nothing))).toBe('VoucherNotIncreasing')
    const { refusal: no, events } = await claimRequest(market, { id, total: 12_345n })
    expect(no).toBeUndefined()
    const after = await books()
    const terms = { previous: 0n, total: 12_345n, feeBps: 1_000, royaltyBps: [500] }
    const { net, fee, royalties } = Price.split(terms)
    const collected = events.find(({ kind }) => kind === PAY_COLLECTED)?.parts ?? []
    const amounts = collected
      .slice(2)
      .map((part) => new DataView(part.buffer).getBigUint64(0, true))
    expect(collected[0]).toEqual(id)
    expect(amounts).toEqual([net, fee, royalties[0]])
    expect(after.client.available - before.client.available).toBe(-12_345n)
    expect(after.client.reserved).toBe(before.client.reserved)
    expect(after.provider.available - before.provider.available).toBe(net)
    expect(after.provider.reserved).toBe(before.provider.reserved)
    expect(after.stakeInUse).toBe(before.stakeInUse)
    expect(await errorNameFrom(claimRequest(market, { id, total: 12_346n }))).toBe(
      'RequestNotLocked',
    )
    expect(await errorNameFrom(refundRequest(market, id))).toBe('RequestNotLocked')
  })

  test('from one hour after the lock on anyone refunds; most of the bond is burnt', async () => {
    const id = await ask()
    await lockRequest(market, id)
    const before = await books()
    market.chain.advance(HOUR - 1n)
    expect(await errorNameFrom(refundRequest(market, id))).toBe('RefundTooEarly')
    market.chain.advance(1n)
    expect(await errorNameFrom(refundRequest(market, id))).toBeUndefined()
    expect(await errorNameFrom(claimRequest(market, { id, total: 1n }))).toBe('RequestNotLocked')
    const after = await books()
    expect(after.client.available - before.client.available).toBe(COST + BOND / 10n)
    expect(after.provider.reserved - before.provider.reserved).toBe(-BOND)
    expect(after.provider.available).toBe(before.provider.available)
    expect(await errorNameFrom(refundRequest(market, id))).toBe('RequestNotLocked')
  })

  // Finding: EVM3-7
  test('a claim after an outage costs a tenth of the bond if no refund came first', async () => {
    const before = await books()
    const id = await ask()
    await lockRequest(market, id)
    market.chain.advance(5n * HOUR)
    expect(await errorNameFrom(claimRequest(market, { id, total: 10_000n }))).toBeUndefined()
    const after = await books()
    const terms = { previous: 0n, total: 10_000n, feeBps: 1_000, royaltyBps: [500] }
    const { net } = Price.split(terms)
    expect(after.provider.available - before.provider.available).toBe(net - BOND / 10n)
    expect(after.provider.reserved).toBe(before.provider.reserved)
    expect(after.client.available - before.client.available).toBe(-10_000n)
    expect(await errorNameFrom(refundRequest(market, id))).toBe('RequestNotLocked')
  })

  test('late pays who sends it a tenth of the bond, and none of what was asked for', async () => {
    const { creator } = market.actors
    const id = await ask()
    await lockRequest(market, id)
    market.chain.advance(HOUR)
    const before = { ...(await books()), creator: await market.balanceOf(creator) }
    // The reward goes only to a balance in the native asset, which is the asset of the bond.
    const swap = { rewardBalance: await market.at.config() }
    expect(await errorNameFrom(refundRequest(market, id, creator, swap))).toBe('AccountInvalid')
    expect(await errorNameFrom(refundRequest(market, id, creator))).toBeUndefined()
    const after = { ...(await books()), creator: await market.balanceOf(creator) }
    expect(after.creator.available - before.creator.available).toBe(BOND / 10n)
    const back = after.client.available - before.client.available
    expect(back).toBe(COST)
    expect(after.client.reserved).toBe(before.client.reserved - COST)
    expect(after.provider.available).toBe(before.provider.available)
    expect(after.provider.reserved - before.provider.reserved).toBe(-BOND)
  })

  test('late by the provider itself takes nine tenths of its bond, and no more', async () => {
    const { provider } = market.actors
    const id = await ask()
    await lockRequest(market, id)
    market.chain.advance(HOUR)
    const before = await books()
    expect(await errorNameFrom(refundRequest(market, id, provider))).toBeUndefined()
    const after = await books()
    expect(after.provider.available - before.provider.available).toBe(BOND / 10n)
    const back = after.client.available - before.client.available
    expect(back).toBe(COST)
  })
})

describe('judging and erasing', () => {
  test('a paid request is flagged and rated by its client, and what it paid is told', async () => {
    const id = await ask()
    await lockRequest(market, id)
    const subject = await market.at.request(id)
    const reason = new Uint8Array(32).fill(1)
    expect(await errorNameFrom(submitFeedback(market, subject, { reason }))).toBe('NotSettled')
    await claimRequest(market, { id, total: 1_000_000n })
    const { stranger } = market.actors
    expect(await errorNameFrom(submitFeedback(market, subject, { stars: 5 }, stranger))).toBe(
      'NotAllowed',
    )
    expect(await errorNameFrom(submitFeedback(market, subject, { stars: 6 }))).toBe('RatingInvalid')
    // The weight of a fee of 100,000 lamports, at ten lamports of value for each lamport of stake.
    const weight = Uint8Array.from([0x10, 0x27, 0, 0, 0, 0, 0, 0])
    const about = [bytesOf(market.actors.provider.address), id, weight]
    const submit = async (what: Parameters<typeof submitFeedback>[2]) => {
      const { refusal, events } = await submitFeedback(market, subject, what)
      expect(refusal).toBeUndefined()
      return events
    }
    expect(await submit({ reason })).toEqual([{ kind: FLAGGED, parts: [...about, reason] }])
    // A second rating is allowed. For readers of the events, the last statement of each kind
    // counts.
    for (const stars of [1, 4]) {
      const parts = [...about, Uint8Array.from([stars])]
      expect(await submit({ stars })).toEqual([{ kind: RATED, parts }])
    }
  })

  test('the rent returns: at once to the client, to nobody else before a week', async () => {
    const { client, stranger } = market.actors
    const id = await ask()
    expect(await errorNameFrom(eraseRequest(market, id))).toBe('AccountNotErasable')
    await endRequest(market, id)
    expect(await errorNameFrom(eraseRequest(market, id, stranger))).toBe('AccountNotErasable')
    market.chain.advance(7n * 86_400n)
    const before = market.chain.lamportsOf(client.address)
    expect(await errorNameFrom(eraseRequest(market, id, stranger))).toBeUndefined()
    const rent = market.chain.svm.minimumBalanceForRentExemption(960n)
    expect(market.chain.lamportsOf(client.address) - before).toBe(rent)
  })
})
