// Goal: nothing of a machine that sleeps runs before it wakes, whenever its timers began.
// Method: timers of a process that naps, in virtual time.

import { expect, test } from 'vitest'
import { createProcess } from './process.ts'
import { createVirtualTime } from './virtual-time.ts'

const HOUR_MS = 3_600_000

function createNapper() {
  const time = createVirtualTime({ startMs: 0 })
  const process = createProcess({ name: 'napper', time, log: () => {} })
  return { time, process }
}

test('a timer that began before a nap is late by its length', async () => {
  const { time, process } = createNapper()
  const woken = process.clock.sleep(1_000).then(() => time.nowMs())
  process.nap(HOUR_MS)
  expect(await time.until(woken)).toBe(HOUR_MS + 1_000)
})

test('a timer that begins during a nap waits for its end', async () => {
  const { time, process } = createNapper()
  process.nap(HOUR_MS)
  await time.pass(HOUR_MS / 2)
  const woken = process.clock.sleep(1_000).then(() => time.nowMs())
  expect(await time.until(woken)).toBe(HOUR_MS + 1_000)
})

test('a task that is scheduled during a nap waits for its end', async () => {
  const { time, process } = createNapper()
  process.nap(HOUR_MS)
  let ranMs = 0
  process.schedule(1_000, () => {
    ranMs = time.nowMs()
  })
  await time.pass(2 * HOUR_MS)
  expect(ranMs).toBe(HOUR_MS + 1_000)
})
