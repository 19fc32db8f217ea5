import { challengeBond } from '@ostrom/ledger'
import { type AccountId, Cbor, type Clock, Hex, monotonicMs } from '@ostrom/protocol'
import type { RevealedBallot } from '../jobs/history-records.ts'
import type { RoundHistory } from '../jobs/job-history.ts'
import { VOTE_TRANSFER_DIVISOR } from '../limits.ts'
import { examineRound } from '../rounds/round-examination.ts'
import { forgedReasons, type UpdateRejection } from '../rounds/update-examination.ts'
import { ballotFaults, circumstantial, examineBallot } from './ballot-fault.ts'
import type { MemberContext } from './member.ts'
import { type MemberRecords, type OwnBallot, roundFindings } from './member-records.ts'

/** The clock with which a validator limits the time of file transfers. */
export type ValidatorTools = { readonly clock: Clock }

/** Reason to challenge a member; the evidence is this object in dag-cbor. */
type ChallengeEvidence = {
  readonly account: AccountId
  readonly reason: string
  /** The step whose replay failed. */
  readonly step?: number
}

/**
 * Returns the members whose revealed update or ballot contradicts this node's examination. These
 * include validators whose state the job did not accept, because ballots for a state without
 * updates can void a round.
 */
function suspectsOf(context: MemberContext, { reveals, ballots }: RoundHistory, own: OwnBallot) {
  const forged = own.rejected.filter(
    ({ account, reason }) =>
      forgedReasons.has(reason as UpdateRejection) &&
      reveals.some((one) => one.account === account),
  )
  // In environments of class `tolerant`, honest validators may accept different updates.
  const isExact = context.data.spec.environment.class === 'exact'
  const isOther = ({ state, scores }: RevealedBallot) =>
    state !== own.state || scores.some((score, seat) => score > 0 && score !== own.scores[seat])
  return { forged, ballots: isExact ? ballots.filter(isOther) : [] }
}

/** Returns the findings of this node's examination of a round. */
const findingsOf = ({ records, history }: MemberContext, { round, reopened }: RoundHistory) =>
  roundFindings(records, { round, accepted: reopened, trainers: history.members().trainers })

/**
 * Returns the evidence for a challenge of a member; undefined if this node's examination shows
 * none.
 */
async function evidenceAgainst(
  context: MemberContext,
  round: RoundHistory,
  { own, account }: { readonly own: OwnBallot; readonly account: AccountId },
): Promise<ChallengeEvidence | undefined> {
  const { forged, ballots } = suspectsOf(context, round, own)
  const found = forged.find((one) => one.account === account)
  if (found) return found
  const ballot = ballots.find((one) => one.account === account)
  if (!ballot) return undefined
  const rejected = new Map(
    own.rejected.map((one) => [one.account, one.reason as UpdateRejection] as const),
  )
  const { trainers } = context.history.members()
  const { scores } = own
  const reason = await examineBallot(context, { round, ballot, trainers, rejected, scores })
  return ballotFaults.has(reason) ? { account, reason } : undefined
}

type Review = (
  context: MemberContext & ValidatorTools,
  round: RoundHistory,
  options: { readonly own: OwnBallot; readonly account: AccountId },
) => Promise<ChallengeEvidence | undefined>

/**
 * Examines the update of a challenged trainer again, if this node could not fetch the update in
 * time to score it. The challenger has the update's files. Without this review, a trainer that gave
 * a forgery to only one validator would make that validator lose its bond.
 */
const lateEvidence: Review = async (context, round, { account }) => {
  const { job, history, clock, signal } = context
  const { scoreRevealSeconds, challengeSeconds } = job.terms
  const window = scoreRevealSeconds < challengeSeconds ? scoreRevealSeconds : challengeSeconds
  const totalMs = Number((window * 1_000n) / VOTE_TRANSFER_DIVISOR)
  const transfer = { totalMs, nowMs: () => monotonicMs(clock) }
  const accepted = [history.members().trainers.indexOf(account)]
  const { updates } = await examineRound({ ...context, round, accepted, transfer, signal })
  const { rejected: reason, step } = updates.get(account) ?? {}
  if (reason === undefined || !forgedReasons.has(reason)) return undefined
  return { account, reason, ...(step !== undefined && { step }) }
}

/**
 * Returns true if a trainer's update could not be examined when its round was scored, for example
 * because its files were missing.
 */
const isLacking = (own: OwnBallot, account: AccountId): boolean =>
  own.rejected.some(
    (one) => one.account === account && circumstantial.has(one.reason as UpdateRejection),
  )

/** Evidence found against members, by kind of review, round and account. */
const reviews = new WeakMap<MemberRecords, Map<string, ChallengeEvidence | undefined>>()

function reviewsOf({ records }: MemberContext): Map<string, ChallengeEvidence | undefined> {
  const known = reviews.get(records) ?? new Map<string, ChallengeEvidence | undefined>()
  reviews.set(records, known)
  return known
}

/**
 * Reviews a member at most once for each round. If the chain refuses the challenge or the vote,
 * this node sends it again without another review.
 */
async function reviewOnce(
  review: Review,
  ...[context, round, options]: Parameters<Review>
): Promise<ChallengeEvidence | undefined> {
  const known = reviewsOf(context)
  const key = `${review.name}-${round.round}-${options.account}`
  if (!known.has(key)) known.set(key, await review(context, round, options))
  return known.get(key)
}

/** Challenges the members that are at fault in the last settled round, once each. */
export async function openChallenges(context: MemberContext & ValidatorTools): Promise<void> {
  const { job, history, training, contents, ledger, jobId, once } = context
  const { settledRound: round } = job
  const settled = history.round(round)
  const own = settled && (await findingsOf(context, settled))
  if (!settled?.nextState || !own) return
  const { forged, ballots } = suspectsOf(context, settled, own)
  for (const { account } of [...forged, ...ballots]) {
    if (account === ledger.account || history.members().expelled.includes(account)) continue
    await once(`review-${round}-${account}`, async () => {
      if (await training.challenge({ jobId, account, round })) return
      const evidence = await reviewOnce(evidenceAgainst, context, settled, { own, account })
      if (!evidence) return
      const bytes = Cbor.encode({ jobId, round, ...evidence })
      await contents.publish(bytes)
      const asset = job.terms.asset
      const isTrainer = history.members().trainers.includes(account)
      const bond = challengeBond(job.terms, isTrainer ? 'trainer' : 'validator')
      const missing = bond - (await ledger.balance(ledger.account, asset))
      if (missing > 0n) await ledger.deposit({ asset, amount: missing })
      const hash = Hex.sha256Hex(bytes)
      await training.challengeMember({ jobId, account, round, evidence: hash })
    })
  }
}

/**
 * Votes on open challenges of rounds that this node has examined itself, if validators of the job
 * judge challenges (variant `reveals`).
 */
export async function voteOnChallenges(context: MemberContext & ValidatorTools): Promise<void> {
  const { history, training, ledger, jobId, once } = context
  if (training.variant !== 'reveals') return
  for (const { account, round, challenger, voters } of history.members().challenges) {
    const isParty = account === ledger.account || challenger === ledger.account
    const settled = history.round(round)
    const own = settled && (await findingsOf(context, settled))
    if (isParty || voters.includes(ledger.account) || !settled || !own) continue
    const review = isLacking(own, account) ? lateEvidence : evidenceAgainst
    const known = reviewsOf(context).size
    await once(`vote-${round}-${account}`, async () => {
      const evidence = await reviewOnce(review, context, settled, { own, account })
      await training.voteOnChallenge({ jobId, account, round, isUpheld: evidence !== undefined })
    })
    // A step performs at most one late examination, because duties with a penalty for lateness come
    // before the next one.
    if (review === lateEvidence && reviewsOf(context).size > known) return
  }
}
