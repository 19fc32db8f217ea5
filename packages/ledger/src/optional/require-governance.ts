import { errorClass } from '@ostrom/protocol'
import type { GovernanceLedger, Ledger } from '../index.ts'

/** A caller needs governance, but the ledger's chain has no contribution points and no votes. */
export class GovernanceUnsupportedError extends errorClass('GovernanceUnsupportedError', {
  code: 'governance-unsupported',
  retry: 'never',
  summary: 'This chain has no contribution points and no votes.',
  details: ({ chain }: { chain: string }) => [
    `Chain: ${chain}.`,
    'Use an EVM chain. On Solana parameters move within bounds of the program.',
  ],
}) {}

/** Returns the governance of a ledger. @throws {GovernanceUnsupportedError} Its chain has none. */
export function requireGovernance({ governance, id }: Ledger): GovernanceLedger {
  if (!governance) throw new GovernanceUnsupportedError({ chain: id })
  return governance
}
