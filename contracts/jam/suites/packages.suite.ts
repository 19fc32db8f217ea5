// Goal: for 1,000 random packages, whose signatures state their own validity, two machines give the
// output of TypeScript, and use the same gas.
// Method: 250 packages from each of four seeds; the results are in the snapshots and in
// docs/reports/jam.md.

import { beforeAll, expect, test } from 'vitest'
import { givenPackages } from '../harness/random-packages.fixture.ts'
import { bothMachines, type StateMachine } from './machines.fixture.ts'
import { tallyOf } from './tally.fixture.ts'

const SEEDS = [1, 2, 3, 4]
const COUNT = 250

let machine: StateMachine
beforeAll(async () => {
  machine = await bothMachines()
})

test.each(SEEDS)('seed %d: both machines and TypeScript agree', (seed) => {
  const tally = tallyOf(machine, {
    program: 'service-given',
    packages: givenPackages,
    isSigned: ({ signature }) => signature[0] === 1,
    count: COUNT,
    seed,
  })
  expect(tally.taken).toBeGreaterThan(COUNT / 20)
  expect(tally).toMatchSnapshot()
})
