// A Python environment with vLLM for the CPU.

import { join } from 'node:path'
import { ensurePythonEnvironment, type PythonEnvironment } from '../../tools/python-environment.ts'

/** Release of vLLM, the same as in requirements.lock and in `ostrom_vllm/versions.py`. */
const VLLM_RELEASE = '0.32.0'

/**
 * Returns the environment and installs it on the first call: 166 packages with exact versions,
 * checked by their hashes; mostly the CUDA libraries of PyTorch. vLLM for the CPU requires
 * `torch==2.13.0+cpu`, which PyPI lacks. PyPI's build of the same release also works without a GPU.
 * The packages are therefore installed without dependencies; the lock file contains all of them
 * except torchaudio, torchcodec and intel-openmp.
 *
 * @throws {Error} Python is missing, or pip fails.
 */
export const ensureVllm = (): PythonEnvironment =>
  ensurePythonEnvironment({
    title: `vLLM ${VLLM_RELEASE}`,
    name: `vllm-${VLLM_RELEASE}`,
    pythonVersion: '3.12',
    gigabytes: 6,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
