import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { TrainerNotInstalledError } from '../errors.ts'

/** Command that installs the worker's packages. */
const INSTALL_COMMAND = 'npm run trainer:install'

/** Folder that `INSTALL_COMMAND` installs into: workers/tools/trainer-environment.ts. */
const installed = join(homedir(), '.cache/ostrom/trainer-torch-2.13.0')

/** Folder of the Python package `ostrom-trainer`. */
export const workerFolder = fileURLToPath(
  new URL('../../../../../workers/trainer', import.meta.url),
)

/** Folder of the Python package of members of federated runs. */
export const federatedFolder = fileURLToPath(
  new URL('../../../../../workers/federated', import.meta.url),
)

/** Folder that `npm run federated:install` installs into: workers/federated/tools. */
const opacusFolder = join(homedir(), '.cache/ostrom/federated-opacus-1.6.0')

/**
 * Returns the folder of Opacus' packages.
 *
 * @throws {TrainerNotInstalledError} Opacus is not installed.
 */
export function findOpacus(): string {
  if (existsSync(join(opacusFolder, 'complete'))) {
    return join(opacusFolder, 'lib/python3.11/site-packages')
  }
  const command = 'npm run federated:install'
  throw new TrainerNotInstalledError({ missing: opacusFolder, command })
}

/**
 * Returns the Python program that has the worker's packages.
 *
 * @throws {TrainerNotInstalledError} `python` does not exist, or the packages are not installed.
 */
export function findInstalledPython(python: string | undefined): string {
  if (python !== undefined) {
    if (existsSync(python)) return python
    throw new TrainerNotInstalledError({ missing: python, command: INSTALL_COMMAND })
  }
  // The marker is written last, so an incomplete installation does not count.
  if (existsSync(join(installed, 'complete'))) return join(installed, 'bin/python')
  throw new TrainerNotInstalledError({ missing: installed, command: INSTALL_COMMAND })
}
