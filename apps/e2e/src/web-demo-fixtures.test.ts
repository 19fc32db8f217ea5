// Goal: the pages of a market that has an example of everything describe all events, and fit in
// every viewport.
// Method: the built app over a market in memory with a week of trade, verdicts and reports, created
// by the same actions as on any network; a real Chromium, whose clock shows the market's time.
// `OSTROM_SCREENSHOTS=FOLDER` saves a picture of each page.
// Requirements: R001-10, R002-7, R003-16

import { loadStaticFiles } from '@ostrom/gateway-web/services/static-files'
import { buildWeb } from '@ostrom/web/build'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { collectPageErrors, openPage, type PageErrors, startChromium } from './chromium.fixture.ts'
import { createDemoFixtures } from './demo-fixtures/demo.fixture.ts'
import { names } from './demo-fixtures/models.fixture.ts'
import { mockManyRows } from './long-lists.fixture.ts'
import { serveWeb } from './serve-web.fixture.ts'
import { checkViewports } from './viewports.fixture.ts'

let gallery: Awaited<ReturnType<typeof createDemoFixtures>>
let server: Awaited<ReturnType<typeof serveWeb>>
let browser: Browser
let page: Page
let faults: PageErrors
const ending = new AbortController()

beforeAll(async () => {
  gallery = await createDemoFixtures(await loadStaticFiles(await buildWeb({ say: () => {} })))
  const web = gallery.webOf()
  server = await serveWeb(web)
  void web.run(ending.signal)
  browser = await startChromium()
  page = await openPage(browser)
  await page.clock.setFixedTime(gallery.nowMs)
  await page.goto(server.url)
  faults = collectPageErrors(page)
  await signIn(web.signIn.newCode())
  for (let question = 1; question <= 9; question++) await ask(`Question ${question}?`)
})

afterAll(async () => {
  ending.abort()
  await browser?.close()
  server?.close()
  await gallery?.close()
})

afterEach(() => expect(faults.messages).toEqual([]))

const open = (path: string) => page.goto(server.url + path)

async function signIn(code: string): Promise<void> {
  const answer = await page.request.post(`${server.url}/api/sign-in`, { data: { code } })
  expect(answer.status()).toBe(200)
}

async function ask(content: string): Promise<void> {
  const data = { model: names.chat, messages: [{ role: 'user', content }] }
  const answer = await page.request.post(`${server.url}/api/v1/chat/completions`, { data })
  expect(answer.status(), await answer.text()).toBe(200)
}

const table = (name: string) => page.getByRole('table', { name, exact: true })

/** Waits until an element has a text. A page may need several requests before it shows the text. */
const says = (found: Locator, words: string | RegExp) =>
  expect.poll(() => found.innerText()).toMatch(words)

async function openModel(name: string): Promise<void> {
  await open(`/models/${name}`)
  await page.getByRole('heading', { name, exact: true, level: 1 }).waitFor()
}

describe('the market', () => {
  // Finding: test-16
  test('lists what may be served, those with the most providers first', async () => {
    await open('/')
    await page.getByText('11 found.').waitFor()
    const models = table('Models')
    await expect.poll(() => models.getByRole('link').first().innerText()).toBe(names.chat)
    expect(await models.getByRole('link', { name: names.quarantined }).count()).toBe(0)
    expect(await models.getByRole('link', { name: names.retired }).count()).toBe(0)
    const row = models.getByRole('row', { name: names.warned })
    await row.getByText('Warned').waitFor()
    await row.getByText('none').waitFor()
  })

  test('the market is filtered by the parameters of its address', async () => {
    await open('/?license=MIT')
    await page.getByText('1 found.').waitFor()
    await table('Models').getByRole('link', { name: names.embedding }).waitFor()
    await open('/?license=MIT&available=yes')
    await page.getByText('No matching models').waitFor()
  })
})

test('a list keeps its place and its length where rows become cards, and rows again', async () => {
  const { path, end } = await mockManyRows(page, { url: server.url, kind: 'models' })
  const body = `document.querySelector('.market-body')`
  const heightPx = (): Promise<number> => page.evaluate(`${body}.offsetHeight`)
  /** Number of the first row that the header does not cover. */
  const first = (): Promise<string> =>
    page.evaluate(`[...${body}.children]
      .find((row) => row.getBoundingClientRect().bottom > 60)?.getAttribute('aria-rowindex')`)
  await page.setViewportSize({ width: 1280, height: 844 })
  await open(path)
  await page.locator('.market-body .market-row').nth(5).waitFor()
  // Five requests of sixty rows each; the page sends the next one when the end of the present rows
  // is near.
  for (let pages = 1; pages < 5; pages++) {
    const before = await heightPx()
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    // Rows also change the total height when they are measured, but by less than sixty rows.
    await expect.poll(heightPx).toBeGreaterThan(before + 60 * 40)
  }
  const wholePx = await heightPx()
  await page.evaluate(`scrollTo(0, ${body}.offsetTop + ${body}.offsetHeight / 2 - 36)`)
  await expect.poll(first).toBe('152')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect.poll(heightPx).toBeGreaterThan(1.5 * wholePx)
  await expect.poll(first).toBe('152')
  for (let row = 149; row > 100; row -= 3) {
    await page.evaluate('scrollBy(0, -400)')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))')
  }
  const above = Number(await first())
  expect(above).toBeLessThan(130)
  await page.setViewportSize({ width: 1280, height: 844 })
  await expect.poll(async () => Math.abs((await heightPx()) / wholePx - 1)).toBeLessThan(0.01)
  // A row may begin exactly at the header's edge, so the first row may differ by one.
  await expect.poll(async () => Math.abs(Number(await first()) - above)).toBeLessThan(2)
  await end()
})

test('the button for colours follows the system until somebody chooses', async () => {
  const other = await openPage(browser, { colorScheme: 'light' })
  const button = (theme: string) => other.getByRole('button', { name: `Use ${theme} colours` })
  await other.goto(server.url)
  await button('dark').waitFor()
  await other.emulateMedia({ colorScheme: 'dark' })
  await button('light').click()
  await button('dark').waitFor()
  await other.emulateMedia({ colorScheme: 'light' })
  await button('dark').click()
  await other.reload()
  await button('light').waitFor()
  await other.close()
})

describe('a model', () => {
  test('shows where it comes from and what was made of it, as links', async () => {
    await openModel(names.chat)
    const graph = page.getByRole('region', { name: 'Versions and their parents' })
    const links = graph.getByRole('link')
    await expect.poll(() => links.count()).toBe(6)
    const texts = await links.allInnerTexts()
    const family = [names.base, names.chat, names.chat, names.adapter, names.fork, names.merged]
    expect(texts.map((text) => text.split('\n')[0]).toSorted()).toEqual(family.toSorted())
    // The links stand in the order of derivation, so the version that was merged from two others is
    // last.
    expect(texts.filter((text) => text.includes('this one'))).toEqual([
      expect.stringContaining('1.1'),
    ])
    expect(texts.at(-1)).toContain(`derived from ${names.chat} and ${names.adapter}`)
    await graph.getByRole('link', { name: `${names.adapter} v1 · adapter` }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: names.adapter, level: 1 }).waitFor()
  })

  test('shows what was measured of it, who shares in it, and who promises to keep it', async () => {
    await openModel(names.chat)
    const calibration = page.locator('section', {
      has: page.getByRole('heading', { name: 'Calibration' }),
    })
    for (const words of ['480', 'cpu-avx512, cuda-sm90', 'Replayed sampling', '0.10 %']) {
      await says(calibration, words)
    }
    await says(calibration, 'The document is unavailable.')
    const facts = page.locator('.facts').first()
    await says(facts, /Royalty\s+2\.5 % to/)
    await says(facts, /1 storage provider; 1 proposal open; 1 default/)
    await says(table('Offers'), /T2 · greedy · retokenized\s+de/)
    // A reachable provider is listed before unreachable ones, however cheap they are.
    const states = () => table('Offers').locator('.presence').allInnerTexts()
    await expect.poll(states).toEqual(['Online', 'Online', 'Offline', 'Offline', 'Offline'])
  })

  // Finding: ART-3
  test.each([
    [names.warned, 'Reported. It may be served', 'model reported', 1],
    [names.quarantined, 'A jury removed this version', 'report concluded', 0],
    [
      names.guarded,
      /^The guardian removed .+ On .+ 2027.* lapses, unless a jury confirms it.$/,
      'model status set',
      0,
    ],
    [names.retired, 'Its creator retired this version', 'model status set', 0],
  ] as const)('a model page explains its status: %s', async (name, why, event, ways) => {
    await openModel(name)
    await page.locator('.notice', { hasText: why }).waitFor()
    await table('Reports and verdicts').getByText(event, { exact: true }).first().waitFor()
    // A version that no provider may serve has no link for asking it.
    const ask = page.locator('main').getByRole('link', { name: 'Chat', exact: true })
    await expect.poll(() => ask.count()).toBe(ways)
    const call = page.getByRole('heading', { name: 'How to call it' })
    await expect.poll(() => call.count()).toBe(ways)
  })
})

test('a version that its name left is called by its hash, and leads to its heir', async () => {
  const response = await fetch(`${server.url}/api/model?name=${names.chat}`)
  const { parents } = (await response.json()) as { parents: { version: string }[] }
  await open(`/models/${parents[0]!.version}`)
  await page.getByRole('heading', { name: names.chat, exact: true, level: 1 }).waitFor()
  await says(page.locator('.code pre'), parents[0]!.version)
  await page.locator('.notice').getByRole('link', { name: names.chat }).click()
  await page.locator('main').getByRole('link', { name: 'Chat', exact: true }).waitFor()
})

describe('a provider', () => {
  test('shows its prices over time, its ratings, and that it was acquitted', async () => {
    const { account } = gallery.steady.provider
    await open(`/providers/${account}`)
    await page.getByRole('img', { name: 'Price of a million output tokens' }).waitFor()
    await page.getByText('8 offers in total').waitFor()
    const court = table('Audits and penalties')
    const verdict = court.getByRole('row', { name: 'case ended' })
    await says(verdict, /ruling\s+no/)
    await says(page.locator('.figures'), 'rating')
    await says(page.locator('main'), /Accusations dismissed\s+1/)
  })

  test('the page of a provider that cheated states its exclusion and its losses', async () => {
    const { account } = gallery.cheat.provider
    await open(`/providers/${account}`)
    await page.locator('.notice', { hasText: 'Excluded' }).waitFor()
    const court = table('Audits and penalties')
    const verdict = court.getByRole('row', { name: 'case ended' }).first()
    await says(verdict, /ruling\s+major/)
    await says(verdict, /slashed\s+0\.475/)
    await court.getByText('transcript withheld', { exact: true }).waitFor()
    await says(page.locator('main'), /Audits failed\s+2, last/)
  })
})

describe('the explorer', () => {
  test.each([
    ['sessions', 'Sessions', 'open'],
    ['settlements', 'Settlements', 'TEST'],
    ['requests', 'Requests', 'cancelled'],
    ['cases', 'Cases', 'upheld, major'],
    ['court', 'Audits and penalties', 'excluded'],
    ['events', 'Events', 'request locked'],
  ])('lists %s', async (list, name, word) => {
    await open(`/explorer?list=${list}`)
    await table(name).getByText(word).first().waitFor()
    // The list shows no names of the code (camel case), no JSON and no amounts in base units.
    expect(await table(name).innerText()).not.toMatch(/[a-z][A-Z][a-z]|\{"|\d{12}/)
  })

  test('leads from an audit to the transaction in which its verdict was carried out', async () => {
    await open('/explorer?list=court')
    const rows = table('Audits and penalties').getByRole('row', { name: 'excluded' })
    await rows.first().locator('a.hash').first().click()
    await page.getByText('Transaction', { exact: true }).first().waitFor()
    for (const kind of ['stake slashed', 'case ended', 'account excluded', 'major']) {
      await says(table('Events'), kind)
    }
  })

  test('tells of a session what was paid for it, the verdict, and who was paid back', async () => {
    const { sessions } = gallery.judged
    await open(`/explorer/${sessions[0]}`)
    await page.getByText('Session', { exact: true }).first().waitFor()
    for (const kind of ['session opened', 'session settled', 'pay attached', 'pay returned']) {
      await says(table('Events'), kind)
    }
    await says(page.locator('.facts').first(), /Pay\s+refunded/)
    for (const step of ['case ruled', 'case ended']) await says(table('Court'), step)
    await says(table('Court'), /ruling\s+major/)
  })

  test('leads from a list of cases to one: its juries, their votes, and what it cost', async () => {
    const { caseId } = gallery.judged
    await open('/explorer?list=cases')
    await table('Cases')
      .getByRole('link', { name: `${caseId}`, exact: true })
      .click()
    await page.getByRole('heading', { name: `Case ${caseId}` }).waitFor()
    await says(page.locator('.facts'), /Ruling\s+upheld, major: first jury/)
    await says(page.locator('.facts'), /Slashed\s+0\.475/)
    await says(table('Juries'), 'first jury')
    await says(table('Votes').getByRole('row').nth(1), 'upheld, major')
    const judge = page.locator('.facts').getByRole('link', { name: names.chat })
    await judge.click()
    await page.getByRole('heading', { name: names.chat, level: 1 }).waitFor()
    await says(page.locator('.facts').first(), /Jury\s+5 TEST of stake; juries can slash/)
    await openModel(names.base)
    await says(
      page.locator('.facts').first(),
      /Jury\s+0 TEST of stake; too little for a jury: fines for silence only/,
    )
  })
})

test('the network counts what is on the market, and lists who offers, not who judges', async () => {
  await open('/network')
  const figures = page.locator('.figures').first()
  await says(figures, /11\s+models/)
  await says(figures, /5\s+providers/)
  const providers = table('Providers')
  await providers.getByText('Online', { exact: true }).nth(1).waitFor()
  // Five rows of providers, and one row with the names of the columns.
  await expect.poll(() => providers.getByRole('row').count()).toBe(6)
  await table('Models by settled answers').getByRole('link', { name: names.chat }).waitFor()
})

describe('training', () => {
  test('lists jobs with what they pay, the newest first', async () => {
    await open('/train')
    const rows = table('Training jobs').getByRole('row')
    await says(rows.nth(1), 'open to join')
    await says(rows.nth(2), /finished/)
    await rows.nth(2).getByRole('link', { name: names.base }).waitFor()
    await rows.nth(2).getByRole('link').first().click()
    await page.getByRole('heading', { name: /^Training job 0x/ }).waitFor()
  })

  test('tells a job by its rounds with their scores, its seats, and what they risk', async () => {
    await open(`/train/${gallery.jobs.finished}`)
    await says(page.locator('.figures'), /3 of 3\s+round/i)
    await says(page.locator('.figures'), /3\s+accepted rounds/i)
    const rounds = table('Rounds').getByRole('row')
    await says(rounds.nth(1), '51.0 % · 46.0 % · 0.0 %')
    await says(rounds.nth(3), '94.0 % · 88.0 % · 0.0 %')
    await page.getByRole('img', { name: 'Scores of accepted updates over time' }).waitFor()
    expect(await table('Seats').getByRole('row').count()).toBe(7)
    await open(`/train/${gallery.jobs.joining}`)
    await page.getByText(`train join ${gallery.jobs.joining}`).waitFor()
    await page.getByText('No round has begun').waitFor()
  })

  test('shows what the owner’s own trainer does, with its losses so far', async () => {
    await open(`/train/${gallery.jobs.finished}`)
    const row = table('Your nodes').getByRole('row').nth(1)
    await says(row, /trainer\s+2\s+step 8 of 8\s+1\.6500\s+410\s+4\.2 MB\s+96 kB\s+94\.0 %/)
    await page.getByRole('img', { name: 'Loss of trainer over time' }).waitFor()
    const path = `${server.url}/api/training-progress?id=${gallery.jobs.finished}`
    const stranger = await fetch(path)
    expect(stranger.status).toBe(401)
  })

  test('says so where there is no such job', async () => {
    const answer = await page.request.get(`${server.url}/api/training-job?id=0x${'ab'.repeat(32)}`)
    expect(answer.status()).toBe(404)
  })
})

/** Returns the paths of pages and of their states, by the names of their pictures. */
function pathsOf(): Readonly<Record<string, string>> {
  const { steady, cheat, judged, jobs } = gallery
  return {
    market: '/',
    'market-empty': '/?search=nothing+of+the+kind',
    model: `/models/${names.chat}`,
    'model-quarantined': `/models/${names.quarantined}`,
    'model-guarded': `/models/${names.guarded}`,
    provider: `/providers/${steady.provider.account}`,
    'provider-excluded': `/providers/${cheat.provider.account}`,
    sessions: '/explorer',
    settlements: '/explorer?list=settlements',
    cases: '/explorer?list=cases',
    case: `/cases/${judged.caseId}`,
    requests: '/explorer?list=requests',
    court: '/explorer?list=court',
    events: '/explorer?list=events',
    'trail-session': `/explorer/${judged.sessions[0]}`,
    train: '/train',
    'training-job': `/train/${jobs.finished}`,
    'training-job-joining': `/train/${jobs.joining}`,
    network: '/network',
    wallet: '/wallet',
  }
}

test('every page is whole, narrow and wide, light and dark', async () => {
  for (const [name, path] of Object.entries(pathsOf())) {
    await open(path)
    await page.locator('main h1').first().waitFor({ state: 'attached' })
    await expect.poll(() => page.locator('.loading').count()).toBe(0)
    await checkViewports(page, { name: `full-${name}` })
  }
})

test('the wallet tells what contracts may move, and lets them move nothing any more', async () => {
  await open('/wallet')
  const approvals = table('Approvals')
  await says(approvals.getByRole('row').nth(1), /sessions/)
  await page.getByRole('button', { name: 'Revoke approval of sessions' }).click()
  await page.getByText('No approvals').waitFor()
})
