import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  PLAY_MONEY_DECIMALS,
  startAnvil,
} from '@ostrom/ledger/evm'
import { createLibp2pNetwork } from '@ostrom/network/libp2p'
import { Content, type Manifest } from '@ostrom/protocol'
import { type ConfigInput, writeConfig } from '../../../../apps/cli/src/config/config.ts'
import { readOrCreateSecret } from '../../../../apps/cli/src/config/home.ts'
import { testTokenUnit } from '../../../../apps/cli/src/dev/token.fixture.ts'
import { createFaultMarket, type FaultMarket, GRANT } from '../faults/fault-chain.ts'
import { BLOCK_MS } from '../faults/limits.ts'
import {
  createMember,
  type Member,
  readyByAddress,
  readyByMessage,
} from '../faults/processes/member.ts'
import type { ProviderOrder } from '../faults/roles/provider-main.ts'
import { freePort } from '../free-port.ts'
import { ECHO } from '../models.ts'
import type { GatewayAccess } from '../participant-messages.ts'
import type { AttackTargets } from './attacks/attack.ts'

/** Deposit of the gateway in the market, in base units of the token. */
const DEPOSIT = 10n ** 13n
const STAKE = 1_000n * 10n ** 18n
/** Price of an input token, in base units. */
const PRICE = 25

/** Requests of a hosted key in a minute: the rate of the paid key that an attack uses. */
const REQUESTS_PER_MINUTE = 1_200

const ostromMain = fileURLToPath(new URL('../../../../apps/cli/src/main.ts', import.meta.url))
const providerMain = fileURLToPath(new URL('../faults/roles/provider-main.ts', import.meta.url))

/** A chain, a provider and a hosted gateway, of which the latter two are attacked. */
export type StrangersNetwork = {
  readonly provider: Member
  readonly gateway: Member
  /** Access of honest people. */
  readonly access: GatewayAccess
  /** All but the wallet of the hostile peer. */
  readonly targets: Omit<AttackTargets, 'wallet'>
  stop(): Promise<void>
}

/** Starts the network in a folder. */
export async function startStrangersNetwork(folder: string): Promise<StrangersNetwork> {
  await mkdir(join(folder, 'logs'), { recursive: true, mode: 0o700 })
  const chain = await startAnvil()
  try {
    return await startOnChain(chain, folder)
  } catch (error) {
    await chain.stop()
    throw error
  }
}

type HomeContext = {
  readonly folder: string
  readonly chain: Anvil
  readonly market: FaultMarket
}

async function startOnChain(chain: Anvil, folder: string): Promise<StrangersNetwork> {
  const market = await createFaultMarket(chain, folder)
  const context = { folder, chain, market }
  const blocks = setInterval(() => void chain.mine().catch(() => {}), BLOCK_MS)
  const { provider, address, account } = await createProvider(context)
  await provider.start()
  const { gateway, home, url } = await createGateway(context)
  await gateway.start()
  const key = (await readFile(home.gatewayKey, 'utf8')).trim()
  const version = await market.ledger.resolveModel(ECHO)
  if (!version) throw new Error(`no model is called ${ECHO}`)
  const [manifestCid = ''] = Content.metadataCids(version, {
    artifacts: [],
    license: {},
  } as unknown as Manifest.Manifest)
  return {
    provider,
    gateway,
    access: { url, key },
    targets: {
      gatewayUrl: url,
      paidKey: await createPaidKey(home),
      providerAddress: address,
      providerAccount: account,
      manifestCid,
    },
    async stop() {
      clearInterval(blocks)
      await provider.kill()
      await gateway.kill()
      await market.ledger.close()
      await chain.stop()
    },
  }
}

async function prepareHome(
  { folder, chain, market }: HomeContext,
  name: string,
  more: Partial<Pick<ConfigInput, 'network' | 'gateway'>> = {},
): Promise<Home> {
  const home = homeOf(join(folder, name))
  await chain.fund(accountOf(await readOrCreateSecret(home.path, 'wallet.key')), GRANT)
  const { rpcUrl } = chain
  const { deployment, asset } = market
  const assets = [testTokenUnit(asset, PLAY_MONEY_DECIMALS)]
  await writeConfig(home.config, {
    chain: { rpcUrl, deployment, confirmations: 0, assets },
    network: { listen: ['/ip4/127.0.0.1/tcp/0'], allowPrivate: ['127.0.0.0/8'] },
    store: { path: join(folder, 'store') },
    ...more,
  })
  return home
}

async function createProvider(context: HomeContext) {
  const name = 'provider'
  const listen = `/ip4/127.0.0.1/tcp/${await freePort()}`
  const network = { listen: [listen], allowPrivate: ['127.0.0.0/8'] }
  const { path } = await prepareHome(context, name, { network })
  const seed = await readOrCreateSecret(path, 'peer.key')
  const { peerId } = await createLibp2pNetwork({ seed })
  const order: ProviderOrder = {
    folder: path,
    logFile: join(context.folder, 'logs', 'provider.jsonl'),
    asset: context.market.asset,
    price: `${PRICE}`,
    stake: `${STAKE}`,
  }
  const provider = createMember({
    name,
    role: name,
    args: [providerMain, JSON.stringify(order)],
    errorFile: join(context.folder, 'logs', 'provider.txt'),
    reportsLoop: true,
    ready: (child) => readyByMessage(child, name),
  })
  const account = accountOf(await readOrCreateSecret(path, 'wallet.key'))
  return { provider, account, address: `${listen}/p2p/${peerId}` }
}

async function createGateway(context: HomeContext) {
  const name = 'gateway'
  const { chain, market, folder } = context
  const { asset, deployment, mint } = market
  const port = await freePort()
  const verification = 'any' as const
  const home = await prepareHome(context, name, {
    gateway: { asset, port, verification, preopenedModels: [ECHO] },
  })
  const secretKey = await readOrCreateSecret(home.path, 'wallet.key')
  await mint(accountOf(secretKey), DEPOSIT)
  const wallet = await createLedgerEvm({ rpcUrl: chain.rpcUrl, deployment, secretKey })
  await wallet.deposit({ asset, amount: DEPOSIT })
  await wallet.close()
  const gateway = createMember({
    name,
    role: name,
    args: [ostromMain, 'gateway', '--hosted', '--data', home.path],
    errorFile: join(folder, 'logs', 'gateway.txt'),
    reportsLoop: true,
    ready: async (child) => void (await readyByAddress(child, name)),
  })
  return { gateway, home, url: `http://127.0.0.1:${port}` }
}

/** Creates a key that the gateway's wallet pays, with the rate of a key of a hosted account. */
async function createPaidKey({ path }: Pick<Home, 'path'>): Promise<string> {
  const rate = ['--requests-per-minute', `${REQUESTS_PER_MINUTE}`]
  const args = [ostromMain, 'keys', 'create', 'paid', ...rate, '--data', path]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return stdout.trim()
}
