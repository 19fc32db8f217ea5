import type { AccountId } from '@ostrom/protocol'
import type { Transaction, TransactionWithId } from '../transaction.ts'
import type { GovernanceAction, UnknownAction } from './actions.ts'
import type { GovernanceTrackName, Track, VetoGuardian } from './tracks.ts'

/** Statuses of a proposal, in the order of the contracts' enumeration. */
export const proposalStatuses = [
  'pending',
  'active',
  'canceled',
  'defeated',
  'succeeded',
  'queued',
  'expired',
  'executed',
] as const

/**
 * Seconds in which a decision can be queued after its vote, and in which it can be executed once it
 * is due: `DECISION_SECONDS` of the contracts.
 */
export const DECISION_SECONDS = 604_800n

/**
 * `pending`: before the snapshot. `active`: votes can be cast. `succeeded`: it can be queued.
 * `canceled`: cancelled by its proposer before the snapshot, or by the veto guardian. `expired`:
 * not queued or executed within `DECISION_SECONDS`.
 */
export type ProposalStatus = (typeof proposalStatuses)[number]

/** Weights of votes, in points. */
export type VoteTally = {
  readonly for: bigint
  readonly against: bigint
  readonly abstain: bigint
}

export type ProposalKey = { readonly track: GovernanceTrackName; readonly id: bigint }

export type Proposal = ProposalKey & {
  readonly proposer: AccountId
  readonly actions: readonly (GovernanceAction | UnknownAction)[]
  /** CID of the text that gives the reasons. */
  readonly cid: string
  readonly status: ProposalStatus
  readonly votes: VoteTally
  /** Quorum: weight that must vote for the proposal or abstain; absent before the snapshot. */
  readonly quorum?: bigint
  /** The weights that accounts have at this second count in the vote. */
  readonly snapshotSeconds: bigint
  /** Last second of the vote; extended if the quorum was reached late. */
  readonly deadlineSeconds: bigint
  /** Second from which the queued proposal can be executed; absent before it is queued. */
  readonly executableSeconds?: bigint
  /** Deposit of the proposer in native base units, until its release. */
  readonly deposit: bigint
}

/** The vote of an account: all of its remaining weight on one choice, or divided. */
export type VoteChoice = keyof VoteTally | VoteTally

/** Functions of proposals of all tracks, whose transactions the connection's account sends. */
export type ProposalLedger = {
  tracks(): Promise<readonly Track[]>
  vetoGuardian(): Promise<VetoGuardian>
  /** All proposals: track by track in the order of `tracks`, and within a track oldest first. */
  proposals(): Promise<readonly Proposal[]>
  proposal(key: ProposalKey): Promise<Proposal | undefined>
  /** Weight that an account has cast in a vote. */
  castWeight(options: ProposalKey & { readonly account: AccountId }): Promise<bigint>
  /**
   * Proposes actions of one track, in this order, and pays the deposit. The returned id identifies
   * the proposal within its track. Bounds of parameters and the treasury's funds are checked before
   * sending, so that no vote is wasted on an inexecutable proposal.
   *
   * @param options.cid CID of the proposal's text: 1 to 128 bytes.
   * @throws {LedgerError} `governance-right-missing`: the actions are of several tracks, or none;
   *   `governance-weight-too-low`, `proposal-text-invalid`, `setting-out-of-bounds`,
   *   `reserve-too-low`, `insufficient-funds`.
   */
  propose(options: {
    readonly actions: readonly GovernanceAction[]
    readonly cid: string
  }): Promise<TransactionWithId>
  /**
   * Casts the weight that the account had at the snapshot.
   *
   * @throws {LedgerError} `proposal-unknown`, `proposal-state-invalid`, `vote-already-cast`.
   */
  vote(options: ProposalKey & { readonly choice: VoteChoice }): Promise<Transaction>
  /**
   * Queues a decision within `DECISION_SECONDS` after its vote. Any account may call it.
   *
   * @throws {LedgerError} `proposal-state-invalid`.
   */
  queue(key: ProposalKey): Promise<Transaction>
  /**
   * Executes a queued decision, once its timelock is over, until it expires. Any account may call
   * it.
   *
   * @throws {LedgerError} `proposal-state-invalid`, `execution-too-early`, and the refusals of the
   *   actions.
   */
  execute(key: ProposalKey): Promise<Transaction>
  /**
   * Cancels a proposal before the snapshot. Only its proposer may call it. @throws {LedgerError}
   * `proposal-state-invalid`.
   */
  cancel(key: ProposalKey): Promise<Transaction>
  /**
   * Cancels a queued decision. Only the veto guardian may call it, until its right expires.
   *
   * @throws {LedgerError} `account-mismatch`, `veto-expired`, `proposal-state-invalid`.
   */
  veto(key: ProposalKey): Promise<Transaction>
  /**
   * Returns the deposit when the vote is over, or gives it to the treasury if less than a tenth of
   * the votes in a vote with quorum were for the proposal. Any account may call it.
   *
   * @throws {LedgerError} `proposal-unknown`, `deposit-not-due`.
   */
  releaseDeposit(key: ProposalKey): Promise<Transaction>
}
