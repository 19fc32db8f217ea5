import { type AuditHoldLedger, LedgerError } from '@ostrom/ledger'
import type { AccountId, Hash } from '@ostrom/protocol'
import type { ReceiptSeats } from '../../receipt-seats.ts'
import type { Subject } from '../records/validator-records.ts'

/**
 * Returns true if a provider has to disclose a drawn answer to this validator: this validator has a
 * seat for its receipt, or the request's client demanded an audit.
 *
 * @throws {LedgerError} `beacon-not-final`: the seats are not drawn yet, so a later step decides.
 */
export type MayRead = (subject: Subject, receiptId: Hash) => Promise<boolean>

export type MayReadOptions = {
  readonly account: AccountId
  readonly seats: ReceiptSeats
  /** Undefined on chains without audit holds. */
  readonly auditHolds: Pick<AuditHoldLedger, 'auditHold'> | undefined
}

/** Creates this check for a validator's account: docs/spec/verification.md, section 3. */
export const createMayRead =
  ({ account, seats, auditHolds }: MayReadOptions): MayRead =>
  async ({ id, kind, modelVersion, anchoredSeconds, windowSeconds }, receiptId) => {
    if (kind === 'request' && (await auditHolds?.auditHold(id)) !== undefined) return true
    const drawn = { receiptId, modelVersion, anchoredSeconds, windowSeconds }
    const hasSeat = await seats.hasSeat(account, drawn)
    if (hasSeat === undefined) throw new LedgerError('beacon-not-final', { receipt: receiptId })
    return hasSeat
  }
