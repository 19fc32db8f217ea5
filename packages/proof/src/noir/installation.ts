import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { ProverNotInstalledError } from '../errors.ts'

/** Command that installs the prover. */
export const PROVER_INSTALL_COMMAND = 'npm run prover:install'

/** Folder into which the command of circuits/tools/install.ts installs. */
export const PROVER_FOLDER = join(homedir(), '.cache/ostrom/prover-bb-5.0.0-noir-1.0.0-beta.26')

/** Programs of an installed prover. */
export type ProverPrograms = {
  /** Native program of Barretenberg. */
  readonly barretenberg: string
  /** Module of the Noir compiler. */
  readonly compiler: string
}

const platforms: Readonly<Record<string, string>> = {
  'linux-x64': 'amd64-linux',
  'linux-arm64': 'arm64-linux',
  'darwin-x64': 'amd64-macos',
  'darwin-arm64': 'arm64-macos',
}

/**
 * Returns the programs of an installed prover.
 *
 * @throws {ProverNotInstalledError} The prover is not installed, or has no program for this
 * platform.
 */
export function findProver(folder: string = PROVER_FOLDER): ProverPrograms {
  const fail = (missing: string) =>
    new ProverNotInstalledError({ missing, command: PROVER_INSTALL_COMMAND })
  // The marker is written last, so an incomplete installation has none.
  if (!existsSync(join(folder, 'complete'))) throw fail(folder)
  const name = `${process.platform}-${process.arch}`
  const platform = platforms[name]
  if (platform === undefined) throw fail(`a program of Barretenberg for ${name}`)
  const modules = join(folder, 'node_modules')
  const barretenberg = join(modules, '@aztec/bb.js/build', platform, 'bb')
  if (!existsSync(barretenberg)) throw fail(barretenberg)
  return { barretenberg, compiler: join(modules, '@noir-lang/noir_wasm/dist/node/main.js') }
}
