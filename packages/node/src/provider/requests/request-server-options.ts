import type { Ledger, MarketReader } from '@ostrom/ledger'
import type { AccountId, Clock, Hash, Log, Offer } from '@ostrom/protocol'
import type { ClientLimiter } from '../admission/client-limiter.ts'
import type { Announcer } from '../market/announcer.ts'
import type { OnchainAnswersOptions } from '../onchain-requests/answer-options.ts'
import type { PayService } from '../pay/pay-service.ts'
import type { ProviderRecords } from '../records.ts'

export type RequestServerOptions = {
  readonly ledger: Ledger
  /** The provider's account: the node's own, or one that the node operates. */
  readonly provider: AccountId
  readonly market: MarketReader
  readonly addresses: () => readonly string[]
  readonly clock: Clock
  readonly log: Log
  readonly records: ProviderRecords
  readonly payService: PayService
  readonly clientLimiter: ClientLimiter
  readonly announcer: Announcer
  readonly checkpointOf: (offer: Offer.Offer) => bigint
  /**
   * Called at the end of a request, when its audit window begins; repeated until the end is stored.
   */
  readonly onEnded: (id: Hash, offer: Offer.Offer) => Promise<void>
} & Omit<OnchainAnswersOptions, 'answersMax' | 'onPosted'>
