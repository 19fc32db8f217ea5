// Goal: lengths and times of padded answers give no topic away, where those of the usual offer do.
// Method: the bench `padding` with fewer answers; the same seed gives the same figures.

import { expect, test } from 'vitest'
import { chanceMax, runPadding } from './experiment.ts'

const COUNT = 200

test('topics of plain answers are found, those of padded ones by chance alone', async () => {
  const outcomes = await runPadding({ count: COUNT, seed: 51 })
  const of = (service: string) => outcomes.filter((one) => one.service === service)
  for (const { accuracy } of of('default')) expect(accuracy).toBeGreaterThan(2 * chanceMax(COUNT))
  for (const { accuracy } of of('padded')) expect(accuracy).toBeLessThan(chanceMax(COUNT))
  for (const [at, { bytes }] of of('padded').entries())
    expect(bytes).toBeLessThan(1.15 * of('default')[at]!.bytes)
})
