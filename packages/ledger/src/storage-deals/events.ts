import type { AccountId } from '@ostrom/protocol'
import type { StorageDealTerms } from './storage-deals.ts'

/** Events of storage deals. */
export type StorageDealEvent =
  | {
      readonly kind: 'deal-proposed'
      readonly dealId: bigint
      readonly client: AccountId
      /** CID of a file, or of a folder with its files concatenated. */
      readonly cid: string
      readonly terms: StorageDealTerms
    }
  | { readonly kind: 'deal-cancelled'; readonly dealId: bigint }
  | {
      readonly kind: 'deal-accepted'
      readonly dealId: bigint
      readonly storageProvider: AccountId
      readonly firstEpoch: bigint
      readonly lastEpoch: bigint
    }
  | {
      readonly kind: 'chunk-drawn'
      readonly dealId: bigint
      readonly epoch: bigint
      readonly chunk: number
      readonly untilSeconds: bigint
    }
  | { readonly kind: 'chunk-proven'; readonly dealId: bigint; readonly epoch: bigint }
  | {
      /**
       * The deal ended because a drawn chunk was not proven in time. Fee and stake went to the
       * client.
       */
      readonly kind: 'deal-defaulted'
      readonly dealId: bigint
      readonly epoch: bigint
      /** The stake, in native base units. */
      readonly paid: bigint
    }
  | { readonly kind: 'deal-completed'; readonly dealId: bigint; readonly paid: bigint }
