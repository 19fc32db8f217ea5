import type { AccountId, Hash, Offer } from '@ostrom/protocol'
import type { ClientOffer } from './client-limiter.ts'

/** An agreement whose answers wait for turns of a model. */
export type ScheduledAgreement = ClientOffer & {
  /** Id of the session or request. */
  readonly id: Hash
  readonly client: AccountId
  readonly offer: Pick<Offer.Offer, 'asset' | 'verification'>
  /** True if the whole answer is paid in advance, as an on-chain answer is. */
  readonly isPrepaid?: boolean
}

/** An answer that waits for a turn. */
export type QueuedAnswer = {
  readonly agreement: ScheduledAgreement
  readonly begin: () => void
  readonly refuse: (reason: Error) => void
}

/** Position of an agreement in the order of turns, compared entry by entry; the lowest is next. */
export type TurnRank = readonly number[]

/** Waiting answers of one model: by agreement, and in the order of arrival within each. */
export type AnswerQueue = {
  readonly size: number
  has(answer: QueuedAnswer): boolean
  add(answer: QueuedAnswer): void
  remove(answer: QueuedAnswer): void
  /** Returns the number of waiting answers of an agreement. */
  lengthOf(id: Hash): number
  /**
   * Returns the first answer of the agreement with the lowest rank; `undefined` if none waits.
   *
   * @param rankOf Returns `undefined` for an agreement that gets no turn now.
   */
  next(rankOf: (agreement: ScheduledAgreement) => TurnRank | undefined): QueuedAnswer | undefined
  /** Returns the last answer of the agreement with the most waiting answers. */
  lastOfLongest(): QueuedAnswer | undefined
}

export function createAnswerQueue(): AnswerQueue {
  const waiting = new Map<Hash, Set<QueuedAnswer>>()
  let size = 0
  return {
    get size() {
      return size
    },
    has: (answer) => waiting.get(answer.agreement.id)?.has(answer) ?? false,
    add(answer) {
      const { id } = answer.agreement
      waiting.set(id, (waiting.get(id) ?? new Set()).add(answer))
      size++
    },
    remove(answer) {
      const { id } = answer.agreement
      const answers = waiting.get(id)
      if (!answers?.delete(answer)) return
      size--
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
    lastOfLongest() {
      let longest: ReadonlySet<QueuedAnswer> = new Set()
      for (const answers of waiting.values()) if (answers.size > longest.size) longest = answers
      return [...longest].at(-1)
    },
  }
}

function isBefore(one: TurnRank, other: TurnRank): boolean {
  const at = one.findIndex((value, index) => value !== other[index])
  return at >= 0 && one[at]! < other[at]!
}
