import { Price, SessionAccount, type Voucher } from '@ostrom/protocol'
import type { PaidSession } from '../sessions/paid-session.ts'
import type { Lending, LoanWait } from './lending.ts'
import type { Loan } from './loan.ts'

/** Loans for the prompts of one channel, which the provider processes before they are due. */
export type ChannelLoans = {
  /**
   * Lends the cost of a prompt, as if all of it had the higher of the offer's two input prices
   * (with and without cache), minus the payment for its prepaid part.
   *
   * @throws {PromptCreditError}
   */
  take(prompt: PromptSize): Loan
  /** As `Lending.check`. */
  check(prompt: PromptSize): void
  /** As `Lending.awaitCapacity`. */
  awaitCapacity(prompt: PromptSize, wait: LoanWait): Promise<void>
  /** Records the sent receipt that makes a loan due: a voucher for it repays the loan. */
  recordDue(receipt: { readonly index: bigint; readonly total: bigint }, loan: Loan): void
  /** Records an accepted voucher. */
  recordVoucher(voucher: Voucher.Voucher): void
  /** Ends the channel and writes off the loans that are due. */
  end(): void
}

/** Length of a prompt, and the terms by which a part of it is due before its answer. */
export type PromptSize = {
  readonly promptTokens: number
  /** Tokens of its prefix claim. */
  readonly claimedTokens: number
  readonly terms: SessionAccount.PromptBillingTerms
}

/** Creates the loans of one channel, against a provider's lending. */
export function createChannelLoans(
  session: Pick<PaidSession, 'client' | 'offer' | 'checkpoint'>,
  lending: Lending,
): ChannelLoans {
  let waiting: { readonly index: bigint; readonly total: bigint; readonly loan: Loan }[] = []
  const { prices } = session.offer
  const amountOf = ({ promptTokens, claimedTokens, terms }: PromptSize) => {
    const prefilled = Math.min(promptTokens, terms.prepaid)
    const cached = Math.min(claimedTokens, prefilled)
    const prepaid = SessionAccount.unitCounts({ prefilled, cached, output: 0 })
    const worst = Price.worstCasePrompt(prices, promptTokens)
    return Price.costUp(prices, worst) - Price.costUp(prices, prepaid)
  }
  return {
    take: (prompt) => lending.take(session, amountOf(prompt)),
    check: (prompt) => lending.check(session, amountOf(prompt)),
    awaitCapacity: (prompt, wait) => lending.awaitCapacity(session, amountOf(prompt), wait),
    recordDue({ index, total }, loan) {
      waiting.push({ index, total, loan })
    },
    recordVoucher({ count, total }) {
      const isPaid = (one: (typeof waiting)[number]) => one.index < count && one.total <= total
      for (const one of waiting.filter(isPaid)) one.loan.repay()
      waiting = waiting.filter((one) => !isPaid(one))
    },
    end() {
      for (const { loan } of waiting.splice(0)) loan.writeOff()
    },
  }
}
