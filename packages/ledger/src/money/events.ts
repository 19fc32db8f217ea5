import type { AccountId, AssetId, Hash } from '@ostrom/protocol'
import type { StakeMarket } from './stakes.ts'

/** Events of balances, stakes and pay. */
export type MoneyEvent =
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
      /** Absent if the account has no operator. */
      readonly operator?: AccountId
    }
  | {
      /**
       * The escrow paid the pay of a session or request, or of one settlement on chains that pay at
       * once. Net pay, fee and royalties are base units of its asset.
       */
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
