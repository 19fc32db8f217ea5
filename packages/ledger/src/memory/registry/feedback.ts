import type { AccountId, Hash } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { FlagReason } from '../../registry/flag-reasons.ts'
import type { ProviderRecord } from '../../registry/provider-reputation.ts'
import { courtRecordOf } from '../chain/court-records.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { RATIO_SCALE } from '../money/escrow.ts'
import { completionTotals } from '../money/escrow-records.ts'

/** Returns the chain's own record of a provider; the rest is in its events. */
export function recordOf(state: MemoryState, provider: AccountId): ProviderRecord {
  const { completions, feeWeight: volume } = completionTotals(state, provider)
  const { rejected, failed, failedAtSeconds, excluded } = courtRecordOf(state, provider)
  return {
    provider,
    completions,
    volume,
    acquittals: rejected,
    auditsFailed: failed,
    auditFailedAtSeconds: failedAtSeconds,
    isExcluded: excluded,
  }
}

/**
 * Checks that the sender may give feedback on an ended session or request; returns the network's
 * fee on its pay, in native base units.
 */
function checkSubject(
  context: TransactionContext,
  options: { subject: Hash; provider: AccountId },
): bigint {
  const { subject, provider } = options
  const { state, sender } = context
  const pay = state.pays.get(subject)
  const isPaid = pay && pay.owed > 0n && pay.status !== 'returned'
  check(isPaid && pay.offer.provider === provider, 'subject-not-settled', { subject, provider })
  check(pay.client === sender, 'account-mismatch', { sender, needed: pay.client })
  const { feeBps, stakeRatio } = pay.offer
  const fee = (pay.owed * BigInt(feeBps)) / 10_000n
  return (fee * RATIO_SCALE) / stakeRatio
}

/** @throws {LedgerError} `subject-not-settled`, `account-mismatch`. */
export function flag(
  context: TransactionContext,
  options: { subject: Hash; provider: AccountId; reason: FlagReason },
): void {
  const { subject, provider, reason } = options
  const weight = checkSubject(context, options)
  context.emit({ kind: 'feedback-flagged', provider, subject, reason, weight })
}

/** @throws {LedgerError} `rating-invalid`, and as `flag`. */
export function rate(
  context: TransactionContext,
  options: { subject: Hash; provider: AccountId; score: number },
): void {
  const { subject, provider, score } = options
  check(Number.isInteger(score) && score >= 1 && score <= 5, 'rating-invalid', { score })
  const weight = checkSubject(context, options)
  context.emit({ kind: 'feedback-rated', provider, subject, score, weight })
}
