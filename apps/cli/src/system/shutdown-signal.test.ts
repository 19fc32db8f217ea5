// Goal: successive commands in one process add no listeners, and each receives the stop signal.
// Method: an event emitter replaces the process, so that no other test in this process receives the
// signal.

import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { shutdownSignal } from './shutdown-signal.ts'

test('however many commands wait, the process has one listener of each signal', async () => {
  const process = new EventEmitter()
  const signals = Array.from({ length: 20 }, () => shutdownSignal(process))
  for (const name of ['SIGINT', 'SIGTERM', 'disconnect']) {
    expect(process.listenerCount(name)).toBe(1)
  }
  expect(signals.map(({ aborted }) => aborted)).not.toContain(true)
  process.emit('SIGTERM')
  await Promise.resolve()
  await Promise.resolve()
  expect(signals.map(({ aborted }) => aborted)).not.toContain(false)
  expect(process.listenerCount('SIGTERM')).toBe(0)
})
