export { IdempotencyKeyReusedError, IdempotencyReplayLostError } from './errors.ts'
export { type Identity, identify } from './identity.ts'
export * as Limits from './limits.ts'
export { createRegistry, type Joinable, type Registry } from './registry.ts'
