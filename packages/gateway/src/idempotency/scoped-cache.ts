import type { IdempotencyCache, Joinable } from './idempotency-cache.ts'
import type { RequestIdentity } from './request-identity.ts'

/**
 * Returns a part of a cache that only `scope` finds answers in, such as one account of a shared
 * gateway. The limits are those of the whole cache.
 */
export function scopedCache<T extends Joinable>(
  cache: IdempotencyCache<T>,
  scope: string,
): IdempotencyCache<T> {
  const scoped = (identity: RequestIdentity): RequestIdentity => ({
    ...identity,
    id: `${scope}:${identity.id}`,
    apiKeyId: `${scope}:${identity.apiKeyId}`,
  })
  return {
    ...cache,
    join: (identity) => cache.join(scoped(identity)),
    hasLost: (apiKeyId) => cache.hasLost(`${scope}:${apiKeyId}`),
    refuse: (identity) => cache.refuse(scoped(identity)),
    put: (identity, run) => cache.put(scoped(identity), run),
  }
}
