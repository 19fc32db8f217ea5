import type { AssetId } from '@ostrom/protocol'
import type { RescueCall } from './calls.ts'

/** A kind of place that holds money of an account. */
export type RescueSource =
  | 'balance'
  | 'stake'
  | 'weight'
  | 'bond-balance'
  | 'session'
  | 'request'
  | 'storage-deal'
  | 'training-job'
  | 'training-challenge'
  | 'case'
  | 'juror-fee'
  | 'dataset'
  | 'data-challenge'
  | 'honeypot'
  | 'proposal'
  | 'reward'
  | 'rent'

/**
 * One amount that the chain holds for the account, and the next step of its way to the account's
 * wallet. No other account has to act: if another account's call is due, the step waits until any
 * account may make that call.
 */
export type RescueStep = {
  readonly source: RescueSource
  /** Id of the session, request, deal or other subject; empty for a balance. */
  readonly subject: string
  readonly asset: AssetId
  /**
   * Base units that the account recovers if no other account acts from now on. Zero if a ruling
   * decides the amount, or if the call only makes another step possible.
   */
  readonly amount: bigint
  /** The next call; absent if the account can only wait. */
  readonly call?: RescueCall
  /** Unix second from which the call succeeds, or from which the next step can be read. */
  readonly dueAtSeconds: bigint
  /** Latest Unix second at which the amount is recovered, if each call is made when due. */
  readonly worstAtSeconds: bigint
  /** Circumstance that decides or lowers the recovered amount: see `RescueNote`. */
  readonly note?: RescueNote
  /**
   * True for a token that no offer, no training job and no request of the account names. Any
   * account may have deposited it.
   */
  readonly isUnlisted?: true
}

/**
 * `vouchers-lost`: pay beyond the settled amount needs a voucher, which the chain does not have.
 * `by-ruling`: a jury decides which party gets the amount. `release-cost`: a tenth of a bond is
 * burnt. `by-vote`: a vote that found a proposal worthless gives its deposit to the treasury.
 * `earned-by-members`: members of a training job keep the pay that they earned in its rounds.
 * `work-lost`: if the data folder is lost, work cannot continue without its data, and a bond or a
 * part of it goes to other parties.
 */
export type RescueNote =
  | 'vouchers-lost'
  | 'by-ruling'
  | 'by-vote'
  | 'release-cost'
  | 'earned-by-members'
  | 'work-lost'

/** Plan for the rescue of an account's money: all steps, the earliest first. */
export type RescuePlan = {
  readonly nowSeconds: bigint
  readonly steps: readonly RescueStep[]
  /** Latest Unix second at which everything is recovered. */
  readonly worstAtSeconds: bigint
}

/** Returns the later of two seconds. */
export const later = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/** Orders steps by time. Pure. */
export function planOf(nowSeconds: bigint, steps: readonly RescueStep[]): RescuePlan {
  const byTime = steps.toSorted((a, b) => Number(a.dueAtSeconds - b.dueAtSeconds))
  const worstAtSeconds = steps.reduce(
    (worst, step) => later(worst, step.worstAtSeconds),
    nowSeconds,
  )
  return { nowSeconds, steps: byTime, worstAtSeconds }
}
