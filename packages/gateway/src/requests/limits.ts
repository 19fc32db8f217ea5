/** Seconds that a request stays open for providers to lock. */
export const LOCK_WAIT_SECONDS = 120n

/** Milliseconds between two looks at an open request, when the chain gives no hint before. */
export const LOCK_POLL_MS = 1_000

/** Providers that a request names at most: as many as every chain takes. */
export const FILTER_PROVIDERS_MAX = 8

/** Expired requests that one round of upkeep refunds. */
export const REFUNDS_PER_ROUND_MAX = 32

/** Requests whose pay is held that one round of upkeep looks at, with the largest pay first. */
export const HELD_LOOKS_MAX = 256
