// Accounts that many instructions have.

/** Whom a settlement pays. */
export const payeeAccounts = {
  clientBalance: 'w',
  providerBalance: 'w',
  feeBalance: 'w',
  royaltyBalance0: 'w',
  royaltyBalance1: 'w',
} as const

/** The provider or its operator, and the provider account that says so. */
export const providerSigner = { sender: 's', providerRecord: '' } as const
/** The same, where an account is created. */
export const providerPayer = { sender: 'sw', providerRecord: '' } as const
