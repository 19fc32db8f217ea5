// Goal: a file of requests is answered line by line as one batch, in OpenAI's format and only for
// its own key. Lines that were answered before a restart are not asked again.
// Method: OpenAI's own client, over a scripted inference service and a state that survives
// restarts.
// Requirements: R002-9

import { createClockManual } from '@ostrom/protocol/testing'
import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import OpenAI, { toFile } from 'openai'
import { describe, expect, test } from 'vitest'
import { BATCH_LINES_AT_ONCE, BATCH_WINDOW_MS } from '../../batches/limits.ts'
import { createIdempotencyCache } from '../../idempotency/index.ts'
import { createHarness, type Harness } from '../../testing/index.ts'
import type { AnswerRun } from '../answers/answer-run.ts'

const harness = (options: Partial<Parameters<typeof createHarness>[0]> = {}) =>
  createHarness({ state: createStateMemory(), ...options })

const clientOf = ({ gateway }: Harness, apiKey: string) =>
  new OpenAI({
    apiKey,
    baseURL: 'http://gateway.test/v1',
    maxRetries: 0,
    fetch: (url, init) => gateway.handle(new Request(url, init)),
  })

const lineOf = (index: number, body: object = {}) => ({
  custom_id: `line ${index}`,
  method: 'POST',
  url: '/v1/chat/completions',
  body: { model: 'scripted', messages: [{ role: 'user', content: `q${index}` }], ...body },
})

const upload = async (client: OpenAI, lines: readonly object[]) => {
  const text = lines.map((line) => JSON.stringify(line)).join('\n')
  const file = await toFile(Buffer.from(text), 'lines.jsonl')
  return await client.files.create({ file, purpose: 'batch' })
}

const start = async (
  client: OpenAI,
  lines: readonly object[],
  endpoint: OpenAI.BatchCreateParams['endpoint'] = '/v1/chat/completions',
) => {
  const file = await upload(client, lines)
  const terms = { input_file_id: file.id, endpoint, completion_window: '24h' as const }
  return client.batches.create({ ...terms, metadata: { job: 'nightly' } })
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Reads a batch repeatedly until it has ended. */
async function ended(client: OpenAI, id: string): Promise<OpenAI.Batch> {
  for (let reads = 0; reads < 20_000; reads++) {
    const batch = await client.batches.retrieve(id)
    if (['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)) return batch
    await turn()
  }
  throw new Error(`batch ${id} has not ended`)
}

type OutputLine = {
  readonly custom_id: string
  readonly response: { readonly status_code: number; readonly body: Record<string, never> } | null
  readonly error: { readonly code: string } | null
}

async function linesOf(client: OpenAI, file: string | null | undefined) {
  if (!file) return []
  const text = await (await client.files.content(file)).text()
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OutputLine)
}

describe('a batch', () => {
  test('a batch has an answer with a receipt for each line, at the flex tier', async () => {
    const h = await harness()
    const client = clientOf(h, h.secret)
    const { id } = await start(
      client,
      [0, 1, 2].map((index) => lineOf(index)),
    )
    const batch = await ended(client, id)
    expect(batch).toMatchObject({
      status: 'completed',
      request_counts: { total: 3, completed: 3, failed: 0 },
      metadata: { job: 'nightly' },
      error_file_id: null,
    })
    const lines = await linesOf(client, batch.output_file_id)
    expect(lines.map(({ custom_id }) => custom_id)).toEqual(['line 0', 'line 1', 'line 2'])
    for (const { response, error } of lines) {
      expect(error).toBeNull()
      expect(response).toMatchObject({
        status_code: 200,
        // No offer of the script has the flex tier.
        body: { service_tier: 'default', ostrom: { ignored: ['service_tier'] } },
      })
      expect(response!.body).toHaveProperty('ostrom.receipt.id')
    }
    expect(h.answerer.seen.questions.map(({ preferences }) => preferences.serviceTier)).toEqual([
      'flex',
      'flex',
      'flex',
    ])
    const output = await client.files.retrieve(batch.output_file_id!)
    const content = await (await client.files.content(output.id)).text()
    expect(output.bytes).toBe(Buffer.byteLength(content))
  })

  test('opens 2 % of its lines to audit', async () => {
    const h = await harness()
    const client = clientOf(h, h.secret)
    const { id } = await start(
      client,
      Array.from({ length: 150 }, (_, index) => lineOf(index)),
    )
    await ended(client, id)
    const drawn = h.answerer.seen.questions.filter(({ preferences }) => preferences.isDrawn)
    expect(h.answerer.seen.questions).toHaveLength(150)
    expect(drawn).toHaveLength(3)
  })

  test('leaves no answer among those for retries once it is on disk', async () => {
    const clock = createClockManual()
    const cache = createIdempotencyCache<AnswerRun>({ clock })
    const kept = new Set<AnswerRun>()
    let most = 0
    const idempotency: typeof cache = {
      ...cache,
      put(identity, run) {
        kept.add(run)
        most = Math.max(most, kept.size)
        return cache.put(identity, run)
      },
      drop(run) {
        kept.delete(run)
        cache.drop(run)
      },
    }
    const h = await harness({ idempotency })
    const client = clientOf(h, h.secret)
    const lines = Array.from({ length: 30 }, (_, index) => lineOf(index))
    await ended(client, (await start(client, lines)).id)
    expect(kept.size).toBe(0)
    expect(most).toBeGreaterThan(0)
    expect(most).toBeLessThanOrEqual(BATCH_LINES_AT_ONCE)
  })

  test('a batch has its refused lines in an error file', async () => {
    const h = await harness()
    const client = clientOf(h, h.secret)
    const bad = [lineOf(1, { temperature: 9 }), lineOf(2, { stream: true })]
    const batch = await ended(client, (await start(client, [lineOf(0), ...bad])).id)
    expect(batch.request_counts).toEqual({ total: 3, completed: 1, failed: 2 })
    const errors = await linesOf(client, batch.error_file_id)
    expect(errors.map(({ response }) => response?.status_code)).toEqual([400, 400])
    expect(errors[1]!.response!.body).toHaveProperty('error.param', 'stream')
    expect(await linesOf(client, batch.output_file_id)).toHaveLength(1)
  })

  test('fails as a whole, with the lines at fault, before anything is asked', async () => {
    const h = await harness()
    const client = clientOf(h, h.secret)
    const wrong = { ...lineOf(1), url: '/v1/embeddings' }
    const batch = await ended(client, (await start(client, [lineOf(0), wrong, lineOf(0)])).id)
    expect(batch.status).toBe('failed')
    expect(batch.errors?.data?.map(({ code, line }) => [code, line])).toEqual([
      ['mismatched_url', 2],
      ['duplicate_custom_id', 3],
    ])
    expect(h.answerer.seen.questions).toHaveLength(0)
  })

  test.each([
    ['/v1/completions', { model: 'scripted', prompt: 'Once' }],
    ['/v1/responses', { model: 'scripted', input: 'Once', store: false }],
    ['/v1/embeddings', { model: 'scripted', input: 'Once' }],
  ] as const)('a batch has lines for %s', async (url, body) => {
    const isVector = url === '/v1/embeddings'
    const script = () => (isVector ? { embeds: true, tokens: [] } : { tokens: ['Yes'] })
    const h = await harness({ script: script as never })
    const client = clientOf(h, h.secret)
    const { id } = await start(client, [{ custom_id: 'a', method: 'POST', url, body }], url)
    const batch = await ended(client, id)
    expect(batch.request_counts).toEqual({ total: 1, completed: 1, failed: 0 })
  })

  test('a batch does not ask its answered lines again after its process was killed', async () => {
    const disk = createStateDisk()
    let isOpen = false
    const gates: (() => void)[] = []
    const held = async () => {
      if (!isOpen) await new Promise<void>((resolve) => gates.push(resolve))
    }
    const script = () => ({ tokens: ['Yes'] })
    const before = await harness({ state: createStateMemory({ disk }), script })
    const client = clientOf(before, before.secret)
    const answer = before.answerer.answer.bind(before.answerer)
    let asked = 0
    before.answerer.answer = async (question, signal) => {
      if (++asked > 20) await held()
      return answer(question, signal)
    }
    const { id } = await start(
      client,
      Array.from({ length: 60 }, (_, index) => lineOf(index)),
    )
    while (gates.length < BATCH_LINES_AT_ONCE) await turn()
    while ((await client.batches.retrieve(id)).request_counts!.completed < 20) await turn()
    disk.crash()
    isOpen = true
    const after = await harness({ state: createStateMemory({ disk }), script, randomFrom: 10_000 })
    // After the restart, no batch runs before a request brings the key's secret.
    await turn()
    expect(after.answerer.seen.questions).toHaveLength(0)
    const again = clientOf(after, before.secret)
    const batch = await ended(again, id)
    expect(batch.request_counts).toEqual({ total: 60, completed: 60, failed: 0 })
    expect(after.answerer.seen.questions).toHaveLength(40)
    const lines = await linesOf(again, batch.output_file_id)
    expect(new Set(lines.map(({ custom_id }) => custom_id)).size).toBe(60)
    for (const open of gates) open()
  })

  test('a cancelled batch asks no more lines and keeps its answers', async () => {
    const h = await harness()
    const client = clientOf(h, h.secret)
    const gates: (() => void)[] = []
    const answer = h.answerer.answer.bind(h.answerer)
    h.answerer.answer = async (question, signal) => {
      await new Promise<void>((resolve) => gates.push(resolve))
      return answer(question, signal)
    }
    const { id } = await start(
      client,
      Array.from({ length: 30 }, (_, index) => lineOf(index)),
    )
    while (gates.length < BATCH_LINES_AT_ONCE) await turn()
    expect((await client.batches.cancel(id)).status).toBe('cancelling')
    for (const open of gates) open()
    const batch = await ended(client, id)
    expect(batch).toMatchObject({
      status: 'cancelled',
      request_counts: { completed: 8, failed: 22 },
    })
    expect(h.answerer.seen.questions).toHaveLength(8)
    const [first] = await linesOf(client, batch.error_file_id)
    expect(first).toMatchObject({ response: null, error: { code: 'batch_cancelled' } })
    await expect(client.batches.cancel(id)).rejects.toMatchObject({ status: 400 })
  })

  test('expires after its window, with an error for each line that was not asked', async () => {
    const h = await harness()
    const client = clientOf(h, h.secret)
    const answer = h.answerer.answer.bind(h.answerer)
    h.answerer.answer = async (question, signal) => {
      await h.clock.advance(BATCH_WINDOW_MS / 16)
      return answer(question, signal)
    }
    const { id } = await start(
      client,
      Array.from({ length: 200 }, (_, index) => lineOf(index)),
    )
    const batch = await ended(client, id)
    expect(batch.status).toBe('expired')
    const { completed, failed } = batch.request_counts!
    expect(completed).toBeLessThanOrEqual(17 * BATCH_LINES_AT_ONCE)
    expect(completed + failed).toBe(200)
    const errors = await linesOf(client, batch.error_file_id)
    expect(errors.at(-1)).toMatchObject({ error: { code: 'batch_expired' } })
  })
})

describe('files', () => {
  test('files are listed, read and deleted only by their own key', async () => {
    const h = await harness()
    const client = clientOf(h, h.secret)
    const file = await upload(client, [lineOf(0)])
    expect(file).toMatchObject({ object: 'file', purpose: 'batch', filename: 'lines.jsonl' })
    expect((await client.files.list()).data.map(({ id }) => id)).toEqual([file.id])
    expect(await (await client.files.content(file.id)).text()).toBe(JSON.stringify(lineOf(0)))
    const { secret } = await h.gateway.keys.create({ name: 'other', settlement: 'session' })
    const other = clientOf(h, secret)
    expect((await other.files.list()).data).toEqual([])
    await expect(other.files.retrieve(file.id)).rejects.toMatchObject({ status: 404 })
    const terms = { endpoint: '/v1/chat/completions', completion_window: '24h' } as const
    const stolen = other.batches.create({ input_file_id: file.id, ...terms })
    await expect(stolen).rejects.toMatchObject({ status: 404, code: expect.anything() })
    expect(await client.files.delete(file.id)).toMatchObject({ deleted: true })
    await expect(client.files.retrieve(file.id)).rejects.toMatchObject({ status: 404 })
  })

  test('files and batches are on disk without readable words of their contents', async () => {
    const state = createStateMemory()
    const h = await harness({ state })
    const client = clientOf(h, h.secret)
    const { id } = await start(client, [lineOf(0)])
    await ended(client, id)
    const all = [...(await state.list('gateway/file')), ...(await state.list('gateway/batch'))]
    expect(all.length).toBeGreaterThan(4)
    const text = Buffer.concat(all.map(({ value }) => value)).toString('latin1')
    for (const word of ['nightly', 'lines.jsonl', 'line 0', 'messages', 'Hello']) {
      expect(text).not.toContain(word)
    }
  })

  test('files and batches are removed with their key', async () => {
    const state = createStateMemory()
    const h = await harness({ state })
    const client = clientOf(h, h.secret)
    await ended(client, (await start(client, [lineOf(0)])).id)
    await h.gateway.keys.revoke(h.key.id)
    expect(await state.list('gateway/file')).toEqual([])
    expect(await state.list('gateway/batch')).toEqual([])
  })
})
