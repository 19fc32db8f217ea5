export type { ApiKey, KeyTerms } from './api-key.ts'
export {
  type ApiKeyStore,
  type BudgetHold,
  createApiKeyStore,
  type KeyCharge,
  type KeyStatus,
} from './api-key-store.ts'
export {
  BudgetHeldError,
  BudgetSpentError,
  KeyInactiveError,
  KeyMissingError,
  KeyModelForbiddenError,
  KeyRateLimitedError,
  KeyTermsInvalidError,
  KeyUnknownError,
} from './errors.ts'
export * as Limits from './limits.ts'
export {
  type UsageOutcome,
  type UsageRecord,
  usageOutcomes,
} from './usage.ts'
