// Goal: the client waits a bounded time for the receipt of an aborted answer, and each call has its
// own queue.
// Method: a hand-made queue and call, and a clock whose pause ends when the test decides.

import { type Clock, createAsyncQueue } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import type { InferenceCallEvent } from './call-event.ts'
import { awaitEnd, createInferenceCall } from './inference-call.ts'

const tokens = (text: string): InferenceCallEvent => ({
  kind: 'tokens',
  ids: [1],
  text,
  logprobs: undefined,
})
const end = { kind: 'end', cost: 5n } as Extract<InferenceCallEvent, { kind: 'end' }>

describe('an answer that was left', () => {
  /** A clock whose sleeps end at once, or only with their signal. */
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

  test('an abandoned answer is not waited for if its receipt is not wanted', async () => {
    const { sleeps, clock } = clockOf(false)
    await awaitEnd({ events: createAsyncQueue() }, {}, clock)
    expect(sleeps).toEqual([])
  })

  test('the wait for an abandoned answer ends at its time limit', async () => {
    const reports: unknown[] = []
    const { clock } = clockOf(true)
    await awaitEnd(
      { events: createAsyncQueue() },
      { onAbandoned: (one) => void reports.push(one) },
      clock,
    )
    expect(reports).toEqual([])
  })

  test('tells its receipt, past what came before, and ends the pause', async () => {
    const reports: unknown[] = []
    const { sleeps, clock } = clockOf(false)
    const events = createAsyncQueue<InferenceCallEvent>()
    const waiting = awaitEnd({ events }, { onAbandoned: (one) => void reports.push(one) }, clock)
    events.push(tokens('rest'))
    events.push(end)
    events.end()
    await waiting
    expect(reports).toEqual([end])
    expect(sleeps).toEqual([{ aborted: true }])
  })

  test('an abandoned answer that failed reports nothing and throws nothing', async () => {
    const reports: unknown[] = []
    const events = createAsyncQueue<InferenceCallEvent>()
    events.fail(new Error('lost'))
    const options = { onAbandoned: (one: unknown) => void reports.push(one) }
    await awaitEnd({ events }, options, clockOf(false).clock)
    expect(reports).toEqual([])
  })
})

test('a call that leaves now has brought nothing, and shares no queue with another', () => {
  const request = { prompt: { kind: 'text' }, maxTokens: 4 }
  const given = { request, tokenizer: undefined, nowMs: 77 }
  const options = given as Parameters<typeof createInferenceCall>[0]
  const [one, two] = [createInferenceCall(options), createInferenceCall(options)]
  expect(one).toMatchObject({ sentMs: 77, lastPartMs: 77, progress: 0, characters: 0 })
  expect([one.image, one.stoppedMs]).toEqual([undefined, undefined])
  one.events.end()
  one.embeddings.push(new Uint8Array())
  expect([two.events.state, two.embeddings]).toEqual(['open', []])
})
