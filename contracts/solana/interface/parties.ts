// Accounts that many instructions have.

/** Whom a settlement pays. */
export const payees = {
  clientBalance: 'w',
  providerBalance: 'w',
  feeBalance: 'w',
  royaltyBalance0: 'w',
  royaltyBalance1: 'w',
} as const

/** The provider or its operator, and the record that says so. */
export const side = { sender: 's', providerRecord: '' } as const
/** The same, where a record is made. */
export const payingSide = { sender: 'sw', providerRecord: '' } as const
