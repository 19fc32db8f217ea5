import { type Hash, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createOpenRecordStore } from '../provider/records.ts'
import { PROOF_OUTPUT_BYTES, PROOF_RECORD_BYTES_MAX, PROOF_REVERTS_MAX } from './limits.ts'

/** State of a proven answer and its transaction, without the prompt. */
export type ProvenAnswerRecord = {
  /**
   * `proven`: the proof is being posted. `done`: the proof was posted, or the request ended without
   * it.
   */
  readonly status: 'proven' | 'done'
  readonly output?: Uint8Array
  readonly proof?: Uint8Array
  /** Number of the proof's reverted transactions, each of which cost gas; 0 when absent. */
  readonly reverts?: number
}

const schema: Schema.Schema<ProvenAnswerRecord> = Schema.object({
  status: Schema.oneOf('proven', 'done'),
  output: Schema.optional(Schema.bytes(PROOF_OUTPUT_BYTES)),
  proof: Schema.optional(Schema.bytes(PROOF_RECORD_BYTES_MAX)),
  reverts: Schema.optional(Schema.integer(1, PROOF_REVERTS_MAX)),
})

/** Records of proven answers in a node's state. */
export type ProvenAnswerRecords = {
  save(id: Hash, record: ProvenAnswerRecord): Promise<void>
  get(id: Hash): Promise<ProvenAnswerRecord | undefined>
  /** Returns the requests whose answers are proven, but not known to be paid. */
  unfinished(): Promise<readonly Hash[]>
}

/** Creates the records of proven answers over a state. */
export function createProvenAnswerRecords(state: StateStore): ProvenAnswerRecords {
  const prefixes = { records: 'provider/proven/', open: 'provider/open-proven/' }
  const store = createOpenRecordStore(state, { ...prefixes, shape: schema })
  return {
    save: (id, record) => store.save(id, record, { isOpen: record.status === 'proven' }),
    get: store.get,
    unfinished: async () => (await store.open()).map(({ id }) => id),
  }
}
