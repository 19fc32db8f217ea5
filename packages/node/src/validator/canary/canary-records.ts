import { type AccountId, Audit, type Hash, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { createRecordStore, putChange } from '../records/record-store.ts'

/** A validator's finding on the answer to one canary question. */
export type CanaryFinding = {
  readonly receiptId: Hash
  readonly sessionId: Hash
  readonly index: bigint
  readonly provider: AccountId
  readonly modelVersion: Hash
  /** Audit mode of the question, which limits what the provider may disclose. */
  readonly mode: Audit.AuditMode
  readonly atSeconds: bigint
  /** An e-value; absent if the answer could not be scored. */
  readonly evidence?: number
}

const findingSchema: Schema.Schema<CanaryFinding> = Schema.object({
  receiptId: Schema.hash,
  sessionId: Schema.hash,
  index: Schema.unsigned(64),
  provider: Schema.account,
  modelVersion: Schema.hash,
  mode: Schema.oneOf(...Audit.auditModes),
  atSeconds: Schema.unsigned(64),
  evidence: Schema.optional(Schema.real(0, 1e300)),
})

const suspicionSchema: Schema.Schema<Detector.DetectorState> = Schema.object({
  audits: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  abstentions: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  sums: Schema.list(Schema.real(0, 1e300), 16),
})

type CanarySchedule = {
  /** Earliest time of the next question, in Unix milliseconds. */
  readonly nextMs: number
  readonly day: number
  /** Base units spent on that day. */
  readonly spent: bigint
}

const scheduleSchema: Schema.Schema<CanarySchedule> = Schema.object({
  nextMs: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  day: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  spent: Schema.unsigned(128),
})

const FINDINGS = 'validator/canary/'
const SUSPICIONS = 'validator/canary-suspicion/'
const SCHEDULE = 'validator/canary-schedule'

export type CanarySuspicion = {
  readonly provider: AccountId
  readonly suspicion: Detector.DetectorState
}

export type CanaryRecords = {
  schedule(): Promise<CanarySchedule | undefined>
  saveSchedule(pace: CanarySchedule): Promise<void>
  /** Writes a finding, the evidence against its provider after this finding, and the schedule. */
  add(finding: CanaryFinding, pace: CanarySchedule): Promise<void>
  all(): Promise<readonly CanaryFinding[]>
  /** Returns the accumulated evidence, one entry for each provider and model version. */
  suspicions(): Promise<readonly CanarySuspicion[]>
}

/** Creates the records of canary questions over a state. */
export function createCanaryRecords(state: StateStore): CanaryRecords {
  const { read, readAll, valuesOf } = createRecordStore(state)
  const doubtKey = (provider: AccountId, version: Hash) => `${SUSPICIONS}${provider}/${version}`
  const doubt = async (provider: AccountId, version: Hash) =>
    (await read(doubtKey(provider, version), suspicionSchema)) ?? Detector.initialState
  return {
    schedule: () => read(SCHEDULE, scheduleSchema),
    saveSchedule: (pace) => state.commit([putChange(SCHEDULE, pace)]),
    async add(finding, pace) {
      const { provider, modelVersion, evidence, receiptId } = finding
      const after = Detector.observe(await doubt(provider, modelVersion), evidence)
      await state.commit([
        putChange(FINDINGS + receiptId, finding),
        putChange(SCHEDULE, pace),
        putChange(doubtKey(provider, modelVersion), after),
      ])
    },
    all: () => valuesOf(FINDINGS, findingSchema),
    async suspicions() {
      const found: CanarySuspicion[] = []
      for await (const { key, value: suspicion } of readAll(SUSPICIONS, suspicionSchema)) {
        found.push({ provider: key.slice(SUSPICIONS.length).split('/')[0] as AccountId, suspicion })
      }
      return found
    },
  }
}
