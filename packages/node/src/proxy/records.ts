import type { SignedPayment } from '@ostrom/ledger'
import {
  type AccountId,
  type AssetId,
  Cbor,
  type Hash,
  type Hex,
  Offer,
  Schema,
  Session,
  Voucher,
} from '@ostrom/protocol'
import { listAll, type StateChange, type StateStore } from '@ostrom/state'

/** Value that a client's tickets have bought, and that no voucher or payout has spent yet. */
export type Credit = {
  readonly asset: AssetId
  /** Base units that further vouchers and payouts can spend. */
  readonly balance: bigint
  /**
   * Base units kept as fees of the client's tickets, minus the part that has paid debts of this
   * client.
   */
  readonly fees: bigint
  /**
   * Base units of the fees that never pay debts of the client, so that the proxy always keeps them.
   */
  readonly kept: bigint
  /** Unix second of the last change. */
  readonly changedSeconds: bigint
}

/** A session that the proxy opened, with all data that is needed to close it after a crash. */
export type ProxySessionRecord = {
  readonly authorization: Session.SessionAuthorization
  readonly signature: Hex.Hex
  readonly offer: Offer.Offer
  /**
   * Secret key that signs the session's vouchers. A thief of this key can spend at most the
   * session's cap.
   */
  readonly signerSecret: Hex.Hex
  /** Id of the client's credit that pays for the session. */
  readonly creditId: Hash
  /** Last voucher that was charged to a credit. It is signed again each time it is sent. */
  readonly last?: Voucher.Voucher
  /** Base units of the total of `last` that were taken from the credit's fees; 0 when absent. */
  readonly ofFees?: bigint
}

/**
 * A payment of native coin to an account, charged to a credit. `waiting`: charged and not sent.
 * `sending`: its transaction is signed, so that after a kill the chain shows its outcome. `sent`:
 * its transaction is in a block with enough confirmations.
 */
export type Payout = {
  /** Credit that was charged with the amount and the fee. */
  readonly creditId: Hash
  readonly account: AccountId
  /** Base units of the native coin that the account gets. */
  readonly amount: bigint
  /** Base units that the proxy keeps. */
  readonly fee: bigint
  readonly status: 'waiting' | 'sending' | 'sent'
  /** Unix second at which its batch is sent. */
  readonly dueSeconds: bigint
  readonly askedSeconds: bigint
  /** Unix second of the last change. */
  readonly changedSeconds: bigint
  /** Hash and nonce of the transaction, which are on disk before the transaction is sent. */
  readonly signed?: SignedPayment
  /** Number of its reverted transactions; 0 when absent. */
  readonly reverts?: number
}

/** A payout and its id. */
export type StoredPayout = { readonly id: Hash; readonly payout: Payout }

const payoutSchema: Schema.Schema<Payout> = Schema.object({
  creditId: Schema.hash,
  account: Schema.account,
  amount: Schema.unsigned(128),
  fee: Schema.unsigned(128),
  status: Schema.oneOf('waiting', 'sending', 'sent'),
  dueSeconds: Schema.unsigned(64),
  askedSeconds: Schema.unsigned(64),
  changedSeconds: Schema.unsigned(64),
  signed: Schema.optional(
    Schema.object({ hash: Schema.hash, nonce: Schema.integer(0, Number.MAX_SAFE_INTEGER) }),
  ),
  reverts: Schema.optional(Schema.integer(1, 0xffff_ffff)),
})

const creditSchema: Schema.Schema<Credit> = Schema.object({
  asset: Schema.account,
  balance: Schema.unsigned(128),
  fees: Schema.unsigned(128),
  kept: Schema.unsigned(128),
  changedSeconds: Schema.unsigned(64),
})

const sessionSchema: Schema.Schema<ProxySessionRecord> = Schema.object({
  authorization: Session.authorizationSchema,
  signature: Schema.hex(undefined, 4096),
  offer: Offer.offerSchema,
  signerSecret: Schema.hex(32),
  creditId: Schema.hash,
  last: Schema.optional(Voucher.voucherSchema),
  ofFees: Schema.optional(Schema.unsigned(128)),
})

const CREDIT = 'proxy/credit/'
const TICKET = 'proxy/ticket/'
const SESSION = 'proxy/session/'
const PAYOUT = 'proxy/payout/'

/** Key of a ticket's record. */
export type TicketRecordKey = { readonly keyId: Hash; readonly id: Hash }

/** The proxy's records on disk: credits, tickets that were counted, open sessions, and payouts. */
export type ProxyRecords = {
  credit(creditId: Hash): Promise<Credit | undefined>
  /** Returns the credit for which a ticket was counted; undefined for a new ticket. */
  ticketCredit(place: TicketRecordKey): Promise<Hash | undefined>
  /** Records that a ticket was credited, in one commit with the changed credit. */
  countTicket(place: TicketRecordKey, creditId: Hash, credit: Credit): Promise<void>
  /** Writes a session, before its provider is contacted. */
  addSession(id: Hash, record: ProxySessionRecord): Promise<void>
  /** Charges a voucher to a credit, before it is signed. */
  charge(id: Hash, record: ProxySessionRecord, credit: Credit): Promise<void>
  /**
   * Removes a closed session, and refunds its credit for the charged amount that the chain did not
   * settle, for example because the provider never received the voucher. The refund goes first to
   * the credit's fees, up to the part that they paid, and then to its balance.
   */
  removeSession(id: Hash, record: ProxySessionRecord, settled: bigint): Promise<void>
  sessions(): Promise<readonly { readonly id: Hash; readonly record: ProxySessionRecord }[]>
  payout(id: Hash): Promise<Payout | undefined>
  payouts(): Promise<readonly StoredPayout[]>
  /** Writes a payout; a new payout together with the charged credit. */
  savePayout(stored: StoredPayout, credit?: Credit): Promise<void>
  /**
   * Removes a payout that the chain refused, and returns its amount and its fee to its credit. If a
   * transaction was reverted, the proxy keeps the fee, because the transaction has cost gas.
   */
  returnPayout(stored: StoredPayout): Promise<void>
  /** Removes the sent payouts that last changed before the Unix second `seconds`. */
  removePayouts(seconds: bigint): Promise<void>
  /**
   * Ends the credits that last changed before the Unix second `seconds` and are not in use. The
   * proxy keeps their balance.
   */
  removeCredits(seconds: bigint, isInUse: (creditId: Hash) => boolean): Promise<void>
}

/**
 * Opens the records. Commits land in the order of their calls, so that the writes of one channel
 * need no lock.
 */
export function createProxyRecords(state: StateStore): ProxyRecords {
  const put = (key: string, value: unknown): StateChange => ({
    kind: 'put',
    key,
    value: Cbor.encode(value),
  })
  const creditOf = async (creditId: Hash): Promise<Credit | undefined> => {
    const value = await state.get(CREDIT + creditId)
    return value && Cbor.decode(value, creditSchema, 'credit')
  }
  const payoutsOf = async (): Promise<readonly StoredPayout[]> => {
    const entries = await Array.fromAsync(listAll(state, PAYOUT))
    return entries.map(({ key, value }) => ({
      id: key.slice(PAYOUT.length) as Hash,
      payout: Cbor.decode(value, payoutSchema, 'payout'),
    }))
  }
  const ticketKey = ({ keyId, id }: TicketRecordKey) => `${TICKET}${keyId}/${id}`
  return {
    credit: creditOf,
    async ticketCredit(place) {
      const value = await state.get(ticketKey(place))
      return value && Cbor.decode(value, Schema.hash, 'ticket')
    },
    async countTicket(place, creditId, credit) {
      await state.commit([put(ticketKey(place), creditId), put(CREDIT + creditId, credit)])
    },
    async addSession(id, record) {
      await state.commit([put(SESSION + id, record)])
    },
    async charge(id, record, credit) {
      await state.commit([put(SESSION + id, record), put(CREDIT + record.creditId, credit)])
    },
    async removeSession(id, { creditId, last, ofFees = 0n }, settled) {
      const remove: StateChange = { kind: 'delete', key: SESSION + id }
      const unsettled = (last?.total ?? 0n) - settled
      const credit = unsettled > 0n ? await creditOf(creditId) : undefined
      const toFees = unsettled < ofFees ? unsettled : ofFees
      const returned = credit && {
        ...credit,
        balance: credit.balance + unsettled - toFees,
        fees: credit.fees + toFees,
      }
      await state.commit(returned ? [remove, put(CREDIT + creditId, returned)] : [remove])
    },
    async sessions() {
      const found: { id: Hash; record: ProxySessionRecord }[] = []
      for await (const { key, value } of listAll(state, SESSION)) {
        const id = key.slice(SESSION.length) as Hash
        found.push({ id, record: Cbor.decode(value, sessionSchema, 'session of a proxy') })
      }
      return found
    },
    async payout(id) {
      const value = await state.get(PAYOUT + id)
      return value && Cbor.decode(value, payoutSchema, 'payout')
    },
    payouts: payoutsOf,
    async savePayout({ id, payout }, credit) {
      const change = put(PAYOUT + id, payout)
      await state.commit(credit ? [change, put(CREDIT + payout.creditId, credit)] : [change])
    },
    async returnPayout({ id, payout: { creditId, amount, fee, reverts = 0 } }) {
      const credit = await creditOf(creditId)
      const back = reverts > 0 ? amount : amount + fee
      const returned = credit && { ...credit, balance: credit.balance + back }
      const remove: StateChange = { kind: 'delete', key: PAYOUT + id }
      await state.commit(returned ? [remove, put(CREDIT + creditId, returned)] : [remove])
    },
    async removePayouts(seconds) {
      const sent = (await payoutsOf()).filter(
        ({ payout }) => payout.status === 'sent' && payout.changedSeconds < seconds,
      )
      for (const { id } of sent) await state.commit([{ kind: 'delete', key: PAYOUT + id }])
    },
    async removeCredits(seconds, isInUse) {
      for await (const { key, value } of listAll(state, CREDIT)) {
        const { changedSeconds } = Cbor.decode(value, creditSchema, 'credit')
        if (changedSeconds >= seconds || isInUse(key.slice(CREDIT.length) as Hash)) continue
        await state.commit([{ kind: 'delete', key }])
      }
    },
  }
}
