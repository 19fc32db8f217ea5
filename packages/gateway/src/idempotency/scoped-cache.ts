import type { IdempotencyCache, Joinable } from './idempotency-cache.ts'
import type { RequestIdentity } from './request-identity.ts'

/**
 * Returns the part of a cache that belongs to one account of a hosted gateway. The part has the
 * limits of an account, and all parts together have the limits of the whole cache.
 */
export function scopedCache<T extends Joinable>(
  cache: IdempotencyCache<T>,
  account: string,
): IdempotencyCache<T> {
  const scoped = (identity: RequestIdentity): RequestIdentity => ({
    ...identity,
    id: `${account}:${identity.id}`,
    apiKeyId: `${account}:${identity.apiKeyId}`,
    account,
  })
  return {
    ...cache,
    join: (identity) => cache.join(scoped(identity)),
    hasLost: (apiKeyId) => cache.hasLost(`${account}:${apiKeyId}`),
    refuse: (identity) => cache.refuse(scoped(identity)),
    put: (identity, run) => cache.put(scoped(identity), run),
  }
}
