// Goal: each function of the service and of its authorizer behaves in two machines of JAM (anan-as
// and typeberry) like the same WebAssembly in Node: result, globals, memory, storage and traps.
// Method: arguments that point into a memory with packages, keys and numbers. Each call runs with
// the programs' own static data before these contents, and with random bytes in its place. In a
// machine, an access outside of memory is no trap (docs/spec/jam.md, section 6), so the test leaves
// out calls that end by such an access, and calls that need too much gas.

import { Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type PvmProgram, translateProbe } from '../../../tools/pvm/program.ts'
import { decodeWasm } from '../../../tools/pvm/wasm-module.ts'
import { exportedNames, withAllExported } from '../harness/exported.ts'
import type { HostState } from '../harness/host-calls.ts'
import { type NativeOutcome, nativeFunctions } from '../harness/native.ts'
import { operandOf } from '../harness/operand.ts'
import { claim, configuration, hashOf, payloadOf } from '../harness/packages.fixture.ts'
import { readProgram } from '../harness/programs.ts'
import { bothMachines, type StateMachine } from './machines.fixture.ts'
import { differenceOf, wordsOf } from './probe.fixture.ts'

/**
 * Number of calls of each function with each of the two memories. A run with more than one is long.
 */
const CALLS = Number(process.env['OSTROM_CALLS'] ?? 1)
const isLong = CALLS > 1
/** Gas of a call, enough for a signature in a long run. Calls that need more are left out. */
const GAS = isLong ? 6_000_000n : 300_000n

/** Address after the static data of the programs. */
const CONTENT_AT = 12_288
const MEMORY_BYTES = 65_536
/** Bytes from the start of one content to the start of the next; each content has fewer. */
const STEP = 4_096

const payload = payloadOf({ signers: [] })
const result = Jam.refine(payloadOf(), { configuration })
const state: HostState = {
  configuration,
  payload,
  token: Uint8Array.from({ length: 65 }, (_, at) => (at === 0 ? 1 : at)),
  operands: [operandOf(hashOf(0xaa), result)],
  storage: new Map([[Hex.from(Jam.storageKeys.authorizer), Hex.toBytes(hashOf(0xaa))]]),
}

const random = (length: number, seed: number): Uint8Array =>
  Uint8Array.from(fc.sample(fc.nat(255), { numRuns: length, seed }))
/** Numbers of 51 bits, like the limbs of a field element. */
const limbs = random(STEP, 3).map((byte, at) => (at % 8 === 7 ? 0 : at % 8 === 6 ? byte & 7 : byte))
const batch = Jam.decodePayload(payload)!.batch
const contents = [payload, batch, claim, configuration, result!, limbs, limbs, random(STEP, 4)]
const places = contents.map((_, index) => CONTENT_AT + STEP * index)

/**
 * A memory with the module's static data, or random bytes in its place, and the test's contents.
 */
function memoryOf(wasm: Uint8Array, isRandom: boolean): Uint8Array {
  const memory = new Uint8Array(MEMORY_BYTES)
  if (isRandom) memory.set(random(CONTENT_AT, 5))
  else for (const { offset, bytes } of decodeWasm(wasm).data) memory.set(bytes, offset)
  contents.forEach((content, index) => {
    memory.set(content, places[index])
  })
  return memory
}

const lengths = contents.map(({ length }) => length)
const pointer = fc.oneof(
  fc.constantFrom(...places),
  // Multiples of 8, so that no access crosses a page.
  fc.nat((STEP * contents.length) / 8 - 1).map((at) => CONTENT_AT + 8 * at),
)
const small = fc.oneof(fc.constantFrom(...lengths), fc.nat(300))
const word = fc.oneof(
  fc.constantFrom(0n, 8n, 9n, 13n, 15n, 2n ** 63n - 1n),
  fc.bigInt(0n, 2n ** 62n),
)
const argument = (bits: 32 | 64): fc.Arbitrary<bigint> =>
  bits === 64 ? word : fc.oneof(pointer, pointer, small).map(BigInt)

let machine: StateMachine
beforeAll(async () => {
  machine = await bothMachines()
})

const isOutside = (outcome: NativeOutcome): boolean =>
  'trap' in outcome && /out of bounds/.test(outcome.trap)

describe.each(['service', 'authorizer'] as const)('functions of the %s', (name) => {
  const wasm = readProgram(name, 'wasm')
  const { functions, globals } = decodeWasm(wasm)
  const indices = functions.map((_, index) => index)
  const native = nativeFunctions(withAllExported(wasm))
  const memories = [false, true].map((isRandom) => memoryOf(wasm, isRandom))
  let probes: readonly { memory: Uint8Array; service: PvmProgram['service'] }[]
  beforeAll(() => {
    probes = memories.map((memory) => {
      const options = { version: '0.7.2', functions: indices, memory } as const
      return { memory, service: translateProbe(wasm, options).service }
    })
  })
  const compared = new Map(indices.map((index) => [index, 0]))

  test.each(indices)('function %d is that of WebAssembly', (index) => {
    const bits = functions[index]!.type.paramBits
    const inputs = fc.tuple(fc.constantFrom(0, 1), ...bits.map(argument))
    for (const [which, ...args] of fc.sample(inputs, { numRuns: 2 * CALLS, seed: index + 1 })) {
      const { service, memory } = probes[which]!
      const run = { service, counter: 5 * index, arguments: wordsOf(args), gas: GAS, state }
      const probe = machine(run)
      if (probe.result.status === 'out-of-gas') continue
      const storage = new Map(state.storage)
      const wanted = native({
        name: exportedNames.function(index),
        args,
        bits,
        memory,
        globals: globals.map((_, global) => exportedNames.global(global)),
        state: { ...state, storage },
      })
      if (isOutside(wanted)) continue
      compared.set(index, compared.get(index)! + 1)
      const told = `${args.join()} over memory ${which}`
      expect(differenceOf(probe.result, wanted), told).toBeUndefined()
      if (!('trap' in wanted)) expect(probe.storage, told).toEqual(storage)
    }
  })

  test('most functions are compared, and all in a long run', () => {
    const without = indices.filter((index) => compared.get(index) === 0)
    expect(without.length).toBeLessThan(isLong ? 1 : indices.length / 4)
    const calls = [...compared.values()].reduce((sum, count) => sum + count, 0)
    expect(calls).toBeGreaterThan(indices.length * CALLS)
  })
})

test('a difference is found wherever it is', () => {
  const output = new Uint8Array(4_096 + 8)
  output.set([7, 0, 0, 0, 0, 0, 0, 0, 5])
  const probe = { status: 'halt', output, gasUsed: 1n } as const
  const equal = { result: 7n, globals: [5n], memory: new Uint8Array(8) }
  expect(differenceOf(probe, equal)).toBeUndefined()
  expect(differenceOf(probe, { ...equal, result: 8n })).toMatch('the result 7 for 8')
  expect(differenceOf(probe, { ...equal, globals: [6n] })).toMatch('5 in global 0 for 6')
  const memory = Uint8Array.of(0, 0, 0, 0, 0, 0, 0, 1)
  expect(differenceOf(probe, { ...equal, memory })).toBe('another memory')
  expect(differenceOf(probe, { trap: 'unreachable' })).toMatch('halt for the trap')
  expect(differenceOf({ status: 'panic', gasUsed: 1n }, equal)).toMatch('panic')
  expect(differenceOf({ status: 'panic', gasUsed: 1n }, { trap: 'unreachable' })).toBeUndefined()
})
