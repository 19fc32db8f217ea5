// `npm run prover:install`: installs the Noir compiler and Barretenberg outside of the clone.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROVER_FOLDER } from '@ostrom/proof/noir'

const toolchain = join(import.meta.dirname, '../toolchain')

/**
 * Returns the folder of the prover; the first call installs it: the packages of the lock file,
 * checked by their hashes, without install scripts.
 *
 * @throws {Error} npm failed.
 */
export function ensureProver(): string {
  const marker = join(PROVER_FOLDER, 'complete')
  const lock = readFileSync(join(toolchain, 'package-lock.json'), 'utf8')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return PROVER_FOLDER
  console.log(`installing Barretenberg and the Noir compiler: 0.2 GB in ${PROVER_FOLDER}`)
  rmSync(PROVER_FOLDER, { recursive: true, force: true })
  mkdirSync(PROVER_FOLDER, { recursive: true })
  for (const name of ['package.json', 'package-lock.json'])
    cpSync(join(toolchain, name), join(PROVER_FOLDER, name))
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error } = spawnSync('npm', args, {
    cwd: PROVER_FOLDER,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (error || status !== 0) throw new Error(`npm failed: ${error ?? status}`)
  writeFileSync(marker, lock)
  return PROVER_FOLDER
}

if (import.meta.main) console.log(`the prover is installed in ${ensureProver()}`)
