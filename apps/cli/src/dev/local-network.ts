import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Overrides } from '@ostrom/ledger/evm'
import { createStorageFiles } from '@ostrom/storage/files'
import { tryListening } from '../composition/listen.ts'
import { type ConfigInput, writeConfig } from '../config/config.ts'
import { claimNetwork } from '../config/data-folder.ts'
import { homeOf, secretIn } from '../config/home.ts'
import { bytesOf, catalogueEntry } from '../models/catalogue.ts'
import { obtain } from '../models/obtain.ts'
import { describeEntry, publish } from '../models/publish.ts'
import { createProgress } from '../output.ts'
import { type DevChain, startEvm, startSolana } from './dev-chain.ts'
import { holdFolder } from './hold-folder.ts'
import { type NodeProcess, startNodeProcess } from './node-process.ts'

export type LocalNetworkOptions = {
  /** Folder of everything that the network keeps. */
  readonly folder: string
  /** Catalogue alias of the model to serve. */
  readonly alias: string
  readonly providers: number
  readonly host: string
  readonly port: number
  /** Forget the chain and state of earlier starts. Fetched models stay. */
  readonly fresh: boolean
  /** Kind of chain; `evm` unless given. */
  readonly kind?: 'evm' | 'solana'
  /** Pay in play money, a token of six decimals; in the native coin unless given. */
  readonly asset?: 'usd'
  /** Stake of each provider, in units; the least that the chain allows unless given. */
  readonly stake?: bigint
  /** Prepare everything for audits: see `startLocalAudits`. Not on Solana, which has none. */
  readonly audited?: boolean
  /** Let the first provider end for others what they left: see `crank` of the configuration. */
  readonly crank?: boolean
  /** Tells what is being done, for people. */
  readonly say: (line: string) => void
}

/** A chain with the contracts, a store with a published model, and providers that serve it. */
export type LocalNetwork = {
  readonly folder: string
  readonly clientFolder: string
  readonly chain: DevChain
  readonly providers: readonly NodeProcess[]
  stop(): Promise<void>
}

/** Test money that every role of the local network is given once, in units. */
export const GRANT = 1_000n

/** What the client moves into the market, in units. */
const DEPOSIT = 100n

/**
 * Where answers are audited, every one is drawn, and within a minute or two. What was anchored is
 * judged for ten minutes, also by a validator that has to be calibrated first.
 */
const AUDITED: Overrides = {
  epochSeconds: 30n,
  parameters: { auditRateBps: 10_000n, auditWindow: 600n },
}

/** Seconds for which the client uses a session where its answers are audited after. */
const AUDITED_SESSION_SECONDS = 20

/** Prices of the local providers, in base units per million tokens; the second is cheaper. */
const pricesOf = (index: number, unit: bigint) => ({
  input: `${unit / 1_000n + (unit / 10_000n) * BigInt(index)}`,
  output: `${unit / 250n - (unit / 10_000n) * BigInt(index)}`,
})

/** What is paid in, and one unit of it in base units. */
const moneyOf = ({ unit, playMoney }: Pick<DevChain, 'unit' | 'playMoney'>) =>
  playMoney
    ? { asset: playMoney.asset, unit: 10n ** BigInt(playMoney.decimals) * PRICE_OF_COIN }
    : { unit }

/** Play money that a native coin counts for here, so that prices are those of the coin. */
const PRICE_OF_COIN = 100n

const assetOf = ({ playMoney }: Pick<DevChain, 'playMoney'>) =>
  playMoney ? { asset: playMoney.symbol } : {}

/** Starts the whole local network but the gateway. */
export async function startLocalNetwork(options: LocalNetworkOptions): Promise<LocalNetwork> {
  const { folder, say, host, port } = options
  const stops = [holdFolder(folder)]
  try {
    // A port that is taken is told before the minutes that a first start takes.
    await tryListening({ host, port })
    if (options.fresh) await forget(folder)
    await claimNetwork(folder)
    await mkdir(join(folder, 'chain'), { recursive: true, mode: 0o700 })
    say('Starting a local chain and deploying the contracts')
    const playMoney = options.asset === 'usd'
    const chain = await (options.kind === 'solana'
      ? startSolana(folder, { playMoney })
      : startEvm(folder, { playMoney, overrides: options.audited ? AUDITED : undefined }))
    stops.unshift(() => chain.stop())
    await publishModel(options, chain)
    const clientFolder = await prepareClient(options, chain)
    const processes = await startProviders(options, chain)
    for (const provider of processes) stops.unshift(() => provider.stop())
    await Promise.all(processes.map((provider) => provider.ready))
    return {
      folder,
      clientFolder,
      chain,
      providers: processes,
      async stop() {
        for (const stop of stops) await stop()
      },
    }
  } catch (error) {
    for (const stop of stops) await stop()
    throw error
  }
}

/** Removes the chain, and what roles know of it. */
async function forget(folder: string): Promise<void> {
  const parts = /^(chain|client|creator|deployment\.json|format|(provider|validator)-\d+)$/
  for (const part of await readdir(folder)) {
    if (parts.test(part)) await rm(join(folder, part), { recursive: true, force: true })
  }
}

/** The ledger of one role's own wallet. */
const ledgerOf = async (folder: string, chain: DevChain) =>
  await chain.ledgerOf(await secretIn(folder, 'wallet.key'))

async function publishModel(options: LocalNetworkOptions, chain: DevChain): Promise<void> {
  const { folder, alias, say } = options
  const ledger = await ledgerOf(join(folder, 'creator'), chain)
  const storage = await createStorageFiles({ path: join(folder, 'store') })
  try {
    if (await ledger.resolveModel(alias)) return
    const entry = await catalogueEntry(alias)
    say(`Fetching ${entry.name} (${(bytesOf(entry.artifacts[0]!) / 1_048_576).toFixed(0)} MiB)`)
    const progress = createProgress(entry.name)
    const content = await obtain({
      storage,
      entry,
      sources: [],
      folder: join(folder, 'downloads'),
      onProgress: ({ bytes, bytesTotal }) => progress.update(bytes, bytesTotal),
      onSourceDropped: (source) => say(`  ${source} does not answer; trying the next source`),
    })
    progress.end()
    const { account: creator } = ledger
    const manifest = await describeEntry({ storage, content, entry, creator })
    await publish({ storage, ledger, alias, manifest })
  } finally {
    await storage.close()
    await ledger.close()
  }
}

/** What all roles of the local network are told. */
export const configOf = (
  { folder }: Pick<LocalNetworkOptions, 'folder'>,
  { rpcUrl, deployment, playMoney }: Pick<DevChain, 'rpcUrl' | 'deployment' | 'playMoney'>,
): ConfigInput => ({
  chain: { rpcUrl, deployment, ...(playMoney && { assets: [playMoney] }) },
  network: { listen: ['/ip4/127.0.0.1/tcp/0'] },
  store: { path: join(folder, 'store') },
})

async function startProviders(
  options: LocalNetworkOptions,
  chain: DevChain,
): Promise<readonly NodeProcess[]> {
  const { folder, alias, say } = options
  const { confinementInWords } = await import('../composition/confinement.ts')
  say(`Starting ${options.providers} providers; ${await confinementInWords()}`)
  const started: NodeProcess[] = []
  for (let i = 1; i <= options.providers; i++) {
    const home = homeOf(join(folder, `provider-${i}`))
    const secretKey = await secretIn(home.path, 'wallet.key')
    await chain.grant(secretKey, GRANT * chain.unit)
    const engine = { kind: 'llama', threads: 1 } as const
    await writeConfig(home.config, {
      ...configOf(options, chain),
      provider: {
        ...assetOf(chain),
        models: [{ model: alias, engine, prices: pricesOf(i, moneyOf(chain).unit) }],
        ...(options.stake !== undefined && { stake: `${options.stake * chain.unit}` }),
      },
      ...(options.crank && i === 1 && { crank: { costPerDay: `${chain.unit}` } }),
    })
    started.push(startNodeProcess(home.path))
  }
  return started
}

async function prepareClient(options: LocalNetworkOptions, chain: DevChain): Promise<string> {
  const { folder, alias, host, port, audited } = options
  const home = homeOf(join(folder, 'client'))
  const secretKey = await secretIn(home.path, 'wallet.key')
  const audits = { audit: 'sampled', sessionSeconds: AUDITED_SESSION_SECONDS } as const
  await writeConfig(home.config, {
    ...configOf(options, chain),
    gateway: { ...assetOf(chain), host, port, warm: [alias], ...(audited && audits) },
  })
  const ledger = await ledgerOf(home.path, chain)
  try {
    const { account } = ledger
    const { asset = ledger.nativeAsset, unit } = moneyOf(chain)
    if ((await ledger.balance(account, asset)) < (DEPOSIT * unit) / 2n) {
      await chain.grant(secretKey, GRANT * chain.unit)
      await chain.grantPlayMoney(account, GRANT * unit)
      await ledger.deposit({ asset, amount: DEPOSIT * unit })
    }
  } finally {
    await ledger.close()
  }
  return home.path
}
