import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hex } from '@ostrom/protocol'
import { ProverFailedError } from '../errors.ts'
import { type ProverProcessOptions, runProcess } from './prover-process.ts'
import type { NoirCircuit } from './witness.ts'

/** Version of the compiler, which is part of the hash of a circuit's sources. */
const COMPILER = 'noir 1.0.0-beta.26'

const MANIFEST = `[package]
name = "family"
type = "bin"
authors = []
[dependencies]
`

export type CompilerOptions = Pick<
  ProverProcessOptions,
  'memoryBytesMax' | 'signal' | 'onUsage'
> & {
  /** File of the compiled circuit. */
  readonly path: string
  /** Returns the path of the compiler's module. */
  readonly compiler: () => string
}

/** Sources of a family of circuits, with the module that makes one circuit from them. */
type FamilySources = {
  /** Folder with the family's `src`. */
  readonly family: string
  /** Text of `src/model.nr`. */
  readonly modelSource: string
}

/** Returns the SHA-256 of the compiler's version and all sources of a circuit. */
export function familyHashOf(family: string, modelSource: string): string {
  const texts = readdirSync(join(family, 'src'))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(family, 'src', name), 'utf8')}`)
  const all = [COMPILER, ...texts, modelSource].join('\n')
  return Hex.sha256Hex(new TextEncoder().encode(all)).slice(2)
}

/**
 * Returns the circuit of a family and a model, compiled in a folder beside `path`.
 *
 * @throws {ProverFailedError} The compiler failed or needed too much memory.
 */
export async function compiledFamily(
  options: CompilerOptions & FamilySources,
): Promise<NoirCircuit> {
  const { family, modelSource, path, compiler, ...limits } = options
  await mkdir(dirname(path), { recursive: true })
  const folder = await mkdtemp(`${path}-`)
  try {
    await cp(family, folder, { recursive: true })
    await writeFile(join(folder, 'Nargo.toml'), MANIFEST)
    await writeFile(join(folder, 'src/model.nr'), modelSource)
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
    const compiled: Omit<NoirCircuit, 'sources'> = JSON.parse(
      await readFile(join(folder, 'circuit.json'), 'utf8'),
    )
    return { sources: familyHashOf(family, modelSource), ...compiled }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
