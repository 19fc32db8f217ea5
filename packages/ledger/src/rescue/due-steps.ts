import type { RescueCall } from './calls.ts'
import type { RescuePlan, RescueStep } from './plan.ts'

/** A step that has a call. */
export type CallStep = RescueStep & { readonly call: RescueCall }

/**
 * Sources that other accounts can create in any number; every other source costs its creator a
 * deposit.
 */
const cheapSources: ReadonlySet<RescueStep['source']> = new Set(['session', 'request', 'rent'])

/** Returns the rank of a due step. Steps of a lower rank are called first. */
function rankOf({ source, call, isUnlisted }: CallStep): number {
  if (isUnlisted) return 4
  if (call.kind === 'withdraw') return 0
  if (source === 'stake') return 3
  return cheapSources.has(source) ? 2 : 1
}

/**
 * Returns the due steps of a plan in the order of their calls: balances, entries whose creation
 * costs a deposit, then sessions, requests and rents. Within each of these groups, larger amounts
 * come first. While such an entry, session, request or rent is due, the result has no step of a
 * stake: these calls free more stake, and each later addition would restart the unbonding. Balances
 * of unlisted tokens come last, because any account can deposit any token for another account.
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
