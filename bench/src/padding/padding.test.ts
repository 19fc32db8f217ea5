// Goal: lengths and times of padded answers do not reveal the topic, although those of unpadded
// answers do.
// Method: the bench `padding` with fewer answers; the same seed gives the same figures.
// Requirements: R004-4

import { expect, test } from 'vitest'
import { chanceMax, runPadding } from './experiment.ts'
import { paddingFinding } from './run.ts'

const COUNT = 200

test('topics of plain answers are found, those of padded ones by chance alone', async () => {
  const outcomes = await runPadding({ count: COUNT, seed: 51 })
  const of = (service: string) => outcomes.filter((one) => one.service === service)
  for (const { accuracy } of of('default')) expect(accuracy).toBeGreaterThan(2 * chanceMax(COUNT))
  for (const { accuracy } of of('padded')) expect(accuracy).toBeLessThan(chanceMax(COUNT))
  for (const [at, { bytes }] of of('padded').entries())
    expect(bytes).toBeLessThan(1.15 * of('default')[at]!.bytes)
})

test('the finding has the topics found by each way of counting', () => {
  const outcomes = (['ids', 'text'] as const).flatMap(
    (counting, at) =>
      [
        {
          service: 'default',
          counting,
          accuracy: 0.6 + at / 10,
          bytes: 9,
          firstSeconds: 0,
          lastSeconds: 4,
        },
        { service: 'padded', counting, accuracy: 0.1, bytes: 5, firstSeconds: 0.5, lastSeconds: 8 },
      ] as const,
  )
  expect(paddingFinding(outcomes)).toContain(
    'finds the topic of 60.0 % (ids) and 70.0 % (text) of usual answers, and of 10.0 % (ids) and ' +
      '10.0 % (text) of padded ones; chance is 10 %. A padded answer ends after 8.00 s, a usual ' +
      'one after 4.00 s.',
  )
})
