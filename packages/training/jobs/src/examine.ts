import { LedgerError } from '@ostrom/ledger'
import {
  type DatasetExamination,
  examineDatasets,
  type JobData,
  openJobData,
} from '@ostrom/node/training'
import type { Hash } from '@ostrom/protocol'
import type { TrainingContext } from './training-context.ts'

/** Examines a job's data with the checks that the job's members make before they join. */
export const examineData = (
  { ledger, evaluationTexts }: Pick<TrainingContext, 'ledger' | 'evaluationTexts'>,
  data: JobData,
): Promise<readonly DatasetExamination[]> => examineDatasets({ data, ledger, evaluationTexts })

/**
 * Fetches the data of a job on the chain, and examines all of it.
 *
 * @throws {LedgerError} `training-job-unknown`.
 * @throws {TrainingContentInvalidError} A file does not match the job's description.
 */
export async function examineJob(
  context: TrainingContext,
  { jobId, signal }: { readonly jobId: Hash; readonly signal: AbortSignal },
): Promise<readonly DatasetExamination[]> {
  const job = await context.training.job(jobId)
  if (!job) throw new LedgerError('training-job-unknown', { job: jobId })
  return await examineData(context, await openJobData(context.contents, job, signal))
}
