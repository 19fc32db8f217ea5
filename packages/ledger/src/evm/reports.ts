import type { LedgerFact } from '../events.ts'
import type { ReportLedger, VersionReport } from '../reports.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'
import { statusOf } from './lookup.ts'
import { callsOf, transactionOf } from './calls.ts'

/** In the order of the contract's enumeration. */
const stages = ['none', 'reported', 'tried', 'appealed'] as const

/** Reports of models before juries, through one account. */
export function createReports({ market, sender }: AuditsOptions): ReportLedger {
  const { reports } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    async reportOf(version) {
      const reading = { ...reports, functionName: 'reportOf', args: [version] } as const
      const seen = await ask('read the reports of a model', () => client.readContract(reading))
      const { weight, lapsesAtSeconds, appealableAtSeconds, appealBond, caseId } = seen
      const found: VersionReport = {
        ...{ version, stage: stages[seen.state] ?? 'none', weight, lapsesAtSeconds },
        ...{ appealableAtSeconds, appealBond, ...(caseId > 0n && { caseId }) },
        parties: seen.parties.map(({ account, bond }) => ({ account: accountOf(account), bond })),
      }
      return found
    },
    reportModel: ({ version, evidence }) => call(reports, 'report', [version, evidence]),
    bringReport: ({ version, evidence }) => call(reports, 'bring', [version, evidence]),
    lapseReport: (version) => call(reports, 'lapse', [version]),
    appealQuarantine: ({ version, evidence }) => call(reports, 'appeal', [version, evidence]),
    concludeReport: (version) => call(reports, 'conclude', [version]),
  }
}

/** What a log of the reports' contract means. */
export function reportFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'VersionReported': {
      const { modelVersion: version, evidence, weight } = event.args
      const reporter = accountOf(event.args.reporter)
      return { kind: 'model-reported', version, reporter, evidence, weight }
    }
    case 'ReportTried': {
      const { modelVersion: version, caseId } = event.args
      return { kind: 'report-tried', version, caseId }
    }
    case 'QuarantineAppealed': {
      const { modelVersion: version, caseId, evidence } = event.args
      return { kind: 'quarantine-appealed', version, caseId, evidence }
    }
    case 'ReportConcluded': {
      const { modelVersion: version, caseId, appeal, status } = event.args
      const what = appeal ? 'appeal' : 'report'
      return { kind: 'report-concluded', version, caseId, what, status: statusOf(status) }
    }
    case 'ReportLapsed':
      return { kind: 'report-lapsed', version: event.args.modelVersion }
    default:
      return undefined
  }
}
