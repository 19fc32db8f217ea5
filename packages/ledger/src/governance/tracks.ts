import type { AccountId } from '@ostrom/protocol'

// Kinds of decisions: docs/spec/governance.md, section 4.

export const tracks = ['root', 'parameters', 'treasury', 'models', 'datasets', 'emergency'] as const

/** A kind of decision, with a governor and a timelock of its own. */
export type GovernanceTrackName = (typeof tracks)[number]

/**
 * A track with its rules, which never change, and the present numbers of points that its proposals
 * and votes need.
 */
export type Track = {
  readonly name: GovernanceTrackName
  /** Account of the timelock, which makes the calls that the track decided. */
  readonly timelock: AccountId
  /** Seconds from the proposal to the snapshot of weights, after which votes are cast. */
  readonly votingDelaySeconds: bigint
  readonly votingPeriodSeconds: bigint
  /** Least seconds to vote after the quorum was reached. */
  readonly lateQuorumSeconds: bigint
  /** Seconds from queueing to execution. */
  readonly timelockSeconds: bigint
  /**
   * Least points of an account that makes a proposal: a share of all points that existed one second
   * before the newest block, but at least one.
   */
  readonly threshold: bigint
  /**
   * Quorum: least points that must vote for a proposal or abstain, so that the vote is valid.
   * Computed from all points that existed one second before the newest block.
   */
  readonly quorum: bigint
}

/**
 * Account that may cancel queued decisions, and the second at which this right ends. No other
 * account can get the right.
 */
export type VetoGuardian = {
  readonly holder: AccountId
  readonly expiresAtSeconds: bigint
}
