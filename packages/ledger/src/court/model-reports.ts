import type { AccountId, Hash } from '@ostrom/protocol'
import type { ModelStatus } from '../registry/models.ts'
import type { Transaction, TransactionWithId } from '../transaction.ts'

// Reports of harmful models, before juries. docs/spec/safety.md; on chain `IModelReports`.

/** A case about a model version. */
export type ModelReport = {
  readonly version: Hash
  readonly caseId: bigint
  /** What the jury is asked: whether it does harm, or whether to restore it. */
  readonly question: 'harm' | 'restoration'
  readonly isRunning: boolean
  /** From this second on its creator may ask to have it restored (again). */
  readonly restorableAtSeconds: bigint
}

/** A report, or a wish to be restored. */
export type ModelReportEvidence = {
  readonly version: Hash
  /** SHA-256 of a document that is kept elsewhere. */
  readonly evidence: Hash
}

/** Warns of models, and has juries quarantine and restore them. Numbers are those of cases. */
export type ModelReportLedger = {
  /** The newest about a version; older ones may run beside it. */
  latestReport(version: Hash): Promise<ModelReport | undefined>
  reportForCase(caseId: bigint): Promise<ModelReport | undefined>
  /** Warns of a version and asks a jury, with the court's deposit. By anybody. */
  reportModel(options: ModelReportEvidence): Promise<TransactionWithId>
  /** By the creator of a version that is quarantined or warned of, with the same deposit. */
  requestRestoration(options: ModelReportEvidence): Promise<TransactionWithId>
  /** By anybody, once the case has ended: does what the jury ruled. */
  concludeReport(caseId: bigint): Promise<Transaction>
}

/** What happened to reports of model versions. */
export type ModelReportEvent =
  | {
      readonly kind: 'model-reported'
      readonly version: Hash
      readonly reporter: AccountId
      readonly caseId: bigint
      readonly question: ModelReport['question']
      readonly evidence: Hash
    }
  | {
      readonly kind: 'report-concluded'
      readonly version: Hash
      readonly caseId: bigint
      readonly status: ModelStatus
    }
