import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  type Deployment,
  deployMarket,
  deploymentShape,
  startAnvil,
} from '@ostrom/ledger/evm'
import { BaseError } from '@ostrom/protocol'
import { createStorageFiles } from '@ostrom/storage/files'
import { type ConfigInput, writeConfig } from '../config/config.ts'
import { homeOf, secretIn } from '../config/home.ts'
import { bytesOf, catalogueEntry } from '../models/catalogue.ts'
import { obtain } from '../models/obtain.ts'
import { describeEntry, publish } from '../models/publish.ts'
import { createProgress } from '../output.ts'
import { type ProviderProcess, startProviderProcess } from './provider-process.ts'

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
  /** Tells what is being done, for people. */
  readonly say: (line: string) => void
}

/** A chain with the contracts, a store with a published model, and providers that serve it. */
export type LocalNetwork = {
  readonly clientFolder: string
  readonly deployment: Deployment
  readonly chain: Anvil
  readonly providers: readonly ProviderProcess[]
  stop(): Promise<void>
}

/** One unit of the native token, in base units. */
const UNIT = 10n ** 18n

/** Test money that every role of the local network is given once. */
const GRANT = 1_000n * UNIT

/** What the client moves into the Vault. */
const DEPOSIT = 100n * UNIT

/** Prices of the local providers, in base units per million tokens; the second is cheaper. */
const pricesOf = (index: number) => ({
  input: `${UNIT / 1_000n + (UNIT / 10_000n) * BigInt(index)}`,
  output: `${UNIT / 250n - (UNIT / 10_000n) * BigInt(index)}`,
})

/** Starts the whole local network but the gateway. */
export async function startLocalNetwork(options: LocalNetworkOptions): Promise<LocalNetwork> {
  const { folder, say, fresh } = options
  if (fresh) {
    for (const part of ['chain', 'client', 'creator', 'deployment.json']) {
      await rm(join(folder, part), { recursive: true, force: true })
    }
    for (let i = 1; i <= options.providers; i++) {
      await rm(join(folder, `provider-${i}`), { recursive: true, force: true })
    }
  }
  await mkdir(join(folder, 'chain'), { recursive: true, mode: 0o700 })
  say('Starting a local chain and deploying the contracts')
  const chain = await startAnvil({ statePath: join(folder, 'chain', 'state.json') })
  const stops: (() => Promise<void>)[] = [() => chain.stop()]
  try {
    const place: Place = { chain, deployment: await deployed(folder, chain) }
    const { deployment } = place
    await publishModel(options, place)
    const clientFolder = await prepareClient(options, place)
    const processes = await startProviders(options, place)
    for (const provider of processes) stops.unshift(() => provider.stop())
    await Promise.all(processes.map((provider) => provider.ready))
    return {
      clientFolder,
      deployment,
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

type Place = { readonly chain: Anvil; readonly deployment: Deployment }

/** The ledger of one role's own wallet. */
const ledgerOf = async (folder: string, { chain, deployment }: Place) =>
  await createLedgerEvm({
    rpcUrl: chain.rpcUrl,
    deployment,
    secretKey: await secretIn(folder, 'wallet.key'),
  })

/** The deployment of an earlier start where the chain still has it, else a new one. */
async function deployed(folder: string, chain: Anvil): Promise<Deployment> {
  const path = join(folder, 'deployment.json')
  const kept = existsSync(join(folder, 'chain', 'state.json')) && existsSync(path)
  if (kept) return readDeployment(path, await readFile(path, 'utf8'))
  const secretKey = await secretIn(join(folder, 'creator'), 'wallet.key')
  await chain.fund(accountOf(secretKey), GRANT)
  const deployment = await deployMarket({ rpcUrl: chain.rpcUrl, secretKey })
  await writeFile(path, `${JSON.stringify(deployment, null, 2)}\n`)
  return deployment
}

/** The contracts of the kept chain are of an earlier version. */
export class DeploymentOutdatedError extends BaseError<'deployment-outdated'> {
  override readonly name = 'DeploymentOutdatedError'

  constructor({ path, cause }: { path: string; cause: unknown }) {
    super({
      code: 'deployment-outdated',
      retry: 'never',
      summary: 'The local network of an earlier start has other contracts.',
      facts: [`File: ${path}.`, 'Start with --fresh: it forgets that chain and keeps the models.'],
      cause,
    })
  }
}

function readDeployment(path: string, text: string): Deployment {
  try {
    return deploymentShape(JSON.parse(text), 'deployment')
  } catch (cause) {
    throw new DeploymentOutdatedError({ path, cause })
  }
}

async function publishModel(options: LocalNetworkOptions, place: Place): Promise<void> {
  const { folder, alias, say } = options
  const ledger = await ledgerOf(join(folder, 'creator'), place)
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

const configOf = ({ folder }: LocalNetworkOptions, { chain, deployment }: Place): ConfigInput => ({
  chain: { rpcUrl: chain.rpcUrl, deployment },
  network: { listen: ['/ip4/127.0.0.1/tcp/0'] },
  store: { path: join(folder, 'store') },
})

async function startProviders(
  options: LocalNetworkOptions,
  place: Place,
): Promise<readonly ProviderProcess[]> {
  const { folder, alias, say } = options
  say(`Starting ${options.providers} providers`)
  const started: ProviderProcess[] = []
  for (let i = 1; i <= options.providers; i++) {
    const home = homeOf(join(folder, `provider-${i}`))
    const secretKey = await secretIn(home.path, 'wallet.key')
    await grant(place, secretKey)
    const engine = { kind: 'llama', threads: 1 } as const
    await writeConfig(home.config, {
      ...configOf(options, place),
      provider: { models: [{ model: alias, engine, prices: pricesOf(i) }] },
    })
    started.push(startProviderProcess(home.path))
  }
  return started
}

/** Test money for a wallet that has run low. */
async function grant({ chain }: Place, secretKey: Uint8Array): Promise<void> {
  const account = accountOf(secretKey)
  const held = BigInt((await chain.request('eth_getBalance', [account, 'latest'])) as string)
  if (held < GRANT / 2n) await chain.fund(account, GRANT)
}

async function prepareClient(options: LocalNetworkOptions, place: Place): Promise<string> {
  const { folder, alias, host, port } = options
  const home = homeOf(join(folder, 'client'))
  const secretKey = await secretIn(home.path, 'wallet.key')
  await writeConfig(home.config, {
    ...configOf(options, place),
    gateway: { host, port, warm: [alias] },
  })
  const ledger = await ledgerOf(home.path, place)
  try {
    const asset = ledger.nativeAsset
    const { available, reserved } = await ledger.balance(ledger.account, asset)
    if (available + reserved < DEPOSIT / 2n) {
      await grant(place, secretKey)
      await ledger.deposit({ asset, amount: DEPOSIT })
    }
  } finally {
    await ledger.close()
  }
  return home.path
}
