import { mkdir, readdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { assertPortFree } from '@ostrom/http-server/listen'
import type { Ledger } from '@ostrom/ledger'
import { artifactBytes, catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { downloadArtifact } from '@ostrom/models/download'
import { manifestOfCatalogueEntry, publish } from '@ostrom/models/publish'
import { systemClock } from '@ostrom/protocol/system'
import type { StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { createProgress } from '../command-line/output.ts'
import { type ConfigInput, writeConfig } from '../config/config.ts'
import { initializeNetworkFolder } from '../config/data-folder.ts'
import { readOrCreateSecret } from '../config/home.ts'
import { type LocalChainNode, startLocalEvm, startLocalSolana } from './local-chain.ts'
import type { LocalPrivateNodes, PrivateSections } from './local-private.ts'
import { localPricesOf, localSettings } from './local-settings.ts'
import { lockFolder } from './lock-folder.ts'
import { type NodeProcess, startNodeProcess } from './node-process.ts'
import { startRestartedNode } from './restarted-node.ts'

export type LocalNetworkOptions = {
  /** Folder of everything that the network keeps. */
  readonly folder: string
  /** Catalogue alias of the model to serve. */
  readonly alias: string
  readonly providers: number
  readonly host: string
  readonly port: number
  /** Deletes the chain and the state of earlier starts. Fetched models stay. */
  readonly fresh: boolean
  /** Kind of chain; `evm` unless given. */
  readonly kind?: 'evm' | 'solana'
  /** Whether to pay in a test token with six decimals; the native coin when absent. */
  readonly asset?: 'usd'
  /** Stake of each provider, in units of the native coin; the chain's minimum unless given. */
  readonly stake?: bigint
  /**
   * Whether to prepare everything for audits: see `startLocalAudits`. Has no effect on Solana,
   * which has no audits.
   */
  readonly audited?: boolean
  /**
   * Whether to restart providers that died, and to print a line about each end and restart. Tests
   * that kill providers restart them themselves.
   */
  readonly restarted?: boolean
  /**
   * Whether the first provider also ends overdue agreements of other accounts: see `crank` of the
   * configuration.
   */
  readonly crank?: boolean
  /** Whether to offer the model in all service tiers. */
  readonly serviceTiers?: boolean
  /**
   * Whether to also run an issuer of tickets and a proxy, and to give the client tickets. Not on
   * Solana.
   */
  readonly private?: boolean
  /** Publishes the model under `alias`, and adapters of it; the catalogue's model when absent. */
  readonly publish?: (context: PublicationContext) => Promise<PublishedModels>
  /** Receives a line for people about each step. */
  readonly print: (line: string) => void
}

/** Context for publishing a model of the local network. */
export type PublicationContext = {
  readonly ledger: Ledger
  readonly storage: StorageWithPaths
}

/** Versions that the providers of a local network serve beside its model. */
export type PublishedModels = { readonly adapters: readonly string[] }

/** A chain with the contracts, a store with a published model, and providers that serve it. */
export type LocalNetwork = {
  readonly folder: string
  readonly clientFolder: string
  readonly chain: LocalChainNode
  readonly providers: readonly NodeProcess[]
  /** Present if the options request private questions. */
  readonly privateNodes?: LocalPrivateNodes
  stop(): Promise<void>
}

/** Returns the prices of the local providers in the format of a configuration. */
const pricesOf = (...options: Parameters<typeof localPricesOf>) => {
  const { input, cachedInput, output } = localPricesOf(...options)
  return { input: `${input}`, cachedInput: `${cachedInput}`, output: `${output}` }
}

/** Returns the asset of payments, and one unit of it in base units. */
const moneyOf = ({ unit, playMoney }: Pick<LocalChainNode, 'unit' | 'playMoney'>) =>
  playMoney
    ? { asset: playMoney.asset, unit: 10n ** BigInt(playMoney.decimals) * PRICE_OF_COIN }
    : { unit }

/**
 * Number of test tokens that are worth one native coin here, so that prices correspond to those in
 * the coin.
 */
const PRICE_OF_COIN = 100n

const assetOf = ({ playMoney }: Pick<LocalChainNode, 'playMoney'>) =>
  playMoney ? { asset: playMoney.symbol } : {}

/** Starts the whole local network, except the gateway. */
export async function startLocalNetwork(options: LocalNetworkOptions): Promise<LocalNetwork> {
  const { folder, print, host, port } = options
  const stops = [lockFolder(folder)]
  try {
    // Reports a taken port before the first start spends minutes.
    await assertPortFree({ host, port })
    if (options.fresh) await deleteChainState(folder)
    await initializeNetworkFolder(folder)
    await mkdir(join(folder, 'chain'), { recursive: true, mode: 0o700 })
    print('Starting a local chain and deploying the contracts')
    const playMoney = options.asset === 'usd'
    const chain = await (options.kind === 'solana'
      ? startLocalSolana(folder, { playMoney })
      : startLocalEvm(folder, {
          playMoney,
          overrides: options.audited ? localSettings.auditOverrides : undefined,
        }))
    stops.unshift(() => chain.stop())
    const published = await publishModels(options, chain)
    const own = options.private
      ? await startPrivateNodes(options, chain, (node) => stops.unshift(() => node.stop()))
      : undefined
    const client = { ...options, name: 'client', ...(own && { sections: own.sections }) }
    const clientFolder = await prepareClient(client, chain)
    const processes = await startProviders(options, { chain, ...published })
    for (const provider of processes) stops.unshift(() => provider.stop())
    await own?.buy({ folder, clientFolder })
    await Promise.all(processes.map((provider) => provider.ready))
    return {
      folder,
      clientFolder,
      chain,
      providers: processes,
      ...(own && { privateNodes: own.nodes }),
      async stop() {
        for (const stop of stops) await stop()
      },
    }
  } catch (error) {
    for (const stop of stops) await stop()
    throw error
  }
}

/** Deletes the chain, and the state of roles that depends on it. */
async function deleteChainState(folder: string): Promise<void> {
  const parts =
    /^(chain|client|creator|issuer|proxy|deployment\.json|format|(provider|validator)-\d+)$/
  for (const part of await readdir(folder)) {
    if (parts.test(part)) await rm(join(folder, part), { recursive: true, force: true })
  }
}

/** Opens the ledger for the wallet in a role's folder, which is created if it is missing. */
const ledgerOf = async (folder: string, chain: Pick<LocalChainNode, 'ledgerOf'>) =>
  await chain.ledgerOf(await readOrCreateSecret(folder, 'wallet.key'))

async function publishModels(
  options: LocalNetworkOptions,
  chain: LocalChainNode,
): Promise<PublishedModels> {
  const ledger = await ledgerOf(join(options.folder, 'creator'), chain)
  const storage = await createStorageFiles({ path: join(options.folder, 'store') })
  try {
    if (options.publish) return await options.publish({ ledger, storage })
    await publishFromCatalogue(options, { ledger, storage })
    return { adapters: [] }
  } finally {
    await storage.close()
    await ledger.close()
  }
}

async function publishFromCatalogue(
  { folder, alias, print }: LocalNetworkOptions,
  { ledger, storage }: PublicationContext,
): Promise<void> {
  if (await ledger.resolveModel(alias)) return
  const entry = await catalogueEntry(alias)
  print(
    `Fetching ${entry.name} (${(artifactBytes(entry.artifacts[0]!) / 1_048_576).toFixed(0)} MiB)`,
  )
  const progress = createProgress(entry.name)
  const content = await downloadArtifact({
    storage,
    entry,
    sources: [],
    folder: join(folder, 'downloads'),
    onProgress: ({ bytes, bytesTotal }) => progress.update(bytes, bytesTotal),
    onSourceDropped: (source) => print(`  ${source} does not answer; trying the next source`),
  })
  progress.end()
  const { account: creator } = ledger
  const manifest = await manifestOfCatalogueEntry({ storage, content, entry, creator })
  await publish({ storage, ledger, alias, manifest })
}

/** Returns the common configuration of all roles of the local network. */
export const configOf = (
  { folder }: Pick<LocalNetworkOptions, 'folder'>,
  { rpcUrl, deployment, playMoney }: Pick<LocalChainNode, 'rpcUrl' | 'deployment' | 'playMoney'>,
): ConfigInput => ({
  chain: { rpcUrl, deployment, ...(playMoney && { assets: [playMoney] }) },
  network: { listen: ['/ip4/127.0.0.1/tcp/0'] },
  store: { path: join(folder, 'store') },
})

async function startProviders(
  options: LocalNetworkOptions,
  { chain, adapters }: PublishedModels & { readonly chain: LocalChainNode },
): Promise<readonly NodeProcess[]> {
  const { folder, alias, print } = options
  // Two providers with threads on the same core would wait for each other in busy loops.
  const threadsMax = Math.max(1, Math.floor(availableParallelism() / options.providers))
  const { describeSandbox } = await import('../system/sandbox.ts')
  const { prepareSandbox } = await import('../system/sandbox-terms.ts')
  // Installs the sandbox before the nodes start. Otherwise, all of them would install it at the
  // same time.
  await prepareSandbox({}, print)
  print(`Starting ${options.providers} providers; ${await describeSandbox()}`)
  const started: NodeProcess[] = []
  for (let i = 1; i <= options.providers; i++) {
    const home = homeOf(join(folder, `provider-${i}`))
    const secretKey = await readOrCreateSecret(home.path, 'wallet.key')
    await chain.grant(secretKey, localSettings.grant * chain.unit)
    const engine = { kind: 'llama', threadsMax } as const
    const { unit } = moneyOf(chain)
    await writeConfig(home.config, {
      ...configOf(options, chain),
      provider: {
        ...assetOf(chain),
        models: [
          {
            model: alias,
            engine,
            prices: pricesOf(i, unit),
            ...(options.serviceTiers && {
              tiers: {
                flex: pricesOf(i, unit, 'flex'),
                priority: pricesOf(i, unit, 'priority'),
                padded: pricesOf(i, unit, 'padded'),
              },
            }),
            ...(adapters.length > 0 && { adapters: adapters.map((model) => ({ model })) }),
          },
        ],
        ...(options.stake !== undefined && { stake: `${options.stake * chain.unit}` }),
      },
      ...(options.crank && i === 1 && { crank: { costPerDay: `${chain.unit}` } }),
    })
    const restart = { folder: home.path, start: startNodeProcess, clock: systemClock, print }
    started.push(options.restarted ? startRestartedNode(restart) : startNodeProcess(home.path))
  }
  return started
}

/** Starts the nodes that private questions need; their code is loaded only here. */
async function startPrivateNodes(
  options: LocalNetworkOptions,
  chain: LocalChainNode,
  onStarted: (node: NodeProcess) => void,
) {
  const { buyLocalTickets, startLocalPrivate } = await import('./local-private.ts')
  const started = await startLocalPrivate({
    ...options,
    unit: moneyOf(chain).unit,
    common: configOf(options, chain),
    asset: assetOf(chain),
    fund: (home) => fundHome(home, chain),
    onStarted,
  })
  return {
    ...started,
    async buy(folders: { readonly folder: string; readonly clientFolder: string }) {
      const ledger = await ledgerOf(folders.clientFolder, chain)
      await buyLocalTickets(folders, ledger).finally(() => ledger.close())
    },
  }
}

/** Options of a client's home. */
type ClientOptions = Pick<LocalNetworkOptions, 'folder' | 'alias' | 'host' | 'port' | 'audited'> & {
  /** Name of the client's folder within the network's folder. */
  readonly name: string
  /**
   * Proxies for the client's private questions. With proxies, the client's wallet opens no session
   * before the first question.
   */
  readonly sections?: PrivateSections
}

/**
 * Prepares a client's data folder: funds its account, and writes a gateway's configuration. Returns
 * the path of the folder.
 */
export async function prepareClient(
  options: ClientOptions,
  chain: Omit<LocalChainNode, 'advance' | 'stop'>,
): Promise<string> {
  const { folder, alias, host, port, audited, name, sections } = options
  const home = homeOf(join(folder, name))
  await fundHome(home.path, chain)
  await writeConfig(home.config, {
    ...configOf(options, chain),
    ...(sections && { tickets: sections.tickets }),
    gateway: {
      ...assetOf(chain),
      host,
      port,
      preopenedModels: sections ? [] : [alias],
      ...(sections && { private: sections.private }),
      ...(audited && localSettings.auditedGateway),
    },
  })
  return home.path
}

/**
 * Grants coins to a home's wallet and makes a deposit in the Vault, if the Vault holds less than
 * half of this deposit.
 */
async function fundHome(
  folder: string,
  chain: Omit<LocalChainNode, 'advance' | 'stop'>,
): Promise<void> {
  const secretKey = await readOrCreateSecret(folder, 'wallet.key')
  const ledger = await ledgerOf(folder, chain)
  try {
    const { account } = ledger
    const { asset = ledger.nativeAsset, unit } = moneyOf(chain)
    if ((await ledger.balance(account, asset)) < (localSettings.deposit * unit) / 2n) {
      await chain.grant(secretKey, localSettings.grant * chain.unit)
      await chain.grantPlayMoney(account, localSettings.grant * unit)
      await ledger.deposit({ asset, amount: localSettings.deposit * unit })
    }
  } finally {
    await ledger.close()
  }
}
