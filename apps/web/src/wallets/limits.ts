/**
 * Milliseconds between two checks for the receipt of a wallet's transaction.
 * Met by: no honest user.
 */
export const RECEIPT_POLL_MS = 1_000

/**
 * Milliseconds after which the page reports a transaction as late. The transaction may still be
 * mined. Met by: no honest user.
 */
export const RECEIPT_WAIT_MS = 180_000

/**
 * Transactions of one action in a wallet: a deposit and an approval may come first.
 * Met by: no honest user.
 */
export const TRANSACTIONS_MAX = 3
