import { LedgerError } from '../../errors.ts'
import type { EvmConnection } from '../chain/connection.ts'

/**
 * Returns the number of the first block at or after a given second. The search takes a second and
 * no block number, because contracts on some chains see the block number of another chain. It reads
 * headers and no old state, because nodes delete old states.
 *
 * @throws {LedgerError} `chain-unreachable`; `chain-history-missing`: a header is gone.
 */
export async function firstBlockAt(connection: EvmConnection, atSeconds: bigint): Promise<bigint> {
  const newest = await connection.head()
  // The genesis has no transactions.
  let [low, high] = [1n, newest?.number ?? 1n]
  while (low < high) {
    const middle = (low + high) / 2n
    const block = await connection.head(middle)
    if (!block) throw new LedgerError('chain-history-missing', { block: middle })
    if (block.timestamp < atSeconds) low = middle + 1n
    else high = middle
  }
  return low
}
