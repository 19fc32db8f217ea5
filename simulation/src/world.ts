import { createEngineEcho, echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { createTokenizer } from '@ostrom/engine/tokenizer'
import { createGateway, type Gateway, type GatewaySettings } from '@ostrom/gateway'
import type { Ledger } from '@ostrom/ledger'
import { type Chain, createChain, createMarketMemory } from '@ostrom/ledger/memory'
import { createHub, type Hub, type HubOptions } from '@ostrom/network/memory'
import { createProvider, type Provider, type ProviderSettings } from '@ostrom/node'
import {
  type Clock,
  type Hash,
  Hex,
  type Log,
  Manifest,
  Price,
  type Random,
} from '@ostrom/protocol'
import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import type { Storage } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/** Prices at which a thousand output tokens cost a thousandth of a unit. */
export const PRICES: Price.PriceMap = { ...Price.free, input: UNIT / 2n, output: UNIT }

export type WorldOptions = {
  readonly clock: Clock
  readonly random: Random
  readonly log?: Log
  readonly hub?: HubOptions
  readonly checkpointTokens?: number
  readonly prefillTokens?: number
}

export type EchoOptions = Partial<Parameters<typeof createEngineEcho>[0]>

/** A provider as a process that can be killed and started again on the same disk. */
export type ProviderHost = {
  readonly name: string
  readonly ledger: Ledger
  readonly role: Provider
  kill(): void
}

/** The whole network in one process: a chain, a hub, and roles on their ports. */
export type World = {
  readonly chain: Chain
  readonly hub: Hub
  readonly storage: Storage
  readonly version: Hash
  /** Starts a provider; with the same name, one that was killed. */
  startProvider(
    name: string,
    options?: { echo?: EchoOptions; settings?: ProviderSettings; prices?: Price.PriceMap },
  ): Promise<ProviderHost>
  startGateway(
    name: string,
    options?: { deposit?: bigint; settings?: GatewaySettings },
  ): Promise<{ readonly gateway: Gateway; readonly ledger: Ledger; kill(): void }>
}

const secretOf = (name: string): Uint8Array =>
  Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`ostrom simulation ${name}`)))

/** Creates a world with one registered model that echoes. */
export async function createWorld(options: WorldOptions): Promise<World> {
  const { clock, random, log = () => {} } = options
  const chain = createChain({ clock })
  const hub = createHub(options.hub)
  const storage = createStorageMemory({ nowMs: () => clock.nowMs() })
  const creator = chain.connect(secretOf('creator'))
  chain.fund(creator.account, 10n * UNIT)
  const manifest = await echoManifest(storage, creator.account)
  const version = await publish({ storage, ledger: creator, manifest })
  const disks = new Map<string, StateDisk>()
  const diskOf = (name: string): StateDisk => {
    const disk = disks.get(name) ?? createStateDisk()
    disks.set(name, disk)
    return disk
  }
  const place = (name: string) => {
    const ledger = chain.connect(secretOf(name))
    if (!disks.has(name)) chain.fund(ledger.account, 100n * UNIT)
    const disk = diskOf(name)
    const network = hub.createNetwork({ name })
    const shared = { ledger, market: createMarketMemory(ledger), network, clock, random, log }
    return { ...shared, state: createStateMemory({ disk }), disk }
  }
  const kill = (name: string) => {
    hub.kill(name)
    disks.get(name)?.crash()
  }
  return {
    chain,
    hub,
    storage,
    version,
    async startProvider(name, { echo = {}, settings = {}, prices = PRICES } = {}) {
      const parts = place(name)
      await parts.network.start()
      const model = await createEngineEcho({ clock, ...echo }).load({
        artifact: { kind: 'file', path: 'echo', sha256: manifest.artifacts[0]!.sha256 },
      })
      const { checkpointTokens, prefillTokens } = options
      const role = createProvider({
        ...parts,
        served: [
          {
            version,
            manifest,
            model,
            tokenizer: echoTokenizer(),
            asset: chain.nativeAsset,
            prices,
          },
        ],
        settings: {
          ...(checkpointTokens && { checkpointTokens }),
          ...(prefillTokens && { prefillTokens }),
          ...settings,
        },
      })
      await role.start()
      return { name, ledger: parts.ledger, role, kill: () => kill(name) }
    },
    async startGateway(name, { deposit = 10n * UNIT, settings = {} } = {}) {
      const fresh = !disks.has(name)
      const parts = place(name)
      await parts.network.start()
      if (fresh) await parts.ledger.deposit({ asset: chain.nativeAsset, amount: deposit })
      const gateway = createGateway({ ...parts, storage, sources: [], settings })
      await gateway.start()
      return { gateway, ledger: parts.ledger, kill: () => kill(name) }
    },
  }
}

const utf8 = (text: string) => new TextEncoder().encode(text)

const echoTokenizer = () =>
  createTokenizer({ tokenizerJson: utf8(echoTokenizerJson), template: utf8(echoTemplate) })

async function echoManifest(storage: Storage, creator: Hex.AccountId): Promise<Manifest.Manifest> {
  const add = async (text: string): Promise<Manifest.Blob> => {
    const { cid, sha256, bytes } = await storage.add([utf8(text)])
    return { cid, sha256, bytes }
  }
  const artifact = await add('echo')
  return {
    name: 'echo',
    version: '1',
    parents: [],
    creator,
    license: { spdx: 'Apache-2.0' },
    task: 'chat',
    architecture: 'echo',
    parameters: 0n,
    contextLength: 65_536,
    tokenizer: await add(echoTokenizerJson),
    chatTemplate: await add(echoTemplate),
    artifacts: [{ ...artifact, format: 'gguf', quantization: 'f16', files: ['echo'] }],
    description: 'Repeats what it is told.',
  }
}

/** Puts a manifest into the store and on the chain. Returns the version. */
async function publish(options: {
  storage: Storage
  ledger: Ledger
  manifest: Manifest.Manifest
}): Promise<Hash> {
  const { storage, ledger, manifest } = options
  const version = Manifest.hash(manifest)
  const block = async () => Manifest.encode(manifest)
  const cid = Manifest.cidOf(version)
  await storage.fetch({ cid }, { sources: [{ name: 'publisher', block }] })
  await ledger.registerModel({ name: 'echo', manifest, royalties: [], access: 'public' })
  return version
}
