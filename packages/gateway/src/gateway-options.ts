import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import type { Ledger, MarketReader } from '@ostrom/ledger'
import type { ModelCatalog } from '@ostrom/models/catalog'
import type { Network } from '@ostrom/network'
import type { Clock, Log, RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { AnswerContentCache } from './contents/answer-content-cache.ts'
import type { GatewaySettings } from './gateway-settings.ts'
import type { ProxySource } from './private/private-questions.ts'

export type GatewayOptions = {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly network: Network
  readonly storage: Storage
  /** Sources from which manifests, tokenizers and templates are fetched. */
  readonly sources: readonly ContentSource[]
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly settings?: GatewaySettings
  /** Cache of facts about models, if several gateways share one. */
  readonly catalog?: ModelCatalog
  /** Cache of questions and answers, if several gateways share one and its limits. */
  readonly contents?: AnswerContentCache
  /**
   * Parser of strangers' tokenizers, templates and schemas. When absent, they are parsed in this
   * process, which is for tests and the simulation.
   */
  readonly tokenizers?: TokenizerHost
  /**
   * Returns true if the wallet has no session, so that it pays for nothing at present. Its prompts
   * are then tokenized after those of other wallets that share `tokenizers`. When absent, the
   * wallet shares them with no other.
   */
  readonly isUnpaid?: () => Promise<boolean>
  /** Proxies through which questions can be asked without this wallet: docs/spec/proxy.md. */
  readonly proxies?: ProxySource
}

type DefaultedOption = 'clock' | 'random' | 'log' | 'sources'

/**
 * Dependencies of `createGateway`. Defaults: the machine's own clock and randomness, no log, and no
 * sources of files except the storage. Without a `catalog`, the gateway creates one, which does not
 * read files from providers.
 */
export type GatewayParameters = Omit<GatewayOptions, DefaultedOption> &
  Partial<Pick<GatewayOptions, DefaultedOption>>
