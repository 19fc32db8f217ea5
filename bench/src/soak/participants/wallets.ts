import { join } from 'node:path'
import { readOrCreateSecret } from '../../../../apps/cli/src/config/home.ts'
import type { ProcessRole } from '../participant-messages.ts'

/** Attacks of the hostile client. Each has a wallet, so that no debt of one stops another. */
export const attackNames = ['void', 'rubbish', 'unpaid', 'empty', 'hold', 'nonce', 'close'] as const

/** Wrongs of the hostile provider. Each has an account: a gateway meets all of them as new. */
export const byzantineFaultNames = [
  'text-beside-ids',
  'spoilt-receipt',
  'breaks-off',
  'empty-pieces',
  'silence',
] as const

/** Newcomers, who come one after another. */
export const newcomerNames = [
  ...(['newcomer-a', 'newcomer-b', 'newcomer-c', 'newcomer-d'] as const),
  ...(['newcomer-e', 'newcomer-f', 'newcomer-g', 'newcomer-h'] as const),
] as const

/** Accounts that a hostile party, or the newcomers, have beside the party's own. */
export const walletNames: Readonly<Partial<Record<ProcessRole, readonly string[]>>> = {
  client: attackNames,
  provider: byzantineFaultNames,
  newcomer: newcomerNames,
}

/** The secret of such an account, made on first use. */
export const readWallet = (folder: string, name: string): Promise<Uint8Array> =>
  readOrCreateSecret(join(folder, 'wallets', name), 'wallet.key')
