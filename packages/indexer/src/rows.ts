import type {
  LedgerEvent,
  ListedModel,
  ProviderRecord,
  RequestState,
  Stake,
  StorageDealStatus,
  StorageDealTerms,
  TrainingMember,
} from '@ostrom/ledger'
import type { AccountId, AssetId, Endpoint, Hash, Offer } from '@ostrom/protocol'
import type { Database } from './database.ts'
import type { Json } from './json.ts'

/**
 * Columns of a new row of each table, without those that start with a default of the schema. A
 * column with a JSON document has the type that its readers parse, so code that omits a field of
 * the document does not compile.
 */
export type NewRows = {
  readonly events: {
    readonly block: number
    readonly idx: number
    readonly blockHash: Hash
    readonly atSeconds: number
    readonly transactionHash: string
    readonly kind: LedgerEvent['kind']
    readonly subject: string | null
    readonly event: string
  }
  readonly checkpoints: { readonly block: number; readonly hash: Hash }
  readonly providers: {
    readonly provider: AccountId
    readonly stake: Json<Stake>
    readonly record: Json<ProviderRecord>
    readonly completions: number
  }
  readonly models: {
    readonly version: Hash
    readonly name: string
    readonly creator: AccountId
    readonly status: ListedModel['status']
    readonly registeredAtSeconds: number
    readonly model: Json<StoredModel>
    readonly lastingStatus: ListedModel['status']
  }
  readonly aliases: { readonly name: string; readonly version: Hash }
  readonly offers: {
    readonly offerHash: Hash
    readonly provider: AccountId
    readonly version: Hash
    readonly outputPrice: string
    readonly offer: Json<Offer.Offer>
    readonly publishedAtSeconds: number
  }
  readonly endpoints: {
    readonly provider: AccountId
    readonly expiresAtSeconds: number
    readonly endpoint: Json<Endpoint.Endpoint>
  }
  readonly enlistments: {
    readonly domain: Hash
    readonly account: AccountId
    readonly fromSeconds: number
    readonly weight: string
  }
  readonly sessions: {
    readonly id: Hash
    readonly client: AccountId
    readonly signer: AccountId
    readonly provider: AccountId
    readonly asset: AssetId
    readonly offerHash: Hash
    readonly status: 'open'
    readonly cap: string
    readonly deadlineSeconds: number
    readonly openedAtSeconds: number
    readonly sequence: number
    readonly amountAtRisk: string
  }
  readonly requests: {
    readonly id: Hash
    readonly client: AccountId
    readonly version: Hash
    readonly status: 'open'
    readonly deadlineSeconds: number
    readonly request: Json<RequestState>
    readonly input: string | null
    readonly sequence: number
    readonly asset: AssetId
    readonly amountAtRisk: string
    readonly bond: string
  }
  readonly settlements: {
    readonly sequence: number
    readonly block: number
    readonly atSeconds: number
    readonly transactionHash: string
    readonly subject: string
    readonly subjectKind: 'session' | 'request'
    readonly client: string
    readonly provider: string
    readonly asset: string
    readonly version: string | null
    readonly amount: string
    readonly answers: number
    readonly receiptsRoot: string
  }
  readonly payouts: {
    readonly sequence: number
    readonly atSeconds: number
    readonly client: string
    readonly provider: AccountId
    readonly asset: string
    readonly version: string | null
    readonly net: string
    readonly fee: string
    readonly royalties: string
  }
  readonly storageDeals: {
    readonly id: string
    readonly cid: string
    readonly client: AccountId
    readonly status: StorageDealStatus
    readonly terms: Json<StorageDealTerms>
    readonly sequence: number
  }
  readonly trainingJobs: {
    readonly id: Hash
    readonly sponsor: AccountId
    readonly base: Hash
    readonly asset: AssetId
    readonly spec: Hash
    readonly budget: string
    readonly status: 'joining'
    readonly openedAtSeconds: number
    readonly sequence: number
  }
  readonly trainingSeats: {
    readonly jobId: Hash
    readonly account: AccountId
    readonly role: TrainingMember['role']
    readonly stake: string
    readonly status: 'seated'
    readonly sequence: number
  }
  readonly trainingRounds: {
    readonly jobId: Hash
    readonly round: number
    readonly state: Hash
    readonly seed: Hash
    readonly startedAtSeconds: number
  }
  readonly trainingBallots: {
    readonly jobId: Hash
    readonly round: number
    readonly account: AccountId
    readonly state: Hash
    /** Numbers, separated by commas. */
    readonly scores: string
  }
}

/** A model version as it was registered; fields that change later have columns of their own. */
export type StoredModel = Omit<ListedModel, 'status' | 'statusUntilSeconds' | 'registeredAtSeconds'>

/** Inserts a row, or replaces the one with the same key. */
export function put<Table extends keyof NewRows>(
  database: Database,
  table: Table,
  row: NewRows[Table],
): void {
  run(database, `INSERT OR REPLACE INTO ${table}`, row)
}

/** Inserts a row whose key the table does not have yet. */
export function insert<Table extends keyof NewRows>(
  database: Database,
  table: Table,
  row: NewRows[Table],
): void {
  run(database, `INSERT INTO ${table}`, row)
}

function run(database: Database, verb: string, row: NewRows[keyof NewRows]): void {
  const columns = Object.keys(row)
  const placeholders = columns.map(() => '?').join(', ')
  database.run(`${verb} (${columns.join(', ')}) VALUES (${placeholders})`, ...Object.values(row))
}
