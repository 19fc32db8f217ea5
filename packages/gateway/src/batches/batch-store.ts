import type { Clock, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createSecretSeal } from '../stored-responses/sealing.ts'
import { createTurns } from '../stored-responses/turns.ts'
import { createKeyFiles, type KeyFiles } from './file-store.ts'
import { createKeyBatches, type KeyBatches } from './key-batches.ts'
import type { AskLine } from './run-batch.ts'
import { removeBelow } from './sealed-parts.ts'

/** Files and batches of one API key. */
export type KeyBatchStore = { readonly files: KeyFiles; readonly batches: KeyBatches }

/** Files and batches of a gateway's API keys, encrypted under their secrets. */
export type BatchStore = {
  /** Returns those of a key, and goes on with its batches that a restart interrupted. */
  of(key: { readonly keyId: string; readonly secret: string }): KeyBatchStore
  /** Stops the batches of a key, and removes all that is stored for it. */
  removeAll(keyId: string): Promise<void>
  /** Stops asking; batches go on at the next start. */
  stop(): void
}

/**
 * Creates the store over a state, such as the file of a gateway.
 *
 * @param options.askAs Returns what asks the lines of a key's batches, as a request of the key.
 */
export function createBatchStore(options: {
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly askAs: (secret: string) => AskLine
}): BatchStore {
  const { state, clock, random, log, askAs } = options
  const turns = createTurns()
  const stores = new Map<string, KeyBatchStore>()

  function open(keyId: string, secret: string): KeyBatchStore {
    const seal = createSecretSeal({ secret, random })
    const context = { state, keyId, seal, clock, random }
    const fileTurn = <T>(act: () => Promise<T>) => turns(`files ${keyId}`, act)
    const batchTurn = <T>(act: () => Promise<T>) => turns(`batches ${keyId}`, act)
    const files = createKeyFiles({ ...context, inTurn: fileTurn })
    const ask = askAs(secret)
    return { files, batches: createKeyBatches({ ...context, files, ask, log, inTurn: batchTurn }) }
  }

  return {
    of({ keyId, secret }) {
      const store = stores.get(keyId) ?? open(keyId, secret)
      stores.set(keyId, store)
      store.batches.resume()
      return store
    },
    async removeAll(keyId) {
      stores.get(keyId)?.batches.stop()
      stores.delete(keyId)
      await removeBelow(state, `gateway/batch/${keyId}/`)
      await removeBelow(state, `gateway/file/${keyId}/`)
    },
    stop() {
      for (const { batches } of stores.values()) batches.stop()
    },
  }
}
