import type { Ledger, MarketReader } from '@ostrom/ledger'
import type { AccountId, Clock, Log } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { ContentSource, Storage } from '@ostrom/storage'
import type { Randomness } from '../../randomness.ts'
import type { FairScheduler } from '../admission/fair-scheduler.ts'
import type { Announcer } from '../market/announcer.ts'
import type { PayService } from '../pay/pay-service.ts'
import type { ServedModel } from '../served-model.ts'
import type { AnsweredRequest } from './records.ts'

export type OnchainAnswersOptions = {
  readonly ledger: Ledger
  /** The provider's account: the node's own, or one that the node operates. */
  readonly provider: AccountId
  readonly market: MarketReader
  readonly state: StateStore
  readonly clock: Clock
  readonly log: Log
  readonly served: readonly ServedModel[]
  readonly announcer: Pick<Announcer, 'offers'> & Partial<Pick<Announcer, 'sealKeys'>>
  readonly scheduler: Pick<FairScheduler, 'acquire'>
  readonly payService: PayService
  readonly storage?: Storage | undefined
  readonly sources?: readonly ContentSource[] | undefined
  /** Puts on chain the random value that draws the validators' seats; absent without a court. */
  readonly randomness?: Pick<Randomness, 'epochOf' | 'ensureOnchain'> | undefined
  /**
   * Highest bond behind one audited answer, in native base units; when absent, `ANSWER_BONDS_MAX`
   * times the least bond of the chain.
   */
  readonly answerBondMax?: bigint | undefined
  /** Aborts running computations. The next start posts answers that were already computed. */
  readonly signal: AbortSignal
  /** Maximum number of requests to answer; unlimited when absent. */
  readonly answersMax?: number
  readonly onPosted?: (posted: AnsweredRequest) => void
}
