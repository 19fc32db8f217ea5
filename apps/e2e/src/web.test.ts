// Goal: a person with a browser finds a model, asks it, checks the payment, moves money, and sees
// when a provider is gone; on a phone, in dark mode, and with a screen reader.
// Method: the local network of `npm start` with two providers, the gateway in its process, and a
// real Chromium. `OSTROM_SCREENSHOTS=FOLDER` saves a picture of each page.
// Requirements: R001-10, R003-15, R003-16
// Shows (ask): the web app: market, chat, receipts checked in the browser, wallet, explorer with
// the steps of zero-knowledge proofs.

import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  collectPageErrors,
  expectPageErrors,
  openPage,
  type PageErrors,
  slowness,
  startChromium,
} from './chromium.fixture.ts'
import { mockManyRows } from './long-lists.fixture.ts'
import { MODEL, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { mockNodeCourt } from './node-court.fixture.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

const network = openForTests(() => startTestNetwork({ providers: 2 }))
let gateway: TestGatewayProcess
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors
let code: string

beforeAll(async () => {
  gateway = await network.startGateway()
  code = await newSignInCode(network)
  page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  await page.goto(gateway.url)
  faults = collectPageErrors(page)
})

afterEach(async () => {
  await page.unrouteAll({ behavior: 'wait' })
  expect(faults.messages).toEqual([])
})

const open = (path: string) => page.goto(gateway.url + path)
const button = (name: string) => page.getByRole('button', { name, exact: true })

describe('everybody', () => {
  test('finds a model by its name and license', async () => {
    await open('/')
    const table = page.getByRole('table', { name: 'Models' })
    await table.getByRole('link', { name: MODEL }).waitFor()
    await page.getByLabel('Search models').fill('no such thing')
    await page.getByText('No matching models').waitFor()
    await page.getByLabel('Search models').fill('TINY')
    await table.getByText('2 of 2').waitFor()
    await page.getByLabel('License').selectOption('Apache-2.0')
    await expect.poll(() => new URL(page.url()).search).toContain('license=Apache-2.0')
    // No provider offers a model for embeddings here, so there is no search by meaning.
    const meaning = await (await fetch(`${gateway.url}/api/market/semantic-search`)).json()
    expect(Object.keys(meaning as object)).toEqual(['unit'])
    expect(await button('Semantic search').count()).toBe(0)
    await table.getByRole('link', { name: MODEL }).click()
    await page.getByRole('heading', { name: MODEL }).waitFor()
  })

  test('reads the license in full, and how to call the model', async () => {
    await open(`/models/${MODEL}`)
    await page.getByText('Full text').click()
    const text = await page.locator('.license').textContent()
    expect(text).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION')
    await button('Python').click()
    await expect.poll(() => page.locator('.code pre').textContent()).toContain(gateway.url)
    await expect.poll(() => page.getByText('Online', { exact: true }).count()).toBe(2)
  })

  test('a visitor must sign in to see the wallet, and a wrong code is refused', async () => {
    await open('/wallet')
    await submitSignInCode(page, 'AAAA-AAAA')
    await page.getByText('sign-in-code-invalid').waitFor()
    // The browser itself logs refused requests on the console.
    await expectPageErrors(faults, '403')
    const refused = await fetch(`${gateway.url}/api/wallet`)
    expect(refused.status).toBe(401)
  })

  // Finding: web-A9
  test('an unknown path has an error page for browsers and a JSON error for programs', async () => {
    for (const path of ['/nothing', '/settings', '/ipfs']) {
      const found = await page.goto(gateway.url + path)
      expect(found?.status()).toBe(404)
      await page.getByText('Page not found').waitFor()
      await expectPageErrors(faults, '404')
    }
    const response = await fetch(`${gateway.url}/nothing`)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { code: 'route-unknown' } })
    const api = await fetch(`${gateway.url}/v1/nothing`, { headers: { accept: 'text/html' } })
    expect(api.headers.get('content-type')).toContain('json')
  })

  // Finding: web-A13
  test('reads on a phone who is not there, without moving it sideways', async () => {
    const phone = await openPage(browser, { viewport: { width: 390, height: 800 } })
    for (const path of [`/providers/0x${'12'.repeat(20)}`, `/models/0x${'12'.repeat(32)}`]) {
      await phone.goto(gateway.url + path)
      await phone.getByRole('alert').or(phone.locator('.empty')).first().waitFor()
      const wide = 'document.documentElement.scrollWidth - innerWidth'
      expect(await phone.evaluate(wide), path).toBe(0)
    }
    await phone.close()
  })

  // Finding: web-A14
  test('a page that was never read says that the gateway does not answer', async () => {
    const visitor = await openPage(browser)
    await visitor.route('**/api/**', (route) => route.abort())
    for (const path of ['/wallet', '/explorer', '/provide', '/']) {
      await visitor.goto(gateway.url + path)
      await visitor.getByText('The gateway does not answer').first().waitFor()
    }
    await visitor.close()
  })

  test('a page of another origin is refused, with or without a sign-in', async () => {
    const elsewhere = { origin: 'https://elsewhere.example', 'content-type': 'application/json' }
    for (const path of ['/api/market', '/api/wallet', '/api/v1/models']) {
      const refused = await fetch(gateway.url + path, { headers: elsewhere })
      expect(refused.status, path).toBe(403)
      expect(refused.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})

describe('the wallet’s owner', () => {
  test('signs in by the code of the machine', async () => {
    await open('/wallet')
    await submitSignInCode(page, code)
    await page.getByText('available', { exact: true }).waitFor()
    const stored = await page.evaluate('JSON.stringify(localStorage) + document.cookie')
    expect(stored).toBe('{}')
  })

  // Finding: web-A8
  test('asks, sees the answer stream and its cost, and verifies the receipt', async () => {
    await open('/chat')
    await page.getByLabel('Question').fill('Why is the sky blue?')
    await page.getByText('with the answer').waitFor()
    const sent = page.waitForRequest('**/api/v1/chat/completions')
    await button('Ask').click()
    const { ostrom } = (await sent).postDataJSON() as { ostrom: { cost_max: string } }
    // The page sends the cost limit that it shows beside the field.
    expect(BigInt(ostrom.cost_max)).toBeGreaterThan(0n)
    await page.getByText(/^Cost/).waitFor()
    const answer = page.getByRole('article', { name: 'Answer' })
    expect((await answer.locator('.message-text').textContent())?.length).toBeGreaterThan(10)
    await button('Verify').click()
    await page.getByText('Receipt valid').waitFor()
    await expect.poll(() => page.locator('.check-right').count()).toBe(6)
    const checks = page.locator('.checks')
    await checks.getByText('identical to the displayed answer').waitFor()
    await checks.getByText('Full model input').click()
    await checks.locator('.given pre', { hasText: 'Why is the sky blue?' }).waitFor()
    const saved = page.waitForEvent('download')
    await button('save the receipt').click()
    const file = JSON.parse(await readFile(await (await saved).path(), 'utf8'))
    expect(file.contents.prompt.length).toBeGreaterThan(10)
    await page.reload()
    await page.getByRole('article', { name: 'Answer' }).waitFor()
  })

  test('asks the same again of another provider', async () => {
    const providers = page.locator('.paid a.hash').first()
    const first = await providers.getAttribute('title')
    await button('Retry with another provider').click()
    await button('Retry with another provider').waitFor()
    await expect.poll(() => providers.getAttribute('title')).not.toBe(first)
    await expect.poll(() => page.getByRole('article').count()).toBe(2)
  })

  test('stops an answer, pays what came, and verifies its receipt', async () => {
    // The bundled model ends early: without its end token it goes on like a large model.
    await page.route('**/api/v1/chat/completions', (route) => {
      const body = route.request().postDataJSON() as object
      // The page's limit is the highest cost of 512 tokens, so `ostrom: {}` removes it.
      const bias = { logit_bias: { 0: -100, 1: -100, 2: -100 } }
      const endless = { max_tokens: 3_000, ostrom: {}, ...bias }
      return route.continue({ postData: JSON.stringify({ ...body, ...endless }) })
    })
    await open('/chat')
    await button('New').click()
    await page.getByLabel('Question').fill('Tell me a story about the sea.')
    await button('Ask').click()
    const answer = page.getByRole('article', { name: 'Answer' })
    await expect
      .poll(async () => (await answer.locator('.message-text').textContent())?.length ?? 0)
      // Some tokens have arrived.
      .toBeGreaterThan(40)
    await button('Stop').click()
    await page.getByText('Stopped. The received part is paid.').waitFor()
    const usage = await page.getByText(/^\d+ tokens in, \d+ out$/).textContent()
    const output = Number(/(\d+) out/.exec(usage ?? '')?.[1])
    expect(output).toBeGreaterThan(5)
    expect(output).toBeLessThan(3_000)
    await button('Verify').click()
    await page.getByText('Receipt valid').waitFor()
    await page.locator('.check-right', { hasText: 'Answer matches the receipt' }).waitFor()
  })

  test('sends a picture along, and is told where a model reads none', async () => {
    await open('/chat')
    await button('New').click()
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
    await page.locator('input[type=file]').setInputFiles({
      name: 'pixel.png',
      mimeType: 'image/png',
      buffer: Buffer.from(pixel, 'base64'),
    })
    await page.getByAltText('Attached 1').waitFor()
    await page.getByLabel('Question').fill('What is this?')
    const sent = page.waitForRequest('**/api/v1/chat/completions')
    await button('Ask').click()
    const { messages } = (await sent).postDataJSON() as { messages: { content: unknown }[] }
    expect(messages.at(-1)?.content).toEqual([
      { type: 'image_url', image_url: { url: `data:image/png;base64,${pixel}` } },
      { type: 'text', text: 'What is this?' },
    ])
    await page.locator('.fault').waitFor()
    // The browser notes the refusal.
    await expectPageErrors(faults, '400')
    await button('Delete “What is this?”').click()
  })

  test('sees how the nodes of this machine are, and what they earned', async () => {
    await open('/provide/nodes')
    for (const name of ['provider-1', 'provider-2']) {
      const node = page.locator('section', { has: page.getByRole('heading', { name }) })
      await node.getByText('signed, unsettled', { exact: true }).waitFor()
      const work = node.locator('.figure', { has: page.getByText('answers', { exact: true }) })
      await expect
        .poll(async () => Number(await work.locator('.figure-value').textContent()))
        // Both questions were asked above.
        .toBeGreaterThan(0)
    }
    const refused = await fetch(`${gateway.url}/api/nodes`)
    expect(refused.status).toBe(401)
  })

  test('deposits, opens a session, and closes it', async () => {
    await open('/wallet')
    const displayed = () =>
      page.locator('.figure', { hasText: 'available' }).locator('.amount').getAttribute('title')
    const before = Number.parseFloat((await displayed()) ?? '')
    await page.getByLabel('Amount in').fill('1000000')
    await page.getByText(/^You can deposit at most .* You can withdraw at most .*$/).waitFor()
    await expect.poll(() => button('Deposit').isDisabled()).toBe(true)
    await page.getByLabel('Amount in').fill('2.5')
    await button('Deposit').click()
    await page.getByText('Done:').waitFor()
    await expect.poll(async () => Number.parseFloat((await displayed()) ?? '')).toBe(before + 2.5)
    const sessions = page.getByRole('table', { name: 'Sessions' })
    await sessions.getByText('open', { exact: true }).first().waitFor()
    await button('Close all sessions').click()
    await sessions.getByText('closed', { exact: true }).first().waitFor()
    await button('Open a session').click()
    await sessions.getByText('open', { exact: true }).first().waitFor()
  })

  test('makes an API key that curl can use, and ends it', async () => {
    await page.getByLabel('Name', { exact: true }).fill('for curl')
    // An empty field means no limit; a limit of zero is refused.
    await page.getByLabel('Spending limit, in').fill('0')
    expect(await button('Create key').isDisabled()).toBe(true)
    await page.getByLabel('Spending limit, in').fill('1')
    await button('Create key').click()
    const key = await page.locator('.secret pre').textContent()
    const curl = (secret: string | null) =>
      promisify(execFile)('curl', [
        '-s',
        '-w',
        '%{http_code}',
        `${gateway.url}/v1/models`,
        '-H',
        `Authorization: Bearer ${secret}`,
      ])
    expect((await curl(key)).stdout).toMatch(new RegExp(`"id":"${MODEL}".*200$`, 's'))
    await button('Revoke for curl').click()
    await button('Cancel').click()
    expect((await curl(key)).stdout).toMatch(/200$/)
    await button('Revoke for curl').click()
    await button('Revoke permanently').click()
    await page.getByRole('cell', { name: 'revoked' }).waitFor()
    expect((await curl(key)).stdout).toMatch(/401$/)
  })

  test('follows a settled session in the explorer', async () => {
    await open('/explorer?list=settlements')
    await page.getByRole('table', { name: 'Settlements' }).locator('a.hash').nth(1).click()
    await page.getByRole('heading', { name: 'Events', exact: true }).waitFor()
    await page.getByText('session settled').first().waitFor()
    await page.getByText('session closed').first().waitFor()
  })

  test('follows one answer from the hash of its prompt to the chain', async () => {
    await open('/wallet')
    const answers = page.getByRole('table', { name: 'Latest answers' })
    await answers.waitFor()
    // The sections above it, which load by themselves, would move the link away from a click.
    await expect.poll(() => page.locator('.loading').count()).toBe(0)
    await answers.locator('a.hash').last().click()
    await page.getByRole('heading', { name: 'Receipt of this gateway' }).waitFor()
    await button('Verify').click()
    await page.getByText('Receipt valid', { exact: true }).waitFor()
    await expect.poll(() => page.locator('.check-right').count()).toBe(5)
  })

  test('rates the provider of a session, on chain', async () => {
    await open('/wallet')
    await page.getByLabel('Rate or flag the provider').first().selectOption('5')
    await button('Send').click()
    const rating = page.getByRole('img', { name: '5 of 5 stars' })
    await rating.waitFor()
    await open('/explorer?list=events')
    await page.getByRole('table', { name: 'Events' }).getByText('rated').waitFor()
    // On a later visit the rating is shown, and no new rating is offered.
    await open('/wallet')
    await rating.waitFor()
  })
})

describe('every page', () => {
  const paths = async () => {
    const response = await fetch(`${gateway.url}/api/providers`)
    const { providers } = (await response.json()) as { providers: { provider: string }[] }
    const id = providers[0]!.provider
    return {
      market: '/',
      model: `/models/${MODEL}`,
      provider: `/providers/${id}`,
      chat: '/chat',
      wallet: '/wallet',
      explorer: '/explorer',
      events: '/explorer?list=events',
      trail: `/explorer/${id}`,
      network: '/network',
      provide: '/provide',
      nodes: '/provide/nodes',
    }
  }

  test('every page fits narrow and wide viewports, in light and dark mode', async () => {
    for (const [name, path] of Object.entries(await paths())) {
      await open(path)
      await page.locator('main h1').first().waitFor({ state: 'attached' })
      await expect.poll(() => page.locator('.loading').count()).toBe(0)
      await checkViewports(page, { name, fullPage: name !== 'chat' })
    }
  })

  test('every page is reached with the keyboard alone', async () => {
    const focused = () => page.evaluate('document.activeElement.id')
    await page.setViewportSize({ width: 1280, height: 900 })
    await open('/')
    await page.getByRole('link', { name: MODEL }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('main')
    await page.getByRole('link', { name: 'Network' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Network' }).waitFor()
    await expect.poll(focused).toBe('main')
    await expect.poll(() => page.title()).toBe('Network · Ostrom')
  })

  test('loads in less than 200 kB, from the gateway alone, and nothing inline', async () => {
    const response = await fetch(gateway.url, { headers: { 'accept-encoding': 'gzip' } })
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toMatch(/unsafe/)
    const document = await response.text()
    const files = [...document.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(
      ([, file]) => file,
    )
    const sizes = await Promise.all(
      files.map(async (file) => {
        const request = { headers: { 'accept-encoding': 'gzip' } }
        const { headers } = await fetch(gateway.url + file, request)
        expect(headers.get('content-encoding')).toBe('gzip')
        return Number(headers.get('content-length'))
      }),
    )
    expect(sizes.length).toBeGreaterThan(1)
    expect(sizes.reduce((sum, size) => sum + size, document.length)).toBeLessThan(200_000)
  })
})

/**
 * Returns the processor time of the page's main thread for scrolling by a number of screens, in
 * milliseconds.
 */
async function screensMs(): Promise<readonly number[]> {
  const inspector = await page.context().newCDPSession(page)
  // This clock excludes the work of other processes on the machine.
  await inspector.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busySeconds = async () => {
    const { metrics } = await inspector.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value
  }
  const frame = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))'
  const takenMs: number[] = []
  for (let turn = 0; turn < 5; turn++) {
    const before = await busySeconds()
    await page.evaluate(`scrollBy(0, -900); ${frame}`)
    takenMs.push(1_000 * ((await busySeconds()) - before))
  }
  return takenMs
}

test.each(['models', 'providers'] as const)(
  'thousands of %s are as quick to go through as ten',
  async (kind) => {
    const { path, shown, end } = await mockManyRows(page, { url: gateway.url, kind })
    await open(path)
    await page.locator('.market-body .market-row').nth(5).waitFor()
    // The page requests the next rows when the last of the earlier rows is near the screen.
    const afterScroll = async () => {
      await page.mouse.wheel(0, 2_000)
      return await page.getByText(shown).count()
    }
    await expect.poll(afterScroll).toBeGreaterThan(0)
    expect(await page.locator('.market-body .market-row').count()).toBeLessThan(60)
    const takenMs = await screensMs()
    expect(Math.max(...takenMs)).toBeGreaterThan(0)
    expect(Math.min(...takenMs)).toBeLessThan(100 * slowness)
    await end()
  },
)

test('a page that was refused news listens anew by itself', async () => {
  const lost = page.getByText('Connection lost.')
  await page.route('**/api/event-stream', (route) => route.fulfill({ status: 502 }))
  await open('/network')
  await lost.waitFor()
  await page.unroute('**/api/event-stream')
  await lost.waitFor({ state: 'hidden' })
  expect(new Set(faults.messages.splice(0))).toEqual(new Set([expect.stringContaining('502')]))
})

test('a provider that is killed shows as gone within ten seconds, without a reload', async () => {
  await open('/network')
  const table = page.getByRole('table', { name: 'Providers' })
  await expect.poll(() => table.getByText('Online', { exact: true }).count()).toBe(2)
  process.kill(network.network.providers[0]!.pid!, 'SIGKILL')
  const killedMs = performance.now()
  await table.getByText('Offline').waitFor()
  expect(performance.now() - killedMs).toBeLessThan(10_000 * slowness)
})

test('an owner reads since when a node is gone, and how to start it; also a new one', async () => {
  const folder = join(network.clientFolder, '..', 'set-up')
  await mkdir(folder)
  await writeFile(join(folder, 'config.json'), '{"provider":{}}')
  await open('/provide/nodes')
  const node = (name: string) =>
    page.locator('section', { has: page.getByRole('heading', { name, exact: true }) })
  const gone = node('provider-1')
  await gone.getByText(/^Offline, last seen \d+ (s|min) ago$/).waitFor()
  const command = await gone.locator('.code pre').textContent()
  expect(command).toMatch(/^npm run ostrom -- node --data \/.*\/provider-1$/)
  await gone.getByText('signed, unsettled', { exact: true }).waitFor()
  // The chain's own figures.
  const { withheldPenalty, supplyWindowSeconds } = await (await network.ledger()).parameters()
  const away = gone.getByText('Being away can cost stake')
  await away.getByTitle(`${Number(withheldPenalty) / 1e18} ETH`).waitFor()
  expect(await away.textContent()).toContain(`within ${supplyWindowSeconds} s loses at most`)
  await node('provider-2').getByText('running', { exact: true }).waitFor()
  await node('set-up').getByText('Not running').waitFor()
  await checkViewports(page, { name: 'nodes-gone' })
})

test('an owner reads what went wrong in a node, and where it is explained', async () => {
  // The node's own answer, with planted faults that no test can cause.
  await page.route('**/api/nodes', async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as { nodes: { status?: object }[] }
    for (const { status } of body.nodes) {
      if (!status) continue
      const errors = [{ code: 'engine-failed', count: 3 }]
      Object.assign(status, { errors, failed: 1, answered: 3, stopped: 0 })
    }
    await route.fulfill({ response, json: body })
  })
  await open('/provide/nodes')
  const row = page.getByRole('table', { name: 'Errors' }).getByRole('row').last()
  await row.getByText('engine-failed').waitFor()
  expect(await row.getByRole('cell').last().textContent()).toBe('3')
  await page.getByText('25.0 %').waitFor()
  await page.getByText('docs/reference/errors').waitFor()
  await checkViewports(page, { name: 'nodes-errors' })
})

test('an owner reads of each case against a node: what, by when, and what it costs', async () => {
  await mockNodeCourt(page, 'provider-2')
  await open('/provide/nodes')
  const node = page.locator('section', { has: page.getByRole('heading', { name: 'provider-2' }) })
  const lines = async () =>
    (await node.locator('.fault').allTextContents()).map((line) => line.replace(/\s+/g, ' '))
  await expect.poll(async () => (await lines()).length).toBe(3)
  const [challenge, open_, slashed] = await lines()
  expect(challenge).toContain('Data challenge 3: a validator demands an answer')
  expect(challenge).toMatch(
    /by .* \(in (10|9\.\d) min\)\. If it does not, it loses at most 0\.05 ETH of its stake/,
  )
  expect(open_).toMatch(
    /^Case 2 is open against this node: an accusation\. It ends before .* \(in /,
  )
  expect(open_).toContain('takes at most 0.1 ETH of its stake, and its place in the market.')
  expect(slashed).toMatch(
    /^0\.05 ETH of the stake was slashed 1 min ago by case 1: withheld answers/,
  )
  expect(await node.getByRole('alert').count()).toBe(2)
  await node.getByRole('link', { name: '2', exact: true }).waitFor()
  await checkViewports(page, { name: 'nodes-court' })
  await page.unrouteAll({ behavior: 'wait' })
})

test('a gateway that is gone is said so, and what was read stays', async () => {
  await open('/network')
  await page.getByRole('table', { name: 'Providers' }).waitFor()
  // Another browser, which has loaded no other page.
  const visitor = await openPage(browser)
  const onTheWay = new Set<string>()
  visitor.on('request', (request) => request.url().endsWith('.js') && onTheWay.add(request.url()))
  visitor.on('requestfinished', (request) => onTheWay.delete(request.url()))
  await visitor.goto(`${gateway.url}/network`)
  const loaded = "performance.getEntriesByType('resource').map(({ name }) => name).join()"
  // The browser requests all modules of the page at once.
  await expect.poll(() => visitor.evaluate(loaded)).toMatch(/\/wallet-/)
  await expect.poll(() => [...onTheWay]).toEqual([])
  await gateway.kill()
  await page.getByText('Showing older data.').waitFor()
  await page.getByRole('table', { name: 'Providers' }).waitFor()
  await visitor.getByRole('link', { name: 'Explorer' }).click()
  await visitor.getByRole('heading', { name: 'Explorer' }).waitFor()
  await visitor.getByText('The gateway does not answer').first().waitFor()
  await visitor.close()
  await page.goto('about:blank')
  // The browser logs each refused connection.
  expect(faults.messages.splice(0).every((fault) => fault.includes('ERR_'))).toBe(true)
})
