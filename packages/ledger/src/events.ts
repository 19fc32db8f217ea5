import type {
  AccountId,
  AssetId,
  Endpoint,
  EpochBlock,
  Hash,
  Hex,
  Offer,
  Price,
  Receipt,
  Request,
} from '@ostrom/protocol'
import type { AccusationEvent } from './court/accusations.ts'
import type { AuditHoldEvent } from './court/audit-hold.ts'
import type { CourtEvent } from './court/court.ts'
import type { DatasetEvent } from './court/datasets.ts'
import type { HoneypotEvent } from './court/honeypots.ts'
import type { ModelReportEvent } from './court/model-reports.ts'
import type { ApprovalEvent } from './money/approvals.ts'
import type { StakeMarket } from './money/stakes.ts'
import type { AdapterEvent } from './registry/adapters.ts'
import type { FlagReason } from './registry/flag-reasons.ts'
import type {
  CalibrationDocument,
  CalibrationKey,
  ModelStatus,
  ModelVersion,
} from './registry/models.ts'
import type { OnchainAnswerEvent } from './requests/onchain-answers.ts'
import type { StorageDealEvent } from './storage-deals/events.ts'
import type { TrainingEvent } from './training/training.ts'

/** Where an event stands in the chain. */
export type LogPosition = {
  readonly block: bigint
  readonly blockHash: Hash
  readonly index: number
  readonly transaction: string
  readonly atSeconds: bigint
}

/** What happened on the chain, in domain terms. */
export type LedgerEventData =
  | {
      readonly kind: 'balance-deposited'
      readonly account: AccountId
      readonly asset: AssetId
      readonly amount: bigint
    }
  | {
      readonly kind: 'balance-withdrawn'
      readonly account: AccountId
      readonly asset: AssetId
      readonly amount: bigint
    }
  | {
      readonly kind: 'stake-changed'
      readonly account: AccountId
      readonly market: StakeMarket
      readonly amount: bigint
    }
  | {
      readonly kind: 'operator-set'
      readonly account: AccountId
      readonly market: StakeMarket
      /** Absent: nobody. */
      readonly operator?: AccountId
    }
  | ({ readonly kind: 'model-registered' } & Omit<ModelVersion, 'status'>)
  | { readonly kind: 'model-alias-set'; readonly name: string; readonly version: Hash }
  | ({ readonly kind: 'calibration-set' } & CalibrationKey & CalibrationDocument)
  | { readonly kind: 'model-status-set'; readonly version: Hash; readonly status: ModelStatus }
  | { readonly kind: 'offer-published'; readonly offerHash: Hash; readonly offer: Offer.Offer }
  | { readonly kind: 'offer-retired'; readonly offerHash: Hash; readonly provider: AccountId }
  | ({ readonly kind: 'endpoint-announced' } & Endpoint.Endpoint)
  | {
      readonly kind: 'session-opened'
      readonly sessionId: Hash
      readonly client: AccountId
      readonly signer: AccountId
      readonly provider: AccountId
      readonly asset: AssetId
      readonly offerHash: Hash
      readonly cap: bigint
      readonly expiresAtSeconds: bigint
    }
  | { readonly kind: 'session-cap-raised'; readonly sessionId: Hash; readonly cap: bigint }
  | {
      readonly kind: 'session-settled'
      readonly sessionId: Hash
      /** Cumulative. */
      readonly total: bigint
      readonly count: bigint
      readonly receiptsRoot: Hash
    }
  | {
      readonly kind: 'session-close-requested'
      readonly sessionId: Hash
      readonly deadlineSeconds: bigint
    }
  | {
      readonly kind: 'session-closed'
      readonly sessionId: Hash
      readonly total: bigint
      readonly refunded: bigint
    }
  | { readonly kind: 'nonces-cancelled'; readonly client: AccountId; readonly floor: bigint }
  | {
      readonly kind: 'request-opened'
      readonly requestId: Hash
      readonly terms: Request.RequestTerms
      readonly input?: Hex.Hex
    }
  | {
      readonly kind: 'request-locked'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly offerHash: Hash
      readonly prices: Price.PriceMap
      readonly addresses: readonly string[]
      readonly sealKey: Hex.Hex
      readonly bond: bigint
    }
  | {
      readonly kind: 'request-released'
      readonly requestId: Hash
      readonly provider: AccountId
    }
  | {
      readonly kind: 'request-claimed'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly paid: bigint
      readonly count: bigint
      readonly refunded: bigint
      readonly receiptsRoot: Hash
    }
  | {
      /** Pay of a session or request, in all or, on chains that pay at once, of one step. */
      readonly kind: 'pay-collected'
      readonly subject: Hash
      readonly provider: AccountId
      readonly net: bigint
      readonly fee: bigint
      readonly royalties: bigint
    }
  | { readonly kind: 'pay-held'; readonly subject: Hash; readonly provider: AccountId }
  | { readonly kind: 'pay-released'; readonly subject: Hash; readonly provider: AccountId }
  | {
      readonly kind: 'pay-returned'
      readonly subject: Hash
      readonly client: AccountId
      readonly amount: bigint
    }
  | {
      readonly kind: 'request-refunded'
      readonly requestId: Hash
      /** `cancelled`: ended without a lock. */
      readonly reason: 'cancelled' | 'timed-out'
      readonly refunded: bigint
    }
  | {
      readonly kind: 'feedback-flagged'
      readonly provider: AccountId
      readonly subject: Hash
      readonly reason: FlagReason
      /** Fee of what was paid for it, in native base units: what saying this has cost. */
      readonly weight: bigint
    }
  | {
      readonly kind: 'feedback-rated'
      readonly provider: AccountId
      readonly subject: Hash
      readonly score: number
      /** As of a flag. */
      readonly weight: bigint
    }
  | { readonly kind: 'parameter-changed'; readonly name: string; readonly value: bigint }
  | { readonly kind: 'beacon-final'; readonly epoch: bigint; readonly value: Hash }
  | AccusationEvent
  | OnchainAnswerEvent
  | ApprovalEvent
  | CourtEvent
  | DataChallengeEvent
  | AuditHoldEvent
  | EpochEvent
  | AdapterEvent
  | HoneypotEvent
  | DatasetEvent
  | ModelReportEvent
  | TrainingEvent
  | StorageDealEvent

/** What happened to demands. */
export type DataChallengeEvent =
  | {
      readonly kind: 'transcript-challenged'
      readonly challengeId: bigint
      readonly provider: AccountId
      readonly sessionId: Hash
      /** The answer's index among those of its session. */
      readonly answer: bigint
      readonly receiptId: Hash
      readonly validator: AccountId
    }
  | {
      readonly kind: 'receipt-challenged'
      readonly challengeId: bigint
      readonly provider: AccountId
      readonly sessionId: Hash
      /** The answer's index among those of its session. */
      readonly answer: bigint
      readonly validator: AccountId
    }
  | {
      readonly kind: 'transcript-supplied'
      readonly challengeId: bigint
      readonly part: number
      readonly last: boolean
      readonly sealed: Hex.Hex
    }
  | {
      readonly kind: 'receipt-supplied'
      readonly challengeId: bigint
      readonly receiptId: Hash
      readonly receipt: Receipt.ReceiptCore
      readonly signature: Hex.Hex
      readonly path: readonly Hash[]
    }
  | {
      /** The provider says that no consent came. */
      readonly kind: 'consent-missing'
      readonly challengeId: bigint
      readonly provider: AccountId
    }
  | {
      /** Who may see the answers of a session or request, as its client signed it. */
      readonly kind: 'consent-published'
      readonly sessionId: Hash
      readonly provider: AccountId
      /** By which the questions were bound to the modes. */
      readonly secret: Hash
      /** A byte for each answer. */
      readonly modes: Hex.Hex
      readonly signature: Hex.Hex
    }
  | {
      /** The consent that was denied stands on chain: the transcript is to be supplied. */
      readonly kind: 'challenge-reopened'
      readonly challengeId: bigint
      readonly provider: AccountId
    }
  | {
      /** It ended without the transcript, rightly. */
      readonly kind: 'transcript-private'
      readonly challengeId: bigint
      readonly provider: AccountId
      /** The client's word was shown, which paid the provider the bond. */
      readonly paid: boolean
    }
  | {
      readonly kind: 'transcript-withheld'
      readonly challengeId: bigint
      readonly provider: AccountId
    }

/** What happened to the chain of epochs' blocks. */
export type EpochEvent =
  | {
      readonly kind: 'block-attested'
      readonly epoch: bigint
      readonly validator: AccountId
      readonly hash: Hash
    }
  | {
      /** A validator examined this answer, and found nothing wrong. */
      readonly kind: 'answer-endorsed'
      readonly subject: Hash
      readonly validator: AccountId
    }
  | {
      /** More than half of the weight says so of all answers of this session or request. */
      readonly kind: 'answers-validated'
      readonly subject: Hash
    }
  | {
      /** The block can change no more. */
      readonly kind: 'block-final'
      readonly epochBlock: EpochBlock.EpochBlock
      readonly hash: Hash
    }

export type LedgerEvent = LedgerEventData & LogPosition
