import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/** Most bytes of a management request. The terms of a key are far smaller. */
export const MANAGEMENT_BODY_BYTES_MAX = limit(64 * 1024, 'bytes', 'no honest user')
/** Most usage records in one management response. A filter by key shows further records. */
export const USAGE_RECORDS_MAX = limit(100_000, 'records', 'client', honest)

/**
 * Milliseconds for which a client waits until a stopped answer is charged: longer than a gateway
 * waits for a retry of a question whose client has left.
 */
export const STOPPED_CHARGE_WAIT_MS = limit(15_000, 'milliseconds', 'no honest user')

/** Milliseconds between two looks at the charge of a stopped answer. */
export const STOPPED_CHARGE_LOOK_MS = limit(200, 'milliseconds', 'no honest user')
