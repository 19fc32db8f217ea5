// The bundled model on a vLLM server, and the node's engine for it.

import { join } from 'node:path'
import type { GenerateOptions } from '@ostrom/engine'
import { generateOptions } from '@ostrom/engine/conformance'
import { createEngineVllm, type EngineVllm, type VllmBuild } from '@ostrom/engine/vllm'
import { Hex } from '@ostrom/protocol'
import { SERVED_NAME, type VllmServer } from './server.ts'

/** Folder of ostrom-tiny. */
export const tinyFolder = join(import.meta.dirname, '../../../models/tiny/ostrom-tiny')

/** Number of token ids, which is also the number of logits; the first three are control tokens. */
export const TINY_TOKENS = 1536

export const tinyArtifact = { kind: 'folder', path: tinyFolder, sha256: Hex.zeroHash } as const

/** Platform of the servers in these tests. */
const build: VllmBuild = {
  torch: '2.13.0',
  runner: 'V1',
  device: 'cpu',
  dtype: 'float32',
  headDtype: 'float32',
  kvDtype: 'auto',
  quantization: 'none',
  attention: 'cpu_attn',
  tensorParallel: 1,
  pipelineParallel: 1,
}

export const engineOf = (server: Pick<VllmServer, 'baseUrl'>): EngineVllm =>
  createEngineVllm({ baseUrl: server.baseUrl, build, model: SERVED_NAME })

/** Logit biases that prevent the model from ending an answer. */
export const endless = [0, 1, 2].map((id) => ({ id, bias: -100 }))

/** Returns a question whose answer has exactly the maximum number of tokens. */
export function longQuestion(changed: Partial<GenerateOptions>): GenerateOptions {
  const prompt = { kind: 'text', text: 'Tell me a long story about a dog and a house.' } as const
  const base = generateOptions({ prompt, ...changed })
  return { ...base, sampler: { ...base.sampler, temperature: 0.9, logitBias: endless } }
}
