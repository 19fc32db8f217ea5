export {
  ADAPTERS_PER_DAY,
  type Adapter,
  type AdapterLedger,
  type AdapterTerms,
  type Merge,
  partsOfName,
} from './adapters.ts'
export { allEvents } from './all-events.ts'
export {
  ANSWER_BYTES_MAX,
  ANSWER_KEPT_SECONDS,
  ANSWER_PLACE_BYTES_MAX,
  type AnswerContent,
  type AnswerLedger,
  type PostedAnswer,
} from './answers.ts'
export {
  ALLOWANCE_UNLIMITED,
  type AllowanceKey,
  type ApprovalFact,
  type ApprovalLedger,
  type SignedApproval,
} from './approvals.ts'
export {
  type AccusationLedger,
  type Anchor,
  type AuditLedger,
  type Offence,
  offences,
  type SignedCore,
} from './audits.ts'
export {
  type AvailabilityLedger,
  DRAW_EPOCHS,
  type DrawPlace,
  type KeepPromise,
  type PieceDraw,
  type PromiseStatus,
  type PromiseTerms,
} from './availability.ts'
export type { BeaconLedger, BeaconRound, DrandLedger, SecretBeacon } from './beacons.ts'
export {
  type CourtCase,
  type CourtDraw,
  type CourtLedger,
  type CourtRecord,
  GENERAL_DOMAIN,
  type JuryPlace,
  type Ruling,
  rulings,
  type Stage,
  stages,
  type Verdict,
  type Vote,
  verdicts,
} from './court.ts'
export { CHALLENGE_SECONDS, type DatasetLedger, type DatasetRecord } from './datasets.ts'
export {
  consentIn,
  type Demand,
  type DemandLedger,
  type ShownConsent,
  SUPPLY_PART_BYTES_MAX,
  SUPPLY_PARTS_MAX,
} from './demands.ts'
export type { AnchoredBlock, BlockSupport, EpochLedger, ItemPlace } from './epochs.ts'
export {
  check,
  describe,
  gasLostOf,
  isLedgerError,
  LedgerError,
  type LedgerErrorCode,
  ledgerErrorCodes,
} from './errors.ts'
export type { LedgerEvent, LedgerFact, Position } from './events.ts'
export type { EvidenceItem, SessionOpening } from './evidence.ts'
export { type FlagReason, flagReasons } from './flags.ts'
export { type HeldAct, heldActDue } from './held-due.ts'
export type { HeldPay, HeldPayLedger } from './held-pay.ts'
export type {
  Capability,
  Cursor,
  EventPage,
  Keys,
  Ledger,
  LedgerReader,
  LedgerWriter,
  OfferTerms,
  Parameters,
  PayState,
  PayStatus,
  ProviderRecord,
  Reputation,
  RequestState,
  SessionState,
  SettleOptions,
} from './ledger.ts'
export * as Limits from './limits.ts'
export {
  type DeniedDemand,
  type EndedWork,
  type ListedModel,
  type Listing,
  MARKET_PAGE_MAX,
  type Market,
} from './market.ts'
export type {
  CalibrationKey,
  CalibrationPlace,
  ModelStatus,
  ModelVersion,
  RegistrationLedger,
  SignedTerms,
} from './models.ts'
export type { PaymentKeys, PaymentSignature } from './payment-keys.ts'
export {
  type Opening,
  type Plant,
  type PlantLedger,
  type PlantOutcome,
  type PlantSecret,
  plantOutcomes,
} from './plants.ts'
export type { RentLedger } from './rent.ts'
export type { ReportLedger, ReportWords, VersionReport } from './reports.ts'
export { createReputations, type FoldMap, type Reputations } from './reputation.ts'
export { type Stake, type StakeMarket, stakeMarkets } from './stakes.ts'
export { type Standing, standingOf } from './standing.ts'
export {
  commitmentOf,
  type JobAccount,
  type JobMember,
  type JobTerms,
  type Lineage,
  type TrainingFact,
  type TrainingJob,
  type TrainingLedger,
  type Update,
  type UpdatePlace,
} from './training.ts'
export type { Numbered, Transaction } from './transaction.ts'
export type { SignedText, WalletAct, WalletCall, WalletLedger } from './wallets.ts'
