import type { Clock } from '@ostrom/protocol'
import { IdempotencyKeyReusedError } from './errors.ts'
import {
  IDEMPOTENCY_AGE_MAX_MS,
  IDEMPOTENCY_BYTES_MAX,
  IDEMPOTENCY_ENTRIES_MAX,
  RETRY_AGE_MAX_MS,
} from './limits.ts'
import type { RequestIdentity } from './request-identity.ts'

/** An answer that can be joined. */
export type Joinable = {
  /** Clients that read it now. */
  readonly readers: number
  readonly status: 'running' | 'answered' | 'ended'
  /** Lets go of what it holds; it can no longer be joined. */
  discard(): void
}

type CacheEntry<T> = {
  readonly identity: RequestIdentity
  readonly run: T
  readonly atMs: number
  /** Bytes that the answer holds for a replay. */
  bytes: number
  /** A retry has taken it over, so the next retry of an equal request takes another. */
  isJoined: boolean
}

/**
 * Answers by the identity of their requests, in memory, so that a retry is charged once.
 *
 * Bounded in number, bytes and age; what is dropped, oldest first, can no longer be joined, and a
 * retry of it is a new request. A restart forgets them all.
 */
export type IdempotencyCache<T extends Joinable> = {
  /**
   * The answer that a request should join, if there is one.
   *
   * @throws {IdempotencyKeyReusedError} The same key stands for another request.
   */
  find(identity: RequestIdentity): T | undefined
  /** Keeps an answer. Returns false where there is no room, so it should hold nothing. */
  put(identity: RequestIdentity, run: T): boolean
  /** Drops an answer, which then holds nothing: it failed or was stopped. */
  drop(run: T): void
  /**
   * Makes room for `bytes` more of a kept answer. Returns false where there is none: then it is
   * no longer counted, and should hold nothing.
   */
  grow(run: T, bytes: number): boolean
}

/** The oldest finished answer that nobody reads. */
function oldestIdle<T extends Joinable>(runs: Iterable<T>, except?: T): T | undefined {
  for (const run of runs) {
    if (run !== except && run.status !== 'running' && run.readers === 0) return run
  }
  return undefined
}

/** Creates an empty registry. `limits` are for tests; the named ones hold otherwise. */
export function createIdempotencyCache<T extends Joinable>(
  options: createIdempotencyCache.Options,
): IdempotencyCache<T> {
  const { clock, entriesMax = IDEMPOTENCY_ENTRIES_MAX, bytesMax = IDEMPOTENCY_BYTES_MAX } = options
  const byId = new Map<string, CacheEntry<T>[]>()
  /** In the order of their coming: the first is the oldest. */
  const entries = new Map<T, CacheEntry<T>>()

  let bytesHeld = 0
  const drop = (run: T): void => {
    const entry = entries.get(run)
    if (!entry) return
    entries.delete(run)
    bytesHeld -= entry.bytes
    const { id } = entry.identity
    const rest = byId.get(id)?.filter((other) => other !== entry) ?? []
    if (rest.length > 0) byId.set(id, rest)
    else byId.delete(id)
    run.discard()
  }
  const expired = ({ identity, run, atMs }: CacheEntry<T>): boolean => {
    const ageMax = identity.kind === 'key' ? IDEMPOTENCY_AGE_MAX_MS : RETRY_AGE_MAX_MS
    return run.status !== 'running' && clock.nowMs() - atMs > ageMax
  }
  const dropOldest = (except?: T): boolean => {
    const oldest = oldestIdle(entries.keys(), except)
    if (oldest) drop(oldest)
    return oldest !== undefined
  }
  return {
    find(identity) {
      for (const entry of byId.get(identity.id) ?? []) if (expired(entry)) drop(entry.run)
      const found = byId.get(identity.id) ?? []
      if (identity.kind === 'key') {
        const [entry] = found
        const isSame = entry?.identity.fingerprint === identity.fingerprint
        if (entry && !isSame) throw new IdempotencyKeyReusedError()
        return entry?.run
      }
      if (!identity.joins) return undefined
      // Equal requests may run side by side. A retry's own first try has lost its reader.
      const lost = found.find((entry) => entry.run.readers === 0 && !entry.isJoined)
      const entry = lost ?? found.at(-1)
      if (entry) entry.isJoined = true
      return entry?.run
    },
    put(identity, run) {
      if (entries.size >= entriesMax && !dropOldest()) return false
      const entry = { identity, run, atMs: clock.nowMs(), bytes: 0, isJoined: false }
      entries.set(run, entry)
      byId.set(identity.id, [...(byId.get(identity.id) ?? []), entry])
      return true
    },
    drop,
    grow(run, bytes) {
      const entry = entries.get(run)
      if (!entry) return false
      entry.bytes += bytes
      bytesHeld += bytes
      while (bytesHeld > bytesMax && dropOldest(run));
      if (bytesHeld <= bytesMax) return true
      bytesHeld -= entry.bytes
      entry.bytes = 0
      return false
    },
  }
}

export declare namespace createIdempotencyCache {
  type Options = {
    readonly clock: Clock
    readonly entriesMax?: number
    readonly bytesMax?: number
  }
}
