import { listAll, type StateStore } from '@ostrom/state'
import { decodeJson } from '../keys/api-key.ts'

/** An owner of files: a key, or `account/key` if the key belongs to an account. */
export type FileOwner = string

/**
 * Returns the group by which keys share their part of the disk: their account, or the key itself.
 */
const groupOf = (owner: FileOwner): string => owner.split('/')[0]!

/** Whether a group is an account of a hosted gateway, whose ids are in hex. */
const isAccount = (group: string): boolean => group.startsWith('0x')

/** Prefix of the state entries that store how many bytes the files of each API key have. */
export const FILE_BYTES_PREFIX = 'gateway/file-bytes/'

/** Number of file bytes of each owner of a gateway, in memory. */
export type FileBytes = {
  /** Reads the stored sizes, once. */
  ready(): Promise<void>
  /** Records how many bytes an owner has on disk after a change. */
  record(owner: FileOwner, bytes: number): void
  /**
   * Records whether the account of an owner has money or a session. Accounts of which nothing was
   * recorded count as accounts without; a key without account is the gateway's own and has money.
   */
  fund(owner: FileOwner, isFunded: boolean): void
  /**
   * Whether an owner may store `bytes` more: afterwards, its account may have at most as many bytes
   * as are still free. Thus an account can take half of the bytes that the others left free.
   * Accounts that grow at the same pace get equal parts, and an equal part stays free. Accounts
   * without money share `unfundedBytesMax` in the same way, and leave the rest to the others,
   * whose room does not depend on them.
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
  /** Part of `bytesMax` for accounts without money; all of it when absent. */
  readonly unfundedBytesMax?: number
}): FileBytes {
  const { load, bytesMax, unfundedBytesMax } = options
  const funded = new Set<string>()
  const owners = new Map<FileOwner, number>()
  const groups = new Map<string, number>()
  /** A key without account is in a group of its own, whose name is no account's. */
  const isFunded = (group: string): boolean => funded.has(group) || !isAccount(group)
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
    fund(owner, isFunded) {
      if (isFunded) funded.add(groupOf(owner))
      else funded.delete(groupOf(owner))
    },
    hasRoom(owner, bytes) {
      const group = groupOf(owner)
      const own = groups.get(group) ?? 0
      if (unfundedBytesMax === undefined) return own + bytes <= bytesMax - total - bytes
      const isPayer = isFunded(group)
      let unfunded = 0
      for (const [one, size] of groups) if (!isFunded(one)) unfunded += size
      // Files of accounts that had money when they stored them may exceed the part without money.
      // The excess still uses the part of the payers, so that no money counts for two accounts.
      const used = isPayer ? total - Math.min(unfunded, unfundedBytesMax) : unfunded
      const max = isPayer ? bytesMax - unfundedBytesMax : unfundedBytesMax
      return total + bytes <= bytesMax && own + bytes <= max - used - bytes
    },
  }
}

/**
 * Returns a view of a count that many accounts share, in which the owners are the keys of one
 * account.
 *
 * @param isFunded Whether the account has money or a session now; asked before room is.
 */
export const scopedFileBytes = (
  files: FileBytes,
  account: string,
  isFunded: () => Promise<boolean> = async () => true,
): FileBytes => ({
  async ready() {
    await files.ready()
    files.fund(account, await isFunded())
  },
  fund: (_owner, is) => files.fund(account, is),
  record: (owner, bytes) => files.record(`${account}/${owner}`, bytes),
  hasRoom: (owner, bytes) => files.hasRoom(`${account}/${owner}`, bytes),
})
