// Goal: a third machine, the crate javm, gives the same outputs and changes of storage as
// TypeScript. Its gas follows a later version of the Gray Paper, and is not compared.
// Method: the golden vectors, and random packages. The suite needs Rust, and compiles the crate
// first.

import { Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { javmMachine } from '../harness/javm.ts'
import { configuration } from '../harness/packages.fixture.ts'
import { counters, type ProgramName, readProgram } from '../harness/programs.ts'
import { givenPackages, signedPackages } from '../harness/random-packages.fixture.ts'
import { goldenVectors } from './vectors.fixture.ts'

const run = javmMachine()

function agrees(program: ProgramName, payload: Uint8Array, isSigned?: Jam.IsSigned): boolean {
  const wanted = Jam.refine(payload, { configuration, ...(isSigned ? { isSigned } : {}) })
  const service = readProgram(program, 'pvm')
  const { output } = run({ service, counter: counters.refine, state: { configuration, payload } })
  expect(output && Hex.from(output), Hex.from(payload)).toBe(wanted ? Hex.from(wanted) : '0x')
  return wanted !== undefined
}

test('250 random packages give what TypeScript gives', () => {
  const packages = fc.sample(givenPackages, { numRuns: 250, seed: 1 })
  const isSigned: Jam.IsSigned = ({ signature }) => signature[0] === 1
  const taken = packages.filter((payload) => agrees('service-given', payload, isSigned))
  expect(taken.length).toBeGreaterThan(12)
})

test('20 random packages with their signatures in core give what TypeScript gives', () => {
  const packages = fc.sample(signedPackages, { numRuns: 20, seed: 1 })
  const taken = packages.filter((payload) => agrees('service', payload))
  expect(taken.length).toBeGreaterThan(4)
})

goldenVectors('javm', async () => run)
