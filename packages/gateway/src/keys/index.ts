export type { ApiKey, KeyTerms } from './api-key.ts'
export {
  type ApiKeyStore,
  createApiKeyStore,
  type KeyStatus,
} from './api-key-store.ts'
export type {
  BudgetHold,
  ChargeRecord,
  HoldRequest,
  KeyCharge,
  SpendingCapStatus,
} from './budget-holds.ts'
export {
  BudgetHeldError,
  BudgetSpentError,
  KeyInactiveError,
  KeyMissingError,
  KeyModelForbiddenError,
  KeyRateLimitedError,
  KeyTermsInvalidError,
  KeyUnknownError,
  SpendingCapReachedError,
  SpendingCapsFullError,
} from './errors.ts'
export type { HoldLimitScope } from './hold-limits.ts'
export * as Limits from './limits.ts'
export { type CapScope, type CapTerms, capScopes } from './spending-caps.ts'
export {
  type UsageOutcome,
  type UsageRecord,
  usageOutcomes,
} from './usage.ts'
