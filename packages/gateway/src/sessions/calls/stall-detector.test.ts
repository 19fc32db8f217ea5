// Goal: a stopped answer ends soon, or its channel ends, regardless of other traffic on the
// channel. An answer that stalls compared with its own speed is given up, and no honest provider's
// answer is given up.
// Method: a detector with handmade answers; each check is one step of the clock.

import { expect, test } from 'vitest'
import {
  OWN_PACE_FACTOR,
  OWN_PACE_GAPS_MIN,
  OWN_PACE_WAIT_MIN_MS,
  PART_WAIT_MS,
  STALL_POLL_MS,
  STOP_RECEIPT_SHARED_WAIT_MS,
  STOP_RECEIPT_WAIT_MS,
} from '../limits.ts'
import type { InferenceCall } from './inference-call.ts'
import { createOutputPace } from './output-pace.ts'
import { createStallDetector } from './stall-detector.ts'

const NOW_MS = 1_000_000
const TOO_LATE_MS = 10 * STOP_RECEIPT_SHARED_WAIT_MS

/** Runs the detector over answers, until it gives the channel up or no answer is left. */
async function watched(asks: readonly { readonly isStopped: boolean; readonly drips: boolean }[]) {
  let nowMs = NOW_MS
  const events: unknown[] = []
  const all = new Map<bigint, InferenceCall>()
  for (const [at, { isStopped }] of asks.entries()) {
    const stoppedMs = isStopped ? nowMs : undefined
    const onStopTimeout = (error: Error) => void events.push(error)
    const seen = { lastPartMs: nowMs, stoppedMs, progress: 0, observer: { onStopTimeout } }
    const idle = {
      pace: createOutputPace(),
      usage: { output: 0 },
      allowedTokens: 1,
      request: { maxTokens: 9 },
    }
    all.set(BigInt(at), { ...seen, ...idle, events: { fail() {} } } as unknown as InferenceCall)
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
    isUnpaid: () => false,
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

// Finding: GAT-9
test('beside a running answer, a stopped one breaks the protocol after a minute', async () => {
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

/**
 * An answer whose parts came with equal gaps until they stopped, and the possible reasons for its
 * provider to wait.
 */
type SilentAnswer = {
  readonly gapMs: number
  readonly isReplaceable?: boolean
  readonly isReaderBehind?: boolean
  readonly isUnpaid?: boolean
  readonly allowedTokens?: number
  /** Milliseconds for which the machine is suspended before the first check. */
  readonly pausedMs?: number
  /** Milliseconds after which the next part comes. */
  readonly nextPartMs?: number
}

/** Returns the milliseconds after which a silent answer is given up; undefined if it never is. */
async function givenUpAfter(answer: SilentAnswer): Promise<number | undefined> {
  const { gapMs, isReplaceable = true, isReaderBehind = false, isUnpaid = false } = answer
  const { allowedTokens = 100, pausedMs = 0, nextPartMs } = answer
  let nowMs = NOW_MS
  let failedMs: number | undefined
  const pace = createOutputPace()
  for (let at = 0; at < OWN_PACE_GAPS_MIN; at++) pace.record(gapMs)
  const calls = new Map<bigint, InferenceCall>()
  const call = {
    lastPartMs: nowMs,
    stoppedMs: undefined,
    progress: 1,
    pace,
    usage: { output: 50 },
    allowedTokens,
    request: { maxTokens: 100 },
    observer: { isReplaceable: () => isReplaceable },
    events: {
      isReaderBehind,
      fail() {
        failedMs = nowMs - NOW_MS
      },
    },
  } as unknown as InferenceCall
  calls.set(0n, call)
  const over = Promise.withResolvers<void>()
  const end = () => {
    calls.clear()
    over.resolve()
  }
  let isFirst = true
  createStallDetector({
    clock: {
      nowMs: () => nowMs,
      async sleep() {
        nowMs += STALL_POLL_MS + (isFirst ? pausedMs : 0)
        isFirst = false
        if (nextPartMs !== undefined && nowMs - NOW_MS >= nextPartMs) end()
        if (nowMs - NOW_MS > 2 * PART_WAIT_MS) end()
      },
    },
    provider: `0x${'01'.repeat(20)}`,
    calls,
    stop: end,
    isOpening: () => false,
    isUnpaid: () => isUnpaid,
    abandon: end,
    closed: new AbortController().signal,
  }).start()
  await over.promise
  return failedMs
}

test('one that came quickly and stops is given up soon', async () => {
  expect(await givenUpAfter({ gapMs: 20 })).toBe(OWN_PACE_WAIT_MIN_MS)
})

test('one of a slow machine has as much more time, and no more than any', async () => {
  expect(await givenUpAfter({ gapMs: 500 })).toBe(OWN_PACE_FACTOR * 500)
  // A gap of 16 seconds: one step of another question's prompt takes this long on the slowest
  // supported machine.
  expect(await givenUpAfter({ gapMs: 500, nextPartMs: 16_000 })).toBe(undefined)
  expect(await givenUpAfter({ gapMs: 10_000 })).toBe(PART_WAIT_MS)
})

test.each([
  ['that nobody else can go on with', { isReplaceable: false }],
  ['whose reader is behind', { isReaderBehind: true }],
  ['that waits for a voucher', { isUnpaid: true }],
  ['that may have no more tokens for now', { allowedTokens: 50 }],
])('one %s has the usual time', async (_, more) => {
  expect(await givenUpAfter({ gapMs: 20, ...more })).toBe(PART_WAIT_MS)
})

test('a pause of this machine counts against nobody', async () => {
  const pausedMs = 60_000
  const after = await givenUpAfter({ gapMs: 20, pausedMs })
  expect(after).toBe(pausedMs + OWN_PACE_WAIT_MIN_MS - STALL_POLL_MS)
})
