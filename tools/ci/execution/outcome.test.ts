// Goal: every step that a run has to execute passes or fails; a step that did not begin, ran no
// test, or skipped one has failed; what is left out counts nowhere. Method: results of steps as
// values.

import { describe, expect, test } from 'vitest'
import { type PlannedStep, planRun } from '../plan/plan.ts'
import { type CiStep, UNANSWERED_STATUS } from '../steps/step.ts'
import { countStep, type EndedStep, judgeRun } from './outcome.ts'
import type { StepRun } from './run-command.ts'

const program: CiStep = { name: 'program', command: 'a', limitSeconds: 1 }
const tests: CiStep = { ...program, name: 'tests', countsTests: true }
const service: CiStep = { ...program, name: 'service', mayBeUnanswered: 'nobody answers' }
const recorded: CiStep = { ...program, name: 'recorded', family: 'one' }

const ran = (output: string, status = 0): StepRun => ({
  status,
  output,
  isTimeout: false,
  seconds: 2,
  processorSeconds: 3,
})

describe('countStep', () => {
  test('counts tests, and another program as one', () => {
    expect(countStep(tests, ran('12 passed, 0 failed'))).toEqual({
      outcome: 'passed',
      passed: 12,
      failed: 0,
    })
    expect(countStep(program, ran(''))).toEqual({ outcome: 'passed', passed: 1, failed: 0 })
    expect(countStep(program, ran('', 2))).toEqual({ outcome: 'failed', passed: 0, failed: 1 })
  })

  test.each<[string, StepRun, number, string | undefined]>([
    ['a failed test', ran('3 passed, 2 failed', 1), 2, undefined],
    ['a skipped test', ran('3 passed, 0 failed, 4 skipped'), 4, '4 tests were skipped'],
    ['no test', ran('0 passed, 0 failed'), 1, 'it ran no test'],
    ['no count', ran('all good'), 1, 'it printed no count of tests'],
    ['the count of a part', ran('core: 3 passed, 0 failed'), 1, 'it printed no count of tests'],
    ['a stop at its limit', { ...ran('3 passed, 0 failed'), isTimeout: true }, 1, 'stopped'],
    ['an error after the tests', ran('3 passed, 0 failed', 9), 1, 'its exit status is 9'],
  ])('%s is a failure', (_, result, failed, reason) => {
    const counts = countStep(tests, result)
    expect(counts).toMatchObject({ outcome: 'failed', failed })
    if (reason !== undefined) expect(counts.reason).toContain(reason)
  })

  test('only a step that asks a service may be unanswered', () => {
    const none = { passed: 0, failed: 0 }
    expect(countStep(service, ran('', UNANSWERED_STATUS))).toMatchObject({
      outcome: 'unanswered',
      ...none,
    })
    expect(countStep(program, ran('', UNANSWERED_STATUS)).outcome).toBe('failed')
  })
})

describe('judgeRun', () => {
  const planOf = (steps: readonly CiStep[]) =>
    planRun({
      steps,
      turn: { number: 1, seed: 1, isWhole: false },
      stateOf: () => ({ status: 'invalid', reason: 'changed' }),
      isAsked: false,
      draw: '',
    })
  const end = (plan: readonly PlannedStep[], name: string, result: StepRun): EndedStep => {
    const one = plan.find(({ step }) => step.name === name)!
    return { ...one, result, counts: countStep(one.step, result) }
  }
  const judge = (plan: readonly PlannedStep[], ended: readonly EndedStep[], stopReason?: string) =>
    judgeRun({ plan, ended, stopReason, faults: [] })

  test('a step that did not begin has failed', () => {
    const plan = planOf([tests, recorded])
    const ended = [end(plan, 'tests', ran('5 passed, 0 failed'))]
    const { lines, passed, failed } = judge(plan, ended)
    expect([passed, failed]).toEqual([5, 1])
    expect(lines[1]).toBe('FAILED   recorded: it did not begin: no lane took it')
  })

  test('a run in which no step began has failed', () => {
    const { failed } = judge(planOf([tests, recorded]), [])
    expect(failed).toBe(2)
    expect(judge([], [])).toMatchObject({ failed: 1, lines: ['FAILED   the run: no step ran'] })
  })

  test('a run that is stopped has failed, and names the reason for each step', () => {
    const plan = planOf([tests, recorded])
    const ended = [end(plan, 'tests', ran('5 passed, 0 failed'))]
    const { lines, failed } = judge(plan, ended, 'it may take 5100 s')
    expect(failed).toBe(2)
    expect(lines.filter((line) => line.includes('it may take 5100 s'))).toHaveLength(2)
  })

  test('the faults of a failed step, or else its last lines, end the summary', () => {
    const plan = planOf([tests, program])
    const ended = [
      end(plan, 'tests', ran('ok a\nFAILED a.test.ts > works: no\nb\n3 passed, 1 failed', 1)),
      end(plan, 'program', ran('begun\nno such file\n', 1)),
    ]
    const { lines } = judge(plan, ended)
    expect(lines.slice(2)).toEqual([
      'faults of tests:',
      '    FAILED a.test.ts > works: no',
      'faults of program:',
      '    begun',
      '    no such file',
    ])
  })

  test('a step that is left out is no pass', () => {
    const [one] = planOf([recorded])
    const left: PlannedStep = {
      ...one!,
      decision: { action: 'leave-out', detail: 'recorded at a' },
    }
    const plan = [...planOf([tests]), left]
    const ended = [end(plan, 'tests', ran('5 passed, 0 failed'))]
    const { lines, passed, failed } = judge(plan, ended)
    expect([passed, failed]).toEqual([5, 0])
    expect(lines[1]).toBe('left out recorded: recorded at a')
  })

  test('an unanswered step is neither a pass nor a failure', () => {
    const plan = planOf([tests, service])
    const ended = [
      end(plan, 'tests', ran('5 passed, 0 failed')),
      end(plan, 'service', ran('', UNANSWERED_STATUS)),
    ]
    const { lines, passed, failed } = judge(plan, ended)
    expect([passed, failed]).toEqual([5, 0])
    expect(lines[1]).toContain('left out service (nobody answers)')
  })

  test('a run of which no step has a result has failed', () => {
    const plan = planOf([service])
    const { failed } = judge(plan, [end(plan, 'service', ran('', UNANSWERED_STATUS))])
    expect(failed).toBe(1)
  })
})
