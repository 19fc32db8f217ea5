import type { Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

/**
 * Takes records of what is over off the chain. What keeping them cost goes back to who paid it,
 * whoever sends: of a session its provider as a rule, of a request its client. Its id is never
 * opened again: the client's floor of nonces rises above its own.
 */
export type RentLedger = {
  /**
   * By anyone, a week after the session ended and its pay with it.
   *
   * @throws {LedgerError} `record-not-erasable`; also where there is none.
   */
  eraseSession(sessionId: Hash): Promise<Transaction>
  /**
   * By anyone, a week after the request ended and its pay with it; by its client at once.
   *
   * @throws {LedgerError} `record-not-erasable`; also where there is none.
   */
  eraseRequest(requestId: Hash): Promise<Transaction>
}
