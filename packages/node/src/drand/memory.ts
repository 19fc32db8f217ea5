import { Drand } from '@ostrom/protocol'
import type { DrandSource } from './source.ts'

/** A drand network of one party, in memory: it has signed all rounds up to the last. */
export function createDrandMemory(options: {
  readonly key: Drand.DrandTestKey
  /** The last round that was signed. */
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
