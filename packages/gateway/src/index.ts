export type {
  Answer,
  AnswerEvent,
  Answerer,
  AnswerTokenLogprob,
  ModelCard,
  Preferences,
  Question,
  Settlement,
  SignedReceipt,
  Spent,
} from './answering.ts'
export {
  ModelUnknownError,
  NoProviderError,
  OverBudgetError,
  PreferenceUnsupportedError,
} from './errors.ts'
export {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type GatewaySettings,
} from './gateway.ts'
export { type Catalog, createCatalog } from './models/catalog.ts'
export { createReceipts, type Receipts, type StoredReceipt } from './receipts/receipts.ts'
