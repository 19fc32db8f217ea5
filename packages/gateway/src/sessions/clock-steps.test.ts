// Goal: a change of the system clock neither ends a wait nor makes it longer.
// Method: answers, caches and backoffs over a clock whose time of day jumps by an hour, forward and
// back, independently of the elapsed time.
// Requirements: B-7

import type { Clock } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createIdempotencyCache, Limits } from '../idempotency/index.ts'
import { createObservations } from '../routing/observations.ts'
import { waitOf } from '../routing/provider-waits.ts'
import { createStaleWhileRevalidate } from '../routing/stale-while-revalidate.ts'
import type { InferenceCall } from './calls/inference-call.ts'
import { createOutputPace } from './calls/output-pace.ts'
import { createStallDetector } from './calls/stall-detector.ts'
import { ProviderSilentError } from './errors.ts'
import { PART_WAIT_MS, STALL_POLL_MS } from './limits.ts'

const HOUR_MS = 3_600_000

/** A clock whose time of day can be set. */
function createSetClock() {
  let [passedMs, setByMs] = [10 * HOUR_MS, 0]
  const clock: Clock = {
    nowMs: () => passedMs + setByMs,
    monotonicMs: () => passedMs,
    sleep: async () => {},
  }
  const pass = (ms: number) => {
    passedMs += ms
  }
  const set = (ms: number) => {
    setByMs += ms
  }
  return { clock, pass, set }
}

describe.each([
  ['forth', HOUR_MS],
  ['back', -HOUR_MS],
])('with a clock that is set %s by an hour', (_, byMs) => {
  test('a silent answer is given up after its time', async () => {
    const { clock, pass, set } = createSetClock()
    const startMs = clock.monotonicMs?.() ?? 0
    const calls = new Map<bigint, InferenceCall>()
    const over = Promise.withResolvers<number>()
    const call = {
      lastPartMs: startMs,
      progress: 1,
      pace: createOutputPace(),
      usage: { output: 50 },
      allowedTokens: 100,
      request: { maxTokens: 100 },
      events: {
        isReaderBehind: false,
        fail: () => over.resolve((clock.monotonicMs?.() ?? 0) - startMs),
      },
    } as unknown as InferenceCall
    calls.set(0n, call)
    let looks = 0
    createStallDetector({
      clock: {
        ...clock,
        async sleep() {
          pass(STALL_POLL_MS)
          looks++
          if (looks === 2) set(byMs)
          if (looks * STALL_POLL_MS > 2 * PART_WAIT_MS) {
            calls.clear()
            over.resolve(Number.POSITIVE_INFINITY)
          }
        },
      },
      provider: `0x${'01'.repeat(20)}`,
      calls,
      stop: () => calls.clear(),
      isOpening: () => false,
      isUnpaid: () => false,
      abandon() {},
      closed: new AbortController().signal,
    }).start()
    expect(await over.promise).toBe(PART_WAIT_MS)
  })

  test('a provider that failed is asked again after its backoff', () => {
    const { clock, pass, set } = createSetClock()
    const observations = createObservations()
    const provider = `0x${'01'.repeat(20)}` as const
    const nowMs = clock.monotonicMs?.() ?? 0
    observations.recordFailure(provider, { fault: 'failed', cause: 'question', nowMs })
    const asked = { provider, asker: undefined }
    const error = new ProviderSilentError({ provider, waitMs: 1, step: 'a step' })
    const seconds = () => waitOf({ observations, clock }, asked, error).seconds
    expect(seconds()).toBe(5)
    set(byMs)
    expect(seconds()).toBe(5)
    pass(3_000)
    expect(seconds()).toBe(2)
  })

  test('a cached value is read again when it is old', async () => {
    const { clock, pass, set } = createSetClock()
    let reads = 0
    const read = async () => ++reads
    const cache = createStaleWhileRevalidate({ clock, read, freshMs: 10, staleMs: 100 })
    await cache.get()
    set(byMs)
    expect(await cache.get()).toBe(1)
    expect(reads).toBe(1)
    pass(101)
    expect(await cache.get()).toBe(2)
  })

  test('an answer is kept for its time', () => {
    const { clock, pass, set } = createSetClock()
    const cache = createIdempotencyCache({ clock })
    const run = {
      readers: 0,
      status: 'answered' as const,
      delivered: 'whole' as const,
      discard() {},
    }
    const identity = { kind: 'key', id: 'a', apiKeyId: 'k', fingerprint: 'f', tries: 0 } as const
    cache.put(identity, run)
    set(byMs)
    pass(Limits.IDEMPOTENCY_AGE_MAX_MS)
    expect(cache.join(identity)).toBe(run)
    pass(1)
    expect(cache.join(identity)).toBeUndefined()
  })
})
