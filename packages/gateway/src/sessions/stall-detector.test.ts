// Goal: an answer that was stopped ends soon, or its channel does, whatever else goes on there.
// Method: a watch over answers by hand; each look is one turn of the clock.

import { expect, test } from 'vitest'
import type { InferenceCall } from './inference-call.ts'
import { STALL_POLL_MS, STOP_RECEIPT_SHARED_WAIT_MS, STOP_RECEIPT_WAIT_MS } from './limits.ts'
import { createStallDetector } from './stall-detector.ts'

const NOW_MS = 1_000_000
const TOO_LATE_MS = 10 * STOP_RECEIPT_SHARED_WAIT_MS

/** Answers as a watch sees them, until it lets go of the channel or nothing is left to see. */
async function watched(asks: readonly { readonly isStopped: boolean; readonly drips: boolean }[]) {
  let nowMs = NOW_MS
  const events: unknown[] = []
  const all = new Map<bigint, InferenceCall>()
  for (const [at, { isStopped }] of asks.entries()) {
    const stoppedMs = isStopped ? nowMs : undefined
    const onStopTimeout = (error: Error) => void events.push(error)
    const seen = { lastPartMs: nowMs, stoppedMs, progress: 0, onStopTimeout }
    all.set(BigInt(at), { ...seen, events: { fail() {} } } as unknown as InferenceCall)
  }
  const over = Promise.withResolvers<{ readonly error: unknown; readonly afterMs: number }>()
  const lose = (error: unknown) => {
    all.clear()
    over.resolve({ error, afterMs: nowMs - NOW_MS })
  }
  const watch = createStallDetector({
    clock: {
      nowMs: () => nowMs,
      async sleep() {
        nowMs += STALL_POLL_MS
        if (nowMs > NOW_MS + TOO_LATE_MS) return lose(undefined)
        for (const [at, { drips }] of asks.entries()) {
          const ask = all.get(BigInt(at))
          if (ask && drips) Object.assign(ask, { lastPartMs: nowMs, progress: ask.progress + 1 })
        }
      },
    },
    provider: `0x${'01'.repeat(20)}`,
    calls: all,
    stop() {},
    isOpening: () => false,
    abandon: lose,
    closed: new AbortController().signal,
  })
  watch.start()
  return { ...(await over.promise), told: events }
}

const stopped = { isStopped: true, drips: false }

test('alone, its channel is lost after half a minute', async () => {
  const { error, afterMs, told } = await watched([stopped])
  expect(afterMs).toBe(STOP_RECEIPT_WAIT_MS)
  expect(error).toMatchObject({ code: 'provider-timeout' })
  expect(told).toEqual([error])
})

test('beside one that goes on, it is a breach after a minute, and told of', async () => {
  const { error, afterMs, told } = await watched([stopped, { isStopped: false, drips: true }])
  expect(afterMs).toBe(STOP_RECEIPT_SHARED_WAIT_MS)
  expect(error).toMatchObject({ code: 'provider-protocol-violation' })
  expect(told).toEqual([error])
})

test('beside one of which nothing comes either, the provider counts as gone', async () => {
  const { error, afterMs } = await watched([stopped, { isStopped: false, drips: false }])
  expect(afterMs).toBe(STOP_RECEIPT_SHARED_WAIT_MS)
  expect(error).toMatchObject({ code: 'provider-timeout' })
})
