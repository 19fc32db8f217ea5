import type { AccountId, AssetId, Hash } from '@ostrom/protocol'

/** Events of sessions. */
export type SessionEvent =
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
      /** Cumulative total, in base units. */
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

/**
 * Kinds of events that have the same names and fields in the contracts' ABI, so that
 * `evm/chain/named-event.ts` converts them without a decoder of their own.
 */
export const namedSessionEvents = [
  'session-cap-raised',
  'session-close-requested',
] as const satisfies readonly SessionEvent['kind'][]
