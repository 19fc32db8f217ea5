// Goal: at most two steps run at the same time. A step that must run alone does so. Each step runs
// after the steps that it waits for, and all steps run even if some fail. Method: steps whose ends
// the test decides, in virtual time; then the steps of this repository.
// Requirements: B-18

import { describe, expect, test } from 'vitest'
import { steps } from '../steps/steps.ts'
import { type LaneStep, nextStep, runLanes } from './lanes.ts'

const step = (name: string, more: Omit<LaneStep, 'name'> = {}): LaneStep => ({ name, ...more })
const next = (waiting: readonly LaneStep[], running: readonly LaneStep[] = []) =>
  nextStep(waiting, running)?.name

describe('nextStep', () => {
  test('takes the first, and a second beside it, and no third', () => {
    const all = [step('a'), step('b'), step('c')] as const
    expect(next(all)).toBe('a')
    expect(next(all.slice(1), [all[0]])).toBe('b')
    expect(next(all.slice(2), [all[0], all[1]])).toBeUndefined()
  })

  test('puts nothing beside a step that runs alone', () => {
    const alone = step('alone', { isAlone: true })
    expect(next([step('a')], [alone])).toBeUndefined()
    expect(next([alone, step('a')], [step('b')])).toBe('a')
    expect(next([alone], [step('b')])).toBeUndefined()
    expect(next([alone, step('a')])).toBe('alone')
  })

  test('takes steps that share data one by one, in the order of the list', () => {
    const [one, other] = [step('one', { shares: 'data' }), step('other', { shares: 'data' })]
    expect(next([other, one])).toBe('other')
    expect(next([one, step('a')], [other])).toBe('a')
    expect(next([one], [other])).toBeUndefined()
    expect(next([one], [step('a')])).toBe('one')
  })

  test('holds back what comes after a step that waits or runs, and nothing else', () => {
    const later = step('later', { after: ['first'] })
    expect(next([later, step('first')])).toBe('first')
    expect(next([later, step('a')], [step('first')])).toBe('a')
    expect(next([later], [step('first')])).toBeUndefined()
    expect(next([later])).toBe('later')
  })
})

/**
 * Runs steps that take some seconds each. Returns lines such as "3 a, b": the second, and the steps
 * that run from this second.
 */
async function timeline(
  all: readonly (LaneStep & { readonly seconds: number })[],
): Promise<readonly string[]> {
  const ends = new Map<string, { readonly at: number; readonly end: () => void }>()
  const lines: string[] = []
  let now = 0
  const done = runLanes(all, {
    run: ({ name, seconds }) =>
      new Promise((end) => ends.set(name, { at: now + seconds, end: () => end() })),
  })
  while (ends.size > 0) {
    lines.push(`${now} ${[...ends.keys()].join(', ')}`)
    const [name, first] = [...ends].reduce((one, other) => (other[1].at < one[1].at ? other : one))
    now = first.at
    ends.delete(name)
    first.end()
    await new Promise(setImmediate)
  }
  await done
  return [...lines, `${now}`]
}

describe('runLanes', () => {
  test('fills the second lane beside a long step', async () => {
    const all = [
      { ...step('tests', { isAlone: true }), seconds: 5 },
      { ...step('long'), seconds: 10 },
      { ...step('install'), seconds: 3 },
      { ...step('use', { after: ['install'] }), seconds: 4 },
      { ...step('short'), seconds: 1 },
    ]
    expect(await timeline(all)).toEqual([
      '0 tests',
      '5 long, install',
      '8 long, use',
      '12 long, short',
      '13 long',
      '15',
    ])
  })

  test('a step that waits for another gives its place to a step that does not wait', async () => {
    const all = [
      { ...step('install'), seconds: 3 },
      { ...step('use', { after: ['install'] }), seconds: 2 },
      { ...step('other'), seconds: 4 },
      { ...step('last', { isAlone: true }), seconds: 1 },
    ]
    expect(await timeline(all)).toEqual([
      '0 install, other',
      '3 other, use',
      '4 use',
      '5 last',
      '6',
    ])
  })

  test('tells when nothing runs, and only then', async () => {
    const idle: string[] = []
    const ran: string[] = []
    await runLanes([step('alone', { isAlone: true }), step('a'), step('b')], {
      run: async ({ name }) => void ran.push(name),
      onIdle: () => idle.push(ran.join(' ')),
    })
    expect(idle).toEqual(['alone', 'alone a b'])
  })

  test('begins nothing once it is stopped, and waits for what runs', async () => {
    const stop = new AbortController()
    const ran: string[] = []
    await runLanes([step('a', { isAlone: true }), step('b')], {
      run: async ({ name }) => {
        stop.abort()
        ran.push(name)
      },
      signal: stop.signal,
    })
    expect(ran).toEqual(['a'])
  })

  test('begins nothing once its time is over, which is no circle', async () => {
    const ran: string[] = []
    await runLanes([step('a', { isAlone: true }), step('b'), step('c', { after: ['b'] })], {
      run: async ({ name }) => void ran.push(name),
      mayBegin: () => !ran.includes('b'),
    })
    expect(ran).toEqual(['a', 'b'])
  })

  test('nothing to run is no wait, and a circle is an error that names it', async () => {
    const run = async () => {}
    await runLanes([], { run })
    const circle = [step('a', { after: ['b'] }), step('b', { after: ['a'] }), step('c')]
    await expect(runLanes(circle, { run })).rejects.toThrow('wait for one another: a, b;')
  })
})

test('each step of this repository waits for earlier ones, and some share the machine', () => {
  const names = steps.map(({ name }) => name)
  for (const [index, { name, after = [] }] of steps.entries()) {
    const later = after.filter((one) => !names.slice(0, index).includes(one))
    expect(later, name).toEqual([])
  }
  expect(new Set(names).size).toBe(names.length)
  expect(steps.filter(({ isAlone }) => !isAlone).length).toBeGreaterThan(LONE_STEPS)
  expect(steps.find(({ name }) => name === 'tests')?.isAlone).toBe(true)
})

/**
 * More steps than this must be able to share the machine. With fewer, two lanes would save almost
 * no time.
 */
const LONE_STEPS = 10
