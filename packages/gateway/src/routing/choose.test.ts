// Goal: the best provider that can be used is tried first, everybody gets a chance, and nobody is
// left out without a reason. Method: small markets by example, order independence by property.

import type { Listing } from '@ostrom/ledger'
import { type Hash, Hex, Offer, Price } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choose } from './choose.ts'
import { createObservations, type Observation } from './observations.ts'

const NOW_MS = 1_000_000
const UNIT = 10n ** 18n

type Fields = {
  readonly n: number
  readonly output?: bigint
  readonly stake?: bigint
  readonly endpoint?: 'fresh' | 'expired' | 'none'
  readonly feeBps?: number
  readonly record?: Partial<Listing['reputation']>
}

function listing(fields: Fields): Listing {
  const { n, output = 100n, stake = UNIT, endpoint = 'fresh', feeBps = 1_000 } = fields
  const provider: Hex.AccountId = `0x${n.toString(16).padStart(40, '0')}`
  const hash: Hash = `0x${n.toString(16).padStart(64, '0')}`
  const expiresAtSeconds = endpoint === 'fresh' ? 3_000_000n : 1_000n
  return {
    offerHash: hash,
    offer: {
      provider,
      modelVersion: Hex.zeroHash,
      asset: provider,
      prices: { ...Price.free, output },
      feeBps,
      royalties: [],
      ...{ windowSeconds: 0, court: provider, stakeRatio: UNIT, verification: Offer.unverified },
      nonce: 0n,
    },
    endpoint:
      endpoint === 'none'
        ? undefined
        : {
            ...{ provider, sealKey: hash, addresses: ['/a'], region: '', profile: Hex.zeroHash },
            ...{ issuedAtSeconds: 0n, expiresAtSeconds },
          },
    reputation: {
      provider,
      completions: 0n,
      volume: 0n,
      locks: 0n,
      timeouts: 0n,
      flaggedVolume: 0n,
      ratedVolume: 0n,
      ratingSum: 0n,
      ...{ validatedVolume: 0n, acquittals: 0n, auditsFailed: 0n, auditFailedAtSeconds: 0n },
      isExcluded: false,
      ...fields.record,
    },
    stake: { amount: stake, inUse: 0n, locked: 0n, unbonding: 0n, unbondsAtSeconds: 0n },
  }
}

const unseen: Observation = {
  firstTokenMs: undefined,
  failuresInRow: 0,
  running: 0,
  coolUntilMs: 0,
  distrustUntilMs: 0,
}

const pick = (
  listings: readonly Listing[],
  more: Partial<choose.Options> & { seen?: Readonly<Record<number, Partial<Observation>>> } = {},
) => {
  const { seen = {}, ...options } = more
  const observe = (provider: Hex.AccountId) => ({ ...unseen, ...seen[Number(provider)] })
  const choice = choose({
    listings,
    preferences: {},
    observe,
    nowMs: NOW_MS,
    stakeMin: UNIT / 2n,
    ...options,
  })
  return {
    ranked: choice.ranked.map(({ offer }) => Number(offer.provider)),
    excluded: choice.excluded.map(({ listing, reason }) => [
      Number(listing.offer.provider),
      reason,
    ]),
  }
}

describe('choose', () => {
  test('prefers the cheaper of two that are otherwise alike', () => {
    expect(pick([listing({ n: 1, output: 200n }), listing({ n: 2 })]).ranked).toEqual([2, 1])
  })

  test('prefers the quicker where latency is asked for, and counts what is under way', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const preferences = { sort: 'latency' } as const
    const seen = { 1: { firstTokenMs: 300 }, 2: { firstTokenMs: 100 } }
    expect(pick(both, { preferences, seen }).ranked).toEqual([2, 1])
    const busy = { ...seen, 2: { firstTokenMs: 100, running: 9 } }
    expect(pick(both, { preferences, seen: busy }).ranked).toEqual([1, 2])
  })

  test('takes a provider that nobody measured for as quick as the quickest', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    expect(pick(both, { seen: { 1: { firstTokenMs: 10, running: 1 } } }).ranked).toEqual([2, 1])
  })

  test('prefers finished work, and counts flags against it', () => {
    const volume = UNIT
    const known = listing({ n: 2, record: { volume } })
    expect(pick([known, listing({ n: 1 })]).ranked).toEqual([2, 1])
    const flagged = listing({ n: 1, record: { volume, flaggedVolume: UNIT / 10n } })
    expect(pick([flagged, known]).ranked).toEqual([2, 1])
  })

  test('weighs nothing that costs nothing: completions, locks and ratings without fees', () => {
    const numbers = { completions: 10_000n, locks: 10_000n, ratedVolume: 1n, ratingSum: 5n }
    const late = { volume: UNIT, timeouts: 1n, locks: 2n }
    const fresh = listing({ n: 1 })
    expect(pick([listing({ n: 2, record: numbers }), fresh]).ranked).toEqual([1, 2])
    const more = listing({ n: 2, record: { ...late, volume: 0n, locks: 10_000n } })
    expect(pick([more, fresh]).ranked).toEqual([1, 2])
  })

  test('lets no record outweigh a price that is lower by half of the fee', () => {
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

  test('leaves out who failed an audit, for a while', () => {
    const failed = (auditFailedAtSeconds: bigint) =>
      listing({ n: 1, record: { auditsFailed: 1n, auditFailedAtSeconds } })
    const now = 2_600_000n
    const at = (seconds: bigint) => pick([failed(seconds)], { nowMs: Number(now) * 1_000 })
    expect(at(now - 1n).excluded).toEqual([[1, 'audit-failed']])
    expect(at(now - 30n * 86_400n).ranked).toEqual([1])
  })

  test('leaves out with a reason', () => {
    const all = [
      listing({ n: 6, record: { isExcluded: true } }),
      listing({ n: 1, endpoint: 'none' }),
      listing({ n: 2, endpoint: 'expired' }),
      listing({ n: 3, stake: UNIT / 4n }),
      listing({ n: 4, output: 900n }),
      listing({ n: 5 }),
    ]
    const { ranked, excluded } = pick(all, { preferences: { outputPriceMax: 500n } })
    expect(ranked).toEqual([5])
    expect(excluded).toEqual([
      [6, 'excluded'],
      [1, 'no-endpoint'],
      [2, 'endpoint-expired'],
      [3, 'stake-too-low'],
      [4, 'price-above-limit'],
    ])
  })

  test('keeps to the pinned provider', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const { provider } = both[0]!.offer
    const { ranked, excluded } = pick(both, { preferences: { provider } })
    expect([ranked, excluded]).toEqual([[1], [[2, 'another-provider-pinned']]])
  })

  test('lets a provider cool down, unless all are', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const cooling = { coolUntilMs: NOW_MS + 1 }
    const one = pick(both, { seen: { 1: cooling } })
    expect([one.ranked, one.excluded]).toEqual([[2], [[1, 'cooling-down']]])
    expect(pick(both, { seen: { 1: cooling, 2: cooling } }).ranked).toEqual([1, 2])
  })

  test('asks who broke the protocol only where nobody else is left', () => {
    const both = [listing({ n: 1 }), listing({ n: 2 })]
    const broken = { distrustUntilMs: NOW_MS + 1 }
    const cooling = { coolUntilMs: NOW_MS + 1 }
    expect(pick(both, { seen: { 1: broken, 2: cooling } }).ranked).toEqual([2])
    expect(pick(both, { seen: { 1: broken, 2: broken } }).ranked).toEqual([1, 2])
  })

  test('does not depend on the order of the listings', () => {
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

describe('observations', () => {
  const provider: Hex.AccountId = `0x${'01'.repeat(20)}`

  test('average the latency and forget failures after an answer', () => {
    const observations = createObservations()
    observations.failed(provider, { fault: 'failed', nowMs: NOW_MS })
    expect(observations.of(provider).coolUntilMs).toBe(NOW_MS + 5_000)
    observations.failed(provider, { fault: 'failed', nowMs: NOW_MS })
    expect(observations.of(provider).coolUntilMs).toBe(NOW_MS + 10_000)
    observations.begun(provider, 100)
    observations.begun(provider, 200)
    // An answer that only began proves nothing.
    expect(observations.of(provider).coolUntilMs).toBe(NOW_MS + 10_000)
    observations.answered(provider)
    expect(observations.of(provider)).toMatchObject({ firstTokenMs: 130, coolUntilMs: 0 })
  })

  test('count one lost channel once, however many answers it ended', () => {
    const observations = createObservations()
    const error = new Error('lost')
    for (let at = 0; at < 16; at++) {
      observations.failed(provider, { fault: 'failed', nowMs: NOW_MS, error })
    }
    expect(observations.of(provider).coolUntilMs).toBe(NOW_MS + 5_000)
  })

  test('do not forget a breach of the protocol for the answers beside it', () => {
    const observations = createObservations()
    observations.failed(provider, { fault: 'misbehaved', nowMs: NOW_MS })
    observations.answered(provider)
    expect(observations.of(provider).distrustUntilMs).toBe(NOW_MS + 3_600_000)
  })

  test('count what is under way, however often its end is told', () => {
    const observations = createObservations()
    const over = observations.begin(provider)
    observations.begin(provider)
    over()
    over()
    expect(observations.of(provider).running).toBe(1)
  })
})
