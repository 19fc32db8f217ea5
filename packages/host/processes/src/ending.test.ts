// Goal: a parent can reliably wait until its child is ready and until it ends, in all of the
// child's states: running, ended, ignoring signals, waiting for a processor, and never started.
// Method: small programs of Node, each in a process of its own; of a busy machine, samples that say
// so.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { isRunning, matchOutput, stopProcess, whenEnded } from './ending.ts'

/** Prints `up`, and runs until a signal. */
const idle = `setInterval(() => {}, 1000); console.log('up 7')`
const deaf = `process.on('SIGTERM', () => {}); ${idle}`

function start(script: string, program = process.execPath): ChildProcess {
  const child = spawn(program, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

const onEnded = (code: number | null, signal: string | null) =>
  new Error(`ended: ${code} ${signal}`)
const up = { pattern: /up (\d)/, onEnded }

test('returns the match once a child prints it', async () => {
  const [, number] = await matchOutput(start(idle), up)
  expect(number).toBe('7')
})

test('fails for a child that ends before it prints the text', async () => {
  await expect(matchOutput(start('process.exitCode = 3'), up)).rejects.toThrow('ended: 3 null')
})

test('fails for a child that prints the text too late', async () => {
  const late = { ownMsMax: 1, error: () => new Error('late') }
  const waiting = matchOutput(start('setInterval(() => {}, 1000)'), { ...up, late })
  await expect(waiting).rejects.toThrow('late')
})

test('fails for a program that is missing, which counts as gone', async () => {
  const child = start('', '/nonexistent/program')
  await expect(matchOutput(child, up)).rejects.toThrow('ENOENT')
  await whenEnded(child)
  await stopProcess(child)
})

test('stops a child by SIGTERM, and a stopped one at once', async () => {
  const child = start(idle)
  await matchOutput(child, up)
  expect(isRunning(child)).toBe(true)
  await stopProcess(child, { killAfterMs: 60_000 })
  expect([child.signalCode, isRunning(child)]).toEqual(['SIGTERM', false])
  await stopProcess(child)
  await whenEnded(child)
})

test('kills a child that does not end in time', async () => {
  const child = start(deaf)
  await matchOutput(child, up)
  await stopProcess(child, { killAfterMs: 1 })
  expect(child.signalCode).toBe('SIGKILL')
})

/** Samples of a child that waits for a processor for hours, and then for nothing. */
function createBusySamples(busy: number) {
  const seen = { looks: 0 }
  const sample = async () => {
    seen.looks += 1
    const isRunnable = seen.looks <= busy
    return { nowMs: seen.looks * 3_600_000, usage: { processorMs: 0, isRunnable } }
  }
  return { seen, sample }
}

test('a child that waits for a processor is neither late nor killed', async () => {
  const { seen, sample } = createBusySamples(4)
  const error = () => new Error(`late after ${seen.looks} looks`)
  const silent = start('setInterval(() => {}, 1000)')
  const late = { ownMsMax: 100, sample, error }
  await expect(matchOutput(silent, { ...up, late })).rejects.toThrow('late after 5 looks')
  const child = start(deaf)
  await matchOutput(child, up)
  const busy = createBusySamples(4)
  await stopProcess(child, { killAfterMs: 100, sample: busy.sample })
  expect(child.signalCode).toBe('SIGKILL')
  expect(busy.seen.looks).toBe(5)
})

test('asks a child by another act than a signal', async () => {
  const child = start(`process.once('disconnect', () => process.exit(5)); ${idle}`)
  await matchOutput(child, up)
  await stopProcess(child, { by: () => child.disconnect() })
  expect(child.exitCode).toBe(5)
})

test('waits for a child that ends by itself', async () => {
  const child = start('process.exitCode = 4')
  await whenEnded(child)
  expect(child.exitCode).toBe(4)
  if (child.connected) await once(child, 'disconnect')
})
