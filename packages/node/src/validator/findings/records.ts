import { Findings, type Hash, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { FINDINGS_MAX } from '../limits.ts'
import { createRecordStore, deleteChange, putChange } from '../record-store.ts'

// What a validator committed to, epoch by epoch, and the plants that it can open findings of.

const COMMITTED = 'validator/findings/'
const HONEYPOTS = 'validator/honeypot/'
const DIGITS = 20

const ordered = (number: bigint): string => number.toString().padStart(DIGITS, '0')

/** A plant that was revealed, of a receipt that this validator has a finding of. */
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

/** Durable records of findings that were committed. */
export type FindingsRecords = {
  committed(epoch: bigint): Promise<readonly Findings.Finding[] | undefined>
  commit(epoch: bigint, findings: readonly Findings.Finding[]): Promise<void>
  /** Forgets what was committed before an epoch. */
  deleteBefore(epoch: bigint): Promise<void>
  honeypots(): Promise<readonly HoneypotRecord[]>
  saveHoneypot(plant: HoneypotRecord): Promise<void>
  deleteHoneypot(id: bigint): Promise<void>
}

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
    saveHoneypot: (plant) => state.commit([putChange(HONEYPOTS + ordered(plant.id), plant)]),
    deleteHoneypot: (id) => state.commit([deleteChange(HONEYPOTS + ordered(id))]),
  }
}
