export type { BlindSessions } from './blind/blind-sessions.ts'
export type { CostRange } from './cost-range.ts'
export {
  NoProviderError,
  OverBudgetError,
  PreferenceUnsupportedError,
  PrivateUnavailableError,
  PromptCreditUnavailableError,
} from './errors.ts'
export { createGateway, type Gateway } from './gateway.ts'
export type { GatewayOptions, GatewayParameters } from './gateway-options.ts'
export type { GatewaySettings } from './gateway-settings.ts'
export type {
  Answer,
  AnswerEvent,
  AnswerExpense,
  AnswerTokenLogprob,
  InferenceService,
  OfferConstraints,
  Preferences,
  Question,
  SettlementMode,
  SignedReceipt,
} from './inference-service.ts'
export type { ModelCard } from './model-card.ts'
export type { PrivateQuote, ProxySource } from './private/private-questions.ts'
export {
  createReceiptStore,
  type ReceiptStore,
  type StoredReceipt,
} from './receipts/receipt-store.ts'
export { templateTokensMax } from './routing/answer-size.ts'
export { RESUMES_MAX } from './routing/limits.ts'
export { createVerifiability, type Verifiability } from './routing/verifiability.ts'
export type {
  RequestQuestion,
  RequestSendOptions,
} from './send-request.ts'
export { SessionNeededError } from './sessions/errors.ts'
export {
  createDisposableAccounts,
  type DisposableAccount,
  type DisposableAccounts,
  disposableSecret,
} from './sessions/proxied/disposable-accounts.ts'
export type { ProxyAccess, ProxyQuote } from './sessions/proxied/proxied-session-pool.ts'
