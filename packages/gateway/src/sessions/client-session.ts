import { sealRequest } from '@ostrom/network/seal'
import {
  Cbor,
  Channel,
  type Domain,
  type Hash,
  type Hex,
  type Offer,
  Receipt,
  type Session,
  Tally,
} from '@ostrom/protocol'
import { compareAccounts } from './agree.ts'
import { type Ask, type AskEvent, awaitEnd, createAsk } from './ask.ts'
import { type Charges, createCharges } from './charges.ts'
import type { Consents } from './consents.ts'
import {
  ProviderMisbehavedError,
  ProviderRefusedError,
  ProviderSilentError,
  SessionEndedError,
} from './errors.ts'
import { Intake } from './intake.ts'
import { FINISH_WAIT_MS, READY_WAIT_MS } from './limits.ts'
import { createPayer, type Payer } from './payer.ts'
import type { AskOptions, ClientSessionOptions } from './session-options.ts'
import { createSilenceWatch, type SilenceWatch } from './silence.ts'

type Ready = Extract<Channel.ProviderMessage, { kind: 'ready' }>

/** The client's side of one channel: asks, checks, counts and pays. */
export class ClientSession {
  readonly id: Hash
  readonly offer: Offer.Offer
  /** Of its receipts. */
  readonly domain: Domain
  /** Who may see which answer. */
  readonly consents: Consents
  readonly #options: ClientSessionOptions
  readonly #asks = new Map<bigint, Ask>()
  #tally: Tally.Tally
  #payer!: Payer
  #intake!: Intake
  #charges: Charges | undefined
  #ready!: Ready
  #cap: bigint
  /** Cap of the top-up under way. */
  #capAsked: bigint | undefined
  #held = 0n
  #agreed = false
  #askIds = 0n
  /** Questions leave in the order of their numbers. */
  #asking: Promise<unknown> = Promise.resolve()
  /** Receipts on their way to the disk: no voucher counts an answer before. */
  readonly #keeping = new Set<Promise<void>>()
  readonly #over = new AbortController()
  readonly #silence: SilenceWatch
  #status: 'opening' | 'open' | 'ended' = 'opening'
  #opened = Promise.withResolvers<string>()
  #closed = Promise.withResolvers<string | undefined>()
  #capRaised = Promise.withResolvers<bigint>()

  constructor(options: ClientSessionOptions) {
    this.id = options.id
    this.offer = options.offer
    this.domain = options.domain
    this.#options = options
    this.#cap = options.cap
    this.#tally = Tally.create(options.offer.prices, options.mark)
    this.#opened.promise.catch(() => {})
    this.#closed.promise.catch(() => {})
    this.#capRaised.promise.catch(() => {})
    this.consents = options.consents
    this.#silence = createSilenceWatch({
      clock: options.clock,
      provider: options.offer.provider,
      asks: this.#asks,
      stop: (ask) => this.#stop(ask),
      abandon: (error) => this.abandon(error),
      opening: () => this.#status === 'opening',
      over: this.#over.signal,
    })
  }

  /**
   * Says hello and waits until the provider is ready.
   *
   * @returns False when the provider's account is not ours: finish this session, ask nothing.
   * @throws {ProviderRefusedError} {ProviderSilentError} {ProviderMisbehavedError}
   */
  async start(): Promise<boolean> {
    const { channel, hello } = this.#options
    await channel.send(Channel.encode(hello))
    const messages = channel.receive()
    const first = await this.#within(messages.next(), READY_WAIT_MS, 'ready')
    if (first.done) throw this.#ended('the provider closed the channel')
    const ready = Channel.decodeProvider(first.value)
    if (ready.kind === 'refused') throw this.#refused(ready)
    if (ready.kind !== 'ready') throw this.#misbehaved('its first message is not ready')
    // What it says here decides what can be checked of all answers: no less than it offered.
    const said = Receipt.countings.indexOf(ready.counting)
    if (said > this.offer.verification.counting) {
      throw this.#misbehaved(`it counts ${ready.counting}, against its offer`)
    }
    this.#ready = ready
    this.#agreed = await this.#agree(ready)
    if (ready.status === 'open') this.#open('')
    void this.#listen(messages)
    return this.#agreed
  }

  /** `opening` until the chain has the session; `ended` once nothing more can be asked. */
  get status(): 'opening' | 'open' | 'ended' {
    return this.#status
  }

  get counting(): Receipt.Counting {
    return this.#ready.counting
  }

  /** True while no further answer may be under way. */
  get full(): boolean {
    return this.#asks.size >= this.#ready.streamsMax
  }

  /** Answers under way. */
  get streams(): number {
    return this.#asks.size
  }

  get checkpoint(): bigint {
    const { checkpointTokens, prefillTokens } = this.#ready
    return Tally.checkpointUp({ prices: this.offer.prices, checkpointTokens, prefillTokens })
  }

  get cap(): bigint {
    return this.#cap
  }

  /** Base units under the cap that no running answer may need. */
  get room(): bigint {
    const reserved = [...this.#asks.values()].reduce((sum, ask) => sum + ask.costMax, this.#held)
    const promised = this.#payer.last()?.voucher.total ?? 0n
    const finished = this.#tally.finishedTotal()
    const used = finished + reserved > promised ? finished + reserved : promised
    return this.#cap > used ? this.#cap - used : 0n
  }

  /** Keeps `costMax` of the room free for a question to come: no room is given twice. */
  hold(costMax: bigint): void {
    this.#held += costMax
  }

  get last(): Channel.SignedVoucher | undefined {
    return this.#payer?.last()
  }

  /** The account at our last voucher, for going on in another channel; none where we disagree. */
  mark(): Tally.Mark | undefined {
    if (!this.#agreed) return undefined
    const { count, total } = this.#payer?.last()?.voucher ?? { count: 0n, total: 0n }
    return this.#tally.rewind({ count, total, prefillStays: true })
  }

  /** Transaction that opened the session; empty where it was open already. */
  get opened(): Promise<string> {
    return this.#opened.promise
  }

  /**
   * Asks one question. The answer is paid for while it comes; leaving the iteration early stops it.
   *
   * @throws {ProviderRefusedError} {ProviderMisbehavedError} {SessionEndedError}
   */
  async *ask(options: AskOptions): AsyncGenerator<AskEvent> {
    const ask = await this.#begin(options).catch((error) => {
      options.charged(0n)
      throw error
    })
    const stop = () => this.#stop(ask)
    options.signal.addEventListener('abort', stop, { once: true })
    // It may have come while the question was sealed.
    if (options.signal.aborted) stop()
    let isSeen = false
    try {
      for await (const event of ask.events) {
        isSeen = event.kind === 'end'
        yield event
        options.signal.throwIfAborted()
      }
    } finally {
      options.signal.removeEventListener('abort', stop)
      if (!ask.events.ended) stop()
      if (!isSeen) await awaitEnd(ask, options, this.#options.clock)
    }
  }

  /** Asks the provider to raise the session's cap on chain. Resolves with the cap that holds. */
  async topUp(topUp: Session.TopUp, signature: Hex.Hex): Promise<bigint> {
    this.#capRaised = Promise.withResolvers<bigint>()
    this.#capRaised.promise.catch(() => {})
    this.#capAsked = topUp.cap
    try {
      await this.#send({ kind: 'top-up', topUp, signature })
      return await this.#within(this.#capRaised.promise, FINISH_WAIT_MS, 'top-up')
    } finally {
      this.#capAsked = undefined
    }
  }

  /** Asks the provider to settle and close. Returns the transaction where it tells one. */
  async finish(): Promise<string | undefined> {
    if (this.#status === 'ended') throw this.#ended('it is over already')
    await this.#stopAll()
    await this.#payer.settle()
    // Only now: before its last answer the provider must not know which are seen.
    const consent = await this.consents.sign(this.#payer.last()?.voucher.count ?? 0n)
    if (consent) await this.#send({ kind: 'consent', ...consent })
    await this.#send({ kind: 'finish' })
    return await this.#within(this.#closed.promise, FINISH_WAIT_MS, 'close')
  }

  /** Ends the answers under way, so that their last pieces are paid too. */
  async #stopAll(): Promise<void> {
    const asks = [...this.#asks.values()]
    for (const ask of asks) this.#stop(ask)
    await Promise.all(asks.map(({ over }) => over.promise))
  }

  /** Lets go of the channel; the session itself stays as it is on chain. */
  abandon(error: Error): void {
    this.#end(error)
    this.#options.channel.abort(error)
  }

  async #begin(options: AskOptions): Promise<Ask> {
    const { promptTokens, costMax, audit, observe, charged, unended } = options
    const { prepaidTokens = Tally.PREPAID_TOKENS } = options
    const { sealKey } = this.#options
    const turn = this.#asking.then(async () => {
      this.#held = this.#held > costMax ? this.#held - costMax : 0n
      if (this.#status === 'ended') throw this.#ended('it is over already')
      const id = this.#askIds++
      const info = { sessionId: this.id, requestId: id }
      const { clientNonce } = options.question
      const auditCommitment = await this.consents.commit(clientNonce, audit)
      const question = { ...options.question, auditCommitment }
      const plaintext = Cbor.encode(question)
      const { enc, ciphertext, answers } = await sealRequest({ sealKey, info, plaintext })
      const { tokenizer, clock } = this.#options
      const opened = { id, question, opener: answers, tokenizer, nowMs: clock.nowMs() }
      const paying = { promptTokens, prepaidTokens, costMax }
      const ask = createAsk({ ...opened, ...paying, audit, observe, charged, unended })
      this.#tally.begin(id, Tally.promptTerms({ prompt: question.prompt, ...paying }))
      this.#asks.set(id, ask)
      this.#silence.begin()
      await this.#send({ kind: 'ask', askId: id, prepaidTokens, enc, sealed: ciphertext }).catch(
        (error) => {
          if (this.#asks.has(id)) this.#intake.fail(ask, error)
          throw error
        },
      )
      return ask
    })
    this.#asking = turn.catch(() => {})
    return await turn
  }

  #stop(ask: Ask): void {
    if (this.#status === 'ended' || ask.stoppedMs !== undefined) return
    ask.stoppedMs = this.#options.clock.nowMs()
    this.#send({ kind: 'stop', askId: ask.id }).catch(() => {})
  }

  /** Compares the provider's last voucher with ours and sets up the account. */
  async #agree(ready: Ready): Promise<boolean> {
    const { signer, domain, mark } = this.#options
    const { agreed, known } = await compareAccounts(ready, this.#options)
    this.#tally = Tally.create(this.offer.prices, { ...mark, lapsed: ready.lapsed })
    this.#payer = createPayer({
      sessionId: this.id,
      domain,
      signer,
      tally: this.#tally,
      last: known,
      cap: () => this.#cap,
      dueAbove: this.checkpoint / 2n,
      reserve: async (total) => {
        await Promise.all([this.#options.reserve(total), ...this.#keeping])
      },
      send: (signed) => this.#send({ kind: 'pay', ...signed }),
      isOver: () => this.#status === 'ended',
    })
    this.#charges = createCharges({ tally: this.#tally, payer: this.#payer })
    this.#intake = new Intake({
      ...this.#options,
      asks: this.#asks,
      tally: this.#tally,
      payer: this.#payer,
      charges: this.#charges,
      ready,
      keeping: this.#keeping,
      consents: this.consents,
    })
    return agreed
  }

  async #listen(messages: AsyncIterable<Uint8Array>): Promise<void> {
    try {
      for await (const bytes of messages) await this.#handle(Channel.decodeProvider(bytes))
      this.#end(this.#ended('the provider closed the channel'))
    } catch (error) {
      this.#end(error)
      this.#options.channel.abort(error instanceof Error ? error : new Error('channel failed'))
    }
  }

  async #handle(message: Channel.ProviderMessage): Promise<void> {
    switch (message.kind) {
      case 'piece':
        return await this.#intake.take(message)
      case 'opened':
        return this.#open(message.transaction)
      case 'topped-up':
        return this.#toppedUp(message.cap)
      case 'closed':
        this.#closed.resolve(message.transaction)
        this.#end(this.#ended('it was closed'))
        return await this.#options.channel.close()
      case 'refused': {
        const isOver = message.askId === undefined || message.code === 'session-closed'
        if (isOver) throw this.#refused(message)
        const ask = this.#asks.get(message.askId)
        if (ask) this.#intake.fail(ask, this.#refused(message))
        return
      }
      default:
        throw this.#misbehaved(`${message.kind} is not expected here`)
    }
  }

  /** Believes no more than what was signed for, and nothing that was not asked. */
  #toppedUp(told: bigint): void {
    if (this.#capAsked === undefined) throw this.#misbehaved('no top-up was asked for')
    const cap = told < this.#capAsked ? told : this.#capAsked
    if (cap > this.#cap) this.#cap = cap
    this.#capRaised.resolve(this.#cap)
  }

  #open(transaction: string): void {
    if (this.#status === 'opening') this.#status = 'open'
    this.#opened.resolve(transaction)
  }

  #end(error: unknown): void {
    this.#status = 'ended'
    this.#over.abort()
    this.#charges?.cut(this.#asks.values())
    for (const ask of this.#asks.values()) {
      ask.events.fail(error)
      this.#asks.delete(ask.id)
      ask.over.resolve()
    }
    this.#opened.reject(error)
    this.#closed.reject(error)
    this.#capRaised.reject(error)
  }

  #send(message: Channel.ClientMessage): Promise<void> {
    return this.#options.channel.send(Channel.encode(message))
  }

  async #within<T>(promise: Promise<T>, waitMs: number, step: string): Promise<T> {
    const done = new AbortController()
    const tooLate = this.#options.clock.sleep(waitMs, done.signal).then(() => undefined)
    try {
      const first = await Promise.race([promise.then((value) => ({ value })), tooLate])
      if (first) return first.value
      const error = new ProviderSilentError({ provider: this.offer.provider, waitMs, step })
      this.abandon(error)
      throw error
    } finally {
      done.abort()
    }
  }

  #refused({ code, retry, facts }: Pick<ProviderRefusedError, 'code' | 'retry' | 'facts'>) {
    return new ProviderRefusedError({ provider: this.offer.provider, code, retry, facts })
  }

  #misbehaved(reason: string) {
    return new ProviderMisbehavedError({ provider: this.offer.provider, reason })
  }

  #ended(reason: string) {
    return new SessionEndedError({ provider: this.offer.provider, reason })
  }
}
