// Goal: a judgement gets its full time, and its fetches end at the juror's deadline.
// Method: a clock whose sleep the test ends, and a judgement that waits for either signal.

import { expect, test } from 'vitest'
import { withFetchDeadline } from './fetch-deadline.ts'

const { signal } = new AbortController()

function manualClock(nowMs: number) {
  const asleep: { readonly ms: number; readonly wake: () => void }[] = []
  const sleep = (ms: number) => new Promise<void>((wake) => asleep.push({ ms, wake }))
  return { asleep, nowMs: () => nowMs, sleep }
}

// Finding: ADV-13
test('fetches end at the deadline, and the judgement goes on', async () => {
  const clock = manualClock(1_000)
  let isLate = false
  const found = withFetchDeadline(
    async ({ late }) => {
      await new Promise((done) => late.addEventListener('abort', done))
      isLate = late.aborted
      return 'minor'
    },
    { clock, untilMs: 5_000, signal },
  )
  expect(clock.asleep.map(({ ms }) => ms)).toEqual([4_000])
  expect(isLate).toBe(false)
  clock.asleep[0]?.wake()
  expect(await found).toBe('minor')
  expect(isLate).toBe(true)
})

test('after that time nothing is fetched any more', async () => {
  const clock = manualClock(9_000)
  const found = withFetchDeadline(async () => 'no', { clock, untilMs: 5_000, signal })
  expect(clock.asleep.map(({ ms }) => ms)).toEqual([0])
  expect(await found).toBe('no')
})
