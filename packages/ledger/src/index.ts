export type { ChainParameters } from './chain-parameters.ts'
export {
  type AccusationLedger,
  type AnchoredRoot,
  type FraudKind,
  fraudKinds,
  type SignedReceiptCore,
} from './court/accusations.ts'
export type { AuditHold, AuditHoldLedger } from './court/audit-hold.ts'
export type { AuditLedger } from './court/audit-ledger.ts'
export type {
  BeaconLedger,
  BeaconRound,
  CommitRevealBeacon,
  DrandBeacon,
} from './court/beacon.ts'
export {
  type CourtCase,
  type CourtLedger,
  type CourtRecord,
  type CourtVote,
  DOMAIN_MIN_STAKES,
  GENERAL_DOMAIN,
  type JurorVerdict,
  type JuryDraw,
  type JuryDrawKey,
  type JuryStage,
  jurorVerdicts,
  juryStages,
  type Ruling,
  rulings,
  TRAINING_DOMAIN,
  WEIGHT_WINDOW_SECONDS,
} from './court/court.ts'
export {
  type ConsentWithOpening,
  type DataChallenge,
  type DataChallengeLedger,
  STRIKE_SECONDS,
  SUPPLY_PART_BYTES_MAX,
  SUPPLY_PARTS_MAX,
  WITHHELD_MAX,
  WITHHOLDING_WINDOW_SECONDS,
} from './court/data-challenges.ts'
export {
  DATASET_DISPUTE_SECONDS,
  type DatasetLedger,
  type DatasetRecord,
} from './court/datasets.ts'
export type {
  AnchorReader,
  AttestedWeight,
  BlockInclusionProof,
  EpochLedger,
  FinalEpochBlock,
} from './court/epochs.ts'
export type { EvidenceItem, SessionOpening } from './court/evidence.ts'
export {
  type FindingOpening,
  type Honeypot,
  type HoneypotLedger,
  type HoneypotOutcome,
  type HoneypotSecret,
  honeypotOutcomes,
} from './court/honeypots.ts'
export type {
  ModelReport,
  ModelReportEvidence,
  ModelReportLedger,
} from './court/model-reports.ts'
export { type PenaltyShares, penaltyBpsOf, penaltyOf } from './court/penalties.ts'
export {
  check,
  describeErrorCode,
  gasSpentOnRevert,
  isLedgerError,
  LedgerError,
  type LedgerErrorCode,
  ledgerErrorCodes,
} from './errors.ts'
export {
  eventDataOf,
  type LedgerEvent,
  type LedgerEventData,
  type LogPosition,
} from './events.ts'
export {
  actionKinds,
  type DatasetDecision,
  datasetDecisions,
  type EmergencyStatus,
  type GovernanceAction,
  trackOf,
  type UnknownAction,
} from './governance/actions.ts'
export type { GovernedValue, MarketChange } from './governance/approvals.ts'
export type { ContributionRules, PointBucket, RolePoints } from './governance/contributions.ts'
export type { GovernanceEvent } from './governance/events.ts'
export type { GovernanceLedger } from './governance/governance.ts'
export {
  type Proposal,
  type ProposalKey,
  type ProposalStatus,
  proposalStatuses,
  type VoteChoice,
  type VoteTally,
} from './governance/proposals.ts'
export {
  type GovernedSetting,
  type GovernedSettingName,
  isGovernedParameter,
  settingNames,
} from './governance/settings.ts'
export {
  type GovernanceTrackName,
  type Track,
  tracks,
  type VetoGuardian,
} from './governance/tracks.ts'
export {
  REWARD_BUCKETS,
  type RewardKey,
  type RewardPool,
  type TokenSale,
  type TreasuryBalance,
} from './governance/treasury.ts'
export type {
  EventCursor,
  EventPage,
  Ledger,
  LedgerReader,
  LedgerWriter,
  SignatureScheme,
} from './ledger.ts'
export * as Limits from './limits.ts'
export {
  ALLOWANCE_UNLIMITED,
  type AllowanceKey,
  type ApprovalEvent,
  type ApprovalLedger,
} from './money/approvals.ts'
export type { PayState, PayStatus } from './money/pay.ts'
export type { PaymentKeys, PaymentSignature } from './money/payment-keys.ts'
export type { RentLedger } from './money/rent.ts'
export { type Stake, type StakeMarket, stakeMarkets } from './money/stakes.ts'
export type {
  GovernanceWalletAction,
  SignedText,
  WalletAction,
  WalletLedger,
  WalletTransactionRequest,
} from './money/wallets.ts'
export { readAllEvents } from './queries/all-events.ts'
export { type AuditedArtifact, auditedArtifacts } from './queries/audited-artifacts.ts'
export {
  type Capability,
  capabilitiesOf,
  type OptionalLedgerMember,
  requireMember,
} from './queries/capabilities.ts'
export {
  type BucketContribution,
  type ContributionOverview,
  readContributionOverview,
} from './queries/contribution-overview.ts'
export {
  type AuditHoldAction,
  dueAuditHoldAction,
} from './queries/due-audit-hold-action.ts'
export {
  type EffectiveModelStatus,
  effectiveModelStatus,
} from './queries/effective-model-status.ts'
export { type FormerSetting, formerSettings } from './queries/former-settings.ts'
export {
  type GovernanceOverview,
  type MoneyFlow,
  readGovernanceOverview,
} from './queries/governance-overview.ts'
export {
  type EndedSubject,
  type EnlistedAccount,
  type ListedModel,
  MARKET_PAGE_MAX,
  type MarketReader,
  type OfferListing,
} from './queries/market.ts'
export { checkProposal } from './queries/proposal-check.ts'
export {
  createReputationFold,
  type FoldMap,
  type ReputationFold,
} from './queries/provider-reputation.ts'
export { resolveVersion, type VersionReads } from './queries/resolve-version.ts'
export {
  type AnchorState,
  anchorStateOf,
  hasNamedIn,
  type ReceiptAnchor,
  type ReceiptAnchors,
  receiptAnchorsOf,
} from './receipt-anchors.ts'
export {
  ADAPTERS_PER_DAY,
  type AdapterLedger,
  type AdapterMerge,
  type AdapterRegistration,
  type ModelAdapter,
  parseAdapterName,
} from './registry/adapters.ts'
export { type FlagReason, flagReasons } from './registry/flag-reasons.ts'
export { statusInEffect } from './registry/model-status.ts'
export type {
  CalibrationDocument,
  CalibrationKey,
  ModelStatus,
  ModelVersion,
  RegistrationLedger,
  SignedRegistrationTerms,
} from './registry/models.ts'
export type { OfferTerms } from './registry/offers.ts'
export type { ProviderRecord, ProviderReputation } from './registry/provider-reputation.ts'
export { endorsedAnswer } from './requests/endorsed-answer.ts'
export {
  ANSWER_AUDIT_SECONDS,
  ANSWER_BYTES_MAX,
  ANSWER_CID_BYTES_MAX,
  ANSWER_RETENTION_SECONDS,
  type AnswerEndorsement,
  type AnswerEndorsementLedger,
  type AnswerKey,
  type AnswerProofDomain,
  type AnswerProofLedger,
  type CertifiedVerifier,
  type OnchainAnswer,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
  type ProofPayment,
  type ProvenAnswerStatement,
  WAITING_ANSWERS_MAX,
} from './requests/onchain-answers.ts'
export type { ClaimOptions, RequestState, WaitingAnswer } from './requests/requests.ts'
export { withAnswer, withoutAnswer, withoutLock } from './requests/waiting-answers.ts'
export type { SessionState, SettleOptions } from './sessions/sessions.ts'
export { settleOrRefund } from './settle-or-refund.ts'
export {
  type ChunkDraw,
  type ChunkDrawKey,
  DRAW_EPOCHS,
  type StorageDeal,
  type StorageDealLedger,
  type StorageDealStatus,
  type StorageDealTerms,
} from './storage-deals/storage-deals.ts'
export { hashDealTerms } from './terms-hash.ts'
export type { TicketEvent } from './tickets/events.ts'
export { ticketBond, ticketKeyIdOf, ticketPurchaseIdOf } from './tickets/ticket-hashes.ts'
export type {
  CountedTicket,
  PaymentStatus,
  PlaceOpening,
  SignedCount,
  SignedPayment,
  TicketKeyState,
  TicketLedger,
  TicketPost,
  TicketPurchase,
  TicketTerms,
  TicketTimes,
} from './tickets/tickets.ts'
export { challengeBond } from './training/challenge-bond.ts'
export { scoresCommitment, updateCommitment } from './training/commitments.ts'
export type { TrainingEvent } from './training/events.ts'
export type {
  AttestedComparison,
  TrainingBallot,
  TrainingChallenge,
  TrainingChallengeKey,
  TrainingChallengeOutcome,
  TrainingJob,
  TrainingJobStatus,
  TrainingLedger,
  TrainingLineage,
  TrainingMember,
  TrainingMemberKey,
  TrainingTerms,
  TrainingUpdate,
  TrainingUpdateKey,
  TrainingVariant,
} from './training/training.ts'
export type { Transaction, TransactionWithId } from './transaction.ts'
