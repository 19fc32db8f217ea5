// The model builder of ONNX Runtime GenAI, beside the packages of the trainer.

import { join } from 'node:path'
import { ensurePythonEnvironment } from '../../tools/python-environment.ts'
import { ensureTrainer } from '../../tools/trainer-environment.ts'

/**
 * Installs what exports safetensors to ONNX, on the first call: PyTorch and transformers of the
 * trainer, and the packages of ONNX, from lock files with hashes.
 *
 * @returns The folder of the packages of ONNX.
 * @throws {Error} Python is missing, or pip failed.
 */
export function ensureExporter(): string {
  ensureTrainer()
  const { folder } = ensurePythonEnvironment({
    title: 'ONNX Runtime GenAI 0.18.0',
    // Where `packages/model-tools/src/convert` looks for it.
    name: 'exporter-onnxruntime-genai-0.18.0',
    pythonVersion: '3.11',
    gigabytes: 0.2,
    lockFile: join(import.meta.dirname, 'requirements.lock'),
  })
  return folder
}
