// Goal: a calibration that timed out is tried again, a calibration that failed permanently is
// reported immediately, and none outlives the process that started it.
// Method: one-line programs replace the calibration, and the test advances a clock.

import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { LOCAL_CALIBRATION_ATTEMPTS_MAX } from '../limits.ts'
import { runLocalCalibration } from './local-calibration.ts'

const folder = temporaryFolder('calibration', 'test')

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Runs a script instead of the calibration. */
async function run(script: string) {
  const lines: string[] = []
  const waits: number[] = []
  const done = runLocalCalibration({
    command: [process.execPath, '-e', script],
    log: join(folder, 'calibrate.log'),
    priority: 0,
    clock: { sleep: async (ms) => void waits.push(ms) },
    signal: new AbortController().signal,
    print: (line) => lines.push(line),
  })
  const fault = await done.then(
    () => undefined,
    (error: Error) => error.message,
  )
  return { fault, lines, waits }
}

const failing = (code: string) =>
  `console.log(JSON.stringify({ error: { code: '${code}' } })); process.exitCode = 1`

test('a calibration that failed temporarily is tried again, after growing waits', async () => {
  const count = JSON.stringify(join(folder, 'count'))
  const script = `const fs = require('node:fs')
    fs.appendFileSync(${count}, '.')
    if (fs.readFileSync(${count}, 'utf8').length < 3) { ${failing('model-unreadable')} }`
  const { fault, lines, waits } = await run(script)
  expect(fault).toBeUndefined()
  expect(waits).toEqual([5_000, 10_000])
  expect(lines[0]).toBe(
    'The calibration failed: it ended by model-unreadable. It is tried again in 5 s.',
  )
})

test('a permanently failed calibration is reported at once, others after all tries', async () => {
  const first = await run(failing('model-unknown'))
  expect(first.waits).toEqual([])
  expect(first.fault).toMatch(/its calibration failed: it ended by model-unknown\. Read .*\.log/)
  expect(await readFile(join(folder, 'calibrate.log'), 'utf8')).toContain('model-unknown')
  const always = await run(failing('tokenizer-busy'))
  expect(always.waits).toHaveLength(LOCAL_CALIBRATION_ATTEMPTS_MAX - 1)
  expect(always.fault).toContain(`after ${LOCAL_CALIBRATION_ATTEMPTS_MAX} tries`)
})

// Finding: OFF3-13
test('the first calibration ends with its parent process, even after kill -9', async () => {
  const fixture = fileURLToPath(new URL('./orphan-calibration.fixture.ts', import.meta.url))
  const parent = spawn(process.execPath, [fixture, folder], { stdio: 'ignore' })
  const written = async () => Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''))
  await expect.poll(written).toBeGreaterThan(0)
  const pid = await written()
  expect(isRunning(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isRunning(pid)).toBe(false)
})
