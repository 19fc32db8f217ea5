import { CHECKPOINTS_PER_OPENING, TOP_UPS_UNPAID_MAX } from '../limits.ts'
import type { ProviderSession } from './provider-session.ts'

/**
 * Returns the number of top-ups of a session for which the provider pays the transaction, by the
 * payments in the session.
 *
 * @param checkpoint Base units of one checkpoint; 0 for a free offer, under which nothing is paid.
 */
export function topUpsMax({ paid }: Pick<ProviderSession, 'paid'>, checkpoint: bigint): bigint {
  if (checkpoint === 0n) return TOP_UPS_UNPAID_MAX
  const total = paid.last()?.total ?? 0n
  return TOP_UPS_UNPAID_MAX + total / (checkpoint * BigInt(CHECKPOINTS_PER_OPENING))
}
