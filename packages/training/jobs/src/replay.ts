import {
  checkContinuation,
  createJobHistory,
  createJobStates,
  openJobData,
  replaySteps,
  type StepReplay,
} from '@ostrom/node/training'
import { errorClass, type Hash, Hex } from '@ostrom/protocol'
import type { TrainingContext } from './training-context.ts'

/** Result of a replay of a round. */
export type ReplayReport = {
  readonly jobId: Hash
  readonly round: number
  /** Hash of the state that the chain has after the round. */
  readonly expected: Hash
  readonly computed: Hash
  readonly isEqual: boolean
  readonly updates: number
  /** Results of the recomputed steps of all trainers; empty if the caller requested none. */
  readonly steps: readonly StepReplay[]
}

/** A round of a job cannot be replayed, because it was not settled or the job is unknown. */
export class RoundNotSettledError extends errorClass('RoundNotSettledError', {
  code: 'training-round-not-settled',
  retry: 'later',
  summary: 'This round of the training job is not settled.',
  details: ({ jobId, round }: { readonly jobId: Hash; readonly round: number }) => [
    `Job: ${jobId}.`,
    `Round: ${round}.`,
    'Replay a round that the chain has settled.',
  ],
}) {}

/**
 * Recomputes the state after a round from the chain's events and the published updates, and, if
 * requested, each drawn step of each trainer.
 *
 * @throws {RoundNotSettledError} {TrainingContentInvalidError} {TrainerInputInvalidError}
 */
export async function replayRound(
  context: TrainingContext,
  options: {
    readonly jobId: Hash
    readonly round: number
    readonly steps: boolean
    readonly signal: AbortSignal
  },
): Promise<ReplayReport> {
  const { ledger, training, state, contents, trainer, openBase, openAdapter } = context
  const { jobId, round, signal } = options
  const job = await training.job(jobId)
  const history = createJobHistory({ ledger, state, jobId })
  await history.sync(signal)
  const settled = history.round(round)
  const expected = settled?.nextState
  if (!job || !settled || !expected) throw new RoundNotSettledError({ jobId, round })
  const data = await openJobData(contents, job, signal)
  await checkContinuation(openAdapter, data.spec, signal)
  const states = createJobStates({ contents, state, history, data, jobId })
  const computed = Hex.sha256Hex(await states.recompute(settled, signal))
  const replayed: StepReplay[] = []
  if (options.steps) {
    const model = await openBase(job.terms.base)
    const worker = await trainer.open({ terms: data.spec, model, signal })
    try {
      const parts = { contents, history, data, trainer: worker, round: settled, signal }
      replayed.push(...(await replaySteps(parts)))
    } finally {
      await worker.close()
    }
  }
  return {
    jobId,
    round,
    expected,
    computed,
    isEqual: computed === expected,
    updates: settled.reveals.length,
    steps: replayed,
  }
}
