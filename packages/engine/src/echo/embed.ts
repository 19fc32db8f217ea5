import { Embedding } from '@ostrom/protocol'
import { ECHO_DIMENSIONS } from '../limits.ts'

/**
 * Returns the echo model's vector of an input: counts of bytes and of pairs of adjacent bytes,
 * folded into a few numbers. Equal inputs have equal vectors, and inputs that share words have
 * similar vectors.
 */
export function embedEcho(ids: readonly number[]): Float32Array {
  const vector = new Float32Array(ECHO_DIMENSIONS)
  for (const [at, id] of ids.entries()) {
    const pair = (ids[at - 1] ?? 0) * 31 + id
    vector[id % ECHO_DIMENSIONS]! += 1
    vector[(pair * 7) % ECHO_DIMENSIONS]! += 1
  }
  return Embedding.normalize(vector)
}
