import {
  Limits,
  MARKET_PAGE_MAX,
  type MarketReader,
  type OfferListing,
  type ProviderRecord,
  type ReputationFold,
} from '@ostrom/ledger'
import type { Endpoint, Hash } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson } from '../json.ts'
import { reputationFoldOf } from '../reputation-fold.ts'

type OfferSqlRow = {
  readonly offerHash: Hash
  readonly offer: string
  readonly endpoint: string | null
  readonly expiresAtSeconds: number | null
  readonly stake: string | null
  readonly record: string | null
}

const COLUMNS = 'offerHash, offer, endpoint, expiresAtSeconds, stake, record'
const BESIDE = 'LEFT JOIN endpoints USING (provider) LEFT JOIN providers USING (provider)'
const CHEAPEST = 'outputPrice, offerHash'

const OFFERS_OF = `SELECT ${COLUMNS} FROM offers ${BESIDE}
  WHERE retired = 0 AND provider = :provider ORDER BY ${CHEAPEST} LIMIT :page`

const STANDING = 'FROM offers WHERE version = :version AND retired = 0'

// One index lookup finds each provider, and one finds each of this provider's cheapest offers. The
// provider's further offers are not read. `byPrice` and `byStake` are an offer's ranks by price and
// by stake; sorting by the smaller rank interleaves both orders. `CROSS` keeps SQLite from going
// through all offers.
const OFFERS_FOR = `WITH RECURSIVE
  sellers (provider) AS (
    SELECT min(provider) ${STANDING}
    UNION ALL
    SELECT (SELECT min(provider) ${STANDING} AND provider > sellers.provider)
    FROM sellers WHERE provider IS NOT NULL
  ),
  kept AS (
    SELECT offers.offerHash, offers.outputPrice,
      coalesce(expiresAtSeconds > :now, 0) AS isReachable,
      coalesce(json_extract(stake, '$.amount.big'), '0') AS amount,
      row_number() OVER (PARTITION BY sellers.provider ORDER BY ${CHEAPEST}) AS turn
    FROM sellers CROSS JOIN offers ON offers.rowid IN (
      SELECT rowid ${STANDING} AND provider = sellers.provider ORDER BY ${CHEAPEST} LIMIT :each)
    LEFT JOIN endpoints ON endpoints.provider = sellers.provider
    LEFT JOIN providers ON providers.provider = sellers.provider
  ),
  ordered AS (
    SELECT offerHash,
      row_number() OVER (ORDER BY isReachable DESC, turn, ${CHEAPEST}) AS byPrice,
      row_number() OVER (
        ORDER BY isReachable DESC, turn, length(amount) DESC, amount DESC, ${CHEAPEST}) AS byStake
    FROM kept
  ),
  page AS (SELECT offerHash FROM ordered ORDER BY min(byPrice, byStake), byPrice LIMIT :page)
  SELECT ${COLUMNS} FROM page CROSS JOIN offers USING (offerHash) ${BESIDE}
  ORDER BY ${CHEAPEST}`

/** Creates those queries of the ledger's port `MarketReader` that are about offers. */
export function offerQueries(
  database: Database,
  nowSeconds: () => Promise<bigint>,
): Pick<MarketReader, 'offersFor' | 'offersOf'> {
  const fold = reputationFoldOf(database)
  const page = MARKET_PAGE_MAX
  return {
    async offersFor(version) {
      const now = await nowSeconds()
      const each = Limits.OFFERS_PER_PROVIDER_MAX
      const values = { version, each, page, now: Number(now) }
      const rows = database.named<OfferSqlRow>(OFFERS_FOR, values)
      return rows.flatMap((row) => toListing(row, { now, fold }) ?? [])
    },
    async offersOf(provider) {
      const now = await nowSeconds()
      const rows = database.named<OfferSqlRow>(OFFERS_OF, { provider, page })
      return rows.flatMap((row) => toListing(row, { now, fold }) ?? [])
    },
  }
}

function toListing(
  row: OfferSqlRow,
  { now, fold }: { readonly now: bigint; readonly fold: ReputationFold },
): OfferListing | undefined {
  const { offerHash, offer, endpoint, expiresAtSeconds, stake, record } = row
  if (stake === null || record === null) return undefined
  const fresh = endpoint !== null && BigInt(expiresAtSeconds ?? 0) > now
  return {
    offerHash,
    offer: fromJson<OfferListing['offer']>(offer),
    endpoint: fresh ? fromJson<Endpoint.Endpoint>(endpoint) : undefined,
    stake: fromJson<OfferListing['stake']>(stake),
    reputation: fold.of(fromJson<ProviderRecord>(record)),
  }
}
