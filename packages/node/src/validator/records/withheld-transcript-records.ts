import { SUPPLY_PARTS_MAX } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { type AuditFinding, findingSchema } from './audit-finding.ts'
import {
  commitAll,
  createRecordStore,
  deleteChange,
  putChange,
  type RecordStore,
} from './record-store.ts'
import { type Subject, subjectSchema } from './validator-records.ts'

// Withheld transcripts that are not resolved yet, with their data challenges.

/** A drawn receipt whose transcript its provider did not disclose. */
export type WithheldTranscript = {
  readonly receiptId: Hash
  readonly subject: Subject
  readonly finding: AuditFinding
  /** Number of requests off chain so far. */
  readonly requests: number
  /** Unix time in seconds before which the validator neither requests nor challenges. */
  readonly requestAfterSeconds: bigint
  /** True if this validator is selected to challenge; absent until the draw is known. */
  readonly isSelected?: boolean
  /**
   * Unix second whose randomness and weights select the challengers; that of the anchor, unless the
   * receipt was registered under an earlier anchor.
   */
  readonly selectedAtSeconds?: bigint
}

/** One part of a supplied transcript. */
export type TranscriptPart = {
  readonly challengeId: bigint
  readonly part: number
  readonly isLast: boolean
}

/** A withheld transcript with its data challenge, if one was opened. */
export type ChallengedTranscript = WithheldTranscript & { readonly challenge?: ChallengeRef }

/** A day and a provider for which data challenges are counted. */
export type ChallengeDay = { readonly day: bigint; readonly provider: AccountId }

export type ChallengeCounts = { readonly all: number; readonly ofProvider: number }

/** A data challenge on chain. */
export type ChallengeRef = {
  readonly challengeId: bigint
  /** The session or request of the challenged answer. */
  readonly sessionId: Hash
  /** True if this validator opened it: the supplied transcript is sealed to this validator. */
  readonly isOurs: boolean
}

const withheldSchema: Schema.Schema<WithheldTranscript> = Schema.object({
  receiptId: Schema.hash,
  subject: subjectSchema,
  finding: findingSchema,
  requests: Schema.integer(0, 0xffff),
  requestAfterSeconds: Schema.unsigned(64),
  isSelected: Schema.optional(Schema.boolean),
  selectedAtSeconds: Schema.optional(Schema.unsigned(64)),
})

const challengeSchema: Schema.Schema<ChallengeRef> = Schema.object({
  challengeId: Schema.unsigned(64),
  sessionId: Schema.hash,
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
const DAILY_COUNT = 'validator/challenges-today'
const PROVIDER_COUNTS = 'validator/challenges-today-of/'

export type WithheldTranscriptRecords = {
  /** Returns the change that records a withheld transcript, to commit with its finding. */
  changeFor(withheld: WithheldTranscript): StateChange
  all(): Promise<readonly ChallengedTranscript[]>
  save(withheld: WithheldTranscript): Promise<void>
  /** Deletes the record and writes its final finding. */
  resolve(withheld: WithheldTranscript, finding: AuditFinding): Promise<void>
  /** Deletes the record without a new finding. */
  drop(withheld: WithheldTranscript): Promise<void>
  /**
   * Forgets whether this validator is selected to challenge a transcript, unless the selection is
   * by this second. A registration of the receipt changes the second that selects its challengers.
   */
  resetSelection(receiptId: Hash, atSeconds: bigint): Promise<void>
  /**
   * Records a data challenge by any validator. A challenge of another validator does not overwrite
   * our own.
   */
  recordChallenge(receiptId: Hash, challenge: ChallengeRef): Promise<void>
  /** Stores one part of a supplied transcript, for our own challenges only. */
  recordPart(part: TranscriptPart, sealed: Uint8Array): Promise<void>
  /** Returns all parts concatenated; undefined until the last part is stored. */
  suppliedBytes(challengeId: bigint): Promise<Uint8Array | undefined>
  /** Returns the number of data challenges of a day: of all providers, and of one. */
  challengesOf(options: ChallengeDay): Promise<ChallengeCounts>
  /** Counts one more data challenge of the provider on that day. */
  countChallenge(options: ChallengeDay): Promise<void>
  /**
   * Deletes data challenges of answers without a withheld transcript, together with all records of
   * these challenges, unless the audit of their session or request is pending.
   */
  deleteUnused(isPending: (sessionId: Hash) => Promise<boolean>): Promise<void>
}

export type WithheldTranscriptRecordsOptions = {
  readonly state: StateStore
  /** Writes findings, updates suspicions, and commits the other changes with them. */
  readonly record: (
    findings: readonly AuditFinding[],
    beside: readonly StateChange[],
  ) => Promise<void>
}

/** Returns the record without the selection of its challengers. */
export function withoutSelection(withheld: WithheldTranscript): WithheldTranscript {
  const { isSelected: _, selectedAtSeconds: __, ...rest } = withheld
  return rest
}

/**
 * Returns the keys of the records of a data challenge by its id: this validator's own challenges,
 * and the parts of a supplied transcript. The challenged answer's record has another key.
 */
async function challengeKeys(
  state: StateStore,
  challengeId: bigint | string,
): Promise<readonly string[]> {
  const parts = await state.list(`${SUPPLIES}${challengeId}/`, { limit: SUPPLY_PARTS_MAX })
  const own = [OURS + challengeId, ENDS + challengeId]
  return [...own, ...parts.map(({ key }) => key)]
}

async function deleteUnused(
  { state, readAll }: RecordStore,
  isPending: (sessionId: Hash) => Promise<boolean>,
): Promise<void> {
  const ids = new Set<string>()
  // These keys are listed before the challenges, because a challenge may open in between.
  for await (const { key } of listAll(state, OURS)) ids.add(key.slice(OURS.length))
  const unused: string[] = []
  for await (const { key, value: challenge } of readAll(CHALLENGES, challengeSchema)) {
    const withheldKey = WITHHELD + key.slice(CHALLENGES.length)
    // The audit is read first, because the commit that ends an audit also writes the withheld
    // record.
    const isUsed = (await isPending(challenge.sessionId)) || (await state.get(withheldKey))
    if (isUsed) ids.delete(`${challenge.challengeId}`)
    else unused.push(key)
  }
  for (const id of ids) unused.push(...(await challengeKeys(state, id)))
  await commitAll(state, unused.map(deleteChange))
}

/** Creates the records of withheld transcripts over a state. */
export function createWithheldTranscriptRecords({
  state,
  record,
}: WithheldTranscriptRecordsOptions): WithheldTranscriptRecords {
  const { read, readAll } = createRecordStore(state)
  const changeFor = (withheld: WithheldTranscript) =>
    putChange(WITHHELD + withheld.receiptId, withheld)
  const challengeOf = (receiptId: Hash) => read(CHALLENGES + receiptId, challengeSchema)
  const ending = async ({ receiptId }: WithheldTranscript): Promise<readonly StateChange[]> => {
    const challenge = await challengeOf(receiptId)
    const keys = [WITHHELD + receiptId]
    if (challenge)
      keys.push(CHALLENGES + receiptId, ...(await challengeKeys(state, challenge.challengeId)))
    return keys.map(deleteChange)
  }
  const save = async (withheld: WithheldTranscript) => {
    const { receiptId, subject, finding, requests, requestAfterSeconds } = withheld
    const { isSelected, selectedAtSeconds } = withheld
    const change = changeFor({
      receiptId,
      subject,
      finding,
      requests,
      requestAfterSeconds,
      ...(isSelected !== undefined && { isSelected }),
      ...(selectedAtSeconds !== undefined && { selectedAtSeconds }),
    })
    await state.commit([change])
  }
  const challengesOf = async ({ day, provider }: ChallengeDay): Promise<ChallengeCounts> => {
    const countOf = async (key: string) => {
      const before = await read(key, dailyCountSchema)
      return before?.day === day ? before.count : 0
    }
    const ofProvider = await countOf(PROVIDER_COUNTS + provider)
    return { all: await countOf(DAILY_COUNT), ofProvider }
  }
  return {
    changeFor,
    async all() {
      const found: ChallengedTranscript[] = []
      for await (const { value: withheld } of readAll(WITHHELD, withheldSchema)) {
        const challenge = await challengeOf(withheld.receiptId)
        found.push({ ...withheld, ...(challenge && { challenge }) })
      }
      return found
    },
    save,
    async resetSelection(receiptId, atSeconds) {
      const withheld = await read(WITHHELD + receiptId, withheldSchema)
      if (withheld && withheld.selectedAtSeconds !== atSeconds)
        await save(withoutSelection(withheld))
    },
    async resolve(withheld, finding) {
      await record([finding], await ending(withheld))
    },
    async drop(withheld) {
      await state.commit(await ending(withheld))
    },
    async recordChallenge(receiptId, challenge) {
      if (!challenge.isOurs && (await challengeOf(receiptId))?.isOurs) return
      const ours: StateChange[] = challenge.isOurs
        ? [putChange(OURS + challenge.challengeId, '')]
        : []
      await state.commit([putChange(CHALLENGES + receiptId, challenge), ...ours])
    },
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
    challengesOf,
    async countChallenge({ day, provider }) {
      const { all, ofProvider } = await challengesOf({ day, provider })
      // At the first challenge of a day, the providers' counts of earlier days are deleted.
      const old = all === 0 ? await Array.fromAsync(listAll(state, PROVIDER_COUNTS)) : []
      await commitAll(state, [
        ...old.map(({ key }) => deleteChange(key)),
        putChange(PROVIDER_COUNTS + provider, { day, count: ofProvider + 1 }),
        putChange(DAILY_COUNT, { day, count: all + 1 }),
      ])
    },
    deleteUnused: (isPending) => deleteUnused(createRecordStore(state), isPending),
  }
}
