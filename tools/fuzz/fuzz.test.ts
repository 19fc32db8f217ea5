// Goal: a found fault makes the program fail, and a wrong name or budget is refused rather than
// ignored.
// Method: run the program as a user would.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { fuzzers } from './fuzzers.ts'

function fuzz(...args: readonly string[]) {
  const program = path.join(import.meta.dirname, 'run.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('the canary is caught', () => {
  expect(fuzz('canary')).toMatchObject({
    status: 0,
    stdout: 'ok     canary was caught\n1 passed, 0 failed\n',
  })
})

test('lists every fuzzer', () => {
  const names = fuzz('--list').stdout.trim().split('\n')
  expect(names.map((line) => line.split(' ')[0])).toEqual(fuzzers.map(({ name }) => name))
})

test.each([[['nothing']], [['canary', '--runs', '0']], [['canary', '--runs', 'many']]])(
  'refuses %j',
  (args) => {
    const { status, stderr } = fuzz(...args)
    expect(status).toBe(2)
    expect(stderr).toContain('fuzz: unknown name or budget')
  },
)
