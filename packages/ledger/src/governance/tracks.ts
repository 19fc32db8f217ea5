import type { AccountId } from '@ostrom/protocol'

// Kinds of decisions: docs/spec/governance.md, section 4.

export const tracks = ['root', 'parameters', 'treasury', 'models', 'datasets', 'emergency'] as const

/** A kind of decision, with a governor and a timelock of its own. */
export type GovernanceTrackName = (typeof tracks)[number]

/** A track with its rules, which never change, and its present threshold of weight. */
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
  /** Points that an account needs to propose, as of the last second; at least one. */
  readonly threshold: bigint
  /** Points that must take part in a decision, as of the last second. */
  readonly quorum: bigint
}

/** Holder of the right to cancel queued proposals, and its end. The right cannot be inherited. */
export type VetoGuardian = {
  readonly holder: AccountId
  readonly expiresAtSeconds: bigint
}
