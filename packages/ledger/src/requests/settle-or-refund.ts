import type { Ledger } from '../ledger.ts'
import type { Transaction } from '../transaction.ts'
import type { RequestState } from './requests.ts'

/**
 * Ends a request whose time is over: settles the answer that has a majority of its seats, because
 * the chain refuses a refund beside it; otherwise refunds.
 *
 * @throws {LedgerError} As `settleAnswer` and `refundRequest`.
 */
export async function settleOrRefund(
  ledger: Pick<Ledger, 'onchainAnswers' | 'refundRequest'>,
  { id, answers = [] }: Pick<RequestState, 'id' | 'answers'>,
): Promise<{ readonly kind: 'settled' | 'refunded'; readonly transaction: Transaction }> {
  const endorsements = ledger.onchainAnswers?.endorsements
  for (const { provider } of endorsements ? answers : []) {
    const answer = { requestId: id, provider }
    const endorsement = await endorsements?.endorsementOf(answer)
    const isEndorsed = endorsement && endorsement.seats * 2n > endorsement.expected
    const transaction = isEndorsed ? await endorsements?.settleAnswer(answer) : undefined
    if (transaction) return { kind: 'settled', transaction }
  }
  return { kind: 'refunded', transaction: await ledger.refundRequest(id) }
}
