import { type AccountId, Cbor, type Hash, type Hex, Receipt, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import type { SignedReceipt } from '../answering.ts'

/** A receipt with what a reader needs to place it. */
export type StoredReceipt = {
  readonly core: Receipt.ReceiptCore
  readonly signature: Hex.Hex
  readonly provider: AccountId
  /** Base units that this answer cost. */
  readonly cost: bigint
}

const shape: Shape.Shape<StoredReceipt> = Shape.object({
  core: Receipt.receiptShape,
  signature: Shape.hex(undefined, 4096),
  provider: Shape.account,
  cost: Shape.unsigned(128),
})

const PREFIX = 'gateway/receipt/'

/** Receipts of the answers that this gateway has paid, by id. */
export type Receipts = {
  save(receipt: SignedReceipt, cost: bigint): Promise<void>
  get(id: Hash): Promise<StoredReceipt | undefined>
  list(options?: {
    after?: Hash
    limit?: number
  }): Promise<readonly (StoredReceipt & { id: Hash })[]>
}

export function createReceipts(state: State): Receipts {
  return {
    save: ({ id, core, signature, provider }, cost) => {
      const value = Cbor.encode({ core, signature, provider, cost })
      return state.commit([{ kind: 'put', key: PREFIX + id, value }], { sync: false })
    },
    async get(id) {
      const value = await state.get(PREFIX + id)
      return value && Cbor.decode(value, shape, 'receipt')
    },
    async list({ after, limit = 100 } = {}) {
      const page = await state.list(PREFIX, { limit, ...(after && { after: PREFIX + after }) })
      return page.map(({ key, value }) => ({
        id: key.slice(PREFIX.length) as Hash,
        ...Cbor.decode(value, shape, 'receipt'),
      }))
    },
  }
}
