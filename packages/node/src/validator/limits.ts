/** Milliseconds that a provider has to answer one question of a validator. */
export const INQUIRY_WAIT_MS = 30_000

/** Output tokens before a stop text that may have been encoded anew, and are not scored. */
export const STOP_TAIL_TOKENS = 8
