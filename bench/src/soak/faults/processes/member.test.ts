// Goal: a process that starts late is reported as late, and then serves like any other process.
// Method: a Node process for which the test decides when it is ready; fake timers for the limit of
// its start.

import { afterEach, expect, test, vi } from 'vitest'
import { PROCESS_TIMEOUT_MS } from '../../limits.ts'
import { createMember } from './member.ts'

afterEach(() => void vi.useRealTimers())

test('a process that starts too late is told, and counts as up once it serves', async () => {
  const ready = Promise.withResolvers<void>()
  const member = createMember({
    name: 'slow',
    role: 'provider',
    args: ['--eval', 'setInterval(() => {}, 1_000)'],
    errorFile: '/dev/null',
    ready: () => ready.promise,
  })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const starting = member.start().catch((error: Error) => error.message)
  vi.advanceTimersByTime(PROCESS_TIMEOUT_MS)
  expect(await starting).toBe(`slow did not start in ${PROCESS_TIMEOUT_MS} ms`)
  expect(member.isUp).toBe(false)
  ready.resolve()
  await Promise.resolve()
  await Promise.resolve()
  expect(member.isUp).toBe(true)
  await member.kill()
  expect(member.deaths).toBe(1)
})
