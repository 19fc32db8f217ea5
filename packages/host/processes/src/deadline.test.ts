// Goal: only a child's own work counts against its limit, regardless of the machine's load.
// Method: samples with invented times, as on a machine that gives a child all, a part or none of a
// processor; no process is started.

import { expect, test } from 'vitest'
import { createDeadline, createOwnClock, type UsageSample } from './deadline.ts'
import { UNMETERED_FACTOR } from './limits.ts'

const limit = { processorMsMax: 2_000, idleMsMax: 60_000 }
const at = (nowMs: number, processorMs: number, isRunnable = true): UsageSample => ({
  nowMs,
  usage: { processorMs, isRunnable },
})

test('a child that waits for a processor is not charged, for as long as it waits', () => {
  // The child's start took 400 ms of processor time, before the task began.
  const deadline = createDeadline(limit, at(0, 400))
  for (let minute = 1; minute <= 600; minute++) {
    expect(deadline.charge(at(minute * 60_000, 400 + minute))).toBeUndefined()
  }
  expect([deadline.processorMs, deadline.idleMs]).toEqual([600, 0])
})

test('a child that runs is ended by its processor time, on a quiet and on a loaded machine', () => {
  for (const share of [1, 1 / 16]) {
    const deadline = createDeadline(limit, at(0, 0))
    const look = (processorMs: number) => deadline.charge(at(processorMs / share, processorMs))
    expect(look(1_990)).toBeUndefined()
    expect(look(2_000)).toBe('it took longer than 2000 ms of processor time')
  }
})

test('a child that sleeps, or wakes now and then, is ended for doing nothing', () => {
  for (const ranMs of [0, 10]) {
    const deadline = createDeadline(limit, at(0, 0))
    let seconds = 0
    let reason: string | undefined
    while (reason === undefined && seconds < 1_000) {
      seconds++
      reason = deadline.charge(at(seconds * 1_000, seconds * ranMs, false))
    }
    expect(reason).toBe('it did nothing for 60000 ms')
    expect(seconds).toBe(ranMs === 0 ? 60 : 61)
  }
})

test('where a system tells nothing, all time counts, by a larger limit', () => {
  const deadline = createDeadline(limit, { nowMs: 0, usage: undefined })
  const look = (nowMs: number) => deadline.charge({ nowMs, usage: undefined })
  expect(look(2_000 * UNMETERED_FACTOR - 1)).toBeUndefined()
  expect(look(2_000 * UNMETERED_FACTOR)).toMatch(/longer than 2000 ms/)
})

test('a clock of its own stands still while a child waits for a processor', () => {
  const clock = createOwnClock()
  clock.look(at(0, 0))
  clock.look(at(1_000, 1_000))
  expect(clock.nowMs).toBe(1_000)
  clock.look(at(601_000, 1_500))
  expect(clock.nowMs).toBe(1_500)
  // In the next second, threads used 7,500 ms on several processors: only the elapsed 1,000 ms
  // count. The 2,000 ms without work after it count in full.
  clock.look(at(602_000, 9_000))
  clock.look(at(604_000, 9_000, false))
  expect(clock.nowMs).toBe(4_500)
})
