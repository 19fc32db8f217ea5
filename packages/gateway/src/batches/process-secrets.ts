import type { RandomBytes } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { createSecretSeal } from '../stored-responses/sealing.ts'

const PREFIX = 'gateway/batch-secret/'

/** A key with its secret. */
export type KeySecret = { readonly keyId: string; readonly secret: string }

/**
 * Secrets of keys whose batches have not ended, encrypted under a secret of the process, so that
 * batches continue after a restart. Without a secret of the process nothing is stored.
 */
export type ProcessSecrets = {
  /** Resolves once the secret is on disk. */
  save(key: KeySecret): Promise<void>
  remove(keyId: string): Promise<void>
  /** Returns the key secrets that this process can decrypt. */
  list(): Promise<readonly KeySecret[]>
}

/** @param options.processSecret Secret of the process, which is not in the state. */
export function createProcessSecrets(options: {
  readonly state: StateStore
  readonly random: RandomBytes
  readonly processSecret: string | undefined
}): ProcessSecrets {
  const { state, random, processSecret } = options
  if (processSecret === undefined) {
    return { save: async () => {}, remove: async () => {}, list: async () => [] }
  }
  const seal = createSecretSeal({ secret: processSecret, random })
  const labelOf = (keyId: string) => `batch secret of ${keyId}`
  return {
    async save({ keyId, secret }) {
      const value = seal.seal(new TextEncoder().encode(secret), labelOf(keyId))
      await state.commit([{ kind: 'put', key: PREFIX + keyId, value }])
    },
    remove: (keyId) => state.commit([{ kind: 'delete', key: PREFIX + keyId }]),
    async list() {
      const found: KeySecret[] = []
      for await (const { key, value } of listAll(state, PREFIX)) {
        const keyId = key.slice(PREFIX.length)
        const secret = seal.open(value, labelOf(keyId))
        if (secret) found.push({ keyId, secret: new TextDecoder().decode(secret) })
      }
      return found
    },
  }
}
