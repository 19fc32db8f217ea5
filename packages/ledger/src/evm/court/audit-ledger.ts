import type { AuditLedger } from '../../court/accusations.ts'
import type { ContractOptions } from '../contract-options.ts'
import { createAccusations } from './accusations.ts'
import { createAuditHolds } from './audit-hold.ts'
import { createBeacon } from './beacon.ts'
import { createCourt } from './court.ts'
import { createDataChallenges } from './data-challenges.ts'
import { createDatasets } from './datasets.ts'
import { createEpochs } from './epochs.ts'
import { createHoneypots } from './honeypots.ts'
import { createModelReports } from './model-reports.ts'

/** Randomness, the court, and what is brought before it, through one account. */
export function createAuditLedger(options: ContractOptions): AuditLedger {
  return {
    ...createBeacon(options),
    ...createCourt(options),
    ...createAccusations(options),
    ...createDataChallenges(options),
    ...createEpochs(options),
    ...createAuditHolds(options),
    ...createHoneypots(options),
    ...createDatasets(options),
    ...createModelReports(options),
  }
}
