import type { AccountId, Hash } from '@ostrom/protocol'
import type { ModelStatus } from './models.ts'
import type { Numbered, Transaction } from './transaction.ts'

// Reports of harmful models, before juries. docs/spec/safety.md; on chain `IReports`.

/** A case about a model version. */
export type VersionReport = {
  readonly version: Hash
  readonly caseId: bigint
  /** What the jury is asked: whether it does harm, or whether to restore it. */
  readonly question: 'harm' | 'restoration'
  readonly isRunning: boolean
  /** From this second on its creator may ask to have it restored (again). */
  readonly restorableAtSeconds: bigint
}

/** A report, or a wish to be restored. */
export type ReportWords = {
  readonly version: Hash
  /** SHA-256 of a document that is kept elsewhere. */
  readonly evidence: Hash
}

/** Warns of models, and has juries quarantine and restore them. Numbers are those of cases. */
export type ReportLedger = {
  /** The newest about a version; older ones may run beside it. */
  reportOf(version: Hash): Promise<VersionReport | undefined>
  reportIn(caseId: bigint): Promise<VersionReport | undefined>
  /** Warns of a version and asks a jury, with the court's deposit. By anybody. */
  reportModel(options: ReportWords): Promise<Numbered>
  /** By the creator of a version that is quarantined or warned of, with the same deposit. */
  askRestoration(options: ReportWords): Promise<Numbered>
  /** By anybody, once the case has ended: does what the jury ruled. */
  concludeReport(caseId: bigint): Promise<Transaction>
}

/** What happened to reports of model versions. */
export type ReportFact =
  | {
      readonly kind: 'model-reported'
      readonly version: Hash
      readonly reporter: AccountId
      readonly caseId: bigint
      readonly question: VersionReport['question']
      readonly evidence: Hash
    }
  | {
      readonly kind: 'report-concluded'
      readonly version: Hash
      readonly caseId: bigint
      readonly status: ModelStatus
    }
