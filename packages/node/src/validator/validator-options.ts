import type { AuditLedger, Ledger, MarketReader } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import type { AccountId, Clock, Hash, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { DrandSource } from '../drand/index.ts'
import type { LocalModel } from './answer-examination.ts'
import type { AuditSummary } from './audit-summaries.ts'
import type { CanarySettings } from './canary/canary-questions.ts'
import type { AppealSettings } from './court/appeals.ts'
import type { DatasetJudge } from './datasets/dataset-judge.ts'
import type { ReportJudge } from './reports/report-judge.ts'

export type ValidatorOptions = {
  /** By the node's key: the juror's own, or its operator's. */
  readonly ledger: Ledger
  /** The account that puts up the stake, and names the node's key as its operator. */
  readonly account?: AccountId
  readonly audits: AuditLedger
  readonly market: MarketReader
  readonly network: Network
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  /** Models that this validator can compute, by version: it enlists weight for each. */
  readonly models: ReadonlyMap<Hash, LocalModel>
  /** Looks at datasets for this juror. It enlists for general matters where it has both judges. */
  readonly datasetJudge?: DatasetJudge
  /** Looks at reported models for this juror. */
  readonly reportJudge?: ReportJudge
  /** Where rounds of the chain's drand network are read, on chains whose beacon is that. */
  readonly drand?: DrandSource
  readonly settings?: ValidatorSettings
}

export type ValidatorSettings = {
  /** Stake to hold for the court, in native base units; raised at start where it is less. */
  readonly stake?: bigint
  /**
   * Weight by domain, a model version or `GENERAL_DOMAIN`, of those that it can judge; the same
   * part of the stake in each when absent.
   */
  readonly weights?: ReadonlyMap<Hash, bigint>
  /** When rulings are appealed: those against it are, unless set otherwise. */
  readonly appeals?: AppealSettings
  /** Output tokens scored in an hour, at most. */
  readonly budgetTokensPerHour?: number
  /** Demands on chain in a day, at most; each that is answered costs a bond. */
  readonly challengesPerDay?: number
  /** What attesting to blocks of epochs may cost in a day, in native base units. */
  readonly anchorCostPerDay?: bigint
  /** Questions of its own, through an ordinary gateway; none when absent. */
  readonly canaries?: CanarySettings
  /** Told what audits of each provider came to, each time that it has changed. */
  readonly onSummaries?: (summaries: readonly AuditSummary[]) => void
  /** Milliseconds between two looks at what is due. */
  readonly stepMs?: number
}
