// Goal: if providers die during an answer while a second provider is asked at the same time, no
// answer loses a token and no account loses a unit. Method: the scenario of provider deaths, with
// late first tokens and questions that permit a second provider.
// Requirements: B-7

import { expect, test } from 'vitest'
import { runProviderDeaths } from './runs/provider-deaths.ts'

// Finding: RES-26
test('deaths of late providers leave each answer complete and all accounts equal', async () => {
  const { faults, hedged } = await runProviderDeaths({ seed: 'late', deaths: 60, isHedged: true })
  expect(faults).toEqual([])
  expect(hedged).toBeGreaterThan(0)
})
