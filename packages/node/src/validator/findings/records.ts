import { Findings, type Hash, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { FINDINGS_MAX } from '../limits.ts'
import { createRecordStore, deleteChange, putChange } from '../records/record-store.ts'

// Committed findings by epoch, and revealed honeypots with findings to open.

const COMMITTED = 'validator/findings/'
const HONEYPOTS = 'validator/honeypot/'
const DIGITS = 20

const ordered = (number: bigint): string => number.toString().padStart(DIGITS, '0')

/** A revealed honeypot on whose receipt this validator committed a finding. */
export type HoneypotRecord = {
  readonly id: bigint
  readonly epoch: bigint
  readonly receiptId: Hash
}

const findingSchema: Schema.Schema<Findings.Finding> = Schema.object({
  receiptId: Schema.hash,
  verdict: Schema.oneOf(...Findings.findingVerdicts),
  scoreHash: Schema.hash,
})

const committedSchema: Schema.Schema<readonly Findings.Finding[]> = Schema.list(
  findingSchema,
  FINDINGS_MAX,
)

const honeypotSchema: Schema.Schema<HoneypotRecord> = Schema.object({
  id: Schema.unsigned(256),
  epoch: Schema.unsigned(64),
  receiptId: Schema.hash,
})

/** Durable records of committed findings. */
export type FindingsRecords = {
  committed(epoch: bigint): Promise<readonly Findings.Finding[] | undefined>
  commit(epoch: bigint, findings: readonly Findings.Finding[]): Promise<void>
  /** Deletes findings that were committed for epochs before `epoch`. */
  deleteBefore(epoch: bigint): Promise<void>
  honeypots(): Promise<readonly HoneypotRecord[]>
  saveHoneypot(honeypot: HoneypotRecord): Promise<void>
  deleteHoneypot(id: bigint): Promise<void>
}

/** Creates the records of findings over a state. */
export function createFindingsRecords(state: StateStore): FindingsRecords {
  const { read, valuesOf } = createRecordStore(state)
  return {
    committed: (epoch) => read(COMMITTED + ordered(epoch), committedSchema),
    commit: (epoch, findings) => state.commit([putChange(COMMITTED + ordered(epoch), findings)]),
    async deleteBefore(epoch) {
      const old: StateChange[] = []
      for (const { key } of await state.list(COMMITTED)) {
        if (BigInt(key.slice(COMMITTED.length)) < epoch) old.push(deleteChange(key))
      }
      if (old.length > 0) await state.commit(old)
    },
    honeypots: () => valuesOf(HONEYPOTS, honeypotSchema),
    saveHoneypot: (honeypot) =>
      state.commit([putChange(HONEYPOTS + ordered(honeypot.id), honeypot)]),
    deleteHoneypot: (id) => state.commit([deleteChange(HONEYPOTS + ordered(id))]),
  }
}
