import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import type { Ledger, MarketReader } from '@ostrom/ledger'
import type { ModelCatalog } from '@ostrom/models/catalog'
import type { LicensePolicy } from '@ostrom/models/license'
import type { LineageReader } from '@ostrom/models/lineage'
import type { AssetId, Audit, Clock, Log, RandomBytes } from '@ostrom/protocol'
import type { AnswerContentCache } from '../contents/answer-content-cache.ts'
import type { OfferConstraints } from '../inference/inference-service.ts'
import type { RequestClient } from '../requests/request-client.ts'
import type { ConversationPins } from '../routing/conversation-pins.ts'
import type { HedgeAllowance } from '../routing/hedge-decision.ts'
import type { MarketCache } from '../routing/market-cache.ts'
import type { Observations } from '../routing/observations.ts'
import type { SessionSource } from '../sessions/pool/session-source.ts'
import type { PrefixSavings } from '../sessions/prefix-savings.ts'

export type InferenceServiceOptions = {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly catalog: ModelCatalog
  /** Child processes, in which the gateway parses the schemas of functions. */
  readonly tokenizers: TokenizerHost
  readonly marketCache: MarketCache
  readonly pool: SessionSource
  readonly savings: PrefixSavings
  readonly requests: RequestClient
  readonly observations: Observations
  readonly pins: ConversationPins
  readonly hedges: HedgeAllowance
  readonly contents: AnswerContentCache
  readonly clock: Clock
  readonly random: RandomBytes
  readonly log: Log
  readonly lineage: LineageReader
  readonly licenses?: LicensePolicy | undefined
  /**
   * Asset of payment if neither a question nor its key names an asset; the native coin when absent.
   */
  readonly asset?: AssetId | undefined
  /** Audit mode of questions that set no audit mode. */
  readonly audit: Audit.AuditMode
  /** Required verifiability if neither a question nor its key sets one. */
  readonly verification?: OfferConstraints['verification'] | undefined
  /**
   * Most tokens of a prompt that the gateway may pay before the answer begins, if the question sets
   * no number; `SessionAccount.PREPAID_TOKENS` when absent.
   */
  readonly prepaidTokens?: number | undefined
  /** See `GatewayOptions`. */
  readonly isUnpaid?: (() => Promise<boolean>) | undefined
}
