import { ANSWER_BYTES_MAX, ANSWER_PLACE_BYTES_MAX, type AnswerContent } from '@ostrom/ledger'
import { type Hash, Shape } from '@ostrom/protocol'
import type { Change, State } from '@ostrom/state'
import { createShelf } from '../records.ts'

/** What a provider must know of a request that it answers on the chain. */
export type PostedRecord = {
  /**
   * `locked`: its lock was sent. `answered`: the answer is made, and is posted until the chain has
   * it. `posted`: it is there, and costs us rent. `done`: nothing is left to do.
   */
  readonly status: 'locked' | 'answered' | 'posted' | 'done'
  readonly content?: AnswerContent
  readonly postedAtSeconds?: bigint
}

const contentShape: Shape.Shape<AnswerContent> = Shape.union<AnswerContent>({
  bytes: Shape.object({ kind: Shape.oneOf('bytes'), bytes: Shape.bytes(ANSWER_BYTES_MAX) }),
  place: Shape.object({
    kind: Shape.oneOf('place'),
    cid: Shape.text(ANSWER_PLACE_BYTES_MAX),
    sha256: Shape.hash,
  }),
})

const shape: Shape.Shape<PostedRecord> = Shape.object({
  status: Shape.oneOf('locked', 'answered', 'posted', 'done'),
  content: Shape.optional(contentShape),
  postedAtSeconds: Shape.optional(Shape.unsigned(64)),
})

/** The records of answers on the chain, over a provider's state. */
export type PostedRecords = {
  /** `beside` is written together with it, or not at all. */
  save(id: Hash, record: PostedRecord, beside?: readonly Change[]): Promise<void>
  /** All that are not done. */
  open(): Promise<readonly { readonly id: Hash; readonly record: PostedRecord }[]>
}

export function createPostedRecords(state: State): PostedRecords {
  const places = { records: 'provider/posted/', open: 'provider/open-posted/' }
  const shelf = createShelf(state, { ...places, shape })
  return {
    save: (id, record, beside) =>
      shelf.save(id, record, { open: record.status !== 'done', beside }),
    open: shelf.open,
  }
}
