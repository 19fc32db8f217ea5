// Goal: a conversation behaves as people expect: Markdown is formatted and never executed, the view
// scrolls with a growing answer only while the reader is at its end, and no question is lost.
// Method: the local network with one provider, and a real Chromium. If only the look of an answer
// matters, the test sends the text in the gateway's place, because the bundled model writes no
// Markdown.
// Requirements: B-7, B-13
// Shows (ask): conversations of the web app in several tabs: all answers to a repeated question
// stay, each with cost and receipt; an answer that a closed page missed is added later.
// Shows (publish): any two versions compared by `ostrom models compare` and on a page: lineage,
// fields, files, figures with intervals, answers side by side through the gateway.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  accessibilityViolations,
  collectPageErrors,
  expectPageErrors,
  openPage,
  openTab,
  type PageErrors,
  startChromium,
} from './chromium.fixture.ts'
import { MODEL, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'

const network = openForTests(() => startTestNetwork({ providers: 1 }))
let gateway: TestGatewayProcess
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors

beforeAll(async () => {
  gateway = await network.startGateway()
  const code = await newSignInCode(network)
  page = await openPage(browser, { viewport: { width: 1280, height: 700 } })
  await page.goto(`${gateway.url}/chat`)
  faults = collectPageErrors(page)
  await submitSignInCode(page, code)
  await page.getByLabel('Question').waitFor()
  // The sign-in form had the focus. It is gone, so the page moves the focus to `main`.
  await page.locator('main:focus').waitFor()
})

beforeEach(async () => {
  await page.goto(`${gateway.url}/chat`)
  await button('New').click()
})

afterEach(async () => {
  await page.unroute(COMPLETIONS)
  expect(faults.messages.splice(0)).toEqual([])
})

const COMPLETIONS = '**/api/v1/chat/completions'
const button = (name: string) => page.getByRole('button', { name, exact: true })
const answer = () => page.getByRole('article', { name: 'Answer' }).last()

async function ask(text: string): Promise<void> {
  await page.getByLabel('Question').fill(text)
  // The page knows no provider until it has read the market.
  await expect.poll(() => button('Ask').isEnabled()).toBe(true)
  await page.keyboard.press('Enter')
}

/** Answers every question with this text, in the gateway's place. */
const given = (text: string, finish: 'stop' | 'length' = 'stop') =>
  page.route(COMPLETIONS, (route) => {
    const chunk = { choices: [{ delta: { content: text }, finish_reason: finish }] }
    const body = `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`
    return route.fulfill({ contentType: 'text/event-stream', body })
  })

/**
 * Suppresses the end token of the bundled model, so that its answer continues like that of a large
 * model.
 */
const endless = () =>
  page.route(COMPLETIONS, (route) => {
    const body = route.request().postDataJSON() as object
    // `ostrom: {}` removes the page's cost limit, which suffices for 512 tokens only.
    const more = { max_tokens: 3_000, ostrom: {}, logit_bias: { 0: -100, 1: -100, 2: -100 } }
    return route.continue({ postData: JSON.stringify({ ...body, ...more }) })
  })

const written = async () => (await answer().locator('.message-text').textContent())?.length ?? 0
const belowPx = () => page.evaluate('document.documentElement.scrollHeight - scrollY - innerHeight')

describe('the cost of a conversation', () => {
  test('the page asks for approval at a chat’s soft cost limit and each multiple', async () => {
    const limit = page.getByLabel('Ask me once a chat has cost')
    const more = page.getByRole('button', { name: /^Spend up to .* more$/ })
    await limit.fill('0.000000000000000001')
    await ask('Hello!')
    await more.waitFor()
    expect(await page.getByRole('alert').textContent()).toMatch(/This conversation has cost .+ETH/)
    await page.getByLabel('Question').fill('Hello again!')
    expect(await button('Ask').isEnabled()).toBe(false)
    expect(await accessibilityViolations(page)).toEqual([])
    await more.click()
    await ask('Hello again!')
    await expect.poll(() => page.getByRole('article', { name: 'Answer' }).count()).toBe(2)
    await more.waitFor()
    // Another conversation has cost nothing yet, so the page asks for no approval. Neither does it
    // without a limit.
    await button('New').click()
    expect(await more.count()).toBe(0)
    await limit.fill('')
  })
})

describe('an answer', () => {
  test('an answer is formatted as Markdown, and no script in it runs', async () => {
    const text = [
      '## Head',
      'A **bold** word, `code`, [safe](https://safe.example/), and',
      '',
      '[bad](javascript:alert(1)) <img src=x onerror=alert(1)><script>alert(1)</script>',
      '',
      '```sh',
      'echo one',
      '```',
      '',
      '1. first',
      '   - inner',
      '',
      '| a | b |',
      '|---|--:|',
      '| 1 | 2 |',
    ]
    await given(text.join('\n'))
    await ask('Show all.')
    await answer().getByRole('heading', { name: 'Head', level: 4 }).waitFor()
    const made = (selector: string) => answer().locator(`.answer ${selector}`)
    expect(await made('strong').textContent()).toBe('bold')
    expect(await made('ol li ul li').textContent()).toBe('inner')
    expect(await made('td.numeric').textContent()).toBe('2')
    expect(await made('.code pre').textContent()).toBe('echo one')
    expect(await made('img, script').count()).toBe(0)
    const links = made('a')
    expect(await links.count()).toBe(1)
    expect(await links.getAttribute('href')).toBe('https://safe.example/')
    expect(await links.getAttribute('rel')).toContain('noopener')
    await answer().getByText('<script>alert(1)</script>').waitFor()
    expect(await accessibilityViolations(page)).toEqual([])
  })

  test('the copy button copies an answer as the model wrote it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await given('A **bold** word.')
    await ask('Say it.')
    await button('Copy the answer').click()
    await button('Copied').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('A **bold** word.')
  })

  test('an answer that was cut at its token limit says so, and continues on request', async () => {
    await given('It begins', 'length')
    await ask('Tell me more.')
    await page.getByText('Stopped at the 512-token limit').waitFor()
    const sent = page.waitForRequest(COMPLETIONS)
    await button('Continue').click()
    const { messages } = (await sent).postDataJSON() as { messages: { content: string }[] }
    expect(messages.map(({ content }) => content)).toEqual([
      'Tell me more.',
      'It begins',
      'Continue.',
    ])
  })

  test('the Retry button asks the only provider again after a failed answer', async () => {
    await page.route(COMPLETIONS, (route) => route.abort())
    await ask('Anyone?')
    await page.getByText('The gateway does not answer.').first().waitFor()
    await page.unroute(COMPLETIONS)
    await button('Retry').click()
    await page.getByText(/^Cost/).waitFor()
    await expectPageErrors(faults, 'ERR_FAILED')
  })

  test('a question that the wallet cannot pay for leads to the page of the wallet', async () => {
    const code = { code: 'insufficient_quota', ostrom: { code: 'insufficient-funds' } }
    const error = { ...code, message: 'The balance does not cover the amount.' }
    await page.route(COMPLETIONS, (route) => route.fulfill({ status: 402, json: { error } }))
    await ask('For nothing?')
    await page.getByRole('link', { name: 'Deposit first' }).click()
    await page.getByRole('heading', { name: 'Wallet' }).waitFor()
    await expectPageErrors(faults, '402')
  })

  test('a screen reader announces an answer when the answer is complete', async () => {
    await endless()
    await ask('Tell me a story about the sea.')
    const text = answer().locator('.message-text')
    await expect.poll(written).toBeGreaterThan(20)
    expect(await text.getAttribute('aria-live')).toBe('polite')
    expect(await text.getAttribute('aria-busy')).toBe('true')
    await page.getByText('Receiving the answer.').waitFor({ state: 'attached' })
    await button('Stop').click()
    await button('Ask').waitFor()
    await expect.poll(() => text.getAttribute('aria-busy')).toBeNull()
  })
})

describe('the view', () => {
  test('follows an answer to its end, but not a reader who went up', async () => {
    await given('A line.\n\n'.repeat(60))
    await ask('Many lines.')
    await button('Copy the answer').waitFor()
    await expect.poll(belowPx).toBeLessThan(2)
    await page.unroute(COMPLETIONS)
    await endless()
    await ask('Tell me a story about the sea.')
    await expect.poll(written).toBeGreaterThan(200)
    await expect.poll(belowPx).toBeLessThan(64)
    // The mouse wheel moves the page for some frames; the final position is recorded.
    await page.evaluate('onscrollend = () => { window.restY = scrollY }')
    await page.mouse.move(700, 300)
    await page.mouse.wheel(0, -600)
    await button('Scroll to the end').waitFor()
    await expect.poll(() => page.evaluate('scrollY - restY')).toBe(0)
    const before = { y: await page.evaluate('scrollY'), length: await written() }
    await expect.poll(written).toBeGreaterThan(before.length + 200)
    expect(await page.evaluate('scrollY')).toBe(before.y)
    await button('Scroll to the end').click()
    await expect.poll(belowPx).toBeLessThan(64)
    await button('Stop').click()
    await button('Ask').waitFor()
  })

  test('keeps what was paid above the field for the next question', async () => {
    await given('A line.\n\n'.repeat(60))
    await ask('Many lines.')
    await button('Copy the answer').waitFor()
    await expect.poll(belowPx).toBeLessThan(2)
    const roomPx = async () => {
      const last = await button('Copy the answer').boundingBox()
      const field = await page.locator('.composer').boundingBox()
      return field!.y - last!.y - last!.height
    }
    await expect.poll(roomPx).toBeGreaterThanOrEqual(0)
  })
})

describe('a conversation', () => {
  test('goes on while another page is open', async () => {
    await endless()
    await ask('Tell me a story about the sea.')
    await expect.poll(written).toBeGreaterThan(20)
    const before = await written()
    await page.getByRole('link', { name: 'Explorer' }).click()
    await page.getByRole('heading', { name: 'Explorer' }).waitFor()
    await page.getByRole('link', { name: 'Chat' }).click()
    await expect.poll(written).toBeGreaterThan(before)
    await button('Stop').click()
    await page.getByText('Stopped. The received part is paid.').waitFor()
    await page.getByText(/^Cost/).waitFor()
  })

  test('a chat that was left in the middle of an answer has its cost after a reload', async () => {
    await endless()
    await ask('What is left?')
    await expect.poll(written).toBeGreaterThan(20)
    await page.reload()
    await page.getByText('The page was closed before this answer ended. What was').waitFor()
    expect(await written()).toBeGreaterThan(20)
    await answer().getByText(/^Cost/).waitFor()
    await answer().getByRole('button', { name: 'Verify' }).click()
    await answer().getByText('Receipt valid').waitFor()
    await answer().locator('.receipt:focus').waitFor()
  })

  test('a conversation is renamed, deleted and restored', async () => {
    await given('Yes.')
    await ask('A first name')
    await button('Copy the answer').waitFor()
    await button('Rename “A first name”').click()
    await page.locator('.past-rename:focus').waitFor()
    await page.keyboard.type('Another')
    await page.keyboard.press('Enter')
    await button('Delete “Another”').click()
    await page.getByText('“Another” was deleted.').waitFor()
    await expect.poll(() => page.getByRole('article').count()).toBe(0)
    await button('Undo').click()
    await answer().waitFor()
    await button('Delete “Another”').waitFor()
  })

  test('the page reports a conversation for which the browser has no room', async () => {
    const fill = `
      for (let size = 2 ** 22, at = 0; size > 0; )
        try { localStorage.setItem('fill' + at++, 'x'.repeat(size)) } catch { size >>= 1 }
    `
    await page.evaluate(fill)
    await given('Yes.')
    await ask('Is there room?')
    await page.getByText('Browser storage is full').waitFor()
    const empty = `
      for (const key of Object.keys(localStorage).filter((key) => key.startsWith('fill')))
        localStorage.removeItem(key)
    `
    await page.evaluate(empty)
    await ask('And now?')
    await page.getByText('Saved only in this browser.').waitFor()
  })
})

/** Text below the visible answer about its cost and its receipt. */
const paidLine = async () => await answer().locator('.paid').textContent()

describe('an answer that is asked for again', () => {
  test('stands beside the first one, each with its own cost and receipt', async () => {
    await ask('Who is there?')
    await page.getByText(/^Cost/).waitFor()
    const first = await paidLine()
    const firstText = await answer().locator('.message-text').textContent()
    const sent = page.waitForRequest(COMPLETIONS)
    await button('Retry').click()
    const { messages } = (await sent).postDataJSON() as { messages: { content: string }[] }
    expect(messages.map(({ content }) => content)).toEqual(['Who is there?'])
    await answer().getByText('2/2').waitFor()
    await page.getByText(/^Cost/).waitFor()
    const second = await paidLine()
    expect(second).not.toBe(first)
    expect(await page.getByRole('article').count()).toBe(2)
    await button('Previous answer').click()
    await answer().getByText('1/2').waitFor()
    expect(await paidLine()).toBe(first)
    expect(await answer().locator('.message-text').textContent()).toBe(firstText)
    expect(await accessibilityViolations(page)).toEqual([])
    // The button keeps the focus, so further arrow keys work.
    await page.keyboard.press('ArrowRight')
    await answer().getByText('2/2').waitFor()
    expect(await paidLine()).toBe(second)
    await page.keyboard.press('ArrowLeft')
    await answer().getByText('1/2').waitFor()
    await page.reload()
    await answer().getByText('1/2').waitFor()
    expect(await paidLine()).toBe(first)
    await answer().getByRole('button', { name: 'Verify' }).click()
    await answer().getByText('Receipt valid').waitFor()
  })
})

describe('a second tab', () => {
  test('shows the answer of the first one as it comes, and asks when it has ended', async () => {
    await endless()
    await ask('Tell me a story about the sea.')
    await expect.poll(written).toBeGreaterThan(20)
    const other = await openTab(page)
    const otherFaults = collectPageErrors(other)
    await other.goto(`${gateway.url}/chat`)
    await other.getByText('Another tab receives this answer.').waitFor()
    const otherText = other.getByRole('article', { name: 'Answer' }).last().locator('.message-text')
    const length = async () => (await otherText.textContent())?.length ?? 0
    const before = await length()
    await expect.poll(length).toBeGreaterThan(before + 20)
    await other.getByRole('button', { name: 'Stop' }).click()
    await page.getByText('Stopped. The received part is paid.').waitFor()
    await page.getByText(/^Cost/).waitFor()
    await other.getByText(/^Cost/).waitFor()
    await page.unroute(COMPLETIONS)
    await other.getByLabel('Question').fill('And the land?')
    await other.getByRole('button', { name: 'Ask', exact: true }).click()
    await expect.poll(() => other.getByText(/^Cost/).count()).toBe(2)
    await expect.poll(() => page.getByText(/^Cost/).count()).toBe(2)
    await page.reload()
    await expect.poll(() => page.getByText(/^Cost/).count()).toBe(2)
    expect(otherFaults.messages).toEqual([])
    await other.close()
  })
})

test('two versions answer one prompt side by side, on the page as by the command', async () => {
  await page.goto(`${gateway.url}/compare?a=${MODEL}&b=${MODEL}`)
  await page.getByText('Both are the same version.').waitFor()
  await page.getByLabel('Prompt for both').fill('What is the sea?')
  await button('Ask both').click()
  const answers = page.getByRole('article', { name: `Answer of ${MODEL}` })
  const texts = async () => await answers.locator('p[aria-busy=false]').allTextContents()
  await expect.poll(async () => (await texts()).length).toBe(2)
  const [first = '', second] = await texts()
  expect(first.length).toBeGreaterThan(20)
  expect(second).toBe(first)
  expect(await accessibilityViolations(page)).toEqual([])
  const words = ['models', 'compare', MODEL, MODEL, '--ask', 'What is the sea?']
  const compared = (await network.ostrom(...words, '--max-tokens', '192')).json() as {
    readonly answers: readonly { readonly a: string; readonly b: string }[]
  }
  expect(compared.answers).toEqual([{ prompt: 'What is the sea?', a: first, b: first }])
})

test('a file that is no picture is left out, in words', async () => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('text'),
  })
  await page.getByText('One file was skipped').waitFor()
})

test.each(['/chat', '/wallet', '/provide'])('%s has room for fingers on a phone', async (path) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(gateway.url + path)
  await page.locator('main button').first().waitFor()
  await expect.poll(() => page.locator('.loading').count()).toBe(0)
  const small = `[...document.querySelectorAll('button:not(.link), select, summary, nav a')]
    .filter((one) => one.checkVisibility())
    .filter((one) => Math.min(one.offsetWidth, one.offsetHeight) < 44)
    .map((one) => one.outerHTML)`
  await expect.poll(() => page.evaluate(small)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 700 })
})

test('a provider that is killed midway is said to be gone, and what came stays', async () => {
  await endless()
  await ask('Tell me a story about the sea.')
  await expect.poll(written).toBeGreaterThan(200)
  process.kill(network.network.providers[0]!.pid!, 'SIGKILL')
  await page.getByText('The provider disconnected before this answer ended.').waitFor()
  expect(await written()).toBeGreaterThan(200)
  await button('Retry').waitFor()
  await page.getByText('No provider offers this model now.').waitFor()
})
