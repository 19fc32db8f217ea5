// Goal: verifying signatures in core gives TypeScript's result in two machines, which use the same
// gas.
// Method: 20 random packages, some with a changed byte in their signatures, and the golden vectors;
// the results of the packages are in the snapshots and in docs/reports/jam.md.

import { expect, test } from 'vitest'
import { signedPackages } from '../harness/random-packages.fixture.ts'
import { bothMachines } from './machines.fixture.ts'
import { tallyOf } from './tally.fixture.ts'
import { goldenVectors, programsIn } from './vectors.fixture.ts'

const COUNT = 20

test('20 random packages: both machines and TypeScript agree', async () => {
  const machine = await bothMachines()
  const tally = tallyOf(machine, {
    program: 'service',
    packages: signedPackages,
    count: COUNT,
    seed: 1,
  })
  expect(tally.taken).toBeGreaterThan(COUNT / 5)
  expect(tally.taken).toBeLessThan((COUNT * 4) / 5)
  expect(tally).toMatchSnapshot()
})

goldenVectors('both machines', async () => programsIn(await bothMachines()))
