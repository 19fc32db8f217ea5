import type { AttestedComparison, TrainingJob } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { Comparison } from '@ostrom/training'
import type { JobHistory, RoundHistory } from './job-history.ts'
import type { MemberContext, OpenJob } from './member.ts'

/** Returns the file of the state that a job ended with. */
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

/** Compares the states that a job began and ended with on its public rows. */
export async function compareStates(
  { data, states, trainer }: OpenJob,
  { job, history }: { readonly job: TrainingJob; readonly history: JobHistory },
  signal: AbortSignal,
): Promise<Comparison.TrainingComparison> {
  const { spec, publicRows: rows, parentState } = data
  const after = await resultFile({ states, data }, { job, history }, signal)
  const losses = {
    before: await trainer.losses({ state: parentState, rows, signal }),
    after: await trainer.losses({ state: after, rows, signal }),
  }
  return Comparison.compare(losses, {
    jobId: job.id,
    parentState: spec.parentState,
    state: job.state,
    rows: spec.evaluation.publicDataset,
  })
}

/** Compares, publishes the comparison, and returns what to attest. */
export async function compareResult(
  context: MemberContext,
  signal: AbortSignal,
): Promise<AttestedComparison> {
  const comparison = await compareStates(context, context, signal)
  const bytes = Comparison.encode(comparison)
  await context.contents.publish(bytes)
  const { changeMicro, lowMicro, highMicro } = comparison
  context.log('job-compared', { job: context.jobId, changeMicro, lowMicro, highMicro })
  return {
    comparison: Hex.sha256Hex(bytes),
    isImproved: Comparison.isImproved(comparison),
  }
}
