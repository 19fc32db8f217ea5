import { type Hash, Hex } from '@ostrom/protocol'
import type { Job } from '@ostrom/training'
import { TrainingContentInvalidError } from '../errors.ts'

/** Properties of a job that an adapter must have too, so that the job can continue the adapter. */
export type AdapterForm = Pick<Job.JobSpec, 'base' | 'adapter' | 'tensors'>

/**
 * Returns the numbers of a registered adapter as a state file with the tensors of a job. Throws if
 * base, rank, alpha, modules or tensors differ from those of the job.
 */
export type OpenAdapter = (
  version: Hash,
  place: AdapterForm,
  signal: AbortSignal,
) => Promise<Uint8Array>

/**
 * Checks that a job which continues an adapter starts with the adapter's numbers.
 *
 * @throws {TrainingContentInvalidError} The job starts with other numbers. Also throws the errors
 *   of `openAdapter`.
 */
export async function checkContinuation(
  openAdapter: OpenAdapter,
  spec: Job.JobSpec,
  signal: AbortSignal,
): Promise<void> {
  const { continues, parentState } = spec
  if (continues === undefined) return
  const state = Hex.sha256Hex(await openAdapter(continues, spec, signal))
  if (state === parentState) return
  const reason = `it is not the adapter ${continues}, from which the job says that it goes on`
  throw new TrainingContentInvalidError({ what: 'the parent state', reason })
}
