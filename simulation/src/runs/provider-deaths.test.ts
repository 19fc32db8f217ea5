// Goal: if providers are killed repeatedly during answers, no answer loses, repeats or cuts a
// token, and the charged, signed and settled amounts of every party agree to the unit. Method: real
// providers and gateways in virtual time. The providers are killed at random moments and restarted
// on their disks; then the reference accounting and the chain's state are checked.
// `provider-deaths-thousand.test.ts` has a thousand kills.

import { expect, test } from 'vitest'
import { runProviderDeaths } from './provider-deaths.ts'

test('a hundred deaths of providers leave all answers complete and accounts equal', async () => {
  const { faults, deaths, resumed, answers } = await runProviderDeaths({ seed: '1', deaths: 100 })
  expect(faults).toEqual([])
  expect(deaths).toBeGreaterThanOrEqual(100)
  expect(resumed).toBeGreaterThan(answers / 2)
})
