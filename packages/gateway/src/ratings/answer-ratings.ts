import { Cbor, type Hash, Hex, Schema } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { RatingsFullError } from './errors.ts'
import { RATED_MESSAGES_MAX, RATED_TEXT_MAX, RATINGS_MAX } from './limits.ts'

const text = Schema.text(RATED_TEXT_MAX)

const schema = Schema.object({
  /** Name of the model that answered. */
  model: Schema.text(256),
  /** The question with the messages before it; the last message is the user's. */
  messages: Schema.list(
    Schema.object({ role: Schema.oneOf('system', 'user', 'assistant'), content: text }),
    RATED_MESSAGES_MAX,
  ),
  answer: text,
  verdict: Schema.oneOf('good', 'bad'),
  /** The answer that the user would have preferred to a bad one. */
  better: Schema.optional(text),
  ratedAtSeconds: Schema.integer(0, 2 ** 40),
})

/** A user's rating of one answer, with the question and the answer. */
export type AnswerRating = Schema.Infer<typeof schema>

/** A rating, with the receipt of the rated answer. */
export type StoredRating = AnswerRating & { readonly receipt: Hash }

/**
 * Ratings of answers, with their prompts and texts. Ratings stay on the gateway's machine, and this
 * store gets only texts that a user consented to store.
 */
export type AnswerRatings = {
  /**
   * Saves a rating; a later rating of the same answer replaces it.
   *
   * @throws {MalformedError} A text is too long, or there are more than `RATED_MESSAGES_MAX`
   *   messages.
   * @throws {RatingsFullError} The store has `RATINGS_MAX` ratings of other answers.
   */
  save(receipt: Hash, rating: AnswerRating): Promise<void>
  /** All ratings, in the order of their receipts. */
  list(): Promise<readonly StoredRating[]>
  /** Deletes the rating of an answer, or all ratings; returns the number of deleted ones. */
  remove(receipt?: Hash): Promise<number>
}

const PREFIX = 'web/answer-rating/'

export function createAnswerRatings(state: StateStore): AnswerRatings {
  const keys = async () => {
    const found: string[] = []
    for await (const { key } of listAll(state, PREFIX)) found.push(key)
    return found
  }
  return {
    async save(receipt, rating) {
      const key = PREFIX + receipt
      const value = Cbor.encode(schema(rating, 'rating'))
      const known = await keys()
      if (!known.includes(key) && known.length >= RATINGS_MAX) {
        throw new RatingsFullError({ count: known.length })
      }
      await state.commit([{ kind: 'put', key, value }])
    },
    async list() {
      const ratings: StoredRating[] = []
      for await (const { key, value } of listAll(state, PREFIX)) {
        const receipt = Hex.from(Hex.toBytes(key.slice(PREFIX.length) as Hash)) as Hash
        ratings.push({ receipt, ...Cbor.decode(value, schema, 'rating') })
      }
      return ratings
    },
    async remove(receipt) {
      const all = await keys()
      const due = receipt === undefined ? all : all.filter((key) => key === PREFIX + receipt)
      // Each deletion is a commit of its own, because a commit has a limit of changes.
      for (const key of due) await state.commit([{ kind: 'delete', key }])
      return due.length
    },
  }
}
