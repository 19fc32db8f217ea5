import type { AccountId, Hash, Offer } from '@ostrom/protocol'
import type { ClientOffer } from './client-limiter.ts'
import { QUEUE_SLOT_TOKENS } from './limits.ts'

/** An agreement whose answers wait for turns of a model. */
export type ScheduledAgreement = ClientOffer & {
  /** Id of the session or request. */
  readonly id: Hash
  readonly client: AccountId
  /** An offer without a nonce has the default service tier. */
  readonly offer: Pick<Offer.Offer, 'asset' | 'verification'> & Partial<Pick<Offer.Offer, 'nonce'>>
  /** True if the whole answer is paid in advance, as an on-chain answer is. */
  readonly isPrepaid?: boolean
}

/** An answer that waits for a turn. */
export type QueuedAnswer = {
  readonly agreement: ScheduledAgreement
  /** Slots of the answer: one, and one more for each `QUEUE_SLOT_TOKENS` of its prompt. */
  readonly slots: number
  readonly begin: () => void
  readonly refuse: (reason: Error) => void
}

/** Position of an agreement in the order of turns, compared entry by entry; the lowest is next. */
export type TurnRank = readonly number[]

/** The waiting answers of one agreement. */
export type WaitingAgreement = {
  readonly agreement: ScheduledAgreement
  readonly slots: number
  /** The answer that arrived last. */
  readonly last: QueuedAnswer
}

/** Returns the slots that an answer takes. */
export const queueSlotsOf = (promptTokens: number): number =>
  1 + Math.floor(promptTokens / QUEUE_SLOT_TOKENS)

/** Waiting answers of one model: by agreement, and in the order of arrival within each. */
export type AnswerQueue = {
  /** Slots of all waiting answers. */
  readonly slots: number
  has(answer: QueuedAnswer): boolean
  add(answer: QueuedAnswer): void
  remove(answer: QueuedAnswer): void
  /** Returns how many answers of an agreement wait. */
  lengthOf(id: Hash): number
  /**
   * Returns the first answer of the agreement with the lowest rank; `undefined` if none waits.
   *
   * @param rankOf Returns `undefined` for an agreement that gets no turn now.
   */
  next(rankOf: (agreement: ScheduledAgreement) => TurnRank | undefined): QueuedAnswer | undefined
  /** Returns the agreements that wait. */
  waiting(): readonly WaitingAgreement[]
}

/** Creates an empty queue of the answers of one model. */
export function createAnswerQueue(): AnswerQueue {
  const waiting = new Map<Hash, Set<QueuedAnswer>>()
  let slots = 0
  return {
    get slots() {
      return slots
    },
    has: (answer) => waiting.get(answer.agreement.id)?.has(answer) ?? false,
    add(answer) {
      const { id } = answer.agreement
      waiting.set(id, (waiting.get(id) ?? new Set()).add(answer))
      slots += answer.slots
    },
    remove(answer) {
      const { id } = answer.agreement
      const answers = waiting.get(id)
      if (!answers?.delete(answer)) return
      slots -= answer.slots
      if (answers.size === 0) waiting.delete(id)
    },
    lengthOf: (id) => waiting.get(id)?.size ?? 0,
    next(rankOf) {
      let best: { readonly answer: QueuedAnswer; readonly rank: TurnRank } | undefined
      for (const [answer] of waiting.values()) {
        const rank = answer && rankOf(answer.agreement)
        if (rank && (!best || isBefore(rank, best.rank))) best = { answer, rank }
      }
      return best?.answer
    },
    waiting: () => [...waiting.values()].map(waitingAgreementOf),
  }
}

function waitingAgreementOf(answers: ReadonlySet<QueuedAnswer>): WaitingAgreement {
  const all = [...answers]
  const last = all.at(-1)!
  return { agreement: last.agreement, slots: all.reduce((sum, { slots }) => sum + slots, 0), last }
}

function isBefore(one: TurnRank, other: TurnRank): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! < other[at]!
}
