import { limit } from '@ostrom/protocol/limits'

/**
 * Milliseconds between two steps of a storage provider or deal watcher, when no event of the chain
 * arrives before.
 */
export const STORAGE_STEP_MS = limit(15_000, 'milliseconds', 'no honest user')

/** Merkle trees of contents that a storage provider caches: 32 bytes for each MiB of a content. */
export const TREES_CACHED_MAX = limit(64, 'trees', 'no honest user')

/**
 * Offered and accepted storage deals that a storage provider has on record. At this number it
 * ignores new offers. Attack: this number of offers, each with a deposit of its whole price, blocks
 * later offers until the storage provider has examined them, or their clients cancel them.
 */
export const OFFERS_TRACKED_MAX = limit(1_024, 'deals', 'no honest user')

/**
 * Attempts to fetch the content of an offered storage deal before the storage provider forgets the
 * deal.
 */
export const FETCH_ATTEMPTS_MAX = limit(5, 'attempts', 'no honest user')

/** Epochs of one storage deal whose draw a deal watcher checks in one step. */
export const EPOCHS_SCANNED_MAX = limit(64, 'epochs', 'no honest user')
