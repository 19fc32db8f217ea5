import type { GovernedStateLedger } from './approvals.ts'
import type { ContributionLedger } from './contributions.ts'
import type { ProposalLedger } from './proposals.ts'
import type { TreasuryLedger } from './treasury.ts'

/** Contribution points, votes, rewards and the treasury. Optional member of a ledger. */
export type GovernanceLedger = ProposalLedger &
  ContributionLedger &
  TreasuryLedger &
  GovernedStateLedger
