import { REQUEST_FIRST_PAY_MS, REQUEST_VOUCHER_WAIT_MS } from './limits.ts'
import type { PaidSession } from './paid-session.ts'

/** What the client of a locked request has done, as the provider's checks saw it. */
export type LockActivity = {
  /** Time of the lock by the chain, in milliseconds of this node's clock. */
  readonly lockedAtMs: number
  /** Last time at which an answer ran or a checkpoint was paid, in milliseconds. */
  activeAtMs: number
  /** Total of the vouchers at that time, in base units. */
  activeTotal: bigint
  /** Time since which a part is owed and nothing was ever paid, in milliseconds. */
  owedSinceMs: number | undefined
}

/** Returns the activity of a lock without any. */
export const createLockActivity = (lockedAtMs: number): LockActivity => ({
  lockedAtMs,
  activeAtMs: lockedAtMs,
  activeTotal: 0n,
  owedSinceMs: undefined,
})

type Paid = Pick<PaidSession, 'account' | 'last' | 'checkpoint'>

/** Records what has happened since the last check. */
export function recordActivity(activity: LockActivity, paid: Paid, nowMs: number): void {
  const total = paid.last()?.total ?? 0n
  // A voucher of one base unit does not buy the lock for longer.
  const hasPaid = total > activity.activeTotal && total - activity.activeTotal >= paid.checkpoint
  if (hasPaid) activity.activeTotal = total
  if (hasPaid || paid.account().runningCount() > 0) activity.activeAtMs = nowMs
  const owesFirst = paid.last() === undefined && paid.account().owed() > 0n
  activity.owedSinceMs = owesFirst ? (activity.owedSinceMs ?? nowMs) : undefined
}

/**
 * Returns true for a client that has signed nothing although a part is owed, or that neither asks
 * nor pays, once `REQUEST_VOUCHER_WAIT_MS` have passed. What the provider computes before its first
 * part is awaited, and that part's voucher for `REQUEST_FIRST_PAY_MS`.
 */
export function isSilent(activity: LockActivity, nowMs: number): boolean {
  const { lockedAtMs, activeAtMs, owedSinceMs } = activity
  if (nowMs - activeAtMs >= REQUEST_VOUCHER_WAIT_MS) return true
  if (owedSinceMs === undefined || nowMs - lockedAtMs < REQUEST_VOUCHER_WAIT_MS) return false
  return nowMs - owedSinceMs >= REQUEST_FIRST_PAY_MS
}
