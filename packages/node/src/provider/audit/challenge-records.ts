import { type AccountId, Cbor, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

/** A data challenge to this provider, from its event. */
export type ChallengeRecord = {
  readonly kind: 'transcript' | 'receipt'
  readonly challengeId: bigint
  readonly sessionId: Hash
  readonly index: bigint
  /** The validator to whom a transcript is sealed. */
  readonly validator: AccountId
}

const challengeSchema: Schema.Schema<ChallengeRecord> = Schema.object({
  kind: Schema.oneOf('transcript', 'receipt'),
  challengeId: Schema.unsigned(64),
  sessionId: Schema.hash,
  index: Schema.unsigned(64),
  validator: Schema.account,
})

const CHALLENGES = 'provider/challenge/'
const PARTS = 'provider/challenge-part/'
const PARTS_DROPPED_MAX = 128
export const ordered = (number: bigint | number, digits = 20) =>
  number.toString().padStart(digits, '0')

/** Unanswered data challenges, on disk. */
export type ChallengeRecords = {
  changeFor(demand: ChallengeRecord): StateChange
  /** Returns all challenges, oldest first. */
  all(): Promise<readonly ChallengeRecord[]>
  save(demand: ChallengeRecord): Promise<void>
  drop(demand: ChallengeRecord): Promise<void>
  /** Returns the stored parts of a sealed transcript, which are of one sealing. */
  parts(demand: ChallengeRecord): Promise<readonly Uint8Array[]>
  saveParts(demand: ChallengeRecord, parts: readonly Uint8Array[]): Promise<void>
}

export function createChallengeRecords(state: StateStore): ChallengeRecords {
  const keyOf = ({ challengeId }: ChallengeRecord) => CHALLENGES + ordered(challengeId)
  const partsOf = ({ challengeId }: ChallengeRecord) => `${PARTS}${ordered(challengeId)}/`
  const changeFor = (demand: ChallengeRecord): StateChange => ({
    kind: 'put',
    key: keyOf(demand),
    value: Cbor.encode(demand),
  })
  return {
    changeFor,
    async all() {
      const entries = await Array.fromAsync(listAll(state, CHALLENGES))
      return entries.map(({ value }) => Cbor.decode(value, challengeSchema, 'demand'))
    },
    save: (demand) => state.commit([changeFor(demand)]),
    async drop(demand) {
      const parts = await state.list(partsOf(demand), { limit: PARTS_DROPPED_MAX })
      const keys = [...parts.map(({ key }) => key), keyOf(demand)]
      await state.commit(keys.map((key) => ({ kind: 'delete', key })))
    },
    async parts(demand) {
      const entries = await state.list(partsOf(demand), { limit: PARTS_DROPPED_MAX })
      return entries.map(({ value }) => value)
    },
    async saveParts(demand, parts) {
      const place = partsOf(demand)
      await state.commit(
        parts.map((value, at) => ({ kind: 'put', key: place + ordered(at, 4), value })),
      )
    },
  }
}
