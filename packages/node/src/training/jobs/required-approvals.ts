import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { BaseNotApprovedError } from '../errors.ts'

/** Votes that must have approved a job before this node takes a seat in it. */
export type RequiredApprovals = {
  /** That its base is approved for training. */
  readonly base: boolean
  /** That each of its datasets is admitted; jurors must have accepted it, too. */
  readonly datasets: boolean
}

/** A young network has approved nothing, so nothing is required where no operator asks for it. */
export const nothingRequired: RequiredApprovals = { base: false, datasets: false }

/**
 * Checks the votes about the base of a job, where the operator requires them. A chain without votes
 * approves nothing.
 *
 * @throws {BaseNotApprovedError}
 */
export async function assertBaseApproved(
  { governance }: Pick<Ledger, 'governance'>,
  base: Hash,
  { base: isRequired }: RequiredApprovals,
): Promise<void> {
  if (!isRequired) return
  const approved = (await governance?.isApprovedBase(base)) ?? false
  if (!approved) throw new BaseNotApprovedError({ base, hasVotes: governance !== undefined })
}
