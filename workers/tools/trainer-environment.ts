// A Python environment with PyTorch, transformers and PEFT.

import { join } from 'node:path'
import { ensurePythonEnvironment, type PythonEnvironment } from './python-environment.ts'

/** Python version that the wheels of the lock files require. */
const PYTHON_VERSION = '3.11'

/**
 * Returns the environment and installs it on the first call: 60 packages with exact versions,
 * checked by their hashes. Most of them are CUDA libraries, without which the PyTorch build on PyPI
 * does not start, even on the CPU.
 *
 * @throws {Error} Python is missing, or pip fails.
 */
export const ensureTrainer = (): PythonEnvironment =>
  ensurePythonEnvironment({
    title: 'PyTorch 2.13.0 with PEFT',
    // `packages/training/trainer/src/python` looks for the environment under this name.
    name: 'trainer-torch-2.13.0',
    pythonVersion: PYTHON_VERSION,
    gigabytes: 5,
    lockFile: join(import.meta.dirname, '../trainer/tools/requirements.lock'),
  })

/**
 * Returns the folder of the package with which the trainer's Python reads GGUF files, for suites
 * that train a model from a GGUF file. Installs it on the first call.
 *
 * @throws {Error} Python is missing, or pip fails.
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
