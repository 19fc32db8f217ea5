export type { AuditGate, Auditor } from './audit/audit-gate.ts'
export { answerOnce } from './posted/answer-once.ts'
export type { Posted } from './posted/posted-answers.ts'
export {
  createProvider,
  type Provider,
  type ProviderOptions,
  type ProviderSettings,
  type ProviderStatus,
} from './provider.ts'
export type { ServedModel } from './served-model.ts'
