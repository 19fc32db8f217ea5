// Lists the inputs of the generated files of each contract, and computes hashes of them. They are
// committed in these files, so that whether they are up to date is known without a compiler.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ArtifactName, artifacts } from '../deployment/plan.ts'
import { importsOf } from './solidity-imports.ts'
import { readSolidity, type SoliditySource, sha256 } from './source-hash.ts'

export const contracts = Object.keys(artifacts) as readonly ArtifactName[]

/** The programs that compile the contracts and write the generated files. */
const writers = [
  'contracts/evm/bin/timed-solc',
  'contracts/evm/tools/build.ts',
  'contracts/evm/tools/committed-contracts.ts',
  'contracts/evm/tools/forge.ts',
  'contracts/evm/tools/forge-environment.ts',
  'contracts/evm/tools/generated-text.ts',
  'contracts/evm/tools/verification.ts',
] as const

/** The compiler, and the version of forge that is installed. */
const compiler = [
  'contracts/evm/bin/solc',
  'node_modules/solc/package.json',
  'node_modules/solc/soljson.js',
  'tools/packages/forge/package-lock.json',
] as const

const settings = 'contracts/evm/foundry.toml'

/** Heads of sections that are indented or in quotes, strings of several lines, and other files. */
const otherToml =
  /^[ \t]+\[|^\[(?![a-z]+(?:\.[a-z-]+)*\]$)|"""|'''|^\s*["\w-]+\s*\.|\bextends\b|\r/m

/** Settings that forge takes from other files in the root; the repository has none of them. */
const otherSettings: readonly (readonly [string, RegExp])[] = [
  ['.env', /^.*\b(?:FOUNDRY|DAPP)_.*$/gm],
  ['remappings.txt', /^.+$/gm],
]

/** A Solidity file, and the paths of its imports. */
type Source = { readonly source: SoliditySource; readonly imports: readonly string[] }

/** Returns the content of a file; `undefined` if there is none. */
export function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Reads a source. A missing one has a text that no compiler accepts. */
function readSource(root: string, path: string): Source {
  const source = readSolidity(contentOf(join(root, path))?.toString() ?? 'missing')
  return { source, imports: importsOf(path, source.code) }
}

/**
 * Returns, for each contract, its source and all that this imports, by path from the root of the
 * repository. Each file is read once.
 */
export function contractSources(
  root: string,
): ReadonlyMap<ArtifactName, ReadonlyMap<string, SoliditySource>> {
  const files = globSync('contracts/evm/*/src/**/*.sol', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  const sources = new Map<string, Source>()
  const sourceAt = (path: string): Source => {
    const source = sources.get(path) ?? readSource(root, path)
    sources.set(path, source)
    return source
  }
  const sourcesOf = (name: ArtifactName): ReadonlyMap<string, SoliditySource> => {
    const folder = `contracts/evm/${artifacts[name]}/src/`
    const found = new Map<string, SoliditySource>()
    const queue = files.filter((path) => path.startsWith(folder) && path.endsWith(`/${name}.sol`))
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (found.has(path)) continue
      const { source, imports } = sourceAt(path)
      found.set(path, source)
      queue.push(...imports)
    }
    return found
  }
  return new Map(contracts.map((name) => [name, sourcesOf(name)]))
}

/**
 * Returns the settings of a profile without comments, and without the settings of random tests,
 * which change no byte of a contract. A file that is written in another way than ours counts whole,
 * because its sections are hard to tell apart.
 */
function settingsOf(toml: string, profile: string): string {
  if (otherToml.test(toml)) return toml
  const lines = toml.split('\n').filter((line) => !/^\s*(?:#|$)/.test(line))
  const head = new RegExp(`^\\[profile\\.(?:default|${profile})[\\].](?!fuzz|invariant)`)
  return lines
    .join('\n')
    .split(/\n(?=\[)/)
    .filter((section) => head.test(section))
    .join('\n')
}

/** Returns the hash of compiler and settings, by profile of foundry.toml. */
export function compilerHashes(root: string): ReadonlyMap<string, string> {
  const toml = contentOf(join(root, settings))?.toString() ?? ''
  const others = otherSettings.flatMap(
    ([file, lines]) => contentOf(join(root, file))?.toString().match(lines) ?? [],
  )
  const common = [hashOfFiles(root, compiler), ...others].join('\n')
  const profiles = new Set<string>(Object.values(artifacts))
  return new Map([...profiles].map((p) => [p, sha256(`${common}\n${settingsOf(toml, p)}`)]))
}

/** Returns the hash of the programs that write the files, and of the contracts in their order. */
export const writersHash = (root: string): string =>
  sha256(`${hashOfFiles(root, writers)}\n${contracts.join()}`)

function hashOfFiles(root: string, paths: readonly string[]): string {
  const hashes = paths.map((path) => sha256(contentOf(join(root, path)) ?? 'missing'))
  return sha256(hashes.join('\n'))
}
