// Goal: strangers share a gateway on Solana as on EVM chains: their wallets sign, and the gateway
// passes on the signed transactions and pays nothing.
// Method: a local network with one provider, a shared gateway in this process, a real Chromium, and
// a wallet with a real key that pages find by the wallet standard.

import { readFile } from 'node:fs/promises'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { type Ledger, readAllEvents } from '@ostrom/ledger'
import { Address, assert } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type ConfigInput, writeConfig } from '../../cli/src/config/config.ts'
import { type LocalGateway, startLocalGateway } from '../../cli/src/dev/local-gateway.ts'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { openSharedNetwork } from './network.fixture.ts'
import { installStandardWallet, type TestStandardWallet } from './standard-wallet.fixture.ts'

const UNIT = 10n ** 9n

const network = openForTests(() => openSharedNetwork('solana'))
let gateway: LocalGateway
let ledger: Ledger
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors
let wallet: TestStandardWallet

beforeAll(async () => {
  const { clientFolder } = network
  const { config: path } = homeOf(clientFolder)
  const config = JSON.parse(await readFile(path, 'utf8')) as ConfigInput
  await writeConfig(path, { ...config, gateway: { port: 0, hosted: {} } })
  gateway = await startLocalGateway({ folder: clientFolder, say: () => {} })
  ledger = await network.ledger()
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  wallet = await installStandardWallet(page)
  await network.network.chain.fund(wallet.account, 10n * UNIT)
  await page.goto(gateway.url)
  faults = collectPageErrors(page)
})

afterAll(async () => {
  await gateway?.stop()
})

afterEach(() => expect(faults.messages).toEqual([]))

const button = (name: string) => page.getByRole('button', { name, exact: true })
const available = () => ledger.balance(wallet.account, ledger.nativeAsset)
/** Returns the account page's data. */
const displayed = async () =>
  (await page.evaluate("fetch('/api/wallet').then((told) => told.json())")) as {
    readonly available: string
    readonly reserved: string
  }

// Finding: web-A10
test('signs in, deposits, allows a session by asking, closes, and withdraws', async () => {
  const own = await ledger.walletBalance(ledger.account, ledger.nativeAsset)
  await page.goto(`${gateway.url}/wallet`)
  await button('Test Wallet').click()
  await page.getByText('available', { exact: true }).waitFor()
  expect(wallet.texts[0]).toContain('wants you to sign in with your Solana account:')
  await page.getByText(Address.format(wallet.account), { exact: true }).waitFor()
  await page.getByLabel('Amount in').fill('2')
  await button('Deposit').click()
  await page.getByText('Done:').waitFor()
  expect(await available()).toBe(2n * UNIT)
  expect(await displayed()).toMatchObject({ available: `${2n * UNIT}`, reserved: '0' })
  await page.getByLabel('Spending limit of each session').fill('0.5')
  await page.goto(`${gateway.url}/chat`)
  await page.getByLabel('Question').fill('Why is the sky blue?')
  await button('Ask').click()
  await page.getByText(/^Cost/).waitFor()
  await expect.poll(available).toBe((3n * UNIT) / 2n)
  await expect.poll(async () => (await displayed()).reserved).toBe(`${UNIT / 2n}`)
  const opened = (await readAllEvents(ledger)).find(
    (event) => event.kind === 'session-opened' && event.client === wallet.account,
  )
  assert(opened?.kind === 'session-opened', 'the provider has opened it')
  expect(wallet.texts.at(-1)?.split('\n')).toEqual([
    'Ostrom: open a session',
    'Pay at most: 0.5 SOL',
    `To provider: ${Address.format(opened.provider)}`,
    expect.stringMatching(/^Until: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/),
    expect.stringMatching(/^Digest: 0x[0-9a-f]{64}$/),
  ])
  await page.goto(`${gateway.url}/wallet`)
  await button('Close all sessions').click()
  const sessions = page.getByRole('table', { name: 'Sessions' })
  await sessions.getByText('closed', { exact: true }).waitFor()
  await expect.poll(async () => (await displayed()).reserved).toBe('0')
  const left = await available()
  const session = await ledger.session(opened.sessionId)
  expect(left).toBe(2n * UNIT - session!.settled)
  expect(left).toBeLessThan(2n * UNIT)
  await page.getByLabel('Amount in').fill('1.5')
  await button('Withdraw').click()
  await page.getByText('Done:').waitFor()
  expect(await available()).toBe(left - (3n * UNIT) / 2n)
  expect(wallet.signed).toEqual(['sign-in', 'transaction', 'message', 'transaction'])
  // The gateway's own wallet paid nothing.
  expect(await ledger.walletBalance(ledger.account, ledger.nativeAsset)).toBe(own)
})
