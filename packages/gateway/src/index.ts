export type {
  Answer,
  AnswerEvent,
  Answerer,
  AnswerTokenLogprob,
  CostRange,
  ModelCard,
  Pins,
  Preferences,
  Question,
  Settlement,
  SignedReceipt,
  Spent,
} from './answering.ts'
export { verifications } from './answering.ts'
export {
  ModelUnknownError,
  NoProviderError,
  OverBudgetError,
  PreferenceUnsupportedError,
  RequestUnsendableError,
} from './errors.ts'
export {
  createGateway,
  type Gateway,
  type GatewayOptions,
  type GatewaySettings,
} from './gateway.ts'
export {
  type Catalog,
  type CatalogOptions,
  createCatalog,
  type Unreadable,
} from './models/catalog.ts'
export {
  LicenseNotAcceptedError,
  type Licenses,
  type LicenseTerms,
  type Permission,
} from './models/license.ts'
export { type Ancestor, createLineage, type Lineage } from './models/lineage.ts'
export { createPeerSources } from './models/peer-source.ts'
export type { LicenseCard, Provenance } from './models/provenance.ts'
export { ModelSignatureInvalidError, requireSigned } from './models/signed.ts'
export { createReceipts, type Receipts, type StoredReceipt } from './receipts/receipts.ts'
export { createVerifiability, type Verifiability } from './routing/verifiability.ts'
export type { SendOptions, SentQuestion } from './send-request.ts'
export { SessionNeededError } from './sessions/errors.ts'
