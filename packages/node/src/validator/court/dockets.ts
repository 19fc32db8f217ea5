import { type AccountId, Cbor, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { DOCKETS_MAX, EVIDENCE_MAX } from '../limits.ts'
import { deleteChange, putChange } from '../record-store.ts'

// Cases before juries that this validator attends to, on disk until they have ended and what they
// owe is collected.

/** What a jury is asked. */
export type CaseSubject =
  /** Whether a provider's answers are what it sold. */
  | { readonly kind: 'fraud'; readonly provider: AccountId; readonly modelVersion: Hash }
  /** Whether a dataset is bad. */
  | {
      readonly kind: 'dataset'
      readonly dataset: Hash
      readonly cid: string
      readonly license: string
    }
  /** Whether a model version does harm, or is to be restored. */
  | {
      readonly kind: 'report'
      readonly version: Hash
      readonly question: 'harm' | 'restoration'
      readonly evidence: readonly Hash[]
    }

export type Docket = {
  readonly caseId: bigint
  readonly domain: Hash
  readonly opener: AccountId
  readonly openedAtSeconds: bigint
  readonly subject: CaseSubject
  /** How far silent jurors were looked for, once the case has ended. */
  readonly fineProgress?: FineProgress
}

/** The draw that is looked at, and the account looked at last; empty before the first. */
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

/** What a case leaves on disk that is deleted with it, at most in one commit. */
const DROPPED_MAX = 500

export type Dockets = ReturnType<typeof createDockets>

export function createDockets(state: StateStore) {
  const has = async (key: string) => (await state.get(key)) !== undefined
  const drop = async (place: string): Promise<void> => {
    for (;;) {
      const page = await state.list(place, { limit: DROPPED_MAX })
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
    /** Forgets a case, and all that was noted about it. */
    async drop(id: bigint): Promise<void> {
      await drop(revealedPrefix(id))
      await drop(payPrefix(id))
      await state.commit([deleteChange(docketKey(id))])
    },
    /** Notes that an account has, or had, weight in a domain. */
    noteJuror: (domain: Hash, account: AccountId) =>
      state.commit([putChange(`${JURORS}${domain}/${account}`, '')]),
    /** Accounts that have, or had, weight in a domain, after one, in their order. */
    async jurors(domain: Hash, after: string, limit: number): Promise<readonly AccountId[]> {
      const place = `${JURORS}${domain}/`
      const options = after === '' ? { limit } : { limit, after: place + after }
      const page = await state.list(place, options)
      return page.map(({ key }) => Schema.account(key.slice(place.length), 'juror'))
    },
    noteRevealed: (id: bigint, draw: number, account: AccountId) =>
      state.commit([putChange(`${revealedPrefix(id)}${draw}/${account}`, '')]),
    hasRevealed: (id: bigint, draw: number, account: AccountId) =>
      has(`${revealedPrefix(id)}${draw}/${account}`),
    notePay: (id: bigint, subject: Hash) => state.commit([putChange(payPrefix(id) + subject, '')]),
    async pays(id: bigint, limit: number): Promise<readonly Hash[]> {
      const place = payPrefix(id)
      const page = await state.list(place, { limit })
      return page.map(({ key }) => Schema.hash(key.slice(place.length), 'subject'))
    },
    dropPay: (id: bigint, subject: Hash) => state.commit([deleteChange(payPrefix(id) + subject)]),
  }
}
