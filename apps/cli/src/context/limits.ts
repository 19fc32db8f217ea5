import { limit } from '@ostrom/protocol/limits'

/**
 * Milliseconds for which a command or a gateway waits for the tickets or accounts of a folder that
 * another process uses.
 */
export const SHARED_STATE_WAIT_MS = limit(15_000, 'milliseconds', 'no honest user')

/** Milliseconds between two attempts to open tickets or accounts of a folder. */
export const SHARED_STATE_LOOK_MS = limit(50, 'milliseconds', 'no honest user')
