import type { Ledger } from './ledger.ts'
import { endorsedAnswer } from './requests/endorsed-answer.ts'
import type { RequestState } from './requests/requests.ts'
import type { Transaction } from './transaction.ts'

/**
 * Ends a request whose time is over. If more than half of the expected seats endorsed an answer,
 * settles this answer, because the chain then refuses a refund. Otherwise refunds the request.
 *
 * @throws {LedgerError} As `settleAnswer` and `refundRequest`.
 */
export async function settleOrRefund(
  ledger: Pick<Ledger, 'onchainAnswers' | 'refundRequest'>,
  request: Pick<RequestState, 'id' | 'answers'>,
): Promise<{ readonly kind: 'settled' | 'refunded'; readonly transaction: Transaction }> {
  const endorsements = ledger.onchainAnswers?.endorsements
  const answer = await endorsedAnswer(endorsements, request)
  const transaction = answer && (await endorsements?.settleAnswer(answer))
  if (transaction) return { kind: 'settled', transaction }
  return { kind: 'refunded', transaction: await ledger.refundRequest(request.id) }
}
