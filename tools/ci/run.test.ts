// Goal: `.ci/run` without options works as a program, and a signal ends it as failed. Method: it is
// started, and gets a signal as soon as it has printed its plan.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../check/step.ts'

test('a run that gets a signal ends with a summary, and has failed', async () => {
  const run = spawn(process.execPath, [path.join(root, 'tools/ci/run.ts')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  let isSignalled = false
  const read = (chunk: Buffer) => {
    printed += chunk.toString()
    if (isSignalled || !/^turn \d+/m.test(printed)) return
    isSignalled = true
    run.kill('SIGTERM')
  }
  run.stdout.on('data', read)
  run.stderr.on('data', read)
  const [code] = await once(run, 'close')
  expect(code).toBe(1)
  expect(printed).toMatch(/^FAILED {3}.*it got SIGTERM/m)
  expect(printed.trimEnd()).toMatch(/\n0 passed, [1-9]\d* failed$/)
})
