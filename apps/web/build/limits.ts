/** Longest build of the web app, in milliseconds; a few seconds are usual. Met by: nobody. */
export const BUILD_WAIT_MS = 180_000

/**
 * Builds of the web app on disk: the newest, and one that a gateway may still serve.
 * Met by: nobody.
 */
export const BUILDS_MAX = 2
