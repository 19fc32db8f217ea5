// Goal: strangers share a gateway, and each pays from their own wallet. The gateway signs and
// spends nothing for them, and no stranger sees another stranger's data.
// Method: the local network with one provider, `ostrom gateway --hosted`, a real Chromium, and a
// wallet with a real key that pages find by EIP-6963 and use by EIP-1193. The second stranger is a
// program with a key of its own.
// Requirements: R001-10
// Shows (ask): a hosted gateway for many accounts, each of which pays from a wallet in the browser
// (EVM and Solana, by test wallets with real keys).
// Missing: a wallet product.

import { type Ledger, readAllEvents } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { parseEther } from 'viem'
import { generatePrivateKey, type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'
import { afterEach, beforeAll, expect, test } from 'vitest'
import {
  accessibilityViolations,
  collectPageErrors,
  openPage,
  type PageErrors,
  startChromium,
} from './chromium.fixture.ts'
import { MODEL, post, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'
import { installWallet, type TestWallet } from './wallet.fixture.ts'

/** Number of questions that programs ask without pauses; `OSTROM_HOSTED_QUESTIONS` sets another. */
const PROGRAM_QUESTIONS = Number(process.env.OSTROM_HOSTED_QUESTIONS ?? 200)

const network = openForTests(() => startTestNetwork({ providers: 1, stake: 1n }))
let gateway: TestGatewayProcess
let ledger: Ledger
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors
let wallet: TestWallet
let account: AccountId

beforeAll(async () => {
  gateway = await network.startGateway('--hosted')
  ledger = await network.ledger()
  const { rpcUrl } = network.network.chain
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  wallet = await installWallet(page, { secret: generatePrivateKey(), rpcUrl, chainId: 31_337 })
  account = wallet.account.address.toLowerCase() as AccountId
  await network.network.chain.fund(account, parseEther('10'))
  await page.goto(gateway.url)
  faults = collectPageErrors(page)
})

afterEach(() => expect(faults.messages).toEqual([]))

const open = (path: string) => page.goto(gateway.url + path)
const button = (name: string) => page.getByRole('button', { name, exact: true })
const available = () => ledger.balance(account, ledger.nativeAsset)
/** Returns the account page's data. */
const displayed = async () =>
  (await page.evaluate("fetch('/api/wallet').then((told) => told.json())")) as {
    readonly available: string
    readonly reserved: string
  }

/** Calls an endpoint of the web app as its pages do. */
const askWeb = (path: string, options: { body?: object; cookie?: string } = {}) =>
  fetch(gateway.url + path, {
    headers: {
      origin: gateway.url,
      'content-type': 'application/json',
      ...(options.cookie && { cookie: options.cookie }),
    },
    ...(options.body && { method: 'POST', body: JSON.stringify(options.body) }),
  })

/** Signs a program in as a page does. */
async function signIn(signer: PrivateKeyAccount) {
  const body = { account: signer.address.toLowerCase() }
  const reply = await askWeb('/api/sign-in/challenge', { body })
  type Told = { readonly text: string; readonly nonce: string; readonly issuedAtMs: number }
  const { text, nonce, issuedAtMs } = (await reply.json()) as Told
  const signature = await signer.signMessage({ message: text })
  const answer = { ...body, nonce, issuedAtMs, signature }
  const response = await askWeb('/api/sign-in/wallet', { body: answer })
  const cookie = response.headers.get('set-cookie') ?? ''
  return { answer, status: response.status, cookie, given: cookie.split(';')[0]! }
}

test('wallet pages need a sign-in, and no code opens the gateway’s own wallet', async () => {
  for (const path of ['/api/wallet', '/api/wallet/keys', '/api/v1/models']) {
    expect((await askWeb(path)).status, path).toBe(401)
  }
  expect((await askWeb('/api/provider-setup')).status).toBe(403)
  expect((await askWeb('/api/sign-in', { body: { code: 'AAAA-AAAA' } })).status).toBe(403)
  const result = (await network.ostrom('web')).json() as { code: string | null }
  expect(result.code).toBeNull()
  // A foreign host name that resolves to this gateway is refused.
  const { port } = new URL(gateway.url)
  expect((await fetch(`http://localhost:${port}/api/sign-in`)).status).toBe(403)
})

test('a browser without a wallet is told what to do', async () => {
  const bare = await openPage(browser)
  await bare.goto(`${gateway.url}/wallet`)
  await bare.getByText('No wallet was found in this browser').waitFor()
  expect(await accessibilityViolations(bare)).toEqual([])
  await bare.close()
})

test('signs in by a text that names the gateway, once the person agrees', async () => {
  await open('/wallet')
  await button('Test Wallet').waitFor()
  expect(await accessibilityViolations(page)).toEqual([])
  wallet.refuseNext()
  await button('Test Wallet').click()
  await page.getByText('You rejected the request in the wallet.').waitFor()
  await button('Test Wallet').click()
  await page.getByText('available', { exact: true }).waitFor()
  const [text = ''] = wallet.texts
  const { host, origin } = new URL(gateway.url)
  expect(text).toContain(`${host} wants you to sign in with your Ethereum account:`)
  expect(text).toContain(wallet.account.address)
  expect(text).toContain(`URI: ${origin}\nVersion: 1\nChain ID: 31337\nNonce: `)
  const stored = await page.evaluate('JSON.stringify(localStorage) + document.cookie')
  expect(stored).toBe('{}')
})

test('deposits under the person’s own account, by a transaction of the wallet', async () => {
  await page.getByLabel('Amount in').fill('2')
  await button('Deposit').click()
  await page.getByText('Done:').waitFor()
  expect(await available()).toBe(parseEther('2'))
  expect(await displayed()).toMatchObject({ available: `${parseEther('2')}`, reserved: '0' })
  expect(wallet.requests.at(-1)).toBe('eth_sendTransaction')
})

test('asks: one signature allows a session, and many answers are paid from it', async () => {
  const own = await ledger.balance(ledger.account, ledger.nativeAsset)
  await page.getByLabel('Spending limit of each session').fill('0.5')
  // After a reload the page uses the wallet without asking to connect again.
  await open('/chat')
  const before = wallet.requests.length
  for (const [index, question] of ['Why is the sky blue?', 'And the sea?'].entries()) {
    await page.getByLabel('Question').fill(question)
    await button('Ask').click()
    await page.getByText(/^Cost/).nth(index).waitFor()
  }
  expect(wallet.requests.slice(before)).toEqual(['eth_signTypedData_v4'])
  await button('Verify').last().click()
  await page.getByText('Receipt valid').waitFor()
  // The gateway keeps this account's answers for the account's own page.
  for (const name of ['Prompt matches the receipt', 'Answer matches the receipt']) {
    await page.locator('.check-right', { hasText: name }).waitFor()
  }
  await expect.poll(available).toBe(parseEther('1.5'))
  await expect.poll(async () => (await displayed()).reserved).toBe(`${parseEther('0.5')}`)
  expect(await ledger.balance(ledger.account, ledger.nativeAsset)).toBe(own)
})

test('a key of the account works in programs, and stays the account’s alone', async () => {
  await open('/wallet')
  await page.getByLabel('Name', { exact: true }).fill('for programs')
  await page.getByLabel('Spending limit, in').last().fill('0.1')
  await button('Create key').click()
  const key = (await page.locator('.secret pre').textContent())!
  const messages = [{ role: 'user', content: 'Say hello.' }]
  const body = { model: MODEL, max_tokens: 8, messages }
  expect((await post({ ...gateway, key }, body)).status).toBe(200)
  // Eight programs share the key, and ask without pauses.
  const statuses: number[] = []
  let left = PROGRAM_QUESTIONS
  const program = async () => {
    while (left-- > 0) statuses.push((await post({ ...gateway, key }, body)).status)
  }
  await Promise.all(Array.from({ length: 8 }, program))
  expect(statuses.filter((status) => status !== 200)).toEqual([])
  expect(statuses).toHaveLength(PROGRAM_QUESTIONS)
  const stranger = await signIn(privateKeyToAccount(generatePrivateKey()))
  expect(stranger.status).toBe(200)
  expect(stranger.cookie).toMatch(/Path=\/api; HttpOnly; SameSite=Strict; Max-Age=86400/)
  // The same signature cannot sign in a second time.
  expect((await askWeb('/api/sign-in/wallet', { body: stranger.answer })).status).toBe(403)
  const { given: cookie } = stranger
  for (const list of ['sessions', 'keys', 'usage']) {
    const listBody = await (await askWeb(`/api/wallet/${list}`, { cookie })).json()
    const { unit: _, ...rows } = listBody as Readonly<Record<string, unknown>>
    expect(Object.values(rows), list).toEqual([[]])
  }
  const id = (await page
    .locator('code', { hasText: /^[0-9a-f]{16}$/ })
    .last()
    .textContent())!
  const revoked = await askWeb('/api/wallet/keys/revoke', { body: { id }, cookie })
  expect(revoked.status).toBe(401)
  const response = await askWeb('/api/v1/chat/completions', { body, cookie })
  expect(response.status).toBe(402)
  expect(await response.json()).toMatchObject({ error: { ostrom: { code: 'session-required' } } })
  await button('Revoke for programs').click()
  await button('Revoke permanently').click()
  await page.getByRole('cell', { name: 'revoked' }).waitFor()
  expect((await post({ ...gateway, key }, body)).status).toBe(401)
})

test('opens no session by another’s signature, or for another account', async () => {
  const [token] = await page.context().cookies(`${gateway.url}/api`)
  const mine = `${token!.name}=${token!.value}`
  const prepared = await askWeb('/api/account/sessions/prepare', {
    body: { model: MODEL },
    cookie: mine,
  })
  const { id } = (await prepared.json()) as { id: string }
  const signer = privateKeyToAccount(generatePrivateKey())
  const { given: theirs } = await signIn(signer)
  const signature = await signer.signMessage({ message: id })
  for (const cookie of [mine, theirs]) {
    const refused = await askWeb('/api/account/sessions/open', { body: { id, signature }, cookie })
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: { code: 'session-signature-invalid' } })
  }
})

test('the account’s pages are whole, narrow and wide, light and dark', async () => {
  for (const name of ['wallet', 'chat', 'provide']) {
    await open(`/${name}`)
    await page.locator('main h1').first().waitFor({ state: 'attached' })
    await expect.poll(() => page.locator('.loading').count()).toBe(0)
    await checkViewports(page, { name: `hosted-${name}`, fullPage: name !== 'chat' })
  }
})

test('closes, withdraws to the wallet, and signs out', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open('/wallet')
  await button('Close all sessions').click()
  const sessions = page.getByRole('table', { name: 'Sessions' })
  await sessions.getByText('closed', { exact: true }).waitFor()
  await expect.poll(async () => (await displayed()).reserved).toBe('0')
  const left = await available()
  expect(left).toBeLessThan(parseEther('2'))
  const settled = (await readAllEvents(ledger)).flatMap((event) =>
    event.kind === 'session-closed' ? [event.total] : [],
  )
  expect(left).toBe(settled.reduce((rest, total) => rest - total, parseEther('2')))
  await page.getByLabel('Rate or flag the provider').selectOption('4')
  await button('Send').click()
  await page.getByRole('img', { name: '4 of 5 stars' }).waitFor()
  type Told = { providers: [{ reputation: { ratedVolume: string } }] }
  const rated = async () => {
    const body = await (await fetch(`${gateway.url}/api/providers`)).json()
    return BigInt((body as Told).providers[0].reputation.ratedVolume)
  }
  await expect.poll(rated).toBeGreaterThan(0n)
  const held = await ledger.walletBalance(account, ledger.nativeAsset)
  await page.getByLabel('Amount in').fill('1.5')
  await button('Withdraw').click()
  await page.getByText('Done:').waitFor()
  expect(await available()).toBe(left - parseEther('1.5'))
  const gained = (await ledger.walletBalance(account, ledger.nativeAsset)) - held
  expect(gained).toBeGreaterThan(parseEther('1.49'))
})

test('ends what sessions may move, and signs an approval beside the next session', async () => {
  await button('Revoke approval of sessions').click()
  await page.getByText('No approvals').waitFor()
  expect(wallet.requests.at(-1)).toBe('eth_sendTransaction')
  const count = wallet.requests.length
  const before = await available()
  await button('Open a session').click()
  await expect.poll(available).toBeLessThan(before)
  expect(wallet.requests.slice(count)).toEqual(['eth_signTypedData_v4', 'eth_signTypedData_v4'])
  await button('Close all sessions').click()
  await expect.poll(available).toBe(before)
})

test('a killed gateway gives back what accounts had open, and keeps their keys', async () => {
  const before = await available()
  await button('Open a session').click()
  await expect.poll(available).toBeLessThan(before)
  await gateway.kill()
  gateway = await network.startGateway('--hosted', '--port', new URL(gateway.url).port)
  await expect.poll(available).toBe(before)
  // The restart signed all browsers out. The console has errors of the requests that the killed
  // gateway did not answer.
  await open('/wallet')
  await button('Test Wallet').click()
  await page.getByRole('cell', { name: 'for programs', exact: true }).waitFor()
  const others = faults.messages.splice(0).filter((fault) => !/ERR_|\b401\b/.test(fault))
  expect(others).toEqual([])
})

test('a session whose provider is gone ends by the wallet and by time alone', async () => {
  const before = await available()
  await button('Open a session').click()
  const sessions = page.getByRole('table', { name: 'Sessions' })
  await sessions.getByText('open', { exact: true }).waitFor()
  await expect.poll(available).toBeLessThan(before)
  process.kill(network.network.providers[0]!.pid!, 'SIGKILL')
  await button('Force close').click()
  await page.getByText('Repeat after').waitFor()
  const { closeWindowSeconds } = await ledger.parameters()
  await network.network.chain.advance(closeWindowSeconds + 1n)
  await button('Force close').click()
  await expect.poll(available).toBe(before)
  await button('Sign out').click()
  await button('Test Wallet').waitFor()
})
