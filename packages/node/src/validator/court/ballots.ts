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
import { createRecordStore, deleteChange, putChange } from '../records/record-store.ts'

/** A juror's verdict with the hash of its evidence. */
export type Judgement = Pick<CourtVote, 'verdict' | 'evidence'> & {
  /**
   * True if a verdict of the operator, which may still come, would replace this verdict. So the
   * juror commits this verdict only in the last quarter of the time to commit.
   */
  readonly isProvisional?: boolean
}

type VoteRecord = Omit<Judgement, 'isProvisional'> & {
  readonly salt: Hash
  /** True once the commit transaction is known to be on chain. */
  readonly isCommitted: boolean
  /** True once the reveal transaction is known to be on chain. */
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
  /** The juror's account: the node's own, or one that the node operates. */
  readonly account: AccountId
  readonly state: StateStore
  readonly random: RandomBytes
  readonly log: Log
}

type DrawRef = { readonly caseId: bigint; readonly draw: number }

/**
 * This juror's votes, which are stored before their commitment and kept until their fees are
 * collected.
 */
export type JurorBallots = {
  /**
   * Commits the verdict of `judge` once there is a verdict; after a crash it commits the same
   * verdict again.
   */
  commit(drawRef: DrawRef, judge: () => Promise<Judgement | undefined>): Promise<void>
  reveal(drawRef: DrawRef): Promise<void>
  /** Returns the juror's last verdict in a case, or undefined. */
  verdictIn(caseId: bigint): Promise<JurorVerdict | undefined>
  /** Returns the draws of a case in which this juror voted. */
  draws(caseId: bigint): Promise<readonly number[]>
  delete(drawRef: DrawRef): Promise<void>
}

const VOTES = 'validator/vote/'
const DIGITS = 20
/** Maximum draws of one case: two attempts for each of two juries, and one plenary draw. */
const DRAWS_MAX = 5

const casePrefix = (caseId: bigint) => `${VOTES}${caseId.toString().padStart(DIGITS, '0')}/`
const keyOf = ({ caseId, draw }: DrawRef) => casePrefix(caseId) + draw

/** Creates the ballots of a juror over a state. */
export function createJurorBallots(options: BallotOptions): JurorBallots {
  const { audits, account, state, random, log } = options
  const shelf = createRecordStore(state)
  const voteAt = (drawRef: DrawRef) => shelf.read(keyOf(drawRef), voteSchema)
  const keep = (drawRef: DrawRef, vote: VoteRecord) =>
    state.commit([putChange(keyOf(drawRef), vote)])
  const draws = async (caseId: bigint): Promise<readonly number[]> => {
    const prefix = casePrefix(caseId)
    const page = await state.list(prefix, { limit: DRAWS_MAX })
    return page.map(({ key }) => Number(key.slice(prefix.length)))
  }
  return {
    draws,
    /**
     * Verdict and salt are on disk before the commitment is sent, because a juror that cannot
     * reveal is fined. A failed commitment is sent again.
     */
    async commit(drawRef, judge) {
      const before = await voteAt(drawRef)
      if (before?.isCommitted) return
      const judged = before ?? (await judge())
      if (!judged) return
      const { verdict, evidence } = judged
      const salt = before?.salt ?? (Hex.from(random(32)) as Hash)
      const vote: VoteRecord = { verdict, evidence, salt, isCommitted: false, isRevealed: false }
      if (!before) await keep(drawRef, vote)
      const hash = audits.voteHash({ ...drawRef, account, verdict, evidence, salt })
      const { caseId } = drawRef
      await audits.commitVote({ caseId, account, hash }).catch((error) => {
        // An earlier transaction already committed this vote.
        if (!isLedgerError(error, 'already-committed')) throw error
      })
      await keep(drawRef, { ...vote, isCommitted: true })
      log('vote-committed', { case: caseId, draw: drawRef.draw, verdict })
    },
    async reveal(drawRef) {
      const vote = await voteAt(drawRef)
      if (!vote || vote.isRevealed) return
      const { verdict, evidence, salt } = vote
      await audits.revealVote({ ...drawRef, account, verdict, evidence, salt }).catch((error) => {
        // The vote was already revealed, or its commitment never reached the chain.
        if (!isLedgerError(error, 'commitment-mismatch')) throw error
      })
      await keep(drawRef, { ...vote, isRevealed: true })
    },
    async verdictIn(caseId) {
      const last = (await draws(caseId)).at(-1)
      return last === undefined ? undefined : (await voteAt({ caseId, draw: last }))?.verdict
    },
    delete: (drawRef) => state.commit([deleteChange(keyOf(drawRef))]),
  }
}
