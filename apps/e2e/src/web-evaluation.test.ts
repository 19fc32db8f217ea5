// Goal: the page of a model shows its creator's measurements as the creator's statement, beside the
// measurements of the model's parents. If the creator stated none, the page says so.
// Method: the built app over a market in memory with a base, a version derived from it and one
// without figures; the endpoint by HTTP, the page in a real Chromium. `OSTROM_SCREENSHOTS=FOLDER`
// saves a picture of each viewport.
// Requirements: R002-4
// Missing for R002-4: a version for each round: rounds produce states of the job, and only the last
// state is promoted.

import { loadStaticFiles } from '@ostrom/gateway-web/services/static-files'
import { createTestParticipant, openGateway, publishModel } from '@ostrom/gateway-web/web.fixture'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { type Evaluation, Hex } from '@ostrom/protocol'
import { systemClock as clock, systemRandom as random } from '@ostrom/protocol/system'
import { sampleManifest } from '@ostrom/protocol/testing'
import { createStorageMemory } from '@ostrom/storage/memory'
import { buildWeb } from '@ostrom/web/build'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { serveWeb } from './serve-web.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

const decimal = (text: string) => text as Evaluation.Decimal
const dataset = {
  name: 'ARC-Easy',
  split: 'test',
  url: 'https://example.org/arc',
  sha256: Hex.sha256Hex(new Uint8Array([1])),
}
const tool = { name: 'ostrom', version: '0.1.0' }

/**
 * Returns an accuracy, always on the same dataset and number of samples, with the fields of `more`.
 */
const accuracy = (value: string, more: Partial<Evaluation.Evaluation> = {}) =>
  ({
    task: 'arc-easy',
    dataset,
    metric: 'accuracy',
    value: decimal(value),
    samples: 2_376,
    shots: 0,
    artifact: 'gguf/f16',
    tool,
    ...more,
  }) satisfies Evaluation.Evaluation

const perplexity = (value: string): Evaluation.Evaluation => ({
  task: 'prose',
  dataset: { name: 'prose.txt' },
  metric: 'perplexity',
  tool,
  value: decimal(value),
})

const groups = [
  { name: 'English', value: decimal('0.8000'), samples: 1_188 },
  { name: 'German', value: decimal('0.7000'), samples: 1_188 },
]

const figures = {
  'example/base': [accuracy('0.7000'), perplexity('12.5')],
  'example/child': [
    accuracy('0.7500', { interval: { low: decimal('0.7300'), high: decimal('0.7700') }, groups }),
    perplexity('13.0'),
    accuracy('0.9', { shots: 5 }),
  ],
  'example/silent': undefined,
} as const

type Name = keyof typeof figures

const closing: (() => unknown)[] = []
let browser: Browser
let page: Page
let faults: PageErrors
let url: string
let base: Hex.Hash

beforeAll(async () => {
  const files = await loadStaticFiles(await buildWeb({ say: () => {} }))
  const chain = createMemoryChain({ clock })
  const storage = createStorageMemory()
  const ledger = chain.connect(random(32))
  const asking = await createTestParticipant({ ledger, hub: createHub({}), clock, name: 'gateway' })
  const publish = (name: Name, parents: readonly Hex.Hash[]) => {
    const evaluations = figures[name]
    return publishModel(
      { ledger, storage },
      sampleManifest({
        name,
        parents,
        creator: ledger.account,
        artifacts: [],
        ...(evaluations && { evaluations }),
      }),
    )
  }
  base = await publish('example/base', [])
  await publish('example/child', [base])
  await publish('example/silent', [])
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

type EvaluationOutput = {
  readonly evaluations: readonly {
    readonly better: string
    readonly gap?: string
    readonly parentComparison: readonly unknown[]
  }[]
}

const evaluationOf = async (name: Name) =>
  (await (
    await fetch(`${url}/api/model?name=${encodeURIComponent(name)}`)
  ).json()) as EvaluationOutput

test('figures of the same measure are set beside those of the parent, and no others', async () => {
  const { evaluations } = await evaluationOf('example/child')
  expect(evaluations).toMatchObject([
    {
      better: 'higher',
      gap: '0.1000',
      parentComparison: [{ version: base, value: '0.7000', difference: '0.0500' }],
    },
    { better: 'lower', parentComparison: [{ version: base, value: '12.5', difference: '0.5000' }] },
    // A measurement with five examples before each question cannot be compared with one without.
    { better: 'higher', parentComparison: [] },
  ])
  expect(
    (await evaluationOf('example/base')).evaluations.map(
      ({ parentComparison }) => parentComparison,
    ),
  ).toEqual([[], []])
  expect(await evaluationOf('example/silent')).toMatchObject({ evaluations: [] })
})

test('the page tells who said it, which way is better, and how groups differ', async () => {
  await page.goto(`${url}/models/example/child`)
  const table = page.getByRole('table', { name: 'Evaluation' })
  await table.waitFor()
  await page.getByText('The creator states these figures').waitFor()
  const [, first = '', second = ''] = await table.getByRole('row').allInnerTexts()
  for (const words of ['arc-easy', 'higher is better', '0.7300 to 0.7700', '+0.0500, better']) {
    expect(first).toContain(words)
  }
  expect(first).toContain('Differ by 0.1000')
  expect(second).toContain('+0.5000, worse')
  const link = table.getByRole('link', { name: 'example.org' }).first()
  expect(await link.getAttribute('href')).toBe('https://example.org/arc')
  await checkViewports(page, { name: 'evaluation' })
  expect(faults.messages).toEqual([])
})

test('a version without figures says so, and how they are made', async () => {
  await page.goto(`${url}/models/example/silent`)
  await page.getByText('Not evaluated').waitFor()
  expect(await page.getByText('ostrom evaluate').count()).toBe(1)
  expect(faults.messages).toEqual([])
})

test('two versions are set side by side, from the page of one and by their names', async () => {
  await page.goto(`${url}/models/example/child`)
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByText('example/child was made from example/base.').waitFor()
  const table = page.getByRole('table', { name: 'Evaluation' })
  const [, , second = ''] = await table.getByRole('row').allInnerTexts()
  // The page lists the child first, so the parent is further down.
  expect(second).toContain('-0.5000, interval not stated')
  const differences = page.getByRole('table', { name: 'Differences' })
  expect(await differences.getByRole('row').count()).toBe(4)
  await page.getByText('No answers to compare').waitFor()
  await checkViewports(page, { name: 'comparison' })

  await page.getByRole('searchbox', { name: 'First version' }).fill('example/silent')
  await page.getByRole('searchbox', { name: 'Second version' }).fill(base)
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByText('Nothing known joins them').waitFor()
  expect(new URL(page.url()).searchParams.get('a')).toBe('example/silent')
  await page.getByRole('searchbox', { name: 'First version' }).fill('example/nobody')
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('alert').waitFor()
  expect(faults.messages.filter((one) => !one.includes('404'))).toEqual([])
})
