/**
 * Milliseconds between two steps of a storage provider or deal watcher, when no event of the chain
 * arrives before. Met by: no honest user.
 */
export const STORAGE_STEP_MS = 15_000

/**
 * Merkle trees of contents that a storage provider caches: 32 bytes for each MiB of a content.
 * Met by: no honest user.
 */
export const TREES_CACHED_MAX = 64

/**
 * Unexamined offers of storage deals that a storage provider remembers. It ignores later ones.
 * Attack: this number of offers, each with a deposit of its whole price, blocks later offers until
 * they expire. Met by: no honest user.
 */
export const OFFERS_TRACKED_MAX = 1_024

/**
 * Attempts to fetch the content of an offered storage deal before the storage provider ignores it.
 * Met by: no honest user.
 */
export const FETCH_ATTEMPTS_MAX = 5

/** Chunk draws of one storage deal that a step of a deal watcher reads. Met by: no honest user. */
export const EPOCHS_SCANNED_MAX = 64
