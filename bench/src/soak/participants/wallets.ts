import { join } from 'node:path'
import { readOrCreateSecret } from '../../../../apps/cli/src/config/home.ts'
import type { ProcessRole } from '../participant-messages.ts'

/**
 * Attacks of the hostile client. Each attack has its own wallet, so that the debts of one attack do
 * not stop another.
 */
export const attackNames = ['void', 'rubbish', 'unpaid', 'empty', 'hold', 'nonce', 'close'] as const

/**
 * How the hostile providers harm their clients. Each hostile provider has its own account, so that
 * all of them are new to a gateway.
 */
export const byzantineFaultNames = [
  'text-beside-ids',
  'spoilt-receipt',
  'breaks-off',
  'empty-pieces',
  'silence',
] as const

/** Newcomers, which start one after another. */
export const newcomerNames = [
  ...(['newcomer-a', 'newcomer-b', 'newcomer-c', 'newcomer-d'] as const),
  ...(['newcomer-e', 'newcomer-f', 'newcomer-g', 'newcomer-h'] as const),
] as const

/** Names of the additional accounts of each hostile party, and of the newcomer. */
export const walletNames: Readonly<Partial<Record<ProcessRole, readonly string[]>>> = {
  client: attackNames,
  provider: byzantineFaultNames,
  newcomer: newcomerNames,
}

/** Returns the secret of an additional account. The first call creates the secret. */
export const readWallet = (folder: string, name: string): Promise<Uint8Array> =>
  readOrCreateSecret(join(folder, 'wallets', name), 'wallet.key')
