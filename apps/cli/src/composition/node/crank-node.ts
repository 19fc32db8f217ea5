import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { createCrank } from '@ostrom/node/crank'
import type { CrankConfig } from '../../config/config.ts'
import { type RunningRole, startRole } from '../../system/running-role.ts'

type CrankParts = Pick<RoleDependencies, 'ledger' | 'market' | 'clock' | 'log'>

/**
 * Ends overdue agreements of other accounts on the chain, such as requests, until the returned role
 * is stopped.
 */
export function startCrank(parts: CrankParts, config: CrankConfig): RunningRole {
  const { graceSeconds, costPerDay = 0n } = config
  const settings = { graceMs: graceSeconds * 1_000, costPerDay }
  const crank = createCrank({ ...parts, settings })
  return startRole((signal) => crank.run(signal))
}
