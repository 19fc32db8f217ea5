import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BagClassifier } from '@ostrom/integer-model'
import { Hex } from '@ostrom/protocol'
import { ProverFailedError } from '../errors.ts'
import { writeWholeFile } from './cache-files.ts'
import { modelSourceOf } from './model-source.ts'
import { type ProverProcessOptions, runProcess } from './prover-process.ts'
import type { ClassifierCircuit } from './witness.ts'

/** Version of the compiler, which is part of what a circuit is made of. */
const COMPILER = 'noir 1.0.0-beta.26'

const MANIFEST = `[package]
name = "bag_classifier"
type = "bin"
authors = []
[dependencies]
`

const circuits = fileURLToPath(new URL('../../../../circuits', import.meta.url))
const family = join(circuits, 'bag-classifier')

/** Compiled circuit of the certified model, which the repository holds. */
export const CERTIFIED_CIRCUIT = join(circuits, 'prompt-injection.json')

/** Returns SHA-256 of all that the circuit of a model is made of. */
export function sourcesHashOf(model: BagClassifier.BagClassifier): string {
  const texts = readdirSync(join(family, 'src'))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(family, 'src', name), 'utf8')}`)
  const all = [COMPILER, ...texts, modelSourceOf(model)].join('\n')
  return Hex.sha256Hex(new TextEncoder().encode(all)).slice(2)
}

/**
 * Returns the circuit of a model: that of the repository, of the file `path`, or compiled into it.
 *
 * @throws {ProverFailedError} The compiler failed or needed too much memory.
 */
export async function circuitOf(options: circuitOf.Options): Promise<ClassifierCircuit> {
  const { model, path } = options
  const sources = sourcesHashOf(model)
  for (const file of [CERTIFIED_CIRCUIT, path]) {
    if (!existsSync(file)) continue
    const circuit: ClassifierCircuit = JSON.parse(await readFile(file, 'utf8'))
    if (circuit.sources === sources) return circuit
  }
  const circuit = await compiledCircuitOf(options)
  await writeWholeFile(path, JSON.stringify(circuit))
  return circuit
}

export declare namespace circuitOf {
  type Options = Pick<ProverProcessOptions, 'memoryBytesMax' | 'signal' | 'onUsage'> & {
    readonly model: BagClassifier.BagClassifier
    /** File of the compiled circuit. */
    readonly path: string
    /** Returns the path of the compiler's module. */
    readonly compiler: () => string
  }
}

/**
 * Returns the circuit of a model, compiled in a folder beside `path`.
 *
 * @throws {ProverFailedError} The compiler failed or needed too much memory.
 */
export async function compiledCircuitOf(options: circuitOf.Options): Promise<ClassifierCircuit> {
  const { model, path, compiler, ...limits } = options
  await mkdir(dirname(path), { recursive: true })
  const folder = await mkdtemp(`${path}-`)
  try {
    await cp(family, folder, { recursive: true })
    await writeFile(join(folder, 'Nargo.toml'), MANIFEST)
    await writeFile(join(folder, 'src/model.nr'), modelSourceOf(model))
    await writeFile(join(folder, 'request.json'), JSON.stringify({ compiler: compiler() }))
    const main = fileURLToPath(new URL('compile-main.ts', import.meta.url))
    const { code, messages } = await runProcess({
      ...limits,
      program: process.execPath,
      args: [main],
      folder,
      stage: 'compile',
    })
    if (code !== 0) throw new ProverFailedError({ stage: 'compile', reason: messages })
    const compiled: Omit<ClassifierCircuit, 'sources'> = JSON.parse(
      await readFile(join(folder, 'circuit.json'), 'utf8'),
    )
    return { sources: sourcesHashOf(model), ...compiled }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Returns a name of a model's files in a cache. */
export const cacheNameOf = (model: BagClassifier.BagClassifier): string =>
  `${BagClassifier.idOf(model).slice(2, 18)}-${sourcesHashOf(model).slice(0, 16)}`
