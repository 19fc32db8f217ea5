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
  /** Stake that open and maturing work needs. */
  readonly inUse: bigint
  readonly completions: bigint
  readonly feeWeight: bigint
}

/** Stake that an account put up for one market. */
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
  /** Unix second of the deployment: weight of its first window counts at once. */
  readonly deployedAtSeconds: bigint
  readonly store: UndoableStore
  /** Outside the Vault, by account and asset. */
  readonly wallets: UndoableTable<bigint>
  /** All that there is, by asset. */
  readonly totalSupply: UndoableTable<bigint>
  /** All holdings of the Vault, by asset. */
  readonly holdings: UndoableTable<bigint>
  /** By account and asset. */
  readonly balances: UndoableTable<bigint>
  /** By owner, spender and asset. */
  readonly allowances: UndoableTable<bigint>
  /** By owner and nonce. */
  readonly approvalNonces: UndoableTable<true>
  /** By account and market. */
  readonly stakes: UndoableTable<StakeRecord>
  /** By escrow and provider. */
  readonly records: UndoableTable<EscrowRecord>
  /** By session or request, once it has ended. */
  readonly pays: UndoableTable<PayRecord>
  readonly courtRecords: UndoableTable<CourtRecordEntry>
  /** With their lasting status; `modelInEffect` adds the guardian's. */
  readonly models: UndoableTable<ModelVersion>
  readonly guardianTerms: UndoableTable<GuardianTerm>
  /** By model name: its owner and the version that it stands for. */
  readonly names: UndoableTable<{ readonly owner: AccountId; readonly version: Hash }>
  /** `<version>:<account>`, for versions of access `allow-list`. */
  readonly allowed: UndoableTable<boolean>
  /** `<version>:<artifact>:<engine build>`. */
  readonly calibrations: UndoableTable<CalibrationDocument>
  readonly adapters: UndoableTable<ModelAdapter>
  /** By creator and day: adapters registered. */
  readonly adaptersOfDay: UndoableTable<number>
  readonly offers: UndoableTable<OfferRecord>
  /** Issue time of the last endpoint, by provider. */
  readonly endpoints: UndoableTable<bigint>
  readonly sessions: UndoableTable<MemorySessionRecord>
  readonly nonceFloors: UndoableTable<bigint>
  /** By client: raised where requests are erased. */
  readonly requestFloors: UndoableTable<bigint>
  readonly requests: UndoableTable<MemoryRequestRecord>
  /** Those that were closed are `undefined`. */
  readonly answers: UndoableTable<OnchainAnswer | undefined>
  /** One entry, `now`. */
  readonly parameters: UndoableTable<ChainParameters>
  /** By epoch. */
  readonly rounds: UndoableTable<RoundRecord>
  /** Epochs with a value of their own, ascending, under `good`. */
  readonly goodEpochs: UndoableTable<readonly bigint[]>
  /** One entry, `now`: the last epoch with a commit. */
  readonly committedEpochs: UndoableTable<CommittedEpoch>
  /** By account: money at the beacon for bonds. */
  readonly bondBalances: UndoableTable<bigint>
  /** By account and domain; totals by domain alone. */
  readonly weights: UndoableTable<readonly WeightStep[]>
  readonly totals: UndoableTable<readonly WeightStep[]>
  /** By account and domain: until when an account that lowered its weight cannot raise it. */
  readonly weightPauses: UndoableTable<bigint>
  /** By account: the sum of its fines, until for two lives of a case it had none. */
  readonly fines: UndoableTable<{ readonly sum: bigint; readonly lastAtSeconds: bigint }>
  /** By account: its weights together. */
  readonly enlisted: UndoableTable<bigint>
  readonly cases: UndoableTable<CaseRecord>
  /** By module, kind and respondent. */
  readonly penaltyTotals: UndoableTable<PenaltyTotals>
  /** By domain and respondent. */
  readonly countedPay: UndoableTable<CountedPay>
  /** By domain: the amount that its juries took of stakes that modules hold. */
  readonly externalTaken: UndoableTable<ExternalTakings>
  /** `<account>:<domain>`: it may begin no more work of the domain. */
  readonly excludedFrom: UndoableTable<true>
  /** By account: larger penalties of the cases that run against it, summed. */
  readonly pendingPenalties: UndoableTable<bigint>
  /** By session or request: how many cases hold its pay. */
  readonly payHolds: UndoableTable<number>
  readonly dataChallenges: UndoableTable<DataChallengeRecord>
  /** By provider: when it has nothing else to supply, were each demand to take its time. */
  readonly supplyQueueEnds: UndoableTable<bigint>
  readonly datasets: UndoableTable<DatasetEntry>
  /** Training jobs. */
  readonly jobs: UndoableTable<JobRecord>
  /** Open challenges, by job, round and accused member. */
  readonly trainingChallenges: UndoableTable<TrainingChallengeRecord>
  /** By job and round: native stake that backs the pay which rulings returned. */
  readonly returnedBacking: UndoableTable<bigint>
  /** By case. */
  readonly reports: UndoableTable<ModelReportRecord>
  /** By model version. */
  readonly versionReports: UndoableTable<VersionReportSummary>
  /** One entry, `final`: blocks of epochs in their order. */
  readonly blocks: UndoableTable<readonly FinalEpochBlock[]>
  /** By epoch, block before and validator: hash of the block that it attested to. */
  readonly attestations: UndoableTable<Hash>
  /** By block: weight that attested to it. */
  readonly attested: UndoableTable<bigint>
  /** By subject and validator. */
  readonly endorsements: UndoableTable<true>
  /** By subject: weight that endorsed it, and whether that is more than half. */
  readonly endorsedBy: UndoableTable<bigint>
  readonly endorsed: UndoableTable<true>
  /** By request: its client asked for an audit, and the hold of its pay. */
  readonly auditRequests: UndoableTable<true>
  readonly auditHolds: UndoableTable<AuditHoldRecord>
  /** By receipt: the last case that it opened. */
  readonly caseOfReceipt: UndoableTable<bigint>
  /** `challenge:<subject>:<validator>`: each account demands each thing once. */
  readonly usedChallengeKeys: UndoableTable<true>
  /** Items found withheld, and sessions and requests with a withheld item. */
  readonly withheldSubjects: UndoableTable<true>
  readonly subjectsWithWithholding: UndoableTable<true>
  /** Seconds of the anchors of registered receipts, by receipt. */
  readonly drawnAtSeconds: UndoableTable<bigint>
  /** Supplies of providers within a day, by provider and model. */
  readonly supplyCounts: UndoableTable<SupplyCount>
  /** By provider. */
  readonly supplyFees: UndoableTable<SupplyFees>
  /** By offence. */
  readonly fraudProofs: UndoableTable<FraudProofRecord>
  /** By provider: the faults that operators' signatures proved against it. */
  readonly fraudIncidents: UndoableTable<FraudIncident>
  readonly storageDeals: UndoableTable<StorageDeal>
  /** By promise and epoch. */
  readonly chunkDraws: UndoableTable<ChunkDraw>
  readonly honeypots: UndoableTable<HoneypotState>
  /** By epoch and validator: the root. */
  readonly findings: UndoableTable<Hash>
  /** Sessions and requests of bad plants: their client has its money back. */
  readonly refundedHoneypotSubjects: UndoableTable<true>
  /** Numbers given so far: `cases`, `demands`, `plants`, `promises`. */
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
  /** Assets beside the native one, with the value that a unit of stake may back, in 1/10,000. */
  readonly assets: AllowedAssets
  readonly governanceRules: GovernanceRules
  readonly auditRules: AuditRules
  readonly ticketTimes: TicketTimes
  readonly hasEndorsements: boolean
  readonly sender: AccountId
  readonly nowSeconds: bigint
  /** Number of the block that the transaction will stand in. */
  readonly block: bigint
  /** Returns the hash of one of the 256 blocks before it. */
  blockHash(block: bigint): Hash | undefined
  emit(fact: LedgerEventData): void
}

/** The next number of a row, from 1. */
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
