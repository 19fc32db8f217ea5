import { ANSWER_BYTES_MAX, ANSWER_CID_BYTES_MAX, type OnchainAnswerContent } from '@ostrom/ledger'
import { type Hash, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { createOpenRecordStore } from '../records.ts'

/** A provider's durable record of a request that it answers on chain. */
export type OnchainAnswerRecord = {
  /**
   * `locked`: the lock was sent. `answered`: the answer is computed and is being posted. `audited`:
   * the answer is on chain, and validators endorse it. `posted`: the answer is on chain, and the
   * provider will reclaim its rent. `done`: the provider has finished the request.
   */
  readonly status: 'locked' | 'answered' | 'audited' | 'posted' | 'done'
  readonly content?: OnchainAnswerContent
  readonly postedAtSeconds?: bigint
  /** Model version of an audited request, whose bond is at risk. */
  readonly auditedVersion?: Hash
  /** For an audited request: true if its lock was seen on chain. */
  readonly isConfirmed?: boolean
}

/** A posted on-chain answer. */
export type AnsweredRequest = {
  readonly id: Hash
  /** Hash of the transaction that posted the answer; absent if this run saw no result of it. */
  readonly transaction?: string
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
  status: Schema.oneOf('locked', 'answered', 'audited', 'posted', 'done'),
  content: Schema.optional(contentSchema),
  postedAtSeconds: Schema.optional(Schema.unsigned(64)),
  auditedVersion: Schema.optional(Schema.hash),
  isConfirmed: Schema.optional(Schema.boolean),
})

/** Records of on-chain answers in a provider's state. */
export type OnchainAnswerRecords = {
  /** Writes a record and the changes of `beside` atomically. */
  save(id: Hash, record: OnchainAnswerRecord, beside?: readonly StateChange[]): Promise<void>
  /** Returns all records that are not `done`. */
  unfinished(): Promise<readonly { readonly id: Hash; readonly record: OnchainAnswerRecord }[]>
}

/** Creates the records of on-chain answers over a state. */
export function createOnchainAnswerRecords(state: StateStore): OnchainAnswerRecords {
  const prefixes = { records: 'provider/posted/', open: 'provider/open-posted/' }
  const shelf = createOpenRecordStore(state, { ...prefixes, shape: answerRecordSchema })
  return {
    save: (id, record, beside) =>
      shelf.save(id, record, { isOpen: record.status !== 'done', beside }),
    unfinished: shelf.open,
  }
}
