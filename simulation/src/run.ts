import type { Log } from '@ostrom/protocol'
import { ask, checkQuiet, drawAction, raise, raiseClient } from './actions.ts'
import type { Canary } from './canary-names.ts'
import { drawCast } from './cast.ts'
import { createDice } from './dice.ts'
import { createPublicChain, type PublicChain } from './public-chain.ts'
import { type ClientActor, honestClients, honestProviders, type Stage } from './stage.ts'
import { createStory } from './story.ts'
import { checkLeftOver, judge } from './verdict.ts'
import { createWeather } from './weather.ts'
import { createWorld, type World } from './world.ts'

export type RunOptions = {
  readonly seed: number
  /** A fault that is built in, to see that it is caught. */
  readonly canary?: Canary
  /** Name of a lie that somebody tells for certain, see `liars.ts`. */
  readonly lie?: string
  /** Tells also what every role logs. */
  readonly verbose?: boolean
}

/** What came of one run. */
export type Outcome = {
  readonly seed: number
  readonly story: readonly string[]
  /** Fingerprint of the story. */
  readonly hash: string
  /** What was wrong, first things first; empty for a clean run. */
  readonly faults: readonly string[]
  readonly events: number
  readonly asked: number
  readonly answered: number
}

const MINUTE_MS = 60_000

/** Milliseconds in which a question is answered in fair weather, also behind a long prompt. */
const ALIVE_MS = 3 * MINUTE_MS

/** Milliseconds after which providers serve again whom they refused for unpaid work. */
const FORGIVEN_MS = 61 * MINUTE_MS

/** Plays one seed: all of it follows from the number. */
export async function run(options: RunOptions): Promise<Outcome> {
  const stage = await setStage(options)
  const { story, faults, world } = stage
  try {
    await play(stage)
    await end(stage)
    faults.push(...(await judge(stage)))
  } catch (error) {
    faults.push(error instanceof Stop ? error.message : String((error as Error).stack))
  }
  return {
    ...stage.tally,
    seed: options.seed,
    story: story.lines,
    hash: story.hash(),
    faults,
    events: world.time.count(),
  }
}

/** A fault was found at rest: nothing after it matters. */
class Stop extends Error {}

async function setStage({ seed, canary, lie, verbose = false }: RunOptions): Promise<Stage> {
  const dice = createDice(`seed ${seed}`)
  const faults: string[] = []
  let chain: PublicChain | undefined
  let stage: Stage | undefined
  let audited = ''
  const weather = createWeather(dice.fork('weather'), (name) => isHostile(stage, name))
  const log = (party: string, event: string, values: Parameters<Log>[1] = {}) => {
    if (verbose) stage?.story.tell(`  ${party}: ${event} ${JSON.stringify(values, asText)}`)
    if (values.code === 'internal-error' && !isHostile(stage, party)) {
      faults.push(`${party} met an error that nobody foresaw: ${JSON.stringify(values, asText)}`)
    }
  }
  const onRest = () => {
    if (!stage) return
    const { world } = stage
    if (world.chain.head.hash !== audited) {
      audited = world.chain.head.hash
      world.chain.audit()
    }
    faults.push(...world.books.faults.splice(0))
    if (faults.length > 0) throw new Stop(faults.shift())
  }
  const world: World = await createWorld({
    seed: String(seed),
    log,
    deliver: weather.deliver,
    reach: (ledger, process) => chain?.connect(ledger, process) ?? ledger,
    confirmations: 1,
    onRest,
  })
  const story = createStory(() => world.time.nowMs())
  chain = createPublicChain({ chain: world.chain, time: world.time, dice: dice.fork('chain') })
  const wishes = { ...(canary && { canary }), ...(lie && { lie }) }
  const cast = drawCast({ dice: dice.fork('cast'), world, story, ...wishes })
  const tally = { asked: 0, answered: 0 }
  stage = { world, dice: dice.fork('actions'), story, chain, weather, tally, faults, ...cast }
  return stage
}

const isHostile = (stage: Stage | undefined, name: string): boolean =>
  [...(stage?.providers ?? []), ...(stage?.clients ?? [])].some(
    (actor) => actor.name === name && actor.lie !== undefined,
  )

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** The part in which everything happens. */
async function play(stage: Stage): Promise<void> {
  const { world, dice, story } = stage
  for (const provider of stage.providers) raise(stage, provider)
  await world.time.pass(20_000)
  for (const client of stage.clients) raiseClient(stage, client)
  await world.time.pass(2_000)
  for (let left = dice.between(30, 70); left > 0; left--) {
    drawAction(stage)(stage)
    await world.time.pass(dice.pick([0, 5, 200, 1_000, 5_000, 15_000]))
    if (dice.chance(0.02)) {
      story.tell('ten minutes pass')
      await world.time.pass(10 * MINUTE_MS)
    }
  }
}

/** The weather clears, all who want to come back do, and all time passes. */
async function end(stage: Stage): Promise<void> {
  const { world, story, weather, chain, dice } = stage
  const { time } = world
  story.tell('the weather clears')
  weather.clear()
  for (const provider of stage.providers) provider.mood = 'well'
  await time.pass(2 * MINUTE_MS)
  for (const provider of honestProviders(stage)) raise(stage, provider)
  for (const client of honestClients(stage)) raiseClient(stage, client)
  for (const liar of [...stage.providers, ...stage.clients]) {
    if (!liar.lie || !liar.host || dice.chance(0.5)) continue
    story.tell(`${liar.name} vanishes`)
    liar.host.kill()
    liar.host = undefined
  }
  await time.pass(2 * MINUTE_MS)
  await checkAlive(stage)
  for (const { host } of honestClients(stage)) {
    if (dice.chance(0.5)) void host?.gateway.closeSessions()
  }
  chain.calm()
  await time.pass(100 * MINUTE_MS)
  await checkChannels(stage)
  stage.faults.push(...(await checkLeftOver(stage)))
  story.tell('all stop')
  for (const { name, host } of [...honestClients(stage), ...honestProviders(stage)]) {
    if (!host) continue
    await time.until(host.stop())
    checkQuiet(stage, name, host.process.sleeping())
  }
  for (const { host } of [...stage.providers, ...stage.clients]) host?.kill()
  chain.stop()
  time.leap(48 * 60 * MINUTE_MS)
}

/**
 * In fair weather every honest client gets an answer of every honest provider that it asks; whom
 * the weather made leave work unpaid too often gets one once that is forgiven.
 */
async function checkAlive(stage: Stage): Promise<void> {
  const { faults } = stage
  for (const client of honestClients(stage)) {
    for (const { name } of honestProviders(stage)) {
      let outcome = await outcomeOf(stage, client, name)
      if (outcome === 'no-provider') {
        await stage.world.time.pass(FORGIVEN_MS)
        outcome = await outcomeOf(stage, client, name)
      }
      const excused = ['answered', 'insufficient-funds'].includes(outcome)
      if (!excused) faults.push(`${client.name} gets no answer of ${name}: ${outcome}`)
    }
  }
}

/** What comes of a short question. */
async function outcomeOf(stage: Stage, client: ClientActor, provider: string): Promise<string> {
  let outcome = `nothing in ${ALIVE_MS} ms`
  void ask(stage, client, { words: 5, provider }).then((told) => {
    outcome = told
  })
  await stage.world.time.pass(ALIVE_MS)
  return outcome
}

/** What has ended on chain needs no channel any more. */
async function checkChannels({ world, faults, providers }: Stage): Promise<void> {
  const ledger = world.ledgerOf('keeper')
  const liars = new Set(providers.filter(({ lie }) => lie).map(({ name }) => name))
  for (const { provider, session } of world.books.open()) {
    if (liars.has(provider)) continue
    const known = (await ledger.session(session)) ?? (await ledger.request(session))
    if (known?.status === 'open' || known?.status === 'locked') continue
    faults.push(`${provider} keeps a channel for ${session}, which is ${known?.status}`)
  }
}
