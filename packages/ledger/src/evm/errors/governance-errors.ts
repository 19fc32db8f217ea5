import type { LedgerErrorCode } from '../../errors.ts'
import { proposalStatuses } from '../../governance/proposals.ts'

/** Codes of the custom errors of points, votes and the treasury. */
export const governanceErrorMappings = {
  TrackRightMissing: 'governance-right-missing',
  TrackCallEmpty: 'governance-right-missing',
  TrackUnknown: 'governance-right-missing',
  TrackTakesNoCoins: 'governance-right-missing',
  TrackDecisionExpired: 'proposal-state-invalid',
  NotTheRootTrack: 'account-mismatch',
  NotTheParametersTrack: 'account-mismatch',
  NotTheTrack: 'account-mismatch',
  NotTheTreasuryTrack: 'account-mismatch',
  NotTheModelsTrack: 'account-mismatch',
  NotTheDatasetsTrack: 'account-mismatch',
  NotTheDeposits: 'account-mismatch',
  GovernorInsufficientProposerVotes: 'governance-weight-too-low',
  GovernorNonexistentProposal: 'proposal-unknown',
  GovernorUnexpectedProposalState: 'proposal-state-invalid',
  GovernorUnableToCancel: 'proposal-state-invalid',
  GovernorAlreadyCastVote: 'vote-already-cast',
  GovernorExceedRemainingWeight: 'vote-already-cast',
  ProposalTextInvalid: 'proposal-text-invalid',
  DepositNotDue: 'deposit-not-due',
  NotTheVetoHolder: 'account-mismatch',
  VetoExpired: 'veto-expired',
  TimepointNotPast: 'timepoint-not-past',
  SettingOutOfBounds: 'setting-out-of-bounds',
  SharesAboveWhole: 'setting-out-of-bounds',
  NoChangeProposed: 'parameter-change-not-due',
  ChangeTooEarly: 'parameter-change-not-due',
  ChangeExpired: 'parameter-change-not-due',
  VersionNotPromotable: 'version-not-promotable',
  ContributionNotIncluded: 'contribution-not-included',
  ContributionExpired: 'contribution-expired',
  ContributionClaimed: 'contribution-claimed',
  ContributionCapped: 'contribution-capped',
  NothingToDistribute: 'nothing-to-distribute',
  BucketOpen: 'reward-not-due',
  RewardPoolInUse: 'reward-not-due',
  RewardExpired: 'reward-expired',
  NothingToClaim: 'nothing-to-claim',
  ReserveTooLow: 'reserve-too-low',
  SaleTooEarly: 'sale-not-due',
  SaleNotSet: 'sale-not-due',
  PriceExpired: 'sale-not-due',
  SaleBelowPrice: 'sale-not-due',
  NativeIsNotSold: 'sale-not-due',
  NotAHoneypotOwner: 'honeypot-not-supported',
  HoneypotAlreadySupported: 'honeypot-not-supported',
  // The timelock's error: the operation is not queued, not due, or done.
  TimelockUnexpectedOperationState: (_, doing) =>
    doing === 'veto' ? 'proposal-state-invalid' : 'execution-too-early',
} as const satisfies Readonly<
  Record<string, LedgerErrorCode | ((args: unknown, doing: string) => LedgerErrorCode)>
>

/** States of a timelock's operation, in the order of its enumeration. */
const operationStates = ['unset', 'waiting', 'ready', 'done'] as const

/** Returns the names of the states whose bits are set. */
const statesOf = (bits: unknown, names: readonly string[]): string =>
  names.filter((_, at) => (BigInt(bits as string) >> BigInt(at)) & 1n).join(', ')

type Args = Readonly<Record<string, unknown>>

/** Replaces numbers and bits of enumerations in the values of errors by names. */
export const governanceErrorValues: Readonly<Record<string, (args: Args) => Args>> = {
  GovernorUnexpectedProposalState: ({ current, expectedStates, ...rest }) => ({
    ...rest,
    current: proposalStatuses[Number(current)] ?? String(current),
    // If a proposal exists already, the contract reports an empty set of expected states.
    expected: statesOf(expectedStates, proposalStatuses) || 'none',
  }),
  TimelockUnexpectedOperationState: ({ expectedStates, ...rest }) => ({
    ...rest,
    expected: statesOf(expectedStates, operationStates),
  }),
}
