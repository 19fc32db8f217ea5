/** Most bytes of a management request: a key's terms are far smaller. */
export const MANAGEMENT_BODY_BYTES_MAX = 64 * 1024

/** Most usage records in one answer of the management; filter by key to see further. */
export const USAGE_RECORDS_MAX = 100_000

/** Most receipts that `ostrom receipts` reads; the newest of them come first. */
export const RECEIPTS_LISTED_MAX = 10_000

/** Days for which the key of one `requests ask` would live, were it not revoked at its end. */
export const REQUEST_KEY_DAYS = 1

/** Seconds for which the key of a `doctor` would live, were it not revoked at its end. */
export const DOCTOR_KEY_SECONDS = 600

/** Milliseconds that a provider of the local network has to settle and stop before it is killed. */
export const PROVIDER_STOP_WAIT_MS = 20_000

/** Most bytes of a calibration's document; some tens of thousands are usual. */
export const CALIBRATION_BYTES_MAX = 512 * 1024
