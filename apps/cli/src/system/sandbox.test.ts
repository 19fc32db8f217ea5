// Goal: a report says whether other parties' files are sandboxed, and a missing sandbox is a
// warning, with or without the owner's permission. Method: the report of a process that has
// bubblewrap, and of one whose bubblewrap is a file that cannot be run.

import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { confinement } from '@ostrom/engine/jail'
import { expect, test } from 'vitest'

const BUBBLEWRAP = '/usr/bin/bwrap'
const fixture = fileURLToPath(new URL('./sandbox.fixture.ts', import.meta.url))
const isJailed = (await confinement()).kind === 'jailed'

/** Returns the fixture's report; `before` has the words of a command that starts the fixture. */
async function report(...before: readonly string[]) {
  const [program = '', ...args] = [...before, process.execPath, fixture]
  return JSON.parse((await promisify(execFile)(program, args)).stdout)
}

test.runIf(isJailed)('a sandbox is no warning', async () => {
  const { models, trainers } = await report()
  for (const { detail, isWarning } of [...models, ...trainers]) {
    expect(detail).toMatch(/run in a sandbox with .*filtered system calls.*bubblewrap/)
    expect(isWarning).toBe(false)
  }
})

test.runIf(isJailed)('its absence is one, with what is done about it', async () => {
  const hidden = ['--dev-bind', '/', '/', '--ro-bind', '/dev/null', BUBBLEWRAP]
  const { models, trainers } = await report(BUBBLEWRAP, ...hidden)
  for (const { isWarning } of [...models, ...trainers]) expect(isWarning).toBe(true)
  const [refused, free] = models
  expect(refused.detail).toMatch(
    /^there is no sandbox, so only models whose hash stands in this repository run, and others are/,
  )
  expect(free.detail).toMatch(/^models run without a sandbox, as the configuration says/)
  expect(trainers[0].detail).toMatch(/^there is no sandbox, so training jobs are refused/)
})
