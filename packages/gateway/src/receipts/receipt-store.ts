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
import type { SignedReceipt } from '../inference/inference-service.ts'

/** A receipt with the data that is needed to interpret it. */
export type StoredReceipt = {
  readonly core: Receipt.ReceiptCore
  readonly signature: Hex.Hex
  readonly provider: AccountId
  /** The provider's operator, if the operator signed the receipt. */
  readonly operator?: AccountId
  /** Base units that the answer cost. */
  readonly cost: bigint
  /** Audit mode of the answer; `Audit.defaultMode` when absent. */
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

/** Inclusion proof of a receipt under the receipts root of its session. */
export type InclusionProof = {
  readonly index: bigint
  readonly count: bigint
  readonly root: Hash
  readonly path: readonly Hash[]
}

/** Receipts of answers that this gateway paid for, by id. */
export type ReceiptStore = {
  save(receipt: SignedReceipt, about: Pick<StoredReceipt, 'cost' | 'audit'>): Promise<void>
  /** Returns the stored audit modes of a session's answers, by the index of the receipt. */
  auditModes(sessionId: Hash): Promise<ReadonlyMap<bigint, Audit.AuditMode>>
  get(id: Hash): Promise<StoredReceipt | undefined>
  /**
   * Returns a receipt's inclusion proof among the stored receipts of its session. Returns
   * `undefined` if the store lacks this receipt, or lacks a receipt of the session with a lower
   * index than a stored one, such as after a power cut: a proof would then have a wrong root.
   */
  prove(core: Receipt.ReceiptCore): Promise<InclusionProof | undefined>
  list(options?: {
    after?: Hash
    limit?: number
  }): Promise<readonly (StoredReceipt & { id: Hash })[]>
}

const sessionPrefix = (sessionId: Hash): string => `${BY_SESSION}${sessionId}/`
const sessionKey = (sessionId: Hash, index: bigint): string =>
  `${sessionPrefix(sessionId)}${index.toString().padStart(20, '0')}`

/** Creates a store of receipts over a state. */
export function createReceiptStore(state: StateStore): ReceiptStore {
  const get: ReceiptStore['get'] = async (id) => {
    const value = await state.get(PREFIX + id)
    return value && Cbor.decode(value, storedReceiptSchema, 'receipt')
  }
  return {
    save: ({ id, core, signature, provider, operator }, { cost, audit }) => {
      const signed = { core, signature, provider, ...(operator && { operator }) }
      const value = Cbor.encode({ ...signed, cost, ...(audit && { audit }) })
      const key = sessionKey(core.sessionId, core.index)
      return state.commit(
        [
          { kind: 'put', key: PREFIX + id, value },
          { kind: 'put', key, value: Hex.toBytes(id) },
        ],
        { sync: false },
      )
    },
    async auditModes(sessionId) {
      const modes = new Map<bigint, Audit.AuditMode>()
      for await (const { value } of listAll(state, sessionPrefix(sessionId))) {
        const receipt = await get(Hex.from(value))
        if (receipt?.audit) modes.set(receipt.core.index, receipt.audit)
      }
      return modes
    },
    async prove({ sessionId, index }) {
      const ids: Hash[] = []
      for await (const { key, value } of listAll(state, sessionPrefix(sessionId))) {
        if (key !== sessionKey(sessionId, BigInt(ids.length))) return undefined
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
