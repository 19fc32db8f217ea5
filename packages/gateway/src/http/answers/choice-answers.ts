import { BaseError, type Clock, withDeadline } from '@ostrom/protocol'
import type {
  Answer,
  AnswerEvent,
  InferenceService,
  Payment,
} from '../../inference/inference-service.ts'
import type { QuestionFunds } from '../../inference/question-payment.ts'
import type { ApiKey, BudgetHold, KeyCharge, UsageOutcome } from '../../keys/index.ts'
import { AnswerIncompleteError, ClientDisconnectedError } from '../errors.ts'
import { CANCEL_WAIT_MS } from '../limits.ts'
import type { InferenceJob } from './inference-job.ts'
import { questionOf } from './question-of.ts'
import type { AnswerEnd } from './render.ts'
import type { AnswerLimit } from './spending-report.ts'

/**
 * The next event of one choice. The event that ends the last choice includes the ends of all
 * choices.
 */
export type ChoiceEvent = {
  readonly choice: number
  readonly event: AnswerEvent
  readonly allEnds?: readonly AnswerEnd[] | undefined
}

/**
 * The answers of one request, one for each choice, which run concurrently and are paid together.
 */
export type ChoiceAnswers = {
  readonly answers: readonly Answer[]
  /**
   * Returns the next event of any choice. No call is allowed after the last end.
   *
   * @throws {BaseError} An answer failed. {AnswerIncompleteError} An answer stopped without its
   * end.
   */
  next(): Promise<ChoiceEvent>
  /** Stops running answers and charges the payments. Later calls wait for the first. */
  close(outcome: UsageOutcome): Promise<void>
}

type ChoiceResult = { readonly choice: number; readonly result: IteratorResult<AnswerEvent> }

/** Reads the events of all choices in the order of their arrival, one per call. */
function createChoiceReader(iterators: readonly AsyncIterator<AnswerEvent>[]) {
  const ends: (AnswerEnd | undefined)[] = iterators.map(() => undefined)
  let open = iterators.length
  const pending = new Map<number, Promise<ChoiceResult>>()
  const read = (choice: number): void => {
    const next = iterators[choice]!.next().then((result) => ({ choice, result }))
    // The next call of `next` awaits this promise; if another choice fails, no code awaits it.
    next.catch(() => {})
    pending.set(choice, next)
  }
  const first = async (): Promise<ChoiceResult> => {
    for (const choice of iterators.keys()) if (!ends[choice] && !pending.has(choice)) read(choice)
    const come = await Promise.race(pending.values())
    pending.delete(come.choice)
    return come
  }
  return {
    ends,
    async next(): Promise<ChoiceEvent> {
      const isOne = iterators.length === 1
      const { choice, result } = isOne
        ? { choice: 0, result: await iterators[0]!.next() }
        : await first()
      if (result.done) throw new AnswerIncompleteError()
      const event = result.value
      if (event.kind !== 'end') return { choice, event }
      ends[choice] = event
      // Lets the answer finish its work after its last event.
      iterators[choice]!.next().catch(() => {})
      open -= 1
      return {
        choice,
        event,
        ...(open === 0 && { allEnds: ends.filter((end) => end !== undefined) }),
      }
    },
  }
}

/**
 * Returns the charge of a complete answer. A part of the answer may be paid by vouchers for which
 * an earlier caller of the session was charged; the charge does not include this part.
 */
const chargeOf = (answer: Answer, end: AnswerEnd): KeyCharge => {
  // The expense at the provider that ended the answer. Parts of the answer from providers that
  // failed before are charged as losses.
  const { cost, fee, inputTokens, outputTokens } = answer.expense()
  return {
    // An answer that the client stopped has a receipt too, for its delivered part.
    outcome: end.finish === 'aborted' ? 'stopped' : 'answered',
    model: answer.model,
    provider: answer.provider,
    inputTokens,
    outputTokens,
    cost,
    fee,
    receipt: end.receipt?.id ?? '',
  }
}

/** Returns the charge of an answer without an end, or of a failed attempt: the payments so far. */
function partialChargeOf(
  { model, provider, asset, expense }: Payment,
  outcome: UsageOutcome,
): KeyCharge {
  const { cost, fee, inputTokens, outputTokens, receipt } = expense()
  return {
    outcome,
    model,
    provider,
    inputTokens,
    outputTokens,
    cost,
    fee,
    asset,
    receipt: receipt?.id ?? '',
  }
}

/** Ends iterators, and waits at most `CANCEL_WAIT_MS` for them to finish. */
async function release(iterators: readonly AsyncIterator<AnswerEvent>[], clock: Clock) {
  if (iterators.length === 0) return
  const returns = iterators.map(async (iterator) => {
    // A generator that was never started would skip its cleanup.
    iterator.next().catch(() => {})
    await iterator.return?.()
  })
  await withDeadline(() => Promise.allSettled(returns), { clock, ms: CANCEL_WAIT_MS })
}

/**
 * Charges a budget hold for all payments of a job. The whole hold stays in place until all payments
 * are final, so that the budget is never overspent; this function does not wait until then.
 */
async function chargeHold(
  { hold }: Pick<startAnswers.Options, 'hold'>,
  payments: () => readonly Payment[],
  charges: () => readonly KeyCharge[],
): Promise<void> {
  const pendingOf = () =>
    payments()
      .map(({ whenFinal }) => whenFinal())
      .filter((one) => one !== undefined)
  if (pendingOf().length === 0) return await hold.charge(charges())
  const whenFinal = async () => {
    // A stopped search for another provider may still report a loss, whose cost is pending too.
    for (let pending = pendingOf(); pending.length > 0; pending = pendingOf()) {
      await Promise.all(pending)
    }
    return charges()
  }
  // A hold whose charge cannot be written stays on disk and counts as spent.
  hold.charge(whenFinal()).catch(() => {})
}

/** Sends all questions concurrently. The first failure stops the others. */
async function startAll(
  options: startAnswers.Options,
  onLostPayment: (payment: Payment) => void,
): Promise<readonly Answer[]> {
  const { inference, job, key, mosts, funds, controller, clock } = options
  let first: unknown
  const pending = job.questions.map(async (ask, choice) => {
    const question = questionOf(ask, {
      key,
      limit: mosts?.[choice],
      funds: funds?.[choice],
      isShownWhole: job.delivery === 'whole',
      onLostPayment,
    })
    try {
      return await inference.answer(question, controller.signal)
    } catch (error) {
      first ??= error
      controller.abort(error)
      return undefined
    }
  })
  const answers = await Promise.all(pending)
  const begun = answers.filter((answer) => answer !== undefined)
  if (begun.length === job.questions.length) return begun
  await release(
    begun.map((answer) => answer.events[Symbol.asyncIterator]()),
    clock,
  )
  for (const answer of begun) onLostPayment(answer)
  throw controller.signal.reason instanceof ClientDisconnectedError
    ? controller.signal.reason
    : first
}

/**
 * Sends all questions of a job and resolves when every provider has begun.
 *
 * @throws The error of the first failure. The key is charged for all payments of the job so far.
 */
export async function startAnswers(options: startAnswers.Options): Promise<ChoiceAnswers> {
  const { clock, controller } = options
  /** Payments for failed attempts, which are charged in addition to the answers. */
  const losses: Payment[] = []
  const lost = (): readonly KeyCharge[] =>
    losses.map((payment) => partialChargeOf(payment, 'failed'))
  const pending = startAll(options, (payment) => losses.push(payment))
  const answers = await pending.catch(async (error) => {
    await chargeHold(options, () => losses, lost)
    throw error
  })
  const iterators = answers.map((answer) => answer.events[Symbol.asyncIterator]())
  const { ends, next } = createChoiceReader(iterators)
  let finished: Promise<void> | undefined

  const end = async (outcome: UsageOutcome): Promise<void> => {
    const running = iterators.filter((_, choice) => !ends[choice])
    if (running.length > 0) controller.abort(new ClientDisconnectedError())
    await release(running, clock)
    const charges = () =>
      answers.map((answer, choice) => {
        const end = ends[choice]
        return end ? chargeOf(answer, end) : partialChargeOf(answer, outcome)
      })
    const payments = () => [...answers, ...losses]
    await chargeHold(options, payments, () => [...charges(), ...lost()])
  }
  return {
    answers,
    next,
    close(outcome) {
      // `end` runs only after `finished` is assigned, because stopping the answers can call `close`
      // again.
      finished ??= Promise.resolve().then(() => end(outcome))
      return finished
    },
  }
}

export declare namespace startAnswers {
  type Options = {
    readonly inference: InferenceService
    readonly job: InferenceJob
    readonly key: ApiKey
    readonly hold: BudgetHold
    /** Most that each answer may cost, in base units; `undefined` without a limit. */
    readonly mosts: readonly AnswerLimit[] | undefined
    /**
     * Funds reserved from the key's limits for each answer; `undefined` if only the request's own
     * limit applies.
     */
    readonly funds: readonly QuestionFunds[] | undefined
    /** Aborted when the client disconnects, or when one of several questions fails. */
    readonly controller: AbortController
    readonly clock: Clock
  }
}

/** Returns the outcome of a failed run for the usage records of the key. */
export const outcomeOf = (error: unknown, signal: AbortSignal): UsageOutcome =>
  signal.aborted || (BaseError.is(error) && error.code === 'client-disconnected')
    ? 'stopped'
    : 'failed'
