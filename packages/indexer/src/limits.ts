/** Rows that one query returns at most; ask again with the last row's place for more. */
export const INDEX_PAGE_MAX = 1_000

/** Milliseconds to wait for another process that writes the same file. */
export const INDEX_BUSY_TIMEOUT_MS = 5_000

/** Milliseconds between two syncs of `run` where nothing wakes it. */
export const INDEX_INTERVAL_MS = 5_000

/** Longest pause between two tries of `run` while the chain cannot be reached, in milliseconds. */
export const INDEX_RETRY_MAX_MS = 60_000

/** Blocks of which the hashes are kept, to find the last common one after a reorganisation. */
export const INDEX_CHECKPOINTS_MAX = 2_048

/** Providers whose reputation and stake are read from the chain at the same time. */
export const INDEX_READS_MAX = 16
