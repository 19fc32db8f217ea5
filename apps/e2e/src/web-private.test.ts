// Goal: a person at a gateway of their own asks through a proxy, and by questions that the page
// seals; price and delay are said before.
// Method: issuer, proxy, provider and gateway as processes of their own, a real Chromium, and a
// planted word.

import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { filesOf } from './find-secrets.ts'
import { type PrivateParties, startPrivateParties } from './private-parties.ts'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './test-chromium.ts'
import {
  openSharedNetwork,
  type SharedTestNetwork,
  type TestGatewayProcess,
} from './test-network.ts'
import { checkViewports } from './test-viewports.ts'

const CANARY = 'canary-91f3d2a7'
const TIMEOUT_MS = 600_000
const VALUE = 10n ** 17n
const TICKETS = 8

let network: SharedTestNetwork
let parties: PrivateParties
let gateway: TestGatewayProcess
let browser: Browser
let page: Page
let faults: PageErrors
/** Addresses and bodies of the page's requests. */
let sent = ''

const button = (name: string) => page.getByRole('button', { name, exact: true })

async function ask(text: string): Promise<void> {
  await page.getByLabel('Question').fill(text)
  await expect.poll(() => button('Ask').isEnabled()).toBe(true)
  await button('Ask').click()
}

/** Unspent tickets, as the wallet's page has them when it is opened. */
async function unspentOnPage(): Promise<number> {
  await openWallet()
  const cells = page.getByRole('table', { name: 'Tickets' }).getByRole('cell')
  return Number(await cells.last().textContent())
}

async function openWallet(): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${gateway.url}/wallet`)
  await page.getByRole('table', { name: 'Tickets' }).waitFor()
}

async function openChat(way: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${gateway.url}/chat`)
  await button('New').click()
  await page.getByLabel('Privacy').selectOption(way)
}

beforeAll(async () => {
  browser = await startChromium()
  network = await openSharedNetwork('evm')
  const terms = {
    value: VALUE,
    issuerFee: VALUE / 100n,
    proxyFee: VALUE / 100n,
    issued: 10,
    sessionCap: 10n ** 16n,
    unpostedMax: 10n ** 18n,
    payoutWaitSeconds: 2,
  }
  parties = await startPrivateParties(network, { tickets: TICKETS, terms })
  gateway = await network.startGateway()
  const { code } = (await network.ostrom('web')).json() as { code: string }
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await page.goto(`${gateway.url}/wallet`)
  faults = collectPageErrors(page)
  page.on('request', (request) => {
    sent += `${request.url()}\n${request.postDataBuffer()?.toString('latin1') ?? ''}\n`
  })
  await page.getByLabel('One-time code').fill(code)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('table', { name: 'Tickets' }).waitFor()
}, TIMEOUT_MS)

afterAll(async () => {
  await browser?.close()
  await gateway?.stop()
  await parties?.close()
  await network?.close()
}, TIMEOUT_MS)

test(
  'the price and the delay of a proxy are said before, and its answer has cost a ticket',
  async () => {
    expect(await unspentOnPage()).toBe(TICKETS)
    await openChat('Through a proxy')
    await page.getByText(/A ticket costs .+ETH and pays .+ETH, which adds .+%/).waitFor()
    await page.getByText(/The proxy’s delay is \d+ ms/).waitFor()
    await checkViewports(page, { name: 'proxied-before', fullPage: false })
    await page.setViewportSize({ width: 1280, height: 900 })
    await ask('Tell me of the lighthouse.')
    await page.getByText(/^Cost/).waitFor()
    await page.getByText('Asked through a proxy.').waitFor()
    await button('Verify').click()
    await page.getByText(/^Receipt valid/).waitFor()
    await checkViewports(page, { name: 'proxied-chat', fullPage: false })
    await expect.poll(unspentOnPage).toBe(TICKETS - 1)
    // No session is the wallet's.
    await page.getByText('The first question opens a session.').waitFor()
    expect(faults.messages).toEqual([])
  },
  TIMEOUT_MS,
)

test(
  'a gateway that pays by its own wallet neither sends nor stores what the page seals',
  async () => {
    await openChat('Sealed by this page')
    await page.getByText('whose key this gateway names').waitFor()
    sent = ''
    await ask(`Tell me of the ${CANARY} lighthouse.`)
    await page.getByText(/^Cost/).waitFor()
    await page.getByText('The provider’s key is by this gateway’s word').waitFor()
    expect(sent).toContain('/api/v1/blind/sessions')
    expect(sent).not.toContain('canary')
    for (const path of await filesOf(network.clientFolder))
      expect((await readFile(path)).includes(CANARY), path).toBe(false)
    await checkViewports(page, { name: 'sealed-own-gateway', fullPage: false })
    expect(faults.messages).toEqual([])
  },
  TIMEOUT_MS,
)
