import type { Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

/**
 * Erases records of ended sessions and requests from the chain. The rent returns to its payer: the
 * provider of a session as a rule, the client of a request. An erased id cannot be opened again,
 * because the client's nonce floor rises above it.
 */
export type RentLedger = {
  /**
   * Erases a session whose pay is paid or returned, from a week after its end on. Any account may
   * call it.
   *
   * @throws {LedgerError} `record-not-erasable`; also without a record.
   */
  eraseSession(sessionId: Hash): Promise<Transaction>
  /**
   * Erases an ended request whose pay, if any, is paid or returned. Its client may do so at once,
   * any account from a week after the end on.
   *
   * @throws {LedgerError} `record-not-erasable`; also without a record.
   */
  eraseRequest(requestId: Hash): Promise<Transaction>
}
