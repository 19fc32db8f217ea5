import { listAll, type StateStore } from '@ostrom/state'
import { decodeJson } from '../keys/api-key.ts'

/** An owner of files: a key, or `account/key` if the key belongs to an account. */
export type FileOwner = string

/**
 * Returns the group by which keys share their part of the disk: their account, or the key itself.
 */
const groupOf = (owner: FileOwner): string => owner.split('/')[0]!

/** Prefix of the state entries that store how many bytes the files of each API key have. */
export const FILE_BYTES_PREFIX = 'gateway/file-bytes/'

/** Number of file bytes of each owner of a gateway, in memory. */
export type FileBytes = {
  /** Reads the stored sizes, once. */
  ready(): Promise<void>
  /** Records how many bytes an owner has on disk after a change. */
  record(owner: FileOwner, bytes: number): void
  /**
   * Whether an owner may store `bytes` more: afterwards, its account may have at most as many bytes
   * as are still free. Thus an account can take half of the bytes that the others left free.
   * Accounts that grow at the same pace get equal parts, and an equal part stays free.
   */
  hasRoom(owner: FileOwner, bytes: number): boolean
}

/** Yields the stored number of file bytes of each key; `scope` is put before each key's id. */
export async function* storedFileBytes(
  state: StateStore,
  scope = '',
): AsyncGenerator<{ readonly owner: FileOwner; readonly bytes: number }> {
  for await (const { key, value } of listAll(state, FILE_BYTES_PREFIX)) {
    const owner = scope + key.slice(FILE_BYTES_PREFIX.length)
    yield { owner, bytes: decodeJson(value) as number }
  }
}

/**
 * Creates the count of file bytes. All keys whose files are on one disk share one count.
 *
 * @param options.load Yields the bytes of each owner that are on disk at the start.
 */
export function createFileBytes(options: {
  readonly load: () => AsyncIterable<{ readonly owner: FileOwner; readonly bytes: number }>
  readonly bytesMax: number
}): FileBytes {
  const { load, bytesMax } = options
  const owners = new Map<FileOwner, number>()
  const groups = new Map<string, number>()
  let total = 0
  let loading: Promise<void> | undefined
  const record = (owner: FileOwner, bytes: number): void => {
    const change = bytes - (owners.get(owner) ?? 0)
    total += change
    owners.set(owner, bytes)
    const group = groupOf(owner)
    groups.set(group, (groups.get(group) ?? 0) + change)
  }
  const read = async (): Promise<void> => {
    for await (const { owner, bytes } of load()) {
      // A size that `record` has set during this read is newer than the stored one.
      if (!owners.has(owner)) record(owner, bytes)
    }
  }
  return {
    ready() {
      loading ??= read().catch((error) => {
        loading = undefined
        throw error
      })
      return loading
    },
    record,
    hasRoom: (owner, bytes) =>
      (groups.get(groupOf(owner)) ?? 0) + bytes <= bytesMax - total - bytes,
  }
}

/**
 * Returns a view of a count that many accounts share, in which the owners are the keys of one
 * account.
 */
export const scopedFileBytes = (files: FileBytes, account: string): FileBytes => ({
  ready: files.ready,
  record: (owner, bytes) => files.record(`${account}/${owner}`, bytes),
  hasRoom: (owner, bytes) => files.hasRoom(`${account}/${owner}`, bytes),
})
