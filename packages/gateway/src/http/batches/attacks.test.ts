// Goal: a client cannot block the batches of a key: no line stays without an answer, no answer runs
// without end, and no file of a running batch changes.
// Method: OpenAI's own client over a scripted inference service that refuses or hangs, and a manual
// clock.

import { createStateDisk, createStateMemory } from '@ostrom/state/memory'
import { describe, expect, test } from 'vitest'
import {
  BATCH_GRACE_MS,
  BATCH_WINDOW_MS,
  FILE_AGE_MAX_MS,
  LINE_ANSWER_MS_MAX,
} from '../../batches/limits.ts'
import { NoProviderError } from '../../errors.ts'
import { createHarness, type Harness } from '../../testing/index.ts'
import {
  clientOf,
  contentOf,
  numbered,
  resultsOf,
  settled,
  start,
  turn,
  upload,
} from './batch-client.fixture.ts'

const MINUTE = 60_000

/** Refuses questions that begin with `dead`, like a gateway without any reachable provider. */
function refuseDead(h: Harness): void {
  const answer = h.answerer.answer.bind(h.answerer)
  h.answerer.answer = async (question, signal) => {
    if (!contentOf(question).startsWith('dead')) return answer(question, signal)
    throw new NoProviderError({ model: 'scripted', reasons: [] })
  }
}

/** Never answers questions that begin with `slow`. */
function hangSlow(h: Harness): void {
  const answer = h.answerer.answer.bind(h.answerer)
  h.answerer.answer = (question, signal) =>
    contentOf(question).startsWith('slow') ? new Promise(() => {}) : answer(question, signal)
}

describe('lines that nobody answers', () => {
  // Finding: BAT-4
  test('lines without an answer delay no other batch of their key', async () => {
    const h = await createHarness({ state: createStateMemory() })
    refuseDead(h)
    const client = clientOf(h, h.secret)
    const first = await start(client, numbered('dead', 100))
    const second = await start(client, numbered('line', 20))
    expect(await settled(client, second)).toMatchObject({
      status: 'completed',
      request_counts: { completed: 20, failed: 0 },
    })
    await h.clock.advance(BATCH_WINDOW_MS)
    expect(await settled(client, first)).toMatchObject({
      status: 'expired',
      request_counts: { completed: 0, failed: 100 },
    })
  })

  // Finding: BAT-4
  test('lines without an answer delay no other line of their batch', async () => {
    const h = await createHarness({ state: createStateMemory() })
    refuseDead(h)
    const client = clientOf(h, h.secret)
    const id = await start(client, [...numbered('dead', 50), ...numbered('line', 20)])
    for (let minutes = 0; minutes < 30; minutes++) {
      await settled(client, id, 50)
      await h.clock.advance(MINUTE)
    }
    expect((await client.batches.retrieve(id)).request_counts).toMatchObject({ completed: 20 })
  })

  test('lines without an answer are answered once a provider can answer them', async () => {
    const h = await createHarness({ state: createStateMemory() })
    const answer = h.answerer.answer
    refuseDead(h)
    const client = clientOf(h, h.secret)
    const id = await start(client, numbered('dead', 50))
    const other = await start(client, numbered('line', 3))
    await settled(client, other)
    await h.clock.advance(6 * 60 * MINUTE)
    h.answerer.answer = answer.bind(h.answerer)
    await settled(client, id, 50)
    await h.clock.advance(10 * MINUTE)
    expect(await settled(client, id)).toMatchObject({ request_counts: { completed: 50 } })
  })

  // Finding: BAT-4
  test('lines without an answer do not prevent the cancellation of a later batch', async () => {
    const h = await createHarness({ state: createStateMemory() })
    refuseDead(h)
    hangSlow(h)
    const client = clientOf(h, h.secret)
    await start(client, numbered('dead', 20))
    const second = await start(client, numbered('dead', 20))
    await client.batches.cancel(second)
    expect(await settled(client, second)).toMatchObject({ status: 'cancelled' })
  })
})

describe('an answer that never ends', () => {
  // Finding: BAT-5
  test('an answer that never ends is dropped after two hours and frees other batches', async () => {
    const h = await createHarness({ state: createStateMemory() })
    hangSlow(h)
    const client = clientOf(h, h.secret)
    const id = await start(client, [...numbered('slow', 3), ...numbered('line', 9)])
    const other = await start(client, numbered('line', 3))
    await settled(client, other, 50)
    await h.clock.advance(LINE_ANSWER_MS_MAX)
    expect(await settled(client, other)).toMatchObject({ status: 'completed' })
    const batch = await settled(client, id)
    const counts = { completed: 9, failed: 3 }
    expect(batch).toMatchObject({ status: 'completed', request_counts: counts })
    const errors = await resultsOf(client, batch.error_file_id)
    // The three `slow` lines count as interrupted, because their answers may already be paid.
    expect(errors.map(({ error }) => error?.code)).toEqual(Array(3).fill('batch_line_interrupted'))
  })

  // Finding: BAT-5
  test('an answer that never ends is dropped when the day of its batch ends', async () => {
    const h = await createHarness({ state: createStateMemory() })
    refuseDead(h)
    hangSlow(h)
    const client = clientOf(h, h.secret)
    const id = await start(client, numbered('dead', 20))
    await h.clock.advance(BATCH_WINDOW_MS - 10 * MINUTE)
    // In the last minutes, unanswered lines are asked again, now of a provider that never answers.
    h.answerer.answer = () => new Promise(() => {})
    await h.clock.advance(10 * MINUTE + BATCH_GRACE_MS)
    const batch = await settled(client, id)
    expect(batch).toMatchObject({ status: 'expired', request_counts: { completed: 0, failed: 20 } })
    const codes = (await resultsOf(client, batch.error_file_id)).map(({ error }) => error?.code)
    expect(codes.filter((code) => code === 'batch_line_interrupted')).toHaveLength(8)
    expect(codes.filter((code) => code === 'batch_expired')).toHaveLength(12)
  })

  // Finding: BAT-5
  test('an answer that never ends is dropped minutes after its batch is cancelled', async () => {
    const h = await createHarness({ state: createStateMemory() })
    hangSlow(h)
    const client = clientOf(h, h.secret)
    const id = await start(client, numbered('slow', 20))
    await settled(client, id, 50)
    await client.batches.cancel(id)
    await h.clock.advance(BATCH_GRACE_MS)
    expect(await settled(client, id)).toMatchObject({ status: 'cancelled' })
  })
})

describe('a file', () => {
  // Finding: BAT-8
  test('a file that a batch reads is not deleted after 30 days', async () => {
    const disk = createStateDisk()
    const h = await createHarness({ state: createStateMemory({ disk }) })
    refuseDead(h)
    const client = clientOf(h, h.secret)
    const input_file_id = await upload(client, [...numbered('line', 10), ...numbered('dead', 1)])
    await h.clock.advance(FILE_AGE_MAX_MS - MINUTE)
    const terms = { endpoint: '/v1/chat/completions', completion_window: '24h' } as const
    const { id } = await client.batches.create({ input_file_id, ...terms })
    await settled(client, id, 200)
    await h.clock.advance(2 * MINUTE)
    // The file is too old for the key to read, and the key's next upload deletes all files of that
    // age.
    await expect(client.files.retrieve(input_file_id)).rejects.toMatchObject({ status: 404 })
    await upload(client, numbered('line', 1))
    h.gateway.stop()
    disk.crash()
    const after = await createHarness({ state: createStateMemory({ disk }), randomFrom: 10_000 })
    await after.clock.advance(FILE_AGE_MAX_MS + MINUTE)
    const again = clientOf(after, h.secret)
    const batch = await settled(again, id)
    expect(batch).toMatchObject({ status: 'completed', request_counts: { completed: 11 } })
    expect(await resultsOf(again, batch.output_file_id)).toHaveLength(11)
  })
})

// Finding: BAT-12
test('the gateway holds one upload of a key in memory, whatever number the key sends', async () => {
  const h = await createHarness({ state: createStateMemory() })
  const boundary = 'boundary'.repeat(4)
  const end = `\r\n--${boundary}--\r\n`
  const head = (name: string) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`
  const form = `${head('purpose')}\r\n\r\nbatch\r\n${head('file')}; filename="f"\r\n\r\nx${end}`
  let read = 0
  const gates: (() => void)[] = []
  const send = () => {
    let isDone = false
    const body = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          if (isDone) return controller.close()
          isDone = true
          read += 1
          await new Promise<void>((resolve) => gates.push(resolve))
          controller.enqueue(Buffer.from(form))
        },
      },
      { highWaterMark: 0 },
    )
    const type = `multipart/form-data; boundary=${boundary}`
    const headers = { authorization: `Bearer ${h.secret}`, 'content-type': type }
    const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit
    return h.gateway.handle(new Request('http://gateway.test/v1/files', init))
  }
  const sent = [send(), send(), send()]
  for (let done = 1; done <= 3; done++) {
    for (let turns = 0; turns < 20; turns++) await turn()
    expect(read).toBe(done)
    gates[done - 1]!()
  }
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200])
})

// Finding: BAT-14
test('a revoked key leaves no files and batches, although its lines still run', async () => {
  const state = createStateMemory()
  const h = await createHarness({ state })
  const gates: (() => void)[] = []
  const answer = h.answerer.answer.bind(h.answerer)
  h.answerer.answer = async (question, signal) => {
    await new Promise<void>((resolve) => gates.push(resolve))
    return answer(question, signal)
  }
  await start(clientOf(h, h.secret), numbered('line', 30))
  while (gates.length < 8) await turn()
  for (const open of gates.slice(0, 4)) open()
  const revoked = h.gateway.keys.revoke(h.key.id)
  for (const open of gates) open()
  await revoked
  for (let turns = 0; turns < 50; turns++) await turn()
  await h.clock.advance(MINUTE)
  expect(await state.list('gateway/batch')).toEqual([])
  expect(await state.list('gateway/file')).toEqual([])
})

// Finding: BAT-7
test('polling a batch reads few stored values, whatever the number of ended lines', async () => {
  const memory = createStateMemory()
  let read = 0
  const list: typeof memory.list = async (...args) => {
    const page = await memory.list(...args)
    read += page.length
    return page
  }
  const h = await createHarness({ state: { ...memory, list } })
  refuseDead(h)
  const client = clientOf(h, h.secret)
  const ended = await start(client, numbered('line', 100))
  await settled(client, ended)
  const running = await start(client, [...numbered('line', 100), ...numbered('dead', 100)])
  await settled(client, running, 300)
  expect((await client.batches.retrieve(running)).request_counts?.completed).toBe(100)
  read = 0
  await client.batches.retrieve(ended)
  await client.batches.retrieve(running)
  await client.batches.list()
  expect(read).toBeLessThan(20)
})
