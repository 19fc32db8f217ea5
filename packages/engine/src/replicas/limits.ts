/** Milliseconds between two checks of an idle replica. Met by: no honest user. */
export const REPLICA_CHECK_MS = 30_000

/**
 * Milliseconds before the first retry of an unreachable replica; doubled for each further retry.
 * Met by: no honest user.
 */
export const REPLICA_RETRY_MS = 1_000

/**
 * Longest wait before a retry, in milliseconds. Servers of large models take minutes to start.
 * Met by: no honest user.
 */
export const REPLICA_RETRY_MAX_MS = 30_000

/**
 * Consecutive failed loads after which a replica counts as lost, after about three minutes of
 * waits. A provider withdraws the offer of a model whose replicas are all lost. The node then stops
 * retrying its own processes. It continues to retry a server, and offers the model again when the
 * server is back. Met by: no honest user.
 */
export const REPLICA_LOADS_MAX = 10

/**
 * Maximum replicas on which one call is attempted, so that a question that makes servers fail
 * affects at most this number of servers. Met by: no honest user.
 */
export const REPLICA_ATTEMPTS_MAX = 3

/**
 * Milliseconds after the last call of a cache scope for which its replica is preferred. Other
 * prompts have probably displaced older state. Met by: no honest user.
 */
export const REPLICA_AFFINITY_MS = 600_000

/** Cache scopes whose replica is remembered. Each takes about 200 bytes. Met by: no honest user. */
export const REPLICA_SCOPES_MAX = 10_000
