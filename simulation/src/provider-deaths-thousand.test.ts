// Goal: like `provider-deaths.test.ts`, over a thousand deaths: eight scenarios of 125 each.

import { expect, test } from 'vitest'
import { runProviderDeaths } from './runs/provider-deaths.ts'

const DEATHS_PER_STORY = 125

test.each(['2', '3', '4', '5', '6', '7', '8', '9'])(
  'a part of a thousand deaths leaves answers whole and books equal (seed %s)',
  async (seed) => {
    const outcome = await runProviderDeaths({ seed, deaths: DEATHS_PER_STORY })
    const { faults, deaths, resumed, answers } = outcome
    expect(faults).toEqual([])
    expect(deaths).toBeGreaterThanOrEqual(DEATHS_PER_STORY)
    expect(resumed).toBeGreaterThan(answers / 2)
  },
)
