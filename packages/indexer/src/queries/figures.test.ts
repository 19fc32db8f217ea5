// Goal: the figures of a market are exact for amounts of any size, and count only events in the
// window. Pay that returned to a client is not revenue. Method: the index and this test
// independently sum random histories of events; a list is filled beyond its maximum size.
// Requirements: R003-15

import type { LedgerEvent } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import type { Hash, Hex } from '@ostrom/protocol'
import { sampleOffer } from '@ostrom/protocol/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIndexer } from '../index.ts'
import { FIGURE_INTERVALS_MAX, FIGURE_ROWS_MAX } from '../limits.ts'

const hash = (kind: string, index: number): Hash =>
  `0x${kind}${index.toString(16).padStart(64 - kind.length, '0')}`
const accountOf = (index: number): Hex.Hex => `0x${index.toString(16).padStart(40, '0')}`

type EventFixture = Record<string, unknown> & { readonly kind: LedgerEvent['kind'] }
type TimedFact = { readonly atSeconds: number; readonly fact: EventFixture }

const clock = { nowMs: () => 0, sleep: async () => {} }

/** Returns an index of a chain whose single block has these events, each with its own second. */
async function indexOf(history: readonly TimedFact[]) {
  const ledger = createMemoryChain().connect(new Uint8Array(32).fill(1))
  const blockHash = hash('dd', 1)
  const events = history.map(({ atSeconds, fact }, index) => ({
    ...fact,
    block: 1n,
    blockHash,
    transaction: blockHash,
    atSeconds: BigInt(atSeconds),
    index,
  }))
  const page = { events: events as unknown as readonly LedgerEvent[] }
  const next = { block: 1n, hash: blockHash }
  const source = {
    ...ledger,
    events: async (from: unknown) => ({ events: [], ...(from ? {} : page), next }),
  }
  const indexer = createIndexer({ ledger: source as typeof ledger, path: ':memory:', clock })
  await indexer.sync()
  return indexer
}

const DAY = 86_400
const window = { fromSeconds: 10 * DAY, toSeconds: 40 * DAY, stepSeconds: DAY }
const assets = [accountOf(0), accountOf(9)]

const registered = (index: number): EventFixture => ({
  kind: 'model-registered',
  model: `model-${index}`,
  version: hash('aa', index),
  creator: accountOf(500 + (index % 2)),
  license: 'MIT',
  parents: [],
  access: 'public',
  royalties: [],
  artifacts: [],
})

function offered(index: number, asset: Hex.Hex): EventFixture {
  const offer = sampleOffer({
    provider: accountOf(100 + (index % 3)),
    modelVersion: hash('aa', index),
    asset,
  })
  return { kind: 'offer-published', offerHash: hash('bb', index), offer }
}

/**
 * A session of the random history. It is settled once and closed; then its pay is collected, or
 * returned to the client.
 */
type Work = {
  readonly model: number
  readonly asset: number
  readonly atSeconds: number
  readonly answers: number
  readonly net: bigint
  readonly fee: bigint
  readonly royalties: bigint
  readonly isReturned: boolean
}

const amount = fc.bigInt({ min: 0n, max: 10n ** 30n })
const work: fc.Arbitrary<Work> = fc.record({
  model: fc.nat({ max: 3 }),
  asset: fc.nat({ max: 1 }),
  atSeconds: fc.integer({ min: 8 * DAY, max: 42 * DAY }),
  answers: fc.integer({ min: 1, max: 5 }),
  net: amount,
  fee: amount,
  royalties: amount,
  isReturned: fc.boolean(),
})

const offerIndex = ({ model, asset }: Work) => model * 2 + asset

function factsOf(one: Work, index: number): readonly TimedFact[] {
  const { atSeconds, net, fee, royalties, asset: which } = one
  const sessionId = hash('cc', index)
  const provider = accountOf(100 + (one.model % 3))
  const [client, signer] = [accountOf(700), accountOf(700)]
  const total = net + fee + royalties
  const cap = { cap: total, expiresAtSeconds: 10n ** 9n }
  const opened = { sessionId, client, signer, provider, asset: assets[which], ...cap }
  const receiptsRoot = hash('ee', index)
  const facts: EventFixture[] = [
    { kind: 'session-opened', ...opened, offerHash: hash('bb', offerIndex(one)) },
    { kind: 'session-settled', sessionId, total, count: BigInt(one.answers), receiptsRoot },
    { kind: 'session-closed', sessionId, total, refunded: 0n },
    one.isReturned
      ? { kind: 'pay-returned', subject: sessionId, client, amount: total }
      : { kind: 'pay-collected', subject: sessionId, provider, net, fee, royalties },
  ]
  return facts.map((fact) => ({ atSeconds, fact }))
}

const isInside = ({ atSeconds }: { readonly atSeconds: number }) =>
  atSeconds >= window.fromSeconds && atSeconds < window.toSeconds

const sumOf = (values: readonly bigint[]) => values.reduce((sum, value) => sum + value, 0n)

test('revenue is exact by asset, model, provider and creator', async () => {
  const models = [0, 1, 2, 3]
  const known = models.flatMap((model) => [
    { atSeconds: 1, fact: registered(model) },
    ...assets.map((asset, at) => {
      const { offer, ...rest } = offered(model, asset) as { offer: object } & EventFixture
      return { atSeconds: 1, fact: { ...rest, offer, offerHash: hash('bb', model * 2 + at) } }
    }),
  ])
  await fc.assert(
    fc.asyncProperty(fc.array(work, { maxLength: 12 }), async (all) => {
      const indexer = await indexOf([...known, ...all.flatMap(factsOf)])
      const { revenue, models: byModel, providers, creators } = indexer.browse.figures(window)
      await indexer.close()
      const paid = all.filter((one) => !one.isReturned && isInside(one))
      const groups = <K>(key: (one: Work) => K) => Map.groupBy(paid, key)
      const sums = (some: readonly Work[]) => ({
        net: sumOf(some.map(({ net }) => net)),
        fee: sumOf(some.map(({ fee }) => fee)),
        royalties: sumOf(some.map(({ royalties }) => royalties)),
        settled: sumOf(some.map(({ net, fee, royalties }) => net + fee + royalties)),
        answers: some.reduce((sum, { answers }) => sum + answers, 0),
      })
      for (const [at, asset] of assets.entries()) {
        const some = groups((one) => one.asset).get(at)
        const found = revenue.find((row) => row.asset === asset)
        expect(found).toEqual(some && { asset, ...sums(some) })
      }
      const modelRows = [...groups(offerIndex).values()].map((some) => ({
        asset: assets[some[0]!.asset],
        version: hash('aa', some[0]!.model),
        model: `model-${some[0]!.model}`,
        creator: accountOf(500 + (some[0]!.model % 2)),
        ...sums(some),
      }))
      expect(byModel).toHaveLength(modelRows.length)
      expect(byModel).toEqual(expect.arrayContaining(modelRows))
      expect(byModel.map(({ answers }) => answers)).toEqual(
        byModel.map(({ answers }) => answers).toSorted((a, b) => b - a),
      )
      const taken = [...groups((one) => `${one.asset} ${one.model % 3}`).values()]
        .map((some) => sums(some).net)
        .filter((net) => net > 0n)
      expect(providers.map(({ net }) => net)).toEqual(taken.sort((a, b) => (a > b ? -1 : 1)))
      const shares = [...groups((one) => `${one.asset} ${one.model % 2}`).values()]
        .map((some) => sums(some).royalties)
        .filter((royalties) => royalties > 0n)
      expect(creators.map((row) => row.royalties)).toEqual(shares.sort((a, b) => (a > b ? -1 : 1)))
    }),
    { numRuns: 25 },
  )
})

const at = (day: number, fact: EventFixture): TimedFact => ({ atSeconds: day * DAY, fact })
const jobId = (index: number) => hash('f0', index)
const openedJob = (index: number): EventFixture => ({
  kind: 'job-opened',
  jobId: jobId(index),
  sponsor: accountOf(1),
  base: hash('aa', 0),
  asset: assets[0],
  spec: hash('ab', 1),
  budget: 10n,
})
const attested = (index: number, account: number, isImproved: boolean): EventFixture => ({
  kind: 'comparison-attested',
  jobId: jobId(index),
  account: accountOf(account),
  comparison: hash('ac', 1),
  isImproved,
})
const adapted = (index: number): EventFixture => ({
  kind: 'adapter-registered',
  version: hash('ad', index),
  creator: accountOf(2),
  base: hash('aa', 0),
  cid: 'c',
  rank: 8,
  alpha: 16,
  targetModules: ['q_proj'],
  trainingSteps: 1n,
  datasetHash: hash('ae', 1),
})
const round = (index: number, number: number): EventFixture => ({
  kind: 'round-started',
  jobId: jobId(index),
  round: number,
  state: hash('af', 1),
  seed: hash('af', 2),
})
const settled = (index: number, number: number, accepted: boolean): EventFixture => ({
  kind: 'round-settled',
  jobId: jobId(index),
  round: number,
  accepted,
  state: hash('af', 1),
  paid: 1n,
})
const proposed = (index: number): EventFixture => ({
  kind: 'dataset-proposed',
  dataset: hash('d0', index),
  proposer: accountOf(3),
  bond: 1n,
  cid: 'c',
  license: 'MIT',
})

test('adapters, training and datasets are counted in the window alone', async () => {
  const indexer = await indexOf([
    at(9, adapted(1)),
    at(10, adapted(2)),
    at(10.5, adapted(3)),
    at(39.9, adapted(4)),
    at(40, adapted(5)),
    at(9, openedJob(0)),
    at(11, openedJob(1)),
    at(12, openedJob(2)),
    at(12, round(1, 1)),
    at(13, settled(1, 1, true)),
    at(13, round(1, 2)),
    at(14, settled(1, 2, false)),
    at(15, attested(1, 7, false)),
    at(16, attested(1, 8, true)),
    at(16, attested(0, 7, false)),
    at(17, { kind: 'job-ended', jobId: jobId(1), status: 'finished', refunded: 0n }),
    at(17, { kind: 'job-ended', jobId: jobId(2), status: 'cancelled', refunded: 0n }),
    at(18, { kind: 'job-promoted', jobId: jobId(1), version: hash('aa', 9) }),
    at(20, proposed(1)),
    at(21, proposed(2)),
    at(50, proposed(3)),
    at(22, { kind: 'dataset-settled', dataset: hash('d0', 1), status: 'accepted' }),
    at(22, { kind: 'dataset-settled', dataset: hash('d0', 2), status: 'rejected' }),
  ])
  const figures = indexer.browse.figures(window)
  expect(figures.adapters).toEqual([
    { atSeconds: 10 * DAY, count: 2 },
    { atSeconds: 39 * DAY, count: 1 },
  ])
  expect(figures.newestAdapters.map(({ version }) => version)).toEqual(
    [4, 3, 2].map((index) => hash('ad', index)),
  )
  expect(figures.training).toEqual({
    opened: 2,
    finished: 1,
    cancelled: 1,
    roundsAccepted: 1,
    roundsFailed: 1,
    promoted: 1,
    improved: 1,
    notImproved: 1,
  })
  expect(figures.datasets).toMatchObject({ proposed: 2, accepted: 1, rejected: 1 })
  expect(figures.datasets.newest.map(({ dataset }) => dataset)).toEqual(
    [2, 1].map((index) => hash('d0', index)),
  )
  expect(figures.revenue).toEqual([])
  await indexer.close()
})

test('storage deals are counted with what they cost', async () => {
  const UNIT = 10n ** 18n
  const deal = (index: number, chunkCount: number): EventFixture => ({
    kind: 'deal-proposed',
    dealId: BigInt(index),
    client: accountOf(3),
    cid: 'c',
    terms: {
      root: hash('ab', index),
      chunkCount,
      epochs: 5n,
      period: 2,
      windowSeconds: 30n,
      fee: BigInt(index) * UNIT,
      stake: 100n * BigInt(index) * UNIT,
    },
  })
  const accepted = (index: number): EventFixture => ({
    kind: 'deal-accepted',
    dealId: BigInt(index),
    storageProvider: accountOf(4),
    firstEpoch: 7n,
    lastEpoch: 12n,
  })
  const ended = (kind: EventFixture['kind'], index: number): EventFixture => ({
    kind,
    dealId: BigInt(index),
    paid: 1n,
    epoch: 9n,
  })
  const indexer = await indexOf([
    at(8, deal(1, 1)),
    at(9, accepted(1)),
    at(10, deal(2, 3)),
    at(11, deal(3, 5)),
    at(12, deal(4, 7)),
    at(13, accepted(2)),
    at(14, accepted(3)),
    at(15, { kind: 'deal-cancelled', dealId: 4n }),
    at(16, ended('deal-completed', 1)),
    at(17, ended('deal-defaulted', 2)),
    at(50, ended('deal-completed', 3)),
  ])
  expect(indexer.browse.figures(window).storage).toEqual({
    proposed: 3,
    accepted: 2,
    bytes: 8n * 1024n,
    fees: 5n * UNIT,
    completed: 1,
    paid: UNIT,
    defaulted: 1,
    stakes: 200n * UNIT,
  })
  expect(indexer.browse.figures({ ...window, fromSeconds: 39 * DAY }).storage).toEqual({
    proposed: 0,
    accepted: 0,
    bytes: 0n,
    fees: 0n,
    completed: 0,
    paid: 0n,
    defaulted: 0,
    stakes: 0n,
  })
  await indexer.close()
})

test('lists and intervals are bounded, counts are not', async () => {
  const many = Array.from({ length: FIGURE_ROWS_MAX + 5 }, (_, index) => at(20, proposed(index)))
  const indexer = await indexOf(many)
  const { datasets } = indexer.browse.figures(window)
  expect(datasets.proposed).toBe(many.length)
  expect(datasets.newest).toHaveLength(FIGURE_ROWS_MAX)
  const toSeconds = (FIGURE_INTERVALS_MAX + 1) * DAY
  expect(() => indexer.browse.figures({ fromSeconds: 0, toSeconds, stepSeconds: DAY })).toThrow(
    RangeError,
  )
  expect(() => indexer.browse.figures({ ...window, toSeconds: window.fromSeconds })).toThrow()
  await indexer.close()
})
