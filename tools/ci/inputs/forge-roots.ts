// Finds the files that forge reads by itself, for programs that start it: its settings, and the
// Solidity files of the folders that these settings name.

import path from 'node:path'
import type { GraphSource } from '../../graph/source.ts'

const FOLDER = 'contracts/evm/'
const SETTINGS = `${FOLDER}foundry.toml`

/** Modules of tools, and what forge reads where a program uses them. */
const tools = {
  /** Starts forge. */
  forge: `${FOLDER}tools/forge.ts`,
  /** Lists the tests in Solidity. */
  tests: `${FOLDER}tools/test-files.ts`,
  /** Compiles the proofs, and what they import, in folders of their own. */
  proofs: `${FOLDER}tools/halmos.ts`,
  /** Compares the findings with their answers. */
  findings: `${FOLDER}tools/slither.ts`,
}

/** Files in the root from which forge would take further settings. */
const otherSettings = ['.env', 'remappings.txt']

/**
 * Returns the files that forge reads for a program with this closure, without the imports of
 * Solidity files. The list is empty for a program that does not start forge.
 *
 * The folders are those of `foundry.toml`: of `src` for compilers, of `test` also for tests, and
 * of the profile `proofs` alone for proofs. Tests also read the folders that `fs_permissions`
 * names, and the snapshots of gas. The files beside the compiler count, because one of them may
 * start it. Tests in TypeScript that lie in these folders are not read.
 */
export function forgeRoots(source: GraphSource, closure: ReadonlySet<string>): readonly string[] {
  if (!closure.has(tools.forge)) return []
  const settings = source.read(SETTINGS).toString('utf8')
  const own = [SETTINGS, ...otherSettings]
  const compilers = valuesOf(settings, 'solc').map((file) => path.posix.dirname(normalized(file)))
  const folders = foldersOf(settings, closure)
  const isRead = (file: string) =>
    folders.some((folder) => file.startsWith(folder)) && !/\.(?:[jt]s|md)$/.test(file)
  const isFindings = (file: string) =>
    closure.has(tools.findings) && file.startsWith(FOLDER) && file.endsWith('/slither.json')
  return [
    ...own.filter((file) => source.paths.has(file)),
    ...[...source.paths].filter(
      (file) => isRead(file) || isFindings(file) || compilers.includes(path.posix.dirname(file)),
    ),
  ]
}

function foldersOf(settings: string, closure: ReadonlySet<string>): readonly string[] {
  const asFolders = (paths: readonly string[]) => paths.map((one) => `${normalized(one)}/`)
  if (closure.has(tools.proofs)) {
    const [, section = ''] = /^\[profile\.proofs\]$([^[]*)/m.exec(settings) ?? []
    return asFolders(valuesOf(section, 'test'))
  }
  const sources = asFolders(valuesOf(settings, 'src'))
  if (!closure.has(tools.tests)) return sources
  const others = ['test', 'snapshots'].flatMap((name) => valuesOf(settings, name))
  const permitted = [...settings.matchAll(/access = "read", path = "([^"]+)"/g)]
  return [...sources, ...asFolders([...others, ...permitted.map(([, folder = '']) => folder)])]
}

const valuesOf = (settings: string, name: string): readonly string[] =>
  [...settings.matchAll(new RegExp(`^${name} = "([^"]+)"$`, 'gm'))].map(([, value = '']) => value)

const normalized = (file: string): string => file.replace(/^\.\//, '').replace(/\/$/, '')
