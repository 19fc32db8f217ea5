import { type Offer, Price, Tally } from '@ostrom/protocol'
import type { Payment, SignedReceipt, Spent } from './answering.ts'

/** What one answer, or one try at it, has come to so far. */
export type AnswerAccount = Omit<Payment, 'model' | 'provider' | 'asset'> & {
  /** The work that is due has changed: none once the answer has failed. */
  observe(due: Tally.Work): void
  /** Nothing more of it comes; it added so much to what is promised. */
  charged(amount: bigint): void
  /** The provider's receipt tells the end. */
  close(receipt: SignedReceipt): void
  /** Whether its provider has told of any part of the prompt as done, or sent anything. */
  hasBegun(): boolean
}

/** Keeps count of an answer under an offer: of what came, whether or not anybody read it. */
export function createAnswerAccount({
  prices,
  feeBps,
}: Pick<Offer.Offer, 'prices' | 'feeBps'>): AnswerAccount {
  let due = Tally.noWork
  /** The most that it came to: a failed answer is due no longer, and may have been paid. */
  let come = Tally.noWork
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
    observe(work) {
      due = work
      if (work !== Tally.noWork) come = work
    },
    charged(amount) {
      paid = (paid ?? 0n) + amount
      over.resolve()
    },
    close(signed) {
      receipt = signed
    },
    spent(): Spent {
      const cost = paid ?? Price.costUp(prices, Tally.countsOf(due))
      const fee = Price.shareDown(cost, feeBps)
      return { cost, fee, ...tokens(), ...(receipt && { receipt }) }
    },
    over: () => (paid === undefined ? over.promise : undefined),
    hasBegun: () => come !== Tally.noWork,
  }
}
