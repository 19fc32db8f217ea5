import type { AuditLedger } from '../audits.ts'
import { createAccusations } from './accusations.ts'
import { createBeacon } from './beacons.ts'
import { createCourt } from './court.ts'
import type { AuditsOptions } from './court-parts.ts'
import { createDatasets } from './datasets.ts'
import { createDemands } from './demands.ts'
import { createEpochs } from './epochs.ts'
import { createHeldPay } from './held-pay.ts'
import { createPlants } from './plants.ts'
import { createReports } from './reports.ts'

/** Randomness, the court, and what is brought before it, through one account. */
export function createAudits(options: AuditsOptions): AuditLedger {
  return {
    ...createBeacon(options),
    ...createCourt(options),
    ...createAccusations(options),
    ...createDemands(options),
    ...createEpochs(options),
    ...createHeldPay(options),
    ...createPlants(options),
    ...createDatasets(options),
    ...createReports(options),
  }
}
