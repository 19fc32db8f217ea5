/**
 * Longest key, in characters. Keys are short paths such as `voucher/0xabc`. Met by: no honest user.
 */
export const STATE_KEY_LENGTH_MAX = 256

/**
 * Largest value, in bytes. Records are small; files belong in `@ostrom/storage`.
 * Met by: client; tested by `packages/state/src/honest.test.ts`.
 */
export const STATE_VALUE_BYTES_MAX = 1024 * 1024

/**
 * Most changes in one commit. A commit is one atomic write, not a bulk load.
 * Met by: no honest user.
 */
export const STATE_CHANGES_MAX = 1_000

/**
 * Most records of one `list`; its option `after` selects the next page. Met by: no honest user.
 */
export const STATE_LIST_MAX = 1_000

/**
 * Most commits in the write queue. The store refuses further ones, which bounds memory.
 * Met by: provider; tested by `packages/state/src/honest.test.ts`.
 */
export const STATE_QUEUE_COMMITS_MAX = 10_000

/**
 * Most bytes of keys and values in the write queue. The store refuses commits above this size.
 * Met by: provider; tested by `packages/state/src/honest.test.ts`.
 */
export const STATE_QUEUE_BYTES_MAX = 64 * 1024 * 1024

/**
 * Most commits in one transaction of SQLite, so that a group blocks the process only briefly.
 * Met by: no honest user.
 */
export const STATE_GROUP_COMMITS_MAX = 1_000

/**
 * Most cached keys of an encrypted state, one for each opening of the state that wrote a record. An
 * uncached key costs 10 us. Met by: no honest user.
 */
export const STATE_CIPHER_KEYS_MAX = 64
