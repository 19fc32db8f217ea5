import { type Hash, Receipt, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { commitAll, createRecordStore, deleteChange, putChange } from './record-store.ts'
import { type Subject, subjectSchema } from './validator-records.ts'

// Sessions and requests with missing receipts that are not resolved yet.

type SuppliedReceipt = { readonly receipt: Receipt.ReceiptCore; readonly path: readonly Hash[] }

/** A session or request whose provider disclosed no receipts. */
export type MissingReceipts = {
  readonly subject: Subject
  /** Unix time in seconds before which no challenge opens: the provider may be offline briefly. */
  readonly challengeAfterSeconds: bigint
  /** The first data challenge, by any validator, for one of the receipts. */
  readonly challengeId?: bigint
  /** The receipt that answered the challenge. */
  readonly supplied?: SuppliedReceipt
}

type MissingReceiptsEntry = Pick<MissingReceipts, 'subject' | 'challengeAfterSeconds'>

const missingReceiptsSchema: Schema.Schema<MissingReceiptsEntry> = Schema.object({
  subject: subjectSchema,
  challengeAfterSeconds: Schema.unsigned(64),
})

const suppliedReceiptSchema: Schema.Schema<SuppliedReceipt> = Schema.object({
  receipt: Receipt.receiptSchema,
  path: Schema.list(Schema.hash, 64),
})

const MISSING = 'validator/missing-receipts/'
const CHALLENGES = 'validator/receipt-challenge/'
const SUPPLIES = 'validator/receipt-supply/'

export type MissingReceiptsRecords = {
  /** Records missing receipts. An existing record stays unchanged. */
  add(subject: Subject, demandAfterSeconds: bigint): Promise<void>
  /**
   * Returns the changes that delete a subject's record, for a provider that has disclosed the
   * receipts now. Returns none if a data challenge was opened, or without a record.
   */
  removal(subject: Subject): Promise<readonly StateChange[]>
  all(): Promise<readonly MissingReceipts[]>
  /** Postpones the next challenge. */
  defer(hidden: MissingReceipts, demandAfterSeconds: bigint): Promise<void>
  /** Records a data challenge by any validator; only the first challenge of a session counts. */
  recordChallenge(sessionId: Hash, challengeId: bigint): Promise<void>
  recordReceipt(challengeId: bigint, supplied: SuppliedReceipt): Promise<void>
  /** Returns the changes that delete a resolved record. */
  closure(hidden: MissingReceipts): readonly StateChange[]
  /**
   * Deletes data challenges of sessions and requests without missing receipts, together with the
   * receipts that answered them, unless the audit is pending.
   */
  deleteUnused(isPending: (id: Hash) => Promise<boolean>): Promise<void>
}

/** Creates the records of missing receipts over a state. */
export function createMissingReceiptsRecords(state: StateStore): MissingReceiptsRecords {
  const { read, readAll } = createRecordStore(state)
  const demandOf = (id: Hash) => read(CHALLENGES + id, Schema.unsigned(64))
  const save = ({ subject, challengeAfterSeconds }: MissingReceiptsEntry) =>
    state.commit([putChange(MISSING + subject.id, { subject, challengeAfterSeconds })])
  const closure = ({ subject, challengeId }: MissingReceipts): readonly StateChange[] => {
    const keys = [MISSING + subject.id]
    if (challengeId !== undefined) keys.push(CHALLENGES + subject.id, SUPPLIES + challengeId)
    return keys.map(deleteChange)
  }
  return {
    closure,
    async add(subject, challengeAfterSeconds) {
      if (await state.get(MISSING + subject.id)) return
      await save({ subject, challengeAfterSeconds })
    },
    async removal({ id }) {
      const entry = await read(MISSING + id, missingReceiptsSchema)
      return entry && (await demandOf(id)) === undefined ? closure(entry) : []
    },
    async all() {
      const found: MissingReceipts[] = []
      for await (const { value: entry } of readAll(MISSING, missingReceiptsSchema)) {
        const challengeId = await demandOf(entry.subject.id)
        const none = challengeId === undefined
        const supplied = none
          ? undefined
          : await read(SUPPLIES + challengeId, suppliedReceiptSchema)
        found.push({
          ...entry,
          ...(none ? {} : { challengeId }),
          ...(supplied && { supplied }),
        })
      }
      return found
    },
    defer: (hidden, challengeAfterSeconds) => save({ ...hidden, challengeAfterSeconds }),
    async recordChallenge(sessionId, challengeId) {
      if ((await demandOf(sessionId)) !== undefined) return
      await state.commit([putChange(CHALLENGES + sessionId, challengeId)])
    },
    async recordReceipt(challengeId, supplied) {
      await state.commit([putChange(SUPPLIES + challengeId, supplied)])
    },
    async deleteUnused(isPending) {
      const supplies = new Set<string>()
      // The receipts are listed before the challenges, because a challenge may open in between.
      for await (const { key } of listAll(state, SUPPLIES)) supplies.add(key)
      const unused: string[] = []
      for await (const { key, value: id } of readAll(CHALLENGES, Schema.unsigned(64))) {
        const subject = Schema.hash(key.slice(CHALLENGES.length), 'subject')
        const isUsed = (await isPending(subject)) || (await state.get(MISSING + subject))
        if (isUsed) supplies.delete(SUPPLIES + id)
        else unused.push(key)
      }
      await commitAll(state, [...unused, ...supplies].map(deleteChange))
    },
  }
}
