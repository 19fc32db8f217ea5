import { ANSWER_BYTES_MAX, ANSWER_CID_BYTES_MAX, type OnchainAnswerContent } from '@ostrom/ledger'
import { type Hash, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { createOpenRecordStore } from '../records.ts'

/** What a provider must know of a request that it answers on the chain. */
export type OnchainAnswerRecord = {
  /**
   * `locked`: its lock was sent. `answered`: the answer is made, and is posted until the chain has
   * it. `posted`: it is there, and costs us rent. `done`: nothing is left to do.
   */
  readonly status: 'locked' | 'answered' | 'posted' | 'done'
  readonly content?: OnchainAnswerContent
  readonly postedAtSeconds?: bigint
}

const contentSchema: Schema.Schema<OnchainAnswerContent> = Schema.union<OnchainAnswerContent>({
  bytes: Schema.object({ kind: Schema.oneOf('bytes'), bytes: Schema.bytes(ANSWER_BYTES_MAX) }),
  cid: Schema.object({
    kind: Schema.oneOf('cid'),
    cid: Schema.text(ANSWER_CID_BYTES_MAX),
    sha256: Schema.hash,
  }),
})

const answerRecordSchema: Schema.Schema<OnchainAnswerRecord> = Schema.object({
  status: Schema.oneOf('locked', 'answered', 'posted', 'done'),
  content: Schema.optional(contentSchema),
  postedAtSeconds: Schema.optional(Schema.unsigned(64)),
})

/** The records of answers on the chain, over a provider's state. */
export type OnchainAnswerRecords = {
  /** `beside` is written together with it, or not at all. */
  save(id: Hash, record: OnchainAnswerRecord, beside?: readonly StateChange[]): Promise<void>
  /** All that are not done. */
  unfinished(): Promise<readonly { readonly id: Hash; readonly record: OnchainAnswerRecord }[]>
}

export function createOnchainAnswerRecords(state: StateStore): OnchainAnswerRecords {
  const places = { records: 'provider/posted/', open: 'provider/open-posted/' }
  const shelf = createOpenRecordStore(state, { ...places, shape: answerRecordSchema })
  return {
    save: (id, record, beside) =>
      shelf.save(id, record, { isOpen: record.status !== 'done', beside }),
    unfinished: shelf.open,
  }
}
