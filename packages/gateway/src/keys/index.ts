export type { ApiKey, KeyTerms } from './api-key.ts'
export {
  BudgetHeldError,
  BudgetSpentError,
  KeyEndedError,
  KeyMissingError,
  KeyModelRefusedError,
  KeyRateLimitedError,
  KeyTermsError,
  KeyUnknownError,
} from './errors.ts'
export { type Charge, createKeys, type Hold, type KeyStatus, type Keys } from './keys.ts'
export * as Limits from './limits.ts'
export { type Outcome, outcomes, type UsageRecord } from './usage.ts'
