import type { LoadedModel } from '@ostrom/engine'
import { createEngineEcho } from '@ostrom/engine/echo'
import { createGateway, type Gateway, type GatewaySettings } from '@ostrom/gateway'
import type { Parameters as ChainParameters, Ledger } from '@ostrom/ledger'
import { type Chain, createChain, createMarketMemory } from '@ostrom/ledger/memory'
import type { Network } from '@ostrom/network'
import { createHub, type Hub, type HubOptions } from '@ostrom/network/memory'
import {
  type AuditGate,
  createProvider,
  type Provider,
  type ProviderSettings,
  type ServedModel,
} from '@ostrom/node'
import {
  createByteJudge,
  createValidator,
  type Validator,
  type ValidatorSettings,
} from '@ostrom/node/validator'
import {
  type Hash,
  Hex,
  type Log,
  type Manifest,
  Price,
  type Random,
  Tally,
} from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import type { Storage } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import type { Probes } from '@ostrom/verification'
import { type Books, createBooks } from './books.ts'
import { createDice, type Dice } from './dice.ts'
import { calmProbes, exact, probeJudge } from './judging.ts'
import { echoTokenizer, type PublishedModel, publishEcho } from './model.ts'
import { createProcess, type Process, withProcess } from './process.ts'
import { type EngineMood, tapModel } from './tapped-model.ts'
import { type Tap, tapNetwork } from './tapped-network.ts'
import { createVirtualTime, type VirtualTime } from './virtual-time.ts'
import { peerOf, watchClient, watchProvider } from './watch.ts'

/** One unit of the native token, in base units. */
export const UNIT = 10n ** 18n

/** What a party has in its wallet before anything else. */
export const WALLET = 100n * UNIT

/** Milliseconds in which a provider looks at its pay, and collects what is due. */
const COLLECT_MS = 11 * 60_000

/** Lets pay of ended work mature, and providers collect it. */
export async function maturePay({ time, ledgerOf }: World): Promise<void> {
  const { auditWindowSeconds } = await ledgerOf('keeper').parameters()
  time.leap(Number(auditWindowSeconds) * 1_000)
  await time.pass(COLLECT_MS)
}

/** Prices at which a thousand output tokens cost a thousandth of a unit. */
export const PRICES: Price.PriceMap = { ...Price.free, input: UNIT / 2n, output: UNIT }

/** Checkpoint of the simulation's providers, unless they are set otherwise. */
export const CHECKPOINT = { checkpointTokens: 32, prefillTokens: 512 }

export type WorldOptions = {
  readonly seed?: string
  readonly log?: (party: string, event: string, values?: Readonly<Record<string, unknown>>) => void
  readonly deliver?: HubOptions['deliver']
  /** Puts something between a process and the chain, such as the delays of a real one. */
  readonly reach?: (ledger: Ledger, process: Process) => Ledger
  readonly confirmations?: number
  readonly parameters?: Partial<ChainParameters>
  readonly onRest?: () => void
  /** What the model is said to be made for; chats when absent. */
  readonly task?: Manifest.Task
}

export type EchoOptions = Partial<Parameters<typeof createEngineEcho>[0]>

/** What makes a party lie: changes to the ports that its role is given. */
export type Mask = {
  readonly tap?: Tap
  readonly ledger?: (ledger: Ledger) => Ledger
  readonly model?: (model: LoadedModel) => LoadedModel
  /** Stands before the watch that keeps the books: a fault of the role itself. */
  readonly fault?: Tap
}

export type ProviderSetup = {
  readonly echo?: EchoOptions
  readonly settings?: ProviderSettings
  readonly prices?: Price.PriceMap
  /** A second offer of the same model, which the books know nothing of. */
  readonly dear?: Pick<ServedModel, 'prices'>
  readonly mood?: () => EngineMood
  readonly mask?: Mask
  readonly honest?: boolean
  /** What it serves; the world's model when absent. */
  readonly model?: PublishedModel
  readonly audits?: AuditGate
  /** Where it has moved to: its peer there has another address. */
  readonly at?: string
  /** Settings that the role works by, and that the books know nothing of: a fault built in. */
  readonly fault?: ProviderSettings
}

export type ValidatorSetup = {
  /** As the providers' that it audits: an echo of other length is another model. */
  readonly echo?: EchoOptions
  readonly settings?: ValidatorSettings
  /** What it asks a reported model; with none it cannot judge general matters. */
  readonly probes?: Probes.ProbeSet | 'none'
  readonly mask?: Mask
}

export type GatewaySetup = {
  readonly deposit?: bigint
  readonly settings?: GatewaySettings
  readonly mask?: Mask
  readonly honest?: boolean
}

/** A party as a process that can be killed, and started again on the same disk. */
type Host = {
  readonly name: string
  /** The party's own account, seen without any delay. */
  readonly ledger: Ledger
  readonly process: Process
  readonly state: State
  readonly started: Promise<void>
  kill(): void
  /** Stops the role in good order. */
  stop(): Promise<void>
}

export type ProviderHost = Host & { readonly role: Provider }
export type ValidatorHost = Host & { readonly validator: Validator }
export type GatewayHost = Host & { readonly gateway: Gateway }

/** The whole network in one process: a chain, a hub, and roles on their ports. */
export type World = {
  readonly time: VirtualTime
  readonly dice: Dice
  readonly chain: Chain
  readonly hub: Hub
  readonly storage: Storage
  readonly version: Hash
  readonly books: Books
  /** Starts a provider; with the same name, one that was killed or stopped. */
  launchProvider(name: string, setup?: ProviderSetup): ProviderHost
  launchGateway(name: string, setup?: GatewaySetup): GatewayHost
  /** As `launchProvider`; lets time pass until it has started. */
  startProvider(name: string, setup?: ProviderSetup): Promise<ProviderHost>
  startGateway(name: string, setup?: GatewaySetup): Promise<GatewayHost>
  startValidator(name: string, setup?: ValidatorSetup): Promise<ValidatorHost>
  /** The chain seen through a party's account, without delay: for what its owner does by hand. */
  ledgerOf(name: string): Ledger
  /** What a party that is down has on its disk. */
  stateOf(name: string): State
}

export const secretOf = (name: string): Uint8Array =>
  Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(`ostrom simulation ${name}`)))

/** Tokens that the model takes. */
const CONTEXT_LENGTH = 65_536

/** Milliseconds that a commit waits to be written, at most: a crash may come before. */
const DISK_MS_MAX = 4

/** Creates a world with one registered model that echoes. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const { onRest, deliver, confirmations = 0, parameters = {}, task = 'chat' } = options
  const time = createVirtualTime(onRest && { onRest })
  const dice = createDice(options.seed ?? 'world')
  const chain = createChain({ clock: time.clock, confirmations, parameters })
  const schedule = (afterMs: number, task: () => void) => void time.schedule(afterMs, task)
  const hub = createHub({ schedule, ...(deliver && { deliver }) })
  const storage = createStorageMemory({ nowMs: () => time.nowMs() })
  const creator = chain.connect(secretOf('creator'))
  chain.fund(creator.account, 10n * UNIT)
  const model = await time.until(publishEcho({ storage, ledger: creator, task }))
  const books = createBooks()
  const shared = { time, dice, chain, hub, storage, books }
  const ground: Ground = { ...shared, options, model, homes: new Map() }
  const started = async <T extends Host>(host: T): Promise<T> => {
    await time.until(host.started)
    return host
  }
  return {
    ...shared,
    version: model.version,
    launchProvider: (name, setup) => launchProvider(ground, name, setup),
    launchGateway: (name, setup) => launchGateway(ground, name, setup),
    ledgerOf: (name) => chain.connect(secretOf(name)),
    stateOf: (name) => createStateMemory({ disk: homeOf(ground, name).disk }),
    startProvider: (name, setup) => started(launchProvider(ground, name, setup)),
    startGateway: (name, setup) => started(launchGateway(ground, name, setup)),
    async startValidator(name, setup) {
      const host = launchValidator(ground, name, setup)
      // Weights count from the second after.
      await time.until(host.started.then(() => time.clock.sleep(1_000)))
      return host
    },
  }
}

/** What all parties stand on. */
type Ground = Pick<World, 'time' | 'dice' | 'chain' | 'hub' | 'storage' | 'books'> & {
  readonly options: WorldOptions
  readonly model: PublishedModel
  readonly homes: Map<string, Home>
}

/** What a party keeps when its process ends: its disk, and randomness that never repeats. */
function homeOf({ chain, dice, homes }: Ground, name: string): Home {
  const known = homes.get(name)
  if (known) return known
  const { account } = chain.connect(secretOf(name))
  chain.fund(account, WALLET)
  const random = dice.fork(`secrets of ${name}`).bytes
  const made = { disk: createStateDisk(), random, diskDice: dice.fork(`disk of ${name}`) }
  homes.set(name, made)
  return made
}

/** A new process on a party's disk, with its ports. */
function settle(
  ground: Ground,
  name: string,
  { mask, at }: { readonly mask?: Mask; readonly at?: string },
  watch: Tap,
): Place {
  const { options, time, chain, hub, books } = ground
  const { disk, random, diskDice } = homeOf(ground, name)
  const log: Log = (event, values) => options.log?.(name, event, values)
  const process = createProcess({ name, time, log })
  const direct = chain.connect(secretOf(name))
  const reached = options.reach?.(direct, process) ?? withProcess(direct, process)
  const ledger = mask?.ledger?.(reached) ?? reached
  const inner = hub.createNetwork({ name: peerOf(name, at) })
  const watched = tapNetwork(mask?.tap ? tapNetwork(inner, mask.tap) : inner, watch)
  const network = mask?.fault ? tapNetwork(watched, mask.fault) : watched
  const flushing = (flush: () => void) => process.schedule(diskDice.integer(DISK_MS_MAX), flush)
  const state = createStateMemory({ disk, schedule: flushing })
  const kill = () => {
    process.end()
    books.killed(name)
    hub.kill(peerOf(name, at))
    disk.crash({ survivors: diskDice.integer(disk.atRisk() + 1) })
  }
  const shared = { ledger, network, clock: process.clock, random, state, log: process.log }
  const ports = { ...shared, market: createMarketMemory(ledger) }
  return { name, process, direct, inner, ports, kill }
}

type Role = { start(): Promise<void>; stop(): Promise<void> }

/** Starts a role at its place. */
function hostOf({ name, process, direct, inner, ports, kill }: Place, role: Role): Host {
  const started = inner.start().then(() => role.start())
  started.catch(() => {})
  const stop = async () => {
    await role.stop()
    await inner.stop()
    await ports.state.close()
  }
  return { name, ledger: direct, process, state: ports.state, started, kill, stop }
}

function launchProvider(ground: Ground, name: string, setup: ProviderSetup = {}): ProviderHost {
  const { chain, books } = ground
  const { prices = PRICES, honest = true } = setup
  const watch = watchProvider({ name, books, ledger: chain.connect(secretOf(name)) })
  const at = settle(ground, name, setup, watch)
  const bound = { ...CHECKPOINT, ...setup.settings }
  // What an engine has cached is charged with the first piece, and is no work.
  const cached = setup.echo?.cachedTokens ?? 0
  const gift = Tally.countsOf({ prefilled: cached, cached, output: 0 })
  const checkpoint = Tally.checkpointUp({ prices, ...bound }) + Price.costUp(prices, gift)
  books.provider(name, { account: at.direct.account, prices, checkpoint, honest })
  let role: Provider | undefined
  const start = async () => {
    const { model = ground.model } = setup
    const first = await serve({ ...ground, model }, at, setup)
    const served = setup.dear ? [first, { ...first, ...setup.dear }] : [first]
    const audits = setup.audits && { audits: setup.audits }
    const settings = { ...bound, ...setup.fault }
    role = createProvider({ ...at.ports, ...audits, served, settings })
    await role.start()
  }
  const host = hostOf(at, { start, stop: async () => role?.stop() })
  return {
    ...host,
    get role() {
      return role!
    },
  }
}

/** Loads the model, with a tap that enters its work in the books. */
async function serve(
  { chain, books, model: { version, manifest } }: Ground,
  { name, process: { clock, alive } }: Place,
  { echo = {}, prices = PRICES, mood = () => 'well', mask }: ProviderSetup,
): Promise<ServedModel> {
  const engine = createEngineEcho({ clock, contextLength: CONTEXT_LENGTH, ...echo })
  const { sha256 } = manifest.artifacts[0]!
  const loaded = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
  const tapped = tapModel(loaded, { provider: name, books, mood, alive })
  const model = mask?.model?.(tapped) ?? tapped
  const { nativeAsset: asset } = chain
  return { version, manifest, model, tokenizer: echoTokenizer(), asset, prices }
}

function launchGateway(ground: Ground, name: string, setup: GatewaySetup = {}): GatewayHost {
  const { chain, books, storage, homes } = ground
  const { deposit = 10n * UNIT, honest = true } = setup
  // What echoes without drawing promises nothing of its answers.
  const settings: GatewaySettings = { verification: 'any', ...setup.settings }
  const fresh = !homes.has(name)
  const at = settle(ground, name, setup, watchClient({ name, books, honest }))
  const gateway = createGateway({ ...at.ports, storage, sources: [], settings })
  const start = async () => {
    if (fresh) await at.direct.deposit({ asset: chain.nativeAsset, amount: deposit })
    await gateway.start()
  }
  return { ...hostOf(at, { start, stop: () => gateway.stop() }), gateway }
}

/** A validator that computes the one model there is, and knows that honest machines agree on it. */
function launchValidator(
  ground: Ground,
  name: string,
  { settings = {}, mask, echo = {}, probes = calmProbes }: ValidatorSetup = {},
): ValidatorHost {
  const { books, model, storage } = ground
  const at = settle(ground, name, mask ? { mask } : {}, watchClient({ name, books, honest: true }))
  let role: Validator | undefined
  const start = async () => {
    const { clock } = at.process
    const engine = createEngineEcho({ clock, contextLength: CONTEXT_LENGTH, ...echo })
    const { sha256 } = model.manifest.artifacts[0]!
    const loaded = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
    const examined = { model: loaded, tokenizer: echoTokenizer(), calibration: exact(sha256) }
    const { audits } = at.ports.ledger
    if (!audits) throw new Error('the simulated chain has audits')
    const models = new Map([[model.version, examined]])
    const datasetJudge = createByteJudge({ storage, sources: [] })
    const own = { stake: 4n * UNIT, ...settings }
    const set = probes === 'none' ? undefined : probes
    const reportJudge = set && probeJudge({ storage, ledger: at.ports.ledger, models, set })
    const judges = { datasetJudge, ...(reportJudge && { reportJudge }) }
    role = createValidator({ ...at.ports, audits, models, ...judges, settings: own })
    await role.start()
  }
  const host = hostOf(at, { start, stop: async () => role?.stop() })
  return {
    ...host,
    get validator() {
      return role!
    },
  }
}

type Home = { readonly disk: StateDisk; readonly random: Random; readonly diskDice: Dice }

type Ports = {
  readonly ledger: Ledger
  readonly market: ReturnType<typeof createMarketMemory>
  readonly network: Network
  readonly state: State
  readonly clock: Process['clock']
  readonly random: Random
  readonly log: Log
}

type Place = {
  readonly name: string
  readonly process: Process
  readonly direct: Ledger
  readonly inner: Network
  readonly ports: Ports
  readonly kill: () => void
}
