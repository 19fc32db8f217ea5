import { limit } from '@ostrom/protocol/limits'

/** Longest build of the web app; a few seconds are usual. */
export const BUILD_WAIT_MS = limit(180_000, 'milliseconds', 'no honest user')
/** Builds of the web app on disk: the newest, and one that a gateway may still serve. */
export const BUILDS_MAX = limit(2, 'builds', 'no honest user')
/** Bytes of one file of a served page; the largest file of this app has 2 MiB. */
export const PAGE_FILE_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'no honest user')
/** Milliseconds in which one file of a served page has to arrive. */
export const PAGE_FILE_WAIT_MS = limit(30_000, 'milliseconds', 'no honest user')
