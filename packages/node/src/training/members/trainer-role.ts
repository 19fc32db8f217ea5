import { updateCommitment } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { Job } from '@ostrom/training'
import { readUpdateManifest, stateWaitMs } from '../jobs/job-states.ts'
import { type RoundProgress, releaseRounds, trainRound } from '../rounds/trainer-round.ts'
import { phaseOf } from './job-crank.ts'
import type { MemberContext, MemberRole } from './member.ts'

/** Trains the current round, and keeps the values to reveal. */
async function train(context: MemberContext, round: number, signal: AbortSignal): Promise<void> {
  const { history, records, ledger, random, log, jobId, board } = context
  const current = history.round(round)
  if (!current) return
  const onProgress = (progress: RoundProgress) => {
    board.stepped({ round, ...progress })
    log('training-step', { job: jobId, round, ...progress })
  }
  const { account } = ledger
  const own = { ...context, account, round: current, signal }
  const waitMs = stateWaitMs(context.job.terms)
  const trained = await trainRound({ ...own, waitMs, onProgress })
  board.report({ work: 'waiting' })
  await records.saveUpdate(round, { ...trained, salt: Hex.from(random(32)) })
  log('round-trained', { job: jobId, round, update: trained.update })
  await releaseRounds({ ...own, cid: trained.cid })
}

/** Puts the whole revealed update on chain. */
async function anchor(context: MemberContext, cid: string): Promise<void> {
  const { contents, training, data, jobId, signal } = context
  const manifest = await readUpdateManifest(contents, cid, signal)
  const reading = { what: 'an own update', bytesMax: Job.updateBytesOf(data.spec), signal }
  await training.anchorUpdate({ jobId, file: await contents.read(manifest.update, reading) })
}

/** Duties of a trainer: it trains, commits, reveals, and anchors updates if the job says so. */
export const trainerRole = (training: MemberContext['training']): MemberRole => ({
  stakeOf: ({ terms }) => terms.trainerStake,
  join: ({ id }) => training.joinAsTrainer(id),
  async act(context) {
    const { job, member, history, records, work, jobId, ledger, once } = context
    const { nowSeconds, knownSeconds, data } = context
    if (job.status !== 'running' || member.isExpelled) return
    const { account } = ledger
    const { round } = job
    const current = history.round(round)
    // The chain may be in a round whose first event this node has not read yet.
    if (!current) return
    const record = await records.update(round)
    const phase = phaseOf(job, nowSeconds)
    if (phase === 'commit') {
      if (record) {
        const commitment = updateCommitment({ jobId, round, account }, record)
        await once(`commit-${round}`, () => training.commitUpdate({ jobId, commitment }))
      } else await work.start(`train-${round}`, (signal) => train(context, round, signal))
    }
    // If this node's events are behind the chain's time, the event of the trainer's commitment may
    // be missing. Then the trainer reveals anyway; the chain refuses a reveal without a commitment.
    const isLate = knownSeconds < nowSeconds
    const isCommitted = record && (isLate || current.committed.includes(account))
    const isRevealed = current.reveals.some((one) => one.account === account)
    if (phase === 'reveal' && isCommitted && !isRevealed) {
      await once(`reveal-${round}`, () => training.revealUpdate({ jobId, ...record }))
    }
    const isDue = data.spec.anchorUpdates && !current.anchored?.includes(account)
    // The seat's record on chain shows the reveal before this node reads the event of the reveal.
    if (phase === 'reveal' && record && isDue && (isRevealed || member.update === record.update)) {
      await once(`anchor-${round}`, () => anchor(context, record.cid))
    }
  },
})
