import { type AuditLedger, isLedgerError, type Verdict, type Vote, verdicts } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex, type Log, type Random, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { createShelf, put, remove } from '../shelf.ts'

/** What a juror has come to. */
export type Judgement = Pick<Vote, 'verdict' | 'evidence'> & {
  /** What may yet be shown would change it: it votes once its time is late. */
  readonly isOpen?: boolean
}

type KeptVote = Omit<Judgement, 'isOpen'> & {
  readonly salt: Hash
  /** The chain has its hash, as far as we were told. */
  readonly sent: boolean
  /** The chain has it, as far as we were told. */
  readonly revealed: boolean
}

const voteShape: Shape.Shape<KeptVote> = Shape.object({
  verdict: Shape.oneOf(...verdicts),
  evidence: Shape.hash,
  salt: Shape.hash,
  sent: Shape.boolean,
  revealed: Shape.boolean,
})

export type BallotOptions = {
  readonly audits: AuditLedger
  /** The juror; this node is it, or its operator. */
  readonly account: AccountId
  readonly state: State
  readonly random: Random
  readonly log: Log
}

type Place = { readonly caseId: bigint; readonly draw: number }

/** This juror's votes: on disk before their hashes leave, and until they are paid. */
export type Ballots = {
  /** Commits to what `judge` says, once it says something; to the same after a kill. */
  commit(place: Place, judge: () => Promise<Judgement | undefined>): Promise<void>
  reveal(place: Place): Promise<void>
  /** What it voted last in a case, if it did. */
  verdictIn(caseId: bigint): Promise<Verdict | undefined>
  /** Draws of a case that it voted in. */
  draws(caseId: bigint): Promise<readonly number[]>
  forget(place: Place): Promise<void>
}

const VOTES = 'validator/vote/'
const DIGITS = 20
/** Draws of one case: two attempts of two juries, and the plenary. */
const DRAWS_MAX = 5

const placeOf = (caseId: bigint) => `${VOTES}${caseId.toString().padStart(DIGITS, '0')}/`
const keyOf = ({ caseId, draw }: Place) => placeOf(caseId) + draw

export function createBallots(options: BallotOptions): Ballots {
  const { audits, account, state, random, log } = options
  const shelf = createShelf(state)
  const voteAt = (place: Place) => shelf.read(keyOf(place), voteShape)
  const keep = (place: Place, vote: KeptVote) => state.commit([put(keyOf(place), vote)])
  const draws = async (caseId: bigint): Promise<readonly number[]> => {
    const place = placeOf(caseId)
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
      if (before?.sent) return
      const said = before ?? (await judge())
      if (!said) return
      const { verdict, evidence } = said
      const salt = before?.salt ?? (Hex.from(random(32)) as Hash)
      const vote: KeptVote = { verdict, evidence, salt, sent: false, revealed: false }
      if (!before) await keep(place, vote)
      const hash = audits.voteHash({ ...place, account, verdict, evidence, salt })
      const { caseId } = place
      await audits.commitVote({ caseId, account, hash }).catch((error) => {
        // It had arrived after all.
        if (!isLedgerError(error, 'committed-already')) throw error
      })
      await keep(place, { ...vote, sent: true })
      log('voted', { case: caseId, draw: place.draw, verdict })
    },
    async reveal(place) {
      const vote = await voteAt(place)
      if (!vote || vote.revealed) return
      const { verdict, evidence, salt } = vote
      await audits.revealVote({ ...place, account, verdict, evidence, salt }).catch((error) => {
        // It was shown before, or its hash never arrived: there is nothing left to show.
        if (!isLedgerError(error, 'commitment-mismatch')) throw error
      })
      await keep(place, { ...vote, revealed: true })
    },
    async verdictIn(caseId) {
      const last = (await draws(caseId)).at(-1)
      return last === undefined ? undefined : (await voteAt({ caseId, draw: last }))?.verdict
    },
    forget: (place) => state.commit([remove(keyOf(place))]),
  }
}
