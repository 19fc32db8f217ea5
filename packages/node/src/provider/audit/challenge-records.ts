import { type AccountId, Cbor, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

/** A data challenge to this provider, from its event. */
export type ChallengeRecord = {
  readonly kind: 'transcript' | 'receipt'
  readonly challengeId: bigint
  readonly sessionId: Hash
  readonly index: bigint
  /** The validator for which the transcript is sealed. */
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
/** Returns a number in decimal digits with leading zeros, so that texts sort like numbers. */
export const ordered = (number: bigint | number, digits = 20) =>
  number.toString().padStart(digits, '0')

/** Unanswered data challenges, on disk. */
export type ChallengeRecords = {
  changeFor(challenge: ChallengeRecord): StateChange
  /** Returns all challenges, oldest first. */
  all(): Promise<readonly ChallengeRecord[]>
  save(challenge: ChallengeRecord): Promise<void>
  drop(challenge: ChallengeRecord): Promise<void>
  /** Returns the stored parts of a sealed transcript, which come from one sealing. */
  parts(challenge: ChallengeRecord): Promise<readonly Uint8Array[]>
  saveParts(challenge: ChallengeRecord, parts: readonly Uint8Array[]): Promise<void>
}

/** Creates the records of data challenges over a state. */
export function createChallengeRecords(state: StateStore): ChallengeRecords {
  const keyOf = ({ challengeId }: ChallengeRecord) => CHALLENGES + ordered(challengeId)
  const partsOf = ({ challengeId }: ChallengeRecord) => `${PARTS}${ordered(challengeId)}/`
  const changeFor = (challenge: ChallengeRecord): StateChange => ({
    kind: 'put',
    key: keyOf(challenge),
    value: Cbor.encode(challenge),
  })
  return {
    changeFor,
    async all() {
      const entries = await Array.fromAsync(listAll(state, CHALLENGES))
      return entries.map(({ value }) => Cbor.decode(value, challengeSchema, 'data challenge'))
    },
    save: (challenge) => state.commit([changeFor(challenge)]),
    async drop(challenge) {
      const parts = await state.list(partsOf(challenge), { limit: PARTS_DROPPED_MAX })
      const keys = [...parts.map(({ key }) => key), keyOf(challenge)]
      await state.commit(keys.map((key) => ({ kind: 'delete', key })))
    },
    async parts(challenge) {
      const entries = await state.list(partsOf(challenge), { limit: PARTS_DROPPED_MAX })
      return entries.map(({ value }) => value)
    },
    async saveParts(challenge, parts) {
      const prefix = partsOf(challenge)
      await state.commit(
        parts.map((value, at) => ({ kind: 'put', key: prefix + ordered(at, 4), value })),
      )
    },
  }
}
