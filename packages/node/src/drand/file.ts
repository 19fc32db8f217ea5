import { DrandUnreachableError } from './errors.ts'
import { signatureIn } from './http.ts'
import type { DrandSource } from './source.ts'

/**
 * Reads rounds from a file that another program writes: one round in each line, as relays write it
 * (`{"round": 1, "signature": "12ab…"}`), for networks that no relay serves.
 */
export function createDrandFile(options: {
  /** Returns the current content of the whole file. */
  readonly read: (signal: AbortSignal) => Promise<string>
}): DrandSource {
  return {
    async signatureOf(round, signal) {
      signal.throwIfAborted()
      const text = await options.read(signal).catch((cause) => {
        throw new DrandUnreachableError({ round, reason: 'the file cannot be read', cause })
      })
      // The last line may be incomplete while it is written; a line without a round is skipped.
      for (const line of text.split('\n')) {
        const found = signatureIn(line, round)
        if (found) return found
      }
      return undefined
    },
  }
}
