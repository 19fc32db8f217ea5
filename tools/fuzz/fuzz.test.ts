// Goal: a found fault makes the program fail, a wrong name or budget is refused rather than
// ignored, and the caller's budget is used.
// Method: run the program as a user would; ask for the variables of the fuzzer of the contracts.

import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { fuzzerEnvironment, fuzzers } from './fuzzers.ts'

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

describe('budget of the fuzzer of the contracts', () => {
  const evm = fuzzers.find(({ name }) => name === 'evm')!
  const budget = (runs: number | undefined, caller: Readonly<Record<string, string>>) => ({
    ...caller,
    ...fuzzerEnvironment(evm, runs, caller),
  })
  const shared = { FOUNDRY_FUZZ_RUNS: '250', FOUNDRY_INVARIANT_RUNS: '10' }

  test('the fuzzer of the contracts has its own budget if the caller states none', () => {
    expect(budget(undefined, {})).toEqual({
      FOUNDRY_FUZZ_RUNS: '1000',
      FOUNDRY_INVARIANT_RUNS: '40',
    })
  })

  test('each variable of the caller sets its part of the budget by itself', () => {
    expect(budget(undefined, shared)).toEqual(shared)
    expect(budget(undefined, { FOUNDRY_FUZZ_RUNS: '250' })).toEqual({
      FOUNDRY_FUZZ_RUNS: '250',
      FOUNDRY_INVARIANT_RUNS: '40',
    })
  })

  test('the budget of the command line has precedence over variables', () => {
    expect(budget(500, shared)).toEqual({ FOUNDRY_FUZZ_RUNS: '500', FOUNDRY_INVARIANT_RUNS: '20' })
  })
})
