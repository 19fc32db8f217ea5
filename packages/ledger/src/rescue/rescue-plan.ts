import { requestSteps, sessionSteps } from './agreement-steps.ts'
import { courtSteps, governanceSteps } from './court-steps.ts'
import type { AccountHoldings } from './holdings.ts'
import { later, planOf, type RescuePlan, type RescueStep } from './plan.ts'
import { rentSteps } from './rent-steps.ts'
import { stakeSteps } from './stake-steps.ts'
import { challengeSteps, dealSteps, jobSteps } from './work-steps.ts'

/**
 * Returns the steps that recover all money of an account: each amount, the next call, its earliest
 * second, and the latest time at which the amount is recovered. No other account has to act, and
 * nothing but the chain's state is needed. An empty plan means that the chain holds no money of the
 * account.
 *
 * Pure. A plan is valid only for the state that it was made from, so it must be made again after
 * each call.
 *
 * @see docs/spec/money.md, section 10.
 */
export function planRescue(holdings: AccountHoldings): RescuePlan {
  const { nowSeconds } = holdings
  const work: readonly RescueStep[] = [
    ...holdings.sessions.flatMap((one) => sessionSteps(holdings, one)),
    ...holdings.requests.flatMap((one) => requestSteps(holdings, one)),
    ...holdings.deals.flatMap((one) => dealSteps(holdings, one)),
    ...holdings.jobs.flatMap((one) => jobSteps(holdings, one)),
    ...holdings.trainingChallenges.flatMap((one) => challengeSteps(holdings, one)),
    ...courtSteps(holdings),
    ...governanceSteps(holdings),
    ...rentSteps(holdings),
  ]
  const freeAt = work.reduce((worst, step) => later(worst, step.worstAtSeconds), nowSeconds)
  const steps = [...balanceSteps(holdings), ...work, ...stakeSteps(holdings, freeAt)]
  return planOf(nowSeconds, steps)
}

function balanceSteps({ balances, listed }: AccountHoldings): readonly RescueStep[] {
  return [...balances].flatMap(([asset, amount]): readonly RescueStep[] => {
    if (amount === 0n) return []
    const call = { kind: 'withdraw', asset, amount } as const
    const at = { dueAtSeconds: 0n, worstAtSeconds: 0n }
    const isUnlisted = listed.has(asset) ? {} : ({ isUnlisted: true } as const)
    return [{ source: 'balance', subject: '', asset, amount, call, ...at, ...isUnlisted }]
  })
}
