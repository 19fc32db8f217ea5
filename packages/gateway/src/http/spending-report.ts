import type { BudgetHold, HoldLimitScope, SpendingCapStatus } from '../keys/index.ts'

/** The limit that ended an answer: of the request itself, or one that it shares with others. */
export type SpendingLimitScope = 'request' | HoldLimitScope

/** Says of a request what limits it, for its response. */
export type SpendingReporter = {
  /** The limit that ended the answers whose cost was bound: else the lowest of the request. */
  readonly limit: SpendingLimitScope
  /** Returns the caps of the request's task and conversation, with what they have spent so far. */
  caps(): readonly SpendingCapStatus[]
}

/** Returns the reporter of an admitted job, with the limit of cost that it names for itself. */
export function spendingOf(
  hold: Pick<BudgetHold, 'costMax' | 'shortOf' | 'cutBy' | 'caps'>,
  ownCostMax: bigint | undefined,
): SpendingReporter {
  const { costMax } = hold
  const isOwn = ownCostMax !== undefined && (costMax === undefined || ownCostMax <= costMax)
  return {
    get limit() {
      return hold.cutBy() ?? (isOwn ? 'request' : (hold.shortOf ?? 'key'))
    },
    caps: () => hold.caps(),
  }
}

/** True from the soft limit on: a person is asked before the next request. */
const isToAsk = ({ spent, costSoft }: SpendingCapStatus): boolean =>
  costSoft !== undefined && spent >= costSoft

/** Returns a cap as a response has it, with amounts in base units. */
export function capJson(cap: SpendingCapStatus) {
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
