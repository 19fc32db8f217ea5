import { readAllEvents } from '@ostrom/ledger'
import { collectAnswer, plainQuestionOf } from '../questions/questions.ts'
import { isExcluded, stakeOf } from '../runs/accounts.ts'
import type { SoakPart } from './parts/soak-part.ts'
import { createSoakNetwork, type HonestSoakNetwork, type SoakUser } from './soak-network.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Minutes between two questions of the program; an idle session would be closed after an hour. */
const PROGRAM_MINUTES = 20

/** Most tokens of an answer: enough for the whole question, which the model repeats. */
const TOKENS = 40

/** All numbers of questions have as many digits. */
const FIRST_NUMBER = 100_000

/** Concurrent questions of the program at noon. */
const BURST = 8

/** Days of each of the two absences of the whole network at the end. */
const ABSENCE_DAYS = 400

/** Time after an absence in which providers announce themselves again. */
const AWAKE_MS = 10 * MINUTE_MS

/** Result of a soak in virtual time. */
export type DaysSoak = {
  readonly days: number
  readonly seed: string
  readonly asked: number
  readonly answered: number
  /** Each refusal, fine and unanswered question of an honest party, as text with its hour. */
  readonly faults: readonly string[]
  /** Milliseconds since the start at which each party was used with success. */
  readonly uses: ReadonlyMap<string, readonly number[]>
  /** Answers to the same question in the first, the sixth and the 700th hour, or the last one. */
  readonly sameAnswers: readonly (readonly [hour: number, text: string])[]
  /** Most scored answers that the validator counted at once. */
  readonly scored: number
  /** Final blocks of epochs, which the validator has attested. */
  readonly finalBlocks: number
  /** Refusals of providers after which the caller was answered nevertheless, by their code. */
  readonly mended: ReadonlyMap<string, number>
  readonly processorSeconds: number
  readonly virtualEvents: number
}

type Running = {
  readonly network: HonestSoakNetwork
  readonly startMs: number
  readonly faults: string[]
  readonly uses: Map<string, number[]>
  readonly texts: Map<number, string>
  asked: number
  answered: number
}

/**
 * Runs the whole network of honest parties for `days` days of virtual time, and then twice through
 * an absence of more than a year.
 */
export async function soakDays(options: {
  readonly days: number
  readonly seed?: string
  readonly say?: (line: string) => void
}): Promise<DaysSoak> {
  const { days, seed = '1', say = () => {} } = options
  const cpu = process.cpuUsage()
  const network = await createSoakNetwork({ days, seed, onEvent: () => {} })
  const startMs = network.time.nowMs()
  const maps = { uses: new Map<string, number[]>(), texts: new Map<number, string>() }
  const run: Running = { network, startMs, faults: [], asked: 0, answered: 0, ...maps }
  const parties = ['provider', 'second', 'validator', 'proxy']
  const before = await stakesOf(run, parties)
  for (let day = 0; day < days; day++) {
    await liveDay(run, day)
    say(`day ${day + 1} of ${days}: ${run.answered} of ${run.asked} answered`)
  }
  for (let absence = 0; absence < 2; absence++) {
    network.nap(network.everybody(), ABSENCE_DAYS * DAY_MS)
    await network.time.pass(ABSENCE_DAYS * DAY_MS + AWAKE_MS)
    await askEverywhere(run)
    say(`absence ${absence + 1}: ${run.answered} of ${run.asked} answered`)
  }
  run.faults.push(...(await finesOf(run, parties, before)))
  run.faults.push(...network.world.accounting.faults)
  network.world.chain.checkInvariants()
  for (const provider of network.suspects) run.faults.push(`the validator suspected ${provider}`)
  const { user, system } = process.cpuUsage(cpu)
  const last = Math.max(...run.texts.keys())
  return {
    days,
    seed,
    asked: run.asked,
    answered: run.answered,
    faults: run.faults,
    uses: run.uses,
    sameAnswers: [0, 5, Math.min(699, last)].map((hour) => [hour + 1, run.texts.get(hour) ?? '']),
    scored: network.scored(),
    finalBlocks: await finalBlocksOf(network),
    mended: countedCodes(network.refusals),
    processorSeconds: (user + system) / 1e6,
    virtualEvents: network.time.count(),
  }
}

/**
 * A day: the person's laptop sleeps at night and at noon, the second provider restarts, and its
 * machine sleeps for an hour.
 */
async function liveDay(run: Running, day: number): Promise<void> {
  const { network, startMs } = run
  const { time } = network
  for (let minute = 0; minute < 24 * 60; minute += PROGRAM_MINUTES) {
    const atMs = startMs + day * DAY_MS + minute * MINUTE_MS
    if (atMs > time.nowMs()) await time.pass(atMs - time.nowMs())
    if (minute === 0) network.nap(['person'], 7 * HOUR_MS)
    if (minute === 3 * 60) await network.restartSecond()
    if (minute === 4 * 60) network.nap(['second'], HOUR_MS)
    // The person asks at once after the laptop wakes, and again in the evening.
    if (minute === 7 * 60 || minute === 21 * 60) await ask(run, 'person')
    if (minute === 12 * 60) {
      network.nap(['person'], 40 * MINUTE_MS)
      await Promise.all([...Array(BURST)].map(() => ask(run, 'program')).map(settle(run)))
    }
    if (minute === 9 * 60 || minute === 18 * 60) await ask(run, 'private client')
    if (minute === 15 * 60) await ask(run, 'request client')
    for (const part of network.parts) if (part.minutes.includes(minute)) await usePart(run, part)
    // The program repeats its idempotency keys with other questions: each is valid for an hour.
    const text = await ask(run, 'program', `slot-${(minute / PROGRAM_MINUTES) % 6}`)
    if (minute % 60 === 0 && text !== undefined) run.texts.set(day * 24 + minute / 60, text)
  }
}

const settle =
  ({ network: { time } }: Running) =>
  (asked: Promise<unknown>) =>
    time.until(asked)

async function askEverywhere(run: Running): Promise<void> {
  for (const user of ['program', 'person', 'private client', 'request client'] as const)
    await ask(run, user)
  for (const part of run.network.parts) await usePart(run, part)
}

/** Asks one question, and records its outcome. Returns the text of the answer. */
async function ask(
  run: Running,
  user: SoakUser,
  idempotencyKey?: string,
): Promise<string | undefined> {
  return await record(run, user, async () => {
    const text = withoutNumber(await answerTo(run, user, idempotencyKey))
    if (text === '') throw new Error('the answer is empty')
    return text
  })
}

const usePart = (run: Running, part: SoakPart) => record(run, part.party, () => part.use())

/** Returns the result of a use. Fails if it has none after a day. */
async function withinDay<T>(time: HonestSoakNetwork['time'], use: Promise<T>): Promise<T> {
  let fail: () => void = () => {}
  const late = new Promise<never>((_, reject) => {
    fail = () => reject(new Error('it has neither an answer nor an error after a day'))
  })
  const limit = time.schedule(DAY_MS, fail)
  return await Promise.race([use, late]).finally(() => limit.cancel())
}

/** Counts a use of the network, and records its time or its fault. */
async function record<T>(
  run: Running,
  party: string,
  use: () => Promise<T>,
): Promise<T | undefined> {
  const { network, startMs } = run
  const { time } = network
  run.asked++
  try {
    const result = await time.until(withinDay(time, use()))
    run.answered++
    const times = run.uses.get(party) ?? []
    times.push(time.nowMs() - startMs)
    run.uses.set(party, times)
    return result
  } catch (error) {
    const hours = ((time.nowMs() - startMs) / HOUR_MS).toFixed(2)
    const reason = error instanceof Error ? error.message.split('\n').slice(0, 6).join(' ') : error
    run.faults.push(`hour ${hours}: ${party}: ${reason}`)
    return undefined
  }
}

const never = new AbortController().signal

const partyOf: Readonly<Record<SoakUser, string>> = {
  person: 'person',
  program: 'program',
  'private client': 'client',
  'request client': 'program',
}

/** The accounting needs a number in each question; without it, all questions are the same. */
const withoutNumber = (text: string): string => text.replace(/#\d+/g, '#')

async function answerTo(
  { network, asked }: Running,
  user: SoakUser,
  idempotencyKey?: string,
): Promise<string> {
  const { scenario, program, apis } = network
  const text = `${partyOf[user]}#${FIRST_NUMBER + asked} How are you?`
  if (user === 'private client') {
    return (await collectAnswer(await scenario.startAnswer(text, TOKENS))).text
  }
  if (user === 'request client') {
    const question = plainQuestionOf(text, { settlement: 'request', maxTokens: TOKENS })
    return (await collectAnswer(await program.gateway.inference.answer(question, never))).text
  }
  const { http, secret } = apis[user]
  const headers = new Headers({ 'content-type': 'application/json' })
  headers.set('authorization', `Bearer ${secret}`)
  if (idempotencyKey !== undefined) headers.set('idempotency-key', idempotencyKey)
  const request = new Request('http://gateway.test/v1/chat/completions', {
    method: 'POST',
    headers,
    body: JSON.stringify({
      model: 'echo',
      messages: [{ role: 'user', content: text }],
      temperature: 0,
      max_tokens: TOKENS,
    }),
  })
  const response = await http.handle(request)
  const body = await response.text()
  if (response.status !== 200) throw new Error(`HTTP ${response.status}: ${body.slice(0, 600)}`)
  const { choices } = JSON.parse(body) as { choices: { message: { content: string } }[] }
  return choices[0]?.message.content ?? ''
}

/** Returns the number of final blocks of epochs on the chain. */
async function finalBlocksOf({ world }: HonestSoakNetwork): Promise<number> {
  const events = await readAllEvents(world.ledgerOf('watcher'))
  return events.filter(({ kind }) => kind === 'block-final').length
}

/** Returns how many refusals have each code. */
function countedCodes(refusals: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const refusal of refusals) {
    const code = /: ([a-z-]+) /.exec(refusal)?.[1] ?? refusal
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return counts
}

const stakesOf = async (
  { network: { world } }: Running,
  parties: readonly string[],
): Promise<ReadonlyMap<string, bigint>> => {
  const stakes = new Map<string, bigint>()
  for (const party of parties) stakes.set(party, await stakeOf(world.ledgerOf(party)))
  return stakes
}

/** Returns the parties whose stake has become smaller or that the court has excluded, as text. */
async function finesOf(
  run: Running,
  parties: readonly string[],
  before: ReadonlyMap<string, bigint>,
): Promise<readonly string[]> {
  const { world } = run.network
  const after = await stakesOf(run, parties)
  const fines: string[] = []
  for (const party of parties) {
    const [was = 0n, is = 0n] = [before.get(party), after.get(party)]
    if (is < was) fines.push(`${party} has lost ${was - is} base units of its stake`)
    const { account } = world.ledgerOf(party)
    if (await isExcluded(world.ledgerOf('watcher'), account)) fines.push(`${party} is excluded`)
  }
  return fines
}
