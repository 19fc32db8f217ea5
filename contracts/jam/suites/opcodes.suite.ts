// Goal: what the translator makes of an opcode does what WebAssembly does, traps included. Method:
// each example with boundary and random arguments, natively and in both machines.

import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { type OpcodeModule, opcodeModules } from '../../../tools/pvm/opcodes.fixture.ts'
import { translateProbe } from '../../../tools/pvm/program.ts'
import { hostCalls } from '../harness/host-calls.ts'
import type { Machine } from '../harness/machine.ts'
import { runNatively } from '../harness/native.ts'
import { bothMachines } from './machines.fixture.ts'

const MEMORY = Uint8Array.from({ length: 32_768 }, (_, at) => (at * 31 + (at >> 8)) & 255)
/** Aligned accesses: anan-as 1.2.0 errs after one that crosses a page; see bytes.as. */
const isMemory = ({ name }: OpcodeModule): boolean => /\.(load|store)/.test(name)
const [LEAST, MOST] = [-(2n ** 63n), 2n ** 63n - 1n]
const bounds = [0n, 1n, -1n, 2n, 31n, 63n, 2n ** 31n - 1n, -(2n ** 31n), MOST, LEAST]

let machine: Machine
beforeAll(async () => {
  machine = await bothMachines()
})

for (const module of opcodeModules)
  test(`${module.name} is that of WebAssembly`, () => {
    const { bytes } = translateProbe(module.wasm, { version: '0.7.2', index: 0, memory: MEMORY })
    const value = fc.oneof(fc.constantFrom(...bounds), fc.bigInt({ min: LEAST, max: MOST }))
    const inputs = fc.tuple(...module.params.map(() => value))
    fc.assert(
      fc.property(inputs, (drawn) => {
        // Addresses 5 below multiples of 8, so that with the offset 3 no access crosses a page.
        const args = drawn.map((one, at) =>
          module.params[at] === 32
            ? BigInt.asIntN(32, isMemory(module) && at === 0 ? (one & 0xff8n) | 5n : one)
            : one,
        )
        const wanted = runNatively(module.wasm, { args, bits: module.params, memory: MEMORY })
        const words = new Uint8Array(8 * args.length)
        const view = new DataView(words.buffer)
        args.forEach((one, at) => {
          view.setBigInt64(8 * at, one, true)
        })
        const result = machine({
          service: Uint8Array.from([0, ...bytes]),
          counter: 0,
          arguments: words,
          gas: 1_000_000n,
          hostCall: hostCalls({}),
        })
        if (!wanted) {
          expect(result.status).toBe('panic')
          return
        }
        if (result.status !== 'halt') throw new Error(`${result.status} for ${args}`)
        const { output } = result
        const read = new DataView(output.buffer, output.byteOffset, output.length)
        expect(read.getBigInt64(0, true)).toBe(wanted.result)
        expect(read.getBigInt64(8, true)).toBe(wanted.global)
        expect(Buffer.compare(output.subarray(4_096), wanted.memory)).toBe(0)
      }),
      { numRuns: 12 },
    )
  })
