// Goal: a run whose time is over has failed, with each step that did not begin, and leaves no
// process behind; a broken contract fails a run on a slow machine, however late its tests would
// begin. Method: plans of bash commands of a few milliseconds, and one that hangs.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { planRun } from '../plan/plan.ts'
import type { CiStep } from '../steps/step.ts'
import { judgeRun } from './outcome.ts'
import { runSteps } from './run-steps.ts'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'ostrom-run-steps-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const step = (name: string, command: string, more: Partial<CiStep> = {}): CiStep => ({
  name,
  command,
  limitSeconds: 300,
  ...more,
})

async function runOf(steps: readonly CiStep[], seconds?: number) {
  const plan = planRun({
    steps,
    turn: { number: 1, seed: 1, isWhole: false },
    stateOf: () => ({ status: 'invalid', reason: 'what it reads has changed' }),
    isAsked: false,
    draw: '',
  })
  const printed: string[] = []
  const { ended, stopReason } = await runSteps(plan, {
    scratch,
    environment: { PATH: process.env.PATH ?? '', OWN: 'kept' },
    print: (text) => void printed.push(text),
    signal: new AbortController().signal,
    limit: seconds === undefined ? undefined : { seconds, reason: 'its time is over' },
  })
  return { ...judgeRun({ plan, ended, stopReason, faults: [] }), printed: printed.join('') }
}

const contracts = step('contracts', 'echo 3 passed, 1 failed; exit 1', {
  family: 'contracts',
  countsTests: true,
})

test('a broken contract fails a run that has time for its tests', async () => {
  const { lines, passed, failed } = await runOf([step('tests', 'true'), contracts])
  expect([passed, failed]).toEqual([4, 1])
  expect(lines[1]).toMatch(/^FAILED {3}contracts/)
})

test('a broken contract fails a run that has no time for its tests', async () => {
  const hangs = step('tests', 'echo begun; sleep 1000', { isAlone: true, prepares: true })
  const { lines, passed, failed } = await runOf([hangs, contracts], 0.3)
  expect([passed, failed]).toEqual([0, 3])
  expect(lines).toEqual([
    expect.stringMatching(/^FAILED {3}tests: /),
    'FAILED   contracts: it did not begin: its time is over',
    'FAILED   the run: its time is over',
    'faults of tests:',
    '    begun',
  ])
})

test('a step gets the environment of the run, and no variable of the caller', async () => {
  process.env.OSTROM_PLANTED = 'seen'
  const { printed } = await runOf([step('a', 'echo "$OWN, $OSTROM_PLANTED."')])
  delete process.env.OSTROM_PLANTED
  expect(printed).toContain('kept, .')
})
