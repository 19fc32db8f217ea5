import type { AccountId } from '@ostrom/protocol'
import type { StorageDealTerms } from './storage-deals.ts'

/** What happened to promises to keep a content. */
export type StorageDealEvent =
  | {
      readonly kind: 'deal-proposed'
      readonly dealId: bigint
      readonly client: AccountId
      /** Of a file, or of a folder, whose files stand one after the other. */
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
      /** The client has fee and stake. */
      readonly kind: 'deal-defaulted'
      readonly dealId: bigint
      readonly epoch: bigint
      /** The stake. */
      readonly paid: bigint
    }
  | { readonly kind: 'deal-completed'; readonly dealId: bigint; readonly paid: bigint }
