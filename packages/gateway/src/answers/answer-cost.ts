import { type Clock, withDeadline } from '@ostrom/protocol'
import type { AnswerEvent, Payment } from '../inference/inference-service.ts'
import { FINAL_COST_WAIT_MS } from '../sessions/limits.ts'

type AnswerEnd = Extract<AnswerEvent, { kind: 'end' }>

/** All payments of a question whose answer has ended. */
export type AnswerPayments = {
  /** Payment to the provider that ended the answer. */
  readonly last: Payment
  /**
   * Payments to all other providers, in the order in which they became losses: to those that failed
   * before the answer or in its middle, and to those that were stopped in favour of another one.
   */
  readonly losses: readonly Payment[]
  /** The losses of providers that delivered a part of the answer. */
  readonly parts: readonly Payment[]
  /** The losses of providers that were asked in parallel, and then stopped. */
  readonly hedged: readonly Payment[]
}

/** Waits until all payments are final, but not longer than `FINAL_COST_WAIT_MS`. */
export async function awaitFinalCost(
  { last, losses }: AnswerPayments,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const pending = [last, ...losses].flatMap((one) => one.whenFinal() ?? [])
  if (pending.length === 0 || signal.aborted) return
  const all = () => Promise.all(pending)
  await withDeadline(all, { clock, ms: FINAL_COST_WAIT_MS, signal }).catch(() => {})
}

/**
 * Returns the end of an answer with the cost that its caller is charged for all providers of the
 * question. The cost of the receipt differs from this: an answer may use a payment for which the
 * caller of an earlier, failed question was charged, and other providers may have been paid.
 */
export function withCharges(end: AnswerEnd, payments: AnswerPayments): AnswerEnd {
  const { last, losses, parts, hedged } = payments
  const all = [last, ...losses]
  const partOf = ({ provider, expense }: Payment) => ({ provider, ...expense() })
  const isFailed = (one: Payment) =>
    !hedged.includes(one) && (parts.includes(one) || one.expense().cost > 0n)
  const failed = losses.filter(isFailed)
  return {
    ...end,
    cost: all.reduce((sum, one) => sum + one.expense().cost, 0n),
    fee: all.reduce((sum, one) => sum + one.expense().fee, 0n),
    ...(failed.length > 0 && { failedParts: failed.map(partOf) }),
    ...(hedged.length > 0 && { hedged: hedged.map(partOf) }),
    ...(all.some(({ whenFinal }) => whenFinal()) && { isPending: true }),
  }
}
