/**
 * Models whose tokenizers a gateway keeps in memory together. Attack: questions to as many other
 * registered models; the next question to an evicted model waits for its files, which are on disk.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const MODELS_MAX = 256

/**
 * Longest wait for a manifest, in milliseconds. A manifest has at most 64 kB; reading a stored one
 * takes 1 ms. Met by: no honest user.
 */
export const MANIFEST_WAIT_MS = 5_000

/**
 * Longest wait for the fetch of a tokenizer and a template, in milliseconds.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const TOKENIZER_WAIT_MS = 60_000

/**
 * First backoff after the files of a version were unreadable, in milliseconds. The backoff doubles
 * with each failure, and begins small, because another caller's prompt may end the tokenizer worker
 * of an honest model too. Met by: no honest user.
 */
export const UNREADABLE_BACKOFF_MIN_MS = 10_000

/**
 * Longest backoff after the files of a version were unreadable, in milliseconds.
 * Met by: no honest user.
 */
export const UNREADABLE_BACKOFF_MAX_MS = 600_000

/**
 * Versions with unreadable files that a gateway remembers. Each takes about 300 bytes.
 * Met by: no honest user.
 */
export const UNREADABLE_MAX = 4_096

/**
 * Providers of a version from which a gateway fetches its files, in addition to the configured
 * sources. Met by: no honest user.
 */
export const PEER_SOURCES_MAX = 4

/** Versions whose lineage a gateway caches, at most. Met by: no honest user. */
export const LINEAGES_MAX = 256

/** Versions in the lineage of a model. Met by: no honest user. */
export const LINEAGE_MAX = 64
