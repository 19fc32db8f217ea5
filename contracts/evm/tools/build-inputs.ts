// Lists the inputs of the generated files of the contracts, and computes one hash of them. It is
// committed beside them, so that whether they are up to date is known without a compiler.

import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { artifacts } from '../deployment/plan.ts'

/** Inputs besides sources: the compiler, its settings, and the programs that write the files. */
const tools = [
  'contracts/evm/bin/solc',
  'contracts/evm/foundry.toml',
  'contracts/evm/tools/build.ts',
  'contracts/evm/tools/build-hashes.ts',
  'contracts/evm/tools/build-inputs.ts',
  'contracts/evm/tools/forge.ts',
  'contracts/evm/tools/generated-text.ts',
  'contracts/evm/tools/verification.ts',
  // Version of forge that is installed.
  'tools/packages/forge/package-lock.json',
  // The compiler itself.
  'node_modules/solc/soljson.js',
] as const

const imports = /^\s*(?:import|\}\s*from)\b[^;"']*["']([^"']+)["']/gm

/** Where the compiler finds an import: in `node_modules`, or beside the importer. */
function resolved(importer: string, name: string): string {
  if (name.startsWith('.')) return posix.join(posix.dirname(importer), name)
  return `node_modules/${name}`
}

/**
 * All files that the contracts are compiled from, by path, and all that they import.
 *
 * @param root Root of the repository.
 * @throws {Error} A file is imported that is not there.
 */
export function contractSources(root: string): ReadonlyMap<string, Buffer> {
  const parts = [...new Set(Object.values(artifacts))]
  const queue = parts.flatMap((part) =>
    globSync(`contracts/evm/${part}/src/**/*.sol`, { cwd: root }),
  )
  const sources = new Map<string, Buffer>()
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const path = file.replaceAll('\\', '/')
    if (sources.has(path)) continue
    const content = readFileSync(join(root, path))
    sources.set(path, content)
    for (const [, name = ''] of content.toString().matchAll(imports))
      queue.push(resolved(path, name))
  }
  return sources
}

/** SHA-256 of files, by path. */
export function hashFiles(files: ReadonlyMap<string, Buffer | string>): string {
  const hash = createHash('sha256')
  for (const [path, content] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${path}\n${Buffer.byteLength(content)}\n`).update(content)
  }
  return hash.digest('hex')
}

function solcVersion(root: string): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(root, 'node_modules/solc/package.json'), 'utf8'),
  )
  return version
}

/** All that the generated files are made of, by path: sources, compiler, settings and writers. */
export function buildInputs(root: string): ReadonlyMap<string, Buffer | string> {
  return new Map<string, Buffer | string>([
    ...contractSources(root),
    ...tools.map((path) => [path, readFileSync(join(root, path))] as const),
    ['version of solc', solcVersion(root)],
    ['artifacts of contracts/evm/deployment/plan.ts', JSON.stringify(artifacts)],
  ])
}
