import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import { createLedgerEvm } from '@ostrom/ledger/evm'
import { readConfig } from '../../../../apps/cli/src/config/config.ts'
import { readWallet } from './wallets.ts'

/** Opens the chain with one of a party's additional accounts. */
export async function openWallet(folder: string, name: string): Promise<Ledger> {
  const { rpcUrl, deployment } = (await readConfig(homeOf(folder).config)).chain
  if ('program' in deployment) throw new Error('the soak test has an EVM chain')
  return await createLedgerEvm({ rpcUrl, deployment, secretKey: await readWallet(folder, name) })
}
