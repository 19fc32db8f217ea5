import { type AccountId, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { AUDIT_WINDOW_MAX_SECONDS, DUE_PER_PROVIDER_MAX } from '../limits.ts'
import { type AuditFinding, findingSchema } from './audit-finding.ts'
import {
  commitAll,
  createRecordStore,
  deleteChange,
  putChange,
  type RecordStore,
} from './record-store.ts'
import { createRecordedEvidence } from './recorded-evidence.ts'

// A validator's durable records: parties of sessions and requests, subjects to audit, findings, and
// the accumulated evidence about each provider.

/** Terms of a session or request that an audit needs. */
export type AuditTerms = {
  readonly modelVersion: Hash
  /** Audit window in seconds, from the anchoring of the receipts root. */
  readonly windowSeconds: bigint
  /** Base units of the session's or request's asset that 10^18 native base units of stake back. */
  readonly stakeRatio: bigint
}

/** A session or request with an anchored root, and its parties. */
export type Subject = Pick<AuditTerms, 'modelVersion' | 'windowSeconds'> & {
  readonly id: Hash
  readonly kind: 'session' | 'request'
  readonly client: AccountId
  /** The account whose opt-outs are valid for its answers. */
  readonly signer: AccountId
  readonly provider: AccountId
  readonly receiptsRoot: Hash
  readonly count: bigint
  /** Pay in a unit that is common to all assets. */
  readonly paid: bigint
  readonly anchoredSeconds: bigint
}

export const subjectSchema: Schema.Schema<Subject> = Schema.object({
  id: Schema.hash,
  kind: Schema.oneOf('session', 'request'),
  client: Schema.account,
  signer: Schema.account,
  provider: Schema.account,
  modelVersion: Schema.hash,
  windowSeconds: Schema.unsigned(64),
  receiptsRoot: Schema.hash,
  count: Schema.unsigned(64),
  paid: Schema.unsigned(192),
  anchoredSeconds: Schema.unsigned(64),
})

/** Parties and terms of a session or request that has not ended, from events. */
export type WorkParties = Pick<Subject, 'client' | 'signer'> & {
  readonly provider?: AccountId
  readonly terms?: AuditTerms
  /**
   * Deadline of a session, in Unix seconds; the receipts of a session that closes later count as
   * anchored at the deadline.
   */
  readonly deadlineSeconds?: bigint
  /** Last settlement of a session. */
  readonly settled?: SettledReceipts
}

/** Receipts root, count and total of a session's last settlement. */
export type SettledReceipts = {
  readonly receiptsRoot: Hash
  readonly count: bigint
  readonly total: bigint
}

export const settledReceiptsSchema: Schema.Schema<SettledReceipts> = Schema.object({
  receiptsRoot: Schema.hash,
  count: Schema.unsigned(64),
  total: Schema.unsigned(128),
})

const termsSchema: Schema.Schema<AuditTerms> = Schema.object({
  modelVersion: Schema.hash,
  windowSeconds: Schema.unsigned(64),
  stakeRatio: Schema.unsigned(128),
})

const partiesSchema: Schema.Schema<WorkParties> = Schema.object({
  client: Schema.account,
  signer: Schema.account,
  provider: Schema.optional(Schema.account),
  terms: Schema.optional(termsSchema),
  deadlineSeconds: Schema.optional(Schema.unsigned(64)),
  settled: Schema.optional(settledReceiptsSchema),
})

const suspicionSchema: Schema.Schema<Detector.DetectorState> = Schema.object({
  audits: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  abstentions: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  sums: Schema.list(Schema.real(0, 1e300), 16),
})

const OFFERS = 'validator/offer/'
const PARTIES = 'validator/parties/'
const PENDING = 'validator/pending/'
const FINDINGS = 'validator/finding/'
const BY_ANCHOR = 'validator/finding-by-anchor/'
const COMPLETE = 'validator/complete/'
const SUSPICIONS = 'validator/suspicion/'
const CURSOR = 'validator/cursor'
const DIGITS = 20

const ordered = (number: bigint) => number.toString().padStart(DIGITS, '0')

/** A provider and a model version about which this validator accumulates evidence. */
export type Suspect = { readonly provider: AccountId; readonly modelVersion: Hash }

const suspectKey = ({ provider, modelVersion }: Suspect) => `${provider}/${modelVersion}`
const suspectIn = (key: string, prefix: string): Suspect => {
  const [provider, modelVersion] = key.slice(prefix.length).split('/')
  return { provider: provider as AccountId, modelVersion: modelVersion as Hash }
}
const findingPrefix = (suspect: Suspect) => `${FINDINGS}${suspectKey(suspect)}/`
const findingKey = ({ provider, atSeconds, receipt }: AuditFinding) => {
  const { modelVersion, sessionId, index } = receipt
  const prefix = findingPrefix({ provider, modelVersion })
  return `${prefix}${ordered(atSeconds)}-${sessionId}-${ordered(index)}`
}

/** A validator's durable records, over its state. */
export type ValidatorRecords = {
  /** Returns the audit terms of a published offer. */
  offer(hash: Hash): Promise<AuditTerms | undefined>
  parties(id: Hash): Promise<WorkParties | undefined>
  /** Returns the cursor from which the validator reads events next. */
  cursor<T>(shape: Schema.Schema<T>): Promise<T | undefined>
  /**
   * Writes the changes of a page of events, in several commits if there are many. The cursor is
   * written last.
   */
  ingest(options: {
    readonly cursor: unknown
    readonly offers: ReadonlyMap<Hash, AuditTerms>
    readonly parties: ReadonlyMap<Hash, WorkParties>
    readonly subjects: readonly Subject[]
    /** Sessions and requests that ended. Their parties are deleted. */
    readonly ended: readonly Hash[]
  }): Promise<void>
  /**
   * Returns unaudited subjects anchored before a second, oldest first, with at most
   * `DUE_PER_PROVIDER_MAX` of one provider, so that no provider delays the audits of others.
   */
  due(beforeSeconds: bigint): Promise<readonly Subject[]>
  /** Returns a provider's subjects of one model version with an open audit window at a second. */
  judgeable(options: Suspect & { readonly atSeconds: bigint }): Promise<readonly Subject[]>
  subject(id: Hash): Promise<Subject | undefined>
  /** Returns true for a subject that is not audited yet. */
  isPending(id: Hash): Promise<boolean>
  /** Writes the findings of a subject and removes it from the subjects to audit. */
  finish(
    subject: Subject,
    findings: readonly AuditFinding[],
    beside?: readonly StateChange[],
  ): Promise<void>
  /** Writes later findings, together with other changes. */
  record(findings: readonly AuditFinding[], beside: readonly StateChange[]): Promise<void>
  /** Returns the change that marks a subject whose drawn receipts all have findings. */
  completionChange(subject: Pick<Subject, 'id'>): StateChange
  /** Returns true if `completionChange` was written, so no receipts need to be requested. */
  isComplete(subject: Pick<Subject, 'id'>): Promise<boolean>
  findings(suspect: Suspect): Promise<readonly AuditFinding[]>
  /** Returns the findings on the receipts of one session or request. */
  findingsOf(subject: Pick<Subject, 'id' | 'anchoredSeconds'>): Promise<readonly AuditFinding[]>
  /** Returns findings on receipts anchored from `fromSeconds` until before `beforeSeconds`. */
  findingsBetween(fromSeconds: bigint, beforeSeconds: bigint): Promise<readonly AuditFinding[]>
  markAccused(findings: readonly AuditFinding[]): Promise<void>
  suspicion(suspect: Suspect): Promise<Detector.DetectorState>
  suspects(): Promise<readonly (Suspect & { readonly suspicion: Detector.DetectorState })[]>
}

const SUBJECTS = 'validator/subject/'
const BY_PROVIDER = 'validator/by-provider/'

/** Creates a validator's records of subjects and findings over a state. */
export function createValidatorRecords(state: StateStore): ValidatorRecords {
  const shelf = createRecordStore(state)
  return { ...subjectRecords(shelf), ...findingRecords(shelf) }
}

type SubjectRecords = Pick<
  ValidatorRecords,
  'offer' | 'parties' | 'cursor' | 'ingest' | 'due' | 'judgeable' | 'subject' | 'isPending'
>

/** Records of offers, parties, and anchored subjects. */
function subjectRecords({ state, read, readAll }: RecordStore): SubjectRecords {
  const subject = (id: Hash) => read(SUBJECTS + id, subjectSchema)
  return {
    offer: (hash) => read(OFFERS + hash, termsSchema),
    parties: (id) => read(PARTIES + id, partiesSchema),
    cursor: (shape) => read(CURSOR, shape),
    subject,
    async isPending(id) {
      const one = await subject(id)
      return one !== undefined && (await state.get(pendingKey(one))) !== undefined
    },
    async ingest({ cursor, offers, parties, subjects, ended }) {
      const changes: StateChange[] = []
      for (const [hash, terms] of offers) changes.push(putChange(OFFERS + hash, terms))
      for (const [id, one] of parties) changes.push(putChange(PARTIES + id, one))
      for (const one of subjects) {
        const { id, provider, anchoredSeconds, receiptsRoot } = one
        // A reorganisation repeats events; an audited subject is not audited again.
        if ((await subject(id))?.receiptsRoot === receiptsRoot) continue
        const at = ordered(anchoredSeconds)
        changes.push(
          putChange(SUBJECTS + id, one),
          putChange(pendingKey(one), provider),
          putChange(`${BY_PROVIDER}${provider}/${at}/${id}`, ''),
        )
      }
      for (const id of ended) changes.push(deleteChange(PARTIES + id))
      // The cursor is last, because events read again after a crash overwrite the same keys.
      await commitAll(state, [...changes, putChange(CURSOR, cursor)])
    },
    async due(beforeSeconds) {
      const found: Subject[] = []
      const counts = new Map<string, number>()
      for await (const { key, value: provider } of readAll(PENDING, Schema.text(128))) {
        const [at = '', id = ''] = key.slice(PENDING.length).split('/')
        if (BigInt(at) >= beforeSeconds) break
        const count = counts.get(provider) ?? 0
        counts.set(provider, count + 1)
        const one = count < DUE_PER_PROVIDER_MAX ? await subject(id as Hash) : undefined
        if (one) found.push(one)
      }
      return found
    },
    async judgeable({ provider, modelVersion, atSeconds }) {
      const prefix = `${BY_PROVIDER}${provider}/`
      const from = atSeconds > AUDIT_WINDOW_MAX_SECONDS ? atSeconds - AUDIT_WINDOW_MAX_SECONDS : 0n
      const found: Subject[] = []
      for await (const { key } of listAll(state, prefix, prefix + ordered(from))) {
        const [at = '', id = ''] = key.slice(prefix.length).split('/')
        if (BigInt(at) > atSeconds) break
        const one = await subject(id as Hash)
        const open = one && atSeconds < one.anchoredSeconds + one.windowSeconds
        if (open && one.modelVersion === modelVersion) found.push(one)
      }
      return found
    },
  }
}

type FindingRecords = Pick<
  ValidatorRecords,
  | 'finish'
  | 'record'
  | 'findings'
  | 'findingsOf'
  | 'findingsBetween'
  | 'completionChange'
  | 'isComplete'
  | 'markAccused'
  | 'suspicion'
  | 'suspects'
>

const pendingKey = ({ id, anchoredSeconds }: Pick<Subject, 'id' | 'anchoredSeconds'>): string =>
  `${PENDING}${ordered(anchoredSeconds)}/${id}`

const anchorKey = (second: bigint): string => `${BY_ANCHOR}${ordered(second)}`

/** Returns the index entry of a finding by the second at which its receipt was anchored. */
function anchorIndexChange(anchoredSeconds: bigint, finding: AuditFinding): StateChange {
  const { sessionId, index } = finding.receipt
  const key = `${anchorKey(anchoredSeconds)}/${sessionId}-${ordered(index)}`
  return putChange(key, findingKey(finding))
}

/** Records of findings and of the evidence about each provider. */
function findingRecords({ state, read, readAll, valuesOf }: RecordStore): FindingRecords {
  const suspicion = async (suspect: Suspect) =>
    (await read(SUSPICIONS + suspectKey(suspect), suspicionSchema)) ?? Detector.initialState
  const recordNow: FindingRecords['record'] = async (findings, beside) => {
    const changes: StateChange[] = [...beside]
    const states = new Map<string, Detector.DetectorState>()
    const evidenceOf = createRecordedEvidence((prefix, fromSeconds) =>
      readAll(prefix, findingSchema, prefix + ordered(fromSeconds)),
    )
    for (const finding of findings) {
      const { anchoredSeconds } =
        (await read(SUBJECTS + finding.receipt.sessionId, subjectSchema)) ?? {}
      changes.push(putChange(findingKey(finding), finding))
      if (anchoredSeconds !== undefined) changes.push(anchorIndexChange(anchoredSeconds, finding))
      const { provider, receipt } = finding
      const suspect = { provider, modelVersion: receipt.modelVersion }
      if (finding.outcome !== 'examined') continue
      const key = SUSPICIONS + suspectKey(suspect)
      const before = states.get(key) ?? (await suspicion(suspect))
      const evidence = await evidenceOf(findingPrefix(suspect), finding)
      states.set(key, Detector.observe(before, evidence))
    }
    for (const [key, value] of states) changes.push(putChange(key, value))
    await state.commit(changes)
  }
  // Writes are sequential, because each continues from the records that the previous one has
  // written.
  let recording: Promise<unknown> = Promise.resolve()
  const record: FindingRecords['record'] = async (findings, beside) => {
    const written = recording.then(() => recordNow(findings, beside))
    recording = written.catch(() => {})
    await written
  }
  const findingsBetween: FindingRecords['findingsBetween'] = async (from, before) => {
    const found: AuditFinding[] = []
    const paths = readAll(BY_ANCHOR, Schema.text(512), anchorKey(from))
    for await (const { key, value: path } of paths) {
      if (key >= anchorKey(before)) break
      const one = await read(path, findingSchema)
      if (one) found.push(one)
    }
    return found
  }
  return {
    suspicion,
    record,
    findingsBetween,
    async findingsOf({ id, anchoredSeconds }) {
      const found = await findingsBetween(anchoredSeconds, anchoredSeconds + 1n)
      return found.filter(({ receipt }) => receipt.sessionId === id)
    },
    async finish(subject, findings, beside = []) {
      await record(findings, [deleteChange(pendingKey(subject)), ...beside])
    },
    completionChange: ({ id }) => putChange(COMPLETE + id, ''),
    isComplete: async ({ id }) => (await state.get(COMPLETE + id)) !== undefined,
    findings: (suspect) => valuesOf(findingPrefix(suspect), findingSchema),
    async markAccused(findings) {
      await state.commit(
        findings.map((finding) => putChange(findingKey(finding), { ...finding, isAccused: true })),
      )
    },
    async suspects() {
      const entries = await Array.fromAsync(readAll(SUSPICIONS, suspicionSchema))
      return entries.map(({ key, value: suspicion }) => {
        return { ...suspectIn(key, SUSPICIONS), suspicion }
      })
    },
  }
}
