import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  deployPlayMoney,
  type EvmDeployment,
  mintPlayMoney,
} from '@ostrom/ledger/evm'
import type { AccountId, AssetId } from '@ostrom/protocol'
import { createStorageFiles } from '@ostrom/storage/files'
import { readOrCreateSecret } from '../../../../apps/cli/src/config/home.ts'
import { localSettings } from '../../../../apps/cli/src/dev/local-settings.ts'
import { TEST_TOKEN_STAKE_RATIO } from '../../../../apps/cli/src/dev/token.fixture.ts'
import { ECHO, publishModel } from '../models.ts'

const UNIT = 10n ** 18n

/** Amount that each account of the network gets for its stake and gas, in native base units. */
export const GRANT = 10_000n * UNIT

/** A market with a new token, which only the network's programs move, and a registered model. */
export type FaultMarket = {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
  readonly asset: AssetId
  /** The ledger of the market's owner. */
  readonly ledger: Ledger
  /** Creates new tokens for an account. */
  mint(to: AccountId, amount: bigint): Promise<void>
}

/** Deploys the market on a chain, and publishes the model to the store in `folder`. */
export async function createFaultMarket(chain: Anvil, folder: string): Promise<FaultMarket> {
  const { rpcUrl } = chain
  const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
  await chain.fund(accountOf(secretKey), GRANT)
  const by = { rpcUrl, secretKey }
  const asset = await deployPlayMoney(by)
  const assets = [{ asset, ratio: TEST_TOKEN_STAKE_RATIO }]
  const overrides = { ...localSettings.auditOverrides, assets }
  const deployment = await deployMarket({ ...by, overrides })
  const ledger = await createLedgerEvm({ ...by, deployment })
  const storage = await createStorageFiles({ path: join(folder, 'store') })
  await publishModel({ storage, ledger }, ECHO)
  await storage.close()
  const mint = (to: AccountId, amount: bigint) => mintPlayMoney(by, { asset, to, amount })
  return { chain, deployment, asset, ledger, mint }
}
