import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accountOf,
  createLedgerSolana,
  type SolanaDeployment,
  solanaDeploymentSchema,
} from '@ostrom/ledger/solana'
import type { Amount } from '@ostrom/protocol'
import { readOrCreateSecret } from '../config/home.ts'
import { writeDeployment } from '../deployment/deployment-file.ts'
import type { LocalChainNode, LocalChainOptions } from './local-chain-node.ts'
import { DeploymentOutdatedError, readDeployment } from './local-deployment.ts'
import { startOnSavedPort } from './saved-port.ts'
import { readTestToken, TEST_TOKEN_LAMPORT_FRACTION, testTokenUnit } from './token.fixture.ts'

/** See `startLocalSolana`. */
export async function startChain(
  folder: string,
  { playMoney = false }: Pick<LocalChainOptions, 'playMoney'> = {},
): Promise<LocalChainNode> {
  const { fundAccount, serveLocalChain } = await import('@ostrom/ledger/solana/local')
  const statePath = join(folder, 'chain', 'state.cbor')
  const isStored = existsSync(statePath) && existsSync(join(folder, 'deployment.json'))
  // A chain without its deployment is of no use, so this start creates a new chain.
  if (!isStored) await rm(statePath, { force: true })
  const nowSeconds = () => BigInt(Math.floor(Date.now() / 1000))
  const options = { nowSeconds, name: crypto.randomUUID(), statePath }
  const start = (port: number) => serveLocalChain({ ...options, port })
  const served = await startOnSavedPort(join(folder, 'chain', 'rpc-port'), start)
  const { chain, rpcUrl } = served
  const unit = 10n ** 9n
  try {
    const deployment = await loadOrDeploySolana(folder, chain, isStored)
    const token = isStored
      ? await readTestToken(join(folder, 'deployment.json'), playMoney)
      : playMoney && (await listPlayMoney(folder, chain, deployment))
    return {
      rpcUrl,
      deployment,
      unit,
      stop: () => served.close(),
      ...(token && { playMoney: token }),
      async grantPlayMoney(to, amount) {
        if (!token) return
        const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
        const { mintPlayMoney: mint } = await import('@ostrom/ledger/solana/local')
        await mint({ chain, secretKey }, { asset: token.asset, to, amount })
      },
      ledgerOf: (secretKey) => createLedgerSolana({ rpcUrl, deployment, secretKey }),
      async fund(account, amount) {
        fundAccount(chain, account as `0x${string}`, amount)
      },
      async grant(secretKey, amount) {
        const account = accountOf(secretKey)
        const ledger = await createLedgerSolana({ rpcUrl, deployment, secretKey })
        const held = await ledger.walletBalance(account, ledger.nativeAsset)
        await ledger.close()
        if (held < amount / 2n) fundAccount(chain, account, amount)
      },
      advance: async (seconds) => chain.advance(seconds),
      // The chain's time follows the clock, so no block is needed.
      mine: async () => {},
    }
  } catch (error) {
    await served.close()
    throw error
  }
}

/** Creates the test token of a Solana chain, and lists it in the market. */
async function listPlayMoney(
  folder: string,
  chain: SolanaServer['chain'],
  deployment: SolanaDeployment,
): Promise<Amount.AssetMetadata> {
  const local = await import('@ostrom/ledger/solana/local')
  const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
  const by = { chain, secretKey }
  const asset = await local.createPlayMoney(by, crypto.getRandomValues(new Uint8Array(32)))
  await local.listToken(by, {
    program: local.addressOfAccount(deployment.program),
    asset,
    ratio: TEST_TOKEN_LAMPORT_FRACTION,
  })
  const token = testTokenUnit(asset, local.PLAY_MONEY_DECIMALS)
  await writeDeployment(join(folder, 'deployment.json'), deployment, [token])
  return token
}

type SolanaServer = Awaited<
  ReturnType<typeof import('@ostrom/ledger/solana/local')['serveLocalChain']>
>

/**
 * Loads the deployment of an earlier start. If the folder has none, deploys a new one.
 *
 * @throws {DeploymentOutdatedError} The deployment cannot be read, or the stored chain has another
 * program.
 */
async function loadOrDeploySolana(
  folder: string,
  chain: SolanaServer['chain'],
  isStored: boolean,
): Promise<SolanaDeployment> {
  const local = await import('@ostrom/ledger/solana/local')
  const path = join(folder, 'deployment.json')
  if (isStored) {
    const deployment = readDeployment(path, await readFile(path, 'utf8'), solanaDeploymentSchema)
    if (await local.hasProgram(chain, deployment)) return deployment
    throw new DeploymentOutdatedError({ path, cause: 'the program is another one' })
  }
  const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
  const account = accountOf(secretKey)
  local.fundAccount(chain, account, 1_000n * 10n ** 9n)
  const [programKey, bufferKey] = [0, 1].map(() => crypto.getRandomValues(new Uint8Array(32)))
  if (!programKey || !bufferKey) throw new Error('two keys were made')
  const keys = { secretKey, programKey, bufferKey }
  const deployment = await local.deployMarketSolana({ chain, ...keys, feeSink: account })
  await writeDeployment(path, deployment, [])
  return deployment
}
