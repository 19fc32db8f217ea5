import type { Ledger } from '../ledger.ts'
import type { LedgerSolanaOptions } from './deployment.ts'

/**
 * A Solana cluster, seen through one account. The first call loads the client library, so that
 * programs for other chains do not load it.
 *
 * @throws {LedgerError} `chain-unreachable`; `chain-mismatch`: not the deployment's cluster.
 */
export async function createLedgerSolana(options: LedgerSolanaOptions): Promise<Ledger> {
  const { openLedger } = await import('./ledger.ts')
  return await openLedger(options)
}
