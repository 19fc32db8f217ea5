// Goal: a program and all its descendants end when the program has used up its time limit. Time in
// which they wait for a processor does not count. They also end with the process that started the
// program, even if that process is killed.
// Method: real programs that run without end, sleep, start others, or print.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { runProgram } from './run.ts'

const isLinux = process.platform === 'linux'
const generous = 60_000
const { env } = process
const node = (script: string) => ({ program: process.execPath, args: ['-e', script], env })
const forever = 'for (;;);'

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('gives what a program printed, how it ended, and hands it its input', async () => {
  const script = 'process.stdin.pipe(process.stdout); console.error("a"); process.exitCode = 3'
  const result = await runProgram({ ...node(script), input: 'é', ownMsMax: generous })
  expect(result).toEqual({ kind: 'ended', code: 3, signal: null, stdout: 'é', stderr: 'a\n' })
})

// Finding: CAGE-2
test.runIf(isLinux)('a program inherits no file descriptors of its starter’s parent', async () => {
  const run = new URL('./run.ts', import.meta.url).href
  const list = 'readlink /proc/self/fd/*'
  const script = `const { runProgram } = await import('${run}')
    const args = ['-c', ${JSON.stringify(list)}]
    const ran = await runProgram({ program: '/bin/sh', args, ownMsMax: 60_000 })
    console.log(JSON.stringify(ran.stdout))`
  const others = Array.from({ length: 197 }, () => 'ignore' as const)
  const folder = openSync('/', 'r')
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit', ...others, folder],
  })
  closeSync(folder)
  const linked: readonly string[] = JSON.parse(await text(child.stdout!))
    .trim()
    .split('\n')
  // The program's open files are its standard streams and links to `/dev/null`; the folder that its
  // parent inherited is not among them.
  expect(linked.length).toBeGreaterThan(3)
  expect(linked).not.toContain('/')
})

test('tells a program that is missing from one that fails', async () => {
  const options = { args: [], env, ownMsMax: generous }
  const missing = await runProgram({ ...options, program: 'ostrom-no-such-program' })
  expect(missing).toMatchObject({ kind: 'not-started', reason: expect.stringContaining('ostrom-') })
  const failing = await runProgram({ ...node('process.exit(127)'), ownMsMax: generous })
  expect(failing).toMatchObject({ kind: 'ended', code: 127 })
})

test.runIf(isLinux)('ends what runs for too long, and tries it as often as said', async () => {
  const ownMsMax = 300
  const script = `process.stdout.write("."); ${forever}`
  const result = await runProgram({ ...node(script), ownMsMax })
  const reason = 'it took longer than 300 ms of its own time'
  expect(result).toMatchObject({ kind: 'killed', by: 'time', reason })
  // The second attempt finds the file that the first attempt wrote, and ends at once.
  const { mkdtemp, rm } = await import('node:fs/promises')
  const { join } = await import('node:path')
  const { tmpdir } = await import('node:os')
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-processes-'))
  const file = JSON.stringify(join(folder, 'begun'))
  const second = `const fs = require('node:fs')
    if (fs.existsSync(${file})) { console.log('done'); process.exit() }
    fs.writeFileSync(${file}, ''); ${forever}`
  const again = await runProgram({ ...node(second), ownMsMax, attemptsMax: 2 })
  expect(again).toMatchObject({ kind: 'ended', stdout: 'done\n' })
  await rm(folder, { recursive: true })
})

test.runIf(isLinux)('ends what does nothing, and what it started', async () => {
  const script = `const { spawn } = require('node:child_process')
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    console.log(child.pid)
    setInterval(() => {}, 1000)`
  const ownMsMax = 300
  const result = await runProgram({ ...node(script), ownMsMax })
  expect(result).toMatchObject({
    kind: 'killed',
    reason: 'it took longer than 300 ms of its own time',
  })
  await expect.poll(() => isRunning(Number(result.stdout))).toBe(false)
})

/**
 * Script that starts a process in a session of its own. That process keeps the script's output open
 * for a quarter of an hour.
 */
const daemon = `const { spawn } = require('node:child_process')
  const script = 'setTimeout(() => {}, 900_000)'
  const child = spawn(process.execPath, ['-e', script], { detached: true, stdio: 'inherit' })
  process.stdout.write(String(child.pid))
  child.unref()`

test('a program has ended even if a process that it started holds its output', async () => {
  const result = await runProgram({ ...node(daemon), ownMsMax: generous })
  process.kill(Number(result.stdout), 'SIGKILL')
  expect(result).toMatchObject({ kind: 'ended', code: 0 })
})

test.runIf(isLinux)('ends with it what left its group', async () => {
  const result = await runProgram({
    ...node(`${daemon}; setInterval(() => {}, 1)`),
    ownMsMax: 1_500,
  })
  expect(result).toMatchObject({ kind: 'killed', by: 'time' })
  await expect.poll(() => isRunning(Number(result.stdout))).toBe(false)
})

test('a program ends by its signal, and by too much memory', async () => {
  const stopping = new AbortController()
  const running = runProgram({ ...node(forever), ownMsMax: generous, signal: stopping.signal })
  stopping.abort(new Error('stopped'))
  await expect(running).rejects.toThrow('stopped')
  const large = 'globalThis.kept = Buffer.alloc(400e6, 1); setInterval(() => {}, 1000)'
  const result = await runProgram({ ...node(large), ownMsMax: generous, memoryBytesMax: 300e6 })
  expect(result).toMatchObject({ kind: 'killed', by: 'memory' })
})

test('goes with the process that started it, though it never looks', async () => {
  const module = fileURLToPath(new URL('./orphan.fixture.ts', import.meta.url))
  const parent = spawn(process.execPath, [module], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [printed] = await once(parent.stdout!, 'data')
  const pid = Number(printed)
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(pid)).toBe(false)
})
