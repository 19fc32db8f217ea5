// Goal: a draft (a session without its signatures) reserves the amount that a question needs and
// that the client chose, and never more than the client has or the provider accepts. No two drafts
// have the same session id.
// Method: a client with a deposit on a chain in memory, and a stopped clock.

import type { OfferListing } from '@ostrom/ledger'
import { createMemoryScenario, type Scenario, UNIT } from '@ostrom/ledger/conformance'
import { Hex, Session } from '@ostrom/protocol'
import { beforeEach, describe, expect, test } from 'vitest'
import { EXTERNAL_CAPACITY_DIVISOR, OPEN_BY_SECONDS, SESSION_SECONDS } from '../limits.ts'
import {
  type CapRequest,
  createUnsignedSessionBuilder,
  providerCapacityFor,
  reservationFor,
  spendableMax,
} from './unsigned-session.ts'

let scenario: Scenario
let listing: OfferListing
let least: bigint
beforeEach(async () => {
  scenario = await createMemoryScenario()
  const { client, offer, offerHash } = scenario
  const stake = await client.stake(offer.provider, 'sessions')
  listing = { offer, offerHash, endpoint: undefined, stake } as unknown as OfferListing
  least = reservationFor(0n, offer)
})

function builder(sessionCap?: bigint, drawnBefore = 0) {
  const clock = { nowMs: () => 5, sleep: async () => {} }
  let drawn = drawnBefore
  return createUnsignedSessionBuilder({
    ledger: scenario.client,
    clock,
    random: (count) => new Uint8Array(count).fill(++drawn),
    ...(sessionCap !== undefined && { sessionCap }),
  })
}
const capOf = async (wish: CapRequest, sessionCap?: bigint) =>
  (await builder(sessionCap)(listing, wish)).record.cap

describe('no draft is made', () => {
  test('for a cap that was chosen below what the answer needs', async () => {
    const wish = { costMax: UNIT, cap: UNIT - 1n }
    await expect(capOf(wish)).rejects.toMatchObject({ code: 'over-budget' })
    await expect(capOf({ costMax: 0n, cap: least - 1n })).rejects.toMatchObject({
      code: 'over-budget',
    })
  })

  test('for an answer that the balance does not pay', async () => {
    const { client, offer } = scenario
    const balance = await client.balance(client.account, offer.asset)
    await expect(capOf({ costMax: balance + 1n })).rejects.toMatchObject({
      code: 'insufficient-funds',
    })
    expect(await capOf({ costMax: balance })).toBe(balance)
  })
})

describe('a draft reserves', () => {
  test('a draft reserves the chosen cap, or twice the cost of the question if higher', async () => {
    expect(await capOf({ costMax: 0n, cap: UNIT })).toBe(UNIT)
    expect(await capOf({ costMax: UNIT, cap: UNIT })).toBe(2n * UNIT)
  })

  test('a draft reserves the usual cap, or twice the cost of the question if higher', async () => {
    expect(await capOf({ costMax: 0n }, UNIT)).toBe(UNIT)
    expect(await capOf({ costMax: UNIT }, UNIT)).toBe(2n * UNIT)
  })

  test('a part for a small provider, and never less than the question needs', async () => {
    expect(await capOf({ costMax: 0n, divisor: 4n }, UNIT)).toBe(UNIT / 4n)
    expect(await capOf({ costMax: UNIT, divisor: 8n }, UNIT)).toBe(UNIT)
    expect(await capOf({ costMax: 0n, capacity: UNIT / 10n }, UNIT)).toBe(UNIT / 10n)
    expect(await capOf({ costMax: 0n, capacity: 0n }, UNIT)).toBe(least)
  })

  test('no more than there is', async () => {
    const { client, offer } = scenario
    const balance = await client.balance(client.account, offer.asset)
    expect(await capOf({ costMax: 0n }, 50n * UNIT)).toBe(balance)
  })
})

test('two drafts of one moment are two sessions, with a key each', async () => {
  const build = builder(UNIT)
  const [one, two] = [await build(listing, { costMax: 0n }), await build(listing, { costMax: 0n })]
  expect(one.id).not.toBe(two.id)
  expect(two.record.authorization.nonce).toBeGreaterThan(one.record.authorization.nonce)
  expect(one.record.signerSecret).not.toBe(two.record.signerSecret)
})

test('drafts of two processes at one moment are two sessions', async () => {
  const [one, two] = await Promise.all(
    [0, 100].map((drawn) => builder(UNIT, drawn)(listing, { costMax: 0n })),
  )
  expect(one!.id).not.toBe(two!.id)
})

test('a draft names its client, offer, times and the key of its secret', async () => {
  const { client, provider, offerHash, domain } = scenario
  const { id, record, message } = await builder(UNIT)(listing, { costMax: 0n })
  const now = await client.nowSeconds()
  const signer = client.createSigner(Hex.toBytes(record.signerSecret)).account
  expect(record.authorization).toMatchObject({
    client: client.account,
    provider: provider.account,
    offerHash,
    signer,
    openBySeconds: now + OPEN_BY_SECONDS,
    expiresAtSeconds: now + SESSION_SECONDS,
  })
  expect(record).toMatchObject({ ceiling: 0n, cap: UNIT, status: 'open', sealKey: Hex.zeroHash })
  expect(id).toBe(Session.idOf(record.authorization, domain))
  expect(message).toEqual(Session.authorizationMessage(record.authorization, domain))
})

test('an approval is asked for where sessions under way use up what was approved', async () => {
  const { stranger, offer } = scenario
  await stranger.deposit({ asset: offer.asset, amount: UNIT, approve: 'sessions' })
  expect((await builder(UNIT)(listing, { costMax: 0n })).approval).toBeUndefined()
})

test('a provider takes a part of its stake of one client, and no more than is free', () => {
  const stakeRatio = 2n * 10n ** 18n
  const capacity = (inUse: bigint, held: bigint) => {
    const stake = { amount: 100n, inUse }
    const offer = { stakeRatio } as OfferListing['offer']
    return providerCapacityFor({ offer, stake: stake as OfferListing['stake'] }, held)
  }
  const share = 200n / EXTERNAL_CAPACITY_DIVISOR
  expect(capacity(0n, 0n)).toBe(share)
  expect(capacity(0n, 7n)).toBe(share - 7n)
  expect(capacity(99n, 0n)).toBe(2n)
  expect(capacity(100n, 0n)).toBe(0n)
  expect(capacity(0n, 1_000n)).toBe(0n)
})

test('a balance below two checkpoints pays for no question', () => {
  expect(spendableMax(listing, least - 1n)).toBe(0n)
  expect(spendableMax(listing, least)).toBe(least)
})
