import { Inference } from '@ostrom/protocol'
import type { InferenceCall } from './inference-call.ts'

/** Returns the output of a call in the form that the receipt's hash covers. */
export function outputOf(
  { request, counter, embeddings, image }: InferenceCall,
  logitFingerprint: Uint8Array | undefined,
): Inference.InferenceOutput {
  const { prompt } = request
  return {
    ...counter.output,
    ...(Inference.isEmbeddingPrompt(prompt) && { bytes: Buffer.concat(embeddings) }),
    ...(prompt.kind === 'image' && { bytes: image ?? new Uint8Array() }),
    ...(logitFingerprint && { logitFingerprint }),
  }
}
