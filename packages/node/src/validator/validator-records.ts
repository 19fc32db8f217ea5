import { type AccountId, type Hash, Receipt, Schema } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { AUDIT_WINDOW_MAX_SECONDS, DUE_PER_PROVIDER_MAX, RECORDS_COMMITTED_MAX } from './limits.ts'
import { createRecordStore, deleteChange, putChange, type RecordStore } from './record-store.ts'

// What a validator remembers: who opened which session, what is still to be audited, what it found,
// and what has come together against each provider.

/** Terms of a session or request that an audit needs. */
export type AuditTerms = {
  readonly modelVersion: Hash
  /** Its receipts can be judged for so long after they were anchored. */
  readonly windowSeconds: bigint
  /** Base units of its asset that 10^18 native base units of stake back. */
  readonly stakeRatio: bigint
}

/** A session or request with an anchored root, and its parties. */
export type Subject = Pick<AuditTerms, 'modelVersion' | 'windowSeconds'> & {
  readonly id: Hash
  readonly kind: 'session' | 'request'
  readonly client: AccountId
  /** The account whose consent is valid for its answers. */
  readonly signer: AccountId
  readonly provider: AccountId
  readonly receiptsRoot: Hash
  readonly count: bigint
  /** What was paid for it, in units that all assets share. */
  readonly paid: bigint
  readonly anchoredSeconds: bigint
}

/**
 * `examined`: scored. `private`, `unbound`: rightly not shown. `unsupported-model`: not at hand.
 * `withheld`: not shown, though it had to be. `answered`: withheld from us, and supplied on chain
 * to another validator. `consent-missing`: its provider says, where that costs nothing, that no
 * consent came. `consent-missing-onchain`: it said so on chain, and nobody published one.
 */
const findingOutcomes = [
  'examined',
  'private',
  'uncommitted',
  'unsupported-model',
  'withheld',
  'answered',
  'consent-missing',
  'consent-missing-onchain',
] as const
export type FindingOutcome = (typeof findingOutcomes)[number]

/** What came of one receipt. */
export type AuditFinding = {
  readonly receiptId: Hash
  readonly receipt: Receipt.ReceiptCore
  /** Path to the root of its subject. */
  readonly path: readonly Hash[]
  readonly client: AccountId
  readonly provider: AccountId
  /** In the order in which answers ended. */
  readonly atSeconds: bigint
  readonly outcome: FindingOutcome
  /** An e-value; absent where nothing can be concluded. */
  readonly evidence?: number
  /** Part of an accusation already. */
  readonly isAccused: boolean
}

/** Whether what was not shown is still to be asked for, in the end on chain. */
export const isUnresolved = ({ outcome }: Pick<AuditFinding, 'outcome'>): boolean =>
  outcome === 'withheld' || outcome === 'consent-missing'

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

export const findingSchema: Schema.Schema<AuditFinding> = Schema.object({
  receiptId: Schema.hash,
  receipt: Receipt.receiptSchema,
  path: Schema.list(Schema.hash, 64),
  client: Schema.account,
  provider: Schema.account,
  atSeconds: Schema.unsigned(64),
  outcome: Schema.oneOf(...findingOutcomes),
  evidence: Schema.optional(Schema.real(0, 1e300)),
  isAccused: Schema.boolean,
})

/** What the events told of a session or request that has not ended. */
export type WorkParties = Pick<Subject, 'client' | 'signer'> & {
  readonly provider?: AccountId
  readonly terms?: AuditTerms
  /** Of a session: what is anchored later counts as anchored then. */
  readonly deadlineSeconds?: bigint
  /** Of a session: what it settled last. */
  readonly settled?: SettledReceipts
}

/** What a session settled last. */
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
const MISSING_CONSENTS = 'validator/missing-consents/'
const CURSOR = 'validator/cursor'
const DIGITS = 20

const ordered = (number: bigint) => number.toString().padStart(DIGITS, '0')

/** A provider under suspicion, of one model version. */
export type Suspect = { readonly provider: AccountId; readonly modelVersion: Hash }

const suspectKey = ({ provider, modelVersion }: Suspect) => `${provider}/${modelVersion}`
const suspectIn = (key: string, place: string): Suspect => {
  const [provider, modelVersion] = key.slice(place.length).split('/')
  return { provider: provider as AccountId, modelVersion: modelVersion as Hash }
}
const countSchema = Schema.integer(0, Number.MAX_SAFE_INTEGER)
const findingPrefix = (suspect: Suspect) => `${FINDINGS}${suspectKey(suspect)}/`
const findingKey = ({ provider, atSeconds, receipt }: AuditFinding) => {
  const { modelVersion, sessionId, index } = receipt
  const place = findingPrefix({ provider, modelVersion })
  return `${place}${ordered(atSeconds)}-${sessionId}-${ordered(index)}`
}

/** A validator's durable records, over its state. */
export type ValidatorRecords = {
  /** The terms of an offer that was published. */
  offer(hash: Hash): Promise<AuditTerms | undefined>
  parties(id: Hash): Promise<WorkParties | undefined>
  /** Where the reading of events goes on. */
  cursor<T>(shape: Schema.Schema<T>): Promise<T | undefined>
  /** Takes in what events told, and moves the cursor, all or nothing. */
  ingest(options: {
    readonly cursor: unknown
    readonly offers: ReadonlyMap<Hash, AuditTerms>
    readonly parties: ReadonlyMap<Hash, WorkParties>
    readonly subjects: readonly Subject[]
  }): Promise<void>
  /**
   * Subjects anchored before a second that are still to be audited, oldest first, and no more of
   * one provider than `DUE_PER_PROVIDER_MAX`: who leaves much unshown keeps none of the others.
   */
  due(beforeSeconds: bigint): Promise<readonly Subject[]>
  /** All work of a provider and a model whose audit window was open in a second, audited or not. */
  judgeable(options: Suspect & { readonly atSeconds: bigint }): Promise<readonly Subject[]>
  subject(id: Hash): Promise<Subject | undefined>
  /** A subject was audited: its findings count from now on, and only once. */
  finish(
    subject: Subject,
    findings: readonly AuditFinding[],
    beside?: readonly StateChange[],
  ): Promise<void>
  /** Writes findings that came later, together with other changes. */
  record(findings: readonly AuditFinding[], beside: readonly StateChange[]): Promise<void>
  /** What to write once there are findings of all drawn receipts of a subject. */
  completionChange(subject: Pick<Subject, 'id'>): StateChange
  /** Whether `completionChange` was written: no receipts are to be asked for. */
  isComplete(subject: Pick<Subject, 'id'>): Promise<boolean>
  findings(suspect: Suspect): Promise<readonly AuditFinding[]>
  /** Findings on the receipts of one session or request. */
  findingsOf(subject: Pick<Subject, 'id' | 'anchoredSeconds'>): Promise<readonly AuditFinding[]>
  /** Findings of receipts anchored from a second on and before another. */
  findingsBetween(fromSeconds: bigint, beforeSeconds: bigint): Promise<readonly AuditFinding[]>
  markAccused(findings: readonly AuditFinding[]): Promise<void>
  suspicion(suspect: Suspect): Promise<Detector.DetectorState>
  suspects(): Promise<readonly (Suspect & { readonly suspicion: Detector.DetectorState })[]>
  /** Answers of each that stay unexamined since it denied on chain that a consent came. */
  missingConsents(): Promise<readonly (Suspect & { readonly count: number })[]>
}

const SUBJECTS = 'validator/subject/'
const BY_PROVIDER = 'validator/by-provider/'

export function createValidatorRecords(state: StateStore): ValidatorRecords {
  const shelf = createRecordStore(state)
  return { ...subjectRecords(shelf), ...findingRecords(shelf) }
}

type SubjectRecords = Pick<
  ValidatorRecords,
  'offer' | 'parties' | 'cursor' | 'ingest' | 'due' | 'judgeable' | 'subject'
>

/** What was anchored, by whom, and what of it is still to be audited. */
function subjectRecords({ state, read, readAll }: RecordStore): SubjectRecords {
  const subject = (id: Hash) => read(SUBJECTS + id, subjectSchema)
  return {
    offer: (hash) => read(OFFERS + hash, termsSchema),
    parties: (id) => read(PARTIES + id, partiesSchema),
    cursor: (shape) => read(CURSOR, shape),
    subject,
    async ingest({ cursor, offers, parties, subjects }) {
      const changes: StateChange[] = []
      for (const [hash, terms] of offers) changes.push(putChange(OFFERS + hash, terms))
      for (const [id, one] of parties) changes.push(putChange(PARTIES + id, one))
      for (const one of subjects) {
        const { id, provider, anchoredSeconds, receiptsRoot } = one
        // After a reorganisation all is told again: what was audited stays audited.
        if ((await subject(id))?.receiptsRoot === receiptsRoot) continue
        const at = ordered(anchoredSeconds)
        changes.push(
          putChange(SUBJECTS + id, one),
          putChange(`${PENDING}${at}/${id}`, provider),
          putChange(`${BY_PROVIDER}${provider}/${at}/${id}`, ''),
          deleteChange(PARTIES + id),
        )
      }
      // The place in the chain comes last: what is taken in twice is put under the same keys.
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
      const place = `${BY_PROVIDER}${provider}/`
      const from = atSeconds > AUDIT_WINDOW_MAX_SECONDS ? atSeconds - AUDIT_WINDOW_MAX_SECONDS : 0n
      const found: Subject[] = []
      for await (const { key } of listAll(state, place, place + ordered(from))) {
        const [at = '', id = ''] = key.slice(place.length).split('/')
        if (BigInt(at) > atSeconds) break
        const one = await subject(id as Hash)
        const open = one && atSeconds < one.anchoredSeconds + one.windowSeconds
        if (open && one.modelVersion === modelVersion) found.push(one)
      }
      return found
    },
  }
}

async function commitAll(state: StateStore, changes: readonly StateChange[]): Promise<void> {
  for (let at = 0; at < changes.length; at += RECORDS_COMMITTED_MAX) {
    await state.commit(changes.slice(at, at + RECORDS_COMMITTED_MAX))
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
  | 'missingConsents'
>

const anchorKey = (second: bigint): string => `${BY_ANCHOR}${ordered(second)}`

/** The place of a finding in the order in which receipts were anchored. */
function anchorIndexChange(anchoredSeconds: bigint, finding: AuditFinding): StateChange {
  const { sessionId, index } = finding.receipt
  const key = `${anchorKey(anchoredSeconds)}/${sessionId}-${ordered(index)}`
  return putChange(key, findingKey(finding))
}

/** What was found, and what has come together against whom. */
function findingRecords({ state, read, readAll, valuesOf }: RecordStore): FindingRecords {
  const suspicion = async (suspect: Suspect) =>
    (await read(SUSPICIONS + suspectKey(suspect), suspicionSchema)) ?? Detector.initialState
  const record: FindingRecords['record'] = async (findings, beside) => {
    const changes: StateChange[] = [...beside]
    const standing = new Map<string, Detector.DetectorState>()
    const denied = new Map<string, number>()
    for (const finding of findings) {
      const { anchoredSeconds } =
        (await read(SUBJECTS + finding.receipt.sessionId, subjectSchema)) ?? {}
      changes.push(putChange(findingKey(finding), finding))
      if (anchoredSeconds !== undefined) changes.push(anchorIndexChange(anchoredSeconds, finding))
      const { provider, receipt, evidence } = finding
      const suspect = { provider, modelVersion: receipt.modelVersion }
      if (finding.outcome === 'consent-missing-onchain') {
        const key = MISSING_CONSENTS + suspectKey(suspect)
        denied.set(key, (denied.get(key) ?? (await read(key, countSchema)) ?? 0) + 1)
      }
      if (finding.outcome !== 'examined') continue
      const key = SUSPICIONS + suspectKey(suspect)
      const before = standing.get(key) ?? (await suspicion(suspect))
      standing.set(key, Detector.observe(before, evidence))
    }
    for (const [key, value] of [...standing, ...denied]) changes.push(putChange(key, value))
    await state.commit(changes)
  }
  const findingsBetween: FindingRecords['findingsBetween'] = async (from, before) => {
    const found: AuditFinding[] = []
    const places = readAll(BY_ANCHOR, Schema.text(512), anchorKey(from))
    for await (const { key, value: place } of places) {
      if (key >= anchorKey(before)) break
      const one = await read(place, findingSchema)
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
    async finish({ id, anchoredSeconds }, findings, beside = []) {
      const pending = `${PENDING}${ordered(anchoredSeconds)}/${id}`
      await record(findings, [deleteChange(pending), ...beside])
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
    async missingConsents() {
      const entries = await Array.fromAsync(readAll(MISSING_CONSENTS, countSchema))
      return entries.map(({ key, value: count }) => ({
        ...suspectIn(key, MISSING_CONSENTS),
        count,
      }))
    },
  }
}
