import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BagClassifier } from '@ostrom/integer-model'
import { writeWholeFile } from './cache-files.ts'
import { type CompilerOptions, compiledFamily, familyHashOf } from './compiled-family.ts'
import { modelSourceOf } from './model-source.ts'
import type { NoirCircuit } from './witness.ts'

const circuits = fileURLToPath(new URL('../../../../circuits', import.meta.url))
const family = join(circuits, 'bag-classifier')

/** Compiled circuit of the certified model, a classifier of prompts; the repository holds both. */
export const CERTIFIED_CIRCUIT = join(circuits, 'prompt-injection.json')

/** Returns the SHA-256 of all sources of a model's circuit. */
export const sourcesHashOf = (model: BagClassifier.BagClassifier): string =>
  familyHashOf(family, modelSourceOf(model))

/**
 * Returns the circuit of a model: from the repository, from the file `path`, or compiled and stored
 * in that file.
 *
 * @throws {ProverFailedError} The compiler failed or needed too much memory.
 */
export async function circuitOf(options: circuitOf.Options): Promise<NoirCircuit> {
  const { model, path } = options
  const sources = sourcesHashOf(model)
  for (const file of [CERTIFIED_CIRCUIT, path]) {
    if (!existsSync(file)) continue
    const circuit: NoirCircuit = JSON.parse(await readFile(file, 'utf8'))
    if (circuit.sources === sources) return circuit
  }
  const circuit = await compiledCircuitOf(options)
  await writeWholeFile(path, JSON.stringify(circuit))
  return circuit
}

export declare namespace circuitOf {
  type Options = CompilerOptions & { readonly model: BagClassifier.BagClassifier }
}

/**
 * Returns the circuit of a model, compiled in a folder beside `path`.
 *
 * @throws {ProverFailedError} The compiler failed or needed too much memory.
 */
export const compiledCircuitOf = ({ model, ...options }: circuitOf.Options): Promise<NoirCircuit> =>
  compiledFamily({ ...options, family, modelSource: modelSourceOf(model) })

/** Returns a name of a model's files in a cache. */
export const cacheNameOf = (model: BagClassifier.BagClassifier): string =>
  `${BagClassifier.idOf(model).slice(2, 18)}-${sourcesHashOf(model).slice(0, 16)}`
