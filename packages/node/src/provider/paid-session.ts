import type { PaymentKeys } from '@ostrom/ledger'
import {
  type AccountId,
  type Channel,
  type Clock,
  type Domain,
  type Hash,
  type Offer,
  SessionAccount,
  Voucher,
} from '@ostrom/protocol'
import { PaymentOverdueError, VoucherRefusedError } from './errors.ts'
import { PAYMENT_MS_PER_CHECKPOINT, PAYMENT_WAIT_MS } from './limits.ts'
import { settleable } from './settleable.ts'
import { waitForChange } from './wait-for-change.ts'

/** What pays for answers: a session, or a single locked request. */
export type PaidSession = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  /** Whose word counts on who may see its answers: the chain takes no other. */
  readonly consentSigner: AccountId
  readonly offer: Offer.Offer
  /** Of its vouchers, receipts and consents. */
  readonly domain: Domain
  /** Base units that may be unpaid in each stream. */
  readonly checkpoint: bigint
  /** The account of the channel now open, or of the last one. */
  account(): SessionAccount.SessionAccount
  /** Last voucher accepted. */
  last(): Voucher.Voucher | undefined
  /** The same with the signature that chains and others take; not always the one that came. */
  settleable(): Promise<Channel.SignedVoucher | undefined>
  cap(): bigint
  /** The session is open on chain, or its cap was raised: more may be served. */
  confirm(cap: bigint): void
  /**
   * Takes a voucher: checks it, writes it down, and lets waiting streams go on.
   *
   * @throws {VoucherRefusedError} Wrong signer, or a root that this provider does not compute.
   * @throws {VoucherNotIncreasingError} It lowers what was promised, or repeats it.
   * @throws {VoucherOverCapError} It exceeds the cap.
   */
  pay(signed: Channel.SignedVoucher): Promise<void>
  /**
   * Resolves when `callId` may come as far as `next`, at once in the usual case: what is unpaid
   * then stays within a checkpoint for each stream, and all that will be owed with the receipts
   * within the cap, since no voucher can promise more. Before the chain has confirmed the session,
   * waits for as long as that takes.
   *
   * @throws {PaymentOverdueError} No voucher came within `PAYMENT_WAIT_MS`.
   * @throws The signal's reason.
   */
  credit(callId: bigint, next: SessionAccount.Usage, signal: AbortSignal): Promise<void>
  /** `callId` does no more work: gives back the credit that it holds. */
  release(callId: bigint): void
  /** A channel was lost: goes back to the last voucher. Returns what stays paid beyond it. */
  rewind(): SessionAccount.AccountSnapshot
}

export type PaidSessionOptions = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  readonly consenter: AccountId
  readonly offer: Offer.Offer
  readonly cap: bigint
  /** False until the chain has confirmed the opening: at most one checkpoint is served. */
  readonly isConfirmed: boolean
  readonly accountSnapshot: SessionAccount.AccountSnapshot
  /** As it was saved. */
  readonly last: Channel.SignedVoucher | undefined
  /** Base units that may be unpaid in each stream. */
  readonly checkpoint: bigint
  readonly keys: PaymentKeys
  readonly domain: Domain
  readonly clock: Clock
  /** Makes a voucher durable, as it came, with the account's state at it. */
  readonly save: (
    last: Channel.SignedVoucher,
    snapshot: SessionAccount.AccountSnapshot,
  ) => Promise<void>
}

class VoucherPaidSession implements PaidSession {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  readonly consentSigner: AccountId
  readonly offer: Offer.Offer
  readonly domain: Domain
  readonly checkpoint: bigint
  readonly #options: PaidSessionOptions
  readonly #waiting = new Set<() => void>()
  /** By stream at work: base units of the piece that it has credit for and has not brought yet. */
  readonly #granted = new Map<bigint, bigint>()
  #grantedSum = 0n
  /** By stream at work: milliseconds that it has waited for vouchers. */
  readonly #waitedMs = new Map<bigint, number>()
  #cap: bigint
  #confirmed: boolean
  /** As it came; see `settleable`. */
  #last: Channel.SignedVoucher | undefined
  #account: SessionAccount.SessionAccount
  /** Total of the last voucher that is on disk: only that counts as paid. */
  #paid: bigint

  constructor(options: PaidSessionOptions) {
    this.#options = options
    this.id = options.id
    this.client = options.client
    this.signer = options.signer
    this.consentSigner = options.consenter
    this.domain = options.domain
    this.offer = options.offer
    this.checkpoint = options.checkpoint
    this.#cap = options.cap
    this.#confirmed = options.isConfirmed
    this.#last = options.last
    this.#account = SessionAccount.create(options.offer.prices, options.accountSnapshot)
    this.#paid = options.last?.voucher.total ?? 0n
  }

  account(): SessionAccount.SessionAccount {
    return this.#account
  }

  last(): Voucher.Voucher | undefined {
    return this.#last?.voucher
  }

  async settleable(): Promise<Channel.SignedVoucher | undefined> {
    const { signer, domain } = this
    return this.#last && settleable(this.#options.keys, { last: this.#last, signer, domain })
  }

  cap(): bigint {
    return this.#cap
  }

  confirm(cap: bigint): void {
    this.#cap = cap
    this.#confirmed = true
    this.#wake()
  }

  async pay(signed: Channel.SignedVoucher): Promise<void> {
    await this.#check(signed)
    this.#last = signed
    const { count, total } = signed.voucher
    this.#account.pruneSnapshots(count)
    const mark = this.#account.restore({ count, total, prefillStays: false })
    await this.#options.save(signed, mark)
    if (total > this.#paid) this.#paid = total
    this.#wake()
  }

  release(callId: bigint): void {
    this.#grantedSum -= this.#granted.get(callId) ?? 0n
    this.#granted.delete(callId)
    this.#waitedMs.delete(callId)
    this.#wake()
  }

  async credit(callId: bigint, next: SessionAccount.Usage, signal: AbortSignal): Promise<void> {
    const { clock } = this.#options
    // What is lent waits for nothing: nobody must go on with it for a client that left.
    signal.throwIfAborted()
    if (this.#granted.get(callId)) {
      this.#grant(callId, 0n)
      this.#wake()
    }
    const patienceMs = this.#waitLeftMs(callId)
    let sinceMs = clock.nowMs()
    const whole = () => this.#account.owedAt(callId, next) - this.#account.owed()
    const piece = () => this.#reserve(whole())
    // Streams that have not begun to work give nobody credit.
    const most = () => this.#allowed(this.#granted.size + (this.#granted.has(callId) ? 0 : 1))
    const due = () => this.#account.owed() + this.#grantedSum + piece()
    const all = () => this.#account.totalAt(callId, next) + this.#grantedSum
    // Nothing is lent before the chain has the session.
    const exceeds = () => (this.#confirmed ? due() : all()) > most()
    while (exceeds() || all() > this.#cap) {
      signal.throwIfAborted()
      if (!this.#confirmed) sinceMs = clock.nowMs()
      const leftMs = sinceMs + patienceMs - clock.nowMs()
      if (leftMs <= 0) {
        const allowed = most() - this.#paid
        const { asset } = this.offer
        const owed = this.#account.owed()
        throw new PaymentOverdueError({ owed, paid: this.#paid, allowed, asset })
      }
      await waitForChange(this.#waiting, clock, leftMs, signal)
    }
    const waitedMs = clock.nowMs() - sinceMs
    if (waitedMs > 0) this.#waitedMs.set(callId, (this.#waitedMs.get(callId) ?? 0) + waitedMs)
    this.#grant(callId, piece())
  }

  /** Milliseconds for which a stream may still wait for vouchers. */
  #waitLeftMs(callId: bigint): number {
    const { checkpoint } = this.#options
    if (!this.#account.usageOf(callId) || checkpoint === 0n) return PAYMENT_WAIT_MS
    const cost = this.#account.dueFor(callId)
    const earnedMs = Number((cost * BigInt(PAYMENT_MS_PER_CHECKPOINT)) / checkpoint)
    const leftMs = PAYMENT_WAIT_MS + earnedMs - (this.#waitedMs.get(callId) ?? 0)
    return Math.max(0, Math.min(leftMs, PAYMENT_WAIT_MS))
  }

  rewind(): SessionAccount.AccountSnapshot {
    const { count, total } = this.#last?.voucher ?? { count: 0n, total: 0n }
    const mark = this.#account.restore({ count, total, prefillStays: true })
    this.#account = SessionAccount.create(this.offer.prices, mark)
    return mark
  }

  /**
   * A client pays when half a checkpoint is unpaid. To ask for more room than the other half would
   * be to wait for a voucher that never comes.
   */
  #reserve(piece: bigint): bigint {
    const half = this.#options.checkpoint / 2n
    return piece < half ? piece : half
  }

  #allowed(streams: number): bigint {
    const { checkpoint } = this.#options
    return this.#confirmed ? this.#paid + BigInt(streams) * checkpoint : checkpoint
  }

  #grant(callId: bigint, piece: bigint): void {
    this.#grantedSum += piece - (this.#granted.get(callId) ?? 0n)
    this.#granted.set(callId, piece)
  }

  /** Lets waiting streams go on, all at once: what is allowed is allowed to the session. */
  #wake(): void {
    if (this.#account.owed() + this.#grantedSum > this.#allowed(this.#granted.size + 1)) return
    for (const resume of [...this.#waiting]) resume()
  }

  async #check({ voucher, signature }: Channel.SignedVoucher): Promise<void> {
    const { id: sessionId } = this
    const { keys } = this.#options
    const previous = this.#last?.voucher
    Voucher.increase({ previous, next: voucher, cap: this.#cap })
    // Stricter than the chain: an honest client's count never falls.
    if (previous && voucher.count < previous.count) {
      throw new Voucher.VoucherNotIncreasingError({ previous, next: voucher })
    }
    if (voucher.sessionId !== sessionId) {
      throw new VoucherRefusedError({ sessionId, reason: 'it names another session' })
    }
    if (this.#account.rootAt(voucher.count) !== voucher.receiptsRoot) {
      throw new VoucherRefusedError({ sessionId, reason: 'its receipts root is not ours' })
    }
    const digest = Voucher.hash(voucher, this.domain)
    if (!(await keys.verifyPayment({ digest, signature, account: this.signer }))) {
      throw new VoucherRefusedError({ sessionId, reason: 'its signer is not the session key' })
    }
  }
}

/** Creates the payment side of a session, see docs/spec/sessions.md, sections 3 to 5. */
export const createPaidSession = (options: PaidSessionOptions): PaidSession =>
  new VoucherPaidSession(options)
