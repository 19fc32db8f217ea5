// Goal: the figures of the market are exact on the endpoint and on the page: adapters per day,
// their improvements, dataset sizes, training, storage costs, revenue and models. Method: the built
// app over a market in memory with an adapter, a dataset, a storage deal and a paid session; the
// endpoint by HTTP, the page in a real Chromium. `OSTROM_SCREENSHOTS=FOLDER` saves a picture of
// each viewport.
// Requirements: R003-15
// Missing for R003-15: adapters and datasets on Solana, which has no registry of them.
// Shows (deploy): a market in figures, by `ostrom stats` and on a page: adapters a day, dataset
// sizes, success of trainings, improvement, storage costs, revenue, popular models.
// Missing: adapters and datasets on Solana, which has no registry of them.

import { loadStaticFiles } from '@ostrom/gateway-web/services/static-files'
import { createTestParticipant, openGateway, publishModel } from '@ostrom/gateway-web/web.fixture'
import {
  acceptDeal,
  createScenario,
  type Scenario,
  worldFromChain,
} from '@ostrom/ledger/conformance'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { Dataset, type Evaluation, Hex, Price } from '@ostrom/protocol'
import { systemClock as clock } from '@ostrom/protocol/system'
import { addManifest } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { buildWeb } from '@ostrom/web/build'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { serveWeb } from './serve-web.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

const TOTAL = 98_765_432_109_877n
const closing: (() => unknown)[] = []
let browser: Browser
let page: Page
let faults: PageErrors
let scenario: Scenario
let adapter: Hex.Hash
let dataset: Hex.Hash
let url: string

const accuracy = (value: string): Evaluation.Evaluation => ({
  task: 'arc-easy',
  dataset: { name: 'ARC-Easy', split: 'test' },
  metric: 'accuracy',
  tool: { name: 'ostrom', version: '0.1.0' },
  value: value as Evaluation.Decimal,
})

type Storage = ReturnType<typeof createStorageMemory>

/** Registers a version whose creator measured it. */
async function publishMeasured(
  storage: Storage,
  { name, value, parents }: { name: string; value: string; parents: readonly Hex.Hash[] },
): Promise<Hex.Hash> {
  const { creator } = scenario
  const [cid, sha256] = ['bafkreione', Hex.sha256Hex(new TextEncoder().encode(name))]
  const weights = { cid, sha256, bytes: 9n, format: 'safetensors', files: [] } as const
  const described = { license: { spdx: 'MIT' }, task: 'chat', architecture: 'llama' } as const
  return await publishModel(
    { ledger: creator, storage },
    {
      ...described,
      name,
      version: '1',
      parents,
      creator: creator.account,
      parameters: 1n,
      contextLength: 512,
      artifacts: [{ ...weights, quantization: '' }],
      description: 'An example.',
      evaluations: [accuracy(value)],
    },
  )
}

async function publishAll(storage: Storage): Promise<void> {
  const { creator, provider } = scenario
  const base = await publishMeasured(storage, { name: 'base', value: '0.7000', parents: [] })
  const child = { name: 'adapter', value: '0.7500', parents: [base] }
  adapter = await publishMeasured(storage, child)
  await creator.adapters?.registerAdapter({
    version: adapter,
    rank: 8,
    alpha: 16,
    trainingSteps: 20n,
    targetModules: ['q_proj'],
    datasetHash: adapter,
  })
  const data = { cid: 'bafyrows', sha256: adapter, bytes: 3_000_000n }
  const manifest = Dataset.encode({
    name: 'rows',
    creator: provider.account,
    license: { spdx: 'CC0-1.0' },
    format: 'jsonl',
    data,
    records: 1_234n,
    description: '',
  })
  await addManifest(storage, manifest)
  await provider.datasets?.proposeDataset({ manifest, cid: data.cid, license: 'CC0-1.0' })
  dataset = Hex.sha256Hex(manifest)
}

/** Makes a storage deal: a provider stores a file for a fee. */
async function storeForPay(): Promise<void> {
  const { client, provider } = scenario
  const fee = 2n * 10n ** 15n
  const terms = { chunkCount: 3, epochs: 5n, period: 2, windowSeconds: 30n, fee, stake: fee }
  const root = Hex.sha256Hex(new Uint8Array(1))
  const { id } = await client.storageDeals!.proposeDeal({ ...terms, root, cid: 'bafyrows' })
  await acceptDeal(provider.storageDeals!, id)
}

/** A session of three answers that is settled, closed and paid. */
async function payAnswers(): Promise<void> {
  const { provider, openSession, voucher, collectPay } = scenario
  const sessionId = await openSession()
  await provider.settle(await voucher(sessionId, TOTAL, 3n))
  await provider.closeSession({ sessionId })
  await collectPay(sessionId)
}

beforeAll(async () => {
  const files = await loadStaticFiles(await buildWeb({ say: () => {} }))
  const chain = createMemoryChain()
  const storage = createStorageMemory()
  scenario = await createScenario(worldFromChain(chain))
  const ledger = scenario.client
  const asking = await createTestParticipant({ ledger, hub: createHub({}), clock, name: 'gateway' })
  await publishAll(storage)
  await payAnswers()
  await storeForPay()
  await asking.indexer.sync()
  const { gateway, webOf } = await openGateway({ asking, storage, files, sessionCap: 1n })
  const served = await serveWeb(webOf())
  url = served.url
  closing.push(() => asking.network.stop())
  closing.push(() => asking.indexer.close())
  closing.push(() => gateway.stop())
  closing.push(() => served.close())
  browser = await startChromium()
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  faults = collectPageErrors(page)
})

afterAll(async () => {
  await browser?.close()
  for (const close of closing.reverse()) await close()
})

test('the endpoint tells exact sums', async () => {
  const { offer, version, creator, provider } = scenario
  const { asset, feeBps, royalties } = offer
  const royaltyBps = royalties.map(({ bps }) => bps)
  const split = Price.split({ previous: 0n, total: TOTAL, feeBps, royaltyBps })
  const royaltySum = split.royalties.reduce((sum, part) => sum + part, 0n)
  expect(split.net + split.fee + royaltySum).toBe(TOTAL)
  const sums = {
    asset,
    settled: `${TOTAL}`,
    answers: 3,
    net: `${split.net}`,
    fee: `${split.fee}`,
    royalties: `${royaltySum}`,
  }
  const answer = await fetch(`${url}/api/statistics?days=30`)
  const found = (await answer.json()) as {
    adapters: { series: unknown[] }
    [name: string]: unknown
  }
  expect(found).toMatchObject({
    days: 30,
    adapters: { total: 1 },
    improvements: [
      {
        version: adapter,
        model: 'adapter',
        before: '0.7000',
        after: '0.7500',
        difference: '0.0500',
        isBetter: true,
      },
    ],
    datasets: {
      proposed: 1,
      sized: { datasets: 1, bytes: '3000000', records: '1234' },
      newest: [{ dataset, license: 'CC0-1.0', bytes: '3000000', records: '1234' }],
    },
    training: { opened: 0, finished: 0, cancelled: 0 },
    storage: {
      asset: scenario.client.nativeAsset,
      proposed: 1,
      accepted: 1,
      bytes: '3072',
      fees: '2000000000000000',
      completed: 0,
      paid: '0',
      defaulted: 0,
      stakes: '0',
    },
    revenue: [sums],
    models: [{ ...sums, version, model: 'tiny', creator: creator.account }],
    providers: [{ asset, provider: provider.account, net: `${split.net}` }],
    creators: [{ asset, creator: creator.account, royalties: `${royaltySum}` }],
  })
  expect(found.adapters.series).toHaveLength(30)
  expect((await fetch(`${url}/api/statistics?days=31`)).status).toBe(400)
})

test('the page shows them, by window', async () => {
  await page.goto(`${url}/network`)
  await page.getByRole('link', { name: 'Adapters, training, datasets and revenue' }).click()
  const models = page.getByRole('table', { name: 'Popular models' })
  await models.waitFor()
  const [, row = ''] = await models.getByRole('row').allInnerTexts()
  expect(row).toContain('tiny')
  expect(row).toContain('3')
  const improvements = page.getByRole('table', { name: 'Improvements by adapters' })
  expect(await improvements.innerText()).toContain('0.0500')
  expect(await page.getByRole('table', { name: 'Newest datasets' }).innerText()).toContain('1.2K')
  const storage = page.locator('section', { hasText: 'Storage costs' })
  expect(await storage.innerText()).toMatch(/4 kB\s+bytes of these/)
  await page.getByRole('img', { name: 'Adapters registered on each day' }).waitFor()
  await checkViewports(page, { name: 'statistics' })
  await page.getByLabel('Days').selectOption('365')
  await expect
    .poll(() => page.getByText('a day, mean').locator('..').innerText())
    .toContain((1 / 365).toFixed(2))
  expect(faults.messages).toEqual([])
})
