import { type Clock, monotonicMs } from '@ostrom/protocol'
import { IdempotencyKeyReusedError } from './errors.ts'
import { createKeptCounts } from './kept-counts.ts'
import {
  IDEMPOTENCY_ACCOUNT_BYTES_MAX,
  IDEMPOTENCY_ACCOUNT_ENTRIES_MAX,
  IDEMPOTENCY_AGE_MAX_MS,
  IDEMPOTENCY_BYTES_MAX,
  IDEMPOTENCY_ENTRIES_MAX,
  RETRY_AGE_MAX_MS,
} from './limits.ts'
import { createRefusedTries, type RefusedTries } from './refused-tries.ts'
import type { RequestIdentity } from './request-identity.ts'

/** An answer that a repeated request can join. */
export type Joinable = {
  /** Number of clients that are reading the answer now. */
  readonly readers: number
  readonly status: 'running' | 'answered' | 'ended'
  /** The largest part that any client has read. */
  readonly delivered: 'nothing' | 'part' | 'whole'
  /** Releases the memory of the answer, because no request can join the answer any more. */
  discard(): void
}

type CacheEntry<T> = {
  readonly identity: RequestIdentity
  readonly run: T
  readonly atMs: number
  /** Bytes of memory that the answer needs for a replay. */
  bytes: number
  /** Number of the try (from 0) whose client reads the answer now, or read it last. */
  tries: number
}

/**
 * Returns true for a lost answer: all of its clients disconnected before they received any part of
 * it. The lost request has already counted in its key's rate, and nothing of its answer was
 * delivered. So a retry that takes up the answer does not count.
 */
export const isLost = ({ readers, delivered }: Pick<Joinable, 'readers' | 'delivered'>): boolean =>
  readers === 0 && delivered === 'nothing'

/**
 * Caches answers in memory by the identity of their requests, so that a retry is charged once.
 *
 * The number, the bytes and the age of all answers are bounded. The number and the bytes of the
 * answers of each account of a hosted gateway are bounded too. The cache drops its oldest answers
 * first. No request can join a dropped answer, so a retry of its request is a new request. The
 * answers do not survive a restart.
 */
export type IdempotencyCache<T extends Joinable> = {
  /**
   * Returns the answer that a request should join; `undefined` if there is none. The caller then
   * has to become a reader of the answer at once.
   *
   * A request with an `Idempotency-Key` joins the running or finished answer. A retry that a client
   * counts itself takes up a lost answer (`isLost`). But if the gateway refused the client's
   * earlier try, the retry is a new question.
   *
   * @throws {IdempotencyKeyReusedError} Another request has used the same `Idempotency-Key`.
   */
  join(identity: RequestIdentity): T | undefined
  /**
   * Returns true if an answer for an API key is lost (`isLost`). A retry that takes up this answer
   * does not count as a request.
   */
  hasLost(apiKeyId: string): boolean
  /** Remembers that the gateway refused a request, so that the client's retry is a new question. */
  refuse(identity: RequestIdentity): void
  /**
   * Keeps an answer for retries. Returns false if the limits leave no place for the answer; the
   * caller should then discard the answer's memory.
   */
  put(identity: RequestIdentity, run: T): boolean
  /** Drops an answer and releases its memory; no request can join it any more. */
  drop(run: T): void
  /**
   * Reserves `bytes` more for a kept answer; a negative number releases bytes. Returns false if the
   * limits do not leave these bytes. The cache then counts no bytes for this answer, and the caller
   * should release the answer's memory.
   */
  grow(run: T, bytes: number): boolean
}

/**
 * Selects the answers that the cache may drop: the answers of `account`, or of all accounts when
 * absent, without the answer `except`.
 */
type Among<T> = { readonly account?: string | undefined; readonly except?: T }

/** Returns the oldest finished answer without a reader. */
function oldestIdle<T extends Joinable>(
  entries: Iterable<CacheEntry<T>>,
  { account, except }: Among<T>,
): T | undefined {
  for (const { run, identity } of entries) {
    if (account !== undefined && identity.account !== account) continue
    if (run !== except && run.status !== 'running' && run.readers === 0) return run
  }
  return undefined
}

function hasExpired<T extends Joinable>(
  { identity, run, atMs }: CacheEntry<T>,
  nowMs: number,
): boolean {
  const ageMax = identity.kind === 'key' ? IDEMPOTENCY_AGE_MAX_MS : RETRY_AGE_MAX_MS
  return run.status !== 'running' && nowMs - atMs > ageMax
}

/** Yields the expired answers that have no reader, in the order of their arrival. */
function* expiredIdle<T extends Joinable>(
  entries: Iterable<CacheEntry<T>>,
  nowMs: number,
): Generator<CacheEntry<T>> {
  for (const entry of entries) {
    // Answers are in the order of arrival, and this is the shorter of the two maximum ages. So no
    // later answer has expired.
    if (nowMs - entry.atMs <= RETRY_AGE_MAX_MS) return
    if (hasExpired(entry, nowMs) && entry.run.readers === 0) yield entry
  }
}

/**
 * Returns the lost answer that a client's own retry takes up. If equal requests have several lost
 * answers, the function returns the answer of the latest try before the retry. It returns
 * `undefined` if the gateway refused the client's own earlier try.
 */
function takeUp<T extends Joinable>(
  identity: RequestIdentity,
  equal: readonly CacheEntry<T>[],
  refusedTries: RefusedTries,
): T | undefined {
  const { tries } = identity
  if (tries === 0) return undefined
  let lost: CacheEntry<T> | undefined
  for (const entry of equal) {
    if (!isLost(entry.run) || entry.tries >= tries) continue
    if (!lost || entry.tries > lost.tries) lost = entry
  }
  const refused = refusedTries.latestBefore(identity)
  // If a lost try and a refused try of equal requests have the same number, this retry may follow
  // either of them. Both clients will retry. The first retry asks the question anew, and the second
  // takes up the lost answer, so each client gets one answer.
  if (refused && refused.tries >= (lost?.tries ?? 0)) {
    refusedTries.remove(refused)
    return undefined
  }
  if (lost) lost.tries = tries
  return lost?.run
}

/**
 * Creates the indexes of the cache's entries, by identity and by answer. They also count the
 * entries of each account and of all accounts.
 */
function createEntries<T extends Joinable>() {
  const byId = new Map<string, CacheEntry<T>[]>()
  /** In the order of insertion: the first entry is the oldest. */
  const entries = new Map<T, CacheEntry<T>>()
  const counts = createKeptCounts()
  const drop = (run: T): void => {
    const entry = entries.get(run)
    if (!entry) return
    entries.delete(run)
    const { id, account } = entry.identity
    counts.add(account, { entries: -1, bytes: -entry.bytes })
    const rest = byId.get(id)?.filter((other) => other !== entry) ?? []
    if (rest.length > 0) byId.set(id, rest)
    else byId.delete(id)
    run.discard()
  }
  return {
    counts,
    drop,
    get: (run: T) => entries.get(run),
    all: () => entries.values(),
    ofId: (id: string): readonly CacheEntry<T>[] => byId.get(id) ?? [],
    add(run: T, entry: CacheEntry<T>): void {
      const { id, account } = entry.identity
      counts.add(account, { entries: 1, bytes: 0 })
      entries.set(run, entry)
      byId.set(id, [...(byId.get(id) ?? []), entry])
    },
    dropOldest(among: Among<T> = {}): boolean {
      const oldest = oldestIdle(entries.values(), among)
      if (oldest) drop(oldest)
      return oldest !== undefined
    },
  }
}

/**
 * Creates an empty cache. The limits in `limits` are for tests; otherwise the named constants
 * apply.
 */
export function createIdempotencyCache<T extends Joinable>(
  options: createIdempotencyCache.Options,
): IdempotencyCache<T> {
  const { clock, entriesMax = IDEMPOTENCY_ENTRIES_MAX, bytesMax = IDEMPOTENCY_BYTES_MAX } = options
  const { accountEntriesMax = IDEMPOTENCY_ACCOUNT_ENTRIES_MAX } = options
  const { accountBytesMax = IDEMPOTENCY_ACCOUNT_BYTES_MAX } = options
  const refusedTries = createRefusedTries(clock)
  const entries = createEntries<T>()
  const { counts, drop, dropOldest } = entries
  return {
    join(identity) {
      const nowMs = monotonicMs(clock)
      for (const entry of entries.ofId(identity.id)) if (hasExpired(entry, nowMs)) drop(entry.run)
      const equal = entries.ofId(identity.id)
      if (identity.kind === 'retry') return takeUp(identity, equal, refusedTries)
      const [entry] = equal
      const isSame = entry?.identity.fingerprint === identity.fingerprint
      if (entry && !isSame) throw new IdempotencyKeyReusedError()
      return entry?.run
    },
    hasLost: (apiKeyId) =>
      entries.all().some(({ identity, run }) => identity.apiKeyId === apiKeyId && isLost(run)),
    refuse(identity) {
      if (identity.kind === 'retry') refusedTries.add(identity)
    },
    put(identity, run) {
      for (const { run: idle } of expiredIdle(entries.all(), monotonicMs(clock))) drop(idle)
      const { tries, account } = identity
      const isOwnFull = counts.of(account).entries >= accountEntriesMax
      if (isOwnFull && !dropOldest({ account })) return false
      if (counts.all.entries >= entriesMax && !dropOldest()) return false
      entries.add(run, { identity, run, atMs: monotonicMs(clock), bytes: 0, tries })
      return true
    },
    drop,
    grow(run, bytes) {
      const entry = entries.get(run)
      if (!entry) return false
      const { account } = entry.identity
      const count = (more: number): void => {
        entry.bytes += more
        counts.add(account, { entries: 0, bytes: more })
      }
      count(bytes)
      const isOver = () => counts.of(account).bytes > accountBytesMax
      while (isOver() && dropOldest({ account, except: run }));
      // An answer that exceeds its account's limit does not evict answers of other accounts.
      while (!isOver() && counts.all.bytes > bytesMax && dropOldest({ except: run }));
      if (!isOver() && counts.all.bytes <= bytesMax) return true
      count(-entry.bytes)
      return false
    },
  }
}

export declare namespace createIdempotencyCache {
  type Options = {
    readonly clock: Clock
    readonly entriesMax?: number
    readonly bytesMax?: number
    readonly accountEntriesMax?: number
    readonly accountBytesMax?: number
  }
}
