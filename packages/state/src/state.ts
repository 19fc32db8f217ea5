import { StateMisuseError } from './errors.ts'
import {
  STATE_CHANGES_MAX,
  STATE_KEY_LENGTH_MAX,
  STATE_LIST_MAX,
  STATE_VALUE_BYTES_MAX,
} from './limits.ts'

/** One record. */
export type StateEntry = {
  readonly key: string
  readonly value: Uint8Array
}

/** One step of a commit. Deleting a key that is not there changes nothing. */
export type StateChange =
  | { readonly kind: 'put'; readonly key: string; readonly value: Uint8Array }
  | { readonly kind: 'delete'; readonly key: string }

/**
 * Small durable records of one role: vouchers, session keys, cursors.
 *
 * Keys are printable ASCII without spaces, ordered by their bytes. Reads see exactly the commits
 * that have resolved, so a caller never acts on a record that a crash may still remove, except for
 * commits with `sync: false`.
 */
export type StateStore = {
  /**
   * Returns the value of `key`; `undefined` when there is none.
   *
   * @throws {StateMisuseError} The key is not valid.
   * @throws {StateClosedError} The state was closed, or its process killed in a simulation.
   */
  get(key: string): Promise<Uint8Array | undefined>
  /**
   * Returns the records whose keys start with `prefix`, in ascending order of their keys.
   *
   * @throws {StateMisuseError} `prefix`, `after` or `limit` is not valid.
   */
  list(prefix: string, options?: ListOptions): Promise<readonly StateEntry[]>
  /**
   * Applies all changes or none, in the order of the calls. Resolves once they are durable.
   *
   * Commits that wait at the same time share one disk sync. An empty list waits for every
   * earlier commit.
   *
   * @throws {StateMisuseError} A key, a value or the number of changes is outside the limits.
   * @throws {StateOverloadedError} Too many commits wait for the disk; nothing was changed.
   * @throws {StateUnavailableError} The disk refused the write, and nothing was changed. Or the
   * sync failed: then every call is refused, and only a new opening shows what was written.
   */
  commit(changes: readonly StateChange[], options?: CommitOptions): Promise<void>
  /** Writes the waiting commits, then closes the file. Later calls are refused. */
  close(): Promise<void>
}

export type ListOptions = {
  /** Only records with keys above this one, such as the last key of the previous page. */
  readonly after?: string
  /** Most records to return; `STATE_LIST_MAX` when omitted. */
  readonly limit?: number
}

export type CommitOptions = {
  /**
   * If `false`, the commit resolves after it is written and before it is synced. It then survives
   * a killed process, but not always a power cut. A power cut that removes the commit also removes
   * every later commit that was not synced.
   */
  readonly sync?: boolean
}

const keyPattern = /^[\x21-\x7e]+$/

/** Returns the length of a commit's keys and values, in bytes. */
export const byteSize = (changes: readonly StateChange[]): number =>
  changes.reduce((sum, change) => {
    return sum + change.key.length + (change.kind === 'put' ? change.value.length : 0)
  }, 0)

/** @throws {StateMisuseError} The key is empty, too long, or not printable ASCII. */
export function assertKey(key: string): void {
  if (key.length > STATE_KEY_LENGTH_MAX) {
    const limit = `the limit is ${STATE_KEY_LENGTH_MAX}`
    throw new StateMisuseError({ reason: `a key has ${key.length} characters; ${limit}` })
  }
  if (!keyPattern.test(key)) {
    throw new StateMisuseError({ reason: 'a key is empty or not printable ASCII without spaces' })
  }
}

/** Checks a commit and copies it, so that a caller may reuse its buffers. */
export function copyChanges(changes: readonly StateChange[]): readonly StateChange[] {
  if (changes.length > STATE_CHANGES_MAX) {
    const reason = `a commit has ${changes.length} changes; the limit is ${STATE_CHANGES_MAX}`
    throw new StateMisuseError({ reason })
  }
  return changes.map((change) => {
    assertKey(change.key)
    if (change.kind === 'delete') return { kind: 'delete', key: change.key }
    if (change.value.length > STATE_VALUE_BYTES_MAX) {
      const limit = `the limit is ${STATE_VALUE_BYTES_MAX}`
      throw new StateMisuseError({ reason: `a value has ${change.value.length} bytes; ${limit}` })
    }
    return { kind: 'put', key: change.key, value: change.value.slice() }
  })
}

/** Checks the arguments of `list`, and returns its limit, or the default if it is omitted. */
export function checkList(prefix: string, options: ListOptions = {}): { limit: number } {
  if (prefix !== '') assertKey(prefix)
  if (options.after !== undefined) assertKey(options.after)
  const limit = options.limit ?? STATE_LIST_MAX
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > STATE_LIST_MAX) {
    throw new StateMisuseError({ reason: `limit is ${limit}, not from 1 to ${STATE_LIST_MAX}` })
  }
  return { limit }
}
