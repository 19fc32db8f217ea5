import type { GovernanceLedger } from '../../governance/governance.ts'
import type { ContractOptions } from '../contract-options.ts'
import { createContributions } from './contributions.ts'
import { createGovernedState } from './governed-state.ts'
import { createProposals } from './proposals.ts'
import { createTreasury } from './treasury.ts'

/** Creates the functions of points, votes, rewards and the treasury for a connection's account. */
export function createGovernance(options: ContractOptions): GovernanceLedger {
  const [contributions, treasury] = [createContributions(options), createTreasury(options)]
  const values = { ...contributions, ...createGovernedState(options), ...treasury }
  return { ...createProposals(options, values), ...values }
}
