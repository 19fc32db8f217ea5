// Goal: the speed of an answer determines how long its next part may take, and honest machines are
// faster than this limit.
// Method: hand-written gaps of the slowest supported machine and of a fast one.

import { describe, expect, test } from 'vitest'
import {
  OWN_PACE_FACTOR,
  OWN_PACE_GAPS,
  OWN_PACE_GAPS_MIN,
  OWN_PACE_WAIT_MIN_MS,
  PART_WAIT_MS,
} from '../limits.ts'
import { createOutputPace } from './output-pace.ts'

/** Milliseconds that the slowest supported machine takes for a token. */
const SLOWEST_GAP_MS = 500
/**
 * Milliseconds of that machine for a step of 256 tokens of another question's prompt, at 16 tokens
 * a second.
 */
const SLOWEST_STEP_MS = 16_000

function waitAfter(...gapsMs: readonly number[]): number {
  const pace = createOutputPace()
  for (const gapMs of gapsMs) pace.record(gapMs)
  return pace.waitMs()
}

const times = (count: number, gapMs: number) => Array.from({ length: count }, () => gapMs)

describe('the next part of an answer', () => {
  test('may take the usual time before there is a pace', () => {
    expect(waitAfter(...times(OWN_PACE_GAPS_MIN - 1, 5))).toBe(PART_WAIT_MS)
  })

  test('may take a few seconds of a quick machine, however it bundles parts', () => {
    expect(waitAfter(...times(40, 5))).toBe(OWN_PACE_WAIT_MIN_MS)
    expect(waitAfter(...times(30, 0), 3_000, 3_000)).toBe(OWN_PACE_WAIT_MIN_MS)
  })

  test('may take longer than the longest step of the slowest machine', () => {
    expect(waitAfter(...times(20, SLOWEST_GAP_MS))).toBe(OWN_PACE_FACTOR * SLOWEST_GAP_MS)
    expect(OWN_PACE_FACTOR * SLOWEST_GAP_MS).toBeGreaterThan(SLOWEST_STEP_MS)
  })

  test('never may take longer than that of any answer', () => {
    expect(waitAfter(...times(10, 60_000))).toBe(PART_WAIT_MS)
  })

  test('the next part of an answer is judged by the latest pace', () => {
    const slowed = [...times(100, 5), ...times(OWN_PACE_GAPS, 1_000)]
    expect(waitAfter(...slowed)).toBe(OWN_PACE_FACTOR * 1_000)
  })
})
