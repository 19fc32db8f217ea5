/** Milliseconds between two checks of a replica on which no call runs. Met by: nobody. */
export const REPLICA_CHECK_MS = 30_000

/**
 * Milliseconds before a replica that cannot be reached is tried again; doubled each time.
 * Met by: nobody.
 */
export const REPLICA_RETRY_MS = 1_000

/**
 * Longest such wait, in milliseconds. Servers of large models take minutes to start.
 * Met by: nobody.
 */
export const REPLICA_RETRY_MAX_MS = 30_000

/**
 * Loads of a replica that fail one after another before it counts as lost, after about three
 * minutes of waits. A provider withdraws the offer of a model whose replicas are all lost. A
 * process of the node itself is then given up; a server is tried on, and offered again when it is
 * back.
 * Met by: nobody.
 */
export const REPLICA_LOADS_MAX = 10

/**
 * Replicas that one call is tried on. A question that makes servers fail costs no more than this
 * many of them.
 * Met by: nobody.
 */
export const REPLICA_ATTEMPTS_MAX = 3

/**
 * Milliseconds after the last call of a cache scope for which its replica is preferred. Prompts of
 * others have displaced older state.
 * Met by: nobody.
 */
export const REPLICA_AFFINITY_MS = 600_000

/** Cache scopes whose replica is remembered. One takes about 200 bytes. Met by: nobody. */
export const REPLICA_SCOPES_MAX = 10_000
