import type {
  LedgerEvent,
  ListedModel,
  ProviderRecord,
  RequestState,
  Stake,
  StorageDealStatus,
  StorageDealTerms,
} from '@ostrom/ledger'
import type { AccountId, AssetId, Endpoint, Hash, Offer } from '@ostrom/protocol'
import type { Database } from './database.ts'
import type { Json } from './json.ts'

/**
 * What a new row of each table has; columns that begin with the default of the schema are left out.
 * A document's type is the one that its readers have: a field that is not copied into it does not
 * compile.
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
    readonly place: number
    readonly atStake: string
  }
  readonly requests: {
    readonly id: Hash
    readonly client: AccountId
    readonly version: Hash
    readonly status: 'open'
    readonly deadlineSeconds: number
    readonly request: Json<RequestState>
    readonly input: string | null
    readonly place: number
    readonly asset: AssetId
    readonly atStake: string
    readonly bond: string
  }
  readonly settlements: {
    readonly place: number
    readonly block: number
    readonly atSeconds: number
    readonly transactionHash: string
    readonly subject: string
    readonly flow: 'session' | 'request'
    readonly client: string
    readonly provider: string
    readonly asset: string
    readonly version: string | null
    readonly amount: string
    readonly answers: number
    readonly receiptsRoot: string
  }
  readonly payouts: {
    readonly place: number
    readonly atSeconds: number
    readonly client: string
    readonly provider: AccountId
    readonly asset: string
    readonly version: string | null
    readonly net: string
    readonly fee: string
  }
  readonly promises: {
    readonly id: string
    readonly cid: string
    readonly client: AccountId
    readonly status: StorageDealStatus
    readonly terms: Json<StorageDealTerms>
    readonly place: number
  }
}

/** A model version as its registration has it; what changes later has columns of its own. */
export type StoredModel = Omit<ListedModel, 'status' | 'registeredAtSeconds'>

/** Puts a row into a table, in the place of one with the same key. */
export function put<Table extends keyof NewRows>(
  database: Database,
  table: Table,
  row: NewRows[Table],
): void {
  run(database, `INSERT OR REPLACE INTO ${table}`, row)
}

/** Puts a row into a table where none has its key. */
export function insert<Table extends keyof NewRows>(
  database: Database,
  table: Table,
  row: NewRows[Table],
): void {
  run(database, `INSERT INTO ${table}`, row)
}

function run(database: Database, verb: string, row: NewRows[keyof NewRows]): void {
  const columns = Object.keys(row)
  const marks = columns.map(() => '?').join(', ')
  database.run(`${verb} (${columns.join(', ')}) VALUES (${marks})`, ...Object.values(row))
}
