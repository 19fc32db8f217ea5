import type { JurorVerdict, ModelReportLedger } from '@ostrom/ledger'
import { Cbor, type Hash, Hex, type Log, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { CaseHandler } from '../court/juror.ts'
import { EVIDENCE_MAX } from '../limits.ts'
import { createRecordStore, putChange } from '../records/record-store.ts'
import type { ReportCase, ReportJudge } from './report-judge.ts'

export type ReportCaseOptions = {
  /** Undefined on chains without model reports. */
  readonly modelReports: Pick<ModelReportLedger, 'reportForCase' | 'concludeReport'> | undefined
  readonly judge: ReportJudge | undefined
  readonly state: StateStore
  readonly log: Log
  readonly signal: AbortSignal
}

const evidenceSchema = Schema.list(Schema.hash, EVIDENCE_MAX)

const EVIDENCE = 'validator/report-evidence/'

/** Judges reported models, and executes rulings about them on chain: docs/spec/safety.md. */
export function createReportCaseHandler(options: ReportCaseOptions): CaseHandler<'report'> {
  const { modelReports, state, log, signal } = options
  const { read } = createRecordStore(state)
  return {
    async onEvent(event) {
      if (event.kind !== 'model-reported') return undefined
      const { version, caseId, question, reporter: opener } = event
      // Evidence of earlier reports also counts in a request to restore the version.
      const before = (await read(EVIDENCE + version, evidenceSchema)) ?? []
      const evidence = [...new Set([...before, event.evidence])].slice(-EVIDENCE_MAX)
      await state.commit([putChange(EVIDENCE + version, evidence)])
      return { caseId, opener, subject: { kind: 'report', version, question, evidence } }
    },
    async judge({ docket: { caseId } }, { version, question, evidence }) {
      const report: ReportCase = { version, caseId, question, evidence }
      const found = await options.judge?.judge(report, signal)
      if (!found) return undefined
      const { verdict: harm, reason } = found
      log('report-judged', { version, case: caseId, question, harm, reason })
      const own = hashOf(reason)
      // The opener has the burden of proof. The vote waits for the operator's verdict until late in
      // the voting time.
      if (!harm) return { verdict: 'no', evidence: own, isProvisional: true }
      return { verdict: question === 'harm' ? harm : restorationOf(harm), evidence: own }
    },
    async conclude(caseId, { version }) {
      const report = await modelReports?.reportForCase(caseId)
      if (!report?.isRunning) return undefined
      await modelReports?.concludeReport(caseId)
      log('report-concluded', { version, case: caseId })
      return undefined
    },
  }
}

const hashOf = (reason: string): Hash => Hex.sha256Hex(Cbor.encode(reason))

/** Upholds a request to restore a version if the version does no harm. */
const restorationOf = (harm: JurorVerdict): JurorVerdict => (harm === 'no' ? 'major' : 'no')
