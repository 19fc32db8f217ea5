import type { LoadedModel } from '@ostrom/engine'
import { type Answer, RESUMES_MAX } from '@ostrom/gateway'
import { BaseError, Inference } from '@ostrom/protocol'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from '../network/simulated-network.ts'
import { questionIdOf } from '../questions/question-ids.ts'
import { plainQuestionOf } from '../questions/questions.ts'
import { createPrng, type Prng } from '../runtime/prng.ts'
import { checkFinalState } from './final-checks.ts'
import { createRunTrace } from './run-trace.ts'
import type { ClientActor, ProviderActor, RunParticipants } from './simulation-context.ts'

// A run whose providers are killed during answers and restarted. It checks the answers that clients
// read, and all parties' funds at the end.

const PROVIDERS = 5
const CLIENTS = 2
/** Milliseconds after which no gateway avoids a provider because of its last failure. */
const FORGIVEN_MS = 11 * 60_000
/** Maximum number of tokens that a template adds to a question's text. */
const TEMPLATE_TOKENS_MAX = 64
/** Maximum time between the last token read and the kill, in milliseconds. */
const DEATH_MS_MAX = 60
/** Maximum number of providers killed during one answer. */
const DEATHS_PER_ANSWER_MAX = 3

/**
 * Number of rounds without a kill, in which clients learn the usual response times of providers.
 */
const WARM_ROUNDS = 100
/** After these rounds, one of `LATE_EVERY` first tokens is late, by a time within `LATE_MS`. */
const LATE_EVERY = 4
const LATE_MS = [2_000, 30_000] as const

/** Result of a run. */
export type DeathsOutcome = {
  readonly deaths: number
  readonly answers: number
  /** Number of answers that another provider continued. */
  readonly resumed: number
  /** Number of answers for which a second provider was also asked. */
  readonly hedged: number
  /** Descriptions of faults in answers, vouchers or the chain's balances. */
  readonly faults: readonly string[]
  /** Fingerprint of the run's trace. */
  readonly hash: string
}

/**
 * Kills providers during answers until `deaths` is reached or a fault is found. Checks all amounts
 * exactly to the base unit.
 */
export async function runProviderDeaths({
  seed,
  deaths,
  isHedged = false,
}: runProviderDeaths.Options): Promise<DeathsOutcome> {
  const dice = createPrng(`deaths ${seed}`)
  const eventsMax = deaths * 10_000
  const world = await createSimulatedNetwork({
    seed,
    eventsMax,
    deliver: () => [10],
    isPowerKept: true,
  })
  const trace = createRunTrace(() => world.time.nowMs())
  const late = isHedged ? { isDue: false, dice: dice.fork('late') } : undefined
  const participants = await participantsOf(world, trace, dice.fork('cast'), late)
  const run: DeathsRun = {
    ...participants,
    dice,
    late,
    deaths: 0,
    answers: 0,
    resumed: 0,
    hedged: 0,
    faults: [],
    broken: new Map(),
  }
  for (let at = 0; late && at < WARM_ROUNDS; at++) await round(run, { isCalm: true })
  if (late) late.isDue = true
  while (run.deaths < deaths && run.faults.length === 0) await round(run)
  await world.time.pass(FORGIVEN_MS)
  // A provider may be killed shortly after the last answer.
  await startDown(run)
  // Providers that were killed receive the missed vouchers at the end of their sessions.
  for (const { host } of run.clients) await world.time.until(host!.gateway.closeSessions())
  await world.time.pass(FORGIVEN_MS)
  checkPromises(run)
  run.faults.push(...world.accounting.faults)
  for (const { host } of [...run.clients, ...run.providers]) await world.time.until(host!.stop())
  for (const { host } of [...run.clients, ...run.providers]) host!.kill()
  world.time.jump(48 * 60 * 60_000)
  run.faults.push(...(await checkFinalState(run)))
  const { answers, resumed, hedged, faults } = run
  return { deaths: run.deaths, answers, resumed, hedged, faults, hash: trace.hash() }
}

export declare namespace runProviderDeaths {
  type Options = {
    readonly seed: string
    /** Total number of kills. */
    readonly deaths: number
    /** Whether first tokens may be late, so that clients also ask a second provider. */
    readonly isHedged?: boolean
  }
}

/** Whether first tokens may currently be late, and the random source for the delays. */
type Late = { isDue: boolean; readonly dice: Prng }

/** Cost of a part of an answer, including failed attempts. */
type Payment = Pick<Answer, 'expense'>

type DeathsRun = RunParticipants & {
  readonly dice: Prng
  /** Present if first tokens may be late, so that clients also ask a second provider. */
  readonly late: Late | undefined
  deaths: number
  answers: number
  resumed: number
  hedged: number
  readonly faults: string[]
  /** Running answers, with the number of providers killed during each. */
  readonly broken: Map<Answer, number>
  /** Payments of each client, one for each part of each answer. */
  readonly payments: Map<string, Payment[]>
}

async function participantsOf(
  world: SimulatedNetwork,
  trace: RunParticipants['trace'],
  dice: Prng,
  late: Late | undefined,
): Promise<RunParticipants & Pick<DeathsRun, 'payments'>> {
  const providers: ProviderActor[] = []
  for (let at = 0; at < PROVIDERS; at++) {
    const tokensPerSecond = dice.pick([200, 500, 1_000])
    const setup = {
      prices: { ...PRICES, output: (PRICES.output * BigInt(dice.between(90, 110))) / 100n },
      echo: { tokensPerSecond, prefillTokensPerSecond: 10_000 },
      settings: { checkpointTokens: dice.pick([8, 32]) },
      ...(late && { faultInjection: { model: lateModel(world, late) } }),
    }
    const name = `provider-${at}`
    const host = await world.startProvider(name, setup)
    providers.push({ name, setup, behavior: undefined, engineFault: 'well', host })
  }
  const clients: ClientActor[] = []
  for (let at = 0; at < CLIENTS; at++) {
    const setup = { deposit: 50n * UNIT }
    const name = `client-${at}`
    const host = await world.startGateway(name, setup)
    const more = { behavior: undefined, questionCount: 0, running: new Set<AbortController>() }
    clients.push({ name, setup, host, ...more })
  }
  return { world, trace, providers, clients, payments: new Map() }
}

/** Wraps a model so that the first token of some answers is late. */
const lateModel =
  ({ time: { clock } }: SimulatedNetwork, late: Late) =>
  (model: LoadedModel): LoadedModel => ({
    ...model,
    async *generate(options) {
      const { dice } = late
      const isFirst = Inference.answeredIdsOf(options.prompt).length === 0
      let isDue = isFirst && late.isDue && dice.integer(LATE_EVERY) === 0
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens' && isDue) {
          isDue = false
          await clock.sleep(dice.between(...LATE_MS), options.signal)
          options.signal.throwIfAborted()
        }
        yield piece
      }
    },
  })

/**
 * Lets clients ask questions at the same time, kills providers while they answer (unless `isCalm`),
 * and restarts all killed providers.
 */
async function round(run: DeathsRun, { isCalm = false } = {}): Promise<void> {
  const { world, dice } = run
  const asked = run.clients.filter(() => dice.chance(0.8))
  const reading = asked.map(async (client) => await askAndKill(run, client, isCalm))
  await world.time.until(Promise.all(reading))
  await world.time.pass(dice.pick([0, 50, 1_000]))
  await startDown(run)
  if (isCalm) return
  await world.time.pass(dice.chance(0.5) ? FORGIVEN_MS : dice.pick([100, 5_000]))
}

/** Restarts the killed providers. */
async function startDown({ world, trace, providers }: DeathsRun): Promise<void> {
  for (const provider of providers) {
    if (provider.host) continue
    trace.append(`${provider.name} starts`)
    provider.host = await world.startProvider(provider.name, provider.setup)
  }
}

async function askAndKill(run: DeathsRun, client: ClientActor, isCalm: boolean): Promise<void> {
  const { world, dice, trace, faults } = run
  const mark = questionIdOf(client.name, client.questionCount++)
  const text = `${mark} ${'A day. '.repeat(dice.between(3, 12))}`.trim()
  world.accounting.recordQuestion(mark, text.length + TEMPLATE_TOKENS_MAX)
  const deaths = dice.pick([1, 1, 1, 2, DEATHS_PER_ANSWER_MAX])
  const after = Array.from({ length: isCalm ? 0 : deaths }, () => dice.integer(text.length)).sort(
    (a, b) => a - b,
  )
  const payments = run.payments.get(client.name) ?? []
  run.payments.set(client.name, payments)
  const onLostPayment = (payment: Payment) => void payments.push(payment)
  const preferences = { hedge: run.late !== undefined }
  const question = plainQuestionOf(text, { maxTokens: 400, onLostPayment, preferences })
  const signal = new AbortController().signal
  let said = ''
  try {
    const answer = await client.host!.gateway.inference.answer(question, signal)
    payments.push(answer)
    run.broken.set(answer, 0)
    let failed = 0
    for await (const event of answer.events) {
      if (event.kind === 'text') said += event.text
      else if (event.kind === 'end') {
        failed = event.failedParts?.length ?? 0
        if (event.hedged) run.hedged++
      }
      while (after[0] !== undefined && said.length > after[0]) {
        after.shift()
        killSoon(run, answer)
      }
    }
    run.broken.delete(answer)
    world.accounting.assign(mark, answer.session)
    run.answers++
    if (failed > 0) run.resumed++
    trace.append(`${mark} ended behind ${failed} others for ${answer.expense().cost}`)
    if (said !== text) faults.push(`${mark} reads ${JSON.stringify(said)}`)
  } catch (error) {
    const code = BaseError.is(error) ? error.code : String(error)
    faults.push(`${mark} ended with ${code} behind ${said.length} tokens`)
  }
}

/**
 * Kills the current provider of an answer after a short delay, possibly while another provider
 * takes over.
 */
function killSoon(run: DeathsRun, answer: Answer): void {
  const { world, providers, dice } = run
  world.time.schedule(dice.integer(DEATH_MS_MAX), () => {
    const isWith = ({ name }: ProviderActor) => world.ledgerOf(name).account === answer.provider
    const provider = providers.find(isWith)
    // One provider always stays alive, because an answer without any provider fails correctly.
    const alive = providers.filter(({ host }) => host)
    if (!provider?.host || alive.length < 2) return
    const { account } = world.ledgerOf(provider.name)
    if ([...run.broken].some(([one, parts]) => one.provider === account && parts >= RESUMES_MAX))
      return
    for (const [one, parts] of run.broken)
      if (one.provider === account) run.broken.set(one, parts + 1)
    run.trace.append(`${provider.name} is killed`)
    provider.host.kill()
    provider.host = undefined
    run.deaths++
  })
}

/** Checks that each client signed exactly the amount that it was charged for its answers. */
function checkPromises({ world, clients, payments, faults }: DeathsRun): void {
  for (const { name } of clients) {
    const pairs = world.accounting.pairs().filter(({ client }) => client === name)
    const promised = pairs.reduce((sum, pair) => sum + pair.signed, 0n)
    const charged = (payments.get(name) ?? []).reduce((sum, one) => sum + one.expense().cost, 0n)
    if (promised !== charged) faults.push(`${name} promised ${promised}, and is charged ${charged}`)
  }
}
