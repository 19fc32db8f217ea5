import type { AccountId, Hash } from '@ostrom/protocol'
import { check } from '../errors.ts'
import type { FlagReason } from '../flags.ts'
import type { ProviderRecord } from '../ledger.ts'
import { courtRecordOf } from './court-records.ts'
import { RATIO_SCALE } from './escrow.ts'
import { completedBy } from './records.ts'
import type { Context, State } from './state.ts'

/** What the chain itself keeps of a provider; the rest is in its events. */
export function recordOf(state: State, provider: AccountId): ProviderRecord {
  const { completions, feeWeight: volume } = completedBy(state, provider)
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

/** What saying something of ended work has cost: its fee, in native base units. */
function checkSubject(context: Context, options: { subject: Hash; provider: AccountId }): bigint {
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
  context: Context,
  options: { subject: Hash; provider: AccountId; reason: FlagReason },
): void {
  const { subject, provider, reason } = options
  const weight = checkSubject(context, options)
  context.emit({ kind: 'flagged', provider, subject, reason, weight })
}

/** @throws {LedgerError} `judgement-invalid`, and as `flag`. */
export function rate(
  context: Context,
  options: { subject: Hash; provider: AccountId; score: number },
): void {
  const { subject, provider, score } = options
  check(Number.isInteger(score) && score >= 1 && score <= 5, 'judgement-invalid', { score })
  const weight = checkSubject(context, options)
  context.emit({ kind: 'rated', provider, subject, score, weight })
}
