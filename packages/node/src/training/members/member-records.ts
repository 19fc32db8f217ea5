import { type AccountId, Cbor, type Hash, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'

// Values that a member will reveal. They are on disk before the member sends its commitment, so
// that a kill between commitment and reveal causes no penalty.

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

/** A ballot that a validator commits to, with its reasons to reject updates. */
export type OwnBallot = Schema.Infer<typeof ballotSchema>

/** A round; `isSecond` is true for its second scoring. */
export type BallotKey = { readonly round: number; readonly isSecond: boolean }

const kindOf = ({ isSecond }: BallotKey): string => (isSecond ? 'second-ballot' : 'ballot')

/** Values that a member of a job has to reveal, by round. */
export type MemberRecords = {
  update(round: number): Promise<OwnUpdate | undefined>
  saveUpdate(round: number, record: OwnUpdate): Promise<void>
  ballot(key: BallotKey): Promise<OwnBallot | undefined>
  saveBallot(key: BallotKey, record: OwnBallot): Promise<void>
}

/**
 * Returns a validator's findings of a round. These are its only ballot, or its second ballot
 * together with the findings that only the first ballot had. Undefined if the validator has
 * examined nothing.
 *
 * @param options.accepted Seats of the updates that the validator examined for a second ballot.
 * @param options.trainers Trainers in the order of their seats.
 */
export async function roundFindings(
  records: MemberRecords,
  options: {
    readonly round: number
    readonly accepted: readonly number[] | undefined
    readonly trainers: readonly AccountId[]
  },
): Promise<OwnBallot | undefined> {
  const { round, accepted = [], trainers } = options
  const first = await records.ballot({ round, isSecond: false })
  const second = await records.ballot({ round, isSecond: true })
  if (!first || !second) return second ?? first
  const isNew = (seat: number) => accepted.includes(seat)
  const earlier = first.rejected.filter(({ account }) => !isNew(trainers.indexOf(account)))
  const scores = first.scores.map((score, seat) =>
    isNew(seat) ? (second.scores[seat] ?? 0) : score,
  )
  return { ...second, scores, rejected: [...second.rejected, ...earlier] }
}

/** Creates a member's records of one job over a state. */
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
    ballot: (key) => read(kindOf(key), key.round, ballotSchema),
    saveBallot: (key, record) => save(kindOf(key), key.round, record),
  }
}
