import type { AccountHoldings } from './holdings.ts'
import { later, type RescueStep } from './plan.ts'
import { RESCUE_CASE_SECONDS } from './worst-times.ts'

type StakeHolding = AccountHoldings['stakes'][number]

/**
 * Returns the steps of stakes: weight leaves its domains, free stake unbonds, unbonded stake is
 * withdrawn.
 *
 * Adding stake to a running unbonding restarts it for the whole amount. So the rest of a stake is
 * added only when no part of the stake is in use. The whole stake is then free one unbonding time
 * later.
 *
 * Pure.
 *
 * @param freeAtSeconds Latest Unix second at which all agreements that the stakes back have ended.
 */
export function stakeSteps(
  holdings: AccountHoldings,
  freeAtSeconds: bigint,
): readonly RescueStep[] {
  const { stakes, domains, nativeAsset: asset, hasCourt } = holdings
  const weights = domains.map((domain): RescueStep => {
    const call = { kind: 'leave-domain', domain } as const
    const at = { dueAtSeconds: 0n, worstAtSeconds: 0n }
    return { source: 'weight', subject: domain, asset, amount: 0n, call, ...at }
  })
  const lock = hasCourt ? RESCUE_CASE_SECONDS : 0n
  const steps = stakes.flatMap((stake) => oneStake(holdings, stake, freeAtSeconds + lock))
  return [...weights, ...steps]
}

function oneStake(
  { nativeAsset: asset, nowSeconds, parameters, epochSeconds = 1n }: AccountHoldings,
  { market, amount, inUse, locked, unbonding, unbondsAtSeconds }: StakeHolding,
  freeAtSeconds: bigint,
): readonly RescueStep[] {
  // A case that locks a part of the stake may take that part.
  const note = locked > 0n ? ({ note: 'by-ruling' } as const) : {}
  const step = { source: 'stake', subject: market, asset, ...note } as const
  const { unbondingSeconds } = parameters
  const free = amount > inUse ? amount - inUse : 0n
  const worstAtSeconds = later(
    later(nowSeconds, freeAtSeconds) + unbondingSeconds,
    unbondsAtSeconds,
  )
  const lockedStake = locked > amount ? locked - amount : 0n
  const isWithdrawable = unbonding > lockedStake
  const withdraw: RescueStep = {
    ...step,
    amount: unbonding,
    ...(isWithdrawable && { call: { kind: 'withdraw-stake', market } }),
    // If cases lock more than the active stake, they also hold a part of the unbonding stake. This
    // part waits for the cases.
    dueAtSeconds: isWithdrawable
      ? unbondsAtSeconds
      : later(unbondsAtSeconds, nowSeconds + epochSeconds),
    worstAtSeconds,
  }
  const isDue = unbonding > 0n && unbondsAtSeconds <= nowSeconds && isWithdrawable
  const mayStart = !isDue && free > 0n && (inUse === 0n || unbonding === 0n)
  const steps: RescueStep[] = unbonding > 0n ? [withdraw] : []
  if (mayStart) {
    const call = { kind: 'start-unbonding', market, amount: free } as const
    steps.push({ ...step, amount: free, call, dueAtSeconds: 0n, worstAtSeconds })
  }
  const rest = mayStart ? amount - free : amount
  if (rest > 0n) steps.push({ ...step, amount: rest, dueAtSeconds: freeAtSeconds, worstAtSeconds })
  return steps
}
