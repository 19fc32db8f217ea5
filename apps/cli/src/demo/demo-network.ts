import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { type Home, homeOf } from '@ostrom/gateway-web/data-folder/home'
import {
  type Anvil,
  accountOf,
  createLedgerEvm,
  type DeploymentOverrides,
  deployMarket,
  type EvmDeployment,
  startAnvil,
} from '@ostrom/ledger/evm'
import { catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { downloadArtifact } from '@ostrom/models/download'
import { manifestOfCatalogueEntry, publish } from '@ostrom/models/publish'
import type { AccountId, Hash, Manifest } from '@ostrom/protocol'
import { createStorageFiles } from '@ostrom/storage/files'
import { openRoleDependencies } from '../composition/network/role-dependencies.ts'
import { type ConfigInput, checkConfig, writeConfig } from '../config/config.ts'
import { readOrCreateSecret } from '../config/home.ts'
import { createLog } from '../system/log.ts'

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/**
 * Seconds of the demo's epochs, and below of its windows for audits, votes and appeals. They are
 * shorter than on a public chain, so that a demo takes minutes.
 */
const EPOCH_SECONDS = 8n
const WINDOWS = { auditWindow: 3_600n, voteWindow: 8n, appealWindow: 6n }

/** Milliseconds between two blocks. */
const BLOCK_MS = 500

/** A chain with a published model, and functions that add participants. */
export type DemoNetwork = {
  readonly folder: string
  readonly rpcUrl: string
  readonly deployment: EvmDeployment
  readonly version: Hash
  readonly manifest: Manifest.Manifest
  /** File of the model that was published. */
  readonly modelPath: string
  /** Opens the role dependencies of a participant, which has its own wallet. */
  participant(name: string): Promise<RoleDependencies>
  /**
   * Prepares the folder of a participant that runs commands or a node in a separate process: a
   * funded wallet, and a configuration with `roles`. Returns the folder.
   */
  home(name: string, roles?: Partial<ConfigInput>): Promise<string>
  close(): Promise<void>
}

/**
 * Starts a chain, deploys the contracts with short windows, and publishes a model.
 *
 * @param options.epochSeconds Length of an epoch of the beacon in seconds; `EPOCH_SECONDS` when
 * absent.
 * @param options.parameters Parameters of the deployment that differ from the demo's defaults.
 */
export async function startDemoNetwork(
  folder: string,
  alias: string,
  {
    epochSeconds = EPOCH_SECONDS,
    parameters,
  }: Pick<DeploymentOverrides, 'epochSeconds' | 'parameters'> = {},
): Promise<DemoNetwork> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const chain = await startAnvil()
  const blocks = setInterval(() => void chain.mine().catch(() => {}), BLOCK_MS)
  const opened: RoleDependencies[] = []
  const close = async () => {
    for (const parts of opened) await parts.close()
    clearInterval(blocks)
    await chain.stop()
  }
  try {
    const secretKey = await readOrCreateSecret(join(folder, 'creator'), 'wallet.key')
    await chain.fund(accountOf(secretKey), 1_000n * UNIT)
    const { rpcUrl } = chain
    const overrides = { epochSeconds, parameters: { ...WINDOWS, ...parameters } }
    const deployment = await deployMarket({ rpcUrl, secretKey, overrides })
    const published = await publishModel({ folder, alias, chain, deployment, secretKey })
    return {
      folder,
      rpcUrl,
      deployment,
      ...published,
      close,
      async participant(name) {
        const parts = await openParticipant({ folder, chain, deployment }, name)
        opened.unshift(parts)
        return parts
      },
      async home(name, roles = {}) {
        const home = await fundHome({ folder, chain }, name)
        await writeConfig(home.config, { ...configOf({ folder, chain, deployment }), ...roles })
        return home.path
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

type DemoChain = {
  readonly folder: string
  readonly chain: Anvil
  readonly deployment: EvmDeployment
}

/** Creates the data folder of a participant, and funds its wallet. */
async function fundHome(
  { folder, chain }: Pick<DemoChain, 'folder' | 'chain'>,
  name: string,
): Promise<Home> {
  const home = homeOf(join(folder, name))
  const secret = await readOrCreateSecret(home.path, 'wallet.key')
  await chain.fund(accountOf(secret), 1_000n * UNIT)
  return home
}

/** Returns the configuration that all participants share. */
const configOf = ({ folder, chain, deployment }: DemoChain): ConfigInput => ({
  chain: { rpcUrl: chain.rpcUrl, deployment, confirmations: 0 },
  network: { listen: ['/ip4/127.0.0.1/tcp/0'] },
  store: { path: join(folder, 'store') },
})

async function openParticipant(demo: DemoChain, name: string): Promise<RoleDependencies> {
  const home = await fundHome(demo, name)
  const config = checkConfig(home.config, configOf(demo))
  const parts = await openRoleDependencies(home, config, createLog(join(home.path, 'log.jsonl')))
  await parts.network.start()
  return parts
}

async function publishModel({
  folder,
  alias,
  chain,
  deployment,
  secretKey,
}: DemoChain & { readonly alias: string; readonly secretKey: Uint8Array }) {
  const { rpcUrl } = chain
  const ledger = await createLedgerEvm({ rpcUrl, deployment, secretKey })
  const storage = await createStorageFiles({ path: join(folder, 'store') })
  try {
    const entry = await catalogueEntry(alias)
    const downloads = join(folder, 'downloads')
    const content = await downloadArtifact({ storage, entry, sources: [], folder: downloads })
    const creator: AccountId = ledger.account
    const manifest = await manifestOfCatalogueEntry({ storage, content, entry, creator })
    const { version } = await publish({ storage, ledger, alias, manifest })
    return { version, manifest, modelPath: await storage.path(content.cid) }
  } finally {
    await storage.close()
    await ledger.close()
  }
}
