import { createEngineEcho } from '@ostrom/engine/echo'
import {
  createGateway,
  type Gateway,
  type GatewaySettings,
  type ProxyAccess,
} from '@ostrom/gateway'
import type { ChainParameters, Ledger, OptionalLedgerMember } from '@ostrom/ledger'
import { createMemoryChain, type MemoryChainOptions } from '@ostrom/ledger/memory'
import { createHub, type HubOptions } from '@ostrom/network/memory'
import { createProvider, type Provider, type ServedModel } from '@ostrom/node'
import { createDatasetJudge, createValidator, type Validator } from '@ostrom/node/validator'
import { type Hash, type Manifest, Price, SessionAccount } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageMemory } from '@ostrom/storage/memory'
import { tapClient, tapProvider } from '../accounting/accounting-taps.ts'
import { createReferenceAccounting } from '../accounting/reference-accounting.ts'
import type { NetworkTap } from '../faults/network-tap.ts'
import { createEchoJudge, exactCalibration, passingProbes } from '../models/echo-judge.ts'
import { echoTokenizer, publishEcho } from '../models/model.ts'
import { tapModel } from '../models/model-tap.ts'
import {
  hostOf,
  type PartyHost,
  type PartyPorts,
  type PartyRuntime,
  type RunnableRole,
} from '../runtime/party-host.ts'
import { createPrng } from '../runtime/prng.ts'
import { createVirtualTime } from '../runtime/virtual-time.ts'
import {
  createParty,
  hiddenNetwork,
  type NetworkContext,
  type PartyOptions,
  partyDiskOf,
  type SharedNetworkParts,
  secretOf,
  UNIT,
} from './party-runtime.ts'
import type { GatewaySetup, ProviderSetup, ValidatorSetup } from './party-setup.ts'

export { UNIT } from './party-runtime.ts'

/** Milliseconds within which a provider checks its pay and collects the amount that is due. */
const COLLECT_MS = 11 * 60_000

/** Waits until the pay of ended work is due, and providers have collected it. */
export async function collectMaturedPay({ time, ledgerOf }: SimulatedNetwork): Promise<void> {
  const { auditWindowSeconds } = await ledgerOf('keeper').parameters()
  time.jump(Number(auditWindowSeconds) * 1_000)
  await time.pass(COLLECT_MS)
}

/** Prices with which a thousand output tokens cost a thousandth of a unit. */
export const PRICES: Price.PriceMap = { ...Price.zeroPrices, input: UNIT / 2n, output: UNIT }

/** Checkpoint of the simulation's providers if a test sets no other. */
export const CHECKPOINT = { checkpointTokens: 32, prefillTokens: 512 }

export type SimulatedNetworkOptions = PartyOptions & {
  readonly seed?: string
  readonly deliver?: HubOptions['deliver']
  readonly confirmations?: number
  readonly parameters?: Partial<ChainParameters>
  /** Seconds of an epoch of the beacon; a minute when absent. */
  readonly epochSeconds?: bigint
  /** Periods of the keys of tickets; see `createMemoryChain`. */
  readonly ticketTimes?: MemoryChainOptions['ticketTimes']
  /** Rules of governance, and whether work earns points; see `createMemoryChain`. */
  readonly governance?: Pick<MemoryChainOptions, 'governanceRules' | 'statesSettings'>
  /** Optional members that the chain lacks; see `createMemoryChain`. */
  readonly lacking?: readonly OptionalLedgerMember[]
  readonly onRest?: () => void
  /** See `VirtualTimeOptions`. */
  readonly eventsMax?: number
  /** Declared task of the model; `chat` when absent. */
  readonly task?: Manifest.ModelTask
  /** Maximum number of tokens of a prompt and its answer together; 65,536 when absent. */
  readonly contextLength?: number
}

export type ProviderHost = PartyHost & { readonly role: Provider }
export type ValidatorHost = PartyHost & { readonly validator: Validator }
export type GatewayHost = PartyHost & { readonly gateway: Gateway }

/** The whole network in one process: a chain, a hub, and roles on their ports. */
export type SimulatedNetwork = SharedNetworkParts & {
  readonly version: Hash
  /** Starts a provider. If a provider with the same name was killed or stopped, starts it again. */
  launchProvider(name: string, setup?: ProviderSetup): ProviderHost
  launchGateway(name: string, setup?: GatewaySetup): GatewayHost
  /** Like `launchProvider`, but also lets time pass until the provider has started. */
  startProvider(name: string, setup?: ProviderSetup): Promise<ProviderHost>
  startGateway(name: string, setup?: GatewaySetup): Promise<GatewayHost>
  startValidator(name: string, setup?: ValidatorSetup): Promise<ValidatorHost>
  /** Starts a role of any other kind, with the ports of the party `name`. */
  launchRole<Role extends RunnableRole>(
    name: string,
    create: (ports: PartyPorts) => Role,
    tap?: NetworkTap,
  ): PartyHost & { readonly role: Role }
  /**
   * The chain through a party's account, without delays: for transactions that its owner sends by
   * hand.
   */
  ledgerOf(name: string): Ledger
  /** State on the disk of a party that does not run. */
  stateOf(name: string): StateStore
}

/** Creates a simulated network with one registered model, an echo. */
export async function createSimulatedNetwork(
  options: SimulatedNetworkOptions = {},
): Promise<SimulatedNetwork> {
  const {
    onRest,
    eventsMax,
    deliver,
    confirmations = 0,
    parameters = {},
    lacking = [],
    epochSeconds = 60n,
    ticketTimes = {},
    governance = {},
    task,
    contextLength,
  } = options
  const time = createVirtualTime({
    ...(onRest && { onRest }),
    ...(eventsMax !== undefined && { eventsMax }),
  })
  const prng = createPrng(options.seed ?? 'world')
  const chain = createMemoryChain({
    clock: time.clock,
    confirmations,
    parameters,
    lacking,
    auditRules: { epochSeconds },
    ticketTimes,
    ...governance,
  })
  const schedule = (afterMs: number, task: () => void) => void time.schedule(afterMs, task)
  const hub = createHub({ schedule, ...(deliver && { deliver }) })
  const storage = createStorageMemory({ nowMs: () => time.nowMs() })
  const creator = chain.connect(secretOf('creator'))
  chain.fund(creator.account, 10n * UNIT)
  const model = await time.until(publishEcho({ storage, ledger: creator, task, contextLength }))
  const accounting = createReferenceAccounting()
  const shared = { time, prng, chain, hub, storage, accounting }
  const ground: NetworkContext = { ...shared, options, model, homes: new Map() }
  const started = async <T extends PartyHost>(host: T): Promise<T> => {
    await time.until(host.started)
    return host
  }
  return {
    ...shared,
    version: model.version,
    launchProvider: (name, setup) => launchProvider(ground, name, setup),
    launchGateway: (name, setup) => launchGateway(ground, name, setup),
    launchRole(name, create, tap = {}) {
      const at = createParty(ground, name, {}, tap)
      const role = create(at.ports)
      return { ...hostOf(at, role), role }
    },
    ledgerOf: (name) => chain.connect(secretOf(name)),
    stateOf: (name) => createStateMemory({ disk: partyDiskOf(ground, name).disk }),
    startProvider: (name, setup) => started(launchProvider(ground, name, setup)),
    startGateway: (name, setup) => started(launchGateway(ground, name, setup)),
    async startValidator(name, setup) {
      const host = launchValidator(ground, name, setup)
      // The weight that a validator enlists as a juror counts from the next second.
      await time.until(host.started.then(() => time.clock.sleep(1_000)))
      return host
    },
  }
}

function launchProvider(
  ground: NetworkContext,
  name: string,
  setup: ProviderSetup = {},
): ProviderHost {
  const { chain, accounting } = ground
  const { prices = PRICES, honest = true } = setup
  const watch = tapProvider({ name, books: accounting, ledger: chain.connect(secretOf(name)) })
  const at = createParty(ground, name, setup, watch)
  const bound = { ...CHECKPOINT, ...setup.settings }
  // Prompt tokens that an engine has cached are ready with the first piece, and are no work. So the
  // provider may lose their price in addition to the checkpoint.
  const prefilled = setup.echo?.cachedTokens ?? 0
  const gift = SessionAccount.unitCounts({ prefilled, cached: 0, output: 0 })
  const checkpoint = SessionAccount.checkpointUp({ prices, ...bound }) + Price.costUp(prices, gift)
  accounting.addProvider(name, { account: at.direct.account, prices, checkpoint, honest })
  let role: Provider | undefined
  const start = async () => {
    const { model = ground.model } = setup
    const first = await serve({ ...ground, model }, at, setup)
    const served = setup.secondOffer ? [first, { ...first, ...setup.secondOffer }] : [first]
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

/** Loads the model, with a tap that records its work in the accounting. */
async function serve(
  { chain, accounting, model: { version, manifest } }: NetworkContext,
  { name, process: { clock, alive: isAlive } }: PartyRuntime,
  { echo = {}, prices = PRICES, engineFault = () => 'well', faultInjection }: ProviderSetup,
): Promise<ServedModel> {
  const { contextLength } = manifest
  const engine = createEngineEcho({ clock, contextLength, ...echo })
  const { sha256 } = manifest.artifacts[0]!
  const loaded = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
  const tapped = tapModel(loaded, {
    provider: name,
    accounting,
    engineFault,
    isAlive,
  })
  const model = faultInjection?.model?.(tapped) ?? tapped
  const { nativeAsset: asset } = chain
  return { version, manifest, model, tokenizer: echoTokenizer(), asset, prices }
}

function launchGateway(
  ground: NetworkContext,
  name: string,
  setup: GatewaySetup = {},
): GatewayHost {
  const { chain, accounting, storage, homes } = ground
  const { deposit = 10n * UNIT, honest = true } = setup
  // An engine that echoes without sampling tokens cannot promise verifiable answers.
  const settings: GatewaySettings = { verification: 'any', ...setup.settings }
  const fresh = !homes.has(name)
  const at = createParty(ground, name, setup, tapClient({ name, books: accounting, honest }))
  const hidden = setup.proxy && hiddenNetwork(ground, at, setup.proxyTap)
  const proxy = setup.proxy && hidden && { ...setup.proxy, network: hidden }
  const { proxiesOf = (one: ProxyAccess) => [one] } = setup
  const proxies = proxy && { list: async () => proxiesOf(proxy) }
  const ports = { ...at.ports, storage, sources: [], settings, ...(proxies && { proxies }) }
  const gateway = createGateway(ports)
  const start = async () => {
    await hidden?.start()
    if (fresh) await at.direct.deposit({ asset: chain.nativeAsset, amount: deposit })
    await gateway.start()
  }
  const stop = async () => {
    await gateway.stop()
    await hidden?.stop()
  }
  const host = hostOf(at, { start, stop })
  const kill = () => {
    host.kill()
    if (hidden) ground.hub.kill(hidden.peerId)
  }
  return { ...host, kill, gateway }
}

/**
 * Starts a validator that computes the network's only model. Its calibration states that all honest
 * machines compute the same.
 */
function launchValidator(
  ground: NetworkContext,
  name: string,
  {
    settings = {},
    faultInjection,
    echo = {},
    probes = passingProbes,
    evaluationTexts = [],
  }: ValidatorSetup = {},
): ValidatorHost {
  const { accounting, model, storage } = ground
  const at = createParty(
    ground,
    name,
    faultInjection ? { faultInjection } : {},
    tapClient({ name, books: accounting, honest: true }),
  )
  let role: Validator | undefined
  const start = async () => {
    const { clock } = at.process
    const { contextLength } = model.manifest
    const engine = createEngineEcho({ clock, contextLength, ...echo })
    const { sha256 } = model.manifest.artifacts[0]!
    const loaded = await engine.load({ artifact: { kind: 'file', path: 'echo', sha256 } })
    const examined = {
      model: loaded,
      tokenizer: echoTokenizer(),
      calibration: exactCalibration(sha256, model.manifest.task),
    }
    const { audits } = at.ports.ledger
    if (!audits) throw new Error('the simulated chain has audits')
    const models = new Map([[model.version, examined]])
    const datasetJudge = createDatasetJudge({ storage, sources: [], evaluationTexts })
    const own = { stake: 4n * UNIT, ...settings }
    const set = probes === 'none' ? undefined : probes
    const reportJudge = set && createEchoJudge({ storage, ledger: at.ports.ledger, models, set })
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
