import type { Ledger, OnchainAnswerLedger, RequestState } from '@ostrom/ledger'
import type { AccountId, Clock, Hash, Log, Offer } from '@ostrom/protocol'
import type { Announcer } from '../announcer.ts'
import { logFieldsOf } from '../error-fields.ts'
import { REQUESTS_SKIPPED_MAX } from '../limits.ts'
import type { ServedModel } from '../served-model.ts'
import { withinFee } from './answer-bytes.ts'
import { fittingOffer, isAnswerable } from './answerable-terms.ts'
import type { OnchainQuestion, OnchainQuestionOptions } from './onchain-question.ts'
import { createQuestionReader, FetchesBusyError } from './question-reader.ts'

/** A request that the provider answers, by an offer, for a fee that pays for the question. */
export type ChosenRequest = {
  readonly request: RequestState
  readonly offer: Offer.Offer
  readonly served: ServedModel
  readonly question: OnchainQuestion
  /** Highest bond that the provider puts up for it, in native base units. */
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
  /** What reads questions, at the time of the read. */
  readonly questionOptions: () => OnchainQuestionOptions
  /** Returns false while the provider begins no answer of such a request. */
  readonly mayBegin: (request: RequestState) => boolean
  /** Returns the bond that it puts up for a request by an offer; undefined to leave it alone. */
  readonly bondFor: (request: RequestState, offer: Offer.Offer) => Promise<bigint | undefined>
  readonly begin: (chosen: ChosenRequest) => Promise<void>
}

/** Considers each open request once: whether an offer fits, and the fee pays for the answer. */
export type RequestChoices = {
  has(id: Hash): boolean
  /** Resolves before the request is decided if a file of its question is fetched. */
  consider(request: RequestState): Promise<void>
  drain(): Promise<void>
}

export function createRequestChoices(options: RequestChoicesOptions): RequestChoices {
  const { ledger, provider, announcer, answers, log, mayBegin, bondFor, begin } = options
  const { clock, signal, questionOptions: question } = options
  const reader = createQuestionReader({ clock, signal, question })
  const considered = new Set<Hash>()
  /** Those whose files are fetched outlast their step. */
  const running = new Set<Promise<void>>()
  /** One decision follows the other, because each counts the locks before it. */
  let decisions: Promise<unknown> = Promise.resolve()

  const add = (id: Hash): void => {
    considered.add(id)
    const [oldest] = considered
    if (considered.size > REQUESTS_SKIPPED_MAX && oldest) considered.delete(oldest)
  }
  /** Reads the question of a request; undefined if it is unreadable, so its cost is unknown. */
  const read = async ({ id, terms }: RequestState, onFetch: () => void) => {
    try {
      return await reader.read({ id, client: terms.client, onFetch })
    } catch (error) {
      if (error instanceof FetchesBusyError) considered.delete(id)
      else log('question-unreadable', { request: id, ...logFieldsOf(error) })
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
      // Another one may have begun while a file was fetched.
      if (mayBegin(request)) await begin({ request, offer, served, question: paid, bondMax })
      else considered.delete(id)
    })
    decisions = decision.catch(() => {})
    await decision
  }

  return {
    has: (id) => considered.has(id),
    async consider(request) {
      const { id } = request
      if (!mayBegin(request)) return
      add(id)
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
