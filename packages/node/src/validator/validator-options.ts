import type { AuditLedger, Ledger, MarketReader } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import type { AccountId, Clock, Hash, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { DrandSource } from '../drand/index.ts'
import type { AuditSummary } from './accusations/audit-summaries.ts'
import type { LocalModel } from './audits/answer-examination.ts'
import type { CanarySettings } from './canary/canary-questions.ts'
import type { AppealSettings } from './court/appeals.ts'
import type { DatasetJudge } from './datasets/dataset-judge.ts'
import type { ReportJudge } from './reports/report-judge.ts'
import type { TrainingJudge } from './training/training-case.ts'

export type ValidatorOptions = {
  /** Ledger of the node's key: that of the juror, or of its operator. */
  readonly ledger: Ledger
  /** The staked account, with the node's key as its operator; the node's own when absent. */
  readonly account?: AccountId
  readonly audits: AuditLedger
  readonly market: MarketReader
  readonly network: Network
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  /** Models that this validator can run, by version. It enlists weight for each. */
  readonly models: ReadonlyMap<Hash, LocalModel>
  /**
   * Storage for the questions of on-chain requests by CID. Without it such requests are not
   * endorsed.
   */
  readonly storage?: Storage | undefined
  readonly sources?: readonly ContentSource[] | undefined
  /**
   * Judges datasets. A validator with this judge and `reportJudge` also enlists in the general
   * domain.
   */
  readonly datasetJudge?: DatasetJudge
  /**
   * Judges challenges in training jobs. A validator with this judge enlists in the training domain.
   */
  readonly trainingJudge?: TrainingJudge
  /** Judges reported models. */
  readonly reportJudge?: ReportJudge
  /** Source of drand rounds, for chains with a drand beacon. */
  readonly drand?: DrandSource
  readonly settings?: ValidatorSettings
}

export type ValidatorSettings = {
  /** Stake for the court, in native base units. The validator raises a lower stake at start. */
  readonly stake?: bigint
  /**
   * Weight by domain (a model version or `GENERAL_DOMAIN`), in native base units; when absent,
   * equal parts of the stake in each domain that the validator can judge.
   */
  readonly weights?: ReadonlyMap<Hash, bigint>
  /** Rulings that the validator appeals; by default the rulings against its own accounts. */
  readonly appeals?: AppealSettings
  /** Maximum output tokens scored in an hour. */
  readonly budgetTokensPerHour?: number
  /**
   * Maximum data challenges in a day. An answered challenge costs gas, and the part of its bond
   * that pays the provider's gas.
   */
  readonly challengesPerDay?: number
  /**
   * Native base units of gas after which the validator sends no more attestations to epoch blocks
   * in a day. Endorsements of on-chain answers have a separate budget of this amount.
   */
  readonly anchorCostPerDay?: bigint
  /** Canary questions through an ordinary gateway; none when absent. */
  readonly canaries?: CanarySettings
  /** Called with the audit summaries of all providers whenever they change. */
  readonly onSummaries?: (summaries: readonly AuditSummary[]) => void
  /** Milliseconds between two steps; `VALIDATOR_STEP_MS` when absent. */
  readonly stepMs?: number
}
