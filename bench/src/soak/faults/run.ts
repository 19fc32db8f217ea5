import { setTimeout as wait } from 'node:timers/promises'
import { createPrng } from '../../../../simulation/src/runtime/prng.ts'
import type { FigureLine } from '../../measure/figures.ts'
import type { Try } from './clients/ask.ts'
import { type QuestionOutcome, startClients } from './clients/clients.ts'
import { CLIENTS, MEMORY_QUESTION_MS, QUIET_MS, WARM_UP_MS } from './limits.ts'
import { type FaultNetwork, startFaultNetwork } from './network.ts'
import { type AuditFacts, endChallenges, readAudits } from './outcome/audits.ts'
import {
  type AccountsVerdict,
  type FinalAccounts,
  judgeAccounts,
} from './outcome/final-accounts.ts'
import { type Handles, handlesOf, type Sample } from './outcome/samples.ts'
import { endAllSessions, readFinalAccounts } from './outcome/settle.ts'
import { judgeFaultSoak, type WatchedProcess } from './outcome/verdict.ts'
import { FaultInjector, type InjectedFault, targetsOf } from './plan/inject.ts'
import { planFaults } from './plan/plan.ts'
import { killMembers, type Member } from './processes/member.ts'

/** Result of a fault soak. */
export type FaultSoakReport = {
  readonly seed: string
  readonly minutes: number
  readonly passed: boolean
  readonly figures: readonly FigureLine[]
  readonly outcomes: readonly QuestionOutcome[]
  readonly injected: readonly InjectedFault[]
  /** Kinds of faults that did not occur, with the reasons. */
  readonly skipped: Readonly<Record<string, string>>
  readonly deaths: Readonly<Record<string, number>>
  readonly faults: readonly string[]
  readonly books: AccountsVerdict
  /** Settled sum and sum of all receipts, in base units, and numbers of sessions and requests. */
  readonly money: {
    readonly settled: bigint
    readonly receipts: bigint
    readonly sessions: number
    readonly requests: number
  }
  readonly watched: readonly WatchedProcess[]
  readonly audits: AuditFacts
}

/** Processes that no fault kills, so that the run can measure their memory and handles. */
const watchedNames = ['provider-steady', 'gateway-steady', 'crank']

/**
 * Puts a network of real processes under load while faults are injected, then checks its accounts.
 */
export async function runFaultSoak(options: {
  readonly folder: string
  readonly seed: string
  readonly minutes: number
  readonly say: (line: string) => void
  /** Receives the network's clean-up function, for the case that this process ends immediately. */
  readonly onStart: (release: () => void) => void
}): Promise<FaultSoakReport> {
  const { folder, seed, minutes, say, onStart } = options
  const dice = createPrng(seed)
  say('Starting a chain, four providers, two gateways, a validator and a crank')
  const network = await startFaultNetwork(folder, onStart)
  const sampler = startSampler(network.members)
  try {
    const { targets, skipped } = targetsOf(network)
    for (const [kind, why] of Object.entries(skipped)) say(`skipped: ${kind} (${why})`)
    const warm = startClients({
      count: CLIENTS,
      access: network.access,
      dice: dice.fork('warm-up'),
      name: 'warm-up',
    })
    say('Warming up, without faults')
    await wait(WARM_UP_MS)
    await warm.stop()
    await wait(QUIET_MS)
    const before = handlesAt(network.members)
    const injector = new FaultInjector(network)
    const plan = planFaults({ dice: dice.fork('faults'), targets, forMs: minutes * 60_000 })
    say(`${plan.length} faults in ${minutes} minutes, ${CLIENTS} clients`)
    const clients = startClients({
      count: CLIENTS,
      access: network.access,
      dice: dice.fork('clients'),
      name: 'clients',
    })
    const ticker = setInterval(() => say(progress(clients.outcomes, injector)), 30_000)
    await injector.follow(plan)
    clearInterval(ticker)
    say('Waiting for the last answers')
    await clients.stop()
    await wait(QUIET_MS)
    const after = handlesAt(network.members)
    const samples = sampler.stop()
    const outcomes = [...warm.outcomes, ...clients.outcomes]
    const deaths = Object.fromEntries(network.members.map((one) => [one.name, one.deaths]))
    const ends = await endNetwork(network, say)
    const books = await readFinalAccounts(network)
    const verdict = judgeAccounts(books, { brokenStreams: brokenStreamsOf(outcomes) })
    const watched = watchedNames.map((name): WatchedProcess => {
      const [first, last] = [before[name], after[name]]
      return {
        name,
        samples: samples.resident[name] ?? [],
        inUse: samples.inUse[name] ?? [],
        ...(first && last && { handles: { before: first, after: last } }),
      }
    })
    const faults = [...injector.faults, ...ends]
    const audits = await readAudits(network)
    const total = Object.values(deaths).reduce((a, b) => a + b, 0)
    const facts = { minutes, deaths: total, outcomes, books: verdict, watched, faults, audits }
    const figures = judgeFaultSoak(facts)
    const { injected } = injector
    const passed = figures.every(({ isReached }) => isReached)
    const money = moneyOf(books)
    const found = { seed, minutes, passed, figures, outcomes, injected, skipped, deaths }
    return { ...found, faults, books: verdict, money, watched, audits }
  } finally {
    sampler.stop()
    killMembers()
    network.release()
    await network.stop()
  }
}

/**
 * Ends the network as its users do: gateways first, which close their sessions. Returns unplanned
 * ends of processes during the run, and faults of this end.
 */
async function endNetwork(
  network: FaultNetwork,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { members } = network
  const faults: string[] = []
  const down = members.filter(({ isUp }) => !isUp).map(({ name }) => name)
  if (down.length > 0) faults.push(`at the end these do not serve: ${down.join(', ')}`)
  const stop = async (role: Member['role']) => {
    const own = members.filter((one) => one.role === role)
    const ended = await Promise.all(own.map((one) => one.stop()))
    for (const [at, well] of ended.entries()) {
      if (!well) faults.push(`${own[at]?.name} had to be killed at the end`)
    }
  }
  say('Closing all sessions')
  await stop('gateway')
  // Data challenges must end before `endAllSessions` advances the chain's time, because open ones
  // then expire.
  faults.push(...(await endChallenges(network)))
  await stop('validator')
  say('Ending what is left by the time of the chain')
  await endAllSessions(network)
  await stop('provider')
  await stop('crank')
  return [...faults, ...members.flatMap(({ ends }) => ends)]
}

const isCut = (end: Try['end']): boolean => end !== 'whole' && end !== 'unreachable'

/**
 * Returns the number of streams that a fault may have interrupted: each incomplete attempt that
 * reached a gateway, and each failed part.
 */
const brokenStreamsOf = (outcomes: readonly QuestionOutcome[]): number =>
  outcomes
    .flatMap(({ tries }) => tries)
    .reduce((sum, { end, failedParts }) => sum + failedParts + (isCut(end) ? 1 : 0), 0)

const moneyOf = ({ sessions, requests }: FinalAccounts): FaultSoakReport['money'] => {
  const all = [...sessions, ...requests]
  return {
    settled: all.reduce((sum, one) => sum + one.settled, 0n),
    receipts: all.reduce((sum, one) => sum + one.receipts, 0n),
    sessions: sessions.length,
    requests: requests.length,
  }
}

const handlesAt = (members: readonly Member[]): Readonly<Record<string, Handles | undefined>> =>
  Object.fromEntries(members.map(({ name, pid }) => [name, pid ? handlesOf(pid) : undefined]))

/** Reads the memory of the processes that are never killed, at intervals. */
function startSampler(members: readonly Member[]) {
  const startMs = performance.now()
  const resident: Record<string, Sample[]> = {}
  const inUse: Record<string, Sample[]> = {}
  const note = (to: Record<string, Sample[]>, name: string, mebibytes: number) => {
    const atMinutes = (performance.now() - startMs) / 60_000
    to[name] = [...(to[name] ?? []), { atMinutes, mebibytes }]
  }
  const watched = () => members.filter(({ name }) => watchedNames.includes(name))
  const questions = setInterval(() => {
    for (const member of watched()) {
      void member.memory().then((answer) => {
        if (!answer) return
        note(inUse, member.name, (answer.heap + answer.external) / 1_048_576)
        note(resident, member.name, answer.resident / 1_048_576)
      })
    }
  }, MEMORY_QUESTION_MS)
  return {
    stop() {
      clearInterval(questions)
      return { resident, inUse }
    },
  }
}

function progress(outcomes: readonly QuestionOutcome[], { injected, faults }: FaultInjector) {
  const count = (result: string) => outcomes.filter((one) => one.result === result).length
  const done = injected.filter(({ outcome }) => outcome === 'done').length
  const tries = outcomes.flatMap((one) => one.tries)
  const resumed = tries.filter(({ failedParts }) => failedParts > 0).length
  const broken = tries.filter(({ end }) => end !== 'whole').length
  return (
    `${count('answered')} answered, ${count('failed')} failed, ${count('wrong')} wrong; ` +
    `${broken} tries broken, ${resumed} resumed; ${done} faults, ${faults.length} bad`
  )
}
