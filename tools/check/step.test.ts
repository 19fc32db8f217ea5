// Goal: a step that is stopped ends with all processes that it started, also with a program that
// ignores the signal, and leaves no process behind.
// Method: a process runs a step of a few lines of Node, which print the ids of their processes.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'

/** Milliseconds in which each test ends, far above the bounds in it. */

const started: number[] = []
afterEach(() => {
  for (const pid of started.splice(0)) if (isRunning(pid)) process.kill(pid, 'SIGKILL')
})

/** A program that ignores all signals that a program can ignore, and prints its id. */
const deaf = `
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {})
  setInterval(() => {}, 1_000)
  console.log('pid ' + process.pid)
`

/** Code that starts `deaf` in the same process group; `stdio` is that of the started process. */
const startsDeaf = (stdio: 'inherit' | 'ignore') => `
  const { spawn } = require('node:child_process')
  const args = ['-e', ${JSON.stringify(deaf)}]
  const child = spawn(process.execPath, args, { stdio: '${stdio}' })
`

/** A program that starts `deaf`, and ends at the first signal. */
const parentOfDeaf = `${startsDeaf('inherit')}; setInterval(() => {}, 1_000)`

/** Runs a step in a process of its own. Returns this process, and the id that the step printed. */
async function startStep(program: string, killMs: number) {
  const options = { name: 'step', args: ['-e', program], show: 'always', killMs }
  const source = `
    const { runStep } = await import(${JSON.stringify(path.join(import.meta.dirname, 'step.ts'))})
    const { status } = await runStep(${JSON.stringify(options)})
    console.log('status ' + status)
  `
  const runner = spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  runner.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  while (!/pid \d+\n/.test(output)) await once(runner.stdout, 'data')
  const pid = Number(/pid (\d+)\n/.exec(output)?.[1])
  started.push(pid)
  if (runner.pid !== undefined) started.push(runner.pid)
  return { runner, pid, output: () => output }
}

async function endOf(runner: ChildProcess): Promise<readonly unknown[]> {
  return await once(runner, 'close')
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test.each([
  ['SIGTERM', 'a program', deaf],
  ['SIGINT', 'a program', deaf],
  ['SIGHUP', 'a program', deaf],
  ['SIGTERM', 'the child of a program', parentOfDeaf],
] as const)('%s ends %s that ignores it after the bound', async (signal, _, program) => {
  const { runner, pid } = await startStep(program, 300)
  const ended = endOf(runner)
  runner.kill(signal)
  expect(await ended).toEqual([1, null])
  await expect.poll(() => isRunning(pid)).toBe(false)
})

test('a program that obeys the signal is not killed', async () => {
  const obeys = `
    process.on('SIGTERM', () => setTimeout(() => { console.log('orderly'); process.exit(0) }, 300))
    setInterval(() => {}, 1_000)
    console.log('pid ' + process.pid)
  `
  const { runner, output } = await startStep(obeys, 60_000)
  const ended = endOf(runner)
  runner.kill('SIGTERM')
  expect(await ended).toEqual([1, null])
  expect(output()).toContain('orderly')
})

test('a process that a step left behind is ended before the next step', async () => {
  const leaves = `
    ${startsDeaf('ignore')}
    console.log('pid ' + child.pid)
    setTimeout(() => process.exit(5), 300)
  `
  const { runner, pid, output } = await startStep(leaves, 300)
  expect(await endOf(runner)).toEqual([0, null])
  expect(output()).toContain('status 5\n')
  await expect.poll(() => isRunning(pid)).toBe(false)
})
