/**
 * Most bytes of a management request. The terms of a key are far smaller. Met by: no honest user.
 */
export const MANAGEMENT_BODY_BYTES_MAX = 64 * 1024

/**
 * Most usage records in one management response. A filter by key shows further records.
 * Met by: client; tested by `apps/cli/src/honest.test.ts`.
 */
export const USAGE_RECORDS_MAX = 100_000

/**
 * Milliseconds for which a client waits until a stopped answer is charged: longer than a gateway
 * waits for a retry of a question whose client has left. Met by: no honest user.
 */
export const STOPPED_CHARGE_WAIT_MS = 15_000

/** Milliseconds between two looks at the charge of a stopped answer. Met by: no honest user. */
export const STOPPED_CHARGE_LOOK_MS = 200
