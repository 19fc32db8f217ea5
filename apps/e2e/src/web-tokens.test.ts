// Goal: if payments are in a token, pages name the token with every amount: prices of the market,
// the limit and the cost of an answer, and a new node's prices. Pages also deposit and withdraw it.
// Method: the local network of `npm start -- --asset usd` with one provider, and a real Chromium.
// `OSTROM_SCREENSHOTS=FOLDER` saves a picture of each page.
// Requirements: B-5

import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { MODEL, openSharedNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

/** A longer time limit: each test opens several pages in each viewport, also on busy machines. */

const network = openForTests(() => openSharedNetwork('evm-usd'))
let gateway: TestGatewayProcess
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors

beforeAll(async () => {
  gateway = await network.startGateway()
  const code = await newSignInCode(network)
  page = await openPage(browser, { viewport: { width: 1280, height: 844 } })
  await page.goto(`${gateway.url}/wallet`)
  faults = collectPageErrors(page)
  await submitSignInCode(page, code)
  await page.getByText('available', { exact: true }).first().waitFor()
})

afterEach(() => expect(faults.messages).toEqual([]))

const open = (path: string) => page.goto(gateway.url + path)
const button = (name: string) => page.getByRole('button', { name, exact: true })

/** Base units of the token in the wallet and in the Vault, from the chain. */
async function balances() {
  const ledger = await network.ledger()
  const { asset } = network.network.chain.playMoney!
  const [wallet, vault] = await Promise.all([
    ledger.walletBalance(ledger.account, asset),
    ledger.balance(ledger.account, asset),
  ])
  return { wallet, vault }
}

test('a wallet deposits and withdraws it', async () => {
  await page.getByLabel('Asset', { exact: true }).selectOption({ label: 'playUSD' })
  const before = await balances()
  await page.getByLabel('Amount in playUSD').fill('0.0000001')
  await page.getByText('at most 6 decimal places').waitFor()
  await page.getByLabel('Amount in playUSD').fill('2.5')
  await button('Deposit').click()
  await page.getByText('Done:').waitFor()
  await expect.poll(balances).toEqual({
    wallet: before.wallet - 2_500_000n,
    vault: before.vault + 2_500_000n,
  })
  await page.getByLabel('Amount in playUSD').fill('1.25 playUSD')
  await button('Withdraw').click()
  await expect.poll(balances).toEqual({
    wallet: before.wallet - 1_250_000n,
    vault: before.vault + 1_250_000n,
  })
})

test('prices of the market and of an answer are in it, and the answer is paid in it', async () => {
  await open('/')
  const models = page.getByRole('table', { name: 'Models' })
  await models.getByRole('row', { name: MODEL }).getByText('playUSD').first().waitFor()
  await open(`/models/${MODEL}`)
  await page.locator('main').getByText('playUSD').first().waitFor()
  await open('/chat')
  await page.getByLabel('Question').fill('Why is the sky blue?')
  await page.getByText(/^At most [\d.]+ µ?playUSD with the answer/).waitFor()
  await button('Ask').click()
  await page.getByText(/^Cost [\d.]+ µ?playUSD$/).waitFor()
  await button('Verify').click()
  await page.getByText('Receipt valid').waitFor()
  await expect.poll(() => page.locator('.check-right').count()).toBe(6)
  await page.locator('.given summary').click()
  await checkViewports(page, { name: 'token-verified' })
})

test('a new node receives test tokens by its button, and shows prices in them', async () => {
  await open('/provide')
  const steps = page.locator('.steps')
  await steps.getByText('--asset playUSD').waitFor()
  const command = await steps.locator('pre').first().innerText()
  const words = command.replaceAll(/ *\\\n */g, ' ').replace('npm run ostrom -- ', '')
  // The command creates the node without `--fund`, because the page's button sends the node its
  // money.
  const made = await network.run(words.replace(' --fund', '').split(' '))
  expect(made.stdout + made.stderr).toContain('account')
  const { account } = made.json() as { account: `0x${string}` }
  const ledger = await network.ledger()
  const coin = () => ledger.walletBalance(account, ledger.nativeAsset)
  expect(await coin()).toBe(0n)
  await button('Send test tokens').waitFor()
  await checkViewports(page, { name: 'token-provide-money' })
  await button('Send test tokens').click()
  await expect.poll(coin).toBeGreaterThan(0n)
  await steps.locator('li', { hasText: 'Funds for stake and gas' }).getByText('Done').waitFor()
  expect(await button('Send test tokens').count()).toBe(0)
})

test('pages are whole, narrow and wide', async () => {
  for (const [name, path] of [
    ['market', '/'] as const,
    ['model', `/models/${MODEL}`] as const,
    ['chat', '/chat'] as const,
    ['wallet', '/wallet'] as const,
    ['provide', '/provide'] as const,
    ['network', '/network'] as const,
    ['settlements', '/explorer?list=sessions'] as const,
  ]) {
    await open(path)
    await page.locator('main h1, main h2').first().waitFor()
    await expect.poll(() => page.locator('.loading').count()).toBe(0)
    await checkViewports(page, { name: `token-${name}` })
  }
})
