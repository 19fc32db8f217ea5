// The environment of Opacus, in addition to the packages of the trainer.

import { join } from 'node:path'
import { ensurePythonEnvironment } from '../../tools/python-environment.ts'
import { ensureTrainer } from '../../tools/trainer-environment.ts'

/**
 * A Python with PyTorch, and the folder of the packages of Opacus, which callers add to
 * `PYTHONPATH`.
 */
export type OpacusEnvironment = { readonly python: string; readonly packages: string }

/**
 * Returns the trainer's Python and the folder of Opacus' packages. Both are installed on the first
 * call, from lock files with hashes.
 *
 * @throws {Error} Python is missing, or pip fails.
 */
export function ensureOpacus(): OpacusEnvironment {
  const { python } = ensureTrainer()
  const { folder } = ensurePythonEnvironment({
    title: 'Opacus 1.6.0',
    // `packages/training/trainer/src/python` looks for the environment under this name.
    name: 'federated-opacus-1.6.0',
    pythonVersion: '3.11',
    gigabytes: 0.2,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
  return { python, packages: join(folder, 'lib/python3.11/site-packages') }
}
