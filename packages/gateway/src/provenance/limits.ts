/** Versions whose lineage a gateway caches, at most. */
export const LINEAGES_MAX = 256

/** Versions in the lineage of a model. */
export const LINEAGE_MAX = 64
