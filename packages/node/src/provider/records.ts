import {
  type AccountId,
  Cbor,
  Channel,
  type Hash,
  type Hex,
  Offer,
  Schema,
  Session,
  type SessionAccount,
} from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

/**
 * A provider's durable record of a session, from which it can continue after a crash at any moment.
 */
export type ProviderSessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly authorizationSignature: Hex.Hex
  readonly offer: Offer.Offer
  /** The client's approval of the cap, to submit with the opening. */
  readonly approval?: Channel.SignedApproval
  /** Highest cap confirmed on chain. */
  readonly cap: bigint
  readonly status: 'opening' | 'open' | 'closed'
  /** Last accepted voucher, with its signature as received; see `settleable`. */
  readonly last?: Channel.SignedVoucher
  /** The session account at that voucher. */
  readonly accountSnapshot: SessionAccount.AccountSnapshot
}

/** A provider's durable record of a request that it has locked. */
export type ProviderRequestRecord = {
  readonly offer: Offer.Offer
  readonly client: AccountId
  readonly signer: AccountId
  readonly cap: bigint
  readonly status: 'locked' | 'done'
  /** Last accepted voucher, with its signature as received; see `settleable`. */
  readonly last?: Channel.SignedVoucher
}

const COUNT_BITS = 64
const countSchema = Schema.unsigned(COUNT_BITS)

const accountSnapshotSchema: Schema.Schema<SessionAccount.AccountSnapshot> = Schema.object({
  finished: Schema.object({
    input: countSchema,
    cachedInput: countSchema,
    output: countSchema,
    image: countSchema,
    second: countSchema,
    request: countSchema,
  }),
  frontier: Schema.object({ count: countSchema, peaks: Schema.list(Schema.hash, COUNT_BITS) }),
  writtenOff: Schema.unsigned(128),
})

const sessionRecordSchema: Schema.Schema<ProviderSessionRecord> = Schema.object({
  authorization: Session.authorizationSchema,
  authorizationSignature: Schema.hex(undefined, 4096),
  offer: Offer.offerSchema,
  approval: Schema.optional(Channel.signedApprovalSchema),
  cap: Schema.unsigned(128),
  status: Schema.oneOf('opening', 'open', 'closed'),
  last: Schema.optional(Channel.signedVoucherSchema),
  accountSnapshot: accountSnapshotSchema,
})

const requestRecordSchema: Schema.Schema<ProviderRequestRecord> = Schema.object({
  offer: Offer.offerSchema,
  client: Schema.account,
  signer: Schema.account,
  cap: Schema.unsigned(128),
  status: Schema.oneOf('locked', 'done'),
  last: Schema.optional(Channel.signedVoucherSchema),
})

const RECEIPTS = 'provider/receipt/'
const SESSIONS = { records: 'provider/session/', open: 'provider/open-session/' }
const REQUESTS = { records: 'provider/request/', open: 'provider/open-request/' }

/** The provider's durable records, over its state. */
export type ProviderRecords = {
  /** Writes a record and the changes of `beside` atomically. */
  saveSession(
    id: Hash,
    record: ProviderSessionRecord,
    beside?: readonly StateChange[],
  ): Promise<void>
  session(id: Hash): Promise<ProviderSessionRecord | undefined>
  /** Deletes the record of a session that was never opened. */
  removeSession(id: Hash): Promise<void>
  /** Returns all sessions that are not closed, for recovery after a start. */
  unfinished(): Promise<readonly { readonly id: Hash; readonly record: ProviderSessionRecord }[]>
  saveRequest(
    id: Hash,
    record: ProviderRequestRecord,
    beside?: readonly StateChange[],
  ): Promise<void>
  request(id: Hash): Promise<ProviderRequestRecord | undefined>
  /** Returns all locked requests whose end is not recorded. */
  lockedRequests(): Promise<
    readonly { readonly id: Hash; readonly record: ProviderRequestRecord }[]
  >
  /** Stores a receipt before the message with it is sent. */
  saveReceipt(receipt: {
    readonly sessionId: Hash
    readonly index: bigint
    readonly envelope: Uint8Array
    /** Changes to write atomically with the receipt. */
    readonly beside: readonly StateChange[]
  }): Promise<void>
  receipt(sessionId: Hash, index: bigint): Promise<Uint8Array | undefined>
}

const receiptKey = (sessionId: Hash, index: bigint) =>
  `${RECEIPTS}${sessionId}/${index.toString().padStart(20, '0')}`

/** Creates a provider's records of sessions and requests over a state. */
export function createProviderRecords(state: StateStore): ProviderRecords {
  const sessions = createOpenRecordStore(state, { ...SESSIONS, shape: sessionRecordSchema })
  const requests = createOpenRecordStore(state, { ...REQUESTS, shape: requestRecordSchema })
  return {
    saveSession: (id, record, beside) =>
      sessions.save(id, record, { isOpen: record.status !== 'closed', beside }),
    session: sessions.get,
    removeSession: sessions.remove,
    unfinished: sessions.open,
    saveRequest: (id, record, beside) =>
      requests.save(id, record, { isOpen: record.status === 'locked', beside }),
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

/** The status of a record, and the changes to write atomically with it. */
type SaveOptions = {
  readonly isOpen: boolean
  readonly beside?: readonly StateChange[] | undefined
}

/** Creates a store of records with an index of unfinished records, which is read at a start. */
export function createOpenRecordStore<T>(
  state: StateStore,
  place: { readonly records: string; readonly open: string; readonly shape: Schema.Schema<T> },
) {
  const get = async (id: Hash): Promise<T | undefined> => {
    const value = await state.get(place.records + id)
    return value && Cbor.decode(value, place.shape, 'record')
  }
  return {
    get,
    save(id: Hash, record: T, { isOpen, beside = [] }: SaveOptions): Promise<void> {
      const key = place.open + id
      const mark: StateChange = isOpen
        ? { kind: 'put', key, value: empty }
        : { kind: 'delete', key }
      const put: StateChange = { kind: 'put', key: place.records + id, value: Cbor.encode(record) }
      // This write has no disk sync. A killed process loses no data. A power failure loses at most
      // the vouchers of the last seconds, and the client's next voucher covers their amount.
      return state.commit([put, mark, ...beside], { sync: false })
    },
    remove: (id: Hash): Promise<void> =>
      state.commit(
        [place.records, place.open].map((prefix) => ({ kind: 'delete', key: prefix + id })),
        { sync: false },
      ),
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
