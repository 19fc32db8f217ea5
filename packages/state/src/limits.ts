import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/state/src/honest.test.ts'

/** Longest key. Keys are short paths such as `voucher/0xabc`. */
export const STATE_KEY_LENGTH_MAX = limit(256, 'characters', 'no honest user')
/** Largest value. Records are small; files belong in `@ostrom/storage`. */
export const STATE_VALUE_BYTES_MAX = limit(1024 * 1024, 'bytes', 'client', honest)
/** Most changes in one commit. A commit is one atomic write, not a bulk load. */
export const STATE_CHANGES_MAX = limit(1_000, 'changes', 'no honest user')
/** Most records of one `list`; its option `after` selects the next page. */
export const STATE_LIST_MAX = limit(1_000, 'records', 'no honest user')
/** Most commits in the write queue. The store refuses further ones, which bounds memory. */
export const STATE_QUEUE_COMMITS_MAX = limit(10_000, 'commits', 'provider', honest)
/** Most bytes of keys and values in the write queue. The store refuses commits above this size. */
export const STATE_QUEUE_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'provider', honest)
/** Most commits in one transaction of SQLite, so that a group blocks the process only briefly. */
export const STATE_GROUP_COMMITS_MAX = limit(1_000, 'commits', 'no honest user')

/**
 * Most cached keys of an encrypted state, one for each opening of the state that wrote a record. An
 * uncached key costs 10 us.
 */
export const STATE_CIPHER_KEYS_MAX = limit(64, 'keys', 'no honest user')
