import {
  type AuditLedger,
  type CourtVote,
  isLedgerError,
  type JurorVerdict,
  jurorVerdicts,
} from '@ostrom/ledger'
import {
  type AccountId,
  type Hash,
  Hex,
  type Log,
  type RandomBytes,
  Schema,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createRecordStore, deleteChange, putChange } from '../record-store.ts'

/** What a juror has come to. */
export type Judgement = Pick<CourtVote, 'verdict' | 'evidence'> & {
  /** What may yet be shown would change it: it votes once its time is late. */
  readonly isProvisional?: boolean
}

type VoteRecord = Omit<Judgement, 'isProvisional'> & {
  readonly salt: Hash
  /** The chain has its hash, as far as we were told. */
  readonly isCommitted: boolean
  /** The chain has it, as far as we were told. */
  readonly isRevealed: boolean
}

const voteSchema: Schema.Schema<VoteRecord> = Schema.object({
  verdict: Schema.oneOf(...jurorVerdicts),
  evidence: Schema.hash,
  salt: Schema.hash,
  isCommitted: Schema.boolean,
  isRevealed: Schema.boolean,
})

export type BallotOptions = {
  readonly audits: AuditLedger
  /** The juror; this node is it, or its operator. */
  readonly account: AccountId
  readonly state: StateStore
  readonly random: RandomBytes
  readonly log: Log
}

type DrawRef = { readonly caseId: bigint; readonly draw: number }

/** This juror's votes: on disk before their hashes leave, and until they are paid. */
export type JurorBallots = {
  /** Commits to what `judge` says, once it says something; to the same after a kill. */
  commit(place: DrawRef, judge: () => Promise<Judgement | undefined>): Promise<void>
  reveal(place: DrawRef): Promise<void>
  /** What it voted last in a case, if it did. */
  verdictIn(caseId: bigint): Promise<JurorVerdict | undefined>
  /** Draws of a case that it voted in. */
  draws(caseId: bigint): Promise<readonly number[]>
  delete(place: DrawRef): Promise<void>
}

const VOTES = 'validator/vote/'
const DIGITS = 20
/** Draws of one case: two attempts of two juries, and the plenary. */
const DRAWS_MAX = 5

const casePrefix = (caseId: bigint) => `${VOTES}${caseId.toString().padStart(DIGITS, '0')}/`
const keyOf = ({ caseId, draw }: DrawRef) => casePrefix(caseId) + draw

export function createJurorBallots(options: BallotOptions): JurorBallots {
  const { audits, account, state, random, log } = options
  const shelf = createRecordStore(state)
  const voteAt = (place: DrawRef) => shelf.read(keyOf(place), voteSchema)
  const keep = (place: DrawRef, vote: VoteRecord) => state.commit([putChange(keyOf(place), vote)])
  const draws = async (caseId: bigint): Promise<readonly number[]> => {
    const place = casePrefix(caseId)
    const page = await state.list(place, { limit: DRAWS_MAX })
    return page.map(({ key }) => Number(key.slice(place.length)))
  }
  return {
    draws,
    /**
     * Verdict and salt are on disk before their hash leaves: without them the seat is fined. A hash
     * that did not arrive leaves again.
     */
    async commit(place, judge) {
      const before = await voteAt(place)
      if (before?.isCommitted) return
      const said = before ?? (await judge())
      if (!said) return
      const { verdict, evidence } = said
      const salt = before?.salt ?? (Hex.from(random(32)) as Hash)
      const vote: VoteRecord = { verdict, evidence, salt, isCommitted: false, isRevealed: false }
      if (!before) await keep(place, vote)
      const hash = audits.voteHash({ ...place, account, verdict, evidence, salt })
      const { caseId } = place
      await audits.commitVote({ caseId, account, hash }).catch((error) => {
        // It had arrived after all.
        if (!isLedgerError(error, 'already-committed')) throw error
      })
      await keep(place, { ...vote, isCommitted: true })
      log('vote-committed', { case: caseId, draw: place.draw, verdict })
    },
    async reveal(place) {
      const vote = await voteAt(place)
      if (!vote || vote.isRevealed) return
      const { verdict, evidence, salt } = vote
      await audits.revealVote({ ...place, account, verdict, evidence, salt }).catch((error) => {
        // It was shown before, or its hash never arrived: there is nothing left to show.
        if (!isLedgerError(error, 'commitment-mismatch')) throw error
      })
      await keep(place, { ...vote, isRevealed: true })
    },
    async verdictIn(caseId) {
      const last = (await draws(caseId)).at(-1)
      return last === undefined ? undefined : (await voteAt({ caseId, draw: last }))?.verdict
    },
    delete: (place) => state.commit([deleteChange(keyOf(place))]),
  }
}
