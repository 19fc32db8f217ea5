/** Versions whose lineage a gateway caches, at most. Met by: nobody. */
export const LINEAGES_MAX = 256

/** Versions in the lineage of a model. Met by: nobody. */
export const LINEAGE_MAX = 64
