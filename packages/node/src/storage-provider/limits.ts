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
 * Offered and accepted storage deals that a storage provider has on record. At this number it
 * ignores new offers. Attack: this number of offers, each with a deposit of its whole price, blocks
 * later offers until the storage provider has examined them, or their clients cancel them. Met by:
 * no honest user.
 */
export const OFFERS_TRACKED_MAX = 1_024

/**
 * Attempts to fetch the content of an offered storage deal before the storage provider forgets the
 * deal.
 * Met by: no honest user.
 */
export const FETCH_ATTEMPTS_MAX = 5

/**
 * Epochs of one storage deal whose draw a deal watcher checks in one step. Met by: no honest user.
 */
export const EPOCHS_SCANNED_MAX = 64
