import type { Ledger, OnchainAnswerLedger, RequestState } from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  createBoundedMap,
  type Hash,
  type Log,
  monotonicMs,
  type Offer,
} from '@ostrom/protocol'
import { logFieldsOf } from '../error-fields.ts'
import { REQUESTS_SKIPPED_MAX } from '../limits.ts'
import type { Announcer } from '../market/announcer.ts'
import type { ServedModel } from '../served-model.ts'
import { withinFee } from './answer-bytes.ts'
import { fittingOffer, isAnswerable } from './answerable-terms.ts'
import { QUESTION_RETRY_MS } from './limits.ts'
import type { OnchainQuestion, OnchainQuestionOptions } from './onchain-question.ts'
import { createQuestionReader, FetchesBusyError, FetchRefusedError } from './question-reader.ts'

/** A request that the provider will answer: an offer matches, and the fee pays for the question. */
export type ChosenRequest = {
  readonly request: RequestState
  readonly offer: Offer.Offer
  readonly served: ServedModel
  readonly question: OnchainQuestion
  /** Highest bond that the provider puts up for the answer, in native base units. */
  readonly bondMax: bigint
}

export type RequestChoicesOptions = {
  readonly ledger: Pick<Ledger, 'passesFilter'>
  readonly provider: AccountId
  readonly announcer: Pick<Announcer, 'offers'>
  readonly answers: Pick<OnchainAnswerLedger, 'gasCost'>
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
  /** Returns the options for reading questions, at the time of the read. */
  readonly questionOptions: () => OnchainQuestionOptions
  /** Returns true if the provider may begin an answer to this request now. */
  readonly mayBegin: (request: RequestState) => boolean
  /** Returns the provider's bond for a request under an offer; undefined to skip the request. */
  readonly bondFor: (request: RequestState, offer: Offer.Offer) => Promise<bigint | undefined>
  readonly begin: (chosen: ChosenRequest) => Promise<void>
}

/**
 * Considers each open request once: checks that an offer fits and that the fee pays for the answer.
 * A request is considered again later if a file of its question could not be fetched, or if a limit
 * permitted no further fetch or answer.
 */
export type RequestChoices = {
  /** Returns true if the request was considered, and the time to consider it again has not come. */
  has(id: Hash): boolean
  /**
   * Considers a request. If a file of its question has to be fetched, the promise resolves before
   * the decision, so that other requests do not wait.
   */
  consider(request: RequestState): Promise<void>
  drain(): Promise<void>
}

/** Creates the service that decides which requests a provider locks. */
export function createRequestChoices(options: RequestChoicesOptions): RequestChoices {
  const { ledger, provider, announcer, answers, log, mayBegin, bondFor, begin } = options
  const { clock, signal, questionOptions: question } = options
  const reader = createQuestionReader({ clock, signal, question })
  const considered = createConsidered(clock)
  /**
   * Considerations that have not ended. A consideration that fetches a file may last longer than
   * the step that began it.
   */
  const running = new Set<Promise<void>>()
  /** Decisions are sequential, because each has to count the earlier locks. */
  let decisions: Promise<unknown> = Promise.resolve()

  /** Reads the question of a request; undefined if it is unreadable, so its cost is unknown. */
  const read = async ({ id, terms }: RequestState, onFetch: () => void) => {
    let isFetched = false
    const begin = () => {
      isFetched = true
      onFetch()
    }
    try {
      return await reader.read({ id, client: terms.client, onFetch: begin })
    } catch (error) {
      if (error instanceof FetchesBusyError) {
        considered.delete(id)
        return undefined
      }
      if (error instanceof FetchRefusedError) considered.add(id, error.untilMs)
      else if (isFetched) considered.add(id, monotonicMs(clock) + QUESTION_RETRY_MS)
      log('question-unreadable', { request: id, ...logFieldsOf(error) })
      return undefined
    }
  }
  const decide = async (request: RequestState, onFetch: () => void): Promise<void> => {
    const { id, terms } = request
    const fitting = fittingOffer([...announcer.offers().values()], terms)
    if (!fitting || !(await ledger.passesFilter(terms.filter, provider))) return
    const { offer, served } = fitting
    if (!(await isAnswerable(terms, answers))) return
    const bondMax = await bondFor(request, offer)
    if (bondMax === undefined) return
    const asked = await read(request, onFetch)
    const fee = terms.costMax
    const paid = asked && withinFee(asked, { served, prices: offer.prices, fee })
    if (!paid) return
    const decision = decisions.then(async () => {
      // Another answer may have begun while a file was fetched.
      if (mayBegin(request)) await begin({ request, offer, served, question: paid, bondMax })
      else considered.delete(id)
    })
    decisions = decision.catch(() => {})
    await decision
  }

  return {
    has: considered.has,
    async consider(request) {
      const { id } = request
      if (!mayBegin(request)) return
      considered.add(id)
      const fetching = Promise.withResolvers<void>()
      const deciding = decide(request, fetching.resolve)
      running.add(deciding)
      const remove = () => void running.delete(deciding)
      deciding.then(remove, (error) => {
        remove()
        log('request-consideration-failed', { request: id, ...logFieldsOf(error) })
      })
      await Promise.race([deciding, fetching.promise])
    },
    async drain() {
      await Promise.allSettled(running)
    },
  }
}

/** Remembers the latest considered requests, each until the time at which it is due again. */
function createConsidered(clock: Pick<Clock, 'nowMs'>) {
  const untilMs = createBoundedMap<Hash, number>(REQUESTS_SKIPPED_MAX)
  return {
    has: (id: Hash): boolean => (untilMs.get(id) ?? 0) > monotonicMs(clock),
    add(id: Hash, dueMs = Number.POSITIVE_INFINITY): void {
      untilMs.set(id, dueMs)
    },
    delete: (id: Hash) => void untilMs.delete(id),
  }
}
