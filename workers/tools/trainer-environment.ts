// A Python environment with PyTorch, transformers and PEFT.

import { join } from 'node:path'
import { ensurePythonEnvironment, type PythonEnvironment } from './python-environment.ts'

/** Wheels of the lock files are those of it. */
const PYTHON_VERSION = '3.11'

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
    pythonVersion: PYTHON_VERSION,
    gigabytes: 5,
    lockFile: join(import.meta.dirname, '../trainer/tools/requirements.lock'),
  })

/**
 * Returns the folder of the package by which the trainer's Python reads GGUF files, for suites that
 * train a model that comes as one. Installed on the first call.
 *
 * @throws {Error} Python is missing, or pip failed.
 */
export function ensureGgufPackage(): string {
  const { folder } = ensurePythonEnvironment({
    title: 'gguf 0.19.0',
    name: 'gguf-0.19.0',
    pythonVersion: PYTHON_VERSION,
    gigabytes: 0.1,
    lockFile: join(import.meta.dirname, '../trainer/tools/gguf.lock'),
  })
  return join(folder, `lib/python${PYTHON_VERSION}/site-packages`)
}
