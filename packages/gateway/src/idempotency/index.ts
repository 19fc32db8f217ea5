export { IdempotencyKeyReusedError, IdempotencyReplayLostError } from './errors.ts'
export {
  createIdempotencyCache,
  type IdempotencyCache,
  isLost,
  type Joinable,
} from './idempotency-cache.ts'
export * as Limits from './limits.ts'
export {
  type RequestIdentity,
  requestIdentityOf,
} from './request-identity.ts'
export { scopedCache } from './scoped-cache.ts'
