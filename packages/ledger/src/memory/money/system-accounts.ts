import type { AccountId } from '@ostrom/protocol'

const systemAccount = (byte: string): AccountId => `0x${byte.repeat(20)}`

/**
 * Accounts of the contracts of this chain. Each holds other parties' money in its own balance in
 * the Vault, so that a fault in one contract affects only its own pot.
 */
export const systemAccounts = {
  vault: systemAccount('0a'),
  sessions: systemAccount('0b'),
  requests: systemAccount('0c'),
  stakes: systemAccount('0d'),
  court: systemAccount('0e'),
  juries: systemAccount('2c'),
  offers: systemAccount('0f'),
  models: systemAccount('1a'),
  beacon: systemAccount('1b'),
  dataChallenges: systemAccount('1c'),
  modelReports: systemAccount('1d'),
  datasets: systemAccount('1e'),
  honeypots: systemAccount('1f'),
  storageDeals: systemAccount('2a'),
  jobs: systemAccount('2b'),
  proposalDeposits: systemAccount('2d'),
  tickets: systemAccount('2e'),
} as const satisfies Readonly<Record<string, AccountId>>

export type SystemAccountName = keyof typeof systemAccounts

/** Fee sink until votes name another account: the treasury. */
export const FEE_SINK: AccountId = systemAccount('fe')

/** Destination of burned money: its key is unknown. */
export const BURN_ADDRESS: AccountId = `0x${'0'.repeat(36)}dead`
