// Goal: a client that repeats an upload or a new batch under one `Idempotency-Key` gets the first
// object, even from the next process, and no second object is created.
// Method: OpenAI's own client, with one key for several calls, over a state that survives restarts.

import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import OpenAI, { toFile } from 'openai'
import { expect, test } from 'vitest'
import { CREATION_AGE_MAX_MS } from '../../batches/limits.ts'
import { createHarness, type Harness } from '../../testing/index.ts'

const once = { headers: { 'Idempotency-Key': 'once' } }

const clientOf = ({ gateway }: Harness, apiKey: string) =>
  new OpenAI({
    apiKey,
    baseURL: 'http://gateway.test/v1',
    maxRetries: 0,
    fetch: (url, init) => gateway.handle(new Request(url, init)),
  })

const line = JSON.stringify({
  custom_id: 'a',
  method: 'POST',
  url: '/v1/chat/completions',
  body: { model: 'scripted', messages: [{ role: 'user', content: 'hi' }] },
})

const upload = async (client: OpenAI, options: object = once, text = line) =>
  client.files.create(
    { file: await toFile(Buffer.from(text), 'lines.jsonl'), purpose: 'batch' },
    options,
  )

const create = (client: OpenAI, file: string, options: object = once, job = 'a') =>
  client.batches.create(
    {
      input_file_id: file,
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      metadata: { job },
    },
    options,
  )

test('a repeated request returns the first object, over a restart too', async () => {
  const disk = createStateDisk()
  const before = await createHarness({ state: createStateMemory({ disk }) })
  const first = clientOf(before, before.secret)
  // Of two simultaneous requests, one creates the object and the other waits for it.
  const [file, copy] = await Promise.all([upload(first), upload(first)])
  const [batch, again] = await Promise.all([create(first, file.id), create(first, file.id)])
  expect(copy).toEqual(file)
  expect(again.id).toBe(batch.id)
  before.gateway.stop()
  disk.crash()
  const after = await createHarness({ state: createStateMemory({ disk }), randomFrom: 10_000 })
  const second = clientOf(after, before.secret)
  expect(await upload(second)).toEqual(file)
  expect((await create(second, file.id)).id).toBe(batch.id)
  const { data } = await second.files.list()
  expect(data.filter(({ purpose }) => purpose === 'batch')).toHaveLength(1)
  expect((await second.batches.list()).data).toHaveLength(1)
})

test('another body under the key is refused, and without a key each request creates', async () => {
  const h = await createHarness({ state: createStateMemory() })
  const client = clientOf(h, h.secret)
  const file = await upload(client)
  const reused = { status: 422 }
  await expect(upload(client, once, `${line}\n`)).rejects.toMatchObject(reused)
  await create(client, file.id)
  await expect(create(client, file.id, once, 'b')).rejects.toMatchObject(reused)
  expect((await upload(client, {})).id).not.toBe(file.id)
  expect((await client.batches.list()).data).toHaveLength(1)
  const { secret } = await h.gateway.keys.create({ name: 'other', settlement: 'session' })
  expect((await upload(clientOf(h, secret))).id).not.toBe(file.id)
})

test('a key is free again after a day', async () => {
  const h = await createHarness({ state: createStateMemory() })
  const client = clientOf(h, h.secret)
  const file = await upload(client)
  await h.clock.advance(CREATION_AGE_MAX_MS + 1)
  expect((await upload(client)).id).not.toBe(file.id)
})
