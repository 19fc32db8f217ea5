// Goal: the translated service gives in two machines what TypeScript gives, for equal gas, whatever
// a package says. Method: packages of local validators, whole and broken at random places.

import { Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { hostCalls } from '../harness/host-calls.ts'
import type { Machine, MachineResult } from '../harness/machine.ts'
import { operandOf } from '../harness/operand.ts'
import {
  allKinds,
  claim,
  configuration,
  hashOf,
  payloadOf,
  tokenOf,
  withGivenSignatures,
} from '../harness/packages.fixture.ts'
import { counters, readProgram } from '../harness/programs.ts'

import { bothMachines } from './machines.fixture.ts'

const GAS = 1_000_000_000n
/** Random packages; 0.4 seconds each. `OSTROM_PACKAGES=1000` takes more. */
const PACKAGES = Number(process.env['OSTROM_PACKAGES'] ?? 40)

let machine: Machine
beforeAll(async () => {
  machine = await bothMachines()
})

const service = readProgram('service', 'pvm')
const given = readProgram('service-given', 'pvm')
const none = new Uint8Array(4)

const refine = (program: Uint8Array, payload: Uint8Array, gas = GAS): MachineResult =>
  machine({
    service: program,
    counter: counters.refine,
    arguments: none,
    gas,
    hostCall: hostCalls({ configuration, payload }),
  })

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
        arguments: none,
        gas: 50_000_000n,
        hostCall: hostCalls({ configuration, payload, token }),
      })
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
      const before = new Map(storage)
      const wanted = Jam.accumulate(before, { authorizer, result })
      // Both machines begin with the same storage, so each run has its own copy.
      const operands = [operandOf(authorizer, result)]
      const copies: Map<Hex.Hex, Uint8Array>[] = []
      const hostCall = () => {
        const copy = new Map(before)
        copies.push(copy)
        return hostCalls({ storage: copy, operands })
      }
      let current = hostCall()
      let isFirst = true
      const run = machine({
        service,
        counter: counters.accumulate,
        arguments: none,
        gas: 10_000_000n,
        hostCall: (request) => {
          const isStart = request.number === 3 && request.registers[9] === 10n
          if (isStart && !isFirst) current = hostCall()
          if (isStart) isFirst = false
          return current(request)
        },
      })
      expect(run.status).toBe('halt')
      for (const copy of copies) expect(copy).toEqual(new Map([...before, ...wanted]))
      for (const [key, value] of wanted) storage.set(key, value)
      return wanted.size
    }
    expect(accumulate(hashOf(0xbb))).toBe(0)
    expect(accumulate(own)).toBe(3)
    expect(accumulate(own)).toBe(0)
  })

  test(`gives what TypeScript gives for ${PACKAGES} random packages, for equal gas`, () => {
    const isSigned: Jam.IsSigned = ({ signature }) => signature[0] === 1
    const whole = fc
      .record({
        count: fc.integer({ min: 1, max: allKinds.length }),
        hasClaim: fc.boolean(),
        signers: fc.subarray([0, 1, 2]),
        isRight: fc.boolean(),
      })
      .map(({ count, hasClaim, signers, isRight }) => {
        const told = hasClaim ? claim : new Uint8Array()
        const items = allKinds.slice(0, count)
        return withGivenSignatures(payloadOf({ items, claim: told, signers }), isRight)
      })
    const broken = fc
      .tuple(whole, fc.nat(), fc.integer({ min: 1, max: 255 }), fc.nat(20))
      .map(([payload, at, bits, cut]) =>
        payload
          .map((byte, index) => (index === at % payload.length ? byte ^ bits : byte))
          .subarray(0, cut === 0 ? at % payload.length : payload.length),
      )
    let taken = 0
    fc.assert(
      fc.property(fc.oneof(whole, broken), (payload) => {
        const wanted = Jam.refine(payload, { configuration, isSigned })
        if (wanted) taken += 1
        expectOutput(refine(given, payload), wanted)
      }),
      { numRuns: PACKAGES },
    )
    expect(taken).toBeGreaterThan(PACKAGES / 20)
  })
})
