import type { Log } from '@ostrom/protocol'
import { createNetworkFaults } from '../faults/network-faults.ts'
import { createPublicChain, type PublicChain } from '../network/public-chain.ts'
import { createSimulatedNetwork, type SimulatedNetwork } from '../network/simulated-network.ts'
import { createPrng } from '../runtime/prng.ts'
import { pickAction } from './actions.ts'
import { ask } from './client-questions.ts'
import { checkFinalState, checkLeftovers } from './final-checks.ts'
import { drawParticipants } from './participants.ts'
import { checkNoSleeps, relaunchClient, relaunchProvider } from './restarts.ts'
import { createRunTrace } from './run-trace.ts'
import type { SimulationCanary } from './simulation-canaries.ts'
import {
  type ClientActor,
  honestClients,
  honestProviders,
  type SimulationContext,
} from './simulation-context.ts'

export type SimulationRunOptions = {
  readonly seed: number
  /** A deliberate fault that the checks must find. */
  readonly canary?: SimulationCanary
  /** Name of a Byzantine behavior that must take part; see `byzantine-actors.ts`. */
  readonly behavior?: string
  /** Whether the trace also contains the logs of every role. */
  readonly verbose?: boolean
}

/** Result of one run. */
export type SimulationOutcome = {
  readonly seed: number
  readonly trace: readonly string[]
  /** Fingerprint of the run's trace. */
  readonly hash: string
  /** Faults in the order of their discovery; empty for a clean run. */
  readonly faults: readonly string[]
  readonly events: number
  readonly asked: number
  readonly answered: number
}

const MINUTE_MS = 60_000

/**
 * Time within which a question is answered without network faults, even after a long prompt, in
 * milliseconds.
 */
const LIVENESS_MS = 3 * MINUTE_MS

/**
 * Milliseconds after which providers again serve clients that they refused because of unpaid work.
 */
const DEBT_FORGIVEN_MS = 61 * MINUTE_MS

/** Runs the simulation of one seed, which determines everything. */
export async function runSimulation(options: SimulationRunOptions): Promise<SimulationOutcome> {
  const stage = await createSimulationContext(options)
  const { trace, faults, world } = stage
  try {
    await runActions(stage)
    await drainAndCheck(stage)
    faults.push(...(await checkFinalState(stage)))
  } catch (error) {
    faults.push(error instanceof FaultFoundError ? error.message : String((error as Error).stack))
  }
  return {
    ...stage.counts,
    seed: options.seed,
    trace: trace.lines,
    hash: trace.hash(),
    faults,
    events: world.time.count(),
  }
}

/** Thrown to end the run if a check between two events found a fault. */
class FaultFoundError extends Error {}

async function createSimulationContext({
  seed,
  canary,
  behavior,
  verbose = false,
}: SimulationRunOptions): Promise<SimulationContext> {
  const dice = createPrng(`seed ${seed}`)
  const faults: string[] = []
  let chain: PublicChain | undefined
  let stage: SimulationContext | undefined
  let audited = ''
  const networkFaults = createNetworkFaults(dice.fork('weather'), (name) => isHostile(stage, name))
  const log = (party: string, event: string, values: Parameters<Log>[1] = {}) => {
    if (verbose) stage?.trace.append(`  ${party}: ${event} ${JSON.stringify(values, asText)}`)
    if (values.code === 'internal-error' && !isHostile(stage, party)) {
      faults.push(`${party} met an error that nobody foresaw: ${JSON.stringify(values, asText)}`)
    }
  }
  const onRest = () => {
    if (!stage) return
    const { world } = stage
    if (world.chain.head.hash !== audited) {
      audited = world.chain.head.hash
      world.chain.checkInvariants()
    }
    faults.push(...world.accounting.faults.splice(0))
    if (faults.length > 0) throw new FaultFoundError(faults.shift())
  }
  const world: SimulatedNetwork = await createSimulatedNetwork({
    seed: String(seed),
    log,
    deliver: networkFaults.deliver,
    connectLedger: (ledger, process) => chain?.connect(ledger, process) ?? ledger,
    confirmations: 1,
    onRest,
  })
  const trace = createRunTrace(() => world.time.nowMs())
  chain = createPublicChain({ chain: world.chain, time: world.time, prng: dice.fork('chain') })
  const wishes = { ...(canary && { canary }), ...(behavior && { behavior }) }
  const cast = drawParticipants({ prng: dice.fork('cast'), world, trace, ...wishes })
  const counts = { asked: 0, answered: 0 }
  stage = {
    world,
    prng: dice.fork('actions'),
    trace,
    chain,
    networkFaults,
    counts,
    faults,
    ...cast,
  }
  return stage
}

const isHostile = (stage: SimulationContext | undefined, name: string): boolean =>
  [...(stage?.providers ?? []), ...(stage?.clients ?? [])].some(
    (actor) => actor.name === name && actor.behavior !== undefined,
  )

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** Starts all parties, then starts 30 to 70 random actions, with pauses between them. */
async function runActions(stage: SimulationContext): Promise<void> {
  const { world, prng, trace } = stage
  for (const provider of stage.providers) relaunchProvider(stage, provider)
  await world.time.pass(20_000)
  for (const client of stage.clients) relaunchClient(stage, client)
  await world.time.pass(2_000)
  for (let left = prng.between(30, 70); left > 0; left--) {
    pickAction(stage)(stage)
    await world.time.pass(prng.pick([0, 5, 200, 1_000, 5_000, 15_000]))
    if (prng.chance(0.02)) {
      trace.append('ten minutes pass')
      await world.time.pass(10 * MINUTE_MS)
    }
  }
}

/**
 * Ends the network faults and restarts the honest parties. Then checks that honest clients get
 * answers, that ended sessions have no channel, and that no request remains to be refunded. At the
 * end, stops all parties and lets all deadlines pass.
 */
async function drainAndCheck(stage: SimulationContext): Promise<void> {
  const { world, trace, networkFaults, chain, prng } = stage
  const { time } = world
  trace.append('the weather clears')
  networkFaults.clear()
  for (const provider of stage.providers) provider.engineFault = 'well'
  await time.pass(2 * MINUTE_MS)
  for (const provider of honestProviders(stage)) relaunchProvider(stage, provider)
  for (const client of honestClients(stage)) relaunchClient(stage, client)
  for (const liar of [...stage.providers, ...stage.clients]) {
    if (!liar.behavior || !liar.host || prng.chance(0.5)) continue
    trace.append(`${liar.name} vanishes`)
    liar.host.kill()
    liar.host = undefined
  }
  await time.pass(2 * MINUTE_MS)
  await checkLiveness(stage)
  for (const { host } of honestClients(stage)) {
    if (prng.chance(0.5)) void host?.gateway.closeSessions()
  }
  chain.slowDown()
  await time.pass(100 * MINUTE_MS)
  await checkChannels(stage)
  stage.faults.push(...(await checkLeftovers(stage)))
  trace.append('all stop')
  for (const { name, host } of [...honestClients(stage), ...honestProviders(stage)]) {
    if (!host) continue
    await time.until(host.stop())
    checkNoSleeps(stage, name, host.process.sleeping())
  }
  for (const { host } of [...stage.providers, ...stage.clients]) host?.kill()
  chain.stop()
  time.jump(48 * 60 * MINUTE_MS)
}

/**
 * Checks that, after the faults have ended, every honest client that has enough funds gets an
 * answer from every honest provider. If the faults made a client leave work unpaid too often, it
 * gets the answer after the provider has forgotten the unpaid work.
 */
async function checkLiveness(stage: SimulationContext): Promise<void> {
  const { faults } = stage
  for (const client of honestClients(stage)) {
    for (const { name } of honestProviders(stage)) {
      let outcome = await outcomeOf(stage, client, name)
      if (outcome === 'no-provider') {
        await stage.world.time.pass(DEBT_FORGIVEN_MS)
        outcome = await outcomeOf(stage, client, name)
      }
      const excused = ['answered', 'insufficient-funds'].includes(outcome)
      if (!excused) faults.push(`${client.name} gets no answer of ${name}: ${outcome}`)
    }
  }
}

/** Asks a short question and returns the outcome. */
async function outcomeOf(
  stage: SimulationContext,
  client: ClientActor,
  provider: string,
): Promise<string> {
  let outcome = `nothing in ${LIVENESS_MS} ms`
  void ask(stage, client, { words: 5, provider }).then((answer) => {
    outcome = answer
  })
  await stage.world.time.pass(LIVENESS_MS)
  return outcome
}

/** Checks that sessions that have ended on chain no longer have a channel. */
async function checkChannels({ world, faults, providers }: SimulationContext): Promise<void> {
  const ledger = world.ledgerOf('keeper')
  const liars = new Set(providers.filter(({ behavior }) => behavior).map(({ name }) => name))
  for (const { provider, session } of world.accounting.openChannels()) {
    if (liars.has(provider)) continue
    const agreement = (await ledger.session(session)) ?? (await ledger.request(session))
    if (agreement?.status === 'open' || agreement?.status === 'locked') continue
    faults.push(`${provider} keeps a channel for ${session}, which is ${agreement?.status}`)
  }
}
