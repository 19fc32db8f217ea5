import type { AccountId, Hash, Hex, Price, Request } from '@ostrom/protocol'

/** Events of requests. */
export type RequestEvent =
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
      /**
       * The lock of an audited request ended without an answer. Its bond was burnt, except for a
       * reward of the account that ended the lock.
       */
      readonly kind: 'request-lock-expired'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly bond: bigint
    }
  | {
      readonly kind: 'request-claimed'
      readonly requestId: Hash
      readonly provider: AccountId
      readonly paid: bigint
      readonly count: bigint
      readonly refunded: bigint
      readonly receiptsRoot: Hash
      /**
       * Division of the pay, on chains that pay in the same transaction without an audit window.
       */
      readonly payout?: {
        readonly net: bigint
        readonly fee: bigint
        readonly royalties: bigint
      }
    }
  | {
      readonly kind: 'request-refunded'
      readonly requestId: Hash
      /** `cancelled`: ended without a lock. */
      readonly reason: 'cancelled' | 'timed-out'
      readonly refunded: bigint
    }

/**
 * Kinds of events that have the same names and fields in the contracts' ABI, so that
 * `evm/chain/named-event.ts` converts them without a decoder of their own.
 */
export const namedRequestEvents = [
  'request-released',
] as const satisfies readonly RequestEvent['kind'][]
