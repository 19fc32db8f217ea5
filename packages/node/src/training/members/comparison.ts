import type { AttestedComparison, TrainingJob } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { Comparison } from '@ostrom/training'
import type { JobHistory, RoundHistory } from '../jobs/job-history.ts'
import type { MemberContext, OpenJob } from './member.ts'

/** Returns the file of the final state of a job. */
export async function resultFile(
  { states, data }: Pick<OpenJob, 'states' | 'data'>,
  { job, history }: { readonly job: TrainingJob; readonly history: JobHistory },
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (job.state === data.spec.parentState) return data.parentState
  const last: RoundHistory | undefined = history
    .rounds()
    .findLast((one) => one.nextState === job.state && one.state !== job.state)
  if (!last) throw new Error(`no round of job ${job.id} ended with its state`)
  return await states.recompute(last, signal)
}

/** Compares the first and final states of a job on its public rows. */
export async function compareStates(
  { data, states, trainer }: OpenJob,
  { job, history }: { readonly job: TrainingJob; readonly history: JobHistory },
  signal: AbortSignal,
): Promise<Comparison.TrainingComparison> {
  const { spec, publicRows: rows, taskRows, parentState } = data
  const after = await resultFile({ states, data }, { job, history }, signal)
  const lossesOf = async (measured: readonly string[]) => ({
    before: await trainer.losses({ state: parentState, rows: measured, signal }),
    after: await trainer.losses({ state: after, rows: measured, signal }),
  })
  const tasks: Comparison.TaskLosses[] = []
  for (const [at, { dataset, harmMicro }] of (spec.evaluation.tasks ?? []).entries()) {
    tasks.push({ ...(await lossesOf(taskRows[at] ?? [])), rows: dataset, harmMicro })
  }
  const about = {
    jobId: job.id,
    parentState: spec.parentState,
    state: job.state,
    rows: spec.evaluation.publicDataset,
  }
  return Comparison.compare(await lossesOf(rows), about, tasks)
}

/**
 * Compares the first and final states of a job, publishes the comparison, and returns the values to
 * attest.
 */
export async function compareResult(
  context: MemberContext,
  signal: AbortSignal,
): Promise<AttestedComparison> {
  const comparison = await compareStates(context, context, signal)
  const bytes = Comparison.encode(comparison)
  await context.contents.publish(bytes)
  const { changeMicro, lowMicro, highMicro } = comparison
  const worst = Comparison.worstTask(comparison)
  context.log('job-compared', {
    job: context.jobId,
    changeMicro,
    lowMicro,
    highMicro,
    ...(worst && { worstTask: worst.rows, worstHighMicro: worst.highMicro }),
  })
  return {
    comparison: Hex.sha256Hex(bytes),
    isImproved: Comparison.isImproved(comparison),
  }
}
