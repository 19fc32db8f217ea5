import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/honest.test.ts'

/**
 * Models whose tokenizers a gateway keeps in memory together. Attack: questions to as many other
 * registered models; the next question to an evicted model waits for its files, which are on disk.
 */
export const MODELS_MAX = limit(256, 'models', 'client', honest)

/** Longest wait for a manifest. A manifest has at most 64 kB; reading a stored one takes 1 ms. */
export const MANIFEST_WAIT_MS = limit(5_000, 'milliseconds', 'no honest user')
/** Longest wait for the fetch of a tokenizer and a template. */
export const TOKENIZER_WAIT_MS = limit(60_000, 'milliseconds', 'client', honest)

/**
 * First backoff after the files of a version were unreadable. The backoff doubles with each
 * failure, and begins small, because another caller's prompt may end the tokenizer worker of an
 * honest model too.
 */
export const UNREADABLE_BACKOFF_MIN_MS = limit(10_000, 'milliseconds', 'no honest user')

/** Longest backoff after the files of a version were unreadable. */
export const UNREADABLE_BACKOFF_MAX_MS = limit(600_000, 'milliseconds', 'no honest user')
/** Versions with unreadable files that a gateway remembers. Each takes about 300 bytes. */
export const UNREADABLE_MAX = limit(4_096, 'versions', 'no honest user')

/**
 * Providers of a version from which a gateway fetches its files, in addition to the configured
 * sources.
 */
export const PEER_SOURCES_MAX = limit(4, 'providers', 'no honest user')

/** Versions whose lineage a gateway caches, at most. */
export const LINEAGES_MAX = limit(256, 'versions', 'no honest user')
/** Versions in the lineage of a model. */
export const LINEAGE_MAX = limit(64, 'versions', 'no honest user')
