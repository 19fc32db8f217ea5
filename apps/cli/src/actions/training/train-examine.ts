import type { DatasetExamination } from '@ostrom/node/training'
import type { Command } from 'commander'
import { hashArgument } from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { openContext } from '../../context/context.ts'
import { createLog } from '../../system/log.ts'
import { shutdownSignal } from '../../system/shutdown-signal.ts'

const verdictOf = ({ refusals, tolerated }: DatasetExamination): string => {
  if (refusals.length > 0) return `REFUSED: ${refusals.join(', ')}`
  return tolerated.length > 0 ? `passed, tolerates ${tolerated.join(', ')}` : 'passed'
}

/** Runs `ostrom train examine <job>`. */
export async function examineJobData(
  job: string,
  { log }: { readonly log?: string },
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const jobId = hashArgument(job)
  const { withTraining } = await import('../../composition/training/with-training.ts')
  const { examineJob } = await import('@ostrom/training-jobs/examine')
  const found = await withTraining(context, { log: createLog(log) }, (parts) =>
    examineJob(parts, { jobId, signal: shutdownSignal() }),
  )
  const rows = found.map((one) => {
    const { dataset, use, license, report } = one
    return [dataset, use, license, `${report.records}`, verdictOf(one)]
  })
  context.output.result(found, table(['dataset', 'use', 'license', 'records', ''], rows))
  if (found.some(({ refusals }) => refusals.length > 0)) process.exitCode = 1
}
