import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import type { CountedOpening } from '../admission/openings/opening-limiter.ts'
import { REQUEST_FIRST_PAY_MS, REQUEST_MS_MAX, REQUEST_VOUCHER_WAIT_MS } from '../limits.ts'
import type { ProviderRequestRecord } from '../records.ts'
import type { ServedModel } from '../served-model.ts'
import type { PaidSession } from '../sessions/paid-session.ts'

/** A request that this provider has locked. */
export type LockedRequestEntry = {
  readonly id: Hash
  record: ProviderRequestRecord
  readonly paid: PaidSession
  readonly served: ServedModel
  readonly activity: LockActivity
  readonly counted: CountedOpening
  /** True once the client has opened a channel, so that the provider no longer waits for it. */
  hasConnected: boolean
}

/** Returns true for a request whose last voucher includes the answer in its count. */
export const isAnswered = ({ record }: LockedRequestEntry): boolean =>
  record.last !== undefined && record.last.voucher.count > 0n

/** Returns true if a client has signed at least `least` base units. */
export const isPaid = ({ record }: LockedRequestEntry, least = 1n): boolean => {
  const { total = 0n } = record.last?.voucher ?? {}
  return total > 0n && total >= least
}

/** Acts of a locked request's client, as the provider's checks observed them. */
export type LockActivity = {
  /** Time of the lock by the chain, in milliseconds of this node's clock. */
  readonly lockedAtMs: number
  /** Last time at which an answer ran or a checkpoint was paid, in milliseconds. */
  activeAtMs: number
  /** Total of the vouchers at the last paid checkpoint, in base units. */
  activeTotal: bigint
  /**
   * Time, in milliseconds, of the first check at which the client owed the first part of an answer
   * and had signed no voucher; undefined if the last check found no such debt.
   */
  owedSinceMs: number | undefined
}

/** Returns the activity record of a lock whose client has not acted yet. */
export const createLockActivity = (lockedAtMs: number): LockActivity => ({
  lockedAtMs,
  activeAtMs: lockedAtMs,
  activeTotal: 0n,
  owedSinceMs: undefined,
})

/**
 * Returns the milliseconds since the block of a lock, because the chain's windows count from it; 0
 * if the chain does not answer. Both reads end before the function returns, so that no read
 * outlives the caller.
 */
export async function lockAgeMs(
  ledger: Pick<Ledger, 'request' | 'nowSeconds'>,
  id: Hash,
): Promise<number> {
  const [state, now] = await Promise.allSettled([ledger.request(id), ledger.nowSeconds()])
  if (state.status === 'rejected' || now.status === 'rejected') return 0
  const lockedAtSeconds = state.value?.lockedAtSeconds ?? now.value
  return Math.max(0, Number(now.value - lockedAtSeconds) * 1_000)
}

type Paid = Pick<PaidSession, 'account' | 'last' | 'checkpoint'>

/** Records paid checkpoints, running answers, and the time since which a first part is owed. */
export function recordActivity(activity: LockActivity, paid: Paid, nowMs: number): void {
  const total = paid.last()?.total ?? 0n
  // Only a whole paid checkpoint counts as activity, because a voucher of one base unit is cheap.
  const hasPaid = total > activity.activeTotal && total - activity.activeTotal >= paid.checkpoint
  if (hasPaid) activity.activeTotal = total
  if (hasPaid || paid.account().runningCount() > 0) activity.activeAtMs = nowMs
  const owesFirst = paid.last() === undefined && paid.account().owed() > 0n
  activity.owedSinceMs = owesFirst ? (activity.owedSinceMs ?? nowMs) : undefined
}

/**
 * Returns true for a client that had no running answer and paid no checkpoint for
 * `REQUEST_VOUCHER_WAIT_MS`. Once that time has passed since the lock, also returns true for a
 * client that has owed the first part of an answer for `REQUEST_FIRST_PAY_MS` and has signed no
 * voucher.
 */
export function isSilent(activity: LockActivity, nowMs: number): boolean {
  const { lockedAtMs, activeAtMs, owedSinceMs } = activity
  if (nowMs - activeAtMs >= REQUEST_VOUCHER_WAIT_MS) return true
  if (owedSinceMs === undefined || nowMs - lockedAtMs < REQUEST_VOUCHER_WAIT_MS) return false
  return nowMs - owedSinceMs >= REQUEST_FIRST_PAY_MS
}

/**
 * Returns true if a provider may end a locked request without a voucher. A lock that cannot be
 * released costs its bond, so the provider waits for the client as long as a claim is possible.
 *
 * @param waitedMs Milliseconds since the lock.
 */
export async function isReleasable(
  { ledger }: { readonly ledger: Pick<Ledger, 'request'> },
  id: Hash,
  waitedMs: number,
): Promise<boolean> {
  if (waitedMs >= REQUEST_MS_MAX) return true
  // If the chain does not answer, a release is impossible, too: the next step asks again.
  const state = await ledger.request(id).catch(() => undefined)
  return state !== undefined && state.isFinal !== true
}
