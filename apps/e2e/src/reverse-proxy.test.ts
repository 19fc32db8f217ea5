// Goal: a gateway works behind the usual reverse proxies, with the files of `deploy/reverse-proxy`.
// It serves over TLS under one name, the proxy passes on each token as soon as it comes, and
// nothing else is reachable.
// Method: Debian's nginx and Caddy with those files, as an ordinary user, with a certificate of the
// test. Behind them is a gateway of the local network, first shared, then for its owner alone. A
// real Chromium and single requests ask it. To see whether a proxy buffers, the test's server sends
// a piece only after the previous piece has come through.
// Requirements: R001-10
// Shows (ask): a gateway behind nginx or Caddy, with TLS under one name.

import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { AccountId } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { parseEther } from 'viem'
import { generatePrivateKey } from 'viem/accounts'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import {
  accessibilityViolations,
  collectPageErrors,
  openPage,
  startChromium,
} from './chromium.fixture.ts'
import {
  MODEL,
  openSharedNetwork,
  type SharedTestNetwork,
  type TestGatewayProcess,
} from './network.fixture.ts'
import {
  createReverseProxyEndpoint,
  type ReverseProxyEndpoint,
  type ReverseProxyRequest,
  type RunningReverseProxy,
  requestThroughReverseProxy,
  startReverseProxy,
  textOf,
} from './reverse-proxy.fixture.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'
import { installWallet } from './wallet.fixture.ts'

const kinds = ['nginx', 'caddy'] as const
const json = { 'content-type': 'application/json' }
/** The largest file of the gateway, in bytes: docs/guides/openai-clients.md. */
const FILE_BYTES = 32 * 1024 * 1024

let front: ReverseProxyEndpoint
let network: SharedTestNetwork
let gateway: TestGatewayProcess
const browser = openForTests(startChromium)

const ask = (path: string, options?: ReverseProxyRequest) =>
  requestThroughReverseProxy(front, path, options)

/**
 * Sets the address at which people open the gateway; `undefined` reserves the gateway for its
 * owner.
 */
async function shareAt(origin: string | undefined): Promise<void> {
  const { config: path } = homeOf(network.clientFolder)
  const config = JSON.parse(await readFile(path, 'utf8'))
  config.gateway.hosted = origin && { origin }
  await writeFile(path, JSON.stringify(config))
}

beforeAll(async () => {
  // Chromium resolves names of this kind to loopback, independent of the system.
  front = await createReverseProxyEndpoint('ai.localhost')
  network = await openSharedNetwork('evm')
  await shareAt(front.origin)
  gateway = await network.startGateway()
})

afterAll(async () => {
  await network?.close()
})

/** Opens a page as another person, with a new wallet that has some money. */
async function openBrowser() {
  const page = await openPage(browser, { ignoreHTTPSErrors: true })
  const { rpcUrl, fund } = network.network.chain
  const wallet = await installWallet(page, {
    secret: generatePrivateKey(),
    rpcUrl,
    chainId: 31_337,
  })
  await fund(wallet.account.address.toLowerCase() as AccountId, parseEther('10'))
  return { page, wallet, faults: collectPageErrors(page) }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Asks for a long answer, stops it, and returns the number of billed tokens. */
async function askAndStop(page: Page): Promise<number> {
  // The bundled model ends early. Without its end tokens it continues, as a large model would.
  await page.route('**/api/v1/chat/completions', (route) => {
    const body = route.request().postDataJSON() as object
    const more = { max_tokens: 3_000, ostrom: {} }
    const endless = { ...more, logit_bias: { 0: -100, 1: -100, 2: -100 } }
    return route.continue({ postData: JSON.stringify({ ...body, ...endless }) })
  })
  await page.getByLabel('Question').fill('Tell me a story about the sea.')
  await button(page, 'Ask').click()
  const answer = page.getByRole('article', { name: 'Answer' })
  const length = async () => (await answer.locator('.message-text').textContent())?.length ?? 0
  await expect.poll(length).toBeGreaterThan(40)
  await button(page, 'Stop').click()
  await page.getByText('Stopped. The received part is paid.').waitFor()
  const usage = await page.getByText(/^\d+ tokens in, \d+ out$/).textContent()
  return Number(/(\d+) out/.exec(usage ?? '')?.[1])
}

/** Creates a server in place of a gateway. The test writes its only response piece by piece. */
function createSteps() {
  const server = createServer()
  const pending = once(server, 'request').then(([, response]) => response as ServerResponse)
  return {
    asked: pending,
    async listening() {
      await once(server.listen(0, '127.0.0.1'), 'listening')
      return server
    },
    close: () => server.close(),
  }
}

/** Sends a request to the API like a program, with the gateway's own key. */
const askApi = (path: string, body?: string, type: Record<string, string> = json) =>
  ask(`/v1/${path}`, {
    headers: { ...type, authorization: `Bearer ${gateway.key}` },
    ...(body && { method: 'POST', body }),
  })

describe.each(kinds)('behind %s', (kind) => {
  let proxy: RunningReverseProxy
  beforeAll(async () => {
    proxy = await startReverseProxy(kind, { front, upstream: gateway.url })
  })
  afterAll(() => proxy?.stop())

  test('people who come without TLS are led to it, and told to keep to it', async () => {
    const request = get({
      host: '127.0.0.1',
      port: front.plainPort,
      path: '/models?search=a',
      headers: { host: front.name },
    })
    const [led] = (await once(request, 'response')) as [IncomingMessage]
    led.resume()
    expect([301, 308]).toContain(led.statusCode)
    expect(led.headers.location).toMatch(/^https:\/\/ai\.localhost(:\d+)?\/models\?search=a$/)
    const document = await ask('/models')
    expect(await textOf(document)).toContain('<!doctype html>')
    expect(document.headers['strict-transport-security']).toBe('max-age=31536000')
    expect(document.headers['content-security-policy']).toContain("script-src 'self'")
  })

  test('files come packed once', async () => {
    const accepted = { headers: { 'accept-encoding': 'gzip' } }
    const packed = await ask('/', accepted)
    packed.resume()
    expect(packed.headers['content-encoding']).toBe('gzip')
    const response = await ask('/api/market', accepted)
    expect(response.headers['content-encoding']).toBeUndefined()
    expect(JSON.parse(await textOf(response))).toMatchObject({ models: [{ name: MODEL }] })
  })

  test('another name, another origin, and management are refused', async () => {
    for (const path of ['/', '/api/market', '/v1/models']) {
      const renamed = await ask(path, { host: 'evil.example' })
      expect([403, 421], path).toContain(renamed.statusCode)
      expect(await textOf(renamed)).not.toContain(MODEL)
    }
    const foreign = await ask('/api/market', { headers: { origin: 'https://evil.example' } })
    expect(foreign.statusCode).toBe(403)
    foreign.resume()
    const managed = await ask('/manage/keys')
    expect(managed.statusCode).toBe(404)
    managed.resume()
  })

  test('a question that is too large is refused in the gateway’s own words', async () => {
    const content = 'a'.repeat(10 * 1024 * 1024)
    const messages = [{ role: 'user', content }]
    const refused = await askApi('chat/completions', JSON.stringify({ model: MODEL, messages }))
    expect(refused.statusCode).toBe(413)
    expect(JSON.parse(await textOf(refused))).toMatchObject({ error: { code: expect.any(String) } })
  })

  // Finding: OFF4-11
  test('a file of the largest size is uploaded', async () => {
    const content = 'x'.repeat(FILE_BYTES)
    const part = 'content-disposition: form-data; name='
    const body = [
      `--cut\r\n${part}"purpose"\r\n\r\nbatch`,
      `--cut\r\n${part}"file"; filename="lines.jsonl"\r\n\r\n${content}`,
      '--cut--\r\n',
    ].join('\r\n')
    const type = { 'content-type': 'multipart/form-data; boundary=cut' }
    const stored = await askApi('files', body, type)
    const told = await textOf(stored)
    expect(stored.statusCode, told.slice(0, 500)).toBe(200)
    expect(JSON.parse(told)).toMatchObject({ bytes: FILE_BYTES })
  })

  test('each piece of an answer comes before the next is sent', async () => {
    const begun = createSteps()
    const { port } = (await begun.listening()).address() as AddressInfo
    const own = await createReverseProxyEndpoint('steps.localhost')
    const before = await startReverseProxy(kind, {
      front: own,
      upstream: `http://127.0.0.1:${port}`,
    })
    onTestFinished(async () => {
      await before.stop()
      begun.close()
    })
    const asking = requestThroughReverseProxy(own, '/v1/chat/completions', {
      method: 'POST',
      body: '{}',
    })
    const response = await begun.asked
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    for (const piece of ['data: 1\n\n', 'data: 2\n\n', 'data: 3\n\n']) {
      response.write(piece)
      const [came] = (await once(await asking, 'data')) as [Buffer]
      expect(came.toString()).toBe(piece)
    }
    const left = once(response, 'close')
    ;(await asking).destroy()
    // When a client leaves, the gateway notices this, stops the answer and pays the delivered part.
    await left
  })

  test('news comes as it happens', async () => {
    const news = await ask('/api/event-stream')
    let heard = ''
    news.on('data', (part: Buffer) => {
      heard += part.toString()
    })
    await expect.poll(() => heard).toMatch(/^retry: \d+\n\n/)
    await network.network.chain.mine()
    await expect.poll(() => heard).toContain('"kind":"chain"')
    news.destroy()
  })

  test('a person signs in by a wallet, asks, stops, and has paid what came', async () => {
    const { page, wallet, faults } = await openBrowser()
    await page.goto(`${front.origin}/wallet`)
    await button(page, 'Test Wallet').click()
    await page.getByText('available', { exact: true }).waitFor()
    expect(wallet.texts[0]).toContain(`${new URL(front.origin).host} wants you to sign in`)
    expect(wallet.texts[0]).toContain(`URI: ${front.origin}\n`)
    const [cookie] = await page.context().cookies(`${front.origin}/api`)
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' })
    await page.getByLabel('Amount in').fill('2')
    await button(page, 'Deposit').click()
    await page.getByText('Done:').waitFor()
    await page.getByRole('link', { name: 'Chat' }).click()
    const output = await askAndStop(page)
    expect(output).toBeGreaterThan(5)
    expect(output).toBeLessThan(3_000)
    await button(page, 'Verify').click()
    await page.getByText('Receipt valid').waitFor()
    expect(await accessibilityViolations(page)).toEqual([])
    expect(faults.messages).toEqual([])
    await page.context().close()
  })
})

describe.each(kinds)('its owner’s alone, behind %s', (kind) => {
  let proxy: RunningReverseProxy
  beforeAll(async () => {
    if (kind === kinds[0]) {
      await gateway.stop()
      await shareAt(undefined)
      gateway = await network.startGateway('--port', new URL(gateway.url).port)
    }
    proxy = await startReverseProxy(kind, { front, upstream: gateway.url })
  })
  afterAll(() => proxy?.stop())

  test('a gateway is signed in to by its code', async () => {
    const code = await newSignInCode(network)
    const { page, faults } = await openBrowser()
    await page.goto(`${front.origin}/wallet`)
    await submitSignInCode(page, code)
    await page.getByText('available', { exact: true }).waitFor()
    const [cookie] = await page.context().cookies(`${front.origin}/api`)
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict' })
    expect(faults.messages).toEqual([])
    await page.context().close()
  })
})
