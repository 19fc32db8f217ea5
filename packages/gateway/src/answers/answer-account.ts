import { type Offer, Price, SessionAccount } from '@ostrom/protocol'
import type { AnswerExpense, Payment, SignedReceipt } from '../inference-service.ts'

/** State so far of one answer, or of one try at it. */
export type AnswerAccount = Omit<Payment, 'model' | 'provider' | 'asset'> & {
  /** The work that is due has changed: none once the answer has failed. */
  onUsage(due: SessionAccount.Usage): void
  /** No more of it comes; it added this amount to the promised sum. */
  onCharge(amount: bigint): void
  /** The provider's receipt tells the end. */
  close(receipt: SignedReceipt): void
  /** Whether its provider has told of any part of the prompt as done, or sent anything. */
  hasStarted(): boolean
}

/**
 * Keeps the account of an answer under an offer: of the delivered part, whether or not it was read.
 */
export function createAnswerAccount({
  prices,
  feeBps,
}: Pick<Offer.Offer, 'prices' | 'feeBps'>): AnswerAccount {
  let due = SessionAccount.zeroUsage
  /** The most that it came to: a failed answer is due no longer, and may have been paid. */
  let come = SessionAccount.zeroUsage
  let paid: bigint | undefined
  let receipt: SignedReceipt | undefined
  const over = Promise.withResolvers<void>()
  const tokens = () => {
    const { prefilled, output } = paid ? come : due
    if (!receipt) return { inputTokens: prefilled, outputTokens: output }
    const { inputTokens, outputTokens } = receipt.core
    return { inputTokens: Number(inputTokens), outputTokens: Number(outputTokens) }
  }
  return {
    onUsage(work) {
      due = work
      if (work !== SessionAccount.zeroUsage) come = work
    },
    onCharge(amount) {
      paid = (paid ?? 0n) + amount
      over.resolve()
    },
    close(signed) {
      receipt = signed
    },
    expense(): AnswerExpense {
      const cost = paid ?? Price.costUp(prices, SessionAccount.unitCounts(due))
      const fee = Price.shareDown(cost, feeBps)
      return { cost, fee, ...tokens(), ...(receipt && { receipt }) }
    },
    whenFinal: () => (paid === undefined ? over.promise : undefined),
    hasStarted: () => come !== SessionAccount.zeroUsage,
  }
}
