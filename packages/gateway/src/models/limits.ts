/** Models whose tokenizers a gateway keeps in memory at once. */
export const MODELS_MAX = 256

/** Versions that the lineage of a model goes back at most. */
export const LINEAGE_MAX = 64

/** Output tokens asked for when the caller names no limit. */
export const OUTPUT_TOKENS_DEFAULT = 4_096

/** Milliseconds that opening a session ahead of need may take before it is left to itself. */
export const WARM_WAIT_MS = 60_000
