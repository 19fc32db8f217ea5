// The committed hashes, and whether they still hold.

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildInputs, hashFiles } from './build-inputs.ts'
import { command } from './generated-text.ts'

/** Where the hashes are, under `contracts/evm`. */
export const hashesPath = 'generated/hashes.gen.ts'

/**
 * The text of `generated/hashes.gen.ts`.
 *
 * @param root Root of the repository.
 * @param outputs Files that a build wrote, by path under `contracts/evm`.
 */
export const hashesFile = (root: string, outputs: ReadonlyMap<string, string>): string =>
  [
    command,
    '',
    '/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */',
    `export const inputs = '${hashFiles(buildInputs(root))}'`,
    '',
    '/** SHA-256 of those files, as that build wrote them. */',
    `export const outputs = '${hashFiles(outputs)}'`,
    '',
  ].join('\n')

/**
 * Whether the committed files are those that a build wrote from the very sources, settings and
 * compiler that are here.
 *
 * @param root Root of the repository.
 */
export function isBuilt(root: string): boolean {
  const folder = join(root, 'contracts/evm')
  const paths = globSync(['generated/**/*.gen.ts', 'snapshots/sizes.json'], { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== hashesPath)
  const outputs = paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')] as const)
  try {
    const committed = readFileSync(join(folder, hashesPath), 'utf8')
    return committed === hashesFile(root, new Map(outputs))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
}
