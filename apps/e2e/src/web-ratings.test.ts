// Goal: the gateway saves a rating of an answer only after the person agreed, and only on its own
// machine. The rating becomes a pair for training, and can be withdrawn.
// Method: the local network with one provider, a real Chromium, and the commands of the owner.
// Requirements: R003-8
// Shows (train): ratings of answers in the web app, stored with consent on the gateway's machine
// and used as pairs for DPO: the trained adapter prefers better answers, also for questions that
// were not rated.

import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { parseRow } from '@ostrom/trainer'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import {
  accessibilityViolations,
  collectPageErrors,
  expectPageErrors,
  openPage,
  type PageErrors,
  startChromium,
} from './chromium.fixture.ts'
import { openSharedNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'
import { openTrainingGuide } from './training-guide.ts'

const network = openForTests(() => openSharedNetwork('evm'))
let gateway: TestGatewayProcess
const browser = openForTests(startChromium)
let page: Page
let faults: PageErrors

beforeAll(async () => {
  gateway = await network.startGateway()
  const code = await newSignInCode(network)
  page = await openPage(browser, { viewport: { width: 1280, height: 800 } })
  await page.goto(`${gateway.url}/chat`)
  faults = collectPageErrors(page)
  await submitSignInCode(page, code)
  await page.getByLabel('Question').waitFor()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const pressed = (name: string) => button(name).getAttribute('aria-pressed')

type ExportedRatings = { rows: number; ratings: number; unused: number; deleted: boolean }
const exported = async (file: string, ...more: string[]) =>
  (await network.ostrom('datasets', 'from-ratings', file, ...more)).json() as ExportedRatings

/** Posts to the page's own endpoint, like a script in the page. */
const posted = (body: object) =>
  page.evaluate(
    `fetch('/api/ratings', { method: 'POST', headers: { 'content-type': 'application/json' },
      body: ${JSON.stringify(JSON.stringify(body))} }).then(async (answer) =>
        [answer.status, (await answer.json()).error?.code])`,
  )

async function screenshot(name: string): Promise<void> {
  const folder = process.env['OSTROM_SCREENSHOTS']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

test('an answer is rated after consent, exported as a pair, and taken back', async () => {
  await page.getByLabel('Question').fill('What is the sea?')
  await expect.poll(() => button('Ask').isEnabled()).toBe(true)
  await page.keyboard.press('Enter')
  await button('Bad answer').waitFor()
  const answer = page.getByRole('article', { name: 'Answer' }).last()
  const text = (await answer.locator('.message-text').innerText()).trim()

  // Without consent nothing is kept.
  await button('Bad answer').click()
  await page.getByText('are kept on the machine of this gateway').waitFor()
  await screenshot('rating-consent')
  expect(await accessibilityViolations(page)).toEqual([])
  await button('Cancel').click()
  const folder = network.clientFolder
  const none = await network.ostrom('datasets', 'from-ratings', join(folder, 'none.jsonl'))
  expect(none.status).toBe(1)
  expect(none.stdout).toContain('the gateway has no ratings')

  await button('Bad answer').click()
  await page.getByLabel('A better answer (optional)').fill('Water, as far as one sees.')
  await button('Agree and save').click()
  await expect.poll(() => pressed('Bad answer')).toBe('true')
  await screenshot('rating-saved')
  expect(await pressed('Good answer')).toBe('false')

  const file = join(folder, 'pairs.jsonl')
  // Runs the guide's command, word by word.
  const guide = await openTrainingGuide('From ratings of answers', { 'pairs.jsonl': file })
  const typed = await network.ostrom(...guide.command('datasets from-ratings'))
  const counts = { rows: 1, ratings: 1, unused: 0, deleted: false }
  expect(typed.json()).toMatchObject(counts)
  const [line = ''] = (await readFile(file, 'utf8')).split('\n')
  expect(JSON.parse(line)).toEqual({
    messages: [{ role: 'user', content: 'What is the sea?' }],
    chosen: 'Water, as far as one sees.',
    rejected: text,
  })
  expect(() => parseRow(line, 'row', 'dpo')).not.toThrow()
  expect((await stat(file)).mode & 0o077).toBe(0)
  // An existing file is not replaced.
  const refused = await network.ostrom('datasets', 'from-ratings', file)
  expect(refused.status).toBe(1)
  expect(refused.stdout).toContain('argument-invalid')

  // The user has agreed: a good rating is saved at once, and replaces the bad one.
  await button('Good answer').click()
  await expect.poll(() => pressed('Good answer')).toBe('true')
  expect(await exported(join(folder, 'sft.jsonl'), '--form', 'sft')).toMatchObject({ rows: 1 })
  await button('Good answer').click()
  await expect.poll(() => pressed('Good answer')).toBe('false')
  const last = await network.ostrom('datasets', 'from-ratings', join(folder, 'last.jsonl'))
  expect(last.stdout).toContain('the gateway has no ratings')
  expect(faults.messages.splice(0)).toEqual([])
})

test('the endpoint keeps nothing without consent, or of an unknown answer', async () => {
  const rating = {
    receipt: `0x${'11'.repeat(32)}`,
    verdict: 'good',
    messages: [{ role: 'user', content: 'secret' }],
    answer: 'secret',
  }
  expect(await posted(rating)).toEqual([400, 'field-invalid'])
  expect(await posted({ ...rating, consent: true })).toEqual([404, 'resource-unknown'])
  await expectPageErrors(faults, '400', '404')
  const log = await readFile(join(network.clientFolder, 'log.jsonl'), 'utf8')
  expect(log).not.toContain('secret')
})
