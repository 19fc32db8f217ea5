// The environment of ONNX Runtime GenAI's model builder, in addition to the trainer's packages.

import { join } from 'node:path'
import { ensurePythonEnvironment } from '../../tools/python-environment.ts'
import { ensureTrainer } from '../../tools/trainer-environment.ts'

/**
 * Installs the packages that export safetensors to ONNX on the first call: the trainer's PyTorch
 * and transformers, and the ONNX packages, from lock files with hashes.
 *
 * @returns Folder of the Python environment with the ONNX packages.
 * @throws {Error} Python is missing, or pip fails.
 */
export function ensureExporter(): string {
  ensureTrainer()
  const { folder } = ensurePythonEnvironment({
    title: 'ONNX Runtime GenAI 0.18.0',
    // `packages/models/model-tools/src/convert` looks for the environment under this name.
    name: 'exporter-onnxruntime-genai-0.18.0',
    pythonVersion: '3.11',
    gigabytes: 0.2,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
  return folder
}
