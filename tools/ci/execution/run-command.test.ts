// Goal: a step's processor time includes the time of its processes. A hanging step is ended, with
// all processes that it started. Method: bash itself.

import { expect, test } from 'vitest'
import { childrenSeconds, runCommand } from './run-command.ts'

test('reads what `times` prints of the children', () => {
  expect(childrenSeconds('0m0.100s 0m0.200s\n2m3.500s 0m0.250s\n')).toBeCloseTo(123.75)
  expect(childrenSeconds('')).toBe(0)
})

test('tells output, status and processor time', async () => {
  const busy = 'for i in {1..200000}; do :; done'
  const result = await runCommand(`echo begun; bash -c '${busy}'; exit 3`, { limitSeconds: 100 })
  expect(result).toMatchObject({ status: 3, isTimeout: false, output: 'begun\n' })
  expect(result.processorSeconds).toBeGreaterThan(0)
})

test('a step that hangs is stopped, with the processes that it started', async () => {
  const result = await runCommand('sleep 1000 & echo $!; wait', { limitSeconds: 0.5 })
  expect(result.isTimeout).toBe(true)
  expect(result.status).not.toBe(0)
  const child = Number(result.output)
  await expect.poll(() => isRunning(child)).toBe(false)
})

test('a step is stopped from outside, with the processes that it started', async () => {
  const stop = new AbortController()
  const lines: string[] = []
  const result = await runCommand('sleep 1000 & echo $!; wait', {
    limitSeconds: 300,
    signal: stop.signal,
    write: (text) => {
      lines.push(text)
      stop.abort()
    },
  })
  expect(result).toMatchObject({ isTimeout: false, output: lines.join('') })
  expect(result.status).not.toBe(0)
  await expect.poll(() => isRunning(Number(result.output))).toBe(false)
})

test('a process that a step left behind is ended, and does not hold up the next', async () => {
  const options = { limitSeconds: 300 }
  const result = await runCommand('sleep 1000 > /dev/null 2>&1 3>&- & echo $!', options)
  expect(result.status).toBe(0)
  await expect.poll(() => isRunning(Number(result.output))).toBe(false)
})

test('a process that ignores the signal to stop is killed', async () => {
  const deaf = `trap '' TERM; echo $BASHPID; exec sleep 1000 > /dev/null 2>&1 3>&-`
  const options = { limitSeconds: 0.5, stopMs: 200 }
  const result = await runCommand(`(${deaf}) & wait`, options)
  expect(result.isTimeout).toBe(true)
  await expect.poll(() => isRunning(Number(result.output))).toBe(false)
})

test('a deaf process in a group of its own is killed, although its parent was', async () => {
  const deaf = `trap "" TERM; echo $BASHPID; exec sleep 1000 > /dev/null 2>&1 3>&-`
  const options = { limitSeconds: 0.5, stopMs: 200 }
  const result = await runCommand(`setsid bash -c '${deaf}' & wait`, options)
  expect(result.isTimeout).toBe(true)
  await expect.poll(() => isRunning(Number(result.output))).toBe(false)
})

function isRunning(child: number): boolean {
  try {
    return process.kill(child, 0)
  } catch {
    return false
  }
}
