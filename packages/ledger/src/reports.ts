import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from './transaction.ts'

// Reports of harmful models, before juries. docs/spec/safety.md.

/** The reports of a model version, as far as they are not over. */
export type VersionReport = {
  readonly version: Hash
  /**
   * `none`: nothing runs. `reported`: a warning. `tried`: before a jury. `appealed`: quarantined,
   * and before the larger jury that its creator asked.
   */
  readonly stage: 'none' | 'reported' | 'tried' | 'appealed'
  /** Active stake of those who reported with stake, in native base units. */
  readonly weight: bigint
  /** From this second on anybody may end a warning that came before no jury. */
  readonly lapsesAtSeconds: bigint
  /** From this second on the creator of a quarantined version may appeal (again). */
  readonly appealableAtSeconds: bigint
  /** What is held of the creator's money while its appeal runs. */
  readonly appealBond: bigint
  /** The newest case about it. */
  readonly caseId?: bigint
  /** Who made the newest reports, and what is held of their money. */
  readonly parties: readonly ReportParty[]
}

export type ReportParty = { readonly account: AccountId; readonly bond: bigint }

/** A report or an appeal. */
export type ReportWords = {
  readonly version: Hash
  /** SHA-256 of a document that is kept elsewhere. */
  readonly evidence: Hash
}

/** Warns of models, and has juries quarantine and restore them. */
export type ReportLedger = {
  reportOf(version: Hash): Promise<VersionReport>
  /** With a stake, and a quarter of the bond of an accusation. Enough stake asks a jury. */
  reportModel(options: ReportWords): Promise<Transaction>
  /** With the bond of an accusation and no stake: asks a jury at once. */
  bringReport(options: ReportWords): Promise<Transaction>
  /** By anybody: ends a warning that came before no jury in its time. */
  lapseReport(version: Hash): Promise<Transaction>
  /** By the creator of a quarantined version, with the bond of an accusation. */
  appealQuarantine(options: ReportWords): Promise<Transaction>
  /** By anybody: does what the jury decided. */
  concludeReport(version: Hash): Promise<Transaction>
}
