import { limit } from '@ostrom/protocol/limits'

/** Rows of one query. The last row's sequence is the cursor for the next page. */
export const INDEX_PAGE_MAX = limit(1_000, 'rows', 'no honest user')
/** Milliseconds to wait for another process that writes the same file. */
export const INDEX_BUSY_TIMEOUT_MS = limit(5_000, 'milliseconds', 'no honest user')
/** Rows of each list of the market's figures; the sums beside the lists cover all rows. */
export const FIGURE_ROWS_MAX = limit(50, 'rows', 'no honest user')
/** Intervals of the market's figures: a year of days. */
export const FIGURE_INTERVALS_MAX = limit(366, 'intervals', 'no honest user')
/** Milliseconds between two syncs of `run` without a wake-up. */
export const INDEX_INTERVAL_MS = limit(5_000, 'milliseconds', 'no honest user')
/** Longest pause between two attempts of `run` while the chain is unreachable. */
export const INDEX_RETRY_MAX_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Block hashes that the index stores to find the last common block after a reorganisation. */
export const INDEX_CHECKPOINTS_MAX = limit(2_048, 'hashes', 'no honest user')
/** Providers whose reputation and stake the index reads from the chain concurrently. */
export const INDEX_READS_MAX = limit(16, 'providers', 'no honest user')
