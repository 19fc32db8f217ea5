import { type AccountId, Cbor, Hex } from '@ostrom/protocol'
import type { Job } from '@ostrom/training'
import type { RoundHistory } from './job-history.ts'
import type { MemberContext } from './member.ts'
import type { OwnBallot } from './member-records.ts'
import { forgedReasons, type UpdateRejection } from './update-examination.ts'

/** Why a member is to be challenged: evidence is this, in dag-cbor. */
type ChallengeEvidence = {
  readonly account: AccountId
  readonly reason: string
  /** The step whose replay failed. */
  readonly step?: number
}

/** Members whose reveals in a round are not what the job prescribes, by an own examination. */
export function findForgers(
  { reveals, ballots, nextState }: RoundHistory,
  own: OwnBallot,
  environment: Pick<Job.JobSpec['environment'], 'class'>,
): readonly ChallengeEvidence[] {
  const forged = own.rejected.filter(
    ({ account, reason }) =>
      forgedReasons.has(reason as UpdateRejection) &&
      reveals.some((one) => one.account === account),
  )
  // Elsewhere honest validators may differ on which updates they accept.
  const isExact = environment.class === 'exact'
  const isWrong = isExact && nextState !== undefined && nextState !== own.state
  const liars = ballots.filter(({ state }) => isWrong && state === nextState)
  return [...forged, ...liars.map(({ account }) => ({ account, reason: 'state' }))]
}

/** Challenges forgers of the last settled round, once each. */
export async function openChallenges(context: MemberContext): Promise<void> {
  const { job, history, records, training, contents, ledger, jobId, once } = context
  const { settledRound: round } = job
  const settled = history.round(round)
  const own = await records.ballot(round)
  if (!settled?.nextState || !own) return
  for (const evidence of findForgers(settled, own, context.data.spec.environment)) {
    const { account } = evidence
    if (account === ledger.account || history.members().expelled.includes(account)) continue
    await once(`challenge-${round}-${account}`, async () => {
      if (await training.challenge({ jobId, account, round })) return
      const bytes = Cbor.encode({ jobId, round, ...evidence })
      await contents.publish(bytes)
      const asset = job.terms.asset
      const missing = job.terms.trainerStake - (await ledger.balance(ledger.account, asset))
      if (missing > 0n) await ledger.deposit({ asset, amount: missing })
      const hash = Hex.sha256Hex(bytes)
      await training.challengeMember({ jobId, account, round, evidence: hash })
    })
  }
}

/** Votes on open challenges by an own examination; without one there is no vote. */
export async function voteOnChallenges(context: MemberContext): Promise<void> {
  const { history, records, training, ledger, jobId, once } = context
  if (training.variant !== 'reveals') return
  for (const { account, round, challenger, voters } of history.members().challenges) {
    const isParty = account === ledger.account || challenger === ledger.account
    const settled = history.round(round)
    const own = await records.ballot(round)
    if (isParty || voters.includes(ledger.account) || !settled || !own) continue
    const forgers = findForgers(settled, own, context.data.spec.environment)
    const isUpheld = forgers.some((one) => one.account === account)
    await once(`vote-${round}-${account}`, () =>
      training.voteOnChallenge({ jobId, account, round, isUpheld }),
    )
  }
}
