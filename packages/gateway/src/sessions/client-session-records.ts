import { Cbor, type Hash, type Hex, Offer, Schema, Session } from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

/** The gateway's durable record of a session, with all that is needed to close it after a crash. */
export type ClientSessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
  readonly offer: Offer.Offer
  /** Secret of the session's signer; it can sign for at most `cap`. */
  readonly signerSecret: Hex.Hex
  readonly sealKey: Hex.Hex
  readonly addresses: readonly string[]
  /** The signed maximum, in base units: no voucher above it was ever signed. */
  readonly ceiling: bigint
  readonly cap: bigint
  readonly status: 'open' | 'closing' | 'closed'
}

const recordSchema: Schema.Schema<ClientSessionRecord> = Schema.object({
  authorization: Session.authorizationSchema,
  signature: Schema.hex(undefined, 4096),
  offer: Offer.offerSchema,
  signerSecret: Schema.hex(32),
  sealKey: Schema.hex(32),
  addresses: Schema.list(Schema.text(256), 16),
  ceiling: Schema.unsigned(128),
  cap: Schema.unsigned(128),
  status: Schema.oneOf('open', 'closing', 'closed'),
})

const PREFIX = 'gateway/session/'
/** Key prefix of the index of sessions that are not closed. */
const UNFINISHED = 'gateway/open-session/'
const empty = new Uint8Array()
export type ClientSessionRecords = {
  /** Writes a record, before any message that depends on it is sent. */
  save(id: Hash, record: ClientSessionRecord): Promise<void>
  /** Changes the given fields. Concurrent updates of other fields are kept. */
  update(id: Hash, change: Partial<ClientSessionRecord>): Promise<void>
  get(id: Hash): Promise<ClientSessionRecord | undefined>
  /** Returns all sessions in order of ids; with `unfinished`, only those that are not closed. */
  list(options?: {
    unfinished?: boolean
  }): Promise<readonly { readonly id: Hash; readonly record: ClientSessionRecord }[]>
}

/** Creates the records of a client's sessions over a state. */
export function createClientSessionRecords(state: StateStore): ClientSessionRecords {
  /** Latest record that this process has written of each session that is not closed. */
  const latest = new Map<Hash, ClientSessionRecord>()
  const save = (id: Hash, record: ClientSessionRecord): Promise<void> => {
    if (record.status === 'closed') latest.delete(id)
    else latest.set(id, record)
    return write(id, record)
  }
  const write = (id: Hash, record: ClientSessionRecord) => {
    const key = UNFINISHED + id
    const mark: StateChange =
      record.status === 'closed' ? { kind: 'delete', key } : { kind: 'put', key, value: empty }
    const put: StateChange = { kind: 'put', key: PREFIX + id, value: Cbor.encode(record) }
    // Written without a disk sync, because a sync would delay the first token. A killed process
    // loses no data; after a power failure, the provider's copy of our last voucher restores the
    // state.
    return state.commit([put, mark], { sync: false })
  }
  const get = async (id: Hash): Promise<ClientSessionRecord | undefined> => {
    const value = await state.get(PREFIX + id)
    return value && Cbor.decode(value, recordSchema, 'session record')
  }
  return {
    save,
    get,
    async update(id, change) {
      const stored = latest.has(id) ? undefined : await get(id)
      const record = latest.get(id) ?? stored
      if (record) await save(id, { ...record, ...change })
    },
    async list({ unfinished = false } = {}) {
      const prefix = unfinished ? UNFINISHED : PREFIX
      const found: { id: Hash; record: ClientSessionRecord }[] = []
      for await (const { key } of listAll(state, prefix)) {
        const id = key.slice(prefix.length) as Hash
        const record = await get(id)
        if (record) found.push({ id, record })
      }
      return found
    },
  }
}
