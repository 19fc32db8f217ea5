// Goal: providers die in mid-answer, again and again, and no answer loses, doubles or cuts a token;
// every party has, to the unit, the amount that was charged, signed and settled.
// Method: real providers and gateways in virtual time, killed at random moments and started again
// on their disks; the books kept beside them, and the chain's, at the end. A thousand deaths:
// `provider-deaths-thousand.test.ts`.

import { expect, test } from 'vitest'
import { runProviderDeaths } from './provider-deaths.ts'

test('a hundred deaths leave each answer whole and all books equal, to the unit', async () => {
  const { faults, deaths, resumed, answers } = await runProviderDeaths({ seed: '1', deaths: 100 })
  expect(faults).toEqual([])
  expect(deaths).toBeGreaterThanOrEqual(100)
  expect(resumed).toBeGreaterThan(answers / 2)
})
