// Goal: while at most a third of the awake weight colludes, no accusation harms an honest provider.
// At the end, no money is stuck, and every base unit of a case is accounted for. Method: complete
// accusations on the in-memory chain, from seeds; deliberate faults; and the distribution of seats,
// computed and sampled.

import { describe, expect, test } from 'vitest'
import { SEATS } from './court-rules.ts'
import {
  drawChances,
  measureRules,
  measureVoids,
  plenaryShares,
  priceOf,
  sampleErrorRates,
  stageChances,
} from './jury-rules.ts'
import { report, trialFinding } from './report-tables.ts'
import { runTrial, type TrialOutcome } from './trial.ts'
import { trialCanaries } from './trial-context.ts'
import { CANARY_SEEDS } from './trial-report.ts'
import { measureSplit } from './weight-splitting.ts'
import { runBatch, runSeeds } from './worker-pool.ts'

const seeds = Array.from({ length: 40 }, (_, at) => at + 1)

describe('trials', () => {
  test('trials of 40 seeds are clean', async () => {
    const outcomes: TrialOutcome[] = []
    for (const seed of seeds) outcomes.push(await runTrial({ seed }))
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([])
    // Checks that the trials did not pass because nothing happened.
    const tried = (cheats: boolean) =>
      outcomes.filter((one) => one.cheats === cheats && one.trials.length > 0)
    expect(tried(true).length).toBeGreaterThan(3)
    expect(tried(false).length).toBeGreaterThan(3)
    const stages = outcomes.flatMap(({ trials }) => trials.map(({ rulings }) => rulings.length))
    expect(new Set(stages)).toEqual(new Set([0, 1, 2, 3]))
    expect(outcomes.some(({ forfeited }) => forfeited > 0n)).toBe(true)
    const motives = outcomes.flatMap(({ trials }) => trials.map(({ motive }) => motive))
    expect(motives.filter((motive) => motive === 'beside').length).toBeGreaterThan(3)
    expect(report(outcomes)[0]).toMatch(/^honest providers: \d+, accused: \d+$/)
    expect(trialFinding(outcomes)).toMatch(
      /^\*\*Found:\*\* In 40 seeds.* 0 of \d+ accused honest .* \(at most [\d.]+ %\)\./,
    )
  })

  test('fine who is offline, and never exclude it', async () => {
    const { disclosure, cheats, excluded, trials, faults } = await runTrial({ seed: 101 })
    expect({ openness: disclosure, cheats, excluded, faults }).toEqual({
      openness: 'offline',
      cheats: false,
      excluded: false,
      faults: [],
    })
    expect(trials.map(({ finalRuling }) => finalRuling)).toEqual(['minor'])
  })

  test('trials of many seeds equal single runs of the seeds, in their order', async () => {
    const count = 60
    const played = await runSeeds({ from: 1, count })
    expect(played.map(({ seed }) => seed)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
    expect(played.slice(-3)).toEqual(await runBatch({ from: count - 2, count: 3 }))
  })

  test('trials are deterministic', async () => {
    const [first, second] = [await runTrial({ seed: 7 }), await runTrial({ seed: 7 })]
    expect(second.trace).toEqual(first.trace)
    expect(first.trace.length).toBeGreaterThan(3)
  })
})

describe('a test canary', () => {
  test.each(trialCanaries)('a test canary is caught: %s', async (canary) => {
    const faults: string[] = []
    for (let seed = 1; seed <= CANARY_SEEDS && faults.length === 0; seed++) {
      faults.push(...(await runTrial({ seed, canary })).faults)
    }
    expect(faults).not.toEqual([])
  })
})

describe('juries apart from the chain', () => {
  const [first, second] = SEATS

  test('rule as the table of docs/spec/randomness.md has it', () => {
    const honest = (seats: bigint) => drawChances({ seats, cheats: false }).convicted
    expect(honest(first)).toBeCloseTo(0.0081, 4)
    expect(honest(second)).toBeCloseTo(0.00003, 6)
    const bought = [1, 3, 5, 10].map((voids) => 1 - (1 - honest(first)) ** (voids + 1))
    const table = [0.016, 0.032, 0.048, 0.085]
    for (const [at, chance] of table.entries()) expect(bought[at]).toBeCloseTo(chance, 3)
    expect(priceOf(10)).toBe(1_023)
  })

  test('have probabilities that add up to one, and a deterministic last stage', () => {
    for (const cheats of [true, false]) {
      for (const voids of [0, 5]) {
        const { convicted, acquitted, undecided } = stageChances({ seats: first, cheats }, voids)
        expect(convicted + acquitted + undecided).toBeCloseTo(1, 12)
      }
    }
    const { convicts, frees } = plenaryShares(0.95)
    expect(convicts).toBeGreaterThan(1 / 3)
    expect(frees).toBeGreaterThan(1 / 3)
    expect(plenaryShares(1)).toEqual({ convicts: 0.6, frees: 0.4 })
    // If many jurors are inactive, a plenary is undecided.
    expect(plenaryShares(0.5).frees).toBe(0)
  })

  test('convict no honest provider by more seats, and by fewer more often', () => {
    const byRule = new Map(measureRules().map((one) => [one.name, one.convicted]))
    const [present, few, half] = ['present rule', 'seats 7 and 21', 'one half convicts'].map(
      (name) => byRule.get(name)?.at(0),
    )
    expect(present).toBeLessThan(0.01)
    expect(few).toBeGreaterThan(5 * (present ?? 1))
    expect(half).toBeGreaterThan(3 * (present ?? 1))
    const [, ...later] = measureVoids()
    for (const { convicted, freed } of later) {
      expect(convicted[1]).toBeLessThan(0.001)
      expect(freed[0]).toBeGreaterThan(0.5)
    }
  })

  test('select seats by the Poisson distribution, for a whole and a split stake', () => {
    for (const { mean, variance, isSame } of measureSplit(2_000)) {
      expect(mean).toBeCloseTo(8.4, 0)
      expect(variance / mean).toBeCloseTo(1, 0)
      expect(isSame).toBe(true)
    }
  })

  test('juries are drawn with the computed probabilities for any division of weight', () => {
    const draws = 400
    const electorate = { colluding: 1 / 3, active: 1 }
    const { convicted, acquitted, undecided } = drawChances({
      seats: first,
      electorate,
      cheats: true,
    })
    expect(convicted).toBeLessThan(1)
    const expected = (acquitted + undecided) * draws
    // Five standard deviations of the expected number of freed providers. Fewer may be freed,
    // because slightly less than a third of the weight colludes in each draw.
    const spread = 5 * Math.sqrt(expected)
    for (const { freed, convicted: wrong } of sampleErrorRates(draws)) {
      expect(freed).toBeLessThan(expected + spread)
      expect(freed).toBeGreaterThan(expected / 2 - spread)
      expect(wrong).toBeLessThan(draws / 20)
    }
  })
})
