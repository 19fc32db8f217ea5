import { limit } from '@ostrom/protocol/limits'

/** Milliseconds between two checks of an idle replica. */
export const REPLICA_CHECK_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds before the first retry of an unreachable replica; doubled for each further retry.
 */
export const REPLICA_RETRY_MS = limit(1_000, 'milliseconds', 'no honest user')

/** Longest wait before a retry. Servers of large models take minutes to start. */
export const REPLICA_RETRY_MAX_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Consecutive failed loads after which a replica counts as lost, after about three minutes of
 * waits. A provider withdraws the offer of a model whose replicas are all lost. The node then stops
 * retrying its own processes. It continues to retry a server, and offers the model again when the
 * server is back.
 */
export const REPLICA_LOADS_MAX = limit(10, 'loads', 'no honest user')

/**
 * Maximum replicas on which one call is attempted, so that a question that makes servers fail
 * affects at most this number of servers.
 */
export const REPLICA_ATTEMPTS_MAX = limit(3, 'replicas', 'no honest user')

/**
 * Milliseconds after the last call of a cache scope for which its replica is preferred. Other
 * prompts have probably displaced older state.
 */
export const REPLICA_AFFINITY_MS = limit(600_000, 'milliseconds', 'no honest user')

/** Cache scopes whose replica is remembered. Each takes about 200 bytes. */
export const REPLICA_SCOPES_MAX = limit(10_000, 'scopes', 'no honest user')
