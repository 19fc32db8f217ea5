import type { RescueCall } from './calls.ts'
import type { RescuePlan, RescueStep } from './plan.ts'

/** A step that has a call. */
export type CallStep = RescueStep & { readonly call: RescueCall }

/** Sources of which others can make as many as they like; all else costs them a deposit each. */
const cheapSources: ReadonlySet<RescueStep['source']> = new Set(['session', 'request', 'rent'])

/** The place of a step among those that are due together; stakes wait for all of them. */
function rankOf({ source, call, isUnlisted }: CallStep): number {
  if (isUnlisted) return 4
  if (call.kind === 'withdraw') return 0
  if (source === 'stake') return 3
  return cheapSources.has(source) ? 2 : 1
}

/**
 * Steps of a plan whose calls are due, in the order in which they are made: the balance, entries
 * that cost others a deposit to make, then sessions and requests by their amount. Stakes come only
 * when all of that is done: it frees more of them, and each addition would delay the unbonding
 * stake. Tokens that no offer names come last, because anybody can deposit any token for anybody.
 *
 * Pure.
 */
export function dueSteps(
  { steps, nowSeconds }: RescuePlan,
  isOpen: (step: RescueStep) => boolean,
): readonly CallStep[] {
  const due = steps
    .filter((step): step is CallStep => step.call !== undefined)
    .filter((step) => step.dueAtSeconds <= nowSeconds && isOpen(step))
  const hasWork = due.some((step) => rankOf(step) === 1 || rankOf(step) === 2)
  return due
    .filter((step) => !hasWork || step.source !== 'stake')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || Number(b.amount - a.amount))
}
