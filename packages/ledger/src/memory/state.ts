import {
  type AccountId,
  type AssetId,
  assert,
  type EvmDomain,
  type Hash,
  type Offer,
  type Request,
  type Session,
} from '@ostrom/protocol'
import type { LedgerFact } from '../events.ts'
import type { ModelVersion, Parameters, Reputation } from '../ledger.ts'
import type { Store, Table } from './store.ts'

/** Money that becomes available at a given second. */
export type Lot = { readonly amount: bigint; readonly atSeconds: bigint }

/** What the Vault holds for one account in one asset. */
export type Account = {
  readonly available: bigint
  readonly reserved: bigint
  readonly frozen: bigint
  readonly lots: readonly Lot[]
}

/** How a settled amount was divided so far, in base units. The parts add up to what was settled. */
export type Paid = { readonly net: bigint; readonly fee: bigint; readonly royalties: bigint }

export type SessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly offer: Offer.Offer
  readonly closed: boolean
  readonly cap: bigint
  readonly settled: bigint
  readonly count: bigint
  readonly receiptsRoot: Hash
  readonly deadlineSeconds: bigint
  readonly paid: Paid
  readonly refunded: bigint
}

/** What a provider's lock fixed. */
export type Lock = {
  readonly provider: AccountId
  readonly offer: Offer.Offer
  readonly atSeconds: bigint
  readonly addresses: readonly string[]
  readonly bond: bigint
}

export type RequestRecord = {
  readonly terms: Request.RequestTerms
  readonly status: 'open' | 'locked' | 'claimed' | 'refunded' | 'cancelled'
  readonly lock?: Lock
  readonly settled: bigint
  readonly paid: Paid
  readonly refunded: bigint
}

export type StakeRecord = {
  readonly amount: bigint
  readonly unbonding: bigint
  readonly unbondsAtSeconds: bigint
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
  readonly accounts: Table<Account>
  readonly stakes: Table<StakeRecord>
  /** Caps of open sessions and costs of locks, by provider and asset. */
  readonly exposures: Table<bigint>
  readonly models: Table<ModelVersion>
  /** By model name: its owner and the version that it stands for. */
  readonly names: Table<{ readonly owner: AccountId; readonly version: Hash }>
  /** `<version>:<account>`, for versions of access `allow-list`. */
  readonly allowed: Table<boolean>
  readonly offers: Table<OfferRecord>
  /** Issue time of the last endpoint, by provider. */
  readonly endpoints: Table<bigint>
  readonly reputations: Table<Reputation>
  readonly sessions: Table<SessionRecord>
  readonly nonceFloors: Table<bigint>
  readonly requests: Table<RequestRecord>
  /** `flag:<subject>` and `rate:<subject>`. */
  readonly judged: Table<true>
  /** One entry, `now`. */
  readonly parameters: Table<Parameters>
}

export function createState(store: Store): State {
  return {
    store,
    wallets: store.table(),
    funded: store.table(),
    holdings: store.table(),
    accounts: store.table(),
    stakes: store.table(),
    exposures: store.table(),
    models: store.table(),
    names: store.table(),
    allowed: store.table(),
    offers: store.table(),
    endpoints: store.table(),
    reputations: store.table(),
    sessions: store.table(),
    nonceFloors: store.table(),
    requests: store.table(),
    judged: store.table(),
    parameters: store.table(),
  }
}

/** One transaction: the state that it may change, who sent it and when. */
export type Context = {
  readonly state: State
  readonly domain: EvmDomain
  readonly nativeAsset: AssetId
  /** Assets beside the native one, with the value that a unit of stake may back, in 1/10,000. */
  readonly assets: ReadonlyMap<AssetId, bigint>
  readonly sender: AccountId
  readonly nowSeconds: bigint
  emit(fact: LedgerFact): void
}

export const keyOf = (account: AccountId, asset: AssetId): string => `${account}:${asset}`

export const parametersOf = ({ parameters }: State): Parameters => {
  const known = parameters.get('now')
  assert(known, 'the chain sets its parameters before anything else')
  return known
}

export const nothingPaid: Paid = { net: 0n, fee: 0n, royalties: 0n }
