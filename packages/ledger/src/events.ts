import type {
  AccountId,
  AssetId,
  EpochBlock,
  Findings,
  Hash,
  Hex,
  Manifest,
  Offer,
  Price,
  Receipt,
  Request,
} from '@ostrom/protocol'
import type { AdapterFact } from './adapters.ts'
import type { AnswerFact } from './answers.ts'
import type { AvailabilityFact } from './availability-facts.ts'
import type { JuryCase } from './cases.ts'
import type { FlagReason } from './flags.ts'
import type { CalibrationKey, CalibrationPlace, ModelStatus, ModelVersion } from './models.ts'
import type { PlantOutcome } from './plants.ts'
import type { ReportFact } from './report-facts.ts'
import type { TrainingFact } from './training.ts'

/** Where an event stands in the chain. */
export type Position = {
  readonly block: bigint
  readonly blockHash: Hash
  readonly index: number
  readonly transaction: string
  readonly atSeconds: bigint
}

/** What happened on the chain, in domain terms. */
export type LedgerFact =
  | {
      readonly kind: 'deposited'
      readonly account: AccountId
      readonly asset: AssetId
      readonly amount: bigint
    }
  | {
      readonly kind: 'withdrawn'
      readonly account: AccountId
      readonly asset: AssetId
      readonly amount: bigint
    }
  | { readonly kind: 'stake-changed'; readonly account: AccountId; readonly amount: bigint }
  | {
      readonly kind: 'model-registered'
      readonly model: string
      readonly version: Hash
      readonly creator: AccountId
      readonly parents: readonly Hash[]
      readonly license: string
      readonly access: ModelVersion['access']
      readonly royalties: readonly Offer.Royalty[]
      readonly artifacts: readonly Manifest.Artifact[]
    }
  | { readonly kind: 'model-alias'; readonly name: string; readonly version: Hash }
  | ({ readonly kind: 'calibration-set' } & CalibrationKey & CalibrationPlace)
  | { readonly kind: 'model-status'; readonly version: Hash; readonly status: ModelStatus }
  | { readonly kind: 'offer-published'; readonly offerHash: Hash; readonly offer: Offer.Offer }
  | { readonly kind: 'offer-retired'; readonly offerHash: Hash; readonly provider: AccountId }
  | {
      readonly kind: 'endpoint-announced'
      readonly provider: AccountId
      readonly sealKey: Hex.Hex
      readonly addresses: readonly string[]
      readonly region: string
      readonly profile: Hash
      readonly issuedAtSeconds: bigint
      readonly expiresAtSeconds: bigint
    }
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
  | { readonly kind: 'session-topped-up'; readonly sessionId: Hash; readonly cap: bigint }
  | {
      readonly kind: 'session-settled'
      readonly sessionId: Hash
      /** Cumulative. */
      readonly total: bigint
      readonly count: bigint
      readonly receiptsRoot: Hash
      /** Of this step alone. */
      readonly fee: bigint
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
  | { readonly kind: 'request-released'; readonly requestId: Hash; readonly provider: AccountId }
  | {
      readonly kind: 'request-claimed'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly paid: bigint
      readonly fee: bigint
      readonly refunded: bigint
      readonly receiptsRoot: Hash
      /** What was claimed is held; time alone pays it from this second on. */
      readonly heldUntilSeconds?: bigint
    }
  | {
      readonly kind: 'request-collected'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly paid: bigint
      /** Since validators endorsed the answer, and not by time. */
      readonly validated: boolean
    }
  | {
      readonly kind: 'request-refunded'
      readonly requestId: Hash
      /** `cancelled`: ended without a lock. `refused`: what was held was not paid. */
      readonly reason: 'cancelled' | 'timed-out' | 'refused'
      readonly refunded: bigint
    }
  | {
      readonly kind: 'flagged'
      readonly provider: AccountId
      readonly subject: Hash
      readonly reason: FlagReason
    }
  | {
      readonly kind: 'rated'
      readonly provider: AccountId
      readonly subject: Hash
      readonly score: number
    }
  | { readonly kind: 'parameter-changed'; readonly name: string; readonly value: bigint }
  | AnswerFact
  | AuditFact
  | EpochFact
  | AdapterFact
  | PlantFact
  | DatasetFact
  | ReportFact
  | TrainingFact
  | AvailabilityFact

/** What happened about randomness, juries and accusations. */
export type AuditFact =
  | { readonly kind: 'beacon-final'; readonly epoch: bigint; readonly value: Hash }
  | { readonly kind: 'validator-joined'; readonly account: AccountId; readonly sealKey: Hex.Hex }
  | { readonly kind: 'validator-left'; readonly account: AccountId }
  | {
      readonly kind: 'case-opened'
      readonly caseId: bigint
      /** What it is about, for the module that opened it. */
      readonly subject: Hash
    }
  | {
      readonly kind: 'jury-drawn'
      readonly caseId: bigint
      readonly members: readonly AccountId[]
      /** Seats of each member, in the same order. */
      readonly seats: readonly number[]
    }
  | {
      readonly kind: 'case-decided'
      readonly caseId: bigint
      readonly outcome: JuryCase['outcome']
    }
  | {
      readonly kind: 'accused'
      readonly accusationId: bigint
      readonly provider: AccountId
      readonly accuser: AccountId
      readonly caseId: bigint
      readonly receiptIds: readonly Hash[]
      /** Their sessions and requests, each once. */
      readonly subjects: readonly Hash[]
    }
  | {
      readonly kind: 'accusation-concluded'
      readonly accusationId: bigint
      readonly provider: AccountId
      readonly outcome: JuryCase['outcome']
      /** Taken of the stake, in native base units. */
      readonly slashed: bigint
      /** Part of it that went to clients; what was frozen for them comes on top. */
      readonly refunded: bigint
    }
  | {
      readonly kind: 'client-restored'
      readonly subject: Hash
      readonly client: AccountId
      readonly asset: AssetId
      readonly amount: bigint
    }
  | {
      /** Some of a stake, what unbonds first, became `to`'s. */
      readonly kind: 'slashed'
      readonly account: AccountId
      readonly to: AccountId
      readonly amount: bigint
    }
  | { readonly kind: 'excluded'; readonly account: AccountId }
  | {
      readonly kind: 'transcript-demanded'
      readonly demandId: bigint
      readonly provider: AccountId
      readonly sessionId: Hash
      /** The answer's index among those of its session. */
      readonly answer: bigint
      readonly receiptId: Hash
      readonly validator: AccountId
      /** X25519 key of the validator, that the transcript is to be sealed to. */
      readonly sealKey: Hex.Hex
    }
  | {
      readonly kind: 'receipt-demanded'
      readonly demandId: bigint
      readonly provider: AccountId
      readonly sessionId: Hash
      /** The answer's index among those of its session. */
      readonly answer: bigint
      readonly validator: AccountId
    }
  | {
      readonly kind: 'transcript-supplied'
      readonly demandId: bigint
      readonly part: number
      readonly last: boolean
      readonly sealed: Hex.Hex
    }
  | {
      readonly kind: 'receipt-supplied'
      readonly demandId: bigint
      readonly receiptId: Hash
      readonly receipt: Receipt.ReceiptCore
      readonly signature: Hex.Hex
      readonly path: readonly Hash[]
    }
  | {
      /** The provider says that no consent came. */
      readonly kind: 'consent-denied'
      readonly demandId: bigint
      readonly provider: AccountId
    }
  | {
      /** A consent came: the transcript is to be supplied after all. */
      readonly kind: 'consent-shown'
      readonly demandId: bigint
      readonly provider: AccountId
    }
  | {
      /** It ended without the transcript, rightly. */
      readonly kind: 'transcript-private'
      readonly demandId: bigint
      readonly provider: AccountId
      /** The client's word was shown, which paid the provider the bond. */
      readonly paid: boolean
    }
  | {
      readonly kind: 'transcript-withheld'
      readonly demandId: bigint
      readonly provider: AccountId
    }

/** What happened to the chain of epochs' blocks. */
export type EpochFact =
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
      /** The block can change no more. */
      readonly kind: 'block-final'
      readonly epochBlock: EpochBlock.EpochBlock
      readonly hash: Hash
    }

/** What happened about plants. */
export type PlantFact =
  | {
      readonly kind: 'plant-committed'
      readonly plantId: bigint
      readonly planter: AccountId
      readonly epoch: bigint
      readonly pool: bigint
      readonly bond: bigint
    }
  | {
      readonly kind: 'plant-revealed'
      readonly plantId: bigint
      readonly provider: AccountId
      readonly epoch: bigint
      readonly isBad: boolean
      /** What findings are opened of. */
      readonly receiptId?: Hash
      readonly subjects: readonly Hash[]
    }
  | {
      readonly kind: 'finding-opened'
      readonly plantId: bigint
      readonly validator: AccountId
      readonly verdict: Findings.Verdict
    }
  | {
      readonly kind: 'plant-settled'
      readonly plantId: bigint
      readonly outcome: PlantOutcome
      /** What validators got. */
      readonly paid: bigint
    }

/** What happened to datasets before a jury. */
export type DatasetFact =
  | {
      readonly kind: 'dataset-proposed'
      /** SHA-256 of its manifest. */
      readonly dataset: Hash
      readonly proposer: AccountId
      readonly caseId: bigint
      /** Of its data. */
      readonly cid: string
      /** SPDX identifier. */
      readonly license: string
    }
  | {
      readonly kind: 'dataset-challenged'
      readonly dataset: Hash
      readonly challenger: AccountId
      readonly caseId: bigint
    }
  | {
      readonly kind: 'dataset-concluded'
      readonly dataset: Hash
      readonly caseId: bigint
      readonly status: 'accepted' | 'rejected' | 'undecided'
    }

export type LedgerEvent = LedgerFact & Position
