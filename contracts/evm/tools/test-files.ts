// Finds the Solidity tests that a command line names, by part.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Contracts that are built and tested by themselves. */
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

/** Tests of one part: `laws` of behaviour, and the `gas` that transactions take. */
export type TestFiles = { readonly laws: readonly string[]; readonly gas: readonly string[] }

/**
 * The test files of a part below some paths; all of them where no path is named.
 *
 * @param root Root of the repository, which all paths start from.
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

/** Test functions of files, counted without a compiler; inherited ones are not seen. */
export function countTests(root: string, files: readonly string[]): number {
  const texts = files.map((file) => readFileSync(join(root, file), 'utf8'))
  return texts.join('\n').match(/^\s*function (?:test|invariant)\w*\(/gm)?.length ?? 0
}

/** A pattern for forge that matches exactly those files. */
export const matchPath = (files: readonly string[]): string =>
  files.length === 1 ? files[0]! : `{${files.join(',')}}`
