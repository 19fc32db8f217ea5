/**
 * Rows of one query. The last row's sequence is the cursor for the next page.
 * Met by: no honest user.
 */
export const INDEX_PAGE_MAX = 1_000

/** Milliseconds to wait for another process that writes the same file. Met by: no honest user. */
export const INDEX_BUSY_TIMEOUT_MS = 5_000

/**
 * Rows of each list of the market's figures; the sums beside the lists cover all rows.
 * Met by: no honest user.
 */
export const FIGURE_ROWS_MAX = 50

/** Intervals of the market's figures: a year of days. Met by: no honest user. */
export const FIGURE_INTERVALS_MAX = 366

/** Milliseconds between two syncs of `run` without a wake-up. Met by: no honest user. */
export const INDEX_INTERVAL_MS = 5_000

/**
 * Longest pause between two attempts of `run` while the chain is unreachable, in milliseconds.
 * Met by: no honest user.
 */
export const INDEX_RETRY_MAX_MS = 60_000

/**
 * Block hashes that the index stores to find the last common block after a reorganisation.
 * Met by: no honest user.
 */
export const INDEX_CHECKPOINTS_MAX = 2_048

/**
 * Providers whose reputation and stake the index reads from the chain concurrently.
 * Met by: no honest user.
 */
export const INDEX_READS_MAX = 16
