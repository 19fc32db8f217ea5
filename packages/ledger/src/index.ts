export {
  ADAPTERS_PER_DAY,
  type Adapter,
  type AdapterLedger,
  type AdapterTerms,
  type Merge,
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
export type {
  Accusation,
  AccusationLedger,
  AuditLedger,
  BeaconLedger,
  BeaconRound,
  Claim,
  JuryLedger,
  SignedCore,
  Validator,
  Vote,
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
export { type EvidenceItem, type JuryCase, type Verdict, verdicts } from './cases.ts'
export type { DatasetLedger, DatasetRecord } from './datasets.ts'
export {
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
  isLedgerError,
  LedgerError,
  type LedgerErrorCode,
  ledgerErrorCodes,
} from './errors.ts'
export type { LedgerEvent, LedgerFact, Position } from './events.ts'
export { type FlagReason, flagReasons } from './flags.ts'
export type {
  Capability,
  Cursor,
  EventPage,
  Keys,
  Ledger,
  LedgerReader,
  LedgerWriter,
  Parameters,
  Reputation,
  RequestState,
  SessionState,
  SettleOptions,
  Stake,
} from './ledger.ts'
export * as Limits from './limits.ts'
export { type ListedModel, type Listing, MARKET_PAGE_MAX, type Market } from './market.ts'
export type {
  CalibrationKey,
  CalibrationPlace,
  ModelStatus,
  ModelVersion,
  RegistrationLedger,
  SignedTerms,
} from './models.ts'
export {
  type CommittedFindings,
  type Opening,
  type Plant,
  type PlantLedger,
  type PlantOutcome,
  type PlantSecret,
  plantOutcomes,
} from './plants.ts'
export type { ReportLedger, ReportParty, ReportWords, VersionReport } from './reports.ts'
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
