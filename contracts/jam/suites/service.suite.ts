// Goal: for any package, the translated service gives TypeScript's results in two machines, which
// use the same gas.
// Method: packages of local validators: valid ones, and ones with random changes.

import { Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { MachineResult } from '../harness/machine.ts'
import { operandOf } from '../harness/operand.ts'
import { configuration, hashOf, payloadOf, tokenOf } from '../harness/packages.fixture.ts'
import { counters, readProgram } from '../harness/programs.ts'
import { givenPackages } from '../harness/random-packages.fixture.ts'
import { bothMachines, type StateMachine } from './machines.fixture.ts'
import { GAS } from './vectors.fixture.ts'

/** Number of random packages; `npm run test:jam -- packages` runs 1,000. */
const PACKAGES = 24

let machine: StateMachine
beforeAll(async () => {
  machine = await bothMachines()
})

const service = readProgram('service', 'pvm')
const given = readProgram('service-given', 'pvm')

const refine = (program: Uint8Array, payload: Uint8Array, gas = GAS): MachineResult => {
  const state = { configuration, payload }
  return machine({ service: program, counter: counters.refine, gas, state }).result
}

function expectOutput(result: MachineResult, wanted: Uint8Array | undefined): void {
  if (result.status !== 'halt') throw new Error(`the service ended by ${result.status}`)
  expect(Hex.from(result.output)).toBe(wanted ? Hex.from(wanted) : '0x')
}

describe('the service in two machines', () => {
  test('checks a batch with its signatures in core, for the gas that is written down', () => {
    const payload = payloadOf()
    const result = refine(service, payload)
    expectOutput(result, Jam.refine(payload, { configuration }))
    expect(result.gasUsed).toMatchSnapshot()
    const short = refine(service, payload, result.gasUsed - 1n)
    expect(short).toEqual({ status: 'out-of-gas', gasUsed: result.gasUsed - 1n })
  })

  test('authorizes bonded validators alone, for the gas that is written down', () => {
    const payload = payloadOf()
    const authorize = (token: Uint8Array) =>
      machine({
        service: readProgram('authorizer', 'pvm'),
        counter: counters.authorize,
        gas: 50_000_000n,
        state: { configuration, payload, token },
      }).result
    const token = tokenOf(2, payload)
    const result = authorize(token)
    expectOutput(result, Uint8Array.of(2))
    expect(result.gasUsed).toMatchSnapshot()
    expect(authorize(token.map((byte, at) => (at === 9 ? byte ^ 1 : byte))).status).toBe('panic')
  })

  test('folds a batch once, into the documented keys', () => {
    const own = hashOf(0xaa)
    const storage = new Map([[Hex.from(Jam.storageKeys.authorizer), Hex.toBytes(own)]])
    const result = Jam.refine(payloadOf(), { configuration })
    const accumulate = (authorizer: Hex.Hash) => {
      const wanted = Jam.accumulate(storage, { authorizer, result })
      const state = { storage, operands: [operandOf(authorizer, result)] }
      const counter = counters.accumulate
      const run = machine({ service, counter, gas: 10_000_000n, state })
      expect(run.result.status).toBe('halt')
      expect(run.storage).toEqual(new Map([...storage, ...wanted]))
      for (const [key, value] of wanted) storage.set(key, value)
      return wanted.size
    }
    expect(accumulate(hashOf(0xbb))).toBe(0)
    expect(accumulate(own)).toBe(3)
    expect(accumulate(own)).toBe(0)
  })

  test(`gives what TypeScript gives for ${PACKAGES} random packages, for equal gas`, () => {
    const isSigned: Jam.IsSigned = ({ signature }) => signature[0] === 1
    let taken = 0
    fc.assert(
      fc.property(givenPackages, (payload) => {
        const wanted = Jam.refine(payload, { configuration, isSigned })
        if (wanted) taken += 1
        expectOutput(refine(given, payload), wanted)
      }),
      { numRuns: PACKAGES },
    )
    expect(taken).toBeGreaterThan(PACKAGES / 20)
  })
})
