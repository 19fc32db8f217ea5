import type { Ledger } from '@ostrom/ledger'
import {
  type AccountId,
  Cbor,
  type Clock,
  type Hash,
  Hex,
  type RandomBytes,
  Schema,
} from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import {
  DisposableAccountError,
  PayoutTermsError,
  PayoutWaitingError,
  ProxyMisbehavedError,
} from './errors.ts'
import {
  DISPOSABLE_ACCOUNTS_MAX,
  PAYOUT_UNCONFIRMED_SECONDS,
  PAYOUT_WAIT_SECONDS_MAX,
} from './limits.ts'
import { isMisbehaviour, ProxiedChannel } from './proxied-channel.ts'
import type { ProxyAccess } from './proxied-session-pool.ts'
import { createTicketCredits, distrustProxy } from './ticket-credit.ts'

/** A requested payout that has not verifiably arrived. */
type PendingPayout = {
  readonly id: Hash
  /** Peer id of the proxy that was asked. */
  readonly proxy: string
  readonly keyId: Hash
  /** Base units that the account gets. */
  readonly amount: bigint
  /** Balance of the account before the payout, in base units. */
  readonly before: bigint
  readonly askedSeconds: bigint
  /** Unix second by which the proxy promised to send the payout; absent until it has stated one. */
  readonly dueSeconds?: bigint
}

type AccountRecord = {
  readonly name: string
  readonly account: AccountId
  readonly secret: Hex.Hex
  readonly madeSeconds: bigint
  /** Payouts that have arrived. */
  readonly arrived: number
  readonly payout?: PendingPayout
}

/** An account without its secret. */
export type DisposableAccount = Pick<
  AccountRecord,
  'name' | 'account' | 'madeSeconds' | 'arrived'
> & {
  /** Base units that are to arrive, and the Unix second by which their proxy sends them. */
  readonly waiting?: { readonly amount: bigint; readonly dueSeconds?: bigint }
}

const payoutSchema: Schema.Schema<PendingPayout> = Schema.object({
  id: Schema.hash,
  proxy: Schema.text(256),
  keyId: Schema.hash,
  amount: Schema.unsigned(128),
  before: Schema.unsigned(256),
  askedSeconds: Schema.unsigned(64),
  dueSeconds: Schema.optional(Schema.unsigned(64)),
})

const accountSchema: Schema.Schema<AccountRecord> = Schema.object({
  name: Schema.text(64),
  account: Schema.account,
  secret: Schema.hex(32),
  madeSeconds: Schema.unsigned(64),
  arrived: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  payout: Schema.optional(payoutSchema),
})

const ACCOUNTS = 'disposable-account/'
const NAME = /^[a-z0-9][a-z0-9-]{0,31}$/

/**
 * Accounts that are funded by tickets, so that they cannot be linked to a wallet:
 * docs/spec/proxy.md, section 8.
 */
export type DisposableAccounts = {
  /**
   * Creates an account without coins; resolves once the account is on disk.
   *
   * @throws {DisposableAccountError}
   */
  make(name: string): Promise<DisposableAccount>
  /** Returns all accounts, after a check for arrived payouts. */
  list(): Promise<readonly DisposableAccount[]>
  /** Records arrived payouts; call it before an account spends. @throws {DisposableAccountError} */
  look(name: string): Promise<DisposableAccount>
  /**
   * Asks a proxy to send the value of one ticket, less the proxy's fees, to an account. A repeated
   * call after a kill continues the same payout.
   *
   * @throws {PayoutWaitingError} The last payout has not arrived, and is not late yet.
   * @throws {PayoutTermsError} {ProxyMisbehavedError} {ProxyDeclinedError} {ProxyAwayError}
   * {TicketsSpentError} {DisposableAccountError}
   */
  fund(
    name: string,
    proxy: ProxyAccess,
    terms: { readonly payoutFeeMax: bigint },
  ): Promise<DisposableAccount>
}

export type DisposableAccountsOptions = {
  /** State whose values must be encrypted, because a reader of them controls the accounts. */
  readonly state: StateStore
  readonly random: RandomBytes
  readonly clock: Clock
  readonly ledger: Pick<
    Ledger,
    'balance' | 'walletBalance' | 'nativeAsset' | 'nowSeconds' | 'createSigner'
  >
}

/** Opens the accounts of a state. Only one instance at a time may use the state. */
export const createDisposableAccounts = (options: DisposableAccountsOptions): DisposableAccounts =>
  new AccountsOfTickets(options)

class AccountsOfTickets implements DisposableAccounts {
  readonly #options: DisposableAccountsOptions

  constructor(options: DisposableAccountsOptions) {
    this.#options = options
  }

  async make(name: string): Promise<DisposableAccount> {
    const { random, ledger } = this.#options
    const refuse = (reason: string) => new DisposableAccountError({ account: name, reason })
    if (!NAME.test(name)) throw refuse('names have 1 to 32 small letters, digits and hyphens')
    const all = await recordsOf(this.#options.state)
    if (all.some((one) => one.name === name)) throw refuse('there is one of this name')
    if (all.length >= DISPOSABLE_ACCOUNTS_MAX)
      throw refuse(`this folder has ${DISPOSABLE_ACCOUNTS_MAX}, the limit`)
    const secret = random(32)
    const { account } = ledger.createSigner(secret)
    const madeSeconds = await ledger.nowSeconds()
    const record = { name, account, secret: Hex.from(secret), madeSeconds, arrived: 0 }
    await this.#save(record)
    return plain(record)
  }

  async list(): Promise<readonly DisposableAccount[]> {
    const found: DisposableAccount[] = []
    for (const record of await recordsOf(this.#options.state))
      found.push(plain(await this.#look(record)))
    return found
  }

  async look(name: string): Promise<DisposableAccount> {
    return plain(await this.#look(await requireRecord(this.#options.state, name)))
  }

  async fund(
    name: string,
    proxy: ProxyAccess,
    { payoutFeeMax }: { readonly payoutFeeMax: bigint },
  ): Promise<DisposableAccount> {
    const { state, random, clock, ledger } = this.#options
    const record = await this.#look(await requireRecord(state, name))
    const peer = proxy.addresses[0]?.split('/').at(-1) ?? ''
    const goesOn = record.payout?.proxy === peer && record.payout.keyId === proxy.tickets.key.keyId
    if (record.payout && !(goesOn && record.payout.dueSeconds === undefined))
      await this.#checkLate(record, record.payout)
    const credits = createTicketCredits({
      tickets: proxy.tickets,
      state,
      random,
      clock,
      proxy: peer,
    })
    if (await credits.isDistrusted())
      throw new ProxyMisbehavedError({ reason: 'it has cheated before' })
    const resumed = goesOn && record.payout?.dueSeconds === undefined ? record.payout : undefined
    const id = resumed?.id ?? Hex.from(random(32))
    // The credit is for this payout alone, so that the proxy cannot link the payout to other
    // payouts or to questions.
    const credit = await credits.open(`payout-${id}`)
    const { key } = credits
    const { network, addresses, ticketFeeMax } = proxy
    const onMisbehaved = () => void credits.distrust().catch(() => {})
    const connection = { network, addresses, clock, credit, key, ticketFeeMax, onMisbehaved }
    const channel = await ProxiedChannel.connect(connection)
    try {
      const { payoutFee: fee, ticketCredit, asset } = channel.terms
      if (fee === undefined || fee > payoutFeeMax || fee >= ticketCredit)
        throw new PayoutTermsError({ fee, feeMax: payoutFeeMax, asset })
      const asked: PendingPayout = {
        id,
        proxy: peer,
        keyId: key.keyId,
        amount: ticketCredit - fee,
        before: resumed?.before ?? (await this.#balanceOf(record.account)),
        askedSeconds: resumed?.askedSeconds ?? (await ledger.nowSeconds()),
      }
      await this.#save({ ...record, payout: asked })
      const dueSeconds = await channel.fund({ id, account: record.account })
      if (dueSeconds > (await ledger.nowSeconds()) + PAYOUT_WAIT_SECONDS_MAX)
        throw new ProxyMisbehavedError({ reason: 'it wants to wait for days' })
      const confirmed = { ...record, payout: { ...asked, dueSeconds } }
      await this.#save(confirmed)
      return plain(confirmed)
    } catch (error) {
      if (isMisbehaviour(error)) await credits.distrust()
      throw error
    } finally {
      await channel.close().catch(() => {})
      channel.abort(new Error('no more is asked of it'))
    }
  }

  /**
   * If a payout missed the time that its proxy stated, records that this proxy gets no further
   * ticket.
   *
   * @throws {PayoutWaitingError} The payout is not late yet.
   */
  async #checkLate({ name }: AccountRecord, payout: PendingPayout): Promise<void> {
    const { state, ledger } = this.#options
    const { dueSeconds, askedSeconds, proxy } = payout
    const untilSeconds = dueSeconds ?? askedSeconds + PAYOUT_UNCONFIRMED_SECONDS
    if ((await ledger.nowSeconds()) <= untilSeconds)
      throw new PayoutWaitingError({ account: name, untilSeconds })
    if (dueSeconds !== undefined) await distrustProxy(state, proxy)
  }

  /** Records a payout that has arrived. */
  async #look(record: AccountRecord): Promise<AccountRecord> {
    const { payout, ...rest } = record
    if (!payout) return record
    if ((await this.#balanceOf(record.account)) < payout.before + payout.amount) return record
    const arrived = { ...rest, arrived: record.arrived + 1 }
    await this.#save(arrived)
    return arrived
  }

  async #balanceOf(account: AccountId): Promise<bigint> {
    const { ledger } = this.#options
    const [wallet, vault] = await Promise.all([
      ledger.walletBalance(account, ledger.nativeAsset),
      ledger.balance(account, ledger.nativeAsset),
    ])
    return wallet + vault
  }

  async #save(record: AccountRecord): Promise<void> {
    const key = ACCOUNTS + record.name
    await this.#options.state.commit([{ kind: 'put', key, value: Cbor.encode(record) }])
  }
}

async function recordsOf(state: StateStore): Promise<readonly AccountRecord[]> {
  const entries = await Array.fromAsync(listAll(state, ACCOUNTS))
  return entries.map(({ value }) => Cbor.decode(value, accountSchema, 'disposable account'))
}

async function requireRecord(state: StateStore, name: string): Promise<AccountRecord> {
  const record = (await recordsOf(state)).find((one) => one.name === name)
  if (record) return record
  throw new DisposableAccountError({ account: name, reason: 'there is none of this name' })
}

/**
 * Returns the secret of an account. Call `look` before the account spends, because a payout is
 * recognized by the account's balance.
 *
 * @throws {DisposableAccountError}
 */
export async function disposableSecret(state: StateStore, name: string): Promise<Uint8Array> {
  return Hex.toBytes((await requireRecord(state, name)).secret)
}

const plain = ({ secret: _, payout, ...record }: AccountRecord): DisposableAccount => ({
  ...record,
  ...(payout && {
    waiting: {
      amount: payout.amount,
      ...(payout.dueSeconds !== undefined && { dueSeconds: payout.dueSeconds }),
    },
  }),
})
