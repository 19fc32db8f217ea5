import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  type DeploymentOverrides,
  deployMarket,
  deployPlayMoney,
  type EvmDeployment,
  evmDeploymentSchema,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
  startAnvil,
} from '@ostrom/ledger/evm'
import type { Amount } from '@ostrom/protocol'
import { readOrCreateSecret } from '../config/home.ts'
import { writeDeployment } from '../deployment/deployment-file.ts'
import type { LocalChainNode, LocalChainOptions } from './local-chain-node.ts'
import { readDeployment } from './local-deployment.ts'
import { startOnSavedPort } from './saved-port.ts'
import { readTestToken, TEST_TOKEN_STAKE_RATIO, testTokenUnit } from './token.fixture.ts'

/** See `startLocalEvm`. */
export async function startChain(
  folder: string,
  { overrides, playMoney = false }: LocalChainOptions = {},
): Promise<LocalChainNode> {
  const statePath = join(folder, 'chain', 'state.json')
  const start = (port: number) => startAnvil({ port, statePath })
  const chain = await startOnSavedPort(join(folder, 'chain', 'rpc-port'), start)
  const { rpcUrl } = chain
  const unit = 10n ** 18n
  try {
    const made = await loadOrDeployEvm(folder, {
      chain,
      grant: 1_000n * unit,
      overrides,
      playMoney,
    })
    const { deployment, token } = made
    return {
      rpcUrl,
      deployment,
      unit,
      stop: () => chain.stop(),
      ...(token && { playMoney: token }),
      async grantPlayMoney(to, amount) {
        if (!token) return
        const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
        await mintPlayMoney({ rpcUrl, secretKey }, { asset: token.asset, to, amount })
      },
      ledgerOf: (secretKey) => createLedgerEvm({ rpcUrl, deployment, secretKey }),
      fund: (account, amount) => chain.fund(account, amount),
      async grant(secretKey, amount) {
        const account = accountOf(secretKey)
        const held = BigInt((await chain.request('eth_getBalance', [account, 'latest'])) as string)
        if (held < amount / 2n) await chain.fund(account, amount)
      },
      advance: (seconds) => chain.advance(seconds),
      mine: () => chain.mine(),
    }
  } catch (error) {
    await chain.stop()
    throw error
  }
}

/**
 * Loads the deployment of an earlier start, if the folder has its file and the chain's state;
 * otherwise deploys a new one.
 */
async function loadOrDeployEvm(
  folder: string,
  { chain, grant, overrides = {}, playMoney }: LocalDeploymentOptions,
): Promise<{
  readonly deployment: EvmDeployment
  readonly token: Amount.AssetMetadata | undefined
}> {
  const { rpcUrl } = chain
  const path = join(folder, 'deployment.json')
  const isStored = existsSync(join(folder, 'chain', 'state.json')) && existsSync(path)
  if (isStored) {
    const deployment = readDeployment(path, await readFile(path, 'utf8'), evmDeploymentSchema)
    return { deployment, token: await readTestToken(path, playMoney) }
  }
  const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
  await chain.fund(accountOf(secretKey), grant)
  const by = { rpcUrl, secretKey }
  // The token is listed from the start, because a later change of the list waits longer than the
  // unbonding time of stake.
  const token = playMoney
    ? testTokenUnit(await deployPlayMoney(by), PLAY_MONEY_DECIMALS)
    : undefined
  const assets = token ? [{ asset: token.asset, ratio: TEST_TOKEN_STAKE_RATIO }] : []
  const deployment = await deployMarket({ ...by, overrides: { assets, ...overrides } })
  await writeDeployment(path, deployment, token ? [token] : [])
  return { deployment, token }
}

type LocalDeploymentOptions = {
  readonly chain: Anvil
  readonly grant: bigint
  readonly overrides: DeploymentOverrides | undefined
  readonly playMoney: boolean
}
