/**
 * Milliseconds for which a command or a gateway waits for the tickets or accounts of a folder that
 * another process uses. Met by: no honest user.
 */
export const SHARED_STATE_WAIT_MS = 15_000

/**
 * Milliseconds between two attempts to open tickets or accounts of a folder.
 * Met by: no honest user.
 */
export const SHARED_STATE_LOOK_MS = 50
