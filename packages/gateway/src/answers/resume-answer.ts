import type { OfferListing } from '@ostrom/ledger'
import type { AccountId, Clock } from '@ostrom/protocol'
import type { Answer, AnswerEvent, Payment, Question } from '../inference/inference-service.ts'
import type { PreparedQuestion } from '../questions/prepare-question.ts'
import { RESUMES_MAX } from '../routing/limits.ts'
import { faultOf } from '../routing/provider-faults.ts'
import { ANSWER_CHARACTERS_MAX } from '../sessions/limits.ts'
import type { PaymentSource } from '../sessions/payment-source.ts'
import { awaitFinalCost, withCharges } from './answer-cost.ts'
import type { AnswerSoFar } from './answer-so-far.ts'
import { wholeAnswerEnd } from './whole-answer.ts'

// If a provider fails in the middle of an answer, another one continues after the last received
// token: docs/spec/inference.md, section 17.

type AnswerEnd = Extract<AnswerEvent, { kind: 'end' }>

/** Returns true if another provider may continue an answer after this failure. */
export function mayResume(
  error: unknown,
  { signal, ...answer }: isResumable.Options & { readonly signal: AbortSignal },
): boolean {
  return isResumable(answer) && !signal.aborted && faultOf(error) !== undefined
}

/** Returns true if another provider may continue an answer from its present state. */
export function isResumable({ question, source, soFar }: isResumable.Options): boolean {
  const isCounted = question.settlement === 'session' && source.session.counting === 'ids'
  const { stop, isFinished, isSpoiled, part } = soFar
  if (stop !== undefined || isFinished || isSpoiled) return false
  const hasBegun = soFar.ids.length > 0 || part.isCut === true
  const isBegun = hasBegun && soFar.resumes < RESUMES_MAX && !part.hasReceipt
  // An answer longer than half the maximum is not continued: otherwise the next provider would be
  // blamed if the parts of several providers together exceed the maximum.
  const hasRoom = (soFar.text?.characters ?? 0) <= ANSWER_CHARACTERS_MAX / 2
  return isCounted && isBegun && hasRoom
}

export declare namespace isResumable {
  type Options = {
    readonly question: Question
    readonly source: PaymentSource
    readonly soFar: AnswerSoFar
  }
}

/**
 * Returns the question for the rest of an answer: the delivered part follows the prompt, and is
 * paid as input. `undefined` if there is no rest, or the prompt has no token ids.
 */
export function preparedRest(
  prepared: PreparedQuestion,
  { ids: answered }: Pick<AnswerSoFar, 'ids'>,
): PreparedQuestion | undefined {
  const { promptIds, inputTokens } = prepared
  const maxTokens = prepared.maxTokens - answered.length
  if (promptIds?.kind !== 'ids' || maxTokens < 1) return undefined
  if (answered.length === 0) return prepared
  return {
    ...prepared,
    inputTokens: inputTokens + answered.length,
    maxTokens,
    promptIds: { kind: 'ids', ids: [...promptIds.ids, ...answered], answered: answered.length },
  }
}

/**
 * Returns a test of whether an offer can continue an answer. The offer must promise the artifact,
 * counting and sampling of the first offer, so that one model writes all parts, and the same checks
 * apply to them. The provider of the offer must not be in `failed`.
 */
export const continues =
  ({ offer: first }: Pick<OfferListing, 'offer'>, failed: ReadonlySet<AccountId>) =>
  ({ offer }: Pick<OfferListing, 'offer'>): boolean => {
    const [is, was] = [offer.verification, first.verification]
    const isSame =
      is.artifact === was.artifact && is.counting === was.counting && is.sampling === was.sampling
    return isSame && !failed.has(offer.provider)
  }

/**
 * Returns an answer that another provider continues if its provider fails. The caller sees one
 * stream, with one end that has the counts and cost of all parts.
 */
export function resumableAnswer(
  first: Answer,
  { soFar, prepared, losses, hedged, resume, clock, signal }: resumableAnswer.Options,
): Answer {
  const failed: Answer[] = []
  let current = first
  /** Pending while another provider is asked; until then the answer's cost is not final. */
  let search: Promise<boolean> | undefined
  const goOn = async (error: unknown): Promise<boolean> => {
    try {
      const next = await resume(current, error)
      if (!next) return false
      failed.push(current)
      current = next
      return true
    } finally {
      search = undefined
    }
  }
  async function* events(): AsyncGenerator<AnswerEvent> {
    for (;;) {
      try {
        for await (const event of current.events) {
          yield event.kind === 'end' ? await joined(event) : event
        }
        return
      } catch (error) {
        search = goOn(error)
        if (await search) continue
        const ending = wholeAnswerEnd(current, error, { prepared, soFar, signal })
        if (!ending) throw error
        for (const event of ending) yield event.kind === 'end' ? await joined(event) : event
        return
      }
    }
  }
  const joined = async (end: AnswerEnd): Promise<AnswerEnd> => {
    const others = losses.map(({ payment }) => payment)
    const payments = { last: current, losses: others, parts: failed, hedged }
    await awaitFinalCost(payments, { clock, signal })
    const charged = withCharges(end, payments)
    if (failed.length === 0) return charged
    const { inputTokens } = first
    const cached = Math.min(end.usage.cachedInputTokens, inputTokens)
    const counts = { inputTokens, cachedInputTokens: cached, outputTokens: soFar.ids.length }
    return { ...charged, usage: { ...end.usage, ...counts } }
  }
  return {
    ...first,
    get provider() {
      return current.provider
    },
    get session() {
      return current.session
    },
    get serviceTier() {
      return current.serviceTier
    },
    get isCostBound() {
      return current.isCostBound
    },
    expense: () => current.expense(),
    whenFinal: () => (search ? search.then(() => current.whenFinal()) : current.whenFinal()),
    events: events(),
  }
}

export declare namespace resumableAnswer {
  type Options = {
    readonly soFar: AnswerSoFar
    /**
     * Payments to providers that were asked in parallel with the first provider, or before it, and
     * then stopped.
     */
    readonly hedged: readonly Payment[]
    /** Payments to all providers that failed or were stopped, those in `hedged` included. */
    readonly losses: readonly { readonly payment: Payment }[]
    readonly clock: Clock
    readonly signal: AbortSignal
    /** Asks another provider for the rest; `undefined` if there is no such provider, or no rest. */
    readonly resume: (failed: Answer, error: unknown) => Promise<Answer | undefined>
    /** The question, as the first provider got it. */
    readonly prepared: PreparedQuestion
  }
}
