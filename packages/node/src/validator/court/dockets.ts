import { type AccountId, Cbor, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { DOCKETS_MAX, EVIDENCE_MAX } from '../limits.ts'
import { deleteChange, putChange } from '../records/record-store.ts'

// Dockets of the cases that this validator follows, on disk until a case has ended and its cleanup
// is complete.

/** The question that a jury decides. */
export type CaseSubject =
  /** Fraud: did a provider's answers come from the model version that it sold? */
  | { readonly kind: 'fraud'; readonly provider: AccountId; readonly modelVersion: Hash }
  /** Dataset: should it be rejected? */
  | {
      readonly kind: 'dataset'
      readonly dataset: Hash
      readonly cid: string
      readonly license: string
    }
  /** Report: is a model version harmful, or should it be restored? */
  | {
      readonly kind: 'report'
      readonly version: Hash
      readonly question: 'harm' | 'restoration'
      readonly evidence: readonly Hash[]
    }
  /** Training: did a member of a training job forge the values that it revealed in a round? */
  | {
      readonly kind: 'training'
      readonly jobId: Hash
      readonly round: number
      readonly account: AccountId
    }

export type Docket = {
  readonly caseId: bigint
  readonly domain: Hash
  readonly opener: AccountId
  readonly openedAtSeconds: bigint
  readonly subject: CaseSubject
  /** Progress of the search for silent jurors, after the case has ended. */
  readonly fineProgress?: FineProgress
}

/** The current draw, and the last account examined in this draw; the account is empty at first. */
export type FineProgress = { readonly draw: number; readonly after: string }

const caseSubjectSchema: Schema.Schema<CaseSubject> = Schema.union<CaseSubject>({
  fraud: Schema.object({
    kind: Schema.oneOf('fraud'),
    provider: Schema.account,
    modelVersion: Schema.hash,
  }),
  dataset: Schema.object({
    kind: Schema.oneOf('dataset'),
    dataset: Schema.hash,
    cid: Schema.text(128),
    license: Schema.text(128),
  }),
  report: Schema.object({
    kind: Schema.oneOf('report'),
    version: Schema.hash,
    question: Schema.oneOf('harm', 'restoration'),
    evidence: Schema.list(Schema.hash, EVIDENCE_MAX),
  }),
  training: Schema.object({
    kind: Schema.oneOf('training'),
    jobId: Schema.hash,
    round: Schema.integer(1, 65_535),
    account: Schema.account,
  }),
})

const docketSchema: Schema.Schema<Docket> = Schema.object({
  caseId: Schema.unsigned(64),
  domain: Schema.hash,
  opener: Schema.account,
  openedAtSeconds: Schema.unsigned(64),
  subject: caseSubjectSchema,
  fineProgress: Schema.optional(
    Schema.object({ draw: Schema.integer(0, 255), after: Schema.text(128) }),
  ),
})

const DOCKETS = 'validator/docket/'
const JURORS = 'validator/juror/'
const REVEALED = 'validator/revealed/'
const PAYS = 'validator/case-pay/'
const DIGITS = 20

const ordered = (id: bigint) => id.toString().padStart(DIGITS, '0')
const docketKey = (id: bigint) => DOCKETS + ordered(id)
const revealedPrefix = (id: bigint) => `${REVEALED}${ordered(id)}/`
const payPrefix = (id: bigint) => `${PAYS}${ordered(id)}/`

/** Maximum number of records that one commit deletes. */
const DROPPED_MAX = 500

export type Dockets = ReturnType<typeof createDockets>

/** Creates the dockets of followed cases over a state. */
export function createDockets(state: StateStore) {
  const has = async (key: string) => (await state.get(key)) !== undefined
  const drop = async (prefix: string): Promise<void> => {
    for (;;) {
      const page = await state.list(prefix, { limit: DROPPED_MAX })
      if (page.length > 0) await state.commit(page.map(({ key }) => deleteChange(key)))
      if (page.length < DROPPED_MAX) return
    }
  }
  return {
    async all(): Promise<readonly Docket[]> {
      const found: Docket[] = []
      for await (const { value } of listAll(state, DOCKETS)) {
        found.push(Cbor.decode(value, docketSchema, 'docket'))
        if (found.length === DOCKETS_MAX) break
      }
      return found
    },
    has: (id: bigint) => has(docketKey(id)),
    save: (docket: Docket) => state.commit([putChange(docketKey(docket.caseId), docket)]),
    /** Deletes a docket and all records of its case. */
    async drop(id: bigint): Promise<void> {
      await drop(revealedPrefix(id))
      await drop(payPrefix(id))
      await state.commit([deleteChange(docketKey(id))])
    },
    /** Records an account that has or had weight in a domain. */
    noteJuror: (domain: Hash, account: AccountId) =>
      state.commit([putChange(`${JURORS}${domain}/${account}`, '')]),
    /** Returns accounts that have or had weight in a domain, in key order after `after`. */
    async jurors(domain: Hash, after: string, limit: number): Promise<readonly AccountId[]> {
      const prefix = `${JURORS}${domain}/`
      const options = after === '' ? { limit } : { limit, after: prefix + after }
      const page = await state.list(prefix, options)
      return page.map(({ key }) => Schema.account(key.slice(prefix.length), 'juror'))
    },
    noteRevealed: (id: bigint, draw: number, account: AccountId) =>
      state.commit([putChange(`${revealedPrefix(id)}${draw}/${account}`, '')]),
    hasRevealed: (id: bigint, draw: number, account: AccountId) =>
      has(`${revealedPrefix(id)}${draw}/${account}`),
    notePay: (id: bigint, subject: Hash) => state.commit([putChange(payPrefix(id) + subject, '')]),
    async pays(id: bigint, limit: number): Promise<readonly Hash[]> {
      const prefix = payPrefix(id)
      const page = await state.list(prefix, { limit })
      return page.map(({ key }) => Schema.hash(key.slice(prefix.length), 'subject'))
    },
    dropPay: (id: bigint, subject: Hash) => state.commit([deleteChange(payPrefix(id) + subject)]),
  }
}
