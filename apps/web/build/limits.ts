/**
 * Longest build of the web app, in milliseconds; a few seconds are usual. Met by: no honest user.
 */
export const BUILD_WAIT_MS = 180_000

/**
 * Builds of the web app on disk: the newest, and one that a gateway may still serve.
 * Met by: no honest user.
 */
export const BUILDS_MAX = 2

/**
 * Bytes of one file of a served page; the largest file of this app has 2 MiB.
 * Met by: no honest user.
 */
export const PAGE_FILE_BYTES_MAX = 32 * 1024 * 1024

/** Milliseconds in which one file of a served page has to arrive. Met by: no honest user. */
export const PAGE_FILE_WAIT_MS = 30_000
