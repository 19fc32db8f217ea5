import type { Ledger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { BaseNotApprovedError } from '../errors.ts'

/** Votes that must have approved a job before this node takes a seat in it. */
export type RequiredApprovals = {
  /** True if the base has to be approved for training. */
  readonly base: boolean
  /** True if each dataset needs two approvals: acceptance by jurors, and admission by a vote. */
  readonly datasets: boolean
}

/**
 * The default requires no votes, because a young network has approved nothing. An operator can
 * require them.
 */
export const nothingRequired: RequiredApprovals = { base: false, datasets: false }

/**
 * Throws if the operator requires a vote for the base of a job, and no vote approved this base. On
 * a chain without votes no base is approved.
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
