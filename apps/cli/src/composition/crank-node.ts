import { createCrank } from '@ostrom/node/crank'
import type { CrankConfig } from '../config/config.ts'
import type { Parts } from './parts.ts'
import { type Running, started } from './running.ts'

type CrankParts = Pick<Parts, 'ledger' | 'market' | 'clock' | 'log'>

/** Ends for others what they left on the chain, until it is stopped. */
export function startCrank(parts: CrankParts, config: CrankConfig): Running {
  const { graceSeconds, costPerDay = 0n } = config
  const settings = { graceMs: graceSeconds * 1_000, costPerDay }
  const crank = createCrank({ ...parts, settings })
  return started((signal) => crank.run(signal))
}
