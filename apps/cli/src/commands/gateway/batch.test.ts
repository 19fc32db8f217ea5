// Goal: commands submit a file of requests, follow it, stop it and read its results. Each failure
// is reported with its error code.
// Method: the typed commands, with and without `--json`, over HTTP against a gateway whose
// inference service gives scripted answers.
// Requirements: R002-9

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHarness, type Harness } from '@ostrom/gateway/testing'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { listen } from '@ostrom/http-server/listen'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStateMemory } from '@ostrom/state/memory'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deployment } from '../../config/deployment.fixture.ts'
import { closeServer } from '../../management/management.fixture.ts'
import { runTyped } from '../effects/row.fixture.ts'

const folder = temporaryFolder('batch')
let h: Harness
let close: () => Promise<void>

const lineOf = (index: number, body: object = {}) =>
  JSON.stringify({
    custom_id: `line ${index}`,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: 'scripted', messages: [{ role: 'user', content: `q${index}` }], ...body },
  })

beforeAll(async () => {
  h = await createHarness({ state: createStateMemory() })
  const { server, url } = await listen({
    fetch: (request) => h.gateway.handle(request),
    host: '127.0.0.1',
    port: 0,
  })
  close = () => closeServer(server)
  const home = homeOf(folder)
  await writeFile(
    home.config,
    JSON.stringify({
      chain: { rpcUrl: 'http://127.0.0.1:1', deployment },
      store: { path: '/models' },
    }),
  )
  await writeFile(home.gatewayKey, `${h.secret}\n`)
  await writeFile(home.gatewayUrl, `${url}\n`)
})
afterAll(async () => {
  await close?.()
})

const typed = (...words: readonly string[]) => runTyped(['batch', ...words, '--data', folder])

async function json<T = Record<string, unknown>>(...words: readonly string[]): Promise<T> {
  const { status, text } = await runTyped(['--json', 'batch', ...words, '--data', folder])
  expect(status, text).toBe(0)
  return JSON.parse(text) as T
}

async function ended(id: string): Promise<void> {
  await expect
    .poll(async () => (await json('show', id)).status, { interval: 1 })
    .toSatisfy((status: string) => ['completed', 'cancelled'].includes(status))
}

test('a batch is created from a file, and its output is fetched', async () => {
  const file = join(folder, 'lines.jsonl')
  await writeFile(file, [lineOf(0), lineOf(1, { temperature: 9 })].join('\n'))
  const created = await json<{ id: string; metadata: object }>(
    'create',
    file,
    '--metadata',
    'job=a=b',
  )
  expect(created.metadata).toEqual({ job: 'a=b' })
  await ended(created.id)
  const shown = await typed('show', created.id)
  expect(shown.text).toContain('completed')
  const [answer] = await json<{ custom_id: string }[]>('output', created.id)
  expect(answer).toMatchObject({ custom_id: 'line 0', response: { status_code: 200 } })
  const [refused] = await json<{ custom_id: string }[]>('output', created.id, '--errors')
  expect(refused).toMatchObject({ custom_id: 'line 1', response: { status_code: 400 } })
  const out = join(folder, 'answers.jsonl')
  expect((await typed('output', created.id, '--out', out)).text).toContain(out)
  expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(answer)
  expect(await typed('output', created.id, '--out', out)).toMatchObject({
    status: 1,
    code: 'argument-invalid',
  })
  expect((await json<{ id: string }[]>('list')).map(({ id }) => id)).toEqual([created.id])
})

test('a batch whose lines are wrong says which', async () => {
  const file = join(folder, 'wrong.jsonl')
  await writeFile(file, lineOf(0).replace('chat/', 'cat/'))
  const { id } = await json<{ id: string }>('create', file)
  await expect.poll(async () => (await json('show', id)).status, { interval: 1 }).toBe('failed')
  expect((await typed('show', id)).text).toContain('Line 1: `url` is not /v1/chat/completions.')
  const missing = await typed('output', id)
  expect(missing).toMatchObject({ status: 1, code: 'batch-output-missing' })
  expect(missing.text).toContain(`ostrom batch show ${id}`)
})

test('a batch that has ended is not cancelled, and one that runs is', async () => {
  const file = join(folder, 'held.jsonl')
  await writeFile(file, Array.from({ length: 30 }, (_, index) => lineOf(index)).join('\n'))
  const answer = h.answerer.answer.bind(h.answerer)
  const gates: (() => void)[] = []
  h.answerer.answer = async (question, signal) => {
    await new Promise<void>((resolve) => gates.push(resolve))
    return answer(question, signal)
  }
  const { id } = await json<{ id: string }>('create', file)
  await expect.poll(() => gates.length, { interval: 1 }).toBe(8)
  expect((await typed('output', id)).text).toContain('Wait until the batch has ended')
  expect((await json('cancel', id)).status).toBe('cancelling')
  h.answerer.answer = answer
  for (const open of gates) open()
  await ended(id)
  expect((await typed('output', id)).text).not.toContain('Wait')
  expect(await typed('cancel', id)).toMatchObject({ status: 1, code: 'batch-ended' })
})

test.each([
  [['show', 'batch_none'], 'batch-unknown'],
  [['cancel', 'batch_none'], 'batch-unknown'],
  [['output', 'batch_none'], 'batch-unknown'],
  [['create', '/no/such/file'], 'argument-invalid'],
  [['create', '/dev/null', '--metadata', 'x'], 'argument-invalid'],
  [['list', '--key', 'sk-ostrom-wrong'], 'key-unknown'],
])('%j fails by name: %s', async (words, code) => {
  expect(await typed(...words)).toMatchObject({ status: 1, code })
})
