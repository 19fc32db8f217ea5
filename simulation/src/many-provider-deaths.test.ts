// Goal: as in provider-deaths.test.ts, a thousand times.
// Method: the same, over eight seeds, of which each leaves its own books.

import { expect, test } from 'vitest'
import { type DeathsOutcome, runProviderDeaths } from './provider-deaths.ts'

const DEATHS = 1_000
const SEEDS = 8

test('a thousand deaths leave each answer whole and all books equal, to the unit', async () => {
  const outcomes: DeathsOutcome[] = []
  for (let seed = 1; seed <= SEEDS; seed++) {
    const outcome = await runProviderDeaths({ seed: `${seed}`, deaths: DEATHS / SEEDS })
    expect(outcome.faults, `seed ${seed}`).toEqual([])
    outcomes.push(outcome)
  }
  const sum = (of: (outcome: DeathsOutcome) => number) =>
    outcomes.reduce((all, outcome) => all + of(outcome), 0)
  expect(sum(({ deaths }) => deaths)).toBeGreaterThanOrEqual(DEATHS)
  expect(sum(({ resumed }) => resumed)).toBeGreaterThan(sum(({ answers }) => answers) / 2)
  console.log(outcomes.map(({ hash: _, ...rest }) => rest))
}, 300_000)
