import { type AccountId, Cbor, type Hash, Shape } from '@ostrom/protocol'
import { listAll, type State } from '@ostrom/state'
import { DOCKETS_MAX, EVIDENCE_MAX } from '../limits.ts'
import { put, remove } from '../shelf.ts'

// Cases before juries that this validator attends to, on disk until they have ended and what they
// owe is collected.

/** What a jury is asked. */
export type Matter =
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
  readonly matter: Matter
  /** How far silent jurors were looked for, once the case has ended. */
  readonly fined?: FineProgress
}

/** The draw that is looked at, and the account looked at last; empty before the first. */
export type FineProgress = { readonly draw: number; readonly after: string }

const matterShape: Shape.Shape<Matter> = Shape.union<Matter>({
  fraud: Shape.object({
    kind: Shape.oneOf('fraud'),
    provider: Shape.account,
    modelVersion: Shape.hash,
  }),
  dataset: Shape.object({
    kind: Shape.oneOf('dataset'),
    dataset: Shape.hash,
    cid: Shape.text(128),
    license: Shape.text(128),
  }),
  report: Shape.object({
    kind: Shape.oneOf('report'),
    version: Shape.hash,
    question: Shape.oneOf('harm', 'restoration'),
    evidence: Shape.list(Shape.hash, EVIDENCE_MAX),
  }),
})

const docketShape: Shape.Shape<Docket> = Shape.object({
  caseId: Shape.unsigned(64),
  domain: Shape.hash,
  opener: Shape.account,
  openedAtSeconds: Shape.unsigned(64),
  matter: matterShape,
  fined: Shape.optional(Shape.object({ draw: Shape.integer(0, 255), after: Shape.text(128) })),
})

const DOCKETS = 'validator/docket/'
const JURORS = 'validator/juror/'
const REVEALED = 'validator/revealed/'
const PAYS = 'validator/case-pay/'
const DIGITS = 20

const ordered = (id: bigint) => id.toString().padStart(DIGITS, '0')
const docketKey = (id: bigint) => DOCKETS + ordered(id)
const revealedPlace = (id: bigint) => `${REVEALED}${ordered(id)}/`
const payPlace = (id: bigint) => `${PAYS}${ordered(id)}/`

/** What a case leaves on disk that is deleted with it, at most in one commit. */
const DROPPED_MAX = 500

export type Dockets = ReturnType<typeof createDockets>

export function createDockets(state: State) {
  const has = async (key: string) => (await state.get(key)) !== undefined
  const drop = async (place: string): Promise<void> => {
    for (;;) {
      const page = await state.list(place, { limit: DROPPED_MAX })
      if (page.length > 0) await state.commit(page.map(({ key }) => remove(key)))
      if (page.length < DROPPED_MAX) return
    }
  }
  return {
    async all(): Promise<readonly Docket[]> {
      const found: Docket[] = []
      for await (const { value } of listAll(state, DOCKETS)) {
        found.push(Cbor.decode(value, docketShape, 'docket'))
        if (found.length === DOCKETS_MAX) break
      }
      return found
    },
    has: (id: bigint) => has(docketKey(id)),
    save: (docket: Docket) => state.commit([put(docketKey(docket.caseId), docket)]),
    /** Forgets a case, and all that was noted about it. */
    async drop(id: bigint): Promise<void> {
      await drop(revealedPlace(id))
      await drop(payPlace(id))
      await state.commit([remove(docketKey(id))])
    },
    /** Notes that an account has, or had, weight in a domain. */
    noteJuror: (domain: Hash, account: AccountId) =>
      state.commit([put(`${JURORS}${domain}/${account}`, '')]),
    /** Accounts that have, or had, weight in a domain, after one, in their order. */
    async jurors(domain: Hash, after: string, limit: number): Promise<readonly AccountId[]> {
      const place = `${JURORS}${domain}/`
      const options = after === '' ? { limit } : { limit, after: place + after }
      const page = await state.list(place, options)
      return page.map(({ key }) => Shape.account(key.slice(place.length), 'juror'))
    },
    noteRevealed: (id: bigint, draw: number, account: AccountId) =>
      state.commit([put(`${revealedPlace(id)}${draw}/${account}`, '')]),
    hasRevealed: (id: bigint, draw: number, account: AccountId) =>
      has(`${revealedPlace(id)}${draw}/${account}`),
    notePay: (id: bigint, subject: Hash) => state.commit([put(payPlace(id) + subject, '')]),
    async pays(id: bigint, limit: number): Promise<readonly Hash[]> {
      const place = payPlace(id)
      const page = await state.list(place, { limit })
      return page.map(({ key }) => Shape.hash(key.slice(place.length), 'subject'))
    },
    dropPay: (id: bigint, subject: Hash) => state.commit([remove(payPlace(id) + subject)]),
  }
}
