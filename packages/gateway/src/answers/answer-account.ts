import { type Offer, Price, SessionAccount } from '@ostrom/protocol'
import type { AnswerExpense, Payment, SignedReceipt } from '../inference/inference-service.ts'

/** Counted tokens and cost so far of one answer, or of one try at an answer. */
export type AnswerAccount = Omit<Payment, 'model' | 'provider' | 'asset'> & {
  /** Sets the usage to be paid so far: `SessionAccount.zeroUsage` once the answer has failed. */
  onUsage(due: SessionAccount.Usage): void
  /**
   * Called at the end of the answer with the base units that the answer added to the vouchers'
   * total. Called again with the further units if that amount grows later.
   */
  onCharge(amount: bigint): void
  /** Records the final counts from the provider's receipt. */
  close(receipt: SignedReceipt): void
  /** Whether the provider has reported progress on the prompt, or sent a part of the answer. */
  hasStarted(): boolean
}

/**
 * Creates the account of an answer under an offer. The account counts the delivered part of the
 * answer, even if the caller did not read this part.
 */
export function createAnswerAccount({
  prices,
  feeBps,
}: Pick<Offer.Offer, 'prices' | 'feeBps'>): AnswerAccount {
  let due = SessionAccount.zeroUsage
  /**
   * The last usage above zero: a failed answer sets `due` to zero, although vouchers may already
   * have paid for a part of it.
   */
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
