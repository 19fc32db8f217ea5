/** Milliseconds that a provider has to answer one question of a validator. */
export const INQUIRY_WAIT_MS = 30_000
