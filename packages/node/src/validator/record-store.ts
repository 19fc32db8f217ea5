import { Cbor, type Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

/** What to write so that `value` lies under `key`, in canonical form. */
export const putChange = (key: string, value: unknown): StateChange => ({
  kind: 'put',
  key,
  value: Cbor.encode(value),
})

/** What to write so that nothing lies under `key`. */
export const deleteChange = (key: string): StateChange => ({ kind: 'delete', key })

/** A validator's records as they lie in its state: reading of what `put` wrote. */
export type RecordStore = {
  readonly state: StateStore
  /** The record under a key, where there is one. */
  read<T>(key: string, shape: Schema.Schema<T>): Promise<T | undefined>
  /** All records whose keys begin so, by their keys, a page at a time; of `after`, those after. */
  readAll<T>(
    place: string,
    shape: Schema.Schema<T>,
    after?: string,
  ): AsyncGenerator<StoredRecord<T>>
  /** As `readAll`, the records alone, at once. */
  valuesOf<T>(place: string, shape: Schema.Schema<T>): Promise<readonly T[]>
}

/** A record, and where it lies. */
export type StoredRecord<T> = { readonly key: string; readonly value: T }

export function createRecordStore(state: StateStore): RecordStore {
  async function* readAll<T>(place: string, shape: Schema.Schema<T>, after?: string) {
    for await (const { key, value } of listAll(state, place, after)) {
      yield { key, value: Cbor.decode(value, shape, 'record') }
    }
  }
  return {
    state,
    readAll,
    async read(key, shape) {
      const value = await state.get(key)
      return value && Cbor.decode(value, shape, 'record')
    },
    async valuesOf(place, shape) {
      const found = await Array.fromAsync(readAll(place, shape))
      return found.map(({ value }) => value)
    },
  }
}
