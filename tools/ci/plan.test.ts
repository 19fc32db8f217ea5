// Goal: a run skips all steps whose inputs equal those of their last green run, except for one of
// them, which changes from run to run. A whole run skips no step. Method: three steps, hashes from
// a table.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { nextStep } from './lanes.ts'
import { BEGIN_SECONDS_MAX, orderSteps, planRun, wholeTurn } from './plan.ts'
import type { CiStep, Turn } from './step.ts'
import { steps as allSteps } from './steps.ts'

const reads = { programs: [], files: [] }
const steps: readonly CiStep[] = [
  { name: 'by time', command: 'a', limitSeconds: 1 },
  { name: 'first', command: 'b', limitSeconds: 1, reads },
  { name: 'second', command: ({ seed }) => `c ${seed}`, limitSeconds: 1, reads },
]
const skipped = (turn: Partial<Turn>, green: Readonly<Record<string, string>>) =>
  planRun({
    steps,
    turn: { number: 0, seed: 7, isWhole: false, ...turn },
    green,
    hashOf: (command) => `hash of ${command}`,
  })
    .filter(({ isSkipped }) => isSkipped)
    .map(({ step }) => step.name)
const green = { first: 'hash of b', second: 'hash of c 1', 'by time': 'hash of a' }

describe('planRun', () => {
  test('of the unchanged steps, each run takes another', () => {
    expect(skipped({ number: 0 }, green)).toEqual(['second'])
    expect(skipped({ number: 1 }, green)).toEqual(['first'])
    expect(skipped({ number: 2 }, green)).toEqual(['second'])
  })

  test('what reads something else runs', () => {
    expect(skipped({ number: 1 }, { ...green, first: 'another hash' })).toEqual([])
    expect(skipped({ number: 0 }, {})).toEqual([])
  })

  test('a seed is no input: random work over what is unchanged has its turn', () => {
    expect(skipped({ number: 0, seed: 8 }, green)).toEqual(['second'])
    expect(skipped({ number: 1, seed: 8 }, green)).toEqual(['first'])
  })

  test('another command is another step', () => {
    expect(skipped({ number: 1 }, { ...green, first: 'hash of d' })).toEqual([])
  })

  test('what is of whole runs is in no other, whatever it reads', () => {
    const long: CiStep = {
      name: 'long',
      command: 'd',
      limitSeconds: 1,
      reads,
      isOfWholeRuns: true,
    }
    const runs = (isWhole: boolean, known: Readonly<Record<string, string>>) =>
      planRun({
        steps: [...steps, long],
        turn: { number: 2, seed: 7, isWhole },
        green: known,
        hashOf: (command) => `hash of ${command}`,
      })
        .filter(({ isSkipped }) => !isSkipped)
        .map(({ step }) => step.name)
    expect(runs(false, {})).toEqual(['by time', 'first', 'second'])
    expect(runs(false, { ...green, long: 'hash of d' })).toEqual(['by time', 'first'])
    expect(runs(true, green)).toEqual(['by time', 'first', 'second', 'long'])
  })

  test('of the parts of one work a run does one, and a whole run all', () => {
    const parts = [0, 1].map(
      (at): CiStep => ({ name: `part ${at}`, command: 'e', limitSeconds: 1, part: { at, of: 2 } }),
    )
    const runs = (turn: Turn) =>
      planRun({ steps: parts, turn, green: {}, hashOf: (command) => command })
        .filter(({ isSkipped }) => !isSkipped)
        .map(({ step }) => step.name)
    expect(runs({ number: 4, seed: 1, isWhole: false })).toEqual(['part 0'])
    expect(runs({ number: 5, seed: 1, isWhole: false })).toEqual(['part 1'])
    expect(runs(wholeTurn)).toEqual(['part 0', 'part 1'])
  })

  test('an unchanged part of some work is in turn only in a run that does this part', () => {
    const parts = [0, 1].map(
      (at): CiStep => ({
        name: `part ${at}`,
        command: 'e',
        limitSeconds: 1,
        part: { at: 1 - at, of: 2 },
        reads,
      }),
    )
    const known = Object.fromEntries(parts.map(({ name }) => [name, 'e']))
    const runs = (number: number) =>
      planRun({
        steps: parts,
        turn: { number, seed: 1, isWhole: false },
        green: known,
        hashOf: (command) => command,
      })
        .filter(({ isSkipped }) => !isSkipped)
        .map(({ step }) => step.name)
    expect([0, 1, 2].map(runs)).toEqual([['part 1'], ['part 0'], ['part 1']])
  })

  test('each work of steps.ts in parts has all of its parts', () => {
    const inParts = allSteps.flatMap(({ part }) => (part === undefined ? [] : [part]))
    for (const of of new Set(inParts.map((part) => part.of))) {
      const counts = Array.from(
        { length: of },
        (_, at) => inParts.filter((part) => part.of === of && part.at === at).length,
      )
      expect(new Set(counts).size).toBe(1)
      expect(counts[0]).toBeGreaterThan(0)
    }
  })

  test('a whole run leaves out nothing', () => {
    expect(skipped({ isWhole: true }, green)).toEqual([])
  })

  test('tells what does a share of its work', () => {
    const plan = planRun({
      steps,
      turn: { number: 3, seed: 7, isWhole: false },
      green: {},
      hashOf: (command) => command,
    })
    expect(plan.map(({ isShare }) => isShare)).toEqual([false, false, true])
    const whole = planRun({ steps, turn: wholeTurn, green: {}, hashOf: (command) => command })
    expect(whole.map(({ isShare }) => isShare)).toEqual([false, false, false])
  })
})

describe('orderSteps', () => {
  const named = (name: string, isAlone = false): CiStep => ({
    name,
    command: name,
    limitSeconds: 1,
    isAlone,
  })
  const all = [named('a'), named('tests', true), named('b'), named('alone', true), named('c')]
  const order = (number: number) =>
    orderSteps(all, { number, seed: 1, isWhole: false }).map(({ name }) => name)

  test('begins with the first that runs alone, then with another one in each run', () => {
    expect([3, 4, 5].map(order)).toEqual([
      ['tests', 'alone', 'c', 'a', 'b'],
      ['tests', 'b', 'c', 'a', 'alone'],
      ['tests', 'alone', 'a', 'b', 'c'],
    ])
  })

  test('keeps the order in a whole run', () => {
    const names = orderSteps(all, { ...wholeTurn, number: 4 }).map(({ name }) => name)
    expect(names).toEqual(['tests', 'alone', 'a', 'b', 'c'])
  })
})

describe('in 1,000 turns of a machine at 3.9 times the time of the reference', () => {
  const budget: Readonly<Record<string, number>> = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'budget.json'), 'utf8'),
  )
  const slowness = 3.9
  /**
   * Estimated seconds of a step on this slow machine. A step without a budget counts as 60
   * processor seconds. A step that runs alone uses both cores part of the time, so it takes less
   * time than its processor time.
   */
  const secondsOf = ({ name, isAlone }: CiStep) =>
    (budget[name] ?? 60) * slowness * (isAlone ? 0.6 : 1)

  /**
   * Returns the names of the steps that begin in the run of this number, in the order in which they
   * begin.
   */
  function begun(number: number, isChanged: (step: CiStep) => boolean): readonly string[] {
    const turn = { number, seed: 1, isWhole: false }
    const same = allSteps.filter((step) => step.reads && !isChanged(step))
    const plan = planRun({
      steps: allSteps,
      turn,
      green: Object.fromEntries(same.map(({ name }) => [name, 'same'])),
      hashOf: () => 'same',
    })
    const due = plan.filter(({ isSkipped }) => !isSkipped).map(({ step }) => step)
    let waiting = orderSteps(due, turn)
    let running: readonly { readonly step: CiStep; readonly end: number }[] = []
    const names: string[] = []
    for (let now = 0; now < BEGIN_SECONDS_MAX; ) {
      const next = nextStep(
        waiting,
        running.map(({ step }) => step),
      )
      if (next !== undefined) {
        waiting = waiting.filter((step) => step !== next)
        running = [...running, { step: next, end: now + secondsOf(next) }]
        names.push(next.name)
        continue
      }
      if (running.length === 0) break
      now = Math.min(...running.map(({ end }) => end))
      running = running.filter(({ end }) => end > now)
    }
    return names
  }

  test.each<[string, (step: CiStep) => boolean]>([
    ['nothing changed', () => false],
    ['every second input changed', ({ name }) => name.length % 2 === 0],
    ['all inputs changed', () => true],
  ])('each step begins in some turn where %s', (_, isChanged) => {
    const found = new Set(Array.from({ length: 1_000 }, (_, at) => begun(at, isChanged)).flat())
    const never = allSteps.filter(({ name, isOfWholeRuns }) => !isOfWholeRuns && !found.has(name))
    expect(never.map(({ name }) => name)).toEqual([])
  })
})
