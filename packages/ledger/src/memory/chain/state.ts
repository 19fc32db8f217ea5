import type { AccountId, AssetId, EvmDomain, Hash, Offer } from '@ostrom/protocol'
import { assert } from '@ostrom/protocol'
import type { ChainParameters } from '../../chain-parameters.ts'
import type { FinalEpochBlock } from '../../court/epochs.ts'
import type { LedgerEventData } from '../../events.ts'
import type { PayStatus } from '../../money/pay.ts'
import type { ModelAdapter } from '../../registry/adapters.ts'
import type { CalibrationDocument, ModelVersion } from '../../registry/models.ts'
import type { OnchainAnswer } from '../../requests/onchain-answers.ts'
import type { ChunkDraw, StorageDeal } from '../../storage-deals/storage-deals.ts'
import type { TicketTimes } from '../../tickets/tickets.ts'
import type { AllowedAssets } from './allowed-assets.ts'
import type { AuditRules } from './audit-rules.ts'
import type {
  AuditHoldRecord,
  CaseRecord,
  CommittedEpoch,
  CountedPay,
  CourtRecordEntry,
  DataChallengeRecord,
  DatasetEntry,
  ExternalTakings,
  FraudIncident,
  FraudProofRecord,
  GuardianTerm,
  HoneypotState,
  ModelReportRecord,
  PenaltyTotals,
  RoundRecord,
  SupplyCount,
  SupplyFees,
  VersionReportSummary,
  WeightStep,
} from './court-state.ts'
import {
  createGovernanceState,
  type GovernanceRules,
  type GovernanceState,
} from './governance-state.ts'
import type { UndoableStore, UndoableTable } from './store.ts'
import { createTicketState, type TicketState } from './ticket-state.ts'
import type { JobRecord, TrainingChallengeRecord } from './training-state.ts'
import type { MemoryRequestRecord, MemorySessionRecord } from './work-state.ts'

/** Pay of a session or request that has ended. */
export type PayRecord = {
  readonly escrow: 'sessions' | 'requests'
  readonly offer: Offer.Offer
  readonly client: AccountId
  readonly owed: bigint
  readonly count: bigint
  readonly status: PayStatus
  readonly endedAtSeconds: bigint
}

/** An escrow's record of a provider. */
export type EscrowRecord = {
  /** Stake that the provider's open sessions and requests and its maturing pay need. */
  readonly inUse: bigint
  readonly completions: bigint
  readonly feeWeight: bigint
}

/** Stake that an account put up for one market, in native base units. */
export type StakeRecord = {
  readonly active: bigint
  readonly unbonding: bigint
  readonly unbondsAtSeconds: bigint
  readonly operator: AccountId | undefined
  readonly locks: readonly {
    readonly caseId: bigint
    readonly amount: bigint
    readonly endsAtSeconds: bigint
  }[]
}

export type OfferRecord = { readonly offer: Offer.Offer; readonly retired: boolean }

/** Everything that the chain remembers. Keys are ids, or accounts joined with `keyOf`. */
export type MemoryState = {
  /**
   * Unix second of the deployment. Weight that accounts enlist within `WEIGHT_WINDOW_SECONDS` after
   * the deployment counts at once.
   */
  readonly deployedAtSeconds: bigint
  readonly store: UndoableStore
  /** Balances outside the Vault, by account and asset. */
  readonly wallets: UndoableTable<bigint>
  /** Total supply by asset. */
  readonly totalSupply: UndoableTable<bigint>
  /** Amount that the Vault holds for all accounts together, by asset. */
  readonly holdings: UndoableTable<bigint>
  /** Balances in the Vault, keyed by account and asset. */
  readonly balances: UndoableTable<bigint>
  /** Keyed by owner, spender and asset. */
  readonly allowances: UndoableTable<bigint>
  /** Nonces of approvals that were used or cancelled, keyed by owner and nonce. */
  readonly approvalNonces: UndoableTable<true>
  /** Keyed by account and market. */
  readonly stakes: UndoableTable<StakeRecord>
  /** Keyed by escrow and provider. */
  readonly records: UndoableTable<EscrowRecord>
  /** Pay of ended sessions and requests, by their id. */
  readonly pays: UndoableTable<PayRecord>
  readonly courtRecords: UndoableTable<CourtRecordEntry>
  /** Models with their lasting status; `modelInEffect` adds the guardian's status. */
  readonly models: UndoableTable<ModelVersion>
  readonly guardianTerms: UndoableTable<GuardianTerm>
  /** Owner and present version of each model name. */
  readonly names: UndoableTable<{ readonly owner: AccountId; readonly version: Hash }>
  /** Keyed by `<version>:<account>`, for versions of access `allow-list`. */
  readonly allowed: UndoableTable<boolean>
  /** Keyed by `<version>:<artifact>:<engine build>`. */
  readonly calibrations: UndoableTable<CalibrationDocument>
  readonly adapters: UndoableTable<ModelAdapter>
  /** Number of adapters that were registered, by creator and day. */
  readonly adaptersOfDay: UndoableTable<number>
  readonly offers: UndoableTable<OfferRecord>
  /** Unix second at which each provider issued its latest endpoint announcement. */
  readonly endpoints: UndoableTable<bigint>
  readonly sessions: UndoableTable<MemorySessionRecord>
  readonly nonceFloors: UndoableTable<bigint>
  /** Nonce floor of each client, raised when requests are erased. */
  readonly requestFloors: UndoableTable<bigint>
  readonly requests: UndoableTable<MemoryRequestRecord>
  /** Answers by request; closed answers are `undefined`. */
  readonly answers: UndoableTable<OnchainAnswer | undefined>
  /** One entry, with the key `now`. */
  readonly parameters: UndoableTable<ChainParameters>
  /** State of the beacon, keyed by epoch. */
  readonly rounds: UndoableTable<RoundRecord>
  /** One entry, `good`: the epochs that have a beacon value of their own, in ascending order. */
  readonly goodEpochs: UndoableTable<readonly bigint[]>
  /** One entry, `now`: the last epoch with a commit. */
  readonly committedEpochs: UndoableTable<CommittedEpoch>
  /** Bond balance of each account at the beacon. */
  readonly bondBalances: UndoableTable<bigint>
  /** Weights by account and domain; the next table has the totals by domain. */
  readonly weights: UndoableTable<readonly WeightStep[]>
  readonly totals: UndoableTable<readonly WeightStep[]>
  /**
   * Second until which an account that lowered its weight cannot raise it, by account and domain.
   */
  readonly weightPauses: UndoableTable<bigint>
  /**
   * Sum of each juror's fines. The first fine after two times `CASE_MAX_SECONDS` without a fine
   * starts a new sum.
   */
  readonly fines: UndoableTable<{ readonly sum: bigint; readonly lastAtSeconds: bigint }>
  /** Sum of the weights that each account enlisted in all domains. */
  readonly enlisted: UndoableTable<bigint>
  readonly cases: UndoableTable<CaseRecord>
  /** Keyed by module, kind of case, and respondent. */
  readonly penaltyTotals: UndoableTable<PenaltyTotals>
  /** Keyed by domain and respondent. */
  readonly countedPay: UndoableTable<CountedPay>
  /** Amounts that a domain's juries took from stakes held by modules, by domain. */
  readonly externalTaken: UndoableTable<ExternalTakings>
  /**
   * Key `<account>:<domain>`: the account may begin no more sessions and requests of the domain.
   */
  readonly excludedFrom: UndoableTable<true>
  /** By account: for all running cases against it, the sum of the larger penalty of each case. */
  readonly pendingPenalties: UndoableTable<bigint>
  /** Number of cases that hold the pay of a session or request. */
  readonly payHolds: UndoableTable<number>
  readonly dataChallenges: UndoableTable<DataChallengeRecord>
  /**
   * By provider: the second at which it has answered all its data challenges so far, if each answer
   * takes the time allotted to a challenge.
   */
  readonly supplyQueueEnds: UndoableTable<bigint>
  readonly datasets: UndoableTable<DatasetEntry>
  /** Training jobs. */
  readonly jobs: UndoableTable<JobRecord>
  /** Open challenges of training jobs, by job, round and accused member. */
  readonly trainingChallenges: UndoableTable<TrainingChallengeRecord>
  /** Native stake that backs the pay which rulings returned, by job and round. */
  readonly returnedBacking: UndoableTable<bigint>
  /** Reports of models, keyed by case. */
  readonly reports: UndoableTable<ModelReportRecord>
  /** Keyed by model version. */
  readonly versionReports: UndoableTable<VersionReportSummary>
  /** One entry, `final`: the epoch blocks in their order. */
  readonly blocks: UndoableTable<readonly FinalEpochBlock[]>
  /** Hash of the block that a validator attested to, by epoch, previous block and validator. */
  readonly attestations: UndoableTable<Hash>
  /** Weight that attested to each block. */
  readonly attested: UndoableTable<bigint>
  /** Keyed by subject and validator. */
  readonly endorsements: UndoableTable<true>
  /**
   * Weight that endorsed each subject; the next table marks subjects for which this is more than
   * half of the settled weight of all accounts but the provider.
   */
  readonly endorsedBy: UndoableTable<bigint>
  readonly endorsed: UndoableTable<true>
  /** Requests whose client requested an audit; the next table has the audit holds of their pay. */
  readonly auditRequests: UndoableTable<true>
  readonly auditHolds: UndoableTable<AuditHoldRecord>
  /** The last case that was opened with each receipt as evidence. */
  readonly caseOfReceipt: UndoableTable<bigint>
  /** Key `challenge:<subject>:<validator>`: an account may challenge a subject only once. */
  readonly usedChallengeKeys: UndoableTable<true>
  /**
   * Answers and receipts that were withheld; the next table has the sessions and requests to which
   * they belong.
   */
  readonly withheldSubjects: UndoableTable<true>
  readonly subjectsWithWithholding: UndoableTable<true>
  /** Unix second at which the root of each registered receipt was put on chain. */
  readonly drawnAtSeconds: UndoableTable<bigint>
  /**
   * Counts of a provider's on-chain answers to data challenges within a day, by provider and model.
   */
  readonly supplyCounts: UndoableTable<SupplyCount>
  /** Keyed by provider. */
  readonly supplyFees: UndoableTable<SupplyFees>
  /** Proof of each offence; a proof by the account's key replaces a proof by its operator's key. */
  readonly fraudProofs: UndoableTable<FraudProofRecord>
  /**
   * Latest incident of each provider: the offences within 30 days that signatures of the provider's
   * operator proved.
   */
  readonly fraudIncidents: UndoableTable<FraudIncident>
  readonly storageDeals: UndoableTable<StorageDeal>
  /** Keyed by storage deal and epoch. */
  readonly chunkDraws: UndoableTable<ChunkDraw>
  readonly honeypots: UndoableTable<HoneypotState>
  /** Root of a validator's findings, by epoch and validator. */
  readonly findings: UndoableTable<Hash>
  /** Sessions and requests of falsified honeypots, whose clients got their money back. */
  readonly refundedHoneypotSubjects: UndoableTable<true>
  /** Counters of the ids given so far: `cases`, `dataChallenges`, `honeypots`, `storageDeals`. */
  readonly counters: UndoableTable<bigint>
  readonly governance: GovernanceState
  readonly tickets: TicketState
}

export function createMemoryState(store: UndoableStore, deployedAtSeconds: bigint): MemoryState {
  return {
    store,
    deployedAtSeconds,
    wallets: store.table(),
    totalSupply: store.table(),
    holdings: store.table(),
    balances: store.table(),
    allowances: store.table(),
    approvalNonces: store.table(),
    stakes: store.table(),
    records: store.table(),
    pays: store.table(),
    courtRecords: store.table(),
    models: store.table(),
    guardianTerms: store.table(),
    names: store.table(),
    allowed: store.table(),
    calibrations: store.table(),
    adapters: store.table(),
    adaptersOfDay: store.table(),
    offers: store.table(),
    endpoints: store.table(),
    sessions: store.table(),
    nonceFloors: store.table(),
    requestFloors: store.table(),
    requests: store.table(),
    answers: store.table(),
    parameters: store.table(),
    rounds: store.table(),
    goodEpochs: store.table(),
    committedEpochs: store.table(),
    bondBalances: store.table(),
    weights: store.table(),
    totals: store.table(),
    weightPauses: store.table(),
    enlisted: store.table(),
    cases: store.table(),
    penaltyTotals: store.table(),
    countedPay: store.table(),
    externalTaken: store.table(),
    excludedFrom: store.table(),
    pendingPenalties: store.table(),
    fines: store.table(),
    payHolds: store.table(),
    dataChallenges: store.table(),
    supplyQueueEnds: store.table(),
    datasets: store.table(),
    jobs: store.table(),
    trainingChallenges: store.table(),
    returnedBacking: store.table(),
    reports: store.table(),
    versionReports: store.table(),
    blocks: store.table(),
    attestations: store.table(),
    attested: store.table(),
    endorsements: store.table(),
    endorsedBy: store.table(),
    endorsed: store.table(),
    auditRequests: store.table(),
    auditHolds: store.table(),
    caseOfReceipt: store.table(),
    usedChallengeKeys: store.table(),
    withheldSubjects: store.table(),
    subjectsWithWithholding: store.table(),
    drawnAtSeconds: store.table(),
    supplyCounts: store.table(),
    supplyFees: store.table(),
    fraudProofs: store.table(),
    fraudIncidents: store.table(),
    storageDeals: store.table(),
    chunkDraws: store.table(),
    honeypots: store.table(),
    findings: store.table(),
    refundedHoneypotSubjects: store.table(),
    counters: store.table(),
    governance: createGovernanceState(store),
    tickets: createTicketState(store),
  }
}

/** One transaction: the state that it may change, its sender and its time. */
export type TransactionContext = {
  readonly state: MemoryState
  readonly domain: EvmDomain
  readonly nativeAsset: AssetId
  /**
   * Assets beside the native one, with the amount that one base unit of stake backs, in 1/10,000
   * base units of the asset.
   */
  readonly assets: AllowedAssets
  readonly governanceRules: GovernanceRules
  readonly auditRules: AuditRules
  readonly ticketTimes: TicketTimes
  readonly hasEndorsements: boolean
  readonly sender: AccountId
  readonly nowSeconds: bigint
  /** Number of the block that will contain the transaction. */
  readonly block: bigint
  /** Returns the hash of one of the 256 blocks before that block. */
  blockHash(block: bigint): Hash | undefined
  emit(fact: LedgerEventData): void
}

/** Returns the next id of a counter; the first id is 1. */
export function nextId(
  { counters }: MemoryState,
  row: 'cases' | 'dataChallenges' | 'honeypots' | 'storageDeals',
): bigint {
  const next = (counters.get(row) ?? 0n) + 1n
  counters.set(row, next)
  return next
}

export const keyOf = (account: AccountId, asset: AssetId): string => `${account}:${asset}`

export const parametersOf = ({ parameters }: MemoryState): ChainParameters => {
  const current = parameters.get('now')
  assert(current, 'the chain sets its parameters before anything else')
  return current
}
