import { Price, type SessionAccount, type Voucher } from '@ostrom/protocol'
import type { PaidSession } from '../paid-session.ts'
import type { Lending, LoanWait } from './lending.ts'
import type { Loan } from './loan.ts'

/** Prompts that were worked on ahead in one channel, until their receipts are paid. */
export type ChannelLoans = {
  /**
   * Lends what a prompt of `promptTokens` costs beyond what is paid ahead.
   *
   * @throws {PromptCreditError}
   */
  take(prompt: PromptSize): Loan
  /** As `Lending.check`. */
  check(prompt: PromptSize): void
  /** As `Lending.room`. */
  awaitCapacity(prompt: PromptSize, wait: LoanWait): Promise<void>
  /** The receipt that makes a loan due has left: it is repaid by a voucher for it, or lost. */
  recordDue(receipt: { readonly index: bigint; readonly total: bigint }, loan: Loan): void
  /** A voucher was taken. */
  recordVoucher(voucher: Voucher.Voucher): void
  /** The channel is over: what is due is lost. */
  end(): void
}

/** How long a prompt is, and how much of it is due before its answer. */
export type PromptSize = {
  readonly promptTokens: number
  readonly terms: SessionAccount.PromptBillingTerms
}

export function createChannelLoans(
  session: Pick<PaidSession, 'client' | 'offer' | 'checkpoint'>,
  lending: Lending,
): ChannelLoans {
  let waiting: { readonly index: bigint; readonly total: bigint; readonly loan: Loan }[] = []
  const { prices } = session.offer
  const costOf = (tokens: number) => Price.costUp(prices, Price.worstCasePrompt(prices, tokens))
  const amountOf = ({ promptTokens, terms }: PromptSize) =>
    costOf(promptTokens) - costOf(Math.min(promptTokens, terms.prepaid))
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
