// Goal: a provider that fails is left alone, and nobody takes an honest one from others by
// questions that it has to fail.
// Method: failures by hand, of several askers.

import type { AccountId } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createFailures } from './failures.ts'
import { COOL_DOWN_MS, COOL_DOWN_MS_MAX, OBSERVED_MAX } from './limits.ts'

const provider: AccountId = `0x${'01'.repeat(20)}`
const nowMs = 1_000
const byQuestion = (asker?: string) => ({ asker, nowMs, cause: 'question' }) as const

test('one asker’s own questions count for that asker alone, however many fail', () => {
  const failures = createFailures()
  const waits: number[] = []
  for (let at = 0; at < 9; at++) {
    failures.failed(provider, byQuestion('mallory'))
    waits.push(failures.untilMs(provider, 'mallory') - nowMs)
  }
  expect(waits.slice(0, 3)).toEqual([COOL_DOWN_MS, 2 * COOL_DOWN_MS, 4 * COOL_DOWN_MS])
  expect(waits.at(-1)).toBe(COOL_DOWN_MS_MAX)
  expect([failures.untilMs(provider, 'alice'), failures.untilMs(provider)]).toEqual([0, 0])
})

test('what only the provider can be the cause of counts for all', () => {
  const failures = createFailures()
  failures.failed(provider, { asker: 'alice', nowMs, cause: 'provider' })
  expect(failures.untilMs(provider, 'bob')).toBe(nowMs + COOL_DOWN_MS)
})

test('failures of two askers in a row count for all, and not with an answer between', () => {
  const failures = createFailures()
  failures.failed(provider, byQuestion('mallory'))
  failures.answered(provider, 'alice')
  failures.failed(provider, byQuestion('alice'))
  expect(failures.untilMs(provider, 'bob')).toBe(0)
  failures.failed(provider, byQuestion('bob'))
  expect(failures.untilMs(provider, 'carol')).toBe(nowMs + COOL_DOWN_MS)
})

test('an answer to another asker forgets nothing of one’s own', () => {
  const failures = createFailures()
  failures.failed(provider, byQuestion('mallory'))
  failures.answered(provider, 'alice')
  expect(failures.untilMs(provider, 'mallory')).toBe(nowMs + COOL_DOWN_MS)
  failures.answered(provider, 'mallory')
  expect(failures.untilMs(provider, 'mallory')).toBe(0)
})

test('the oldest give way', () => {
  const failures = createFailures()
  failures.failed(provider, byQuestion('first'))
  failures.answered(provider, 'alice')
  for (let at = 0; at < OBSERVED_MAX; at++) {
    failures.failed(provider, byQuestion(`${at}`))
    failures.answered(provider, 'alice')
  }
  expect(failures.untilMs(provider, 'first')).toBe(0)
})
