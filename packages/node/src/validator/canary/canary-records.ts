import { type AccountId, Audit, type Hash, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { createShelf, put } from '../shelf.ts'

/** What a validator found out with a question of its own. */
export type CanaryFinding = {
  readonly receiptId: Hash
  readonly sessionId: Hash
  readonly index: bigint
  readonly provider: AccountId
  readonly modelVersion: Hash
  /** What it let the provider show. */
  readonly mode: Audit.AuditMode
  readonly atSeconds: bigint
  /** An e-value; absent where the answer could not be scored. */
  readonly evidence?: number
  /**
   * Whether the provider showed validators what it was allowed to show: `open` until an audit
   * tells, `denied` where it said that no consent came.
   */
  readonly consent: 'open' | 'kept' | 'denied'
}

const findingShape: Shape.Shape<CanaryFinding> = Shape.object({
  receiptId: Shape.hash,
  sessionId: Shape.hash,
  index: Shape.unsigned(64),
  provider: Shape.account,
  modelVersion: Shape.hash,
  mode: Shape.oneOf(...Audit.auditModes),
  atSeconds: Shape.unsigned(64),
  evidence: Shape.optional(Shape.real(0, 1e300)),
  consent: Shape.oneOf('open', 'kept', 'denied'),
})

const suspicionShape: Shape.Shape<Detector.Suspicion> = Shape.object({
  audits: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  abstentions: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  sums: Shape.list(Shape.real(0, 1e300), 16),
})

type Pace = {
  /** The next question is not asked before. */
  readonly nextMs: number
  readonly day: number
  /** Base units spent in that day. */
  readonly spent: bigint
}

const paceShape: Shape.Shape<Pace> = Shape.object({
  nextMs: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  day: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  spent: Shape.unsigned(128),
})

const FINDINGS = 'validator/canary/'
const DOUBTS = 'validator/canary-doubt/'
const PACE = 'validator/canary-pace'

export type CanaryDoubt = {
  readonly provider: AccountId
  readonly suspicion: Detector.Suspicion
}

export type CanaryRecords = {
  pace(): Promise<Pace | undefined>
  savePace(pace: Pace): Promise<void>
  /** Keeps a finding, which adds to the doubt of its provider, and what it cost. */
  add(finding: CanaryFinding, pace: Pace): Promise<void>
  save(finding: CanaryFinding): Promise<void>
  all(): Promise<readonly CanaryFinding[]>
  /** What came together against each provider, apart for each model version. */
  doubts(): Promise<readonly CanaryDoubt[]>
}

export function createCanaryRecords(state: State): CanaryRecords {
  const { read, readAll, valuesOf } = createShelf(state)
  const doubtKey = (provider: AccountId, version: Hash) => `${DOUBTS}${provider}/${version}`
  const doubt = async (provider: AccountId, version: Hash) =>
    (await read(doubtKey(provider, version), suspicionShape)) ?? Detector.unsuspected
  return {
    pace: () => read(PACE, paceShape),
    savePace: (pace) => state.commit([put(PACE, pace)]),
    async add(finding, pace) {
      const { provider, modelVersion, evidence, receiptId } = finding
      const after = Detector.observe(await doubt(provider, modelVersion), evidence)
      await state.commit([
        put(FINDINGS + receiptId, finding),
        put(PACE, pace),
        put(doubtKey(provider, modelVersion), after),
      ])
    },
    save: (finding) => state.commit([put(FINDINGS + finding.receiptId, finding)]),
    all: () => valuesOf(FINDINGS, findingShape),
    async doubts() {
      const found: CanaryDoubt[] = []
      for await (const { key, value: suspicion } of readAll(DOUBTS, suspicionShape)) {
        found.push({ provider: key.slice(DOUBTS.length).split('/')[0] as AccountId, suspicion })
      }
      return found
    },
  }
}
