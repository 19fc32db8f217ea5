import {
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

const SESSIONS = 'provider/session/'
const RECEIPTS = 'provider/receipt/'

/** Pages of this size are read at start. */
const PAGE = 256

/** The provider's durable records, over its state. */
export type Records = {
  saveSession(id: Hash, record: SessionRecord): Promise<void>
  session(id: Hash): Promise<SessionRecord | undefined>
  /** All sessions that are not closed, for recovery after a start. */
  unfinished(): Promise<readonly { readonly id: Hash; readonly record: SessionRecord }[]>
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
      const found: { id: Hash; record: SessionRecord }[] = []
      let after: string | undefined
      for (;;) {
        const page = await state.list(SESSIONS, { limit: PAGE, ...(after && { after }) })
        for (const { key, value } of page) {
          const record = Cbor.decode(value, recordShape, 'session record')
          const id = key.slice(SESSIONS.length) as Hash
          if (record.status !== 'closed') found.push({ id, record })
        }
        after = page.at(-1)?.key
        if (page.length < PAGE) return found
      }
    },
    saveReceipt: ({ sessionId, index, envelope }) =>
      state.commit([{ kind: 'put', key: receiptKey(sessionId, index), value: envelope }], {
        sync: false,
      }),
    receipt: (sessionId, index) => state.get(receiptKey(sessionId, index)),
  }
}
