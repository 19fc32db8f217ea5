/** Manifests that a gateway reads concurrently when it lists models. Met by: no honest user. */
export const MANIFESTS_AT_ONCE = 16

/** Most versions with unreadable files that `/v1/models` lists. Met by: no honest user. */
export const UNREADABLE_LISTED_MAX = 64

/** Most regions of providers that `/v1/models` lists for each model. Met by: no honest user. */
export const REGIONS_LISTED_MAX = 64

/**
 * Most milliseconds that a caller waits for a session that the gateway opens in advance.
 * Met by: no honest user.
 */
export const WARM_WAIT_MS = 60_000
