import { scoresCommitment, type TrainingLedger } from '@ostrom/ledger'
import { type Clock, Hex, monotonicMs } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { Round } from '@ostrom/training'
import { RETRY_DIVISOR, TRANSFER_SHARE } from '../limits.ts'
import { examineRound } from '../rounds/round-examination.ts'
import { compareResult } from './comparison.ts'
import { phaseOf } from './job-crank.ts'
import type { MemberContext, MemberRole } from './member.ts'
import { openChallenges, type ValidatorTools, voteOnChallenges } from './member-challenges.ts'

/** Returns true if there is time to examine a round again and then to commit. */
async function hasTimeLeft({ job, ledger }: MemberContext): Promise<boolean> {
  const nowSeconds = await ledger.nowSeconds()
  const { roundStartedAtSeconds: startedAtSeconds } = job
  const { phase, endsAtSeconds } = Round.phaseAt(job.terms, { startedAtSeconds, nowSeconds })
  const needed = job.terms.scoreSeconds / RETRY_DIVISOR
  return phase === 'score' && endsAtSeconds !== undefined && endsAtSeconds - nowSeconds > needed
}

/** Examines a round, and stores the ballot to reveal. */
async function examine(
  context: MemberContext & ValidatorTools,
  round: number,
  signal: AbortSignal,
): Promise<void> {
  const { job, history, records, states, random, log, jobId, clock, board } = context
  const current = history.round(round)
  if (!current) return
  const totalMs = (Number(job.terms.scoreSeconds) * 1_000) / TRANSFER_SHARE
  const transfer = { totalMs, nowMs: () => monotonicMs(clock) }
  const { reopened: accepted } = current
  const only = accepted && { accepted }
  board.report({ round, work: 'examining' })
  const examination = examineRound({ ...context, ...only, round: current, transfer, signal })
  const found = await examination.finally(() => board.report({ work: 'waiting' }))
  const reasons = [...found.updates.values()].map(({ rejected: reason }) => reason)
  const isAlone = reasons.every((reason) => reason === 'unavailable' || reason === 'storage-failed')
  if (isAlone && (await hasTimeLeft(context))) {
    // The cause may be this node's sources or disk rather than a trainer, so the round is examined
    // again later.
    log('round-unavailable', { job: jobId, round, updates: reasons.length })
    return
  }
  // The state is published before any member can rely on it.
  await states.keep(found.stateFile)
  await states.release(round - 1)
  const rejected = [...found.updates].flatMap(([account, { rejected: reason, step }]) =>
    reason ? [{ account, reason, ...(step !== undefined && { step }) }] : [],
  )
  const { state } = found
  const salt = Hex.from(random(32))
  const ballot = { state, scores: [...found.scores], salt, rejected }
  await records.saveBallot({ round, isSecond: accepted !== undefined }, ballot)
  for (const { account, reason } of rejected) {
    log('update-rejected', { job: jobId, round, account, reason })
  }
  log('round-examined', { job: jobId, round, state })
}

async function scoreRound(context: MemberContext & ValidatorTools): Promise<void> {
  const { job, history, records, work, jobId, ledger, training, once } = context
  const { nowSeconds, knownSeconds } = context
  const { account } = ledger
  const { round } = job
  const current = history.round(round)
  if (!current) return
  const isSecond = current.reopened !== undefined
  const record = await records.ballot({ round, isSecond })
  const name = isSecond ? `${round}-again` : `${round}`
  const phase = phaseOf(job, nowSeconds)
  if (phase === 'score' && current.reveals.length > 0) {
    if (record) {
      const commitment = scoresCommitment({ jobId, round, account }, record)
      await once(`commit-scores-${name}`, () => training.commitScores({ jobId, commitment }))
    } else if (phaseOf(job, knownSeconds) === 'score') {
      // The events that this node has read reach into the score window, so they contain all
      // reveals. A missing reveal would change the draw of held-out shards and replayed steps.
      await work.start(`examine-${name}`, (signal) => examine(context, round, signal))
    }
  }
  const isRevealed = current.ballots.some((one) => one.account === account)
  if (phase === 'score-reveal' && record && !isRevealed) {
    const { state, scores, salt } = record
    const reveal = () => training.revealScores({ jobId, state, scores, salt })
    await once(`reveal-scores-${name}`, reveal)
  }
}

/** Compares the job's result with the base of the job, and attests the comparison. */
async function attest(context: MemberContext): Promise<void> {
  const { job, work, jobId, training, once } = context
  if (job.promoted || job.state === job.terms.parentState) return
  await work.start('compare', async (signal) => {
    await once('attest', async () => {
      const attested = await compareResult(context, signal)
      await training.attestComparison({ jobId, ...attested })
    })
  })
}

/**
 * Duties of a validator: it examines updates, commits and reveals scores, challenges members, votes
 * on challenges, and attests the comparison.
 */
export const validatorRole = (
  training: TrainingLedger,
  {
    weight,
    challenges,
    clock = systemClock,
  }: {
    readonly weight: number
    readonly challenges: boolean
    /** The machine's clock when omitted. */
    readonly clock?: Clock
  },
): MemberRole => ({
  attests: true,
  stakeOf: ({ terms }) => terms.validatorStake * BigInt(weight),
  join: ({ id }) => training.joinAsValidator({ jobId: id, weight }),
  async act(context) {
    if (context.member.isExpelled) return
    const timed = { ...context, clock }
    if (context.job.status === 'running') await scoreRound(timed)
    else await attest(context)
    if (challenges) await openChallenges(timed)
    await voteOnChallenges(timed)
  },
})
