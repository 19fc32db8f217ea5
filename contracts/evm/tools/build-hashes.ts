// The committed hashes, and whether they still hold. The bytecode file of each contract ends in a
// stamp: one hash of its sources, settings, compiler and both generated files. A file of its own
// has the hashes of what all contracts share.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { artifacts } from '../deployment/plan.ts'
import { compilerHashes, contractSources, contracts, writersHash } from './build-inputs.ts'
import { abiPath, bytecodePath, command } from './generated-text.ts'
import { sha256, sourcesHash } from './source-hash.ts'

/** Where the hashes of the shared files are, under `contracts/evm`. */
const hashesPath = 'generated/hashes.gen.ts'

/** Generated files that belong to no single contract, under `contracts/evm`. */
const sharedPaths = [
  'generated/bytecode.gen.ts',
  'generated/errors.gen.ts',
  'generated/index.gen.ts',
  'generated/verification.gen.ts',
] as const

const stampLine = /\n\/\/ Stamp: [0-9a-f]{64}\n$/

/** Texts of generated files, by path under `contracts/evm`. */
type Texts = ReadonlyMap<string, string>

/** Returns the text of each contract's bytecode file with its stamp, by path. */
function stampedFiles(root: string, texts: Texts): Texts {
  const sources = contractSources(root)
  const compiler = compilerHashes(root)
  const stamped = (name: (typeof contracts)[number]): string => {
    const code = texts.get(bytecodePath(name))?.replace(stampLine, '') ?? ''
    const inputs = [name, compiler.get(artifacts[name]), sourcesHash(sources.get(name)!)]
    const outputs = [sha256(texts.get(abiPath(name)) ?? ''), sha256(code)]
    return `${code}\n// Stamp: ${sha256([...inputs, ...outputs].join('\n'))}\n`
  }
  return new Map(contracts.map((name) => [bytecodePath(name), stamped(name)]))
}

/** Returns the lines of the file of shared hashes, by the path of the file that each is about. */
function sharedLines(root: string, texts: Texts): ReadonlyMap<string, string> {
  const files = sharedPaths.map((path) => {
    const hash = sha256(texts.get(path) ?? '')
    return [path, `  '${path.replace('generated/', '')}': '${hash}',`] as const
  })
  return new Map([[hashesPath, `  writers: '${writersHash(root)}',`], ...files])
}

const hashesFile = (lines: Iterable<string>): string =>
  [
    command,
    '',
    '/** SHA-256 of the programs that write the files here, and of files that contracts share. */',
    'export const hashes = {',
    ...lines,
    '} as const',
    '',
  ].join('\n')

/**
 * Returns the files of a build with their stamps, and with the file of shared hashes.
 *
 * @param root Root of the repository.
 * @param texts All other files that the build wrote, by path under `contracts/evm`.
 */
export const withHashes = (root: string, texts: Texts): Texts =>
  new Map([
    ...texts,
    ...stampedFiles(root, texts),
    [hashesPath, hashesFile(sharedLines(root, texts).values())],
  ])

/** Returns the paths of the committed generated files, under `contracts/evm`. */
function committedPaths(root: string): readonly string[] {
  // The whole path of the folder makes its files inputs of the steps of CI that read them.
  const paths = globSync('**/*.gen.ts', { cwd: join(root, 'contracts/evm/generated') })
  return paths.map((path) => `generated/${path.replaceAll('\\', '/')}`)
}

/** Returns the committed generated files that no build writes, by path under `contracts/evm`. */
export function foreignFiles(root: string): readonly string[] {
  const own = contracts.flatMap((name) => [abiPath(name), bytecodePath(name)])
  const built = new Set<string>([...own, ...sharedPaths, hashesPath])
  return committedPaths(root).filter((path) => !built.has(path))
}

/**
 * Returns the committed files that are not those of a build from the very sources, settings,
 * compiler and programs that are here, by path under `contracts/evm`: those that differ, are
 * missing, or that no build writes. Of a contract whose stamp does not hold, both files are named.
 *
 * @param root Root of the repository.
 */
export function staleFiles(root: string): readonly string[] {
  const folder = join(root, 'contracts/evm')
  const texts = new Map(
    committedPaths(root).map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  )
  const stamped = stampedFiles(root, texts)
  const ofContracts = contracts
    .filter((name) => texts.get(bytecodePath(name)) !== stamped.get(bytecodePath(name)))
    .flatMap((name) => [abiPath(name), bytecodePath(name)])
  const lines = sharedLines(root, texts)
  const committed = texts.get(hashesPath) ?? ''
  const written = new Set(committed.split('\n'))
  const shared = [...lines].filter(([, line]) => !written.has(line)).map(([path]) => path)
  const isOther = shared.length === 0 && committed !== hashesFile(lines.values())
  return [...ofContracts, ...shared, ...(isOther ? [hashesPath] : []), ...foreignFiles(root)]
}

/**
 * Returns true if no committed file is stale, as `staleFiles` decides it.
 *
 * @param root Root of the repository.
 */
export const isBuilt = (root: string): boolean => staleFiles(root).length === 0
