import { Drand } from '@ostrom/protocol'
import type { DrandSource } from './source.ts'

/** Creates a drand network of one party in memory, which has signed all rounds up to `last`. */
export function createDrandMemory(options: {
  readonly key: Drand.DrandTestKey
  /** Returns the last signed round. */
  readonly last: () => bigint
}): DrandSource {
  const { key, last } = options
  return {
    async signatureOf(round, signal) {
      signal.throwIfAborted()
      return round >= 1n && round <= last() ? Drand.sign(key, round) : undefined
    },
  }
}
