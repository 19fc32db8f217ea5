import { assert, type Inference } from '@ostrom/protocol'
import { type LlamaModel, TokenBias } from 'node-llama-cpp'
import type { Biases } from '../runtime.ts'

/**
 * Returns the logit bias for the native sampler, so that biased ids enter or leave its list of
 * candidates, which Ostrom's sampler receives.
 */
export function biasOf(logitBias: Inference.SamplerParameters['logitBias'], model: LlamaModel) {
  const biases: Biases = new Map(logitBias.map(({ id, bias }) => [id, bias]))
  if (biases.size === 0) return { biases, tokenBias: undefined }
  const tokenBias = TokenBias.for(model)
  // `TokenBias.set` of node-llama-cpp 3.22.1 ignores the tokens that end an answer, so this code
  // writes the internal map of `TokenBias`.
  const native: unknown = Reflect.get(tokenBias, '_biases')
  assert(native instanceof Map, 'TokenBias of node-llama-cpp keeps a map of biases')
  for (const [id, bias] of biases) native.set(id, bias)
  return { biases, tokenBias }
}
