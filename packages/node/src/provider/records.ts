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
import { type Change, listAll, type State } from '@ostrom/state'

/** What a provider must know of a session after it was killed at any moment. */
export type SessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly authorizationSignature: Hex.Hex
  readonly offer: Offer.Offer
  /** The client's leave to reserve the cap, to be submitted with the opening. */
  readonly approval?: Channel.SignedApproval
  /** Highest cap confirmed on chain. */
  readonly cap: bigint
  readonly status: 'opening' | 'open' | 'closed'
  /** Last voucher accepted, as it came; see `settleable`. */
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
  /** As in a session. */
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
  approval: Shape.optional(Channel.signedApprovalShape),
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

const RECEIPTS = 'provider/receipt/'
const SESSIONS = { records: 'provider/session/', open: 'provider/open-session/' }
const REQUESTS = { records: 'provider/request/', open: 'provider/open-request/' }

/** The provider's durable records, over its state. */
export type Records = {
  /** `beside` is written together with it, or not at all. */
  saveSession(id: Hash, record: SessionRecord, beside?: readonly Change[]): Promise<void>
  session(id: Hash): Promise<SessionRecord | undefined>
  /** All sessions that are not closed, for recovery after a start. */
  unfinished(): Promise<readonly { readonly id: Hash; readonly record: SessionRecord }[]>
  saveRequest(id: Hash, record: RequestRecord, beside?: readonly Change[]): Promise<void>
  request(id: Hash): Promise<RequestRecord | undefined>
  /** All requests that were locked and not seen to their end. */
  lockedRequests(): Promise<readonly { readonly id: Hash; readonly record: RequestRecord }[]>
  /** Keeps a receipt before the message that carries it leaves. */
  saveReceipt(receipt: {
    readonly sessionId: Hash
    readonly index: bigint
    readonly envelope: Uint8Array
    /** Written together with it, or not at all. */
    readonly beside: readonly Change[]
  }): Promise<void>
  receipt(sessionId: Hash, index: bigint): Promise<Uint8Array | undefined>
}

const receiptKey = (sessionId: Hash, index: bigint) =>
  `${RECEIPTS}${sessionId}/${index.toString().padStart(20, '0')}`

export function createRecords(state: State): Records {
  const sessions = createShelf(state, { ...SESSIONS, shape: recordShape })
  const requests = createShelf(state, { ...REQUESTS, shape: requestRecordShape })
  return {
    saveSession: (id, record, beside) =>
      sessions.save(id, record, { open: record.status !== 'closed', beside }),
    session: sessions.get,
    unfinished: sessions.open,
    saveRequest: (id, record, beside) =>
      requests.save(id, record, { open: record.status === 'locked', beside }),
    request: requests.get,
    lockedRequests: requests.open,
    saveReceipt: ({ sessionId, index, envelope, beside }) =>
      state.commit(
        [{ kind: 'put', key: receiptKey(sessionId, index), value: envelope }, ...beside],
        { sync: false },
      ),
    receipt: (sessionId, index) => state.get(receiptKey(sessionId, index)),
  }
}

const empty = new Uint8Array()

/** Whether a record is not at its end, and what is written with it, or not at all. */
type Saving = { readonly open: boolean; readonly beside?: readonly Change[] | undefined }

/** Records of one kind, with a mark for each that is not at its end: a start reads only those. */
export function createShelf<T>(
  state: State,
  place: { readonly records: string; readonly open: string; readonly shape: Shape.Shape<T> },
) {
  const get = async (id: Hash): Promise<T | undefined> => {
    const value = await state.get(place.records + id)
    return value && Cbor.decode(value, place.shape, 'record')
  }
  return {
    get,
    save(id: Hash, record: T, { open, beside = [] }: Saving): Promise<void> {
      const key = place.open + id
      const mark: Change = open ? { kind: 'put', key, value: empty } : { kind: 'delete', key }
      const put: Change = { kind: 'put', key: place.records + id, value: Cbor.encode(record) }
      // Not synced: a killed process loses nothing, and a power cut loses at most what the last
      // seconds of vouchers were worth, which the client's next voucher covers again.
      return state.commit([put, mark, ...beside], { sync: false })
    },
    async open(): Promise<{ readonly id: Hash; readonly record: T }[]> {
      const found: { id: Hash; record: T }[] = []
      for await (const { key } of listAll(state, place.open)) {
        const id = key.slice(place.open.length) as Hash
        const record = await get(id)
        if (record) found.push({ id, record })
      }
      return found
    },
  }
}
