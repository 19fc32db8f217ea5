// Goal: what came of an answer is read in order, also after its end, a failure comes after all that
// came before it, and an answer that was left is waited for a bounded time.
// Method: a queue and a call by hand, and a clock whose pause ends when the test says.

import type { Clock } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import {
  awaitEnd,
  createEventQueue,
  createInferenceCall,
  type EventQueue,
  type InferenceCallEvent,
} from './inference-call.ts'

const tokens = (text: string): InferenceCallEvent => ({
  kind: 'tokens',
  ids: [1],
  text,
  logprobs: undefined,
})
const end = { kind: 'end', cost: 5n } as Extract<InferenceCallEvent, { kind: 'end' }>

async function readAll<T>(
  queue: Pick<EventQueue<T>, 'next'>,
): Promise<{ seen: T[]; error?: unknown }> {
  const seen: T[] = []
  try {
    for (let event = await queue.next(); event !== undefined; event = await queue.next()) {
      seen.push(event)
    }
    return { seen }
  } catch (error) {
    return { seen, error }
  }
}

describe('a queue', () => {
  test('takes nothing after its end, and no failure', async () => {
    const queue = createEventQueue<number>()
    queue.push(1)
    queue.end()
    queue.push(2)
    queue.fail(new Error('late'))
    expect(await readAll(queue)).toEqual({ seen: [1] })
    expect(queue.ended).toBe(true)
  })

  test('gives all that came before it failed, then the first failure', async () => {
    const queue = createEventQueue<number>()
    queue.push(1)
    queue.push(2)
    const error = new Error('first')
    queue.fail(error)
    queue.fail(new Error('second'))
    expect(await readAll(queue)).toEqual({ seen: [1, 2], error })
  })

  test('wakes its reader for what comes later, in order', async () => {
    const queue = createEventQueue<number>()
    const reading = readAll(queue)
    for (const number of [1, 2, 3]) {
      await Promise.resolve()
      queue.push(number)
    }
    await Promise.resolve()
    queue.end()
    expect(await reading).toEqual({ seen: [1, 2, 3] })
  })
})

describe('an answer that was left', () => {
  /** A clock whose pause ends at once, or only with its signal. */
  const clockOf = (isOver: boolean) => {
    const sleeps: { aborted: boolean }[] = []
    const sleep: Clock['sleep'] = (_, signal) => {
      const noted = { aborted: false }
      sleeps.push(noted)
      return new Promise((done) => {
        if (isOver) return done()
        signal?.addEventListener('abort', () => {
          noted.aborted = true
          done()
        })
      })
    }
    return { sleeps, clock: { nowMs: () => 0, sleep } }
  }

  test('is not waited for where nobody wants its receipt', async () => {
    const { sleeps, clock } = clockOf(false)
    await awaitEnd({ events: createEventQueue() }, {}, clock)
    expect(sleeps).toEqual([])
  })

  test('is waited for no longer than the clock says', async () => {
    const reports: unknown[] = []
    const { clock } = clockOf(true)
    await awaitEnd(
      { events: createEventQueue() },
      { onAbandoned: (one) => void reports.push(one) },
      clock,
    )
    expect(reports).toEqual([])
  })

  test('tells its receipt, past what came before, and ends the pause', async () => {
    const reports: unknown[] = []
    const { sleeps, clock } = clockOf(false)
    const events = createEventQueue<InferenceCallEvent>()
    const waiting = awaitEnd({ events }, { onAbandoned: (one) => void reports.push(one) }, clock)
    events.push(tokens('rest'))
    events.push(end)
    events.end()
    await waiting
    expect(reports).toEqual([end])
    expect(sleeps).toEqual([{ aborted: true }])
  })

  test('that failed tells nothing, and its failure is nobody’s any more', async () => {
    const reports: unknown[] = []
    const events = createEventQueue<InferenceCallEvent>()
    events.fail(new Error('lost'))
    const options = { onAbandoned: (one: unknown) => void reports.push(one) }
    await awaitEnd({ events }, options, clockOf(false).clock)
    expect(reports).toEqual([])
  })
})

test('a call that leaves now has brought nothing, and shares no queue with another', () => {
  const given = { request: { maxTokens: 4 }, tokenizer: undefined, nowMs: 77 }
  const options = given as Parameters<typeof createInferenceCall>[0]
  const [one, two] = [createInferenceCall(options), createInferenceCall(options)]
  expect(one).toMatchObject({ sentMs: 77, lastPartMs: 77, progress: 0, characters: 0 })
  expect([one.image, one.stoppedMs]).toEqual([undefined, undefined])
  one.events.end()
  one.embeddings.push(new Uint8Array())
  expect([two.events.ended, two.embeddings]).toEqual([false, []])
})
