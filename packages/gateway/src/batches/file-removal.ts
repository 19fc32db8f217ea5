import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from '../keys/api-key.ts'
import { FILE_BYTES_PREFIX, type FileBytes } from './file-bytes.ts'
import type { FileEntry } from './file-entries.ts'
import { FILE_REMOVAL_MS } from './limits.ts'
import { removeBelow } from './sealed-parts.ts'

/** Bytes that count for each uploaded file in addition to its contents. */
export const FILE_OVERHEAD_BYTES = 512

/** Facts about a file that can be read without the secret of its key. */
type StoredFile = Omit<FileEntry, 'name'>

/** Prefix of a key's files in the state. */
export const fileRoot = (keyId: string): string => `gateway/file/${keyId}/`

/**
 * The bytes that a key has on disk, stored in one value of the state and added to the count of all
 * keys.
 */
export function createByteCount(state: StateStore, keyId: string, all: FileBytes) {
  const key = FILE_BYTES_PREFIX + keyId
  return {
    async total(): Promise<number> {
      const stored = await state.get(key)
      return stored ? (decodeJson(stored) as number) : 0
    },
    /**
     * Commits `changes` together with the new number of bytes of the key's files, in one call of
     * `write`.
     */
    async commit(
      changes: readonly StateChange[],
      count: number,
      write: (changes: readonly StateChange[]) => Promise<void> = (both) => state.commit(both),
    ): Promise<void> {
      const bytes = Math.max(0, count)
      const counted: StateChange =
        bytes === 0 ? { kind: 'delete', key } : { kind: 'put', key, value: encodeJson(bytes) }
      await write([...changes, counted])
      all.record(keyId, bytes)
    },
  }
}

/** Removes files of one key; the key's secret is not needed. Calls must not overlap. */
export function createFileRemoval(options: {
  readonly state: StateStore
  readonly keyId: string
  readonly bytes: ReturnType<typeof createByteCount>
}) {
  const { state, keyId, bytes: count } = options
  const entries = `${fileRoot(keyId)}entry/`

  async function remove({ id, bytes, results }: StoredFile): Promise<void> {
    const left = (await count.total()) - bytes - (results === undefined ? FILE_OVERHEAD_BYTES : 0)
    await count.commit([{ kind: 'delete', key: entries + id }], left)
    await removeBelow(state, results ?? `${fileRoot(keyId)}content/${id}/`)
  }

  return {
    remove,
    async removeOld(nowMs: number): Promise<void> {
      for await (const { key, value } of listAll(state, entries)) {
        const file = decodeJson(value) as Omit<StoredFile, 'id'>
        if (nowMs - file.createdAtMs < FILE_REMOVAL_MS) continue
        await remove({ ...file, id: key.slice(entries.length) })
      }
    },
  }
}
