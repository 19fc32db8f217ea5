import { type AccountId, type AssetId, type Hash, Offer } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { fromJson } from '../json.ts'
import { INDEX_PAGE_MAX } from '../limits.ts'

/** An offer of a provider, with the time in which it was valid. */
export type OfferHistoryRow = {
  readonly offerHash: Hash
  readonly version: Hash
  readonly prices: Offer.Offer['prices']
  readonly asset: AssetId
  readonly serviceTier: ReturnType<typeof Offer.serviceTierOf>
  readonly publishedAtSeconds: number
  /** Second at which the offer was retired; absent while the offer is valid. */
  readonly retiredAtSeconds?: number
}

type OfferHistorySqlRow = {
  readonly offerHash: Hash
  readonly version: Hash
  readonly offer: string
  readonly publishedAtSeconds: number
  readonly retiredAtSeconds: number | null
}

/** Returns the offers of a provider, valid or retired, newest first. */
export function readOfferHistory(
  database: Database,
  provider: AccountId,
): readonly OfferHistoryRow[] {
  const sql = `SELECT offerHash, version, offer, publishedAtSeconds, retiredAtSeconds FROM offers
    WHERE provider = ? ORDER BY publishedAtSeconds DESC, offerHash LIMIT ?`
  return database.all<OfferHistorySqlRow>(sql, provider, INDEX_PAGE_MAX).map((row) => {
    const { offer, retiredAtSeconds, ...rest } = row
    const { prices, asset, nonce } = fromJson<Offer.Offer>(offer)
    const serviceTier = Offer.serviceTierOf({ nonce })
    return {
      ...rest,
      prices,
      asset,
      serviceTier,
      ...(retiredAtSeconds !== null && { retiredAtSeconds }),
    }
  })
}

/** Returns the seconds of a time window in which a provider had a valid announcement. */
export function announcedSeconds(
  database: Database,
  options: {
    readonly provider: AccountId
    readonly fromSeconds: number
    readonly toSeconds: number
  },
): number {
  const { provider, fromSeconds, toSeconds } = options
  type Held = { readonly begin: number; readonly until: number }
  const rows = database.all<Held>(
    `SELECT max(atSeconds, ?) AS begin,
     min(CAST(json_extract(event, '$.expiresAtSeconds.big') AS INTEGER), ?) AS until FROM events
     WHERE subject = ? AND kind = 'endpoint-announced' AND atSeconds < ?
     ORDER BY block DESC, idx DESC LIMIT ?`,
    fromSeconds,
    toSeconds,
    provider,
    toSeconds,
    INDEX_PAGE_MAX,
  )
  let sum = 0
  // Rows are newest first: each announcement counts until the next one began.
  let after = toSeconds
  for (const { begin, until } of rows) {
    sum += Math.max(0, Math.min(until, after) - begin)
    after = Math.min(after, begin)
  }
  return sum
}
