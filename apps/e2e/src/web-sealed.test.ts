// Goal: a page of a shared gateway seals a question to the key that the person's own wallet reads
// on the chain. No word of the question is in a request of the page, or in the gateway's memory or
// on its disk. If the gateway names another key, the page sends nothing, and shows the reason.
// Method: the local network, `ostrom gateway --hosted`, a real Chromium with a wallet with a real
// key, a planted word, and a proxy between page and gateway that changes the key in the terms.
// Requirements: R004-4
// Shows (ask): a blind gateway: the chat of the web app seals questions to the provider's key from
// the chain; the gateway chooses and pays the provider, but can read neither question nor answer.
// Missing: images, a choice of the provider and **Verify** of sealed answers.
// Shows (ask): the data that each party sees in each mode, also as a page of the web app.
// Missing: recorded data that show what an issuer sees, a test with a libp2p relay as a process.

import { readFile } from 'node:fs/promises'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { parseEther } from 'viem'
import { generatePrivateKey } from 'viem/accounts'
import { beforeAll, expect, test } from 'vitest'
import {
  accessibilityViolations,
  collectPageErrors,
  expectPageErrors,
  openPage,
  type PageErrors,
  startChromium,
} from './chromium.fixture.ts'
import { filesOf } from './find-secrets.ts'
import { openSharedNetwork } from './network.fixture.ts'
import { countInMemory } from './process-memory.ts'
import { checkViewports } from './viewports.fixture.ts'
import { installWallet, type TestWallet } from './wallet.fixture.ts'

const CANARY = 'canary-3c90ae17'

const network = openForTests(() => openSharedNetwork('evm'))
const gateway = openForTests(
  () => network.startGateway('--hosted'),
  (one) => one.stop(),
)
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors
let wallet: TestWallet
/** Addresses and bodies of the page's requests. */
let sent = ''

const button = (name: string) => page.getByRole('button', { name, exact: true })

async function ask(text: string): Promise<void> {
  await page.getByLabel('Question').fill(text)
  await expect.poll(() => button('Ask').isEnabled()).toBe(true)
  await button('Ask').click()
}

beforeAll(async () => {
  const { rpcUrl } = network.network.chain
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  wallet = await installWallet(page, { secret: generatePrivateKey(), rpcUrl, chainId: 31_337 })
  await network.network.chain.fund(wallet.account.address.toLowerCase(), parseEther('10'))
  await page.goto(`${gateway.url}/wallet`)
  faults = collectPageErrors(page)
  await button('Test Wallet').click()
  await page.getByLabel('Amount in').fill('2')
  await button('Deposit').click()
  await page.getByText('Done:').waitFor()
  await page.goto(`${gateway.url}/chat`)
  await page.getByLabel('Privacy').selectOption('Sealed by this page')
})

test('price, delay and who reads are said before, and what is sealed is nowhere', async () => {
  await page.getByText('this gateway cannot read it').waitFor()
  await page.getByText(/^At most .+ETH with the answer/).waitFor()
  await page.getByText('sealing adds a few milliseconds').waitFor()
  expect(await page.getByText('This page sealed your question').count()).toBe(0)
  page.on('request', (request) => {
    sent += `${request.url()}\n${request.postDataBuffer()?.toString('latin1') ?? ''}\n`
  })
  const signed = wallet.requests.length
  await ask(`Tell me of the ${CANARY} lighthouse.`)
  await page.getByText(/^Cost/).waitFor()
  await page.getByText('This page sealed your question. Your wallet read').waitFor()
  await page.getByText('This page checked the receipt.').waitFor()
  // One session needs one signature; the second question needs none.
  await ask('And of the sea?')
  await page.getByText(/^Cost/).nth(1).waitFor()
  expect(wallet.requests.slice(signed)).toEqual(['eth_signTypedData_v4'])
  expect(sent).toContain('/api/v1/blind/sessions')
  expect(sent).not.toContain('canary')
  for (const path of await filesOf(network.clientFolder))
    expect((await readFile(path)).includes(CANARY), path).toBe(false)
  if (process.platform === 'linux')
    expect((await countInMemory(gateway.pid, [CANARY])).hits).toBe(0)
  expect(await accessibilityViolations(page)).toEqual([])
  await checkViewports(page, { name: 'sealed-chat', fullPage: false })
  expect(faults.messages).toEqual([])
})

test('a gateway that names another key is sent nothing, and the page says why', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.route('**/api/v1/blind/sessions', async (route) => {
    const response = await route.fetch()
    const body = await response.body()
    // Only one field has this name: the sealing key. 32 bytes in hex follow the name.
    const at = body.indexOf('sealKey') + 'sealKey'.length
    const hex = body.indexOf('0x', at)
    body[hex + 5] = body[hex + 5] === 0x61 ? 0x62 : 0x61
    await route.fulfill({ response, body })
  })
  await page.reload()
  await button('New').click()
  sent = ''
  const signed = wallet.requests.length
  await ask(`Tell me of the ${CANARY} once more.`)
  await page.getByText('names another key than the chain').waitFor()
  expect(sent).not.toContain('/open')
  expect(sent).not.toContain('canary')
  expect(wallet.requests).toHaveLength(signed)
  expect(await page.getByText('This page sealed your question').count()).toBe(0)
  await page.unrouteAll()
  await expectPageErrors(faults)
})

test('the page of who sees what is the chapter of the specification', async () => {
  await page.goto(`${gateway.url}/privacy`)
  await page.getByRole('heading', { name: 'Who sees what', level: 1 }).waitFor()
  const chapter = await readFile(
    new URL('../../../docs/spec/who-sees-what.md', import.meta.url),
    'utf8',
  )
  const heads = [...chapter.matchAll(/^## (.+)$/gm)].map(([, head]) => head)
  expect(heads.length).toBeGreaterThan(4)
  expect(await page.locator('main h3').allTextContents()).toEqual(heads)
  expect(await page.title()).toBe('Who sees what · Ostrom')
  await checkViewports(page, { name: 'privacy' })
  expect(faults.messages).toEqual([])
})
