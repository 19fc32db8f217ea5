import { type AccountId, type Hash, Receipt, Shape } from '@ostrom/protocol'
import { type Change, listAll, type State } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { AUDIT_WINDOW_MAX_SECONDS, DUE_PER_PROVIDER_MAX, RECORDS_COMMITTED_MAX } from './limits.ts'
import { createShelf, put, remove, type Shelf } from './shelf.ts'

// What a validator remembers: who opened which session, what is still to be audited, what it found,
// and what has come together against each provider.

/** What a session or request is served under, as far as it matters to who audits it. */
export type WorkTerms = {
  readonly modelVersion: Hash
  /** Its receipts can be judged for so long after they were anchored. */
  readonly windowSeconds: bigint
  /** Base units of its asset that 10^18 native base units of stake back. */
  readonly stakeRatio: bigint
}

/** A session or request whose receipts were anchored, and who took part in it. */
export type Subject = Pick<WorkTerms, 'modelVersion' | 'windowSeconds'> & {
  readonly id: Hash
  readonly kind: 'session' | 'request'
  readonly client: AccountId
  /** Whose word counts on who may see its answers. */
  readonly signer: AccountId
  readonly provider: AccountId
  readonly receiptsRoot: Hash
  readonly count: bigint
  /** What was paid for it, in units that all assets share. */
  readonly paid: bigint
  readonly anchoredSeconds: bigint
}

/**
 * `examined`: scored. `private`, `unbound`: rightly not shown. `unknown-model`: not at hand.
 * `withheld`: not shown, though it had to be. `answered`: withheld from us, and supplied on chain
 * to another validator. `unsaid`: its provider says, where that costs nothing, that no consent
 * came. `denied`: it said so on chain, and nobody showed one.
 */
const outcomes = [
  'examined',
  'private',
  'unbound',
  'unknown-model',
  'withheld',
  'answered',
  'unsaid',
  'denied',
] as const
export type Outcome = (typeof outcomes)[number]

/** What came of one receipt. */
export type Finding = {
  readonly receiptId: Hash
  readonly receipt: Receipt.ReceiptCore
  /** Path to the root of its subject. */
  readonly path: readonly Hash[]
  readonly client: AccountId
  readonly provider: AccountId
  /** In the order in which answers ended. */
  readonly atSeconds: bigint
  readonly outcome: Outcome
  /** An e-value; absent where nothing can be concluded. */
  readonly evidence?: number
  /** Part of an accusation already. */
  readonly accused: boolean
}

/** Whether what was not shown is still to be asked for, in the end on chain. */
export const isUnsettled = ({ outcome }: Pick<Finding, 'outcome'>): boolean =>
  outcome === 'withheld' || outcome === 'unsaid'

export const subjectShape: Shape.Shape<Subject> = Shape.object({
  id: Shape.hash,
  kind: Shape.oneOf('session', 'request'),
  client: Shape.account,
  signer: Shape.account,
  provider: Shape.account,
  modelVersion: Shape.hash,
  windowSeconds: Shape.unsigned(64),
  receiptsRoot: Shape.hash,
  count: Shape.unsigned(64),
  paid: Shape.unsigned(192),
  anchoredSeconds: Shape.unsigned(64),
})

export const findingShape: Shape.Shape<Finding> = Shape.object({
  receiptId: Shape.hash,
  receipt: Receipt.receiptShape,
  path: Shape.list(Shape.hash, 64),
  client: Shape.account,
  provider: Shape.account,
  atSeconds: Shape.unsigned(64),
  outcome: Shape.oneOf(...outcomes),
  evidence: Shape.optional(Shape.real(0, 1e300)),
  accused: Shape.boolean,
})

/** What the events told of a session or request that has not ended. */
export type Parties = Pick<Subject, 'client' | 'signer'> & {
  readonly provider?: AccountId
  readonly terms?: WorkTerms
  /** Of a session: what is anchored later counts as anchored then. */
  readonly deadlineSeconds?: bigint
  /** Of a session: what it settled last. */
  readonly settled?: Settled
}

/** What a session settled last. */
export type Settled = {
  readonly receiptsRoot: Hash
  readonly count: bigint
  readonly total: bigint
}

export const settledShape: Shape.Shape<Settled> = Shape.object({
  receiptsRoot: Shape.hash,
  count: Shape.unsigned(64),
  total: Shape.unsigned(128),
})

const termsShape: Shape.Shape<WorkTerms> = Shape.object({
  modelVersion: Shape.hash,
  windowSeconds: Shape.unsigned(64),
  stakeRatio: Shape.unsigned(128),
})

const partiesShape: Shape.Shape<Parties> = Shape.object({
  client: Shape.account,
  signer: Shape.account,
  provider: Shape.optional(Shape.account),
  terms: Shape.optional(termsShape),
  deadlineSeconds: Shape.optional(Shape.unsigned(64)),
  settled: Shape.optional(settledShape),
})

const suspicionShape: Shape.Shape<Detector.Suspicion> = Shape.object({
  audits: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  abstentions: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  sums: Shape.list(Shape.real(0, 1e300), 16),
})

const OFFERS = 'validator/offer/'
const OPENED = 'validator/opened/'
const PENDING = 'validator/pending/'
const FINDINGS = 'validator/finding/'
const BY_ANCHOR = 'validator/found/'
const LISTED = 'validator/listed/'
const SUSPICIONS = 'validator/suspicion/'
const DENIALS = 'validator/denials/'
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
const countShape = Shape.integer(0, Number.MAX_SAFE_INTEGER)
const findingPlace = (suspect: Suspect) => `${FINDINGS}${suspectKey(suspect)}/`
const findingKey = ({ provider, atSeconds, receipt }: Finding) => {
  const { modelVersion, sessionId, index } = receipt
  const place = findingPlace({ provider, modelVersion })
  return `${place}${ordered(atSeconds)}-${sessionId}-${ordered(index)}`
}

/** A validator's durable records, over its state. */
export type ValidatorRecords = {
  /** The terms of an offer that was published. */
  offer(hash: Hash): Promise<WorkTerms | undefined>
  parties(id: Hash): Promise<Parties | undefined>
  /** Where the reading of events goes on. */
  cursor<T>(shape: Shape.Shape<T>): Promise<T | undefined>
  /** Takes in what events told, and moves the cursor, all or nothing. */
  takeIn(options: {
    readonly cursor: unknown
    readonly offers: ReadonlyMap<Hash, WorkTerms>
    readonly opened: ReadonlyMap<Hash, Parties>
    readonly anchored: readonly Subject[]
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
  finish(subject: Subject, findings: readonly Finding[], beside?: readonly Change[]): Promise<void>
  /** Writes findings that came later, together with other changes. */
  record(findings: readonly Finding[], beside: readonly Change[]): Promise<void>
  /** What to write once there are findings of all drawn receipts of a subject. */
  listed(subject: Pick<Subject, 'id'>): Change
  /** Whether `listed` was written: no receipts are to be asked for. */
  isListed(subject: Pick<Subject, 'id'>): Promise<boolean>
  findings(suspect: Suspect): Promise<readonly Finding[]>
  /** Findings on the receipts of one session or request. */
  findingsOf(subject: Pick<Subject, 'id' | 'anchoredSeconds'>): Promise<readonly Finding[]>
  /** Findings of receipts anchored from a second on and before another. */
  findingsBetween(fromSeconds: bigint, beforeSeconds: bigint): Promise<readonly Finding[]>
  markAccused(findings: readonly Finding[]): Promise<void>
  suspicion(suspect: Suspect): Promise<Detector.Suspicion>
  suspects(): Promise<readonly (Suspect & { readonly suspicion: Detector.Suspicion })[]>
  /** Answers of each that stay unexamined since it denied on chain that a consent came. */
  denials(): Promise<readonly (Suspect & { readonly count: number })[]>
}

const SUBJECTS = 'validator/subject/'
const BY_PROVIDER = 'validator/by-provider/'

export function createValidatorRecords(state: State): ValidatorRecords {
  const shelf = createShelf(state)
  return { ...subjectRecords(shelf), ...findingRecords(shelf) }
}

type SubjectRecords = Pick<
  ValidatorRecords,
  'offer' | 'parties' | 'cursor' | 'takeIn' | 'due' | 'judgeable' | 'subject'
>

/** What was anchored, by whom, and what of it is still to be audited. */
function subjectRecords({ state, read, readAll }: Shelf): SubjectRecords {
  const subject = (id: Hash) => read(SUBJECTS + id, subjectShape)
  return {
    offer: (hash) => read(OFFERS + hash, termsShape),
    parties: (id) => read(OPENED + id, partiesShape),
    cursor: (shape) => read(CURSOR, shape),
    subject,
    async takeIn({ cursor, offers, opened, anchored }) {
      const changes: Change[] = []
      for (const [hash, terms] of offers) changes.push(put(OFFERS + hash, terms))
      for (const [id, parties] of opened) changes.push(put(OPENED + id, parties))
      for (const one of anchored) {
        const { id, provider, anchoredSeconds, receiptsRoot } = one
        // After a reorganisation all is told again: what was audited stays audited.
        if ((await subject(id))?.receiptsRoot === receiptsRoot) continue
        const at = ordered(anchoredSeconds)
        changes.push(
          put(SUBJECTS + id, one),
          put(`${PENDING}${at}/${id}`, provider),
          put(`${BY_PROVIDER}${provider}/${at}/${id}`, ''),
          remove(OPENED + id),
        )
      }
      // The place in the chain comes last: what is taken in twice is put under the same keys.
      await commitAll(state, [...changes, put(CURSOR, cursor)])
    },
    async due(beforeSeconds) {
      const found: Subject[] = []
      const counts = new Map<string, number>()
      for await (const { key, value: provider } of readAll(PENDING, Shape.text(128))) {
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

async function commitAll(state: State, changes: readonly Change[]): Promise<void> {
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
  | 'listed'
  | 'isListed'
  | 'markAccused'
  | 'suspicion'
  | 'suspects'
  | 'denials'
>

const anchoredKey = (second: bigint): string => `${BY_ANCHOR}${ordered(second)}`

/** The place of a finding in the order in which receipts were anchored. */
function anchoredPlace(anchoredSeconds: bigint, finding: Finding): Change {
  const { sessionId, index } = finding.receipt
  const key = `${anchoredKey(anchoredSeconds)}/${sessionId}-${ordered(index)}`
  return put(key, findingKey(finding))
}

/** What was found, and what has come together against whom. */
function findingRecords({ state, read, readAll, valuesOf }: Shelf): FindingRecords {
  const suspicion = async (suspect: Suspect) =>
    (await read(SUSPICIONS + suspectKey(suspect), suspicionShape)) ?? Detector.unsuspected
  const record: FindingRecords['record'] = async (findings, beside) => {
    const changes: Change[] = [...beside]
    const standing = new Map<string, Detector.Suspicion>()
    const denied = new Map<string, number>()
    for (const finding of findings) {
      const { anchoredSeconds } =
        (await read(SUBJECTS + finding.receipt.sessionId, subjectShape)) ?? {}
      changes.push(put(findingKey(finding), finding))
      if (anchoredSeconds !== undefined) changes.push(anchoredPlace(anchoredSeconds, finding))
      const { provider, receipt, evidence } = finding
      const suspect = { provider, modelVersion: receipt.modelVersion }
      if (finding.outcome === 'denied') {
        const key = DENIALS + suspectKey(suspect)
        denied.set(key, (denied.get(key) ?? (await read(key, countShape)) ?? 0) + 1)
      }
      if (finding.outcome !== 'examined') continue
      const key = SUSPICIONS + suspectKey(suspect)
      const before = standing.get(key) ?? (await suspicion(suspect))
      standing.set(key, Detector.observe(before, evidence))
    }
    for (const [key, value] of [...standing, ...denied]) changes.push(put(key, value))
    await state.commit(changes)
  }
  const findingsBetween: FindingRecords['findingsBetween'] = async (from, before) => {
    const found: Finding[] = []
    const places = readAll(BY_ANCHOR, Shape.text(512), anchoredKey(from))
    for await (const { key, value: place } of places) {
      if (key >= anchoredKey(before)) break
      const one = await read(place, findingShape)
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
      await record(findings, [remove(pending), ...beside])
    },
    listed: ({ id }) => put(LISTED + id, ''),
    isListed: async ({ id }) => (await state.get(LISTED + id)) !== undefined,
    findings: (suspect) => valuesOf(findingPlace(suspect), findingShape),
    async markAccused(findings) {
      await state.commit(
        findings.map((finding) => put(findingKey(finding), { ...finding, accused: true })),
      )
    },
    async suspects() {
      const entries = await Array.fromAsync(readAll(SUSPICIONS, suspicionShape))
      return entries.map(({ key, value: suspicion }) => {
        return { ...suspectIn(key, SUSPICIONS), suspicion }
      })
    },
    async denials() {
      const entries = await Array.fromAsync(readAll(DENIALS, countShape))
      return entries.map(({ key, value: count }) => ({ ...suspectIn(key, DENIALS), count }))
    },
  }
}
