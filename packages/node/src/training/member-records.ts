import { Cbor, type Hash, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'

// What a member is about to reveal: on disk before its commitment leaves, so that a kill between
// the two costs no penalty.

const updateSchema = Schema.object({
  update: Schema.hash,
  trace: Schema.hash,
  salt: Schema.hash,
  cid: Schema.text(256),
})

/** An update that a trainer commits to. */
export type OwnUpdate = Schema.Infer<typeof updateSchema>

const findingSchema = Schema.object({
  account: Schema.account,
  reason: Schema.text(64),
  step: Schema.optional(Schema.integer(0, 1_000)),
})

const ballotSchema = Schema.object({
  state: Schema.hash,
  scores: Schema.list(Schema.integer(0, 10_000), 32),
  salt: Schema.hash,
  /** Updates that were rejected. */
  rejected: Schema.list(findingSchema, 32),
})

/** A ballot that a validator commits to, and why it rejected updates. */
export type OwnBallot = Schema.Infer<typeof ballotSchema>

/** What a member of a job has to reveal, by round. */
export type MemberRecords = {
  update(round: number): Promise<OwnUpdate | undefined>
  saveUpdate(round: number, record: OwnUpdate): Promise<void>
  ballot(round: number): Promise<OwnBallot | undefined>
  saveBallot(round: number, record: OwnBallot): Promise<void>
}

export function createMemberRecords(state: StateStore, jobId: Hash): MemberRecords {
  const keyOf = (kind: string, round: number) => `training/${jobId}/${kind}/${round}`
  async function read<T>(kind: string, round: number, shape: Schema.Schema<T>) {
    const bytes = await state.get(keyOf(kind, round))
    return bytes && Cbor.decode(bytes, shape, kind)
  }
  const save = (kind: string, round: number, value: unknown) =>
    state.commit([{ kind: 'put', key: keyOf(kind, round), value: Cbor.encode(value) }])
  return {
    update: (round) => read('update', round, updateSchema),
    saveUpdate: (round, record) => save('update', round, record),
    ballot: (round) => read('ballot', round, ballotSchema),
    saveBallot: (round, record) => save('ballot', round, record),
  }
}
