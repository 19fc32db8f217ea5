import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { type Amount, type Clock, Hex, type Log, type Random } from '@ostrom/protocol'
import type { Answer, Answerer, ModelCard } from '../answering.ts'
import { identify, type Registry } from '../idempotency/index.ts'
import { type ApiKey, type Hold, KeyMissingError, type Keys } from '../keys/index.ts'
import { allowedName } from './allowed.ts'
import { readAmounts } from './amounts.ts'
import { type Answers, openAnswers } from './answers.ts'
import { readBody } from './body.ts'
import { FieldInvalidError, GatewayBusyError } from './errors.ts'
import { checkSchemas } from './format.ts'
import type { Job } from './job.ts'
import { IDEMPOTENCY_KEY_LENGTH_MAX, MODEL_CARDS_AGE_MAX_MS, RUNS_MAX } from './limits.ts'
import { costMaxOf } from './quote.ts'
import { paidUnitOf } from './render.ts'
import { createRun, type Run, type RunControl, type Source } from './run.ts'
import { createStreamSource, createWholeSource } from './source.ts'
import { streamOf } from './stream.ts'

/** What the endpoints work with. */
export type Gateway = {
  readonly answerer: Answerer
  /** The models on offer, read at most once in `MODEL_CARDS_AGE_MAX_MS`. */
  readonly cards: () => Promise<readonly ModelCard[]>
  /** What reads the schemas of requests. */
  readonly tokenizers: Pick<TokenizerHost, 'refusalOf'>
  readonly keys: Keys
  readonly registry: Registry<Run>
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** What people call the assets that amounts are told in. */
  readonly units: readonly Amount.Unit[]
  /** Answers that run now. */
  readonly running: Set<Run>
}

/**
 * Finds the key that a request carries.
 *
 * @throws {KeyMissingError | KeyUnknownError | KeyEndedError}
 */
export async function authenticate(gateway: Gateway, headers: Headers): Promise<ApiKey> {
  const secret = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
  if (secret === undefined) throw new KeyMissingError()
  return gateway.keys.authenticate(secret)
}

/** Reads the models at most once in `MODEL_CARDS_AGE_MAX_MS`. */
export function createCards(answerer: Answerer, clock: Clock) {
  let cards: Promise<readonly ModelCard[]> | undefined
  let atMs = 0
  return (): Promise<readonly ModelCard[]> => {
    const nowMs = clock.nowMs()
    if (cards === undefined || Math.abs(nowMs - atMs) > MODEL_CARDS_AGE_MAX_MS) {
      atMs = nowMs
      cards = answerer.models().catch((error) => {
        cards = undefined
        throw error
      })
    }
    return cards
  }
}

/** Admits a job under its key. A key without a budget needs no quote, and waits for nothing. */
async function admit({ answerer, keys }: Gateway, key: ApiKey, job: Job): Promise<Hold> {
  const { id, budgetTotal, budgetPerDay } = key
  const { model } = job
  const all = budgetTotal ?? budgetPerDay
  if (all === undefined) return keys.admit({ id, model, costMax: 0n })
  // What cannot be quoted holds all that is left, if it is answered at all.
  const costMax = await costMaxOf(answerer, job, key).catch(() => all)
  return keys.admit({ id, model, costMax })
}

type Work = {
  readonly gateway: Gateway
  readonly job: Job
  readonly key: ApiKey
  readonly requestId: string
}

/** Asks, once what may be spent is set aside. */
async function ask(work: Work, hold: Hold, controller: AbortController): Promise<Answers> {
  const { gateway, job, key } = work
  const { answerer, clock } = gateway
  const opened = openAnswers({ answerer, job, key, hold, controller, clock })
  opened.catch(() => {})
  try {
    // The hold reaches the disk while the provider is being asked, and before anything is shown.
    await hold.kept
  } catch (error) {
    controller.abort(error)
    await opened.then(
      (answers) => answers.finish('failed'),
      () => {},
    )
    throw error
  }
  return opened
}

/** The job, under the name by which the key may ask its model. */
async function namedFor({ gateway, job, key }: Work): Promise<Job> {
  const model = await allowedName(gateway.answerer, key, job.model)
  if (model === job.model) return job
  return { ...job, model, asks: job.asks.map((ask) => ({ ...ask, model })) }
}

/** Admits, asks, and makes the response's head and body of what comes. */
async function produce(work: Work, control: RunControl): Promise<Source> {
  const { gateway, key, requestId } = work
  const { clock, random, log, units } = gateway
  const job = await namedFor(work)
  const hold = await admit(gateway, key, job)
  try {
    const answers = await ask({ ...work, job }, hold, control.controller)
    const id = Hex.from(random(12)).slice(2)
    const createdAtSeconds = Math.floor(clock.nowMs() / 1000)
    const [{ asset }] = answers.answers as readonly [Answer]
    const unit = paidUnitOf(asset, units)
    const opening = { id, createdAtSeconds, answers: answers.answers, unit }
    const options = { answers, opening, job, control, requestId, units, log }
    if (job.delivery === 'stream') return createStreamSource(options)
    return await createWholeSource(options)
  } catch (error) {
    // Frees the hold where nothing was asked; does nothing where it is settled already.
    await hold.settle([])
    throw error
  }
}

/** Starts a run. Nothing is awaited here, so that two equal requests cannot both start one. */
function start(work: Work, patience: createRun.Options['patience']): Run {
  const { running, registry, clock, log } = work.gateway
  if (running.size >= RUNS_MAX) throw new GatewayBusyError({ runs: running.size })
  const run = createRun({
    clock,
    patience,
    start: (control) => produce(work, control),
    grow: (self, bytes) => registry.grow(self, bytes),
    onEnd(self, how) {
      running.delete(self)
      // A failed or stopped answer is not replayed: the client's retry asks anew.
      if (how === 'ended') registry.drop(self)
      log('answer-end', { requestId: work.requestId, keyId: work.key.id, how })
    },
  })
  running.add(run)
  return run
}

function assertIdempotencyKey(headers: Headers): void {
  const key = headers.get('idempotency-key')
  if (key === null || (key.length > 0 && key.length <= IDEMPOTENCY_KEY_LENGTH_MAX)) return
  const reason = `empty, or longer than ${IDEMPOTENCY_KEY_LENGTH_MAX} characters`
  throw new FieldInvalidError({ param: 'Idempotency-Key', reason })
}

/** The response of a run: its head when that is known, and its body as it comes. */
async function respond(options: {
  readonly run: Run
  readonly job: Job
  readonly request: Request
  readonly clock: Clock
  readonly replayed: boolean
}): Promise<Response> {
  const { run, job, request, clock, replayed } = options
  const reader = run.attach()
  const gone = () => reader.detach()
  request.signal.addEventListener('abort', gone, { once: true })
  if (request.signal.aborted) gone()
  try {
    const headers = {
      ...(await run.head),
      ...(replayed ? { 'idempotent-replayed': 'true' } : {}),
    }
    if (job.delivery === 'stream') {
      const type = 'text/event-stream; charset=utf-8'
      const stream = {
        'content-type': type,
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      }
      return new Response(streamOf(reader, clock), { headers: { ...headers, ...stream } })
    }
    const body = await reader.next()
    // Reads on to the end, which is when the run counts as answered.
    await reader.next()
    gone()
    return new Response(body ? Buffer.from(body) : null, {
      headers: { ...headers, 'content-type': 'application/json', 'cache-control': 'no-store' },
    })
  } catch (error) {
    gone()
    throw error
  }
}

/** One way to ask for inference. */
export type InferenceEndpoint = {
  /** @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault. */
  readonly parse: (body: Readonly<Record<string, unknown>>) => Job
  /** Field that may hold very many values, which `parse` bounds itself. */
  readonly lists?: string
}

/** Creates the one way in which every inference endpoint answers. */
export function createServe(gateway: Gateway) {
  return async (options: {
    readonly request: Request
    readonly requestId: string
    readonly path: string
    readonly endpoint: InferenceEndpoint
  }): Promise<Response> => {
    const { request, requestId, path } = options
    const { parse, lists } = options.endpoint
    const { registry, clock } = gateway
    const key = await authenticate(gateway, request.headers)
    assertIdempotencyKey(request.headers)
    const body = await readBody(request, lists)
    const { headers } = request
    const identity = identify({ headers, apiKeyId: key.id, path, bodyHash: body.hash })
    const { units } = gateway
    const job = parse(readAmounts(body.value, { units, asset: key.asset }))
    await checkSchemas(job, gateway.tokenizers)
    const joined = identity && registry.find(identity)
    if (joined) return respond({ run: joined, job, request, clock, replayed: true })
    const patience =
      identity?.kind === 'key' ? 'always' : identity?.kind === 'retry' ? 'until-read' : 'never'
    const run = start({ gateway, job, key, requestId }, patience)
    if (!identity || !registry.keep(identity, run)) run.forget()
    return respond({ run, job, request, clock, replayed: false })
  }
}
