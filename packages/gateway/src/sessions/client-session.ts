import type { Domain, Hash, Hex, Offer, Session } from '@ostrom/protocol'
import { Channel, monotonicMs, type Receipt, SessionAccount, withDeadline } from '@ostrom/protocol'
import type { InferenceCallEvent } from './calls/call-event.ts'
import { awaitEnd, type InferenceCall } from './calls/inference-call.ts'
import { readProviderMessages } from './calls/provider-messages.ts'
import { createStallDetector, type StallDetector } from './calls/stall-detector.ts'
import type { ClientSessionOptions, InferenceCallOptions } from './client-session-options.ts'
import { FINISH_WAIT_MS, READY_WAIT_MS } from './limits.ts'
import { type ChannelCharges, createChannelCharges } from './payments/channel-charges.ts'
import { createPaymentGates, type PaymentGates } from './payments/payment-gates.ts'
import { createStopAllowance, type StopAllowance } from './payments/stop-allowance.ts'
import type { StopPay } from './payments/stop-pay.ts'
import { createVoucherPayer, type VoucherPayer } from './payments/voucher-payer.ts'
import { createProviderErrors, type ProviderErrors } from './provider-errors.ts'
import { acceptReady, type ReadyMessage } from './ready-message.ts'
import { reconcileAccounts } from './reconcile.ts'
import { ResponseReader } from './response-reader.ts'
import { prepareNextCall, sealInferenceCall } from './seal-inference-call.ts'
import { SessionCap } from './session-cap.ts'
import type { SessionConsents } from './session-consents.ts'
import { SessionStatus } from './session-status.ts'

/** The client's side of one channel: sends calls, verifies, counts and pays for answers. */
export class ClientSession {
  readonly id: Hash
  readonly offer: Offer.Offer
  /** EIP-712 domain of its receipts. */
  readonly domain: Domain
  /** Audit modes of its answers. */
  readonly consents: SessionConsents
  readonly #options: ClientSessionOptions
  readonly #errors: ProviderErrors
  readonly #calls = new Map<bigint, InferenceCall>()
  #account: SessionAccount.SessionAccount
  #payer!: VoucherPayer
  #stopAllowance!: StopAllowance
  #responseReader!: ResponseReader
  #charges: ChannelCharges | undefined
  #ready!: ReadyMessage
  readonly #cap: SessionCap
  #isReconciled = false
  #nextCallId = 0n
  /** Sends calls in the order of their ids. */
  #sendQueue: Promise<unknown> = Promise.resolve()
  /** Pending writes of receipts. No voucher counts an answer before its receipt is on disk. */
  readonly #pendingSaves = new Set<Promise<void>>()
  readonly #gates: PaymentGates
  readonly #over = new AbortController()
  readonly #stallDetector: StallDetector
  readonly #status = new SessionStatus()

  constructor(options: ClientSessionOptions) {
    this.id = options.id
    this.offer = options.offer
    this.domain = options.domain
    this.#options = options
    this.#errors = createProviderErrors(options.offer.provider)
    this.#cap = new SessionCap(options.cap)
    this.#account = SessionAccount.create(options.offer.prices, options.accountSnapshot)
    this.consents = options.consents
    this.#gates = createPaymentGates({
      calls: this.#calls,
      dueFor: (id) => this.#account.dueFor(id),
    })
    this.#stallDetector = createStallDetector({
      clock: options.clock,
      provider: options.offer.provider,
      calls: this.#calls,
      stop: (call) => this.#stop(call),
      abandon: (error) => this.abandon(error),
      isOpening: () => this.status === 'opening',
      isUnpaid: () => this.#payer.isBehind(),
      closed: this.#over.signal,
    })
  }

  /**
   * Sends the hello message and waits for the provider's `ready` message.
   *
   * @returns False if the provider counts another number of answers than we do; then only `finish`
   *   is possible.
   * @throws {ProviderRefusedError} {ProviderSilentError} {ProviderMisbehavedError}
   */
  async start(): Promise<boolean> {
    const { hello } = this.#options
    if (hello) await this.#send(hello)
    const messages = readProviderMessages(this.#options.channel, this.offer.provider)
    const first = await this.#within(messages.next(), READY_WAIT_MS, 'ready')
    const ready = acceptReady(first, this.offer, this.#errors)
    this.#ready = ready
    this.#isReconciled = await this.#reconcile(ready)
    if (ready.status === 'open') this.#status.open('')
    void this.#listen(messages)
    return this.#isReconciled
  }

  /** `opening` until the chain has the session; `ended` once the session accepts no more calls. */
  get status(): SessionStatus['value'] {
    return this.#status.value
  }

  get counting(): Receipt.TokenCounting {
    return this.#ready.counting
  }

  /** True while the session runs as many answers as the provider allows. */
  get full(): boolean {
    return this.#calls.size >= this.#ready.streamsMax
  }

  /** Number of running answers. */
  get streams(): number {
    return this.#calls.size
  }

  get checkpoint(): bigint {
    const { checkpointTokens, prefillTokens } = this.#ready
    const { prices } = this.offer
    return SessionAccount.checkpointUp({ prices, checkpointTokens, prefillTokens })
  }

  get cap(): bigint {
    return this.#cap.value
  }

  /** Free part of the cap, in base units: no finished, running or reserved call needs it. */
  get room(): bigint {
    const promised = this.#payer.last()?.voucher.total ?? 0n
    const finished = this.#account.finishedTotal()
    return this.#cap.room({ calls: this.#calls.values(), finished, promised })
  }

  /** Reserves `costMax` base units of the free cap for the next call. */
  reserveCost(costMax: bigint): void {
    this.#cap.reserve(costMax)
  }

  get last(): Channel.SignedVoucher | undefined {
    return this.#payer?.last()
  }

  /**
   * Returns the counts of work at our last voucher, to continue in another channel; undefined if
   * the provider counts another number of answers than we do.
   */
  accountSnapshot(): SessionAccount.AccountSnapshot | undefined {
    if (!this.#isReconciled) return undefined
    const { count, total } = this.#payer?.last()?.voucher ?? { count: 0n, total: 0n }
    return this.#account.restore({ count, total, prefillStays: true })
  }

  /** After the channel, signs ended answers that no voucher counts yet, for the next channel. */
  async signEnded(): Promise<void> {
    await this.#payer?.signEnded()
  }

  /** Transaction that opened the session; empty if the session was open before this channel. */
  get opened(): Promise<string> {
    return this.#status.opened
  }

  /**
   * Sends one call and pays for its answer part by part. If the iteration ends early, the call is
   * stopped; an image is completed and paid, because stopped images are debts of the whole wallet.
   *
   * @throws {ProviderRefusedError} {ProviderMisbehavedError} {SessionEndedError}
   */
  async *call(options: InferenceCallOptions): AsyncGenerator<InferenceCallEvent> {
    const { observer, signal } = options
    const call = await this.#begin(options).catch((error) => {
      observer.onCharge(0n)
      throw error
    })
    const stop = () => this.#stop(call, this.#options.stopPay)
    observer.onSent?.({ allow: (tokens) => this.#allow(call, tokens), end: stop })
    const leave = options.request.prompt.kind === 'image' ? () => {} : stop
    signal.addEventListener('abort', leave, { once: true })
    // The signal may have aborted while the request was sealed.
    if (signal.aborted) stop()
    let isSeen = false
    try {
      for await (const event of call.events) {
        isSeen = event.kind === 'end'
        yield event
        signal.throwIfAborted()
        this.#payer.payIfDue()
        prepareNextCall(this.#options)
      }
    } finally {
      signal.removeEventListener('abort', leave)
      if (call.events.state === 'open') leave()
      if (!isSeen) await awaitEnd(call, observer, this.#options.clock)
    }
  }

  /** Asks the provider to send a top-up to the chain. Resolves with the cap that is then valid. */
  async topUp(topUp: Session.TopUp, signature: Hex.Hex): Promise<bigint> {
    const raised = this.#cap.request(topUp.cap)
    try {
      await this.#send({ kind: 'top-up', topUp, signature })
      return await this.#within(raised, FINISH_WAIT_MS, 'top-up')
    } finally {
      this.#cap.endRequest()
    }
  }

  /**
   * Asks the provider to settle and close the session. Returns the closing transaction, if the
   * provider reports one.
   */
  async finish(): Promise<string | undefined> {
    if (this.status === 'ended') throw this.#errors.ended('it is over already')
    await this.#stopAll()
    await this.#payer.payAll()
    // The consent is sent after the last answer, because before it the provider must not know which
    // answers are opted out.
    const consent = await this.consents.sign(this.#payer.last()?.voucher.count ?? 0n)
    if (consent) await this.#send({ kind: 'consent', ...consent })
    await this.#send({ kind: 'finish' })
    return await this.#within(this.#status.closed, FINISH_WAIT_MS, 'close')
  }

  /** Stops all running answers and waits for their ends, so that their last parts are paid. */
  async #stopAll(): Promise<void> {
    for (const call of this.#calls.values()) this.#stop(call, this.#options.stopPay)
    await Promise.all([...this.#calls.values()].map(({ ended }) => ended.promise))
  }

  /** Closes the channel. The session on chain stays unchanged. */
  abandon(error: Error): void {
    this.#end(error)
    this.#options.channel.abort(error)
  }

  async #begin(options: InferenceCallOptions): Promise<InferenceCall> {
    const { costMax } = options
    const turn = this.#sendQueue.then(async () => {
      this.#cap.release(costMax)
      if (this.status === 'ended') throw this.#errors.ended('it is over already')
      const id = this.#nextCallId++
      const { call, message } = await sealInferenceCall(this.#options, id, options)
      this.#account.begin(id, call.billing)
      this.#calls.set(id, call)
      this.#stallDetector.start()
      await this.#send(message).catch((error) => {
        if (this.#calls.has(id)) this.#responseReader.fail(call, error)
        throw error
      })
      return call
    })
    this.#sendQueue = turn.catch(() => {})
    return await turn
  }

  /** Stops a call, of whose prompt the client pays for the tokens to which `pay` agrees. */
  #stop(call: InferenceCall, pay?: StopPay): void {
    // A caller may leave after the answer has ended, while its last events wait to be read.
    if (this.status === 'ended' || !this.#calls.has(call.id) || call.stoppedMs !== undefined) return
    call.stoppedMs = monotonicMs(this.#options.clock)
    this.#send(this.#stopAllowance.open(call, pay)).catch(() => {})
  }

  #allow(call: InferenceCall, outputTokens: number): void {
    if (this.status === 'ended' || call.stoppedMs !== undefined) return
    call.allowedTokens = Math.max(call.allowedTokens, outputTokens)
    this.#send({ kind: 'allow', callId: call.id, outputTokens }).catch(() => {})
  }

  /** Compares the provider's last voucher with ours and restores the session account. */
  async #reconcile(ready: ReadyMessage): Promise<boolean> {
    const { signer, domain, accountSnapshot, clock } = this.#options
    const { agreed, voucher: known } = await reconcileAccounts(ready, this.#options)
    const { writtenOff } = ready
    this.#account = SessionAccount.create(this.offer.prices, { ...accountSnapshot, writtenOff })
    this.#payer = createVoucherPayer({
      sessionId: this.id,
      domain,
      signer,
      account: this.#account,
      last: known,
      cap: () => this.cap,
      dueAbove: this.checkpoint / 2n,
      reserve: (total, counts) => {
        const notes = [this.#gates.open(counts), this.#charges?.note(counts)]
        return Promise.all([this.#options.reserve(total), ...this.#pendingSaves, ...notes])
      },
      mayWithhold: () => this.#gates.mayWithhold(),
      send: (signed) => this.#send({ kind: 'pay', ...signed }),
      calls: this.#calls,
      clock,
      closed: this.#over.signal,
    })
    const { offer, checkpoint } = this
    const paying = { account: this.#account, payer: this.#payer, calls: this.#calls }
    this.#stopAllowance = createStopAllowance({ ...paying, offer, checkpoint })
    this.#charges = createChannelCharges(paying)
    this.#responseReader = new ResponseReader({
      ...this.#options,
      ...paying,
      charges: this.#charges,
      stopAllowance: this.#stopAllowance,
      ready,
      pendingSaves: this.#pendingSaves,
      gates: this.#gates,
    })
    return agreed
  }

  async #listen(messages: AsyncIterable<Channel.ProviderMessage>): Promise<void> {
    let culprit: bigint | undefined
    try {
      for await (const message of messages) {
        culprit = message.kind === 'part' ? message.callId : undefined
        await this.#handle(message)
      }
      this.#end(this.#errors.ended('the provider closed the channel'))
    } catch (error) {
      this.#end(error, culprit)
      this.#options.channel.abort(error instanceof Error ? error : new Error('channel failed'))
    }
  }

  async #handle(message: Channel.ProviderMessage): Promise<void> {
    switch (message.kind) {
      case 'part':
        return await this.#responseReader.read(message)
      case 'opened':
        return this.#status.open(message.transaction)
      case 'topped-up':
        if (this.#cap.confirm(message.cap)) return
        throw this.#errors.misbehaved('no top-up was asked for')
      case 'closed':
        this.#status.close(message.transaction)
        this.#end(this.#errors.ended('it was closed'))
        return await this.#options.channel.close()
      case 'refused': {
        const isOver = message.callId === undefined || message.code === 'session-closed'
        if (isOver) throw this.#errors.refused(message)
        const call = this.#calls.get(message.callId)
        if (call) this.#responseReader.fail(call, this.#errors.refused(message))
        return
      }
      default:
        throw this.#errors.misbehaved(`${message.kind} is not expected here`)
    }
  }

  /** Ends the session. If one call is the cause (`culprit`), only this call fails with `error`. */
  #end(error: unknown, culprit?: bigint): void {
    this.#status.end()
    this.#over.abort()
    this.#charges?.chargeAborted(this.#calls.values())
    // Signs a voucher for ended answers that no voucher counts, because their callers are charged
    // for them. If the signature fails, the session signs again before it opens its next channel.
    this.signEnded().catch(() => {})
    for (const call of this.#calls.values()) {
      this.#options.stopPay.recordFailure(call)
      const isCause = culprit === undefined || culprit === call.id || !this.#calls.has(culprit)
      call.events.fail(isCause ? error : this.#errors.endedByOtherCall())
      this.#calls.delete(call.id)
      call.ended.resolve()
    }
    this.#status.fail(error)
    this.#cap.fail(error)
  }

  #send(message: Channel.ClientMessage): Promise<void> {
    return this.#options.channel.send(Channel.encode(message))
  }

  #within<T>(promise: Promise<T>, ms: number, step: string): Promise<T> {
    const error = () => {
      const silent = this.#errors.silent(step, ms)
      this.abandon(silent)
      return silent
    }
    return withDeadline(() => promise, { clock: this.#options.clock, ms, error })
  }
}
