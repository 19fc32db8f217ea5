import { join } from 'node:path'
import { secretIn } from '../../../../apps/cli/src/config/home.ts'

/** Attacks of the hostile client. Each has a wallet, so that no debt of one stops another. */
export const attackNames = ['void', 'rubbish', 'unpaid', 'empty', 'hold', 'nonce', 'close'] as const

/** The secret of an attack's wallet, made on first use. */
export const readWallet = (folder: string, name: string): Promise<Uint8Array> =>
  secretIn(join(folder, 'wallets', name), 'wallet.key')
