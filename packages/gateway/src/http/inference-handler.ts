import { Hex } from '@ostrom/protocol'
import { isLost, type RequestIdentity, requestIdentityOf } from '../idempotency/index.ts'
import type { Answer } from '../inference/inference-service.ts'
import type { QuestionFunds } from '../inference/question-payment.ts'
import type { ApiKey, BudgetHold, CapTerms } from '../keys/index.ts'
import {
  type AnswerRun,
  type BodySource,
  createAnswerRun,
  type RunControl,
} from './answers/answer-run.ts'
import { createWholeSource } from './answers/body-source.ts'
import { type ChoiceAnswers, startAnswers } from './answers/choice-answers.ts'
import type { InferenceJob } from './answers/inference-job.ts'
import { openStreamSource } from './answers/opening-source.ts'
import { createPromptProgressFeed, withProgress } from './answers/prompt-progress.ts'
import { paymentUnitOf, type ResponseStart } from './answers/render.ts'
import { respond } from './answers/run-response.ts'
import { type AnswerLimit, spendingOf } from './answers/spending-report.ts'
import { conversationNameOf, conversationOf } from './conversation.ts'
import { GatewayBusyError } from './errors.ts'
import { reportedNames } from './fields/field-table.ts'
import { checkSchemas } from './fields/response-format.ts'
import { capTermsOf, readSpending, softCostOf } from './fields/spending-terms.ts'
import { callerOf, type HttpContext } from './http-context.ts'
import { allowedName } from './incoming/allowed-models.ts'
import { readBody, refuseUnread } from './incoming/body.ts'
import type { Caller } from './incoming/caller.ts'
import { assertIdempotencyKey, clientRequestIdOf } from './incoming/request-ids.ts'
import { uncountedBody } from './incoming/transfers.ts'
import { ownCostMax, quoteJob } from './job-quote.ts'
import { RUNS_MAX } from './limits.ts'
import { type BatchLineTerms, lineIdentity, lineJob } from './line-job.ts'
import { truncateJob } from './truncation.ts'

/** An admitted job, and the most that each of its answers may cost. */
type AdmittedJob = {
  readonly hold: BudgetHold
  /**
   * Most that each question may ever cost, its continuations included; `undefined` if no limit
   * applies to the job.
   */
  readonly mosts: readonly AnswerLimit[] | undefined
  /**
   * Funds reserved for each question from the limits of the key, the task and the conversation;
   * `undefined` if none of these limits applies.
   */
  readonly funds: readonly QuestionFunds[] | undefined
}

/**
 * Admits a job under its key. A job without a limit needs no quote, and does not wait for funds.
 */
async function admit(
  { gateway: { inference, keys }, key, clientRequestId, caps, line }: EndpointCall,
  job: InferenceJob,
  signal: AbortSignal,
): Promise<AdmittedJob> {
  const { id, budgetTotal, budgetPerDay } = key
  const request = { id, model: job.model, clientRequestId, caps, signal, record: line?.payment }
  const own = ownCostMax(job)
  const isShared = budgetTotal !== undefined || budgetPerDay !== undefined || caps.length > 0
  if (!isShared && own === undefined) {
    const hold = await keys.admit({ ...request, costMax: 0n })
    return { hold, mosts: undefined, funds: undefined }
  }
  keys.assertMayAsk(request)
  const quote = await quoteJob(inference, job, key)
  const { costMax, costLeast } = quote
  const hold = await keys.admit({ ...request, costMax, costLeast })
  const { lowest } = hold
  // The maximum of the quote is only reserved. The limits of the key, the task and the conversation
  // bound the answers by their funds, which grow as long as these limits leave more.
  const ofRequest = own === undefined ? undefined : quote.shares(own)
  const mostOf = (left: bigint): AnswerLimit =>
    lowest && lowest.left < left ? lowest : { scope: 'request', left }
  const ofLimits = lowest && job.questions.map(() => lowest)
  return {
    hold,
    mosts: ofRequest?.map(mostOf) ?? ofLimits,
    funds: hold.costMax === undefined ? undefined : hold.divide(quote.shares(hold.costMax)),
  }
}

type EndpointCall = {
  readonly gateway: HttpContext
  readonly job: InferenceJob
  readonly key: ApiKey
  readonly requestId: string
  readonly clientRequestId: string | undefined
  readonly caps: readonly CapTerms[]
  /** Soft limit of the request itself, in base units. */
  readonly costSoft: bigint | undefined
  /** Present if the request is a line of a batch. */
  readonly line: BatchLineTerms | undefined
}

/** Sends the questions of a job whose amount is reserved from the key's budget. */
async function startJob(
  work: EndpointCall,
  { hold, mosts, funds }: AdmittedJob,
  controller: AbortController,
): Promise<ChoiceAnswers> {
  const { gateway, job, key } = work
  const { inference, clock } = gateway
  const opened = startAnswers({ inference, job, key, hold, mosts, funds, controller, clock })
  opened.catch(() => {})
  try {
    // The hold is written to disk while the questions are sent. The client receives a response only
    // after the write.
    await hold.persisted
  } catch (error) {
    controller.abort(error)
    await opened.then(
      (answers) => answers.close('failed'),
      () => {},
    )
    throw error
  }
  return opened
}

/** Returns the job with the name under which the key's list has the model. */
async function withAllowedName({ gateway, job, key }: EndpointCall): Promise<InferenceJob> {
  const model = await allowedName(gateway.inference, key, job.model)
  if (model === job.model) return job
  return { ...job, model, questions: job.questions.map((ask) => ({ ...ask, model })) }
}

/**
 * Returns the job with one conversation for all of its questions, found by the name or by the first
 * question. The questions of a chat have one prompt; other questions have a conversation only by
 * name.
 */
function withConversation(job: InferenceJob, name: string | undefined): InferenceJob {
  const conversation = conversationOf(name, job.questions[0]!)
  if (!conversation) return job
  return { ...job, questions: job.questions.map((ask) => ({ ...ask, conversation })) }
}

/**
 * Returns the name of the service tier's field if an answer was not served in the requested tier;
 * otherwise no name.
 */
const unmetTier = (
  { serviceTier = 'auto' }: InferenceJob,
  answers: readonly Answer[],
): readonly string[] => {
  const isServed = answers.every((one) => one.serviceTier === serviceTier)
  return serviceTier === 'auto' || isServed ? [] : ['service_tier']
}

/** Reserves the budget, sends the questions, and creates the response's headers and body. */
async function produceBody(work: EndpointCall, control: RunControl): Promise<BodySource> {
  const { gateway, requestId } = work
  const { clock, random, log, units } = gateway
  const job = await truncateJob(gateway.inference, await withAllowedName(work), work.key.id)
  const admitted = await admit(work, job, control.controller.signal)
  const { hold } = admitted
  try {
    const nowSeconds = () => Math.floor(clock.nowMs() / 1000)
    const start = { id: Hex.from(random(12)).slice(2), createdAtSeconds: nowSeconds(), nowSeconds }
    const own = { costMax: ownCostMax(job), costSoft: work.costSoft }
    const spending = spendingOf(hold, { ...own, ...admitted })
    const openingOf = (answers: readonly Answer[], eventsSent = 0): ResponseStart => ({
      ...start,
      model: job.model,
      answers,
      eventsSent,
      // A getter, because the asset of the payment is known only once there are answers.
      get unit() {
        return paymentUnitOf(answers[0]!.asset, units)
      },
      ignored: reportedNames([
        ...job.ignored,
        ...unmetTier(job, answers),
        ...answers.flatMap((one) => one.ignored ?? []),
      ]),
      spending,
    })
    const options = { job, control, requestId, units, log }
    if (job.delivery === 'stream') {
      const progress = createPromptProgressFeed(clock, control.controller.signal)
      const asked = withProgress(job, progress)
      const starting = startJob({ ...work, job: asked }, admitted, control.controller)
      return await openStreamSource({ ...options, starting, progress, openingOf, hold })
    }
    const answers = await startJob({ ...work, job }, admitted, control.controller)
    return await createWholeSource({ ...options, answers, opening: openingOf(answers.answers) })
  } catch (error) {
    // Releases the hold if no question was sent. A charged hold stays unchanged.
    await hold.charge([])
    throw error
  }
}

const patienceOf = (identity: RequestIdentity | undefined): createAnswerRun.Options['patience'] =>
  identity?.kind === 'key' ? 'always' : identity?.kind === 'retry' ? 'until-read' : 'never'

/**
 * Starts a run. The function contains no wait, so that two equal requests cannot both start a run.
 */
function startRun(work: EndpointCall, identity: RequestIdentity | undefined): AnswerRun {
  const { running, clock } = work.gateway
  if (running.size >= RUNS_MAX) throw new GatewayBusyError({ runs: running.size })
  const ids = { requestId: work.requestId, keyId: work.key.id }
  const run = createAnswerRun({
    clock,
    patience: patienceOf(identity),
    start: (control) => produceBody(work, control),
    ...keepingOf(work.gateway, { ids, hasKey: identity?.kind === 'key' }),
  })
  running.add(run)
  return run
}

/**
 * Returns the callbacks of a run. The run keeps `grow` and `onDelivered` after its end. Both are
 * functions of the cache itself, so they keep no part of the request in memory.
 */
function keepingOf(
  { running, idempotency, log }: HttpContext,
  { ids, hasKey }: { readonly ids: Readonly<Record<string, string>>; readonly hasKey: boolean },
): Pick<createAnswerRun.Options, 'grow' | 'onEnd' | 'onDelivered'> {
  return {
    grow: idempotency.grow,
    onEnd(run, how) {
      running.delete(run)
      // A failed or stopped answer is not replayed: the client's retry is a new question.
      if (how === 'ended') idempotency.drop(run)
      log('answer-end', { ...ids, how })
    },
    // Only a request with an `Idempotency-Key` may join an answer that was delivered.
    ...(!hasKey && { onDelivered: idempotency.drop }),
  }
}

/** One HTTP endpoint for inference. */
export type InferenceEndpoint = {
  /**
   * Parses a request body.
   *
   * @throws {FieldInvalidError | FieldUnsupportedError} Names the field at fault.
   * @throws {BaseError} A response to which the body refers is not stored for its caller.
   */
  readonly parse: (
    body: Readonly<Record<string, unknown>>,
    caller: Caller,
  ) => InferenceJob | Promise<InferenceJob>
  /** Field whose values do not count in the body's limit, because `parse` bounds them itself. */
  readonly lists?: string
}

type RunAnswer = EndpointCall & {
  readonly request: Request
  readonly takeRequest: Caller['takeRequest']
  readonly identity: RequestIdentity | undefined
}

/**
 * Joins the run of an earlier request, or starts a new run. Each copy of an answer counts as a
 * request in the key's rate.
 */
async function joinOrStart(options: RunAnswer): Promise<Response> {
  const { gateway, request, job, key, takeRequest, identity } = options
  const { idempotency, tokenizers, clock } = gateway
  const join = (run: AnswerRun) => respond({ run, job, request, clock, replayed: true })
  const earlier = identity && idempotency.join(identity)
  // The earlier request was counted in the key's rate. If its client disconnected before it
  // received any part, the retry joins the same answer, and is not counted again.
  const waitMs = earlier && isLost(earlier) ? 0 : takeRequest()
  if (earlier) return join(earlier)
  if (waitMs > 0) await clock.sleep(waitMs, request.signal)
  await checkSchemas(job, { host: tokenizers, caller: key.id })
  // An equal request may have started a run during the waits above. No wait follows, so only one of
  // them starts a run.
  const meanwhile = identity?.kind === 'key' ? idempotency.join(identity) : undefined
  if (meanwhile) return join(meanwhile)
  options.line?.payment.assertUnpaid()
  const run = startRun(options, identity)
  if (!identity || !idempotency.put(identity, run)) run.discard()
  // Once the result of a batch's line is on disk, no request joins its answer, so the cache drops
  // it.
  options.line?.payment.onStored(() => idempotency.drop(run))
  return respond({ run, job, request, clock, replayed: false })
}

/** Creates the request handler that all inference endpoints share. */
export function createInferenceHandler(gateway: HttpContext) {
  return async (options: {
    readonly request: Request
    readonly requestId: string
    readonly path: string
    readonly endpoint: InferenceEndpoint
    /** Network address of the client, if it is known. */
    readonly address?: string | undefined
    /**
     * Present if the request is a line of a batch; a line does not count in the rate of its key.
     */
    readonly line?: BatchLineTerms
  }): Promise<Response> => {
    const { request, requestId, path, line, address } = options
    const { parse, lists } = options.endpoint
    const { headers } = request
    const caller = await callerOf(gateway, headers)
    const { key } = caller
    assertIdempotencyKey(headers)
    const clientRequestId = clientRequestIdOf(headers)
    const assertRate = () => {
      // A retry for a lost answer does not count in the rate of its key, because its first try did.
      // Only the body shows whether a request is such a retry, so the rate of a key with a lost
      // answer is checked later.
      if (!line && !gateway.idempotency.hasLost(key.id)) gateway.keys.assertWithinRate(key.id)
    }
    const sender = { address, keyId: key.id }
    const place = line ? uncountedBody : gateway.transfers.body(sender, request)
    const body = await refuseUnread(request, assertRate)
      .then(() => readBody(request, { place, lists }))
      .finally(place.leave)
    const repeatable = { headers, apiKeyId: key.id, path, bodyHash: body.hash }
    const identity = line ? lineIdentity(line, repeatable) : requestIdentityOf(repeatable)
    try {
      const value = readSpending(body.value, headers, { units: gateway.units, asset: key.asset })
      const conversation = conversationNameOf({ headers, body: value })
      const parsed = withConversation(await parse(value, caller), conversation)
      const job = line ? lineJob(parsed, line) : parsed
      const terms = { caps: capTermsOf(value, conversation), costSoft: softCostOf(value) }
      const ids = { requestId, clientRequestId, identity }
      const takeRequest = line ? () => 0 : caller.takeRequest
      const asked = { key, takeRequest, line, ...terms, ...ids }
      return await joinOrStart({ gateway, request, job, ...asked })
    } catch (error) {
      // A client that has disconnected did not see this refusal, so its next retry may still ask
      // for the lost answer.
      if (identity && !request.signal.aborted) gateway.idempotency.refuse(identity)
      throw error
    }
  }
}
