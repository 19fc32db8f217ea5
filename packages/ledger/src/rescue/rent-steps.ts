import { RECORD_SECONDS_MIN } from '../limits.ts'
import type { AccountHoldings } from './holdings.ts'
import type { RescueStep } from './plan.ts'

/**
 * Returns the steps that recover the rents of an account's offers and on-chain answers, on chains
 * whose records cost a rent. A rent that an operator paid returns to the operator.
 *
 * Pure.
 */
export function rentSteps({
  liveOffers,
  postedAnswers,
  nativeAsset: asset,
}: AccountHoldings): readonly RescueStep[] {
  const rent = { source: 'rent', asset, amount: 0n } as const
  const offers = liveOffers.map((id): RescueStep => {
    const call = { kind: 'retire-offer', id } as const
    return { ...rent, subject: id, call, dueAtSeconds: 0n, worstAtSeconds: 0n }
  })
  const answers = postedAnswers.map(({ id, postedAtSeconds }): RescueStep => {
    const call = { kind: 'close-answer', id } as const
    const dueAtSeconds = postedAtSeconds + RECORD_SECONDS_MIN
    return { ...rent, subject: id, call, dueAtSeconds, worstAtSeconds: dueAtSeconds }
  })
  return [...offers, ...answers]
}
