export type { BlindSessions } from './blind/blind-sessions.ts'
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
export type { CostRange } from './inference/cost-range.ts'
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
} from './inference/inference-service.ts'
export type { ModelCard } from './inference/model-card.ts'
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
} from './service/send-request.ts'
export { SessionNeededError } from './sessions/errors.ts'
export {
  createDisposableAccounts,
  type DisposableAccount,
  type DisposableAccounts,
  disposableSecret,
} from './sessions/proxied/disposable-accounts.ts'
export type { ProxyAccess, ProxyQuote } from './sessions/proxied/proxied-session-pool.ts'
