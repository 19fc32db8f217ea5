/** Longest build of the web app, in milliseconds; a few seconds are usual. */
export const BUILD_WAIT_MS = 180_000

/** Builds of the web app that are kept: the newest, and one that may still be served. */
export const BUILDS_MAX = 2
