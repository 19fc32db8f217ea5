import type { Channel as NetworkChannel } from '@ostrom/network'
import {
  Audit,
  Channel,
  type Clock,
  type Domain,
  type Hash,
  Hex,
  monotonicMs,
  type Offer,
  ProxyChannel,
  SessionAccount,
  SignedObject,
  type Signer,
  Voucher,
  withDeadline,
} from '@ostrom/protocol'
import { BlindMessageRefusedError } from './errors.ts'
import {
  BLIND_FINISH_WAIT_MS,
  BLIND_IDLE_MS,
  BLIND_MESSAGES_WAITING_MAX,
  BLIND_STOP_WAIT_MS,
  BLIND_UNREAD_MAX,
} from './limits.ts'

export type BlindSessionOptions = {
  readonly id: Hash
  readonly offer: Offer.Offer
  /**
   * Maximum cost in base units: the cap, or the amount reserved from the key's budget if that is
   * less.
   */
  readonly limit: bigint
  /** Channel to the provider, on which the hello message has been sent. */
  readonly channel: NetworkChannel
  readonly signer: Signer
  readonly domain: Domain
  readonly clock: Clock
  /** Writes to disk the total that vouchers may reach; called before a voucher is signed. */
  readonly note: (total: bigint) => Promise<void>
  /** Called once, after the last signature, with the last voucher's total in base units. */
  readonly onEnd: (paid: bigint) => Promise<void>
}

/**
 * The gateway's part of one blind session: forwards messages between page and provider without
 * reading the questions and answers, and signs the page's consents, and its vouchers up to `limit`.
 */
export class BlindSession {
  readonly id: Hash
  readonly #options: BlindSessionOptions
  /** Messages that the page has not read yet. */
  readonly #unread: Uint8Array[] = []
  #last: Voucher.Voucher | undefined
  /**
   * Base units that each running answer may leave unpaid; known once the provider's ready message
   * has come.
   */
  #checkpoint = 0n
  /** Calls that were forwarded and have not ended. */
  readonly #running = new Set<bigint>()
  /**
   * Whether a part of an answer may be unpaid: true after each part, and after a voucher while an
   * answer runs; false after a voucher while no answer runs.
   */
  #owes = false
  /**
   * Largest number of answers that have run at once since the last voucher. A provider leaves at
   * most one checkpoint unpaid for each of them. An answer that begins after one of them has ended
   * adds no checkpoint.
   */
  #unpaidStreams = 0
  /** Messages of the page that are not handled yet. */
  #waiting = 0
  #isClosed = false
  /** True once the provider's channel is gone. */
  #isLost = false
  #changed: PromiseWithResolvers<void> | undefined
  #usedMs: number
  /** Handles the messages of the page in order. */
  #queue: Promise<void> = Promise.resolve()
  /** Resolves when no voucher is being signed, because each voucher continues the last one. */
  #signing: Promise<unknown> = Promise.resolve()
  #leaving: Promise<void> | undefined
  readonly #over = new AbortController()

  constructor(options: BlindSessionOptions) {
    this.id = options.id
    this.#options = options
    this.#usedMs = monotonicMs(options.clock)
    void this.#pump()
    void this.#watch()
  }

  /** Returns the provider's next message for the page; undefined after the last. */
  async next(): Promise<Uint8Array | undefined> {
    for (;;) {
      const first = this.#unread.shift()
      if (first) {
        this.#notify()
        return first
      }
      if (this.#isLost) return undefined
      await this.#change()
    }
  }

  /**
   * Handles one message of the page.
   *
   * @throws {BlindMessageRefusedError} Too many messages wait already; the session continues.
   * @throws {BlindMessageRefusedError} {VoucherOverCapError} {VoucherNotIncreasingError} The
   *   message ends the session.
   */
  handle(message: ProxyChannel.ProxiedMessage): Promise<void> {
    this.#usedMs = monotonicMs(this.#options.clock)
    if (this.#waiting >= BLIND_MESSAGES_WAITING_MAX) {
      const reason = `${this.#waiting} of its messages wait already`
      return Promise.reject(new BlindMessageRefusedError({ reason }))
    }
    this.#waiting++
    const handled = this.#queue
      .then(() => this.#take(message))
      .finally(() => {
        this.#waiting--
      })
    this.#queue = handled.catch(() => void this.leave())
    return handled
  }

  /** Ends the session: stops running answers, pays their possible cost, and closes it. */
  leave(): Promise<void> {
    this.#leaving ??= this.#end()
    this.#notify()
    return this.#leaving
  }

  async #take(message: ProxyChannel.ProxiedMessage): Promise<void> {
    const { signer, domain } = this.#options
    if (this.#leaving) throw new BlindMessageRefusedError({ reason: 'the session has ended' })
    switch (message.kind) {
      case 'infer':
        this.#running.add(message.callId)
        this.#unpaidStreams = Math.max(this.#unpaidStreams, this.#running.size)
        return await this.#send(message)
      case 'allow':
      case 'stop':
        return await this.#send(message)
      case 'finish':
        await this.#settleLeft()
        return await this.#send(message)
      case 'pay':
        return await this.#pay(() => message.voucher)
      case 'consent': {
        const { consent, modes } = message
        if (consent.sessionId !== this.id)
          throw new BlindMessageRefusedError({ reason: 'the consent is of another session' })
        const signable = SignedObject.signable(Audit.auditConsentStruct, consent, domain)
        const signature = await signer.sign(signable)
        return await this.#send({ kind: 'consent', consent, modes, signature })
      }
      default:
        throw new BlindMessageRefusedError({ reason: `${message.kind} has no meaning here` })
    }
  }

  /** Signs the voucher that `next` returns after all earlier ones, if any, and sends it. */
  async #pay(next: () => Voucher.Voucher | undefined): Promise<void> {
    const signing = this.#signing.then(async () => {
      const voucher = next()
      return voucher && { voucher, signature: await this.#sign(voucher) }
    })
    this.#signing = signing.catch(() => {})
    const signed = await signing
    if (signed) await this.#send({ kind: 'pay', ...signed })
  }

  async #sign(voucher: Voucher.Voucher): Promise<Hex.Hex> {
    const { limit, note, signer, domain } = this.#options
    const previous = this.#last
    if (voucher.sessionId !== this.id || voucher.count < (previous?.count ?? 0n))
      throw new BlindMessageRefusedError({ reason: 'the voucher is not of this session' })
    Voucher.increase({ previous, next: voucher, cap: limit })
    await note(voucher.total)
    this.#last = voucher
    this.#owes = this.#running.size > 0
    this.#unpaidStreams = this.#running.size
    return await signer.sign(Voucher.hash(voucher, domain))
  }

  /** Records the provider's message before the page gets it. */
  #observe(message: Channel.ProviderMessage): void {
    if (message.kind === 'ready') {
      const { prices } = this.#options.offer
      const { checkpointTokens, prefillTokens } = message
      this.#checkpoint = SessionAccount.checkpointUp({ prices, checkpointTokens, prefillTokens })
    } else if (message.kind === 'part') {
      this.#owes = true
      if (message.final) this.#running.delete(message.callId)
    } else if (message.kind === 'refused' && message.callId !== undefined) {
      this.#running.delete(message.callId)
    } else if (message.kind === 'closed') this.#isClosed = true
    this.#notify()
  }

  async #end(): Promise<void> {
    const { clock, channel, onEnd } = this.#options
    this.#over.abort()
    try {
      await this.#settleLeft()
      if (!this.#isClosed) {
        await this.#send({ kind: 'finish' })
        const closed = () => this.#until(() => this.#isClosed)
        await withDeadline(closed, { clock, ms: BLIND_FINISH_WAIT_MS })
      }
    } catch {
      // The provider is gone: upkeep closes the session later, by the session's record on disk.
    } finally {
      channel.abort(new Error('the blind session has ended'))
      await this.#signing
      await onEnd(this.#last?.total ?? 0n)
    }
  }

  /**
   * Stops the running answers. Pays one checkpoint, within the limit, for each of the answers that
   * ran at once since the last voucher. Called when the page finishes or leaves.
   */
  async #settleLeft(): Promise<void> {
    const { clock } = this.#options
    for (const callId of this.#running) await this.#send({ kind: 'stop', callId })
    const ended = () => this.#until(() => this.#running.size === 0)
    await withDeadline(ended, { clock, ms: BLIND_STOP_WAIT_MS })
    // An answer that the provider does not end is paid once, not again when the page leaves.
    this.#running.clear()
    await this.#pay(() => this.#lastDue())
  }

  /**
   * Returns the voucher for the possible cost of unpaid answers; undefined if none is unpaid, or if
   * the voucher could not reach the provider.
   */
  #lastDue(): Voucher.Voucher | undefined {
    if (!this.#owes || this.#isLost) return undefined
    const { limit } = this.#options
    const { total = 0n, count = 0n, receiptsRoot = Hex.zeroHash } = this.#last ?? {}
    const most = total + this.#checkpoint * BigInt(this.#unpaidStreams)
    const next = most < limit ? most : limit
    return next > total ? { sessionId: this.id, total: next, count, receiptsRoot } : undefined
  }

  /**
   * Reads the provider's messages and passes them to the page. After the page has left, the
   * messages are only recorded, so that `#end` learns which calls, and whether the session, ended.
   */
  async #pump(): Promise<void> {
    try {
      for await (const bytes of this.#options.channel.receive()) {
        const message = Channel.decodeProvider(bytes)
        this.#observe(message)
        if (message.kind === 'topped-up' || this.#leaving) continue
        this.#unread.push(ProxyChannel.encode(message))
        this.#notify()
        const mayGoOn = () => this.#unread.length < BLIND_UNREAD_MAX || this.#leaving !== undefined
        await this.#until(mayGoOn)
      }
    } catch {
      // `leave` closes the session later, no matter why the channel has ended.
    }
    this.#isLost = true
    this.#running.clear()
    void this.leave()
  }

  async #until(isDone: () => boolean): Promise<void> {
    while (!isDone() && !this.#isLost) await this.#change()
  }

  #change(): Promise<void> {
    this.#changed ??= Promise.withResolvers()
    return this.#changed.promise
  }

  #notify(): void {
    this.#changed?.resolve()
    this.#changed = undefined
  }

  async #watch(): Promise<void> {
    const { clock } = this.#options
    const { signal } = this.#over
    while (!signal.aborted) {
      const leftMs = this.#usedMs + BLIND_IDLE_MS - monotonicMs(clock)
      if (leftMs <= 0 && this.#running.size === 0) return await this.leave()
      await clock.sleep(leftMs > 0 ? leftMs : BLIND_IDLE_MS, signal)
    }
  }

  #send(message: Channel.ClientMessage): Promise<void> {
    return this.#options.channel.send(Channel.encode(message))
  }
}
