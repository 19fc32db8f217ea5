import type { Clock, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createSecretSeal } from '../stored-responses/sealing.ts'
import { createTurns } from '../stored-responses/turns.ts'
import { batchRoot } from './batch-records.ts'
import {
  createFileBytes,
  FILE_BYTES_PREFIX,
  type FileBytes,
  storedFileBytes,
} from './file-bytes.ts'
import { createFileReading, type FileReading } from './file-reading.ts'
import { fileRoot } from './file-removal.ts'
import { createKeyFiles, type StoredFiles } from './file-store.ts'
import { createKeyBatches, type KeyBatches } from './key-batches.ts'
import { FILES_BYTES_MAX } from './limits.ts'
import { createOldRemoval } from './old-removal.ts'
import { createProcessSecrets } from './process-secrets.ts'
import type { AskLine } from './run-batch.ts'
import { removeBelow } from './sealed-parts.ts'

/** Files and batches of one API key. */
export type KeyBatchStore = { readonly files: StoredFiles; readonly batches: KeyBatches }

/**
 * Files and batches of a gateway's API keys, those of each key encrypted under the key's secret.
 */
export type BatchStore = {
  /** Returns the files and batches of a key, and continues batches that a restart interrupted. */
  of(key: { readonly keyId: string; readonly secret: string }): KeyBatchStore
  /** Stops the batches of a key, and removes all that is stored for it. */
  removeAll(keyId: string): Promise<void>
  /** Continues batches that a restart interrupted, for the keys whose secrets it can read. */
  resume(): Promise<void>
  /** Stops asking lines; batches continue at the next start. */
  stop(): void
}

/**
 * Creates the store over a state, such as the file of a gateway.
 *
 * @param options.processSecret Secret of the process, which encrypts the secrets of keys while
 *   their batches run. Without it, batches continue with the next request of their key.
 * @param options.files Count of the file bytes of all keys; that of this state when absent.
 * @param options.reading Turns in which files of batches are read; of this store when absent.
 * @param options.askAs Returns a function that asks the lines of a key's batches as requests of the
 *   key.
 */
export function createBatchStore(options: {
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly askAs: (secret: string) => AskLine
  readonly processSecret?: string | undefined
  readonly files?: FileBytes | undefined
  readonly reading?: FileReading | undefined
}): BatchStore {
  const { state, clock, random, log, askAs, processSecret } = options
  const { reading = createFileReading() } = options
  let isStopped = false
  const load = () => storedFileBytes(state)
  const all = options.files ?? createFileBytes({ load, bytesMax: FILES_BYTES_MAX })
  const turns = createTurns()
  const turnOf =
    (kind: string) =>
    (keyId: string) =>
    <T>(act: () => Promise<T>) =>
      turns(`${kind} ${keyId}`, act)
  const fileTurn = turnOf('files')
  const batchTurn = turnOf('batches')
  const removal = createOldRemoval({ state, clock, log, all, inTurn: fileTurn })
  const secrets = createProcessSecrets({ state, random, processSecret })
  const stores = new Map<string, KeyBatchStore>()

  function open(keyId: string, secret: string): KeyBatchStore {
    const seal = createSecretSeal({ secret, random })
    const context = { state, keyId, seal, clock, random }
    const files = createKeyFiles({ ...context, all, inTurn: fileTurn(keyId) })
    const ask = askAs(secret)
    const own = {
      save: () => secrets.save({ keyId, secret }),
      remove: () => secrets.remove(keyId),
    }
    const running = { ...context, files, ask, log, inTurn: batchTurn(keyId), reading, secret: own }
    return { files, batches: createKeyBatches(running) }
  }

  const of: BatchStore['of'] = ({ keyId, secret }) => {
    const store = stores.get(keyId) ?? open(keyId, secret)
    stores.set(keyId, store)
    store.batches.resume()
    removal.start()
    return store
  }

  return {
    of,
    async resume() {
      const keys = await secrets.list()
      // One key after another, and not awaited, so that a start does not wait for files.
      const begin = async (): Promise<void> => {
        for (const key of keys) {
          if (isStopped) return
          await of(key).batches.begun()
        }
      }
      void begin()
      removal.start()
    },
    async removeAll(keyId) {
      stores.get(keyId)?.batches.remove()
      stores.delete(keyId)
      const remove = async () => {
        await removeBelow(state, batchRoot(keyId))
        await removeBelow(state, fileRoot(keyId))
        await state.commit([{ kind: 'delete', key: FILE_BYTES_PREFIX + keyId }])
        all.record(keyId, 0)
        await secrets.remove(keyId)
      }
      // Removes the data only after the running writes to batches and files of the key.
      await batchTurn(keyId)(() => fileTurn(keyId)(remove))
    },
    stop() {
      isStopped = true
      for (const { batches } of stores.values()) batches.stop()
      removal.stop()
    },
  }
}
