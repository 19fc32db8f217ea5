import { LedgerError, type TrainingLedger } from '@ostrom/ledger'
import type { Job } from '@ostrom/training'

/**
 * Checks that a chain takes updates in full, where a job asks for it.
 *
 * @throws {LedgerError} `training-anchor-refused`: its transactions are too small for one.
 */
export function checkAnchoring(
  { variant }: Pick<TrainingLedger, 'variant'>,
  { anchorUpdates }: Pick<Job.JobSpec, 'anchorUpdates'>,
): void {
  if (!anchorUpdates || variant === 'beacon') return
  const reason = 'a transaction of this chain is too small for an update'
  throw new LedgerError('training-anchor-refused', { variant, reason })
}

/** Gas of a transaction and of each byte in it: a call with little work pays for bytes alone. */
const [TRANSACTION_GAS, BYTE_GAS] = [30_000, 40] as const

/** Returns the gas that an update of this many bytes takes at most, by EIP-7623. */
export const anchorGasOf = (bytes: number): number => TRANSACTION_GAS + BYTE_GAS * bytes
