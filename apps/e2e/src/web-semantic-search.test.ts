// Goal: a person sees the price of a search by meaning, requests it, and finds a model by it; on a
// shared gateway the person's own wallet allows the search first, and pays.
// Method: the built app over a market in memory, with the bundled model for vectors, in a real
// Chromium, with a wallet that pages find. `OSTROM_SCREENSHOTS=FOLDER` keeps pictures.
// Requirements: R001-10

import {
  createSearchFixture,
  modelDescriptions,
} from '@ostrom/gateway-web/semantic-search/semantic-search.fixture'
import { loadStaticFiles } from '@ostrom/gateway-web/services/static-files'
import { type AccountId, Amount, Hex } from '@ostrom/protocol'
import { buildWeb } from '@ostrom/web/build'
import type { Browser, Page } from 'playwright-core'
import { formatEther, parseEther } from 'viem'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  collectPageErrors,
  expectPageErrors,
  openPage,
  type PageErrors,
  startChromium,
} from './chromium.fixture.ts'
import { serveWeb } from './serve-web.fixture.ts'
import { submitSignInCode } from './sign-in.fixture.ts'
import { checkViewport, type Viewport } from './viewports.fixture.ts'
import { installWallet } from './wallet.fixture.ts'

let folder: string
let browser: Browser
let page: Page
let faults: PageErrors
let url: string

beforeAll(async () => {
  folder = await buildWeb({ say: () => {} })
  browser = await startChromium()
})
afterAll(() => browser?.close())
afterEach(() => expect(faults.messages).toEqual([]))

/**
 * Serves a gateway, for its owner alone or shared, and creates a page that has not loaded anything
 * yet.
 */
async function openGateway(options: { readonly shared: boolean }) {
  const fixture = await createSearchFixture(await loadStaticFiles(folder), options)
  const web = fixture.webOf(() => url)
  const served = await serveWeb(web)
  url = served.url
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  faults = collectPageErrors(page)
  return {
    place: fixture,
    web,
    async close() {
      await page.close()
      served.close()
      await fixture.close()
    },
  }
}

type GatewayFixture = Awaited<ReturnType<typeof openGateway>>

/** Text of the model `weather` of which the gateway requests the embedding. */
const words = `weather. ${modelDescriptions.weather} chat. Apache-2.0`

const meaning = () => page.getByRole('button', { name: 'Semantic search', exact: true })

type SearchOffer = { readonly costMax: string; readonly missingTexts: number }

/** Returns the gateway's quote of a semantic search. */
async function offered(): Promise<SearchOffer> {
  const body = await (await fetch(`${url}/api/market/semantic-search`)).json()
  return (body as { quote: SearchOffer }).quote
}

/** An amount as the page shows it, and as a selection copies it. */
async function readAmount(selector: string): Promise<{ shown: string; copied: string }> {
  const script = `(selector) => {
    const element = document.querySelector(selector)
    getSelection().selectAllChildren(element)
    let copied = ''
    const listen = ({ clipboardData }) => { copied = clipboardData.getData('text/plain') }
    document.addEventListener('copy', listen, { once: true })
    document.execCommand('copy')
    getSelection().removeAllRanges()
    return { shown: element.textContent, copied }
  }`
  return await page.evaluate(`(${script})(${JSON.stringify(selector)})`)
}

const lookAs = (width: Viewport['width'], colorScheme: Viewport['colorScheme'], name: string) =>
  checkViewport(page, { width, colorScheme }, { name, fullPage: false })

/** Submits the typed query with the keyboard. */
async function press() {
  // A disabled button gets no focus.
  await expect.poll(() => meaning().isEnabled()).toBe(true)
  await meaning().focus()
  await page.keyboard.press('Enter')
}

const table = () => page.getByRole('table', { name: 'Semantic search results' })

describe('a gateway of its owner', () => {
  let opened: GatewayFixture
  let code: string
  beforeAll(async () => {
    opened = await openGateway({ shared: false })
    code = opened.web.signIn.newCode()
  })
  afterAll(() => opened?.close())

  test('finds a model by meaning, after a look at the price and a sign-in', async () => {
    await page.goto(url)
    await page.getByText('Costs at most').waitFor()
    expect(await meaning().isDisabled()).toBe(true)
    const most = await readAmount('#semantic-search-price .amount')
    expect(most.shown).toMatch(/^\d[\d.]{0,4} [µnpfa]?TEST$/)
    expect(most.copied).toBe(formatEther(BigInt((await offered()).costMax)))
    const unit = { symbol: 'TEST', decimals: 18 }
    expect(Amount.parse(most.shown, unit)! >= Amount.parse(most.copied, unit)!).toBe(true)
    await page.getByLabel('Search models').fill(words)
    await page.getByText('No matching models').waitFor()
    await lookAs(390, 'dark', 'semantic-search-price')
    await press()
    await submitSignInCode(page, code)
    await page.getByLabel('One-time code').waitFor({ state: 'detached' })
    expect(opened.place.answerMetrics.measurements()).toEqual([])

    await press()
    await table().getByRole('link').first().waitFor()
    expect(await table().getByRole('link').first().textContent()).toBe('weather')
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toMatch(/tiny-embed.*Cost \d[\d.]* [µnpfa]?TEST/)
    await lookAs(1280, 'light', 'meaning-found')
    await lookAs(390, 'dark', 'meaning-found')

    await page.getByRole('button', { name: 'Back to search by name' }).click()
    await page.getByText('No matching models').waitFor()
  })

  test('says what to do where the price has grown, and goes on at the new one', async () => {
    const isOffer = (at: URL) => at.pathname === '/api/market/semantic-search'
    await page.route(isOffer, async (route) => {
      if (route.request().method() !== 'GET') return await route.continue()
      const response = await route.fetch()
      const body = await response.json()
      await route.fulfill({ response, json: { quote: { ...body.quote, costMax: '1' } } })
    })
    await page.goto(`${url}/?search=rain`)
    await page.getByText('Costs at most 1 aTEST').waitFor()
    await page.unroute(isOffer)
    await press()
    await page.getByText('Check the new price, and search again').waitFor()
    await lookAs(390, 'light', 'semantic-search-price-changed')
    // The browser notes the refusal.
    await expectPageErrors(faults, '409')
    await press()
    await table().getByRole('link').first().waitFor()
  })

  test('says what to do where the provider does not answer', async () => {
    await opened.place.leave()
    await page.goto(`${url}/?search=snow`)
    await page.getByText('Costs at most').waitFor()
    await press()
    await page.getByText('Search again, or by name.').waitFor()
    await lookAs(1280, 'dark', 'semantic-search-failed')
    await expectPageErrors(faults, '502')
    await page.getByRole('button', { name: 'Back to search by name' }).click()
    await page.getByText('No matching models').waitFor()
  })
})

describe('a shared gateway', () => {
  const secret = `0x${'5e'.repeat(32)}` as const
  let opened: GatewayFixture
  let wallet: Awaited<ReturnType<typeof installWallet>>
  beforeAll(async () => {
    opened = await openGateway({ shared: true })
    await opened.place.endow(Hex.toBytes(secret))
    const { domain } = opened.place.ledger
    const chainId = domain.scheme === 'eip712' ? Number(domain.chainId) : 0
    wallet = await installWallet(page, { secret, rpcUrl: url, chainId })
  })
  afterAll(() => opened?.close())

  test('asks the wallet to sign in, and to allow what a search needs', async () => {
    await page.goto(`${url}/?search=rain`)
    await page
      .getByText('model descriptions get an embedding, which the gateway caches for you')
      .waitFor()
    await press()
    await page.getByText('is paid from your wallet').waitFor()
    await lookAs(390, 'light', 'meaning-shared-sign-in')
    await page.getByRole('button', { name: 'Test Wallet' }).click()
    await page.getByRole('button', { name: 'Test Wallet' }).waitFor({ state: 'detached' })
    wallet.refuseNext()
    await press()
    await page.getByText('You rejected the request in the wallet.').waitFor()
    await lookAs(1280, 'dark', 'meaning-shared-refused')
    // Nothing was bought.
    expect((await offered()).missingTexts).toBe(3)
  })

  test('pays from the one session that the wallet allowed, however often it is used', async () => {
    const before = wallet.requests.length
    await press()
    await table().getByRole('link').first().waitFor()
    await page.getByLabel('Search models').fill('a dog')
    await table().waitFor({ state: 'detached' })
    await press()
    await table().getByRole('link').first().waitFor()
    // The wallet signs twice: the session, and the amount that the session may move out of the
    // Vault.
    const signature = 'eth_signTypedData_v4'
    expect(wallet.requests.slice(before)).toEqual([signature, signature])
    await lookAs(390, 'dark', 'meaning-shared-found')
    const { ledger, closeAll, answerMetrics } = opened.place
    const usage = await page.evaluate("fetch('/api/wallet/usage').then((told) => told.json())")
    const { answers } = usage as { answers: readonly { cost: string }[] }
    const owed = answers.reduce((sum, { cost }) => sum + BigInt(cost), 0n)
    expect(owed).toBeGreaterThan(0n)
    await closeAll()
    const available = async (account: string) =>
      await ledger.balance(account as AccountId, ledger.nativeAsset)
    expect(await available(wallet.account.address.toLowerCase())).toBe(parseEther('5') - owed)
    expect(await available(ledger.account)).toBe(parseEther('100'))
    expect(answerMetrics.measurements()).toEqual([])
  })
})
