import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
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
  startAnvil,
} from '@ostrom/ledger/evm'
import {
  accountOf as accountOfEd25519,
  createLedgerSolana,
  type SolanaDeployment,
  solanaDeploymentSchema,
} from '@ostrom/ledger/solana'
import { type AccountId, type Amount, BaseError, type Schema } from '@ostrom/protocol'
import type { ChainDeployment } from '../config/config.ts'
import { readOrCreateSecret } from '../config/home.ts'
import { parseDeploymentFile, writeDeployment } from '../deployment/deployment-file.ts'
import { startOnSavedPort } from './saved-port.ts'
import {
  readTestToken,
  TEST_TOKEN_LAMPORT_FRACTION,
  TEST_TOKEN_STAKE_RATIO,
  testTokenUnit,
} from './test-token.ts'

/** The chain of the local network, with the market on it. */
export type LocalChainNode = {
  readonly rpcUrl: string
  readonly deployment: ChainDeployment
  /** One unit of the native token, in base units. */
  readonly unit: bigint
  /** The test token for payments, if the options request one. */
  readonly playMoney?: Amount.AssetMetadata
  ledgerOf(secretKey: Uint8Array): Promise<Ledger>
  /** Gives an account native tokens. */
  fund(account: string, amount: bigint): Promise<void>
  /** Gives a wallet that has run low what is missing. */
  grant(secretKey: Uint8Array, amount: bigint): Promise<void>
  /** Gives an account the chain's test token, if it has one. */
  grantPlayMoney(account: AccountId, amount: bigint): Promise<void>
  /** Moves the chain's time. */
  advance(seconds: bigint): Promise<void>
  /** Makes a block without transactions; the chain's time is that of its newest block. */
  mine(): Promise<void>
  stop(): Promise<void>
}

type LocalChainOptions = {
  readonly overrides?: DeploymentOverrides | undefined
  /** Make a token to pay in. */
  readonly playMoney?: boolean
}

/**
 * An EVM chain that is kept in `folder`, with the contracts.
 *
 * @param options.overrides What a new deployment decides otherwise than by default.
 */
export async function startLocalEvm(
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

/** The deployment of an earlier start where the chain still has it, else a new one. */
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
  // Listed from the start: a change of the list waits for longer than stake takes to leave.
  const token = playMoney ? testTokenUnit(await deployPlayMoney(by)) : undefined
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

/** The contracts of the kept chain are of an earlier version. */
export class DeploymentOutdatedError extends BaseError<'deployment-outdated'> {
  override readonly name = 'DeploymentOutdatedError'

  constructor({ path, cause }: { path: string; cause: unknown }) {
    super({
      code: 'deployment-outdated',
      retry: 'never',
      summary: 'The saved local network has the contracts of another version.',
      details: [
        `File: ${path}.`,
        'Start with --fresh, which deletes that chain and keeps the models.',
      ],
      cause,
    })
  }
}

function readDeployment<T>(path: string, text: string, shape: Schema.Schema<T>): T {
  try {
    return shape(parseDeploymentFile(JSON.parse(text), path).deployment, 'deployment')
  } catch (cause) {
    throw new DeploymentOutdatedError({ path, cause })
  }
}

/** A Solana chain in this process that is kept in `folder`, with the program. */
export async function startLocalSolana(
  folder: string,
  { playMoney = false }: Pick<LocalChainOptions, 'playMoney'> = {},
): Promise<LocalChainNode> {
  const { fundAccount, serveLocalChain } = await import('@ostrom/ledger/solana/local')
  const statePath = join(folder, 'chain', 'state.cbor')
  const isStored = existsSync(statePath) && existsSync(join(folder, 'deployment.json'))
  // A chain without its deployment is of no use: it is begun anew.
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
        const account = accountOfEd25519(secretKey)
        const ledger = await createLedgerSolana({ rpcUrl, deployment, secretKey })
        const held = await ledger.walletBalance(account, ledger.nativeAsset)
        await ledger.close()
        if (held < amount / 2n) fundAccount(chain, account, amount)
      },
      advance: async (seconds) => chain.advance(seconds),
      // Its time is that of the clock.
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
  const token = testTokenUnit(asset)
  await writeDeployment(join(folder, 'deployment.json'), deployment, [token])
  return token
}

type SolanaServer = Awaited<
  ReturnType<typeof import('@ostrom/ledger/solana/local')['serveLocalChain']>
>

/** The deployment of an earlier start where the chain still has it, else a new one. */
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
  const account = accountOfEd25519(secretKey)
  local.fundAccount(chain, account, 1_000n * 10n ** 9n)
  const [programKey, bufferKey] = [0, 1].map(() => crypto.getRandomValues(new Uint8Array(32)))
  if (!programKey || !bufferKey) throw new Error('two keys were made')
  const keys = { secretKey, programKey, bufferKey }
  const deployment = await local.deployMarketSolana({ chain, ...keys, feeSink: account })
  await writeDeployment(path, deployment, [])
  return deployment
}
