/** Longest key, in characters. Keys are short paths such as `voucher/0xabc`. */
export const STATE_KEY_LENGTH_MAX = 256

/** Largest value, in bytes. Records are small; files belong in `@ostrom/storage`. */
export const STATE_VALUE_BYTES_MAX = 1024 * 1024

/** Most changes in one commit. A commit is one atomic write, not a bulk load. */
export const STATE_CHANGES_MAX = 1_000

/** Most records that one `list` returns; page on with `after`. */
export const STATE_LIST_MAX = 1_000

/** Most commits that wait for the disk; above it a commit is refused, so memory stays bounded. */
export const STATE_QUEUE_COMMITS_MAX = 10_000

/** Most bytes of keys and values that wait for the disk, for the same reason. */
export const STATE_QUEUE_BYTES_MAX = 64 * 1024 * 1024

/** Most commits written in one transaction, so that one group never holds the process long. */
export const STATE_GROUP_COMMITS_MAX = 1_000
