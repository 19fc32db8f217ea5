export {
  ADAPTERS_PER_DAY,
  type Adapter,
  type AdapterLedger,
  type AdapterTerms,
  type Merge,
} from './adapters.ts'
export { allEvents } from './all-events.ts'
export {
  type Accusation,
  type AccusationLedger,
  type AuditLedger,
  type BeaconLedger,
  type BeaconRound,
  type Claim,
  type EvidenceItem,
  type JuryCase,
  type JuryLedger,
  type Numbered,
  type SignedCore,
  type Validator,
  type Verdict,
  type Vote,
  verdicts,
} from './audits.ts'
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
export {
  type Balance,
  type CalibrationKey,
  type CalibrationPlace,
  type Capability,
  type Cursor,
  type EventPage,
  type FlagReason,
  flagReasons,
  type Keys,
  type Ledger,
  type LedgerReader,
  type LedgerWriter,
  type ModelStatus,
  type ModelVersion,
  type Parameters,
  type Reputation,
  type RequestState,
  type SessionState,
  type SettleOptions,
  type Stake,
  type Transaction,
} from './ledger.ts'
export * as Limits from './limits.ts'
export { type ListedModel, type Listing, MARKET_PAGE_MAX, type Market } from './market.ts'
export {
  type CommittedFindings,
  type Opening,
  type Plant,
  type PlantLedger,
  type PlantOutcome,
  type PlantSecret,
  plantOutcomes,
} from './plants.ts'
