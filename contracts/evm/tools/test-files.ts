// Finds the Solidity tests that a command line names, by part.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importClosure } from './solidity-imports.ts'

/** Folders of contracts that are built and tested separately. */
export type Part =
  | 'core'
  | 'market'
  | 'court'
  | 'training'
  | 'onchain'
  | 'disputes'
  | 'tickets'
  | 'governance'
  | 'deployment'

/** Tests of one part: `laws` test behaviour, `gas` measures the gas of transactions. */
export type TestFiles = { readonly laws: readonly string[]; readonly gas: readonly string[] }

/**
 * Returns the test files of a part below the given paths; all files of the part where no path is
 * given.
 *
 * @param root Root of the repository, which all paths are relative to.
 */
export function testFiles(root: string, part: Part, paths: readonly string[]): TestFiles {
  const pattern = `contracts/evm/${part}/test/**/*.t.sol`
  const files = globSync(pattern, { cwd: root }).map((file) => file.replaceAll('\\', '/'))
  const named = files
    .filter((file) => paths.length === 0 || paths.some((one) => file.startsWith(one)))
    .sort()
  const isGas = (file: string) => file.endsWith('.gas.t.sol')
  return { laws: named.filter((file) => !isGas(file)), gas: named.filter(isGas) }
}

/**
 * Returns Solidity files and all that they import, with their texts. Packages are not included.
 *
 * @param root Root of the repository, which all paths are relative to.
 */
export const closureOf = (root: string, files: readonly string[]): ReadonlyMap<string, string> =>
  importClosure(files, (file) =>
    file.startsWith('node_modules/') ? undefined : readFileSync(join(root, file), 'utf8'),
  )

/**
 * Returns the files below the tests of a part that are not in `closure`, so that they need not be
 * compiled.
 */
export function filesOutside(
  root: string,
  part: Part,
  closure: ReadonlyMap<string, string>,
): readonly string[] {
  const files = globSync(`contracts/evm/${part}/test/**/*.sol`, { cwd: root })
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => !closure.has(file))
}

/**
 * Returns the number of test functions in files, counted in their text without a compiler;
 * inherited functions are not counted.
 */
export function countTests(root: string, files: readonly string[]): number {
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'))
  return texts.join('\n').match(/^\s*function (?:test|invariant)\w*\(/gm)?.length ?? 0
}

/** Returns a pattern for forge that matches exactly these files. */
export const matchPath = (files: readonly string[]): string =>
  files.length === 1 ? files[0]! : `{${files.join(',')}}`
