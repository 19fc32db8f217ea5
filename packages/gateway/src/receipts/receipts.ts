import {
  type AccountId,
  Audit,
  Cbor,
  type Hash,
  Hex,
  Merkle,
  Receipt,
  Shape,
} from '@ostrom/protocol'
import { listAll, type State } from '@ostrom/state'
import type { SignedReceipt } from '../answering.ts'

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

const shape: Shape.Shape<StoredReceipt> = Shape.object({
  core: Receipt.receiptShape,
  signature: Shape.hex(undefined, 4096),
  provider: Shape.account,
  operator: Shape.optional(Shape.account),
  cost: Shape.unsigned(128),
  audit: Shape.optional(Shape.oneOf(...Audit.auditModes)),
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
export type Receipts = {
  save(receipt: SignedReceipt, about: Pick<StoredReceipt, 'cost' | 'audit'>): Promise<void>
  /** Who may see which answer of a session, by index, as far as receipts are kept. */
  modes(sessionId: Hash): Promise<ReadonlyMap<bigint, Audit.AuditMode>>
  get(id: Hash): Promise<StoredReceipt | undefined>
  /** Proves a receipt's place among its session's; `undefined` where one of them is missing. */
  prove(core: Receipt.ReceiptCore): Promise<InclusionProof | undefined>
  list(options?: {
    after?: Hash
    limit?: number
  }): Promise<readonly (StoredReceipt & { id: Hash })[]>
}

const sessionPrefix = (sessionId: Hash): string => `${BY_SESSION}${sessionId}/`

export function createReceipts(state: State): Receipts {
  const get: Receipts['get'] = async (id) => {
    const value = await state.get(PREFIX + id)
    return value && Cbor.decode(value, shape, 'receipt')
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
    async modes(sessionId) {
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
        ...Cbor.decode(value, shape, 'receipt'),
      }))
    },
  }
}
