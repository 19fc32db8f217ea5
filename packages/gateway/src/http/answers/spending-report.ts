import type { BudgetHold, HoldLimitScope, SpendingCapStatus } from '../../keys/index.ts'

/**
 * The limit that ended an answer. It is the request's own limit, or that of the request's key, task
 * or conversation.
 */
export type SpendingLimitScope = 'request' | HoldLimitScope

/** Reports the limits of a request, for its response. */
export type SpendingReporter = {
  /**
   * The limit to report for an answer that ended for lack of funds. If a limit of the key, task or
   * conversation cut an answer in progress, it is this limit. Otherwise it is the lowest limit that
   * applied when the request was admitted.
   */
  readonly limit: SpendingLimitScope
  /**
   * Returns the caps of the request itself, its task and its conversation, each with its spending
   * so far.
   *
   * @param spent Cost of the request itself so far, in base units.
   */
  caps(spent: bigint): readonly ReportedCap[]
}

/** A task or a conversation with its limits, or the request itself, which has no id. */
export type ReportedCap =
  | SpendingCapStatus
  | (Omit<SpendingCapStatus, 'scope' | 'id'> & { readonly scope: 'request'; readonly id?: never })

/** Returns the reporter of an admitted job, with the request's own spending limits. */
export function spendingOf(
  hold: Pick<BudgetHold, 'costMax' | 'shortOf' | 'cutBy' | 'caps'>,
  { costMax: own, costSoft }: spendingOf.OwnLimits,
): SpendingReporter {
  const { costMax } = hold
  const isOwn = own !== undefined && (costMax === undefined || own <= costMax)
  const ofRequest = (spent: bigint): readonly ReportedCap[] =>
    costSoft === undefined
      ? []
      : [{ scope: 'request', spent, costSoft, ...(own !== undefined && { costMax: own }) }]
  return {
    get limit() {
      return hold.cutBy() ?? (isOwn ? 'request' : (hold.shortOf ?? 'key'))
    },
    caps: (spent) => [...ofRequest(spent), ...hold.caps()],
  }
}

export declare namespace spendingOf {
  /** Limits of the request itself, in base units. */
  type OwnLimits = { readonly costMax: bigint | undefined; readonly costSoft: bigint | undefined }
}

/** True once the soft limit is reached: the client then asks a person before the next request. */
const isToAsk = ({ spent, costSoft }: ReportedCap): boolean =>
  costSoft !== undefined && spent >= costSoft

/** Returns a cap in the form of the response, with amounts in base units. */
export function capJson(cap: ReportedCap) {
  const { scope, id, spent, costMax, costSoft } = cap
  const isSpent = costMax !== undefined && spent >= costMax
  return {
    scope,
    id,
    spent: spent.toString(),
    ...(costMax !== undefined && { max_cost: costMax.toString() }),
    ...(costSoft !== undefined && { soft_cost: costSoft.toString() }),
    status: isSpent ? ('spent' as const) : isToAsk(cap) ? ('ask' as const) : ('open' as const),
  }
}
