import { LedgerError, readAllEvents } from '@ostrom/ledger'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import type { TrainingContext } from './training-context.ts'

/** An update that a trainer revealed, with its file if the chain has it in full. */
export type AnchoredUpdate = {
  readonly round: number
  readonly account: AccountId
  /** SHA-256 of the update's file, from its reveal. */
  readonly update: Hash
  /** The file from the chain; absent if the trainer did not put it on the chain. */
  readonly file?: Uint8Array
  /** Whether the file on chain has the hash `update`; false without a file on chain. */
  readonly isEqual: boolean
}

/**
 * Returns all revealed updates of a job, in the order of their reveals. An update that is on chain
 * in full has its file. Reads only the chain.
 *
 * @throws {LedgerError} `training-job-unknown`.
 */
export async function readAnchoredUpdates(
  { ledger, training }: Pick<TrainingContext, 'ledger' | 'training'>,
  jobId: Hash,
): Promise<readonly AnchoredUpdate[]> {
  if (!(await training.job(jobId))) throw new LedgerError('training-job-unknown', { job: jobId })
  const found: AnchoredUpdate[] = []
  for (const event of await readAllEvents(ledger)) {
    if (event.kind !== 'update-revealed' || event.jobId !== jobId) continue
    const { round, account, update } = event
    const file = await training.anchoredUpdate({ jobId, round, account })
    const isEqual = file !== undefined && Hex.sha256Hex(file) === update
    found.push({ round, account, update, ...(file && { file }), isEqual })
  }
  return found
}
