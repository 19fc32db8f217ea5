import { limit } from '@ostrom/protocol/limits'

/** Milliseconds between two checks for the receipt of a wallet's transaction. */
export const RECEIPT_POLL_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds after which the page reports a transaction as late. The transaction may still be
 * mined.
 */
export const RECEIPT_WAIT_MS = limit(180_000, 'milliseconds', 'no honest user')

/** Transactions of one action in a wallet: a deposit and an approval may come first. */
export const TRANSACTIONS_MAX = limit(3, 'transactions', 'no honest user')
