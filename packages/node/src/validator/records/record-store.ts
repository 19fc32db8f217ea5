import { Cbor, createBoundedMap, type Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { RECORDS_CACHED_MAX, RECORDS_COMMITTED_MAX } from '../limits.ts'

/** Returns the change that stores `value` under `key` in canonical CBOR. */
export const putChange = (key: string, value: unknown): StateChange => ({
  kind: 'put',
  key,
  value: Cbor.encode(value),
})

/** Returns the change that deletes `key`. */
export const deleteChange = (key: string): StateChange => ({ kind: 'delete', key })

/** Commits changes in order, in several commits if there are many. */
export async function commitAll(state: StateStore, changes: readonly StateChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += RECORDS_COMMITTED_MAX) {
    await state.commit(changes.slice(at, at + RECORDS_COMMITTED_MAX))
  }
}

/** Reads and decodes a validator's stored records. */
export type RecordStore = {
  readonly state: StateStore
  /** Returns the record under a key, or undefined. */
  read<T>(key: string, shape: Schema.Schema<T>): Promise<T | undefined>
  /** Yields records with a key prefix in key order, page by page; only keys after `after`. */
  readAll<T>(
    prefix: string,
    shape: Schema.Schema<T>,
    after?: string,
  ): AsyncGenerator<StoredRecord<T>>
  /** Returns the values of `readAll` as one array. */
  valuesOf<T>(prefix: string, shape: Schema.Schema<T>): Promise<readonly T[]>
}

/** A record with its key. */
export type StoredRecord<T> = { readonly key: string; readonly value: T }

/** Creates typed reads and lists over a state. */
export function createRecordStore(state: StateStore): RecordStore {
  const decode = createRecordDecoder()
  async function* readAll<T>(prefix: string, shape: Schema.Schema<T>, after?: string) {
    for await (const { key, value } of listAll(state, prefix, after)) {
      yield { key, value: decode(key, value, shape) }
    }
  }
  return {
    state,
    readAll,
    async read(key, shape) {
      const value = await state.get(key)
      return value && decode(key, value, shape)
    },
    async valuesOf(prefix, shape) {
      const found = await Array.fromAsync(readAll(prefix, shape))
      return found.map(({ value }) => value)
    },
  }
}

type DecodedRecord = {
  readonly bytes: Uint8Array
  readonly shape: Schema.Schema<unknown>
  readonly value: unknown
}

/**
 * Creates a decoder of records. It returns the same value for the same bytes of a key, because the
 * steps of a validator read all open records at each block, and few of them have changed.
 */
function createRecordDecoder() {
  const decoded = createBoundedMap<string, DecodedRecord>(RECORDS_CACHED_MAX)
  return <T>(key: string, bytes: Uint8Array, shape: Schema.Schema<T>): T => {
    const known = decoded.get(key)
    if (known?.shape === shape && Buffer.compare(known.bytes, bytes) === 0) return known.value as T
    const value = Cbor.decode(bytes, shape, 'record')
    decoded.set(key, { bytes, shape, value })
    return value
  }
}
