import type { Ledger } from '../ledger.ts'
import type { LedgerSolanaOptions } from './deployment.ts'

/**
 * A Solana cluster, seen through one account. The client library is loaded by the first call:
 * programs that speak to other chains do without it.
 *
 * @throws {LedgerError} `chain-unreachable`; `chain-mismatch`: not the deployment's cluster.
 */
export async function createLedgerSolana(options: LedgerSolanaOptions): Promise<Ledger> {
  const { openLedger } = await import('./ledger.ts')
  return await openLedger(options)
}
