import type { AccountId, Hash } from '@ostrom/protocol'
import type { ModelStatus } from '../registry/models.ts'
import type { Transaction, TransactionWithId } from '../transaction.ts'

// Reports of harmful models, before juries. docs/spec/safety.md; on chain `IModelReports`.

/** A case about a model version. */
export type ModelReport = {
  readonly version: Hash
  readonly caseId: bigint
  /** Question to the jury: whether the version is harmful, or whether to restore it. */
  readonly question: 'harm' | 'restoration'
  readonly isRunning: boolean
  /** Unix second from which the creator may request a restoration (again). */
  readonly restorableAtSeconds: bigint
}

/** Evidence of a report or of a restoration request. */
export type ModelReportEvidence = {
  readonly version: Hash
  /** SHA-256 of an evidence document, which is stored off chain. */
  readonly evidence: Hash
}

/**
 * Reports of harmful models. Juries decide whether a version is quarantined, warned or restored.
 * Ids are those of cases.
 */
export type ModelReportLedger = {
  /** Returns the latest report about a version. Older ones may still run. */
  latestReport(version: Hash): Promise<ModelReport | undefined>
  reportForCase(caseId: bigint): Promise<ModelReport | undefined>
  /** Reports a version to a jury, with the court's deposit. Any account may call it. */
  reportModel(options: ModelReportEvidence): Promise<TransactionWithId>
  /**
   * Requests to restore a quarantined or warned version. Only the version's creator may call it,
   * with a deposit.
   */
  requestRestoration(options: ModelReportEvidence): Promise<TransactionWithId>
  /** Executes the ruling of an ended case. Any account may call it. */
  concludeReport(caseId: bigint): Promise<Transaction>
}

/** Events of reports of model versions. */
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
