// Goal: no accusation harms an honest provider while at most a third of the stake colludes; nothing
// is stuck at the end, and every base unit of a penalty is accounted for.
// Method: whole accusations on the chain in memory, from seeds; and faults built in on purpose.

import { describe, expect, test } from 'vitest'
import { chanceOf, convictionChance, measure, measureChoices } from './juries.ts'
import { report } from './report.ts'
import { canaries } from './stage.ts'
import { type Outcome, runTrial } from './trial.ts'

const seeds = Array.from({ length: 40 }, (_, at) => at + 1)

describe('trials', () => {
  test('of 40 seeds are clean', async () => {
    const outcomes: Outcome[] = []
    for (const seed of seeds) outcomes.push(await runTrial({ seed }))
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([])
    // They are not clean because nothing happened.
    const tried = (cheats: boolean) =>
      outcomes.filter((one) => one.cheats === cheats && one.trials.length > 0)
    expect(tried(true).length).toBeGreaterThan(3)
    expect(tried(false).length).toBeGreaterThan(3)
    expect(report(outcomes)[0]).toMatch(/^honest providers: \d+, accused: \d+$/)
  })

  test('are told the same way twice', async () => {
    const [first, second] = [await runTrial({ seed: 7 }), await runTrial({ seed: 7 })]
    expect(second.story).toEqual(first.story)
    expect(first.story.length).toBeGreaterThan(3)
  })
})

describe('a fault built in', () => {
  test.each(canaries)('is caught: %s', async (canary) => {
    const faults: string[] = []
    for (const seed of seeds) {
      if (faults.length > 0) break
      faults.push(...(await runTrial({ seed, canary })).faults)
    }
    expect(faults).not.toEqual([])
  })
})

describe('juries drawn apart from the chain', () => {
  test('convict an honest provider less than once in ten thousand, exactly', () => {
    // Two or three of three seats: 3 (1/3)^2 (2/3) + (1/3)^3.
    expect(chanceOf(3, 2, 1 / 3)).toBeCloseTo(7 / 27, 12)
    expect(chanceOf(63, 0, 1 / 3)).toBeCloseTo(1, 12)
    expect(convictionChance()).toBeLessThan(1e-4)
    // By four secrets hidden for each jury too, as the trials have it.
    expect(convictionChance(4)).toBeLessThan(1e-4)
  })

  test('convict no honest provider where seats belong to stake', () => {
    const told = new Map(measure(300).map((one) => [one.rule, one]))
    const sum = (rule: string, key: 'convicted' | 'acquitted') =>
      told.get(rule)?.[key].reduce((all, one) => all + one, 0) ?? Number.NaN
    expect(sum('as it is', 'convicted')).toBe(0)
    expect(sum('one ticket and one vote for a validator', 'convicted')).toBeGreaterThan(10)
    // A cheat has a chance, and not more than that.
    expect(sum('as it is', 'acquitted')).toBeLessThan(600)
  })

  test('are harder to buy for an honest provider than for a cheat', () => {
    const [none, , , , , , six] = measureChoices(300)
    const sum = (list: readonly number[] = []) => list.reduce((all, one) => all + one, 0)
    expect(sum(none?.convicted)).toBe(0)
    expect(sum(six?.convicted)).toBeLessThan(30)
    expect(sum(six?.acquitted)).toBeGreaterThan(sum(none?.acquitted))
  })
})
