import type { Ledger } from '../ledger.ts'
import type { LedgerSolanaOptions } from './deployment.ts'

/**
 * Opens a ledger of a Solana cluster for one account, which sends its transactions. The first call
 * loads the client library, so that programs for other chains do not load it.
 *
 * @throws {LedgerError} `chain-unreachable`; `chain-mismatch`: the node belongs to another cluster
 * than the deployment.
 */
export async function createLedgerSolana(options: LedgerSolanaOptions): Promise<Ledger> {
  const { openLedger } = await import('./ledger.ts')
  return await openLedger(options)
}
