import { createHash } from 'node:crypto'
import { Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import fc from 'fast-check'
import { expect } from 'vitest'
import { configuration } from '../harness/packages.fixture.ts'
import { counters, type ProgramName, readProgram } from '../harness/programs.ts'
import type { StateMachine } from './machines.fixture.ts'
import { GAS } from './vectors.fixture.ts'

/** Results of random packages; equal wherever the same packages are run. */
export type Tally = {
  readonly packages: number
  /** Number of packages for which refine gave output. */
  readonly taken: number
  readonly gas: { readonly least: bigint; readonly most: bigint }
  /** SHA-256 over gas and output of each package, in their order. */
  readonly digest: string
}

/** Refines random packages, each of which has to give TypeScript's result. */
export function tallyOf(
  machine: StateMachine,
  options: {
    readonly program: ProgramName
    readonly packages: fc.Arbitrary<Uint8Array>
    readonly isSigned?: Jam.IsSigned
    readonly count: number
    readonly seed: number
  },
): Tally {
  const { program, packages, isSigned, count, seed } = options
  const service = readProgram(program, 'pvm')
  const hash = createHash('sha256')
  let taken = 0
  const used: bigint[] = []
  for (const payload of fc.sample(packages, { numRuns: count, seed })) {
    const wanted = Jam.refine(payload, { configuration, ...(isSigned ? { isSigned } : {}) })
    const state = { configuration, payload }
    const { result } = machine({ service, counter: counters.refine, gas: GAS, state })
    if (result.status !== 'halt') throw new Error(`${result.status} for ${Hex.from(payload)}`)
    const output = Hex.from(result.output)
    expect(output, Hex.from(payload)).toBe(wanted ? Hex.from(wanted) : '0x')
    if (wanted) taken += 1
    used.push(result.gasUsed)
    hash.update(`${result.gasUsed} ${output}\n`)
  }
  const ordered = used.sort((a, b) => Number(a - b))
  const gas = { least: ordered[0] ?? 0n, most: ordered.at(-1) ?? 0n }
  return { packages: count, taken, gas, digest: hash.digest('hex') }
}
