// Goal: commands that follow one another in a process add no listeners, and each is told to stop.

import { expect, test } from 'vitest'
import { shutdownSignal } from './shutdown-signal.ts'

test('however many commands wait, the process has one listener of each signal', async () => {
  const before = process.listenerCount('SIGTERM')
  const signals = Array.from({ length: 20 }, () => shutdownSignal())
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  expect(signals.map(({ aborted }) => aborted)).not.toContain(true)
  process.emit('SIGTERM', 'SIGTERM')
  await Promise.resolve()
  await Promise.resolve()
  expect(signals.map(({ aborted }) => aborted)).not.toContain(false)
  expect(process.listenerCount('SIGTERM')).toBe(before)
})
