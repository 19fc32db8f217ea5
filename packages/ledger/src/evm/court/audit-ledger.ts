import type { Ledger } from '../../ledger.ts'
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

type CourtMember =
  | ('audits' | 'dataChallenges' | 'auditHolds')
  | ('honeypots' | 'datasets' | 'modelReports')

/** Creates the functions of the beacon, the court and its modules for a connection's account. */
export function createCourtMembers(options: ContractOptions): Required<Pick<Ledger, CourtMember>> {
  return {
    audits: {
      ...createBeacon(options),
      ...createCourt(options),
      ...createAccusations(options),
      ...createEpochs(options),
    },
    dataChallenges: createDataChallenges(options),
    auditHolds: createAuditHolds(options),
    honeypots: createHoneypots(options),
    datasets: createDatasets(options),
    modelReports: createModelReports(options),
  }
}
