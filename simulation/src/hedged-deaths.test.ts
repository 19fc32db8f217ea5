// Goal: providers die in mid-answer while a second one is asked beside them, and no answer loses a
// token, nor anybody a unit.
// Method: the story of deaths, with late first tokens and questions that allow a second provider.

import { expect, test } from 'vitest'
import { runProviderDeaths } from './runs/provider-deaths.ts'

test('deaths of providers that are late leave each answer whole and all books equal', async () => {
  const { faults, hedged } = await runProviderDeaths({ seed: 'late', deaths: 60, isHedged: true })
  expect(faults).toEqual([])
  expect(hedged).toBeGreaterThan(0)
})
