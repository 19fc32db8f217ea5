// Goal: whichever bad providers a request meets before an honest one, its client gets the whole
// answer or a named limit, and pays no unit more than is stated. Method: 200 mixes that are drawn
// from a seed, run in the whole network in virtual time, and judged; `npm run sim -- --mixes 2000`
// runs more of them. The judge itself is tested by outcomes with planted faults.

import { expect, test } from 'vitest'
import { type JudgedMix, runMixes } from './campaign.ts'
import { describeMix } from './mix.ts'
import { missingKinds } from './mixes-report.ts'

const SEED = '20261130'
const COUNT = 200

test('each of 200 mixes ends whole or at a named limit, and its books are right', async () => {
  const judged: JudgedMix[] = []
  for await (const one of runMixes({ seed: SEED, from: 1, count: COUNT })) judged.push(one)
  const faults = judged.flatMap(({ mix, verdict }) =>
    verdict.faults.map((fault) => `${describeMix(mix)}: ${fault}`),
  )
  expect(faults).toEqual([])
  expect(missingKinds(judged)).toEqual([])
  const ends = (end: string) => judged.filter(({ verdict }) => verdict.end === end).length
  expect(judged).toHaveLength(COUNT)
  // Most mixes are no use if their limits end them, or if no limit is ever reached.
  expect(ends('whole')).toBeGreaterThan(COUNT / 2)
  expect(ends('limit')).toBeGreaterThan(5)
  // A page in blind mode is the only one that is told of a provider.
  const told = judged.filter(({ verdict }) => verdict.end === 'not continued')
  expect(told.filter(({ mix }) => mix.kind !== 'blind')).toEqual([])
})
