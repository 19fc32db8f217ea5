import type { AccountId } from '@ostrom/protocol'

const pot = (byte: string): AccountId => `0x${byte.repeat(20)}`

/**
 * What stands for the contracts of this chain. Each holds what it holds for others as a balance of
 * its own in the Vault, so that a fault in one reaches its own pot alone.
 */
export const pots = {
  vault: pot('0a'),
  sessions: pot('0b'),
  requests: pot('0c'),
  stakes: pot('0d'),
  court: pot('0e'),
  juries: pot('2c'),
  offers: pot('0f'),
  models: pot('1a'),
  beacon: pot('1b'),
  demands: pot('1c'),
  reports: pot('1d'),
  datasets: pot('1e'),
  plants: pot('1f'),
  promises: pot('2a'),
  jobs: pot('2b'),
} as const satisfies Readonly<Record<string, AccountId>>

export type PotName = keyof typeof pots

/** Where the network's fee goes: an account without a key, split later by the treasury. */
export const FEE_SINK: AccountId = pot('fe')

/** Where money goes that nobody shall have: nobody holds its key. */
export const BURNT: AccountId = `0x${'0'.repeat(36)}dead`
