// Goal: at a gateway of their own, a person does all of this by pages: sends questions through a
// proxy, sends questions that the page seals, and makes, funds and sweeps accounts that cannot be
// linked to a wallet. Before each step the pages state price, delay and anonymity set. On the
// chain, no transaction names both the wallet and such an account.
// Method: issuer, proxy, provider and gateway as processes of their own, a real Chromium, a planted
// word, and all transactions of the chain with their events.
// Requirements: R001-11
// Shows (ask): disposable accounts funded by tickets: a proxy sends coins for a ticket, so that no
// transaction links the account to the wallet (`ostrom disposable`, the wallet's page,
// `--disposable` for on-chain answers, `gateway.account` for sessions).
// Missing: buying tickets on the page, accounts of a shared gateway.

import { readFile } from 'node:fs/promises'
import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { createPublicClient, http } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { filesOf } from './find-secrets.ts'
import { MODEL, openSharedNetwork, post, type TestGatewayProcess } from './network.fixture.ts'
import { type PrivateParties, startPrivateParties, until } from './private-parties.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

const CANARY = 'canary-91f3d2a7'
const PAYOUT_MS = 120_000
const VALUE = 10n ** 17n
const TICKETS = 8

const network = openForTests(() => openSharedNetwork('evm'))
let parties: PrivateParties
let gateway: TestGatewayProcess
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors
/** Addresses and bodies of the page's requests. */
let sent = ''

const button = (name: string) => page.getByRole('button', { name, exact: true })
const lineOf = (name: string) => page.getByRole('row').filter({ hasText: name })

async function ask(text: string): Promise<void> {
  await page.getByLabel('Question').fill(text)
  await expect.poll(() => button('Ask').isEnabled()).toBe(true)
  await button('Ask').click()
}

/** Unspent tickets, as the wallet's page shows them when it is opened. */
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

/** Funds an account by a ticket, and waits until the coin arrives. */
async function fund(name: string, arrived: string): Promise<void> {
  await button(`Fund by a ticket: ${name}`).click()
  await lineOf(name).getByText(arrived).waitFor({ timeout: PAYOUT_MS })
}

beforeAll(async () => {
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
  const code = await newSignInCode(network)
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await page.goto(`${gateway.url}/wallet`)
  faults = collectPageErrors(page)
  page.on('request', (request) => {
    sent += `${request.url()}\n${request.postDataBuffer()?.toString('latin1') ?? ''}\n`
  })
  await submitSignInCode(page, code)
  await page.getByRole('table', { name: 'Tickets' }).waitFor()
})

afterAll(async () => {
  await gateway?.stop()
  await parties?.close()
})

test('price and delay of a proxy are said before, and its answer has cost a ticket', async () => {
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
})

test('a gateway that pays by its own wallet neither sends nor stores sealed text', async () => {
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
})

test('accounts are made, funded by tickets and swept into tickets by a page', async () => {
  const before = await unspentOnPage()
  for (const name of ['harbor', 'meadow']) {
    await page.getByLabel('Account name').fill(name)
    await button('Make account').click()
    await lineOf(name).getByText('not funded').waitFor()
  }
  await page.getByText('Who could still link an account to you?').click()
  await page.getByText('One account alone bought tickets of this key').waitFor()
  await fund('meadow', '1 payout arrived')
  await fund('harbor', '1 payout arrived')
  await fund('harbor', '2 payouts arrived')
  await checkViewports(page, { name: 'disposable-accounts' })
  await expect.poll(unspentOnPage).toBe(before - 3)
  await button('Sweep harbor').click()
  await button('Buy tickets').click()
  await page.getByText('1 ticket bought, 1 signed.').waitFor({ timeout: PAYOUT_MS })
  // The disposable account bought a ticket as any other account does.
  await expect.poll(unspentOnPage).toBe(before - 2)
  await page.getByText('Who could still link an account to you?').click()
  await page.getByText('2 accounts bought 9 tickets of this key').waitFor()
  await expect.poll(() => faults.messages).toEqual([])
})

test('a session of a disposable account leads back to no wallet on the chain', async () => {
  const listed = (await network.ostrom('disposable', 'list')).json() as readonly {
    readonly name: string
    readonly account: string
  }[]
  const accountOf = (name: string) => listed.find((one) => one.name === name)!.account
  const ledger = await network.ledger()
  const wallet = ledger.account
  // The sessions of the wallet are closed first. Otherwise the disposable account would close
  // them, and that transaction would name both accounts.
  await page.goto('about:blank')
  await until(async () => {
    await network.ostrom('sessions', 'close')
    return (await openSessions()).length === 0 || undefined
  })
  await gateway.stop()
  await parties.configureGateway({ account: 'meadow', sessionCap: `${10n ** 15n}` })
  gateway = await network.startGateway('--no-web')
  const messages = [{ role: 'user', content: 'Tell me of the sea.' }]
  const answered = await post(gateway, { model: MODEL, messages, max_tokens: 8 })
  expect(answered.status, await answered.clone().text()).toBe(200)
  expect(await until(() => clientOfSession(ledger))).toBe(accountOf('meadow'))
  const texts = await transactionTexts(network.network.chain.rpcUrl)
  const naming = (...accounts: readonly string[]) =>
    texts.filter((text) => accounts.every((one) => text.includes(one.slice(2)))).length
  // The control: both addresses are on the chain, and the search finds them.
  expect(naming(wallet)).toBeGreaterThan(1)
  for (const name of ['harbor', 'meadow']) {
    expect(naming(accountOf(name))).toBeGreaterThan(1)
    expect(naming(accountOf(name), wallet)).toBe(0)
  }
})

type ListedSession = { readonly id: Hash; readonly status: string }

const openSessions = async () =>
  ((await network.ostrom('sessions')).json() as readonly ListedSession[]).filter(
    ({ status }) => status !== 'closed',
  )

/** Returns the client of the gateway's session; `undefined` until the chain has the session. */
async function clientOfSession(ledger: Ledger): Promise<string | undefined> {
  const [one] = await openSessions()
  return one && (await ledger.session(one.id))?.authorization.client
}

/** All transactions of a chain: parties, input, and all of their events, in lower case. */
async function transactionTexts(rpcUrl: string): Promise<readonly string[]> {
  const client = createPublicClient({ transport: http(rpcUrl) })
  const texts: string[] = []
  const latest = await client.getBlockNumber()
  for (let blockNumber = 0n; blockNumber <= latest; blockNumber++) {
    const { transactions } = await client.getBlock({ blockNumber, includeTransactions: true })
    for (const { hash, from, to, input } of transactions) {
      const { logs } = await client.getTransactionReceipt({ hash })
      const events = logs.map(({ address, topics, data }) => [address, ...topics, data].join(' '))
      texts.push([from, to, input, ...events].join(' ').toLowerCase())
    }
  }
  return texts
}
