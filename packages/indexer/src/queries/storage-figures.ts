import { Chunks } from '@ostrom/protocol'
import type { Database } from '../database.ts'
import { FIGURE_KINDS } from '../schema.ts'

/** Figures of storage deals in a window of time. Amounts are in the chain's native asset. */
export type StorageFigures = {
  readonly proposed: number
  readonly accepted: number
  /** Bytes of the accepted deals, in whole chunks. */
  readonly bytes: bigint
  /** Fees of the accepted deals, for their whole terms. */
  readonly fees: bigint
  readonly completed: number
  /** Fees that storage providers were paid, of the completed deals. */
  readonly paid: bigint
  /** Deals with a chunk that was not proven in time. */
  readonly defaulted: number
  /** Stakes of defaulted deals that went to the deals' clients. */
  readonly stakes: bigint
}

type Row = { readonly count: number; readonly amount: string; readonly bytes: string }

/** Reads the figures of paid storage in a window of time. */
export function readStorageFigures(
  database: Database,
  times: { readonly from: number; readonly to: number },
): StorageFigures {
  const dealsOf = (kind: string, part: 'fee' | 'stake'): Row => {
    const [row] = database.named<Row>(
      `SELECT count(*) AS count,
        coalesce(sumAmounts(json_extract(terms, '$.${part}.big')), '0') AS amount,
        coalesce(sumAmounts(json_extract(terms, '$.chunkCount') * ${Chunks.CHUNK_BYTES}), '0')
          AS bytes
        FROM events JOIN storageDeals ON storageDeals.id = json_extract(event, '$.dealId.big')
        WHERE ${FIGURE_KINDS} AND kind = '${kind}' AND atSeconds >= :from AND atSeconds < :to`,
      times,
    )
    return row!
  }
  const accepted = dealsOf('deal-accepted', 'fee')
  const completed = dealsOf('deal-completed', 'fee')
  const defaulted = dealsOf('deal-defaulted', 'stake')
  return {
    proposed: dealsOf('deal-proposed', 'fee').count,
    accepted: accepted.count,
    bytes: BigInt(accepted.bytes),
    fees: BigInt(accepted.amount),
    completed: completed.count,
    paid: BigInt(completed.amount),
    defaulted: defaulted.count,
    stakes: BigInt(defaulted.amount),
  }
}
