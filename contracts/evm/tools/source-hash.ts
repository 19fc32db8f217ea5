// Computes the hash by which the sources of a contract are compared with those of its committed
// bytecode: by `build.ts`, and by `ostrom deploy` before it gives them to an explorer.

import { createHash } from 'node:crypto'
import { solidityCode } from './solidity-code.ts'

/** Returns SHA-256 in hexadecimal digits. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')

/** Returns SHA-256 of the code of a Solidity file, which the prose of its comments does not change. */
export const codeHash = (source: string): string => sha256(solidityCode(source))

/**
 * Returns SHA-256 of all sources of a contract.
 *
 * @param codeHashes `codeHash` of each file, by its path from the root of the repository, in any
 *   order.
 */
export function sourcesHash(codeHashes: ReadonlyMap<string, string>): string {
  const lines = [...codeHashes].map(([path, hash]) => `${hash} ${path}\n`)
  return sha256(lines.sort().join(''))
}
