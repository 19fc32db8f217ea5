import { limit } from '@ostrom/protocol/limits'

/** Manifests that a gateway reads concurrently when it lists models. */
export const MANIFESTS_AT_ONCE = limit(16, 'manifests', 'no honest user')
/** Most versions with unreadable files that `/v1/models` lists. */
export const UNREADABLE_LISTED_MAX = limit(64, 'versions', 'no honest user')
/** Most regions of providers that `/v1/models` lists for each model. */
export const REGIONS_LISTED_MAX = limit(64, 'regions', 'no honest user')
/** Most milliseconds that a caller waits for a session that the gateway opens in advance. */
export const WARM_WAIT_MS = limit(60_000, 'milliseconds', 'no honest user')
