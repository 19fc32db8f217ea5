import {
  type AccountId,
  Audit,
  Cbor,
  type Hash,
  Hex,
  Merkle,
  Receipt,
  Schema,
} from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import type { SignedReceipt } from '../inference-service.ts'

/** A receipt with what a reader needs to place it. */
export type StoredReceipt = {
  readonly core: Receipt.ReceiptCore
  readonly signature: Hex.Hex
  readonly provider: AccountId
  /** Its operator, where that signed. */
  readonly operator?: AccountId
  /** Base units that this answer cost. */
  readonly cost: bigint
  /** Who may see its question and answer. Absent: nobody, as before this was kept. */
  readonly audit?: Audit.AuditMode
}

const storedReceiptSchema: Schema.Schema<StoredReceipt> = Schema.object({
  core: Receipt.receiptSchema,
  signature: Schema.hex(undefined, 4096),
  provider: Schema.account,
  operator: Schema.optional(Schema.account),
  cost: Schema.unsigned(128),
  audit: Schema.optional(Schema.oneOf(...Audit.auditModes)),
})

const PREFIX = 'gateway/receipt/'
const BY_SESSION = 'gateway/session-receipt/'

/** Where a receipt stands under the root of its session's receipts. */
export type InclusionProof = {
  readonly index: bigint
  readonly count: bigint
  readonly root: Hash
  readonly path: readonly Hash[]
}

/** Receipts of the answers that this gateway has paid, by id. */
export type ReceiptStore = {
  save(receipt: SignedReceipt, about: Pick<StoredReceipt, 'cost' | 'audit'>): Promise<void>
  /** Who may see which answer of a session, by index, as far as receipts are kept. */
  auditModes(sessionId: Hash): Promise<ReadonlyMap<bigint, Audit.AuditMode>>
  get(id: Hash): Promise<StoredReceipt | undefined>
  /** Proves a receipt's place among its session's; `undefined` where one of them is missing. */
  prove(core: Receipt.ReceiptCore): Promise<InclusionProof | undefined>
  list(options?: {
    after?: Hash
    limit?: number
  }): Promise<readonly (StoredReceipt & { id: Hash })[]>
}

const sessionPrefix = (sessionId: Hash): string => `${BY_SESSION}${sessionId}/`

export function createReceiptStore(state: StateStore): ReceiptStore {
  const get: ReceiptStore['get'] = async (id) => {
    const value = await state.get(PREFIX + id)
    return value && Cbor.decode(value, storedReceiptSchema, 'receipt')
  }
  return {
    save: ({ id, core, signature, provider, operator }, { cost, audit }) => {
      const signed = { core, signature, provider, ...(operator && { operator }) }
      const value = Cbor.encode({ ...signed, cost, ...(audit && { audit }) })
      const place = `${sessionPrefix(core.sessionId)}${core.index.toString().padStart(20, '0')}`
      return state.commit(
        [
          { kind: 'put', key: PREFIX + id, value },
          { kind: 'put', key: place, value: Hex.toBytes(id) },
        ],
        { sync: false },
      )
    },
    async auditModes(sessionId) {
      const modes = new Map<bigint, Audit.AuditMode>()
      for await (const { value } of listAll(state, sessionPrefix(sessionId))) {
        const kept = await get(Hex.from(value))
        if (kept?.audit) modes.set(kept.core.index, kept.audit)
      }
      return modes
    },
    async prove({ sessionId, index }) {
      const ids: Hash[] = []
      for await (const { value } of listAll(state, sessionPrefix(sessionId))) {
        ids.push(Hex.from(value))
      }
      if (index >= BigInt(ids.length)) return undefined
      const path = Merkle.prove(ids, Number(index))
      return { index, count: BigInt(ids.length), root: Merkle.rootOf(ids), path }
    },
    get,
    async list({ after, limit = 100 } = {}) {
      const page = await state.list(PREFIX, { limit, ...(after && { after: PREFIX + after }) })
      return page.map(({ key, value }) => ({
        id: key.slice(PREFIX.length) as Hash,
        ...Cbor.decode(value, storedReceiptSchema, 'receipt'),
      }))
    },
  }
}
