import type { BudgetHold, HoldLimitScope, SpendingCapStatus } from '../../keys/index.ts'

/** The limit that ended an answer: of the request itself, or one that it shares with others. */
export type SpendingLimitScope = 'request' | HoldLimitScope

/** Reports the limits of a request, for its response. */
export type SpendingReporter = {
  /** The limit that ended the answers whose cost was bound: else the lowest of the request. */
  readonly limit: SpendingLimitScope
  /**
   * Returns the caps of the request itself, which has cost `spent` so far, and of its task and
   * conversation, with their spending so far.
   */
  caps(spent: bigint): readonly ReportedCap[]
}

/** A task or a conversation with its limits, or the request itself, which has no id. */
export type ReportedCap =
  | SpendingCapStatus
  | (Omit<SpendingCapStatus, 'scope' | 'id'> & { readonly scope: 'request'; readonly id?: never })

/** Returns the reporter of an admitted job, with the limits of cost that it names for itself. */
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

/** True from the soft limit on: a person is asked before the next request. */
const isToAsk = ({ spent, costSoft }: ReportedCap): boolean =>
  costSoft !== undefined && spent >= costSoft

/** Returns a cap as a response has it, with amounts in base units. */
export function capJson(cap: ReportedCap) {
  const { scope, id, spent, costMax, costSoft } = cap
  const isSpent = costMax !== undefined && spent >= costMax
  return {
    scope,
    ...(id !== undefined && { id }),
    spent: spent.toString(),
    ...(costMax !== undefined && { max_cost: costMax.toString() }),
    ...(costSoft !== undefined && { soft_cost: costSoft.toString() }),
    status: isSpent ? ('spent' as const) : isToAsk(cap) ? ('ask' as const) : ('open' as const),
  }
}
