import type { AccountId, AssetId } from '@ostrom/protocol'
import type { Database } from '../database.ts'

/** Money of a client that sessions and requests hold, in base units of one asset. */
export type ReservedFunds = {
  /**
   * Caps of open sessions less their settled amounts, and the possible cost of requests that are
   * not over.
   */
  readonly reserved: bigint
}

/** Account and asset of the reserved money. */
export type ReservedFundsKey = { readonly account: AccountId; readonly asset: AssetId }

const sessions = `SELECT sumAmounts(cap) AS added, sumAmounts(settled) AS taken FROM sessions
  WHERE client = ? AND asset = ? AND status = 'open'`

/** A claim returns the rest of the maximum cost at once, so claimed requests hold nothing. */
const requests = `SELECT sumAmounts(json_extract(request, '$.terms.costMax.big')) AS added,
    '0' AS taken
  FROM requests WHERE client = ? AND json_extract(request, '$.terms.asset') = ?
    AND status IN ('open', 'locked')`

/**
 * Sums the amounts that the sessions and requests of a client hold, which are no part of the
 * client's balance.
 */
export function reservedFundsOf(
  database: Database,
  { account, asset }: ReservedFundsKey,
): ReservedFunds {
  const sums = [sessions, requests].map((sql) => {
    const row = database.one<{ added: string | null; taken: string | null }>(sql, account, asset)
    return BigInt(row?.added ?? 0) - BigInt(row?.taken ?? 0)
  })
  return { reserved: sums.reduce((sum, one) => sum + one, 0n) }
}
