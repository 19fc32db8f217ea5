import {
  type AccountId,
  Cbor,
  Channel,
  type Hash,
  type Hex,
  Offer,
  Session,
  Shape,
  type Tally,
} from '@ostrom/protocol'
import type { State } from '@ostrom/state'

/** What a provider must know of a session after it was killed at any moment. */
export type SessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly authorizationSignature: Hex.Hex
  readonly offer: Offer.Offer
  /** Highest cap confirmed on chain. */
  readonly cap: bigint
  readonly status: 'opening' | 'open' | 'closed'
  /** Last voucher accepted. */
  readonly last?: Channel.SignedVoucher
  /** The account at that voucher. */
  readonly mark: Tally.Mark
}

/** What a provider must know of a request that it has locked. */
export type RequestRecord = {
  readonly offer: Offer.Offer
  readonly client: AccountId
  readonly signer: AccountId
  readonly cap: bigint
  readonly status: 'locked' | 'done'
  readonly last?: Channel.SignedVoucher
}

const COUNT_BITS = 64
const countShape = Shape.unsigned(COUNT_BITS)

const markShape: Shape.Shape<Tally.Mark> = Shape.object({
  finished: Shape.object({
    input: countShape,
    cachedInput: countShape,
    output: countShape,
    image: countShape,
    second: countShape,
    request: countShape,
  }),
  frontier: Shape.object({ count: countShape, peaks: Shape.list(Shape.hash, COUNT_BITS) }),
  lapsed: Shape.unsigned(128),
})

const recordShape: Shape.Shape<SessionRecord> = Shape.object({
  authorization: Session.authorizationShape,
  authorizationSignature: Shape.hex(undefined, 4096),
  offer: Offer.offerShape,
  cap: Shape.unsigned(128),
  status: Shape.oneOf('opening', 'open', 'closed'),
  last: Shape.optional(Channel.signedVoucherShape),
  mark: markShape,
})

const requestRecordShape: Shape.Shape<RequestRecord> = Shape.object({
  offer: Offer.offerShape,
  client: Shape.account,
  signer: Shape.account,
  cap: Shape.unsigned(128),
  status: Shape.oneOf('locked', 'done'),
  last: Shape.optional(Channel.signedVoucherShape),
})

const SESSIONS = 'provider/session/'
const REQUESTS = 'provider/request/'
const RECEIPTS = 'provider/receipt/'

/** Pages of this size are read at start. */
const PAGE = 256

/** The provider's durable records, over its state. */
export type Records = {
  saveSession(id: Hash, record: SessionRecord): Promise<void>
  session(id: Hash): Promise<SessionRecord | undefined>
  /** All sessions that are not closed, for recovery after a start. */
  unfinished(): Promise<readonly { readonly id: Hash; readonly record: SessionRecord }[]>
  saveRequest(id: Hash, record: RequestRecord): Promise<void>
  /** All requests that were locked and not seen to their end. */
  lockedRequests(): Promise<readonly { readonly id: Hash; readonly record: RequestRecord }[]>
  /** Keeps a receipt before the message that carries it leaves. */
  saveReceipt(receipt: { sessionId: Hash; index: bigint; envelope: Uint8Array }): Promise<void>
  receipt(sessionId: Hash, index: bigint): Promise<Uint8Array | undefined>
}

const receiptKey = (sessionId: Hash, index: bigint) =>
  `${RECEIPTS}${sessionId}/${index.toString().padStart(20, '0')}`

export function createRecords(state: State): Records {
  return {
    saveSession: (id, record) =>
      // Not synced: a killed process loses nothing, and a power cut loses at most what the last
      // seconds of vouchers were worth, which the client's next voucher covers again.
      state.commit([{ kind: 'put', key: SESSIONS + id, value: Cbor.encode(record) }], {
        sync: false,
      }),
    async session(id) {
      const value = await state.get(SESSIONS + id)
      return value && Cbor.decode(value, recordShape, 'session record')
    },
    async unfinished() {
      const all = await readAll(state, SESSIONS, recordShape)
      return all.filter(({ record }) => record.status !== 'closed')
    },
    saveRequest: (id, record) =>
      state.commit([{ kind: 'put', key: REQUESTS + id, value: Cbor.encode(record) }], {
        sync: false,
      }),
    async lockedRequests() {
      const all = await readAll(state, REQUESTS, requestRecordShape)
      return all.filter(({ record }) => record.status === 'locked')
    },
    saveReceipt: ({ sessionId, index, envelope }) =>
      state.commit([{ kind: 'put', key: receiptKey(sessionId, index), value: envelope }], {
        sync: false,
      }),
    receipt: (sessionId, index) => state.get(receiptKey(sessionId, index)),
  }
}

/** Reads every record under a prefix, page by page. */
async function readAll<T>(
  state: State,
  prefix: string,
  shape: Shape.Shape<T>,
): Promise<{ readonly id: Hash; readonly record: T }[]> {
  const found: { id: Hash; record: T }[] = []
  let after: string | undefined
  for (;;) {
    const page = await state.list(prefix, { limit: PAGE, ...(after && { after }) })
    for (const { key, value } of page) {
      const id = key.slice(prefix.length) as Hash
      found.push({ id, record: Cbor.decode(value, shape, 'record') })
    }
    after = page.at(-1)?.key
    if (page.length < PAGE) return found
  }
}
