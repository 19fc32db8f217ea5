import type { AccountId, AssetId, EvmDomain, Hash, Offer, Request, Session } from '@ostrom/protocol'
import { assert } from '@ostrom/protocol'
import type { Adapter } from '../adapters.ts'
import type { PostedAnswer } from '../answers.ts'
import type { KeepPromise, PieceDraw } from '../availability.ts'
import type { AnchoredBlock } from '../epochs.ts'
import type { LedgerFact } from '../events.ts'
import type { Parameters, PayStatus, RequestState } from '../ledger.ts'
import type { CalibrationPlace, ModelVersion } from '../models.ts'
import type {
  CaseRecord,
  CourtRecord,
  DemandRecord,
  HoldRecord,
  KeptDataset,
  KeptReport,
  PlantRecord,
  ReportedVersion,
  RoundRecord,
  Takings,
  WeightStep,
} from './court-state.ts'
import type { Store, Table } from './store.ts'
import type { JobRecord } from './training-rounds.ts'

/** A root of receipts that was put on chain, and when. */
export type AnchorRecord = {
  readonly receiptsRoot: Hash
  readonly total: bigint
  readonly count: bigint
  readonly atSeconds: bigint
}

export type SessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly offer: Offer.Offer
  readonly closed: boolean
  /** Completions of its provider as it began: while they are few all its receipts are drawn. */
  readonly completionsBefore: bigint
  readonly cap: bigint
  readonly settled: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
  readonly deadlineSeconds: bigint
  /** Second of the last settlement; zero before the first. */
  readonly anchoredAtSeconds: bigint
  /** Once closed: the second that its receipts are drawn for beside. */
  readonly drawnAtSeconds: bigint
  /** What was anchored before. */
  readonly previous?: AnchorRecord
}

/** What a provider's lock fixed. */
export type Lock = {
  readonly provider: AccountId
  readonly offer: Offer.Offer
  readonly atSeconds: bigint
  readonly addresses: readonly string[]
  readonly bond: bigint
  /** As of a session. */
  readonly completionsBefore: bigint
}

export type RequestRecord = {
  readonly terms: Request.RequestTerms
  readonly status: RequestState['status']
  readonly lock?: Lock
  /** Providers that locked and released it: none of them can lock it again. */
  readonly releasedBy?: readonly AccountId[]
  /** Of a claimed request. */
  readonly claim?: {
    readonly receiptsRoot: Hash
    readonly count: bigint
    readonly atSeconds: bigint
  }
  readonly settled: bigint
  readonly refunded: bigint
  /** Of one that ended unpaid. */
  readonly endedAtSeconds?: bigint
}

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

/** What an escrow has seen of a provider. */
export type EscrowRecord = {
  /** Stake that open and maturing work needs. */
  readonly inUse: bigint
  readonly completions: bigint
  readonly feeWeight: bigint
}

/** Stake that an account put up for one market. */
export type BondRecord = {
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
export type State = {
  readonly store: Store
  /** Outside the Vault, by account and asset. */
  readonly wallets: Table<bigint>
  /** All that there is, by asset. */
  readonly funded: Table<bigint>
  /** What the Vault holds in all, by asset. */
  readonly holdings: Table<bigint>
  /** By account and asset. */
  readonly balances: Table<bigint>
  /** By owner, spender and asset. */
  readonly allowances: Table<bigint>
  /** By owner and nonce. */
  readonly approvalNonces: Table<true>
  /** By account and market. */
  readonly bonds: Table<BondRecord>
  /** By escrow and provider. */
  readonly records: Table<EscrowRecord>
  /** By session or request, once it has ended. */
  readonly pays: Table<PayRecord>
  readonly courtRecords: Table<CourtRecord>
  readonly models: Table<ModelVersion>
  /** By model name: its owner and the version that it stands for. */
  readonly names: Table<{ readonly owner: AccountId; readonly version: Hash }>
  /** `<version>:<account>`, for versions of access `allow-list`. */
  readonly allowed: Table<boolean>
  /** `<version>:<artifact>:<engine build>`. */
  readonly calibrations: Table<CalibrationPlace>
  readonly adapters: Table<Adapter>
  /** By creator and day: adapters registered. */
  readonly adaptersOfDay: Table<number>
  readonly offers: Table<OfferRecord>
  /** Issue time of the last endpoint, by provider. */
  readonly endpoints: Table<bigint>
  readonly sessions: Table<SessionRecord>
  readonly nonceFloors: Table<bigint>
  /** By client: raised where requests are erased. */
  readonly requestFloors: Table<bigint>
  readonly requests: Table<RequestRecord>
  /** Those that were closed are `undefined`. */
  readonly answers: Table<PostedAnswer | undefined>
  /** One entry, `now`. */
  readonly parameters: Table<Parameters>
  /** By epoch. */
  readonly rounds: Table<RoundRecord>
  /** Epochs with a value of their own, ascending, under `good`. */
  readonly goodEpochs: Table<readonly bigint[]>
  /** One entry, `now`: the last epoch in which anybody committed, and its level. */
  readonly levels: Table<{ readonly epoch: bigint; readonly level: number }>
  /** By account and domain; totals by domain alone. */
  readonly weights: Table<readonly WeightStep[]>
  readonly totals: Table<readonly WeightStep[]>
  /** By account: what it was fined, until for as long as a case lives it was not. */
  readonly fines: Table<{ readonly sum: bigint; readonly lastAtSeconds: bigint }>
  /** By account: its weights together. */
  readonly enlisted: Table<bigint>
  readonly cases: Table<CaseRecord>
  /** By module, kind and respondent. */
  readonly takings: Table<Takings>
  /** By domain and respondent: stake behind pay that rulings ever returned. */
  readonly returned: Table<bigint>
  /** `<account>:<domain>`: it may begin no more work of the domain. */
  readonly excludedFrom: Table<true>
  /** By account: larger penalties of the cases that run against it, summed. */
  readonly sought: Table<bigint>
  /** By session or request: how many cases hold its pay. */
  readonly payHolds: Table<number>
  readonly demands: Table<DemandRecord>
  /** By provider: when it has nothing else to supply, were each demand to take its time. */
  readonly busyUntil: Table<bigint>
  readonly datasets: Table<KeptDataset>
  /** Training jobs. */
  readonly jobs: Table<JobRecord>
  /** By case. */
  readonly reports: Table<KeptReport>
  /** By model version. */
  readonly reported: Table<ReportedVersion>
  /** One entry, `final`: blocks of epochs in their order. */
  readonly blocks: Table<readonly AnchoredBlock[]>
  /** By epoch, block before and validator: hash of the block that it attested to. */
  readonly attestations: Table<Hash>
  /** By block: weight that attested to it. */
  readonly attested: Table<bigint>
  /** By subject and validator. */
  readonly endorsements: Table<true>
  /** By subject: weight that endorsed it, and whether that is more than half. */
  readonly endorsedBy: Table<bigint>
  readonly endorsed: Table<true>
  /** By request: its client asked for an audit, and the hold of its pay. */
  readonly audited: Table<true>
  readonly auditHolds: Table<HoldRecord>
  /** By receipt: the last case that it opened. */
  readonly caseOfReceipt: Table<bigint>
  /** `demand:<subject>:<validator>`: each account demands each thing once. */
  readonly spent: Table<true>
  /** What was found withheld, and sessions and requests of which something was. */
  readonly withheldSubjects: Table<true>
  readonly withheldIn: Table<true>
  /** Consents that stand on the chain, by session or request. */
  readonly consents: Table<{ readonly count: bigint; readonly modesHash: Hash }>
  readonly proven: Table<true>
  readonly promises: Table<KeepPromise>
  /** By promise and epoch. */
  readonly draws: Table<PieceDraw>
  readonly plants: Table<PlantRecord>
  /** By epoch and validator: the root. */
  readonly findings: Table<Hash>
  /** Sessions and requests of bad plants: their client has its money back. */
  readonly planted: Table<true>
  /** Numbers given so far: `cases`, `demands`, `plants`, `promises`. */
  readonly counters: Table<bigint>
}

export function createState(store: Store): State {
  return {
    store,
    wallets: store.table(),
    funded: store.table(),
    holdings: store.table(),
    balances: store.table(),
    allowances: store.table(),
    approvalNonces: store.table(),
    bonds: store.table(),
    records: store.table(),
    pays: store.table(),
    courtRecords: store.table(),
    models: store.table(),
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
    levels: store.table(),
    weights: store.table(),
    totals: store.table(),
    enlisted: store.table(),
    cases: store.table(),
    takings: store.table(),
    returned: store.table(),
    excludedFrom: store.table(),
    sought: store.table(),
    fines: store.table(),
    payHolds: store.table(),
    demands: store.table(),
    busyUntil: store.table(),
    datasets: store.table(),
    jobs: store.table(),
    reports: store.table(),
    reported: store.table(),
    blocks: store.table(),
    attestations: store.table(),
    attested: store.table(),
    endorsements: store.table(),
    endorsedBy: store.table(),
    endorsed: store.table(),
    audited: store.table(),
    auditHolds: store.table(),
    caseOfReceipt: store.table(),
    spent: store.table(),
    withheldSubjects: store.table(),
    withheldIn: store.table(),
    consents: store.table(),
    proven: store.table(),
    promises: store.table(),
    draws: store.table(),
    plants: store.table(),
    findings: store.table(),
    planted: store.table(),
    counters: store.table(),
  }
}

/** What the contracts are given when they are deployed. */
export type AuditRules = {
  readonly epochSeconds: bigint
  /** Fewest distinct clients whose receipts make an accusation. */
  readonly clientsMin: number
}

/** One transaction: the state that it may change, who sent it and when. */
export type Context = {
  readonly state: State
  readonly domain: EvmDomain
  readonly nativeAsset: AssetId
  /** Assets beside the native one, with the value that a unit of stake may back, in 1/10,000. */
  readonly assets: ReadonlyMap<AssetId, bigint>
  readonly auditRules: AuditRules
  readonly sender: AccountId
  readonly nowSeconds: bigint
  /** Number of the block that the transaction will stand in. */
  readonly block: bigint
  /** Of one of the 256 blocks before it. */
  blockHash(block: bigint): Hash | undefined
  emit(fact: LedgerFact): void
}

/** The next number of a row, from 1. */
export function nextOf(
  { counters }: State,
  row: 'cases' | 'demands' | 'plants' | 'promises',
): bigint {
  const next = (counters.get(row) ?? 0n) + 1n
  counters.set(row, next)
  return next
}

export const keyOf = (account: AccountId, asset: AssetId): string => `${account}:${asset}`

export const parametersOf = ({ parameters }: State): Parameters => {
  const known = parameters.get('now')
  assert(known, 'the chain sets its parameters before anything else')
  return known
}
