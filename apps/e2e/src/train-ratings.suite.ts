// Goal: ratings lead to an adapter. Ratings by a user of the web chat become pairs. The pairs train
// an adapter that prefers what the user prefers, also for questions without a rating. The adapter
// is measured, registered, served, and answers for pay.
// Method: two networks with the bundled model in real processes. A Chromium rates answers at the
// gateway of the first network. Then the guide's commands train with PyTorch. One answer is rated
// by clicks, the others by the requests that these clicks send. `npm run test:trainer -- ratings`
// runs this suite.
// Requirements: R003-8

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, expect, test } from 'vitest'
import { openPage, startChromium } from './chromium.fixture.ts'
import type { Guide } from './guide.ts'
import { MODEL, startTestNetwork } from './network.fixture.ts'
import { runCliCommand } from './run-command.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'
import { openTrainingGuide } from './training-guide.ts'

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url))
const NAME = `${MODEL}+short`
const subjects = ['sea', 'sun', 'moon', 'cat', 'dog', 'tree', 'house', 'bird']
const verbs = ['see', 'like', 'draw', 'know', 'want']
const questions = subjects.flatMap((one) =>
  verbs.map((verb) => ({ asked: `Do you ${verb} the ${one}?`, better: `Yes, I ${verb} it.` })),
)

const folder = temporaryFolder('train-ratings')
const network = openForTests(() => startTestNetwork({ providers: 1 }))
const browser = openForTests(startChromium)
let serving: ChildProcess | undefined

afterAll(async () => {
  serving?.kill('SIGKILL')
})

type Page = Awaited<ReturnType<typeof openPage>>

type AnswerBody = {
  readonly choices: readonly { readonly message: { readonly content: string } }[]
  readonly ostrom: { readonly receipt: { readonly id: string } }
}

/** Asks and rates like the page: the answer is rated as bad, and the wanted answer is given. */
const rateByRequests = (page: Page, rated: (typeof questions)[number]) =>
  page.evaluate(
    async ({ asked, better, model }) => {
      const post = async (path: string, body: object) => {
        const headers = { 'content-type': 'application/json' }
        const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
        return { status: answer.status, body: (await answer.json()) as AnswerBody }
      }
      const messages = [{ role: 'user', content: asked }]
      const question = { model, messages, max_tokens: 24, temperature: 0 }
      const { body } = await post('/api/v1/chat/completions', question)
      const answer = body.choices[0]?.message.content
      const receipt = body.ostrom.receipt.id
      const rating = { receipt, messages, answer, verdict: 'bad', better, consent: true }
      return (await post('/api/ratings', rating)).status
    },
    { ...rated, model: MODEL },
  )

/** Asks a question, and rates its answer as bad by clicks. */
async function rateByClicks(page: Page, { asked, better }: (typeof questions)[number]) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.getByLabel('Question').fill(asked)
  await expect.poll(() => button('Ask').isEnabled()).toBe(true)
  await page.keyboard.press('Enter')
  await button('Bad answer').click()
  await page.getByLabel('A better answer (optional)').fill(better)
  await button('Agree and save').click()
  await expect.poll(() => button('Bad answer').getAttribute('aria-pressed')).toBe('true')
}

/** Starts `train local` as the guide has it; resolves with its output once it serves. */
async function trainAndServe(guide: Guide): Promise<string> {
  const place = ['--folder', join(folder, 'local'), '--port', '0', '--as', 'short', '--yes']
  const words = [main, ...guide.command('train local', '--method', 'dpo'), ...place]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  serving = child
  let output = ''
  const ended = once(child, 'close').then(() => {
    throw new Error(`it ended early: ${output}`)
  })
  const served = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        output += String(part)
        if (output.includes('Ctrl-C stops it.')) resolve(output)
      })
    }
  })
  return await Promise.race([served, ended])
}

type Evaluation = {
  readonly isBetter: boolean
  readonly preference: {
    readonly pairs: number
    readonly preferred: number
    readonly margin: number
  }
}

test('ratings by click become an adapter that answers as its user prefers', async () => {
  const gateway = await network.startGateway()
  const code = await newSignInCode(network)
  const page = await openPage(browser, { viewport: { width: 1280, height: 800 } })
  await page.goto(`${gateway.url}/chat`)
  await submitSignInCode(page, code)
  await page.getByLabel('Question').waitFor()

  const [first, ...others] = questions
  await rateByClicks(page, first!)
  for (const rated of others) expect(await rateByRequests(page, rated)).toBe(200)

  const rows = join(folder, 'pairs.jsonl')
  const guide = await openTrainingGuide('From ratings of answers', { 'pairs.jsonl': rows })
  const exported = await network.ostrom(...guide.command('datasets from-ratings'))
  expect(exported.json()).toMatchObject({ rows: questions.length, unused: 0 })
  await browser.close()
  await gateway.stop()

  const output = await trainAndServe(guide)
  expect(guide.rest()).toEqual([])
  const run = /runs\/[0-9a-f]{16}/.exec(output)?.[0] ?? 'no run'
  const report = await readFile(join(folder, 'local', run, 'report.json'), 'utf8')
  const { evaluation } = JSON.parse(report) as { evaluation: Evaluation }
  console.log(`from ratings: ${JSON.stringify(evaluation)}`)
  expect(evaluation.isBetter).toBe(true)
  expect(evaluation.preference.preferred).toBe(evaluation.preference.pairs)
  expect(evaluation.preference.margin).toBeGreaterThan(0)

  const home = join(folder, 'local', 'client')
  const ask = async (model: string) => {
    const place = ['--model', model, '--temperature', '0', '--data', home]
    type Answer = { answer: string; ostrom: { receipt?: { id: string } } }
    return await runCliCommand<Answer>(['chat', 'Do you draw the river?', ...place])
  }
  const [base, adapter] = [await ask(MODEL), await ask(NAME)]
  console.log(`base: ${base.answer}\nadapter: ${adapter.answer}`)
  expect(adapter.ostrom.receipt?.id).toMatch(/^0x[0-9a-f]{64}$/)
  // The answer has the preferred style, even about a river, which no rating covers.
  expect(adapter.answer.trim()).toMatch(/^Yes, I/)
  expect(base.answer.trim()).not.toMatch(/^Yes/)

  serving?.kill('SIGINT')
  await once(serving!, 'exit')
  expect(serving?.exitCode).toBe(0)
})
