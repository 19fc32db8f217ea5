// Goal: with any transactions, a jumping clock and a stalling beacon, each account keeps its money,
// and cases keep their terms and jurors. Uninvolved accounts can end all cases, sessions and
// requests, and every account can withdraw. Method: random walks on the in-memory ledger, from
// seeds; deliberate faults.

import { describe, expect, test } from 'vitest'
import { walkCanaries } from './random-walk.ts'
import { runWalk, type WalkOutcome } from './walk.ts'
import { walkActions } from './walk-actions.ts'

// Fines require a jury in which enough seats revealed votes: seed 94 has such a jury.
const seeds = [...Array.from({ length: 40 }, (_, at) => at + 1), 94]

describe('walks', () => {
  test('walks of 41 seeds are clean', async () => {
    const outcomes: WalkOutcome[] = []
    for (const seed of seeds) outcomes.push(await runWalk({ seed }))
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([])
    // Checks that the walks did not pass because nothing happened.
    const done = new Set(outcomes.flatMap((outcome) => [...outcome.executed.keys()]))
    const expected = [
      'accuse',
      'seat',
      'commit',
      'reveal',
      'tally',
      'appeal',
      'end',
      'fine',
      'hold',
    ]
    expect(expected.filter((name) => !done.has(name))).toEqual([])
    expect(done.size).toBeGreaterThan(0.7 * Object.keys(walkActions).length)
    expect(outcomes.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(seeds.length / 2)
  })

  test('walks are deterministic', async () => {
    const [first, second] = [await runWalk({ seed: 7 }), await runWalk({ seed: 7 })]
    expect(second.trace).toEqual(first.trace)
    expect(first.trace.length).toBeGreaterThan(10)
  })
})

describe('a test canary', () => {
  test.each(walkCanaries)('a test canary is caught: %s', async (canary) => {
    const faults: string[] = []
    for (const seed of seeds) {
      if (faults.length > 0) break
      faults.push(...(await runWalk({ seed, canary })).faults)
    }
    expect(faults).not.toEqual([])
  })
})
