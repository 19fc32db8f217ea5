import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { BaseNotApprovedError } from '../errors.ts'

/** Votes that must have approved a job before this node takes a seat in it. */
export type RequiredApprovals = {
  /** True if the base has to be approved for training. */
  readonly base: boolean
  /** True if a vote has to admit each dataset, which jurors must have accepted, too. */
  readonly datasets: boolean
}

/**
 * The default: a young network has approved nothing, so only an operator's request requires votes.
 */
export const nothingRequired: RequiredApprovals = { base: false, datasets: false }

/**
 * Checks the votes about the base of a job if the operator requires them. A chain without votes
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
