// Goal: a search finds models by meaning, pays each vector once and keeps it, costs at most the
// price that the page showed, and asks no provider before a person searches.
// Method: the web app's endpoints over a real market in memory, with the bundled model for
// vectors; the pure parts by example.

import { type AccountId, type Hash, Price } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { createStateMemory } from '@ostrom/state/memory'
import { beforeAll, describe, expect, test } from 'vitest'
import { SEARCH_TEXTS_PER_REQUEST, SEARCHES_PER_MINUTE_MAX } from '../services/limits.ts'
import { createEmbeddingCache } from './embedding-cache.ts'
import { costMaxOf, textOf } from './embedding-plan.ts'
import { rankBySimilarity } from './rank.ts'
import {
  createSearchFixture,
  modelDescriptions,
  pageOf,
  prices,
} from './semantic-search.fixture.ts'

const vector = (...values: number[]) => Float32Array.from(values)
const version = `0x${'aa'.repeat(32)}` as Hash
const source = { version, provider: `0x${'a1'.repeat(20)}` as AccountId, payer: 'anna' }

describe('ranking', () => {
  const namesOf = (query: Float32Array, placed: Parameters<typeof rankBySimilarity>[1]) =>
    rankBySimilarity(query, placed).map(({ item }) => item.name)

  test('puts the nearest first, and ties by name', () => {
    const placed = [
      { name: 'far', vector: vector(-1, 0) },
      { name: 'b', vector: vector(1, 1) },
      { name: 'a', vector: vector(2, 2) },
      { name: 'near', vector: vector(3, 0) },
    ]
    expect(namesOf(vector(1, 0), placed)).toEqual(['near', 'a', 'b', 'far'])
    expect(rankBySimilarity(vector(1, 0), placed)[0]?.cosine).toBeCloseTo(1, 6)
  })

  test('leaves out what cannot be compared', () => {
    const placed = [
      { name: 'longer', vector: vector(1, 0, 0) },
      { name: 'zero', vector: vector(0, 0) },
      { name: 'none', vector: vector(Number.NaN, 1) },
      { name: 'endless', vector: vector(Number.POSITIVE_INFINITY, 1) },
      { name: 'fits', vector: vector(0, 1) },
    ]
    expect(namesOf(vector(1, 0), placed)).toEqual(['fits'])
    expect(namesOf(vector(0, 0), placed)).toEqual([])
  })
})

describe('the most that it costs', () => {
  const offer = { feeBps: 0, prices: { ...prices, input: 1_000_000n, request: 5n } }
  test('counts every byte, what stands around a text, and every question', () => {
    expect(costMaxOf(offer, [{ bytes: 92 }])).toBe(100n + 5n)
    const many = Array.from({ length: SEARCH_TEXTS_PER_REQUEST + 1 }, () => ({ bytes: 2 }))
    expect(costMaxOf(offer, many)).toBe(10n * BigInt(many.length) + 10n)
  })
})

test('kept vectors have a bound, and those of models that are listed stay longest', async () => {
  const state = createStateMemory()
  const vectors = createEmbeddingCache(state, { vectorsMax: 2 })
  await vectors.put(source, new Map([['old', vector(1)]]), ['old'])
  await vectors.put(source, new Map([['kept', vector(2)]]), ['kept'])
  await vectors.put(source, new Map([['new', vector(3)]]), ['kept', 'new'])
  expect(await vectors.get(source, 'old')).toBeUndefined()
  expect(await vectors.get(source, 'kept')).toEqual(vector(2))
  expect(await vectors.get(source, 'new')).toEqual(vector(3))
  expect(await vectors.missing(source, ['kept', 'old', 'new'])).toEqual(['old'])
  // Vectors of another provider belong to another set.
  const other = { ...source, provider: `0x${'a2'.repeat(20)}` as AccountId }
  expect(await vectors.get(other, 'new')).toBeUndefined()
  expect(await vectors.missing(other, ['new'])).toEqual(['new'])
})

// Finding: OFF3-15
test('a false vector sold to one payer ranks no search of another payer', async () => {
  const vectors = createEmbeddingCache(createStateMemory())
  const ben = { ...source, payer: 'ben' }
  await vectors.put(source, new Map([['text', vector(9, 9)]]), ['text'])
  expect(await vectors.missing(ben, ['text'])).toEqual(['text'])
  expect(await vectors.get(ben, 'text')).toBeUndefined()
  await vectors.put(ben, new Map([['text', vector(0, 1)]]), ['text'])
  expect(await vectors.get(source, 'text')).toEqual(vector(9, 9))
  expect(await vectors.get(ben, 'text')).toEqual(vector(0, 1))
})

test('a payer that fills the cache loses its own vectors, and others keep theirs', async () => {
  const vectors = createEmbeddingCache(createStateMemory(), { vectorsMax: 5, perPayerMax: 3 })
  const named = (payer: string) => ({ ...source, payer })
  const texts = ['a', 'b', 'c', 'd']
  await vectors.put(named('ben'), new Map([['a', vector(1)]]), ['a'])
  for (const text of texts) {
    await vectors.put(named('crowd'), new Map([[text, vector(2)]]), [text])
  }
  expect(await vectors.missing(named('crowd'), texts)).toHaveLength(1)
  for (const text of texts) {
    await vectors.put(named('carol'), new Map([[text, vector(3)]]), [text])
  }
  expect(await vectors.missing(named('ben'), ['a'])).toEqual([])
  const left = async (who: string) => 4 - (await vectors.missing(named(who), texts)).length
  expect((await left('crowd')) + (await left('carol'))).toBe(4)
})

test('vectors that could not be stored are missing', async () => {
  const state = createStateMemory()
  const full = { ...state, commit: () => Promise.reject(new Error('The disk is full.')) }
  const vectors = createEmbeddingCache(full)
  expect(await vectors.missing(source, ['text'])).toEqual(['text'])
  await expect(vectors.put(source, new Map([['text', vector(1)]]), [])).rejects.toThrow('full')
  expect(await vectors.missing(source, ['text'])).toEqual(['text'])
})

describe('a gateway', () => {
  const fixture = openForTests(() =>
    createSearchFixture({
      serve: async () => undefined,
      missing: () => undefined,
    } as never),
  )
  let page: ReturnType<typeof pageOf>
  beforeAll(async () => {
    page = await signedIn()
  })

  async function signedIn() {
    const web = fixture.webOf()
    const code = web.signIn.newCode()
    const { cookie } = await pageOf(web).ask('/sign-in', { code })
    return pageOf(web, cookie)
  }

  const count = () => fixture.answerMetrics.measurements().length

  test('shows the price to everybody, and searches for nobody who is not signed in', async () => {
    const nobody = pageOf(fixture.webOf())
    expect(await nobody.offered()).toMatchObject({
      model: 'tiny-embed',
      missingTexts: 3,
      inputPrice: prices.input.toString(),
    })
    const refused = await nobody.search('rain')
    expect([refused.status, refused.body.error.code]).toEqual([401, 'sign-in-required'])
  })

  test('asks nothing where it could cost more than was shown', async () => {
    const { costMax } = await page.offered()
    const refused = await page.search('rain', { costMax: (BigInt(costMax) - 1n).toString() })
    expect(refused.status).toBe(409)
    expect(refused.body.error).toMatchInlineSnapshot(`
      {
        "code": "semantic-search-price-changed",
        "details": [
          "Nothing was paid.",
          "Check the new price, and search again if you accept it.",
        ],
        "message": "The search may cost more than the price shown.",
      }
    `)
    expect(await page.offered()).toMatchObject({ costMax, missingTexts: 3 })
    expect(count()).toBe(0)
  })

  test('asks nobody but whom it showed', async () => {
    for (const other of [{ provider: fixture.ledger.account }, { version }]) {
      const refused = await page.search('rain', other)
      expect(refused.status).toBe(503)
      expect(refused.body.error.code).toBe('semantic-search-unavailable')
    }
    expect(count()).toBe(0)
  })

  test('finds the model that says the same first, and pays each model’s text once', async () => {
    const { costMax } = await page.offered()
    const weather = fixture.manifests.find(({ name }) => name === 'weather')!
    const same = textOf('weather', weather, 1_000)
    const first = await page.search(same)
    type Row = { readonly model: { readonly name: string } }
    const names = first.body.models.map(({ model }: Row) => model.name)
    expect(names.toSorted()).toEqual(Object.keys(modelDescriptions).toSorted())
    expect(names[0]).toBe('weather')
    expect(first.body.models[0].cosine).toBeCloseTo(1, 4)
    expect(first.body).toMatchObject({ model: 'tiny-embed', embeddedTexts: 4 })
    expect(BigInt(first.body.cost)).toBeLessThanOrEqual(BigInt(costMax))

    const lower = await page.offered()
    expect(lower.missingTexts).toBe(0)
    expect(BigInt(lower.costMax)).toBeLessThan(BigInt(costMax))
    const second = await page.search('a dog')
    expect(second.body.embeddedTexts).toBe(1)
    expect(BigInt(second.body.cost)).toBeLessThan(BigInt(first.body.cost))
    expect(second.body.receipts).toHaveLength(1)
  })

  test('tells the cost of its receipt, and knows the vectors when it starts again', async () => {
    page = await signedIn()
    expect(await page.offered()).toMatchObject({ missingTexts: 0 })
    const { body } = await page.search('water')
    const receipt = await page.ask(`/wallet/receipt?id=${body.receipts[0]}`)
    const { core, cost } = receipt.body
    const input = BigInt(core.inputTokens)
    const counts = { ...Price.zeroCounts, input, request: 1n }
    expect(body.cost).toBe(cost)
    expect(body.cost).toBe(Price.costUp(prices, counts).toString())
  })

  test('takes one at a time, and so many in a minute', async () => {
    const offers = await page.offered()
    const ask = () => page.search('water', offers)
    const together = await Promise.all([ask(), ask()])
    expect(together.map(({ status }) => status).toSorted()).toEqual([200, 429])
    // One request more than twice the limit, because a new minute may begin in between.
    const codes: unknown[] = []
    for (let i = 0; i <= 2 * SEARCHES_PER_MINUTE_MAX; i++) {
      codes.push((await page.search('x', { costMax: '0' })).body.error.code)
    }
    expect(new Set(codes)).toEqual(
      new Set(['semantic-search-price-changed', 'semantic-search-busy']),
    )
  })
  test('says so where the provider left, and offers nothing once that is seen', async () => {
    page = await signedIn()
    const offers = await page.offered()
    await fixture.leave()
    const refused = await page.search('rain', offers)
    expect(refused.status).toBe(502)
    expect(refused.body.error).toMatchInlineSnapshot(`
      {
        "code": "semantic-search-failed",
        "details": [
          "Reason: no-provider.",
          "Search again, or by name.",
          "Embeddings that were paid for are kept and not paid again.",
        ],
        "message": "The semantic search failed.",
      }
    `)
    const stopping = new AbortController()
    const running = page.web.run(stopping.signal)
    await expect.poll(page.offered).toBeUndefined()
    const after = await page.search('rain', offers)
    expect(after.status).toBe(503)
    expect(after.body.error).toMatchInlineSnapshot(`
      {
        "code": "semantic-search-unavailable",
        "details": [
          "The selected provider is offline, or no longer offers a model for embeddings.",
          "Nothing was paid.",
          "Search by name, or retry the semantic search with another provider.",
        ],
        "message": "Semantic search is not available now.",
      }
    `)
    stopping.abort()
    await running
  })
})
