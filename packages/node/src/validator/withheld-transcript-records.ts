import { SUPPLY_PARTS_MAX } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { createRecordStore, deleteChange, putChange } from './record-store.ts'
import {
  type AuditFinding,
  findingSchema,
  type Subject,
  subjectSchema,
} from './validator-records.ts'

// What providers withheld, as far as something is still to be done about it.

/** A drawn receipt whose transcript its provider does not show. */
export type WithheldTranscript = {
  readonly receiptId: Hash
  readonly subject: Subject
  readonly finding: AuditFinding
  /** Times that it was asked for off chain. */
  readonly requests: number
  /** Not asked for, or demanded, before this second. */
  readonly requestAfterSeconds: bigint
  /** Whether this validator is drawn to demand it, once that is known. */
  readonly isSelected?: boolean
}

/** A part of what was supplied. */
export type TranscriptPart = {
  readonly challengeId: bigint
  readonly part: number
  readonly isLast: boolean
}

/** With its demand on chain, where there is one. */
export type ChallengedTranscript = WithheldTranscript & { readonly challenge?: ChallengeRef }

/** A demand on chain. */
export type ChallengeRef = {
  readonly challengeId: bigint
  /** Made by this validator: what is supplied is sealed to it. */
  readonly isOurs: boolean
}

const withheldSchema: Schema.Schema<WithheldTranscript> = Schema.object({
  receiptId: Schema.hash,
  subject: subjectSchema,
  finding: findingSchema,
  requests: Schema.integer(0, 0xffff),
  requestAfterSeconds: Schema.unsigned(64),
  isSelected: Schema.optional(Schema.boolean),
})

const challengeSchema: Schema.Schema<ChallengeRef> = Schema.object({
  challengeId: Schema.unsigned(64),
  isOurs: Schema.boolean,
})

const dailyCountSchema: Schema.Schema<{ readonly day: bigint; readonly count: number }> =
  Schema.object({
    day: Schema.unsigned(64),
    count: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  })

const WITHHELD = 'validator/withheld/'
const CHALLENGES = 'validator/challenge/'
const OURS = 'validator/challenge-own/'
const SUPPLIES = 'validator/supply/'
const ENDS = 'validator/supply-end/'
const MISSING_CONSENTS = 'validator/challenge-missing-consent/'
const CONSENT_REPORTERS = 'validator/consent-reporter/'
const DAILY_COUNT = 'validator/challenges-today'

export type WithheldTranscriptRecords = {
  /** What to write together with a finding that something is withheld. */
  changeFor(withheld: WithheldTranscript): StateChange
  all(): Promise<readonly ChallengedTranscript[]>
  save(withheld: WithheldTranscript): Promise<void>
  /** Ends the matter with what came of it, which counts from now on. */
  resolve(withheld: WithheldTranscript, finding: AuditFinding): Promise<void>
  /** Ends the matter as it stands. */
  drop(withheld: WithheldTranscript): Promise<void>
  /** Notes a demand of anybody's; one of ours counts before others. */
  recordChallenge(receiptId: Hash, demand: ChallengeRef): Promise<void>
  /** Notes that a demand ended without anything, and without a word of the client's. */
  recordMissingConsent(challengeId: bigint, provider: AccountId): Promise<void>
  /** Whether a denial of this provider's stood before. */
  hasReportedMissingConsent(provider: AccountId): Promise<boolean>
  isConsentMissing(challengeId: bigint): Promise<boolean>
  /** Notes a part of what answers a demand; of others' demands nothing is kept. */
  recordPart(part: TranscriptPart, sealed: Uint8Array): Promise<void>
  /** All parts together; undefined until the last is known. */
  suppliedBytes(challengeId: bigint): Promise<Uint8Array | undefined>
  /** Counts one more demand in a day; false where the day's are used up. */
  countChallenge(day: bigint, most: number): Promise<boolean>
}

export type WithheldTranscriptRecordsOptions = {
  readonly state: StateStore
  /** Writes findings and what they add to suspicions, together with other changes. */
  readonly record: (
    findings: readonly AuditFinding[],
    beside: readonly StateChange[],
  ) => Promise<void>
}

export function createWithheldTranscriptRecords({
  state,
  record,
}: WithheldTranscriptRecordsOptions): WithheldTranscriptRecords {
  const { read, readAll } = createRecordStore(state)
  const changeFor = (withheld: WithheldTranscript) =>
    putChange(WITHHELD + withheld.receiptId, withheld)
  const demandOf = (receiptId: Hash) => read(CHALLENGES + receiptId, challengeSchema)
  const ending = async ({ receiptId }: WithheldTranscript): Promise<readonly StateChange[]> => {
    const known = await demandOf(receiptId)
    const keys = [WITHHELD + receiptId]
    if (known) {
      const { challengeId } = known
      keys.push(
        CHALLENGES + receiptId,
        OURS + challengeId,
        ENDS + challengeId,
        MISSING_CONSENTS + challengeId,
      )
      const parts = await state.list(`${SUPPLIES}${challengeId}/`, { limit: SUPPLY_PARTS_MAX })
      keys.push(...parts.map(({ key }) => key))
    }
    return keys.map(deleteChange)
  }
  return {
    changeFor,
    async all() {
      const found: ChallengedTranscript[] = []
      for await (const { value: withheld } of readAll(WITHHELD, withheldSchema)) {
        const challenge = await demandOf(withheld.receiptId)
        found.push({ ...withheld, ...(challenge && { challenge }) })
      }
      return found
    },
    async save({ receiptId, subject, finding, requests, requestAfterSeconds, isSelected }) {
      const known = { receiptId, subject, finding, requests, requestAfterSeconds }
      await state.commit([changeFor({ ...known, ...(isSelected !== undefined && { isSelected }) })])
    },
    async resolve(withheld, finding) {
      await record([finding], await ending(withheld))
    },
    async drop(withheld) {
      await state.commit(await ending(withheld))
    },
    async recordChallenge(receiptId, demand) {
      if (!demand.isOurs && (await demandOf(receiptId))?.isOurs) return
      const ours: StateChange[] = demand.isOurs ? [putChange(OURS + demand.challengeId, '')] : []
      await state.commit([putChange(CHALLENGES + receiptId, demand), ...ours])
    },
    recordMissingConsent: (challengeId, provider) =>
      state.commit([
        putChange(MISSING_CONSENTS + challengeId, ''),
        putChange(CONSENT_REPORTERS + provider, ''),
      ]),
    hasReportedMissingConsent: async (provider) =>
      (await state.get(CONSENT_REPORTERS + provider)) !== undefined,
    isConsentMissing: async (challengeId) =>
      (await state.get(MISSING_CONSENTS + challengeId)) !== undefined,
    async recordPart({ challengeId, part, isLast }, sealed) {
      if (!(await state.get(OURS + challengeId))) return
      const key = `${SUPPLIES}${challengeId}/${part.toString().padStart(4, '0')}`
      const ends: StateChange[] = isLast ? [putChange(ENDS + challengeId, part + 1)] : []
      await state.commit([{ kind: 'put', key, value: sealed }, ...ends])
    },
    async suppliedBytes(challengeId) {
      const count = await read(ENDS + challengeId, Schema.integer(1, SUPPLY_PARTS_MAX))
      const parts = await state.list(`${SUPPLIES}${challengeId}/`, { limit: SUPPLY_PARTS_MAX })
      if (count === undefined || parts.length < count) return undefined
      return Hex.concat(...parts.map(({ value }) => value))
    },
    async countChallenge(day, most) {
      const before = await read(DAILY_COUNT, dailyCountSchema)
      const count = before?.day === day ? before.count : 0
      if (count >= most) return false
      await state.commit([putChange(DAILY_COUNT, { day, count: count + 1 })])
      return true
    },
  }
}
