import type { QuestionFunds, SpendingLimitScope } from '../../inference/question-payment.ts'
import type { BudgetHold, SpendingCapStatus } from '../../keys/index.ts'

/** Reports the limits of a request, for its response. */
export type SpendingReporter = {
  /**
   * Returns the limit that ended an answer for lack of funds. If a limit of the key, task or
   * conversation left too little during the answer, it is this limit. Otherwise it is the lowest
   * limit of the answer when its request was admitted, because this limit bounded the answer's
   * length at its start.
   *
   * @param choice Number of the answer among the answers of its request.
   */
  limitOf(choice: number): SpendingLimitScope
  /**
   * Returns the caps of the request itself, its task and its conversation, each with its spending
   * so far.
   *
   * @param spent Cost of the request itself so far, in base units.
   */
  caps(spent: bigint): readonly ReportedCap[]
}

/** The most that an answer may cost, in base units, and the limit that states this amount. */
export type AnswerLimit = { readonly scope: SpendingLimitScope; readonly left: bigint }

/** A task or a conversation with its limits, or the request itself, which has no id. */
export type ReportedCap =
  | SpendingCapStatus
  | (Omit<SpendingCapStatus, 'scope' | 'id'> & { readonly scope: 'request'; readonly id?: never })

/** Returns the reporter of an admitted job, with the request's own spending limits. */
export function spendingOf(
  { caps }: Pick<BudgetHold, 'caps'>,
  { costMax: own, costSoft, funds, mosts }: spendingOf.Options,
): SpendingReporter {
  const ofRequest = (spent: bigint): readonly ReportedCap[] =>
    costSoft === undefined
      ? []
      : [{ scope: 'request', spent, costSoft, ...(own !== undefined && { costMax: own }) }]
  return {
    limitOf: (choice) => funds?.[choice]?.shortOf() ?? mosts?.[choice]?.scope ?? 'request',
    caps: (spent) => [...ofRequest(spent), ...caps()],
  }
}

export declare namespace spendingOf {
  type Options = {
    /** Limits of the request itself, in base units. */
    readonly costMax: bigint | undefined
    readonly costSoft: bigint | undefined
    /** Funds of each answer; `undefined` if no limit of key, task or conversation applies. */
    readonly funds: readonly Pick<QuestionFunds, 'shortOf'>[] | undefined
    /** The lowest limit of each answer at the admission; `undefined` without a limit. */
    readonly mosts: readonly AnswerLimit[] | undefined
  }
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
