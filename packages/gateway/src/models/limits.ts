/** Models whose tokenizers a gateway keeps in memory at once. */
export const MODELS_MAX = 256

/** Longest wait for a manifest, in milliseconds. It has at most 64 kB; one that is had takes 1. */
export const MANIFEST_WAIT_MS = 5_000

/** Longest wait for a tokenizer and a template to be fetched, in milliseconds. */
export const TOKENIZER_WAIT_MS = 60_000

/** Manifests that are read at once to list models. */
export const MANIFESTS_AT_ONCE = 16

/**
 * How long a version is left alone at first after its files could not be read, in milliseconds.
 * Doubles with each further time. A stranger's prompt may end the reader of an honest
 * model too, so it begins small.
 */
export const UNREADABLE_MIN_MS = 10_000

/** How long at most, in milliseconds. */
export const UNREADABLE_MS = 600_000

/** Versions of which it is remembered that they could not be read. About 300 bytes each. */
export const UNREADABLE_MAX = 4_096

/** Versions that could not be read which `/v1/models` tells of. */
export const UNREADABLE_TOLD_MAX = 64

/** Regions of its providers that `/v1/models` tells of each model. */
export const REGIONS_TOLD_MAX = 64

/** Versions that the lineage of a model goes back at most. */
export const LINEAGE_MAX = 64

/** Output tokens asked for when the caller names no limit. */
export const OUTPUT_TOKENS_DEFAULT = 4_096

/** Milliseconds that opening a session ahead of need may take before it is left to itself. */
export const WARM_WAIT_MS = 60_000

/** Providers of a version that are asked for its files, beside the sources of the configuration. */
export const PEER_SOURCES_MAX = 4
