// Goal: a batch continues by itself after a restart and expires on time without a request, and its
// key's secret is on disk only encrypted, and only while the batch runs.
// Method: two gateways after each other on one disk, with and without a process secret, which
// encrypts the secrets of keys.
// Requirements: R002-9

import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import OpenAI, { toFile } from 'openai'
import { describe, expect, test } from 'vitest'
import { BATCH_RESUME_MS, BATCH_WINDOW_MS } from '../../batches/limits.ts'
import { createHarness, type Harness } from '../../testing/index.ts'

const processSecret = `0x${'5e'.repeat(32)}`
const SECRETS = 'gateway/batch-secret/'

const turn = () => new Promise((resolve) => setImmediate(resolve))

const clientOf = ({ gateway }: Harness, apiKey: string) =>
  new OpenAI({
    apiKey,
    baseURL: 'http://gateway.test/v1',
    maxRetries: 0,
    fetch: (url, init) => gateway.handle(new Request(url, init)),
  })

async function start(client: OpenAI, count: number): Promise<string> {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      custom_id: `${index}`,
      method: 'POST',
      url: '/v1/chat/completions',
      body: { model: 'scripted', messages: [{ role: 'user', content: `q${index}` }] },
    }),
  )
  const file = await client.files.create({
    file: await toFile(Buffer.from(lines.join('\n')), 'lines.jsonl'),
    purpose: 'batch',
  })
  const terms = { endpoint: '/v1/chat/completions', completion_window: '24h' } as const
  return (await client.batches.create({ input_file_id: file.id, ...terms })).id
}

/** Starts a batch at a gateway, and kills the gateway before any line has an answer. */
async function killed(secret: string | undefined) {
  const disk = createStateDisk()
  const state = createStateMemory({ disk })
  const before = await createHarness({ state, ...(secret && { processSecret: secret }) })
  before.answerer.answer = () => new Promise(() => {})
  const id = await start(clientOf(before, before.secret), 20)
  while ((await clientOf(before, before.secret).batches.retrieve(id)).status !== 'in_progress') {
    await turn()
  }
  const stored = await state.list(SECRETS)
  before.gateway.stop()
  disk.crash()
  return { disk, id, stored, secret: before.secret, createdMs: before.clock.nowMs() }
}

const restart = async (disk: ReturnType<typeof createStateDisk>, secret = processSecret) => {
  const state = createStateMemory({ disk })
  const h = await createHarness({ state, processSecret: secret, randomFrom: 10_000 })
  return { ...h, state }
}

/** Waits until a gateway has deleted all stored secrets of keys. */
async function untilDone({ state }: Awaited<ReturnType<typeof restart>>): Promise<void> {
  for (let turns = 0; turns < 5_000; turns++) {
    if ((await state.list(SECRETS)).length === 0) return
    await turn()
  }
  throw new Error('a batch has not ended')
}

describe('after a restart', () => {
  // Finding: BAT-3
  test('a batch continues after a restart, and the disk does not show its key', async () => {
    const { disk, id, stored, secret } = await killed(processSecret)
    expect(stored).toHaveLength(1)
    expect(Buffer.from(stored[0]!.value).toString('latin1')).not.toContain(secret.slice(10))
    const after = await restart(disk)
    await after.gateway.resume()
    await untilDone(after)
    expect(after.answerer.seen.questions).toHaveLength(20)
    const batch = await clientOf(after, secret).batches.retrieve(id)
    expect(batch).toMatchObject({ status: 'completed', request_counts: { completed: 20 } })
  })

  test('a batch expires on time, though nobody asks for it', async () => {
    const { disk, id, secret } = await killed(processSecret)
    const after = await restart(disk)
    await after.clock.advance(BATCH_WINDOW_MS)
    await after.gateway.resume()
    await untilDone(after)
    expect(after.answerer.seen.questions).toHaveLength(0)
    const batch = await clientOf(after, secret).batches.retrieve(id)
    expect(batch).toMatchObject({ status: 'expired', request_counts: { failed: 20 } })
    expect(batch.expired_at).toBe(Math.floor(after.clock.nowMs() / 1000))
  })

  test.each([
    ['without a secret of the process', undefined, processSecret],
    ['with another secret', processSecret, `0x${'6f'.repeat(32)}`],
  ])('%s a batch waits for its key', async (_, first, second) => {
    const { disk, id, stored, secret } = await killed(first)
    expect(stored).toHaveLength(first ? 1 : 0)
    const after = await restart(disk, second)
    await after.gateway.resume()
    for (let turns = 0; turns < 50; turns++) await turn()
    expect(after.answerer.seen.questions).toHaveLength(0)
    const client = clientOf(after, secret)
    while ((await client.batches.retrieve(id)).status !== 'completed') await turn()
    expect(after.answerer.seen.questions).toHaveLength(20)
  })
})

test('a batch whose disk failed goes on by itself', async () => {
  const state = createStateMemory()
  let isFull = false
  const commit: typeof state.commit = async (changes, options) => {
    if (isFull && changes.some(({ key }) => key.includes('/result/'))) throw new Error('full')
    await state.commit(changes, options)
  }
  const h = await createHarness({ state: { ...state, commit }, processSecret })
  isFull = true
  const id = await start(clientOf(h, h.secret), 4)
  while (!h.logged.some((line) => line.startsWith('batch-run-failed'))) await turn()
  isFull = false
  const asked = h.answerer.seen.questions.length
  await h.clock.advance(BATCH_RESUME_MS)
  await untilDone({ ...h, state })
  const batch = await clientOf(h, h.secret).batches.retrieve(id)
  expect(batch).toMatchObject({ status: 'completed', request_counts: { completed: 4 } })
  // The gateway still has the unstored answers in memory, so it does not ask their lines again.
  expect(asked).toBe(4)
  expect(h.answerer.seen.questions).toHaveLength(4)
  expect(await Array.fromAsync(h.gateway.keys.usage())).toHaveLength(4)
})
