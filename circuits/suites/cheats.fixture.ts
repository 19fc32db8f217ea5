import { readFileSync } from 'node:fs'
import { BagClassifier, RandomTransformer } from '@ostrom/integer-model'
import { modelSourceOf, TRANSFORMER_FAMILY, transformerSourceOf } from '@ostrom/proof/noir'
import { afterAll, expect } from 'vitest'
import {
  type CircuitOperation,
  CLASSIFIER_FAMILY,
  compileOperationOf,
  type SourceChange,
} from './operations.fixture.ts'

const FIELD = 21888242871839275222246405745257275088548364400416034343698204186575808495617n

/** Returns the field element of a number. */
export const mod = (value: bigint): bigint => ((value % FIELD) + FIELD) % FIELD

/** Returns the inverse in the field, by Fermat's little theorem. */
export function inverse(value: bigint): bigint {
  let [result, base] = [1n, mod(value)]
  for (let power = FIELD - 2n; power > 0n; power >>= 1n) {
    if (power & 1n) result = mod(result * base)
    base = mod(base * base)
  }
  return result
}

/** Returns the quotient, rounded towards negative infinity; `by` is positive. */
export const floor = (value: bigint, by: bigint): bigint => {
  const rest = ((value % by) + by) % by
  return (value - rest) / by
}

/** Returns a list of zeros with a single 1 at one index. */
export const oneOf = (length: number, place: number): readonly bigint[] =>
  Array.from({ length }, (_, at) => (at === place ? 1n : 0n))

/** Returns false choices: lists that differ from a single 1 at the index `right`. */
export function wrongChoices(length: number, right: number): readonly (readonly bigint[])[] {
  const next = (right + 1) % length
  const both = oneOf(length, right).map((own, at) => (at === next ? 1n : own))
  return [
    ...Array.from({ length }, (_, place) => oneOf(length, place)).toSpliced(right, 1),
    oneOf(length, -1),
    both,
    both.map((own) => own * inverse(2n)),
    oneOf(length, right).map((own, at) => (at === next ? -1n : own * 2n)),
  ]
}

/**
 * A shape whose width is no power of two, so that the circuit needs a separate bound for remainders
 * of a division by the width.
 */
export const transformerShape = { ...RandomTransformer.smallShape, width: 13 }

/** Source of the constants of a small transformer. */
export const transformerSource = transformerSourceOf(
  RandomTransformer.transformerOf(transformerShape, 3),
)
const classifierSource = modelSourceOf(
  BagClassifier.parse(
    readFileSync(new URL('../../models/prompt-injection/model.bin', import.meta.url)),
  ),
)

export type Numbers = bigint | readonly bigint[]

/** Inputs with a hint, and the only result that the circuit may give for these inputs. */
export type Attempt = {
  readonly inputs: Readonly<Record<string, Numbers>>
  readonly result: Numbers
}

export type CheatedOperation = Omit<CircuitOperation, 'batch'> & {
  readonly family: 'transformer' | 'classifier'
  /** Modules of the family that the circuit needs beside `model`. */
  readonly modules: readonly string[]
  /** Changes of the sources that turn hints into arguments. */
  readonly changes: readonly SourceChange[]
  /** True hints, which the circuit must accept. */
  readonly honest: readonly Attempt[]
  readonly cheats: readonly Attempt[]
}

const counts = { refused: 0, harmless: 0 }
afterAll(() => {
  const { refused, harmless } = counts
  console.log(`hints of cheats: ${refused} refused, ${harmless} without another result`)
})

const text = (numbers: Numbers): string | readonly string[] =>
  typeof numbers === 'bigint' ? `${mod(numbers)}` : numbers.map((one) => `${mod(one)}`)

/** Expects that a circuit accepts true hints, and that false hints fail or give the true result. */
export async function refusesCheats(options: CheatedOperation): Promise<void> {
  const { family, modules, changes, honest, cheats, ...operation } = options
  const run = await compileOperationOf({
    operation: { ...operation, batch: 1 },
    ...(family === 'transformer'
      ? { family: TRANSFORMER_FAMILY, modelSource: transformerSource }
      : { family: CLASSIFIER_FAMILY, modelSource: classifierSource }),
    modules: ['model', ...modules],
    changes,
  })
  const resultOf = async ({ inputs }: Attempt) => {
    const lists = Object.entries(inputs).map(([name, one]) => [name, [text(one)]])
    return (await run(Object.fromEntries(lists)))[0]
  }
  const expectSame = (found: unknown, { inputs, result }: Attempt) => {
    const numbers = [found].flat().map((one) => BigInt(String(one)))
    expect(numbers, `hint ${text(inputs.hint ?? 0n)}`).toEqual([result].flat().map(mod))
  }
  for (const attempt of honest) expectSame(await resultOf(attempt), attempt)
  for (const attempt of cheats) {
    const found = await resultOf(attempt).catch(() => undefined)
    if (found === undefined) counts.refused += 1
    else expectSame(found, attempt)
    if (found !== undefined) counts.harmless += 1
  }
}
