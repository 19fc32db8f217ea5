// Goal: people pay the price that the chat shows. The picker lists a provider once, with the price
// of the tier that its questions use, and no answer costs more than the quote.
// Method: a browser, and two providers that offer the model in all service tiers.

import { Amount, Price } from '@ostrom/protocol'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, startChromium } from './chromium.fixture.ts'
import {
  MODEL,
  startTestNetwork,
  type TestGatewayProcess,
  type TestNetwork,
} from './network.fixture.ts'

let network: TestNetwork
let gateway: TestGatewayProcess
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await startChromium()
  network = await startTestNetwork({ providers: 2, serviceTiers: true })
  gateway = await network.startGateway()
  const { code } = (await network.ostrom('web')).json() as { code: string }
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await page.goto(`${gateway.url}/wallet`)
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByText('available', { exact: true }).waitFor()
})

afterAll(async () => {
  await browser?.close()
  await network?.close()
})

type OfferRow = {
  readonly provider: string
  readonly serviceTier: string
  readonly prices: Record<string, string>
}

/** Returns the prices of a provider's offer in the default service tier. */
async function pricesOf(provider: string): Promise<Price.PriceMap> {
  const read = await fetch(`${gateway.url}/api/model?name=${MODEL}`)
  const { offers } = (await read.json()) as { readonly offers: readonly OfferRow[] }
  expect(offers).toHaveLength(8)
  const own = offers.filter((one) => one.provider === provider)
  const { prices = {} } = own.find(({ serviceTier }) => serviceTier === 'default') ?? {}
  const stated = Object.entries(prices).map(([unit, price]) => [unit, BigInt(price)])
  return { ...Price.zeroPrices, ...Object.fromEntries(stated) }
}

type Usage = { readonly provider: string; readonly cost: string; readonly receipt: string }

/** Asks in a new conversation, and returns the record of the answer and its limit of cost. */
async function ask(question: string): Promise<Usage & { readonly costMax: bigint }> {
  await page.getByLabel('Question').fill(question)
  await page.getByText('with the answer').waitFor()
  const sent = page.waitForRequest('**/api/v1/chat/completions')
  await page.getByRole('button', { name: 'Ask' }).click()
  const { ostrom } = (await sent).postDataJSON() as { ostrom: { cost_max: string } }
  await page.getByText(/^Cost/).waitFor()
  const last = ((await network.ostrom('usage')).json() as readonly Usage[]).at(-1)!
  return { ...last, costMax: BigInt(ostrom.cost_max) }
}

async function openChat(): Promise<void> {
  await page.goto(`${gateway.url}/chat`)
  await page.getByRole('button', { name: 'New', exact: true }).click()
}

const unit = { symbol: 'ETH', decimals: 18 }

test('each option of the picker is a provider, and its price is what an answer costs', async () => {
  await openChat()
  const options = page.getByLabel('Provider').locator('option')
  await expect.poll(() => options.count()).toBe(3)
  const listed = await Promise.all(
    (await options.all()).map(async (option) => [
      (await option.getAttribute('value')) ?? '',
      (await option.textContent()) ?? '',
    ]),
  )
  for (const [provider = '', label = ''] of listed.slice(1)) {
    await openChat()
    await page.getByLabel('Provider').selectOption(provider)
    const paid = await ask(`Is ${provider} a number?`)
    expect(paid.provider).toBe(provider)
    const prices = await pricesOf(provider)
    expect(label).toContain(`${Amount.formatDown(prices.output, unit)} / M tokens`)
    const got = (await network.ostrom('receipts', 'get', paid.receipt)).json()
    const { core } = got as {
      core: Record<'inputTokens' | 'cachedInputTokens' | 'outputTokens', string>
    }
    const [input, cached] = [BigInt(core.inputTokens), BigInt(core.cachedInputTokens)]
    const counts = { input: input - cached, cachedInput: cached, output: BigInt(core.outputTokens) }
    const cost = Price.costUp(prices, { ...Price.zeroCounts, ...counts, request: 1n })
    expect(BigInt(paid.cost)).toBe(cost)
    expect(paid.costMax).toBeGreaterThanOrEqual(cost)
  }
})

test('a sealed question is quoted in the tier that it uses', async () => {
  const quoteOf = async (way: string) => {
    await openChat()
    await page.getByLabel('Privacy').selectOption(way)
    await page.getByLabel('Question').fill('Is the sea deep?')
    const quote = page.getByText(/^At most .* with the answer/)
    await quote.waitFor()
    return Number(/At most ([\d.]+) µETH/.exec((await quote.textContent()) ?? '')?.[1])
  }
  // The gateway adds a few tokens to the page's own bound; the next tier costs twice as much.
  const ratio = (await quoteOf('Sealed by this page')) / (await quoteOf('Asked by the gateway'))
  expect(ratio).toBeGreaterThan(0.9)
  expect(ratio).toBeLessThanOrEqual(1)
})

test('a gateway without a proxy says so where one could be chosen', async () => {
  await openChat()
  const option = page.getByLabel('Privacy').locator('option[value=proxy]')
  expect(await option.isDisabled()).toBe(true)
  expect(await option.textContent()).toContain('not set up')
})
