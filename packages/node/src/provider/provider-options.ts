import type { Ledger, MarketReader } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import type { AccountId, Clock, Hash, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { DrandSource } from '../drand/index.ts'
import type { AuditGate } from './audit/audit-gate.ts'
import type { SelfDescription } from './market/announcer.ts'
import type { ServedModel } from './served-model.ts'

export type ProviderOptions = {
  /** Ledger that signs with the node's key: the key of the provider, or that of its operator. */
  readonly ledger: Ledger
  /**
   * Account that has the stake and gets the pay; it names the node's key as its operator. When
   * absent, the account of the node's key.
   */
  readonly account?: AccountId
  readonly market: MarketReader
  readonly network: Network
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly served: readonly ServedModel[]
  /** Storage for questions of on-chain requests and for long answers. */
  readonly storage?: Storage
  readonly sources?: readonly ContentSource[]
  /**
   * Decides which accounts are validators and which receipts are drawn for audit; read from the
   * chain when absent.
   */
  readonly audits?: AuditGate
  /** Source of drand rounds, for chains with a drand beacon. */
  readonly drand?: DrandSource
  /** Artifacts that this account's validator examines; the provider's endpoint announces them. */
  readonly examinedArtifacts?: (() => readonly Hash[]) | undefined
  readonly settings?: ProviderSettings
}

type DefaultedOption = 'clock' | 'random' | 'log'

/** Parameters of `createProvider`. Defaults: the machine's clock and randomness, and no log. */
export type ProviderParameters = Omit<ProviderOptions, DefaultedOption> &
  Partial<Pick<ProviderOptions, DefaultedOption>>

export type ProviderSettings = SelfDescription & {
  /** Stake for sessions, in native base units. The provider raises a lower stake at start. */
  readonly stake?: bigint
  /** Stake for requests, in native base units. The provider raises a lower stake at start. */
  readonly requestStake?: bigint
  /** Highest bond behind one audited on-chain answer, in native base units. */
  readonly answerBondMax?: bigint
  readonly checkpointTokens?: number
  readonly prefillTokens?: number
  /**
   * Unsettled value, in base units of a session's asset, at which the provider settles the session
   * as soon as the chain accepts a settlement. The default is the value that a tenth of the chain's
   * minimum stake backs.
   */
  readonly settleAbove?: bigint
  /** False if the provider locks no requests; true when absent. */
  readonly requests?: boolean
  /** True to appeal rulings against the provider; true when absent. */
  readonly appeals?: boolean
}
