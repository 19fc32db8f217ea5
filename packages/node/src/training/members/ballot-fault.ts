import type { AccountId } from '@ostrom/protocol'
import { Aggregation, Update } from '@ostrom/training'
import type { RevealedBallot } from '../jobs/history-records.ts'
import type { RoundHistory } from '../jobs/job-history.ts'
import { decodeUpdates } from '../jobs/job-states.ts'
import { assignmentOf } from '../rounds/round-assignment.ts'
import { copiesAmong } from '../rounds/round-copies.ts'
import type { UpdateRejection } from '../rounds/update-examination.ts'
import type { OpenJob } from './member.ts'

/**
 * Result of examining a validator's ballot. `undecidable`: this node could not examine an accepted
 * update, for example because files are missing, so the ballot proves nothing. `score`: the ballot
 * and the examination give an accepted update different scores.
 */
export type BallotFinding = 'as-prescribed' | 'undecidable' | 'accepts-rejected' | 'score' | 'state'

/** Findings for which a validator loses stake. */
export const ballotFaults: ReadonlySet<BallotFinding> = new Set([
  'accepts-rejected',
  'score',
  'state',
])

/** Rejections that depend on the time and machine of the examination, and prove nothing. */
export const circumstantial: ReadonlySet<UpdateRejection> = new Set([
  'unavailable',
  'replay-impossible',
  'storage-failed',
])

/**
 * Checks a ballot against this node's examination. The examination must accept each update that the
 * ballot accepts, with the same score, and the ballot's state must follow from these updates. A
 * ballot that leaves an update out has no fault: a trainer can give its files to some validators
 * only, or too late, and the time of delivery cannot be proven.
 *
 * @param options.rejected Updates that this node's examination rejected, by account.
 * @param options.scores Scores of this node's examination, in the order of seats.
 * @throws {TrainingContentInvalidError} {SourceUnreachableError} A file of the round is not
 *   available.
 */
export async function examineBallot(
  {
    contents,
    data,
    states,
    history,
    signal,
  }: Pick<OpenJob, 'contents' | 'data' | 'states'> & {
    readonly history: Parameters<typeof assignmentOf>[0]
    readonly signal: AbortSignal
  },
  options: {
    readonly round: RoundHistory
    readonly ballot: RevealedBallot
    /** Trainers in the order of their seats. */
    readonly trainers: readonly AccountId[]
    readonly rejected: ReadonlyMap<AccountId, UpdateRejection>
    readonly scores: readonly number[]
  },
): Promise<BallotFinding> {
  const { round, ballot, trainers, rejected, scores } = options
  const { spec } = data
  const scoreOf = (given: readonly number[], account: AccountId) =>
    given[trainers.indexOf(account)] ?? 0
  const accepted = round.reveals.filter(({ account }) => scoreOf(ballot.scores, account) > 0)
  const reasons = accepted.flatMap(({ account }) => rejected.get(account) ?? [])
  const isForged = (reason: UpdateRejection) => !circumstantial.has(reason) && reason !== 'copy'
  if (reasons.some(isForged)) return 'accepts-rejected'
  if (reasons.some((reason) => circumstantial.has(reason))) return 'undecidable'
  const updates = await decodeUpdates({ contents, spec }, accepted, signal)
  // Only updates that the ballot accepts are compared: a validator that did not get the original
  // cannot detect its copy.
  const assignment = assignmentOf(history, round.round, spec)
  if (copiesAmong(updates, round, assignment).length > 0) return 'accepts-rejected'
  // An update that this node's examination rejected as a copy has no score.
  const isOther = ({ account }: { readonly account: AccountId }) =>
    !rejected.has(account) && scoreOf(ballot.scores, account) !== scoreOf(scores, account)
  if (accepted.some(isOther)) return 'score'
  const parent = Update.decodeState(await states.fileOf(round, signal), spec)
  const { state } = Aggregation.aggregate({ state: parent, updates, terms: spec.aggregation })
  return Update.stateHash(state, spec) === ballot.state ? 'as-prescribed' : 'state'
}
