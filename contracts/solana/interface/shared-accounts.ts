// Groups of accounts that several instructions take.

/** Balance accounts of the parties between which a settlement moves money. */
export const payeeAccounts = {
  clientBalance: 'w',
  providerBalance: 'w',
  feeBalance: 'w',
  royaltyBalance0: 'w',
  royaltyBalance1: 'w',
} as const

/**
 * The sender, which is the provider or its operator, and the provider account, which names both.
 */
export const providerSigner = { sender: 's', providerRecord: '' } as const
/** The same accounts, for an instruction whose sender pays for a new account. */
export const providerPayer = { sender: 'sw', providerRecord: '' } as const
