import { LedgerError, type TrainingLedger } from '@ostrom/ledger'
import type { Job } from '@ostrom/training'

/**
 * Throws if a job puts whole updates on chain, and the chain cannot accept them.
 *
 * @throws {LedgerError} `training-anchor-refused`: a transaction of the chain is too small for an
 *   update.
 */
export function checkAnchoring(
  { variant }: Pick<TrainingLedger, 'variant'>,
  { anchorUpdates }: Pick<Job.JobSpec, 'anchorUpdates'>,
): void {
  if (!anchorUpdates || variant === 'beacon') return
  const reason = 'a transaction of this chain is too small for an update'
  throw new LedgerError('training-anchor-refused', { variant, reason })
}

/**
 * Gas of a transaction, and of each byte of its calldata. A call with little computation pays no
 * other gas.
 */
const [TRANSACTION_GAS, BYTE_GAS] = [30_000, 40] as const

/** Returns the maximum gas of an update of this many bytes, by EIP-7623. */
export const anchorGasOf = (bytes: number): number => TRANSACTION_GAS + BYTE_GAS * bytes
