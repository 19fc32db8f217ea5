import { type Clock, createBoundedMap, monotonicMs } from '@ostrom/protocol'
import { REPLICA_AFFINITY_MS, REPLICA_SCOPES_MAX } from './limits.ts'
import type { Replica } from './replica.ts'

/**
 * Remembers for each cache scope the replica that last got a call of the scope, because this
 * replica has the state of the scope's prompts.
 */
export type CacheAffinity = {
  /**
   * @returns The replica that was last recorded for the scope. `undefined` if none was recorded, or
   * so long ago that other prompts have probably displaced the scope's state.
   */
  replicaOf(scope: string): Replica | undefined
  record(scope: string, replica: Replica): void
}

/** Creates an empty memory of the replica that last got a call of each scope. */
export function createCacheAffinity(clock: Pick<Clock, 'nowMs'>): CacheAffinity {
  const scopes = createBoundedMap<string, { readonly replica: Replica; readonly atMs: number }>(
    REPLICA_SCOPES_MAX,
  )
  return {
    replicaOf(scope) {
      const last = scopes.get(scope)
      if (!last || monotonicMs(clock) - last.atMs > REPLICA_AFFINITY_MS) return undefined
      return last.replica
    },
    record(scope, replica) {
      scopes.set(scope, { replica, atMs: monotonicMs(clock) })
    },
  }
}
