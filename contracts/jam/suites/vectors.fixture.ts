import { Hex } from '@ostrom/protocol'
import { beforeAll, describe, expect, test } from 'vitest'
import { golden } from '../harness/golden.ts'
import type { HostState } from '../harness/host-calls.ts'
import { operandOf } from '../harness/operand.ts'
import { counters, type ProgramName, readProgram } from '../harness/programs.ts'
import type { StateMachine } from './machines.fixture.ts'

/** A run of a committed program, in which the core verifies signatures. */
export type GoldenRun = {
  readonly service: Uint8Array
  readonly counter: number
  readonly state: HostState
}

export type GoldenResult = {
  /** Undefined where the program does not halt. */
  readonly output: Uint8Array | undefined
  readonly storage: ReadonlyMap<Hex.Hex, Uint8Array>
}

/** Gas for a package with signatures. */
export const GAS = 1_000_000_000n

/** Runs committed programs in a machine. */
export const programsIn =
  (machine: StateMachine) =>
  (run: GoldenRun): GoldenResult => {
    const { result, storage } = machine({ ...run, gas: GAS })
    return { output: result.status === 'halt' ? result.output : undefined, storage }
  }

/** Tests of `vectors/jam.json` that TypeScript, WebAssembly and each machine run. */
export function goldenVectors(
  name: string,
  prepare: () => Promise<(run: GoldenRun) => GoldenResult>,
): void {
  const configuration = Hex.toBytes(golden.configuration)
  let run: (run: GoldenRun) => GoldenResult
  beforeAll(async () => {
    run = await prepare()
  })
  const ran = (program: ProgramName, counter: number, state: HostState) =>
    run({ service: readProgram(program, 'pvm'), counter, state })
  const textOf = (storage: ReadonlyMap<Hex.Hex, Uint8Array>) =>
    [...storage].map(([key, value]) => `${key} ${Hex.from(value)}`).sort()

  describe(`golden vectors in ${name}`, () => {
    test.each(golden.refine)('refine: $name', ({ payload, output }) => {
      const state = { configuration, payload: Hex.toBytes(payload) }
      const result = ran('service', counters.refine, state)
      expect(result.output && Hex.from(result.output)).toBe(output)
    })

    test('the token of a validator', () => {
      const [payload, token] = [golden.token.payload, golden.token.token].map(Hex.toBytes)
      const state = { configuration, payload: payload!, token: token! }
      const { output } = ran('authorizer', counters.authorize, state)
      expect(output).toEqual(Uint8Array.of(golden.token.validator))
      const stranger = { ...state, token: token!.map((byte, at) => (at === 9 ? byte ^ 1 : byte)) }
      expect(ran('authorizer', counters.authorize, stranger).output).toBeUndefined()
    })

    test.each(golden.accumulate)('accumulate: $name', (vector) => {
      const storage = new Map(vector.storage.map(({ key, value }) => [key, Hex.toBytes(value)]))
      const changes = vector.changes.map(({ key, value }) => [key, Hex.toBytes(value)] as const)
      const operands = [operandOf(vector.authorizer, Hex.toBytes(vector.result))]
      const result = ran('service', counters.accumulate, { storage, operands })
      expect(result.output).toBeDefined()
      expect(textOf(result.storage)).toEqual(textOf(new Map([...storage, ...changes])))
    })
  })
}
