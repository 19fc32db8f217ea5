import type { AuditLedger, Verdict } from '@ostrom/ledger'
import { Cbor, type Hash, Hex, type Log, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import type { Bench } from '../court/juror.ts'
import { EVIDENCE_MAX } from '../limits.ts'
import { createShelf, put } from '../shelf.ts'
import type { ReportJudge, TriedReport } from './judge.ts'

export type ReportBenchOptions = {
  readonly audits: AuditLedger
  readonly judge: ReportJudge | undefined
  readonly state: State
  readonly log: Log
  readonly signal: AbortSignal
}

const evidenceShape = Shape.list(Shape.hash, EVIDENCE_MAX)

const EVIDENCE = 'validator/report-evidence/'

/** Judges reported models, and has the chain do what was ruled: docs/spec/safety.md. */
export function createReportBench(options: ReportBenchOptions): Bench<'report'> {
  const { audits, state, log, signal } = options
  const { read } = createShelf(state)
  return {
    async hear(event) {
      if (event.kind !== 'model-reported') return undefined
      const { version, caseId, question, reporter: opener } = event
      // What was said of a version before counts where it is to be restored, too.
      const before = (await read(EVIDENCE + version, evidenceShape)) ?? []
      const evidence = [...new Set([...before, event.evidence])].slice(-EVIDENCE_MAX)
      await state.commit([put(EVIDENCE + version, evidence)])
      return { caseId, opener, matter: { kind: 'report', version, question, evidence } }
    },
    async judge({ docket: { caseId } }, { version, question, evidence }) {
      const report: TriedReport = { version, caseId, question, evidence }
      const found = await options.judge?.judge(report, signal)
      if (!found) return undefined
      const { verdict: harm, reason } = found
      log('report-judged', { version, case: caseId, question, harm, reason })
      if (!harm) return undefined
      const verdict = question === 'harm' ? harm : restorationOf(harm)
      return { verdict, evidence: hashOf(reason) }
    },
    async conclude(caseId, { version }) {
      const report = await audits.reportIn(caseId)
      if (!report?.isRunning) return
      await audits.concludeReport(caseId)
      log('report-concluded', { version, case: caseId })
    },
  }
}

const hashOf = (reason: string): Hash => Hex.sha256Hex(Cbor.encode(reason))

/** Who asks for a version to be restored is right where it does no harm. */
const restorationOf = (harm: Verdict): Verdict => (harm === 'no' ? 'major' : 'no')
