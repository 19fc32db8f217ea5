import type { Ledger, MarketReader } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import type { AccountId, Clock, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { DrandSource } from '../drand/index.ts'
import type { SelfDescription } from './announcer.ts'
import type { AuditGate } from './audit/audit-gate.ts'
import type { ServedModel } from './served-model.ts'

export type ProviderOptions = {
  /** By the node's key: the provider's own, or its operator's. */
  readonly ledger: Ledger
  /** The account that puts up the stake, names the node's key as its operator, and is paid. */
  readonly account?: AccountId
  readonly market: MarketReader
  readonly network: Network
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly served: readonly ServedModel[]
  /** Where questions on the chain, and long answers, are kept. */
  readonly storage?: Storage
  readonly sources?: readonly ContentSource[]
  /** What is said of validators; what the chain says, when absent. */
  readonly audits?: AuditGate
  /** Where rounds of the chain's drand network are read, on chains whose beacon is that. */
  readonly drand?: DrandSource
  readonly settings?: ProviderSettings
}

type DefaultedOption = 'clock' | 'random' | 'log'

/** What `createProvider` takes: the machine's own clock and randomness, and no log, when absent. */
export type ProviderParameters = Omit<ProviderOptions, DefaultedOption> &
  Partial<Pick<ProviderOptions, DefaultedOption>>

export type ProviderSettings = SelfDescription & {
  /** Stake to hold for sessions, in native base units; raised at start where it is less. */
  readonly stake?: bigint
  /** The same for requests. */
  readonly requestStake?: bigint
  readonly checkpointTokens?: number
  readonly prefillTokens?: number
  /**
   * A session is settled once this much is unsettled, in base units of its asset, as often as the
   * chain takes it.
   */
  readonly settleAbove?: bigint
  /** Whether to watch the chain for one-answer requests and lock them. */
  readonly requests?: boolean
  /** Whether to ask the larger jury where a verdict is against it, as it does unless told. */
  readonly appeals?: boolean
}
