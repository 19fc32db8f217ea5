import type { AccountId, Hash, Receipt } from '@ostrom/protocol'

// What juries decide, and on what.

/** `withheld`: what was to be judged is not shown. */
export const verdicts = ['guilty', 'innocent', 'abstain', 'withheld'] as const
export type Verdict = (typeof verdicts)[number]

/** What a case ends in. `withheld`: too many jurors were not shown what they had to judge. */
export type Outcome = 'undecided' | 'guilty' | 'innocent' | 'withheld'

/** A question put to a jury. */
export type JuryCase = {
  readonly id: bigint
  readonly status: 'waiting' | 'voting' | 'decided'
  readonly outcome: Outcome
  readonly appealed: boolean
  /** Juries drawn before this one: redraws and an appeal. */
  readonly round: number
  /** Who sits, in the order of their first tickets. */
  readonly members: readonly AccountId[]
  /** Seats of each member, in the same order: what its vote weighs. */
  readonly seats: readonly number[]
  /** Seats of those who committed, and who revealed. */
  readonly committed: number
  readonly revealed: number
  /** The jury is drawn by the beacon of this epoch. */
  readonly drawEpoch: bigint
  /** Votes are committed before this second; zero while waiting. */
  readonly commitUntilSeconds: bigint
  /** And revealed from then, or once all have committed, until before this second. */
  readonly revealUntilSeconds: bigint
}

/** A receipt under an anchored root. */
export type EvidenceItem = {
  readonly receipt: Receipt.ReceiptCore
  /** Path to the root of the session's or request's last voucher; see `Merkle.prove`. */
  readonly path: readonly Hash[]
}
