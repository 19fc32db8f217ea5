import { createGatewayHttp } from '@ostrom/gateway/http'
import { createDemandRecorder } from '../honest/demand.ts'
import { UNIT, type ValidatorHost } from '../network/simulated-network.ts'
import type { PartyHost } from '../runtime/party-host.ts'
import { createProxyScenario } from '../tickets/proxy-scenario.ts'
import { createDecisions, GOVERNANCE_RULES } from './parts/decisions.ts'
import { createObliviousRelay } from './parts/oblivious-relay.ts'
import { createOnchainAnswers } from './parts/onchain-answers.ts'
import { createSignIns } from './parts/sign-ins.ts'
import type { SoakPart } from './parts/soak-part.ts'
import { createStorageDeals } from './parts/storage-deals.ts'
import { createStoredWork } from './parts/stored-work.ts'
import { createTicketSale, TICKET_TIMES } from './parts/ticket-sale.ts'

// The network of the soak in virtual time: honest parties only.

const MINUTE_MS = 60_000

const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 40_000,
  answerTokens: 32,
  seeded: true,
}

/** Milliseconds that each packet takes. */
const DELIVERY_MS = 10

/**
 * Milliseconds between two rounds of the validator. Its default costs 20 s of processor time for a
 * day, because each round reads the whole chain.
 */
const VALIDATOR_STEP_MS = 5 * MINUTE_MS

/** Seconds of an epoch of the beacon: long enough for the validator's rounds. */
const EPOCH_SECONDS = 3_600n

/**
 * Stake of the validator, in base units: its part in the general domain is more than the 2.1 units
 * of a whole jury, so epochs have final blocks and work earns points.
 */
const VALIDATOR_STAKE = 12n * UNIT

/** Most events of the start and the absences, and of each day: about three times the usual ones. */
const EVENTS_MAX = 300_000
const DAY_EVENTS_MAX = 500_000

/** A party of the soak that can use the network: each asks a question, and returns its text. */
export type SoakUser = 'person' | 'program' | 'private client' | 'request client'

/** Tickets for each day of the private client, and some more. */
const ticketsFor = (days: number): number => Math.min(250, 20 + 4 * days)

const windows = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 3_600n,
  appealWindowSeconds: 3_600n,
}

/** Starts the network. Its parties are started one after the other, by their names. */
export async function createSoakNetwork(options: {
  readonly days: number
  readonly seed: string
  readonly onEvent: (party: string, event: string) => void
}) {
  const { days, seed, onEvent } = options
  const asleep = new Map<string, number>()
  const isAsleep = (peer: string) => (asleep.get(peer) ?? 0) > scenario.time.nowMs()
  const scenario: Awaited<ReturnType<typeof createProxyScenario>> = await createProxyScenario({
    seed,
    eventsMax: EVENTS_MAX + days * DAY_EVENTS_MAX,
    parameters: windows,
    epochSeconds: EPOCH_SECONDS,
    ticketTimes: TICKET_TIMES,
    governance: { governanceRules: GOVERNANCE_RULES, statesSettings: true },
    tickets: ticketsFor(days),
    deliver: ({ from, to }) =>
      asleep.size > 0 && (isAsleep(from) || isAsleep(to)) ? 'cut' : [DELIVERY_MS],
    log: (party, event) => onEvent(party, event),
    provider: { echo },
  })
  const { world, time } = scenario
  const launchSecond = () => world.launchProvider('second', { echo })
  let second = launchSecond()
  await time.until(second.started)
  const suspects = new Set<string>()
  let scoredMost = 0
  const validator: ValidatorHost = await world.startValidator('validator', {
    echo,
    settings: {
      stake: VALIDATOR_STAKE,
      stepMs: VALIDATOR_STEP_MS,
      onSummaries(found) {
        for (const { provider, isFlagged } of found) if (isFlagged) suspects.add(provider)
        const sum = found.reduce((all, { scored }) => all + scored, 0)
        scoredMost = Math.max(scoredMost, sum)
      },
    },
  })
  const settings = { audit: 'sampled', warm: ['echo'] } as const
  const demand = createDemandRecorder(() => time.nowMs())
  const launch = (name: string) =>
    world.startGateway(name, { settings, faultInjection: { tap: demand.tapOf(name) } })
  const person = await launch('person')
  const program = await launch('program')
  const apiOf = async (host: typeof person) => {
    const { inference } = host.gateway
    const { clock, log } = host.process
    const random = world.prng.fork(`requests of ${host.name}`).bytes
    const http = createGatewayHttp({ inference, clock, log, random, state: host.state })
    const { secret } = await http.keys.create({ name: host.name, settlement: 'session' })
    return { http, secret }
  }
  const apis = {
    person: await time.until(apiOf(person)),
    program: await time.until(apiOf(program)),
  }
  const parts: readonly SoakPart[] = [
    await createStoredWork(world, { tap: demand.tapOf('clerk') }),
    await createOnchainAnswers(world),
    await createStorageDeals(world),
    await createSignIns(world),
    await createTicketSale(world),
    await createDecisions(world, ['provider', 'second']),
    await createObliviousRelay(world, async (request) => {
      const headers = new Headers(request.headers)
      headers.set('authorization', `Bearer ${apis.program.secret}`)
      return await apis.program.http.handle(new Request(request, { headers }))
    }),
  ]
  const hosts = (): ReadonlyMap<string, PartyHost> => {
    const roles = [person, program, validator, second, scenario.provider]
    const all = [
      ...roles,
      scenario.client,
      scenario.proxy,
      ...parts.flatMap((part) => part.hosts()),
    ]
    return new Map(all.map((host) => [host.name, host]))
  }
  return {
    scenario,
    world,
    time,
    validator,
    apis,
    program,
    person,
    /** Kills the second provider and starts it again on the same disk. */
    async restartSecond() {
      second.kill()
      second = launchSecond()
      await time.until(second.started)
    },
    /** Puts the machines of these parties to sleep. All of their connections are lost. */
    nap(names: readonly string[], ms: number) {
      const all = hosts()
      for (const name of names) {
        asleep.set(name, time.nowMs() + ms)
        for (const peer of all.keys()) world.hub.disconnect(name, peer)
        const host = all.get(name)
        if (!host) throw new Error(`the soak has no party ${name}`)
        host.process.nap(ms)
      }
    },
    everybody: () => [...hosts().keys()],
    parts,
    /** Every refusal of a provider, as text. */
    refusals: demand.refusals,
    /** Providers that the validator has suspected. */
    suspects,
    /** Most answers that the validator counted at once; it forgets old ones. */
    scored: () => scoredMost,
  }
}

export type HonestSoakNetwork = Awaited<ReturnType<typeof createSoakNetwork>>
