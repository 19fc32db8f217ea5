import {
  type Audit,
  type Channel,
  type Clock,
  type Hash,
  Hex,
  SessionAccount,
  Voucher,
  withDeadline,
} from '@ostrom/protocol'
import { CreditInsufficientError, ProxyRequestRefusedError } from './errors.ts'
import {
  PROXY_CALLS_PER_CLIENT_MAX,
  PROXY_CALLS_PER_SESSION_MAX,
  PROXY_FINISH_WAIT_MS,
  PROXY_STOP_WAIT_MS,
} from './limits.ts'
import type { ProviderChannel } from './provider-channel.ts'
import type { Credit, ProxyRecords, ProxySessionRecord } from './records.ts'
import type { RunningCalls } from './running-calls.ts'

type Forwarded = Extract<Channel.ClientMessage, { readonly kind: 'infer' | 'allow' | 'stop' }>

export type ProxiedSessionOptions = {
  readonly id: Hash
  readonly record: ProxySessionRecord
  readonly provider: ProviderChannel
  readonly records: ProxyRecords
  /** Running calls of the client in all of its sessions. */
  readonly calls: RunningCalls
  readonly clock: Clock
}

/** One session with a provider: a client asks questions in it, and the client's credit pays. */
export class ProxiedSession {
  readonly id: Hash
  readonly #options: ProxiedSessionOptions
  #record: ProxySessionRecord
  /** Base units that may be unpaid in each stream; set once the provider is ready. */
  #checkpoint = 0n
  /** Forwarded calls that have not ended. */
  readonly #running = new Set<bigint>()
  /** True from a part of an answer until a voucher that comes while no answer runs. */
  #owes = false
  /** True after the end of an answer, until the next voucher. */
  #hasUnpaidEnd = false
  readonly #ended = new Set<() => void>()
  #closed = Promise.withResolvers<void>()

  constructor(options: ProxiedSessionOptions) {
    this.id = options.id
    this.#options = options
    this.#record = options.record
  }

  get isRunning(): boolean {
    return this.#running.size > 0
  }

  /** True if an answer would remain unpaid if the client ended its session now. */
  get isOwing(): boolean {
    return this.isRunning || this.#hasUnpaidEnd
  }

  /** Records the provider's message before it is passed on. */
  observe(message: Channel.ProviderMessage): void {
    if (message.kind === 'ready') {
      const { prices } = this.#record.offer
      const { checkpointTokens, prefillTokens } = message
      this.#checkpoint = SessionAccount.checkpointUp({ prices, checkpointTokens, prefillTokens })
    } else if (message.kind === 'part') {
      this.#owes = true
      if (message.final) {
        this.#hasUnpaidEnd = true
        this.#end(message.callId)
      }
    } else if (message.kind === 'refused' && message.callId !== undefined) {
      this.#end(message.callId)
    } else if (message.kind === 'closed') {
      this.#closed.resolve()
    }
  }

  /** Ends all calls, because the provider's channel is lost. */
  lose(): void {
    for (const callId of [...this.#running]) this.#end(callId)
    this.#closed.resolve()
  }

  /**
   * Forwards a message of the client.
   *
   * @returns The refusal for the client, if too many calls run.
   * @throws {CreditInsufficientError}
   */
  async forward(
    message: Forwarded,
    { balance }: Credit,
  ): Promise<Extract<Channel.ProviderMessage, { kind: 'refused' }> | undefined> {
    if (message.kind === 'infer') {
      if (balance === 0n) throw new CreditInsufficientError({ balance, needed: 1n })
      if (!this.#begin(message.callId)) return tooManyCalls(message.callId)
    }
    await this.#options.provider.forward(message)
    return undefined
  }

  /**
   * Charges a voucher to the credit, and signs it. The charge is on disk before the voucher is
   * sent.
   *
   * @returns The credit after the charge.
   * @throws {CreditInsufficientError} {ProxyRequestRefusedError} {VoucherOverCapError}
   */
  async pay(voucher: Voucher.Voucher, credit: Credit): Promise<Credit> {
    const { last: previous, authorization } = this.#record
    if (voucher.sessionId !== this.id || voucher.count < (previous?.count ?? 0n))
      throw new ProxyRequestRefusedError({ reason: 'the voucher is not of this session' })
    const increase = Voucher.increase({ previous, next: voucher, cap: authorization.cap })
    const { balance } = credit
    if (increase > balance) throw new CreditInsufficientError({ balance, needed: increase })
    const rest = { ...credit, balance: balance - increase }
    await this.#charge(voucher, rest)
    this.#owes = this.isRunning
    this.#hasUnpaidEnd = false
    await this.#options.provider.pay(voucher)
    return rest
  }

  async consent(consent: Audit.AuditConsent, modes: Uint8Array): Promise<void> {
    if (consent.sessionId !== this.id)
      throw new ProxyRequestRefusedError({ reason: 'the consent is of another session' })
    await this.#options.provider.consent(consent, modes)
  }

  /** Asks the provider to settle and close. */
  async finish(): Promise<void> {
    await this.#options.provider.forward({ kind: 'finish' })
    await withDeadline(() => this.#closed.promise, {
      clock: this.#options.clock,
      ms: PROXY_FINISH_WAIT_MS,
    })
  }

  /**
   * Ends the calls of a client that left. Stops the client's running answers, and pays at most a
   * checkpoint for each of them, which is the most that each can cost. The credit pays first, then
   * a part of the fees of the client's tickets.
   *
   * @returns The credit after the payment.
   */
  async settleLeft(credit: Credit): Promise<Credit> {
    const { clock, provider } = this.#options
    const streams = BigInt(Math.max(1, this.#running.size))
    for (const callId of this.#running) await provider.forward({ kind: 'stop', callId })
    await withDeadline(() => this.#allEnded(), { clock, ms: PROXY_STOP_WAIT_MS })
    if (!this.#owes) return credit
    const { last, authorization } = this.#record
    const before = last?.total ?? 0n
    const most = [
      this.#checkpoint * streams,
      credit.balance + (credit.fees > credit.kept ? credit.fees - credit.kept : 0n),
      authorization.cap - before,
    ]
    const amount = most.reduce((least, one) => (one < least ? one : least))
    if (amount <= 0n) return credit
    const balance = credit.balance > amount ? credit.balance - amount : 0n
    const ofFees = amount - (credit.balance - balance)
    const rest = { ...credit, balance, fees: credit.fees - ofFees }
    const { count = 0n, receiptsRoot = Hex.zeroHash } = last ?? {}
    const voucher = { sessionId: this.id, total: before + amount, count, receiptsRoot }
    await this.#charge(voucher, rest, ofFees)
    this.#owes = false
    this.#hasUnpaidEnd = false
    await provider.pay(voucher)
    return rest
  }

  close(): void {
    this.#options.provider.abort(new Error('the session has ended'))
  }

  async #charge(last: Voucher.Voucher, credit: Credit, ofFees = 0n): Promise<void> {
    const paid = (this.#record.ofFees ?? 0n) + ofFees
    const record = { ...this.#record, last, ...(paid > 0n && { ofFees: paid }) }
    await this.#options.records.charge(this.id, record, credit)
    this.#record = record
  }

  #begin(callId: bigint): boolean {
    if (this.#running.has(callId)) return true
    const isFull = this.#running.size >= PROXY_CALLS_PER_SESSION_MAX
    if (isFull || !this.#options.calls.begin()) return false
    this.#running.add(callId)
    return true
  }

  #end(callId: bigint): void {
    if (this.#running.delete(callId)) this.#options.calls.end()
    if (this.isRunning) return
    for (const wake of this.#ended) wake()
  }

  #allEnded(): Promise<void> {
    if (!this.isRunning) return Promise.resolve()
    return new Promise((resolve) => {
      this.#ended.add(resolve)
    })
  }
}

const tooManyCalls = (callId: bigint) => {
  const [inSession, inAll] = [PROXY_CALLS_PER_SESSION_MAX, PROXY_CALLS_PER_CLIENT_MAX]
  const limit = `Calls that run at once: ${inSession} of a session, ${inAll} of a client.`
  const details = [limit, 'Wait until an answer ends, or use another proxy.']
  return { kind: 'refused', callId, code: 'too-many-streams', retry: 'later', details } as const
}
