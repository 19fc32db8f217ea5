import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ledger } from '@ostrom/ledger'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  deployMarket,
  deployPlayMoney,
  type EvmDeployment,
  mintPlayMoney,
  PLAY_MONEY_DECIMALS,
  startAnvil,
} from '@ostrom/ledger/evm'
import type { AccountId, AssetId } from '@ostrom/protocol'
import { createStorageFiles } from '@ostrom/storage/files'
import { type ConfigInput, writeConfig } from '../../../../apps/cli/src/config/config.ts'
import { homeOf, readOrCreateSecret } from '../../../../apps/cli/src/config/home.ts'
import { TEST_TOKEN_STAKE_RATIO, testTokenUnit } from '../../../../apps/cli/src/dev/test-token.ts'
import { freePort } from '../free-port.ts'
import { ECHO, publishModel } from '../models.ts'
import type { GatewayAccess } from '../participant-messages.ts'
import { type Forwarder, startForwarder } from './forwarder.ts'
import { createMember, type Member, readyByAddress, readyByMessage } from './member.ts'
import type { ProviderOrder } from './provider-main.ts'
import {
  createSeparateNetwork,
  type SeparateNetwork,
  separateNetworkRefusal,
} from './separate-network.ts'
import { createSmallDisk, type SmallDisk, smallDiskRefusal } from './small-disk.ts'

const UNIT = 10n ** 18n
const GRANT = 10_000n * UNIT
/** What each gateway moves into the market, in base units of the token. */
export const DEPOSIT = 10n ** 12n
/** Stake of each provider: it backs all that matures in an hour. */
const STAKE = 1_000n * UNIT

/** Base units of an input token. The steady provider is dearer, so that others are asked first. */
const PRICES = { usual: 25, steady: 35 } as const

/** The processes of the network. `steady` ones are never killed: their memory is watched. */
export const names = {
  providers: ['provider-steady', 'provider-plain', 'provider-disk', 'provider-link'],
  gateways: ['gateway-steady', 'gateway-killed'],
} as const

const ostromMain = fileURLToPath(new URL('../../../../apps/cli/src/main.ts', import.meta.url))
const forwarderMain = fileURLToPath(new URL('forwarder-main.ts', import.meta.url))
const providerMain = fileURLToPath(new URL('provider-main.ts', import.meta.url))

/** A network of real processes that faults befall. */
export type FaultNetwork = {
  readonly chain: Anvil
  readonly deployment: EvmDeployment
  readonly asset: AssetId
  /** A view of the chain, of who made the market. */
  readonly ledger: Ledger
  readonly members: readonly Member[]
  readonly access: readonly GatewayAccess[]
  readonly folders: Readonly<Record<string, string>>
  readonly accounts: Readonly<Record<string, AccountId>>
  /** In front of `provider-plain`. */
  readonly forwarder: Forwarder
  /** Of `provider-link`; absent where this machine has none for us. */
  readonly separate: SeparateNetwork | undefined
  /** By the name of the process that has it. */
  readonly disks: Readonly<Record<string, SmallDisk>>
  stop(): Promise<void>
  /** Gives back what lies outside the folder, at once: links, namespaces, disks. */
  release(): void
}

/** Starts the chain, four providers, two gateways and a crank. */
export async function startFaultNetwork(folder: string): Promise<FaultNetwork> {
  await mkdir(join(folder, 'logs'), { recursive: true, mode: 0o700 })
  const chain = await startAnvil()
  const closes: (() => void)[] = []
  const release = () => {
    for (const close of closes.splice(0)) close()
  }
  try {
    const { rpcUrl } = chain
    const creator = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
    await chain.fund(accountOf(creator), GRANT)
    const by = { rpcUrl, secretKey: creator }
    const asset = await deployPlayMoney(by)
    const assets = [{ asset, ratio: TEST_TOKEN_STAKE_RATIO }]
    const deployment = await deployMarket({ ...by, overrides: { assets } })
    const ledger = await createLedgerEvm({ ...by, deployment })
    const storage = await createStorageFiles({ path: join(folder, 'store') })
    await publishModel({ storage, ledger }, ECHO)
    await storage.close()

    const disks: Record<string, SmallDisk> = {}
    if (smallDiskRefusal() === undefined) {
      for (const name of [names.providers[2], names.gateways[1]]) {
        const disk = createSmallDisk(join(folder, name))
        closes.push(() => disk.remove())
        disks[name] = disk
      }
    }
    const separate = separateNetworkRefusal() === undefined ? createSeparateNetwork() : undefined
    if (separate) closes.push(() => separate.remove())

    const folders: Record<string, string> = {}
    const accounts: Record<string, AccountId> = {}
    const prepare = async (
      name: string,
      { network, ...more }: RoleConfig = {},
    ): Promise<string> => {
      const home = homeOf(join(folder, name))
      const secret = await readOrCreateSecret(home.path, 'wallet.key')
      const account = accountOf(secret)
      await chain.fund(account, GRANT)
      await writeConfig(home.config, {
        chain: {
          rpcUrl,
          deployment,
          confirmations: 0,
          assets: [testTokenUnit(asset, PLAY_MONEY_DECIMALS)],
        },
        network: {
          listen: ['/ip4/127.0.0.1/tcp/0'],
          allowPrivate: ['127.0.0.0/8', ...(separate ? [separate.subnet] : [])],
          ...network,
        },
        store: { path: join(folder, 'store') },
        ...more,
      })
      folders[name] = home.path
      accounts[name] = account
      return home.path
    }

    const plainPort = await freePort()
    const forwarder = await startForwarder({
      host: '127.0.0.1',
      to: { host: '127.0.0.1', port: plainPort },
    })
    closes.push(() => forwarder.close())
    const linkNetwork = separate && (await linkOf(separate, rpcUrl))
    if (linkNetwork) closes.push(linkNetwork.close)
    const placed: Readonly<Record<string, RoleConfig>> = {
      'provider-plain': {
        network: {
          listen: [`/ip4/127.0.0.1/tcp/${plainPort}`],
          announce: [`/ip4/127.0.0.1/tcp/${forwarder.port}`],
        },
      },
      ...(linkNetwork && { 'provider-link': linkNetwork.config }),
    }

    const errorFile = (name: string) => join(folder, 'logs', `${name}.txt`)
    const members: Member[] = []
    for (const name of names.providers) {
      const order: ProviderOrder = {
        folder: await prepare(name, placed[name]),
        logFile: join(folder, 'logs', `${name}.jsonl`),
        asset,
        price: `${name === 'provider-steady' ? PRICES.steady : PRICES.usual}`,
        stake: `${STAKE}`,
      }
      members.push(
        createMember({
          name,
          role: 'provider',
          args: [providerMain, JSON.stringify(order)],
          ...(separate && name === 'provider-link' && { prefix: separate.prefix }),
          errorFile: errorFile(name),
          ready: (child) => readyByMessage(child, name),
        }),
      )
    }
    await Promise.all(members.map((member) => member.start()))

    const access: GatewayAccess[] = []
    for (const name of names.gateways) {
      const port = await freePort()
      const home = homeOf(
        await prepare(name, {
          gateway: { asset, port, preopenedModels: [ECHO] },
        }),
      )
      const secretKey = await readOrCreateSecret(home.path, 'wallet.key')
      await mintPlayMoney(by, { asset, to: accountOf(secretKey), amount: DEPOSIT })
      const wallet = await createLedgerEvm({ rpcUrl, deployment, secretKey })
      await wallet.deposit({ asset, amount: DEPOSIT })
      await wallet.close()
      const member = createMember({
        name,
        role: 'gateway',
        args: [ostromMain, 'gateway', '--data', home.path, '--no-web'],
        errorFile: errorFile(name),
        ready: async (child) => void (await readyByAddress(child, name)),
      })
      await member.start()
      members.push(member)
      const key = (await readFile(home.gatewayKey, 'utf8')).trim()
      access.push({ url: `http://127.0.0.1:${port}`, key })
    }

    const crankFolder = await prepare('crank', {
      crank: { graceSeconds: 0, costPerDay: `${UNIT}` },
    })
    const crank = createMember({
      name: 'crank',
      role: 'crank',
      args: [
        ostromMain,
        'node',
        '--data',
        crankFolder,
        '--log',
        join(folder, 'logs', 'crank.jsonl'),
      ],
      errorFile: errorFile('crank'),
      ready: (child) => readyByMessage(child, 'crank'),
    })
    await crank.start()
    members.push(crank)
    await writeFile(join(folder, 'accounts.json'), JSON.stringify(accounts, undefined, 2))
    return {
      chain,
      deployment,
      asset,
      ledger,
      members,
      access,
      folders,
      accounts: { ...accounts, creator: ledger.account },
      forwarder,
      separate,
      disks,
      release,
      async stop() {
        await ledger.close()
        await chain.stop()
      },
    }
  } catch (error) {
    release()
    await chain.stop()
    throw error
  }
}

type RoleConfig = Partial<Pick<ConfigInput, 'network' | 'gateway' | 'crank'>>

/**
 * Lets a provider in a namespace reach the chain's node, at the same address as all others: the
 * node answers programs of its own machine alone.
 */
async function linkOf(separate: SeparateNetwork, rpcUrl: string) {
  const { hostname, port } = new URL(rpcUrl)
  const to = { host: hostname, port: Number(port) }
  const rpc = await startForwarder({ host: separate.outside, to })
  const name = 'forwarder of provider-link'
  const inside = createMember({
    name,
    role: 'forwarder',
    args: [forwarderMain, port, separate.outside, `${rpc.port}`],
    prefix: separate.prefix,
    errorFile: '/dev/null',
    ready: (child) => readyByMessage(child, name),
  })
  await inside.start()
  const config: RoleConfig = { network: { listen: [`/ip4/${separate.inside}/tcp/0`] } }
  return { config, close: () => rpc.close() }
}
