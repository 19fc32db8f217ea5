// Goal: the best usable provider is tried first, by the maximum cost of the whole answer; each
// provider gets questions, and each exclusion has a reason.
// Method: small markets by example; bounds and independence of order by property.
// Requirements: R001-7

import type { OfferListing } from '@ostrom/ledger'
import { type Hex, Offer, Price } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConversationPin } from './conversation-pins.ts'
import { CHALLENGE_ANSWER_MS, OVERPRICED_FACTOR } from './limits.ts'
import { listing, native, UNIT } from './listing.fixture.ts'
import { createObservations, type Observation } from './observations.ts'
import { costOf } from './priced-offer.ts'
import { rankOffers } from './rank-offers.ts'
import type { ProviderRefusal } from './refusal-backoff.ts'

const NOW_MS = 1_000_000_000
/** A million input and output tokens: an answer costs the sum of both prices. */
const answerSize = { inputTokens: 1e6, images: 0, maxTokens: 1e6 }
const spendingBounds = { costMax: undefined, spendableMax: () => undefined }

const noObservation: Observation = {
  firstTokenMs: undefined,
  waits: [],
  hasAnswered: false,
  running: 0,
  backoffUntilMs: 0,
  failuresInRow: 0,
  distrustUntilMs: 0,
  excludedUntilMs: 0,
  refusedUntilMs: 0,
}

const pick = (
  listings: readonly OfferListing[],
  more: Partial<rankOffers.Options> & {
    seen?: Readonly<Record<number, Partial<Observation>>>
  } = {},
) => {
  const { seen = {}, ...options } = more
  const observe = (provider: Hex.AccountId) => ({ ...noObservation, ...seen[Number(provider)] })
  const choice = rankOffers({
    listings,
    preferences: {},
    answerSize,
    spendingBounds,
    asset: native,
    pins: [],
    least: 'none',
    classOf: () => 'replayable',
    observe,
    nowMs: NOW_MS,
    observedMs: NOW_MS,
    stakeMin: UNIT / 2n,
    ...options,
  })
  return {
    offers: choice.ranked,
    ranked: choice.ranked.map(({ listing: { offer } }) => Number(offer.provider)),
    open: choice.eligible,
    excluded: choice.excluded.map(({ listing, reason }) => [
      Number(listing.offer.provider),
      reason,
    ]),
  }
}

describe('choose', () => {
  test('prefers the cheaper of two otherwise equal offers', () => {
    expect(pick([listing({ n: 1, output: 200n }), listing({ n: 2 })]).ranked).toEqual([2, 1])
  })

  test('counts what the prompt saves by its claim, and what a provider lost', () => {
    const both = [listing({ n: 1, output: 110n }), listing({ n: 2 })]
    const savingOf = (savings: Readonly<Record<number, bigint>>) => ({
      prefixSaving: ({ offer }: OfferListing) => savings[Number(offer.provider)] ?? 0n,
    })
    expect(pick(both).ranked).toEqual([2, 1])
    expect(pick(both, savingOf({ 1: 20n })).ranked).toEqual([1, 2])
    expect(pick(both, savingOf({ 1: 20n, 2: 20n })).ranked).toEqual([2, 1])
    expect(pick(both, savingOf({ 2: -20n })).ranked).toEqual([1, 2])
    // A saving lowers no cost below zero, and does not change the maximum cost of the answer.
    const [best] = pick(both, savingOf({ 1: 1_000n })).offers
    expect(best).toMatchObject({ fullCost: 110n, costMax: 110n })
  })

  test('keeps a conversation with its provider while that costs little more', () => {
    const near = [listing({ n: 1, output: 124n }), listing({ n: 2 })]
    const far = [listing({ n: 1, output: 126n }), listing({ n: 2 })]
    const pin = { provider: near[0]!.offer.provider, outputTokens: undefined }
    expect(pick(near).ranked).toEqual([2, 1])
    expect(pick(near, { pin }).ranked).toEqual([1, 2])
    expect(pick(far, { pin }).ranked).toEqual([2, 1])
    // The prompt's saving at the pinned provider counts, and so does the expected length of the
    // conversation's answers.
    const prefixSaving = ({ offer }: OfferListing) => (offer === far[0]!.offer ? 20n : 0n)
    expect(pick(far, { pin, prefixSaving }).ranked).toEqual([1, 2])
    const short = { provider: far[0]!.offer.provider, outputTokens: 0 }
    expect(pick(far, { pin: short }).ranked).toEqual([1, 2])
    // A refusal of this caller's questions does not end the pin; a backoff or an open challenge
    // does.
    const of = (one: Partial<Observation>) => pick(near, { pin, seen: { 1: one } }).ranked
    expect(of({ refusedUntilMs: NOW_MS + 1 })).toEqual([1, 2])
    expect(of({ backoffUntilMs: NOW_MS + 1 })).toEqual([2])
    const challengedAtSeconds = BigInt((NOW_MS - CHALLENGE_ANSWER_MS) / 1_000)
    const reputation = { ...near[0]!.reputation, challengedAtSeconds }
    expect(pick([{ ...near[0]!, reputation }, near[1]!], { pin }).ranked).toEqual([2, 1])
  })

  // Finding: DIA-7
  test('a conversation leaves its provider after a long wait for a much quicker one', () => {
    const near = [listing({ n: 1, output: 100n }), listing({ n: 2, output: 100n })]
    const { provider } = near[0]!.offer
    const slow = { provider, outputTokens: undefined, slowMs: 40_000 }
    const ranked = (pin: ConversationPin, firstTokenMs: number, sort: 'balanced' | 'price') => {
      const seen = { 1: { firstTokenMs: 40_000 }, 2: { firstTokenMs } }
      return pick(near, { pin, seen, preferences: { sort } }).ranked
    }
    expect(ranked(slow, 10_000, 'balanced')).toEqual([2, 1])
    expect(ranked(slow, 10_001, 'balanced')).toEqual([1, 2])
    expect(ranked(slow, 10_000, 'price')).toEqual([1, 2])
    expect(ranked({ ...slow, slowMs: undefined }, 10_000, 'balanced')).toEqual([1, 2])
  })

  test('prefers the faster if sorted by latency, and counts open questions', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const preferences = { sort: 'latency' } as const
    const seen = { 1: { firstTokenMs: 300 }, 2: { firstTokenMs: 100 } }
    expect(pick(both, { preferences, seen }).ranked).toEqual([2, 1])
    const busy = { ...seen, 2: { firstTokenMs: 100, running: 9 } }
    expect(pick(both, { preferences, seen: busy }).ranked).toEqual([1, 2])
  })

  test('treats an unmeasured provider as the fastest', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    expect(pick(both, { seen: { 1: { firstTokenMs: 10, running: 1 } } }).ranked).toEqual([2, 1])
  })

  test('prefers completions, and subtracts flags', () => {
    const volume = UNIT
    const rated = listing({ n: 2, record: { volume } })
    expect(pick([rated, listing({ n: 1 })]).ranked).toEqual([2, 1])
    const flagged = listing({ n: 1, record: { volume, flaggedVolume: UNIT / 10n } })
    expect(pick([flagged, rated]).ranked).toEqual([2, 1])
  })

  test('ignores records without fees: completions, locks and ratings', () => {
    const numbers = { completions: 10_000n, locks: 10_000n, ratedVolume: 1n, ratingSum: 5n }
    const late = { volume: UNIT, timeouts: 1n, locks: 2n }
    const fresh = listing({ n: 1 })
    expect(pick([listing({ n: 2, record: numbers }), fresh]).ranked).toEqual([1, 2])
    const more = listing({ n: 2, record: { ...late, volume: 0n, locks: 10_000n } })
    expect(pick([more, fresh]).ranked).toEqual([1, 2])
  })

  test('never prefers a record over a price lower by half of the fee', () => {
    const amount = fc.bigInt({ min: 0n, max: 1_000n * UNIT })
    const record = fc.record({ completions: amount, volume: amount, locks: amount })
    const sort = fc.constantFrom('price', 'latency', 'balanced')
    const cases = fc.record({ feeBps: fc.integer({ min: 0, max: 1_000 }), record, sort })
    fc.assert(
      fc.property(cases, ({ feeBps, record, sort }) => {
        const output = 1_000_000_000n
        const lower = (output * BigInt(20_000 - feeBps)) / 20_000n - 1n
        const dear = listing({ n: 1, output, feeBps, record })
        const { ranked } = pick([dear, listing({ n: 2, output: lower, feeBps })], {
          preferences: { sort },
        })
        expect(ranked).toEqual([2, 1])
      }),
    )
  })

  test('excludes a provider for a time after a failed audit', () => {
    const failed = (auditFailedAtSeconds: bigint) =>
      listing({ n: 1, record: { auditsFailed: 1n, auditFailedAtSeconds } })
    const now = 2_600_000n
    const at = (seconds: bigint) => pick([failed(seconds)], { nowMs: Number(now) * 1_000 })
    expect(at(now - 1n).excluded).toEqual([[1, 'audit-failed']])
    expect(at(now - 30n * 86_400n).ranked).toEqual([1])
  })

  test('excludes with a reason', () => {
    const all = [
      listing({ n: 6, record: { isExcluded: true } }),
      listing({ n: 1, endpoint: 'none' }),
      listing({ n: 2, endpoint: 'expired' }),
      listing({ n: 3, stake: UNIT / 4n }),
      listing({ n: 4, output: 300n }),
      listing({ n: 7, asset: `0x${'07'.repeat(20)}` }),
      listing({ n: 5 }),
    ]
    const { ranked, excluded } = pick(all, { preferences: { outputPriceMax: 200n } })
    expect(ranked).toEqual([5])
    expect(excluded).toEqual([
      [6, 'excluded'],
      [1, 'no-endpoint'],
      [2, 'endpoint-expired'],
      [3, 'stake-too-low'],
      [4, 'price-above-limit'],
      [7, 'another-asset'],
    ])
  })

  test('uses only the pinned provider', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const { provider } = both[0]!.offer
    const { ranked, excluded } = pick(both, { preferences: { provider } })
    expect([ranked, excluded]).toEqual([[1], [[2, 'other-provider-requested']]])
  })

  test('skips a provider in backoff, unless all are', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const cooling = { backoffUntilMs: NOW_MS + 1 }
    const one = pick(both, { seen: { 1: cooling } })
    expect([one.ranked, one.excluded]).toEqual([[2], [[1, 'cooling-down']]])
    expect(pick(both, { seen: { 1: cooling, 2: cooling } }).ranked).toEqual([1, 2])
  })

  test('ranks refusing providers after others, and before those in backoff', () => {
    const all = [listing({ n: 1 }), listing({ n: 2 }), listing({ n: 3 })]
    const refused = { refusedUntilMs: NOW_MS + 1 }
    const seen = { 1: refused, 2: { backoffUntilMs: NOW_MS + 1 } }
    const { ranked, excluded } = pick(all, { seen })
    expect([ranked, excluded]).toEqual([[3, 1], [[2, 'cooling-down']]])
    expect(pick(all.slice(0, 2), { seen }).ranked).toEqual([1])
  })

  // Finding: DAT-10
  test('a provider that leaves a data challenge unanswered for long ranks last', () => {
    const [one, other] = [listing({ n: 1 }), listing({ n: 2 })]
    const challenged = (agoMs: number) => {
      const challengedAtSeconds = BigInt((NOW_MS - agoMs) / 1_000)
      return { ...one, reputation: { ...one.reputation, challengedAtSeconds } }
    }
    // A challenge that is answered in time does not lower a provider's rank, even if many such
    // challenges follow one another.
    expect(pick([challenged(CHALLENGE_ANSWER_MS - 1_000), other]).ranked).toEqual([1, 2])
    expect(pick([challenged(CHALLENGE_ANSWER_MS), other]).ranked).toEqual([2, 1])
    expect(pick([challenged(CHALLENGE_ANSWER_MS)]).ranked).toEqual([1])
  })

  test('ranks providers that broke the protocol last', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const broken = { distrustUntilMs: NOW_MS + 1 }
    const cooling = { backoffUntilMs: NOW_MS + 1 }
    expect(pick(both, { seen: { 1: broken, 2: cooling } }).ranked).toEqual([2])
    expect(pick(both, { seen: { 1: broken, 2: broken } }).ranked).toEqual([1, 2])
  })

  test('the ranking of offers does not depend on the order of listings', () => {
    const market = fc.uniqueArray(
      fc.record({ n: fc.integer({ min: 1, max: 99 }), output: fc.bigInt({ min: 0n, max: 9n }) }),
      { selector: ({ n }) => n, maxLength: 8 },
    )
    fc.assert(
      fc.property(market, (fields) => {
        const listings = fields.map(listing)
        expect(pick([...listings].reverse()).ranked).toEqual(pick(listings).ranked)
      }),
    )
  })
})

/** A question with 1,000 input tokens, and 1 to 100 output tokens. */
const short = { inputTokens: 1_000, images: 0, maxTokens: 100 }

describe('the whole quote', () => {
  const usual = [1, 2, 3].map((n) =>
    listing({ n, prices: { input: 10n ** 9n, output: 10n ** 9n } }),
  )

  // Finding: gap-2
  test('includes each price that applies to the question', () => {
    const cheap = { input: 1n, output: 1n }
    const traps: readonly Partial<Price.PriceMap>[] = [
      { ...cheap, request: UNIT },
      { ...cheap, image: UNIT },
      { ...cheap, cachedInput: UNIT },
    ]
    for (const prices of traps) {
      const { ranked, excluded } = pick([listing({ n: 9, prices }), ...usual], {
        answerSize: { ...short, images: 1 },
      })
      expect(ranked).toEqual([1, 2, 3])
      expect(excluded).toEqual([[9, 'overpriced']])
    }
  })

  test('ignores prices that do not apply to the question', () => {
    const prices = { input: 1n, output: 1n, image: UNIT }
    expect(pick([listing({ n: 9, prices }), ...usual], { answerSize: short }).ranked[0]).toBe(9)
  })

  test('excludes offers above the budget of the key', () => {
    const dear = listing({ n: 4, prices: { request: 3_000_000n } })
    const limited = { ...spendingBounds, costMax: 2_000_000n }
    const { ranked, excluded } = pick([dear, ...usual], {
      answerSize: short,
      spendingBounds: limited,
    })
    expect([ranked, excluded]).toEqual([[1, 2, 3], [[4, 'over-budget']]])
  })

  test('excludes offers above the balance of the wallet', () => {
    const spendableMax = ({ offer }: OfferListing) => (Number(offer.provider) === 2 ? UNIT : 0n)
    const { ranked, excluded } = pick(usual, {
      answerSize: short,
      spendingBounds: { ...spendingBounds, spendableMax },
    })
    expect(ranked).toEqual([2])
    expect(excluded).toEqual([
      [1, 'unaffordable'],
      [3, 'unaffordable'],
    ])
  })

  test('ranks by the cost of all tokens, also if a key pays for a part', () => {
    const [dear, cheap] = [4n, 1n].map((factor, n) =>
      listing({ n: n + 1, prices: { output: factor * 10n ** 9n } }),
    )
    const limited = { ...spendingBounds, costMax: 30_000n }
    const { offers } = pick([dear!, cheap!], { answerSize: short, spendingBounds: limited })
    expect(offers.map(({ maxTokens, costMax }) => [maxTokens, costMax])).toEqual([
      [30, 30_000n],
      [7, 28_000n],
    ])
  })

  const price = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const prices = fc.record({
    input: price,
    cachedInput: price,
    output: price,
    image: price,
    request: price,
  })
  const market = fc.array(fc.record({ prices, stake: fc.bigInt({ min: UNIT, max: 9n * UNIT }) }), {
    minLength: 1,
    maxLength: 6,
  })
  const question = fc.record({
    inputTokens: fc.nat(40_000),
    images: fc.nat(3),
    maxTokens: fc.integer({ min: 1, max: 4_000 }),
  })
  /** Spending limit in tenths of the full cost of the cheapest offer. */
  const allowed = fc.option(fc.bigInt({ min: 0n, max: 20n }), { nil: undefined })

  /**
   * Returns the cost of one possible answer: `cached` is the cached share of the prompt, and
   * `tokens` is the share of the maximum output.
   */
  const charge = (prices: Price.PriceMap, size: typeof short, cached: number, tokens: number) => {
    const input = Math.round(size.inputTokens * cached)
    return Price.costUp(prices, {
      ...Price.zeroCounts,
      cachedInput: BigInt(input),
      input: BigInt(size.inputTokens - input),
      output: BigInt(Math.round(size.maxTokens * tokens)),
      image: BigInt(size.images),
      request: 1n,
    })
  }

  test('no answer costs more than its offer allows, and no offer more than is allowed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(market, question, allowed, share, share, (fields, size, tenths, a, b) => {
        const listings = fields.map((one, n) => listing({ n: n + 1, ...one }))
        const whole = listings.map((one) => costOf(one, size, size.maxTokens))
        const least = whole.reduce((low, cost) => (cost < low ? cost : low))
        const allowed = tenths === undefined ? undefined : (least * tenths) / 10n
        const { open } = pick(listings, {
          answerSize: size,
          spendingBounds: { ...spendingBounds, costMax: allowed },
        })
        for (const { listing, maxTokens, costMax, fullCost } of open) {
          const answer = { ...size, maxTokens }
          expect(charge(listing.offer.prices, answer, a, b) <= costMax).toBe(true)
          expect(allowed === undefined || costMax <= allowed).toBe(true)
          expect(costMax <= fullCost).toBe(true)
          // One more token would exceed the limit, so the answer is as long as possible.
          const isCut = allowed !== undefined && maxTokens < size.maxTokens
          expect(!isCut || costOf(listing, size, maxTokens + 1) > allowed).toBe(true)
        }
      }),
    )
  })

  test('the first offer sorted by price costs at most a ninth more than any other', () => {
    fc.assert(
      fc.property(market, question, (fields, size) => {
        const listings = fields.map((one, n) => listing({ n: n + 1, feeBps: 0, ...one }))
        const seen = { 1: { firstTokenMs: 1 } }
        const preferences = { sort: 'price' } as const
        const { offers, open } = pick(listings, { answerSize: size, preferences, seen })
        for (const { fullCost } of open) {
          expect(8n * offers[0]!.fullCost <= 9n * fullCost).toBe(true)
        }
      }),
    )
  })
})

describe('verification', () => {
  const classOf = ({ offer }: Pick<OfferListing, 'offer'>) =>
    Offer.verifiabilityClasses[Number(offer.provider) - 1]!
  const at = (...outputs: readonly bigint[]) =>
    outputs.map((output, n) => listing({ n: n + 1, output, feeBps: 0 }))

  test('excludes classes below the required one, and prefers those above', () => {
    const { ranked, excluded } = pick(at(1n, 1n, 100n, 124n), { classOf, least: 'replayable' })
    const left = [1, 2].map((n) => [n, 'not-verifiable'])
    expect([ranked, excluded]).toEqual([[4, 3], left])
    const dearer = at(1n, 1n, 100n, 126n)
    expect(pick(dearer, { classOf, least: 'replayable' }).ranked).toEqual([3, 4])
    expect(pick(dearer, { classOf, least: 'calibrated' }).ranked).toEqual([4])
  })

  test('counts a quarter for each class, also without a requirement', () => {
    expect(pick(at(100n, 124n, 154n), { classOf }).ranked).toEqual([3, 2, 1])
    expect(pick(at(100n, 126n, 158n), { classOf }).ranked).toEqual([1, 2, 3])
    expect(pick(at(0n, 0n, 0n, 0n), { classOf }).ranked).toEqual([4, 3, 2, 1])
  })
})

// Finding: gap-9
test('constraints beside the price are respected', () => {
  const pins = [
    { field: 'region', isMet: ({ stake }: OfferListing) => stake.amount > UNIT, has: () => '' },
  ]
  const { ranked, excluded } = pick([listing({ n: 1 }), listing({ n: 2, stake: 2n * UNIT })], {
    pins,
  })
  expect([ranked, excluded]).toEqual([[2], [[1, 'constraint-unmet']]])
})

describe('the usual price', () => {
  const at = (n: number, output: bigint, stake = UNIT) => listing({ n, output, stake })
  const far = (n: number) => [n, 'overpriced']

  test('the usual price is the price at half of the stake', () => {
    const dear = at(3, 200n * OVERPRICED_FACTOR + 1n)
    expect(pick([at(1, 100n), at(2, 200n), dear]).excluded).toEqual([far(3)])
    expect(pick([at(1, 100n, 4n * UNIT), at(2, 401n), at(4, 400n)]).excluded).toEqual([far(2)])
  })

  test('the usual price is the highest price of a provider with answers, if higher', () => {
    const all = [at(1, 1n, 9n * UNIT), at(2, 100n), at(3, 100n * OVERPRICED_FACTOR + 1n)]
    expect(pick(all).excluded).toEqual([far(2), far(3)])
    expect(pick(all, { seen: { 2: { hasAnswered: true } } }).excluded).toEqual([far(3)])
  })

  test('the usual price stays the same while other providers fail', () => {
    const failing = { hasAnswered: true, backoffUntilMs: NOW_MS + 1 }
    const trap = pick([at(1, 100n), at(2, 100n), at(3, UNIT)], { seen: { 1: failing, 2: failing } })
    expect([trap.ranked, trap.excluded]).toEqual([[1, 2], [far(3)]])
    const bait = pick([at(1, 1n), at(2, 100n), at(3, 100n)], { seen: { 1: failing } })
    expect(bait.ranked).toEqual([2, 3])
  })

  test('the usual price sets no bound if it is zero or the caller has a bound', () => {
    expect(pick([at(1, 0n, 9n * UNIT), at(2, 100n)]).ranked).toEqual([1, 2])
    const preferences = { costMax: UNIT }
    expect(pick([at(1, 1n, 9n * UNIT), at(2, 100n)], { preferences }).ranked).toEqual([1, 2])
  })
})

describe('observations', () => {
  const provider: Hex.AccountId = `0x${'01'.repeat(20)}`
  const failed = { fault: 'failed', cause: 'question' } as const

  test('average the latency and forget failures after an answer', () => {
    const observations = createObservations()
    observations.recordFailure(provider, { ...failed, nowMs: NOW_MS })
    expect(observations.of(provider).backoffUntilMs).toBe(NOW_MS + 5_000)
    observations.recordFailure(provider, { ...failed, nowMs: NOW_MS })
    expect(observations.of(provider).backoffUntilMs).toBe(NOW_MS + 10_000)
    observations.recordFirstToken(provider, { waitedMs: 100, newTokens: 8 })
    observations.recordFirstToken(provider, { waitedMs: 200, newTokens: 8 })
    // An answer that has only begun is no evidence that the provider answers.
    expect(observations.of(provider).backoffUntilMs).toBe(NOW_MS + 10_000)
    observations.recordAnswer(provider, { startedMs: NOW_MS })
    const seen = { firstTokenMs: 130, backoffUntilMs: 0, hasAnswered: true }
    expect(observations.of(provider)).toMatchObject(seen)
  })

  test('count one lost channel once, for any number of its answers', () => {
    const observations = createObservations()
    const error = new Error('lost')
    for (let at = 0; at < 16; at++) {
      observations.recordFailure(provider, { ...failed, nowMs: NOW_MS, error })
    }
    expect(observations.of(provider).backoffUntilMs).toBe(NOW_MS + 5_000)
  })

  test('rank refusing providers last for a time that doubles up to a bound', () => {
    const observations = createObservations()
    const untilMs = (backoff: ProviderRefusal['backoff']) => {
      observations.recordRefusal(provider, { nowMs: NOW_MS, backoff })
      return observations.of(provider).refusedUntilMs - NOW_MS
    }
    expect([untilMs('brief'), untilMs('brief')]).toEqual([5_000, 10_000])
    expect(untilMs('usual')).toBe(240_000)
    for (let at = 0; at < 4; at++) untilMs('usual')
    expect(untilMs('usual')).toBe(600_000)
    observations.recordAnswer(provider, { startedMs: NOW_MS })
    for (let at = 0; at < 8; at++) untilMs('brief')
    expect(untilMs('brief')).toBe(60_000)
    observations.recordAnswer(provider, { startedMs: NOW_MS })
    expect(untilMs('longest')).toBe(600_000)
    expect(observations.of(provider, 'another').refusedUntilMs).toBe(0)
  })

  test('keep a refusal despite an answer to an earlier question', () => {
    const observations = createObservations()
    observations.recordRefusal(provider, { nowMs: NOW_MS, backoff: 'longest' })
    observations.recordAnswer(provider, { startedMs: NOW_MS - 1 })
    expect(observations.of(provider).refusedUntilMs).toBe(NOW_MS + 600_000)
    observations.recordAnswer(provider, { startedMs: NOW_MS })
    expect(observations.of(provider).refusedUntilMs).toBe(0)
  })

  test('distrust a provider that repeatedly takes prepayment without an answer', () => {
    const loss = { nowMs: NOW_MS, cause: 'question' } as const
    const observations = createObservations()
    observations.recordPrepaidLoss(provider, loss)
    expect(observations.of(provider).distrustUntilMs).toBe(0)
    observations.recordAnswer(provider, { startedMs: NOW_MS })
    observations.recordPrepaidLoss(provider, loss)
    expect(observations.of(provider).distrustUntilMs).toBe(0)
    observations.recordPrepaidLoss(provider, loss)
    expect(observations.of(provider).distrustUntilMs).toBe(NOW_MS + 3_600_000)
  })

  test('keep a breach of the protocol despite later answers', () => {
    const observations = createObservations()
    observations.recordFailure(provider, { fault: 'misbehaved', cause: 'provider', nowMs: NOW_MS })
    observations.recordAnswer(provider, { startedMs: NOW_MS })
    expect(observations.of(provider).distrustUntilMs).toBe(NOW_MS + 3_600_000)
  })

  test('count open questions, with repeated ends', () => {
    const observations = createObservations()
    const over = observations.start(provider)
    observations.start(provider)
    over()
    over()
    expect(observations.of(provider).running).toBe(1)
  })
})
