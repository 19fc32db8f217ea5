import type { AccountId, Endpoint, Hash, Offer } from '@ostrom/protocol'
import type { FlagReason } from './flag-reasons.ts'
import type { CalibrationDocument, CalibrationKey, ModelStatus, ModelVersion } from './models.ts'

/** Events of models, offers, endpoints and feedback. */
export type RegistryEvent =
  | ({ readonly kind: 'model-registered' } & Omit<ModelVersion, 'status' | 'statusUntilSeconds'>)
  | { readonly kind: 'model-alias-set'; readonly name: string; readonly version: Hash }
  | ({ readonly kind: 'calibration-set' } & CalibrationKey & CalibrationDocument)
  | {
      readonly kind: 'model-status-set'
      readonly version: Hash
      readonly status: ModelStatus
      /**
       * If present, the status is the guardian's and applies beside the lasting status until this
       * second. If absent, the status is the lasting one.
       */
      readonly untilSeconds?: bigint
    }
  | { readonly kind: 'offer-published'; readonly offerHash: Hash; readonly offer: Offer.Offer }
  | { readonly kind: 'offer-retired'; readonly offerHash: Hash; readonly provider: AccountId }
  | ({ readonly kind: 'endpoint-announced' } & Endpoint.Endpoint)
  | {
      readonly kind: 'feedback-flagged'
      readonly provider: AccountId
      readonly subject: Hash
      readonly reason: FlagReason
      /**
       * Fee that was paid for the session or request, in native base units. A forger of this
       * feedback would have to pay it.
       */
      readonly weight: bigint
    }
  | {
      readonly kind: 'feedback-rated'
      readonly provider: AccountId
      readonly subject: Hash
      readonly score: number
      /** Fee that was paid for the session or request, in native base units. */
      readonly weight: bigint
    }

/**
 * Kinds of events that have the same names and fields in the contracts' ABI, so that
 * `evm/chain/named-event.ts` converts them without a decoder of their own.
 */
export const namedRegistryEvents = [
  'offer-retired',
] as const satisfies readonly RegistryEvent['kind'][]
