// A Python environment with PyTorch, transformers and PEFT.

import { join } from 'node:path'
import { ensurePythonEnvironment, type PythonEnvironment } from '../../tools/python-environment.ts'

/**
 * Returns the environment, which is installed on the first call: 60 packages of exact versions,
 * checked by their hashes; mostly the CUDA libraries of PyTorch, without which the build that PyPI
 * has does not start on the CPU either.
 *
 * @throws {Error} Python is missing, or pip failed.
 */
export const ensureTrainer = (): PythonEnvironment =>
  ensurePythonEnvironment({
    title: 'PyTorch 2.13.0 with PEFT',
    // Where `packages/trainer/src/python` looks for it.
    name: 'trainer-torch-2.13.0',
    pythonVersion: '3.11',
    gigabytes: 5,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
