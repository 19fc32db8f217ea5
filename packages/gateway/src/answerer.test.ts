// Goal: a question is answered by whoever can be paid for it, never for more than was allowed, and
// who fails is avoided the next time.
// Method: the answerer over sessions that follow a script; offers by hand, and bounds by property.

import { LedgerError, type Listing } from '@ostrom/ledger'
import { Hex, type Receipt } from '@ostrom/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AnswererOptions, createAnswerer } from './answerer.ts'
import type { AnswerEvent, Preferences, Question } from './answering.ts'
import { listing, native, UNIT } from './routing/listing-fixture.ts'
import { createObservations } from './routing/observations.ts'
import { scriptedCard } from './scripted/answerer.ts'
import { createRandomCounting } from './scripted/index.ts'
import { ProviderSilentError } from './sessions/errors.ts'

/** What a provider does with a question. */
type Deed = 'answers' | 'fails after its first piece' | 'is not paid'

const core: Receipt.ReceiptCore = {
  ...{ sessionId: Hex.zeroHash, index: 0n, modelVersion: Hex.zeroHash },
  ...{ artifactHash: Hex.zeroHash, engineHash: Hex.zeroHash, tokenizerHash: Hex.zeroHash },
  ...{ templateHash: Hex.zeroHash, promptHash: Hex.zeroHash, samplerHash: Hex.zeroHash },
  ...{ seed: Hex.zeroHash, outputHash: Hex.zeroHash, traceRoot: Hex.zeroHash },
  ...{ finish: 0, counting: 0, sampling: 0, total: 0n, endedAtSeconds: 0n },
  ...{ inputTokens: 0n, cachedInputTokens: 0n, outputTokens: 0n },
}

const contract: Hex.AccountId = `0x${'0b'.repeat(20)}`
const domain = {
  ...{ scheme: 'eip712', chainId: 31337n, escrow: 'sessions' },
  contracts: {
    ...{ vault: contract, sessions: contract, requests: contract },
    ...{ offers: contract, models: contract },
  },
} as const

/** A session whose answer costs all that it may. */
const sessionOf = ({ offer }: Listing, deed: Deed) => ({
  ...{ counting: 'retokenized', domain, abandon() {} },
  async *ask({ costMax }: { readonly costMax: bigint }) {
    yield { kind: 'tokens', ids: [], text: `from ${Number(offer.provider)}`, logprobs: undefined }
    if (deed !== 'answers') {
      throw new ProviderSilentError({ provider: offer.provider, waitMs: 1, step: 'pieces' })
    }
    yield { kind: 'end', core, signature: '0x', cost: costMax }
  },
})

function createPlace(options: {
  readonly listings: readonly Listing[]
  readonly deeds?: Readonly<Record<number, Deed>>
  readonly balance?: bigint
}) {
  const { listings, deeds = {}, balance = 10n ** 30n } = options
  const asked: number[] = []
  const model = { manifest: { contextLength: 4_000, task: 'chat', license: { spdx: 'MIT' } } }
  const pool = {
    covers: () => true,
    means: () => balance,
    async acquire({ listing }: { readonly listing: Listing }) {
      const n = Number(listing.offer.provider)
      asked.push(n)
      if (deeds[n] !== 'is not paid') {
        return { id: Hex.zeroHash, session: sessionOf(listing, deeds[n] ?? 'answers') }
      }
      throw new LedgerError('insufficient-funds', { available: 0n, required: 1n })
    },
  }
  const clock = { nowMs: () => 1_000_000, sleep: async () => {} }
  const view = {
    ...{ resolve: async () => scriptedCard.version, standing: async () => undefined },
    ...{ listings: async () => listings, listingsNow: async () => listings },
    ...{ stakeMin: async () => UNIT / 2n, balance: async () => balance },
    balanceNow: async () => balance,
  }
  const answerer = createAnswerer({
    ...{ view, pool, clock, ledger: { nativeAsset: native }, audit: 'canary-only' },
    ...{ random: createRandomCounting(), log: () => {}, observations: createObservations() },
    catalog: { manifest: async () => model.manifest, model: async () => model },
    // Of a market of two or three nothing else is used.
  } as unknown as AnswererOptions)
  return { answerer, asked }
}

const question: Question = {
  ...{ model: 'm', prompt: { kind: 'ids', ids: [1, 2, 3] }, sampler: {} as never },
  ...{ maxTokens: 10, stop: [], logprobs: 0, settlement: 'session', costMax: undefined },
  preferences: {},
}

async function ask({ answerer }: ReturnType<typeof createPlace>, more: Partial<Question> = {}) {
  const answer = await answerer.answer({ ...question, ...more }, new AbortController().signal)
  const events: AnswerEvent[] = []
  for await (const event of answer.events) events.push(event)
  const end = events.at(-1)
  return { by: Number(answer.provider), cost: end?.kind === 'end' ? end.cost : undefined }
}

const flat = (n: number, request: bigint) => listing({ n, output: 0n, prices: { request } })

describe('whom a question goes to', () => {
  test('the next, where the first costs more than its key allows', async () => {
    const place = createPlace({ listings: [flat(1, UNIT), flat(2, 7n), flat(3, 8n)] })
    expect(await ask(place, { costMax: 100n })).toEqual({ by: 2, cost: 7n })
    expect(place.asked).toEqual([2])
  })

  test('never the one that asks a fortune for each, whatever its tokens cost', async () => {
    const usual = [listing({ n: 2, output: 10n ** 9n }), listing({ n: 3, output: 10n ** 9n })]
    const trap = listing({ n: 1, output: 1n, prices: { request: UNIT } })
    const deeds = { 2: 'fails after its first piece', 3: 'fails after its first piece' } as const
    const well = createPlace({ listings: [trap, ...usual] })
    expect((await ask(well)).by).toBe(2)
    const place = createPlace({ listings: [trap, ...usual], deeds })
    for (let at = 0; at < 5; at++) await expect(ask(place)).rejects.toThrow()
    expect(place.asked).not.toContain(1)
  })

  test('the next, where the wallet turns out to be too small for the first', async () => {
    const deeds = { 1: 'is not paid' } as const
    const place = createPlace({ listings: [flat(1, 5n), flat(2, 6n)], deeds })
    expect((await ask(place)).by).toBe(2)
    // That was our fault, and is not held against it.
    expect((await ask(createPlace({ listings: [flat(1, 5n), flat(2, 6n)] }))).by).toBe(1)
  })

  test('another, after it failed in mid-answer', async () => {
    const deeds = { 1: 'fails after its first piece' } as const
    const place = createPlace({ listings: [flat(1, 5n), flat(2, 6n)], deeds })
    await expect(ask(place)).rejects.toMatchObject({ code: 'provider-silent' })
    expect((await ask(place)).by).toBe(2)
    expect(place.asked).toEqual([1, 2])
  })
})

describe('where there is not enough', () => {
  test('for any of them, what the cheapest takes is told', async () => {
    const place = createPlace({ listings: [flat(1, 9n), flat(2, 8n)] })
    const asked = ask(place, { costMax: 7n })
    await expect(asked).rejects.toMatchObject({ code: 'over-budget' })
    await expect(asked).rejects.toThrow(/at most: 8 base units[\s\S]*Allowed: 7/)
    expect(place.asked).toEqual([])
  })

  test('the wallet’s lack is told as such', async () => {
    const place = createPlace({ listings: [flat(1, 9n), flat(2, 8n)], balance: 7n })
    await expect(ask(place)).rejects.toMatchObject({ code: 'insufficient-funds' })
    const deeds = { 1: 'is not paid', 2: 'is not paid' } as const
    const late = createPlace({ listings: [flat(1, 9n), flat(2, 8n)], deeds })
    await expect(ask(late)).rejects.toMatchObject({ code: 'insufficient-funds' })
    expect(late.asked).toEqual([2, 1])
  })

  test('an offer that nobody can use is no reason to speak of money', async () => {
    const listings = [listing({ n: 1, endpoint: 'none' }), listing({ n: 2, stake: 1n })]
    const asked = ask(createPlace({ listings }), { costMax: 0n })
    await expect(asked).rejects.toMatchObject({ code: 'no-provider' })
  })
})

test('a bound that the caller names is kept beside that of its key', async () => {
  const place = createPlace({ listings: [flat(1, 5n), flat(2, 6n)] })
  const limits: readonly [Preferences, bigint | undefined][] = [
    [{ costMax: 4n }, undefined],
    [{ costMax: 4n }, 100n],
    [{ costMax: 100n }, 4n],
  ]
  for (const [preferences, costMax] of limits) {
    const asked = ask(place, { preferences, costMax })
    await expect(asked).rejects.toMatchObject({ code: 'over-budget' })
  }
  expect((await ask(place, { preferences: { costMax: 5n }, costMax: 6n })).cost).toBe(5n)
})

test('a quote is of the providers that may be chosen, and nobody charges more than its most', async () => {
  const price = fc.bigInt({ min: 0n, max: 10n ** 10n })
  const prices = fc.record({ input: price, cachedInput: price, output: price, request: price })
  const markets = fc.array(prices, { minLength: 1, maxLength: 4 })
  const bodies = fc.record({
    ids: fc.array(fc.nat(9), { maxLength: 50 }),
    maxTokens: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(markets, bodies, async (market, { ids, maxTokens }) => {
      const listings = market.map((one, n) => listing({ n: n + 1, prices: one }))
      const place = createPlace({ listings })
      const { maxTokens: _, ...rest } = question
      const asked = {
        ...rest,
        prompt: { kind: 'ids', ids },
        ...(maxTokens && { maxTokens }),
      } as const
      const { least, most } = await place.answerer.quote(asked)
      const { by, cost } = await ask(place, asked)
      expect(cost! <= most).toBe(true)
      expect(cost! >= least || maxTokens === undefined).toBe(true)
      // What is held of a key is what the answer is then allowed.
      const held = await ask(createPlace({ listings }), { ...asked, costMax: most })
      expect(held).toEqual({ by, cost })
    }),
    { numRuns: 60 },
  )
})
