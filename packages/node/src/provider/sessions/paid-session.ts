import type { PaymentKeys } from '@ostrom/ledger'
import {
  type AccountId,
  type Channel,
  type Clock,
  type Domain,
  type Hash,
  monotonicMs,
  type Offer,
  SessionAccount,
  Voucher,
} from '@ostrom/protocol'
import { PaymentOverdueError, VoucherRefusedError } from '../errors.ts'
import { PAYMENT_MS_PER_CHECKPOINT, PAYMENT_WAIT_MS } from '../limits.ts'
import { settleable } from './settleable.ts'
import { waitForChange } from './wait-for-change.ts'

/** An agreement that pays for answers: a session, or one locked request. */
export type PaidSession = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  /** The only account whose signature makes a consent to audits valid on chain. */
  readonly consentSigner: AccountId
  readonly offer: Offer.Offer
  /** Signing domain of vouchers, receipts and consents. */
  readonly domain: Domain
  /** Base units that may be unpaid in each stream. */
  readonly checkpoint: bigint
  /** The session account of the open channel, or of the last one. */
  account(): SessionAccount.SessionAccount
  /** Last accepted voucher. */
  last(): Voucher.Voucher | undefined
  /** Last accepted voucher with its canonical signature, which may differ from the received one. */
  settleable(): Promise<Channel.SignedVoucher | undefined>
  cap(): bigint
  /** Records that the session is open on chain, or that its cap was raised. */
  confirm(cap: bigint): void
  /**
   * Accepts a voucher: checks it, makes it durable, and resumes waiting streams.
   *
   * @throws {VoucherRefusedError} The signer is wrong, or the root is not the provider's own.
   * @throws {VoucherNotIncreasingError} Its total is not above the last total.
   * @throws {VoucherOverCapError} It exceeds the cap.
   */
  pay(signed: Channel.SignedVoucher): Promise<void>
  /**
   * Resolves when `callId` may advance to `next`, usually at once. At `next`, the unpaid value is
   * at most one checkpoint for each stream, and the total with all receipts is at most the cap,
   * which no voucher can exceed. Waits without a limit while the chain has not confirmed the
   * session.
   *
   * @throws {PaymentOverdueError} The vouchers did not come within the waiting time that the call
   *   has left: at most `PAYMENT_WAIT_MS`.
   * @throws The signal's reason.
   */
  credit(callId: bigint, next: SessionAccount.Usage, signal: AbortSignal): Promise<void>
  /** Limits the output of a new call to the tokens for which its client has reserved money. */
  limitOutput(callId: bigint, tokens: number): void
  /** Raises the output limit of a call. Ignores ended calls and lower numbers. */
  allowOutput(callId: bigint, tokens: number): void
  /**
   * Resolves when `callId` may have `output` tokens; at once if the call has no output limit. A
   * call has one waiting time for allowances and vouchers together.
   *
   * @throws {PaymentOverdueError} The output limit was not raised within the waiting time that the
   *   call has left: at most `PAYMENT_WAIT_MS`.
   * @throws The signal's reason.
   */
  awaitAllowance(callId: bigint, output: number, signal: AbortSignal): Promise<void>
  /** Releases the credit and the limit of `callId`, which has ended. */
  release(callId: bigint): void
  /** Restores and returns the account snapshot of the last voucher, after a lost channel. */
  rewind(): SessionAccount.AccountSnapshot
}

export type PaidSessionOptions = {
  readonly id: Hash
  readonly client: AccountId
  readonly signer: AccountId
  readonly consenter: AccountId
  readonly offer: Offer.Offer
  readonly cap: bigint
  /**
   * False until the chain has confirmed the opening. Until then, the provider serves answers worth
   * at most one checkpoint.
   */
  readonly isConfirmed: boolean
  readonly accountSnapshot: SessionAccount.AccountSnapshot
  /** Last voucher, as it was saved. */
  readonly last: Channel.SignedVoucher | undefined
  /** Base units that may be unpaid in each stream. */
  readonly checkpoint: bigint
  readonly keys: PaymentKeys
  readonly domain: Domain
  readonly clock: Clock
  /** Makes a voucher durable, with its signature as received and the account snapshot at it. */
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
  /** Unused credit of each running call, in base units. */
  readonly #granted = new Map<bigint, bigint>()
  #grantedSum = 0n
  /** Output limit of each running call that has one, in tokens. */
  readonly #allowedOutput = new Map<bigint, number>()
  /** Milliseconds that each running call has waited for vouchers and for its allowance. */
  readonly #waitedMs = new Map<bigint, number>()
  #cap: bigint
  #confirmed: boolean
  /** Last voucher, with its signature as received; see `settleable`. */
  #last: Channel.SignedVoucher | undefined
  #account: SessionAccount.SessionAccount
  /** Total of the last durable voucher; only this total counts as paid. */
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
    const snapshot = this.#account.restore({ count, total, prefillStays: false })
    await this.#options.save(signed, snapshot)
    if (total > this.#paid) this.#paid = total
    this.#wake()
  }

  limitOutput(callId: bigint, tokens: number): void {
    this.#allowedOutput.set(callId, tokens)
  }

  allowOutput(callId: bigint, tokens: number): void {
    const allowed = this.#allowedOutput.get(callId)
    if (allowed === undefined || tokens <= allowed) return
    this.#allowedOutput.set(callId, tokens)
    this.#wake()
  }

  async awaitAllowance(callId: bigint, output: number, signal: AbortSignal): Promise<void> {
    const { clock } = this.#options
    const isOver = () => output > (this.#allowedOutput.get(callId) ?? output)
    if (!isOver()) return
    const waitMaxMs = this.#waitLeftMs(callId)
    const sinceMs = monotonicMs(clock)
    while (isOver()) {
      signal.throwIfAborted()
      const leftMs = sinceMs + waitMaxMs - monotonicMs(clock)
      if (leftMs <= 0) throw this.#overdue(0n)
      await waitForChange(this.#waiting, clock, leftMs, signal)
    }
    this.#addWait(callId, monotonicMs(clock) - sinceMs)
  }

  release(callId: bigint): void {
    this.#grantedSum -= this.#granted.get(callId) ?? 0n
    this.#granted.delete(callId)
    this.#allowedOutput.delete(callId)
    this.#waitedMs.delete(callId)
    this.#wake()
  }

  async credit(callId: bigint, next: SessionAccount.Usage, signal: AbortSignal): Promise<void> {
    const { clock } = this.#options
    // Credit may be granted without waiting, so check here that the client is still connected.
    signal.throwIfAborted()
    if (this.#granted.get(callId)) {
      this.#grant(callId, 0n)
      this.#wake()
    }
    const waitMaxMs = this.#waitLeftMs(callId)
    let sinceMs = monotonicMs(clock)
    const nextDue = () => this.#account.owedAt(callId, next) - this.#account.owed()
    const credit = () => this.#reserve(nextDue())
    // The limit counts only streams that have started, and this one.
    const limit = () => this.#allowed(this.#granted.size + (this.#granted.has(callId) ? 0 : 1))
    const due = () => this.#account.owed() + this.#grantedSum + credit()
    const totalAtEnd = () => this.#account.totalAt(callId, next) + this.#grantedSum
    // Until the chain has confirmed the session, the limit applies to the whole value of its
    // answers, not only to the part that is due.
    const exceeds = () => (this.#confirmed ? due() : totalAtEnd()) > limit()
    while (exceeds() || totalAtEnd() > this.#cap) {
      signal.throwIfAborted()
      if (!this.#confirmed) sinceMs = monotonicMs(clock)
      const leftMs = sinceMs + waitMaxMs - monotonicMs(clock)
      if (leftMs <= 0) {
        throw this.#overdue(limit() - this.#paid)
      }
      await waitForChange(this.#waiting, clock, leftMs, signal)
    }
    this.#addWait(callId, monotonicMs(clock) - sinceMs)
    this.#grant(callId, credit())
  }

  #overdue(allowed: bigint): PaymentOverdueError {
    const { asset } = this.offer
    const owed = this.#account.owed()
    return new PaymentOverdueError({ owed, paid: this.#paid, allowed, asset })
  }

  #addWait(callId: bigint, waitedMs: number): void {
    if (waitedMs > 0) this.#waitedMs.set(callId, (this.#waitedMs.get(callId) ?? 0) + waitedMs)
  }

  /** Milliseconds for which a call may still wait for vouchers or allowances. */
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
    const snapshot = this.#account.restore({ count, total, prefillStays: true })
    this.#account = SessionAccount.create(this.offer.prices, snapshot)
    return snapshot
  }

  /**
   * Returns the part of `amount` that a call reserves: at most half a checkpoint. A client pays
   * when half a checkpoint is unpaid, so a larger reservation would wait for a voucher that never
   * comes.
   */
  #reserve(amount: bigint): bigint {
    const half = this.#options.checkpoint / 2n
    return amount < half ? amount : half
  }

  #allowed(streams: number): bigint {
    const { checkpoint } = this.#options
    return this.#confirmed ? this.#paid + BigInt(streams) * checkpoint : checkpoint
  }

  #grant(callId: bigint, amount: bigint): void {
    this.#grantedSum += amount - (this.#granted.get(callId) ?? 0n)
    this.#granted.set(callId, amount)
  }

  /** Resumes all waiting streams, because they share the session's limit. */
  #wake(): void {
    if (this.#account.owed() + this.#grantedSum > this.#allowed(this.#granted.size + 1)) return
    for (const resume of [...this.#waiting]) resume()
  }

  async #check({ voucher, signature }: Channel.SignedVoucher): Promise<void> {
    const { id: sessionId } = this
    const { keys } = this.#options
    const previous = this.#last?.voucher
    Voucher.increase({ previous, next: voucher, cap: this.#cap })
    // This check is stricter than that of the chain, because an honest client's count never falls.
    if (previous && voucher.count < previous.count) {
      throw new Voucher.VoucherNotIncreasingError({ previous, next: voucher })
    }
    if (voucher.sessionId !== sessionId) {
      throw new VoucherRefusedError({ sessionId, reason: 'it names another session' })
    }
    if (this.#account.rootAt(voucher.count) !== voucher.receiptsRoot) {
      throw new VoucherRefusedError({
        sessionId,
        reason: "its receipts root differs from the provider's",
      })
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
