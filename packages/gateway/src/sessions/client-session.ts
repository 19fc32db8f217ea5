import { createOutputCounter, type Tokenizer } from '@ostrom/engine/tokenizer'
import type { Keys } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import { sealRequest } from '@ostrom/network/seal'
import {
  Cbor,
  Channel,
  type Clock,
  type Domain,
  type Hash,
  type Hex,
  Inference,
  type Manifest,
  type Offer,
  Receipt,
  type Session,
  type Signer,
  Tally,
  Voucher,
} from '@ostrom/protocol'
import type { SignedReceipt } from '../answering.ts'
import { type Ask, type AskEvent, createEventQueue } from './ask.ts'
import { checkReceipt } from './check-receipt.ts'
import {
  ProviderMisbehavedError,
  ProviderRefusedError,
  ProviderSilentError,
  SessionEndedError,
} from './errors.ts'
import { FINISH_WAIT_MS, READY_WAIT_MS } from './limits.ts'
import { createPayer, type Payer } from './payer.ts'

export type ClientSessionOptions = {
  readonly id: Hash
  readonly hello: Channel.ClientMessage
  readonly channel: NetworkChannel
  readonly offer: Offer.Offer
  readonly manifest: Manifest.Manifest
  readonly tokenizer: Tokenizer | undefined
  /** X25519 key that questions are sealed to. */
  readonly sealKey: Hex.Hex
  readonly signer: Signer
  readonly keys: Keys
  readonly domain: Domain
  readonly clock: Clock
  readonly cap: bigint
  /** The account as we know it: at our last voucher. */
  readonly mark: Tally.Mark
  readonly last: Channel.SignedVoucher | undefined
  /** Most that we may have signed, were our own memory lost. */
  readonly ceiling: bigint
  /** Makes sure that `total` is under the ceiling on disk before it is signed. */
  readonly reserve: (total: bigint) => Promise<void>
  /** Keeps a checked receipt, also of an answer that nobody reads any more. */
  readonly keep: (receipt: SignedReceipt, cost: bigint) => Promise<void>
}

export type AskOptions = {
  readonly question: Inference.InferRequest
  readonly promptTokens: number
  readonly costMax: bigint
  readonly signal: AbortSignal
}

type Ready = Extract<Channel.ProviderMessage, { kind: 'ready' }>

/** The client's side of one channel: asks, checks, counts and pays. */
export class ClientSession {
  readonly id: Hash
  readonly offer: Offer.Offer
  readonly #options: ClientSessionOptions
  readonly #asks = new Map<bigint, Ask>()
  #tally: Tally.Tally
  #payer!: Payer
  #ready!: Ready
  #cap: bigint
  #askIds = 0n
  /** Questions leave in the order of their numbers. */
  #asking: Promise<unknown> = Promise.resolve()
  #status: 'opening' | 'open' | 'ended' = 'opening'
  #opened = Promise.withResolvers<string>()
  #closed = Promise.withResolvers<string | undefined>()
  #capRaised = Promise.withResolvers<bigint>()

  constructor(options: ClientSessionOptions) {
    this.id = options.id
    this.offer = options.offer
    this.#options = options
    this.#cap = options.cap
    this.#tally = Tally.create(options.offer.prices, options.mark)
    this.#opened.promise.catch(() => {})
    this.#closed.promise.catch(() => {})
    this.#capRaised.promise.catch(() => {})
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
    this.#ready = ready
    const agreed = await this.#agree(ready)
    if (ready.status === 'open') this.#open('')
    void this.#listen(messages)
    return agreed
  }

  /** `opening` until the chain has the session; `ended` once nothing more can be asked. */
  get status(): 'opening' | 'open' | 'ended' {
    return this.#status
  }

  get counting(): Receipt.Counting {
    return this.#ready.counting
  }

  /** Answers under way. */
  get streams(): number {
    return this.#asks.size
  }

  get streamsMax(): number {
    return this.#ready.streamsMax
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
    const reserved = [...this.#asks.values()].reduce((sum, ask) => sum + ask.costMax, 0n)
    const promised = this.#payer.last()?.voucher.total ?? 0n
    const finished = this.#tally.finishedTotal()
    const used = finished + reserved > promised ? finished + reserved : promised
    return this.#cap > used ? this.#cap - used : 0n
  }

  get last(): Channel.SignedVoucher | undefined {
    return this.#payer?.last()
  }

  /** The account at our last voucher, for going on in another channel. */
  mark(): Tally.Mark {
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
    const ask = await this.#begin(options)
    const stop = () => this.#stop(ask)
    options.signal.addEventListener('abort', stop, { once: true })
    try {
      for await (const event of ask.events) {
        yield event
        options.signal.throwIfAborted()
      }
    } finally {
      options.signal.removeEventListener('abort', stop)
      if (!ask.events.ended) stop()
    }
  }

  /** Asks the provider to raise the session's cap on chain. Resolves with the cap that holds. */
  async topUp(topUp: Session.TopUp, signature: Hex.Hex): Promise<bigint> {
    this.#capRaised = Promise.withResolvers<bigint>()
    await this.#send({ kind: 'top-up', topUp, signature })
    return await this.#within(this.#capRaised.promise, FINISH_WAIT_MS, 'top-up')
  }

  /** Asks the provider to settle and close. Returns the transaction where it tells one. */
  async finish(): Promise<string | undefined> {
    if (this.#status === 'ended') throw this.#ended('it is over already')
    await this.#payer.settle()
    await this.#send({ kind: 'finish' })
    return await this.#within(this.#closed.promise, FINISH_WAIT_MS, 'close')
  }

  /** Lets go of the channel; the session itself stays as it is on chain. */
  abandon(error: Error): void {
    this.#end(error)
    this.#options.channel.abort(error)
  }

  async #begin({ question, promptTokens, costMax }: AskOptions): Promise<Ask> {
    const { sealKey } = this.#options
    const turn = this.#asking.then(async () => {
      if (this.#status === 'ended') throw this.#ended('it is over already')
      const id = this.#askIds++
      const info = { sessionId: this.id, requestId: id }
      const plaintext = Cbor.encode(question)
      const { enc, ciphertext, answers } = await sealRequest({ sealKey, info, plaintext })
      const ask: Ask = {
        id,
        question,
        promptTokens,
        costMax,
        opener: answers,
        counter: createOutputCounter(this.#options.tokenizer),
        work: Tally.noWork,
        events: createEventQueue<AskEvent>(),
      }
      this.#tally.begin(id)
      this.#asks.set(id, ask)
      await this.#send({ kind: 'ask', askId: id, enc, sealed: ciphertext })
      return ask
    })
    this.#asking = turn.catch(() => {})
    return await turn
  }

  #stop({ id }: Ask): void {
    if (this.#status === 'ended') return
    this.#send({ kind: 'stop', askId: id }).catch(() => {})
  }

  /** Compares the provider's last voucher with ours and sets up the account. */
  async #agree(ready: Ready): Promise<boolean> {
    const { signer, keys, domain, mark, last, ceiling } = this.#options
    let known = last
    let agreed = true
    if (ready.last) {
      const { voucher, signature } = ready.last
      const digest = Voucher.hash(voucher, domain)
      const ours = await keys.verify({ digest, signature, account: signer.account })
      if (!ours || voucher.sessionId !== this.id || voucher.total > ceiling) {
        throw this.#misbehaved('the voucher that it holds is not ours')
      }
      agreed = voucher.count === mark.frontier.count
      const newer = !known || voucher.total > known.voucher.total
      if (newer) known = ready.last
    }
    if (ready.lapsed > (known?.voucher.total ?? 0n)) throw this.#misbehaved('lapsed is too much')
    this.#tally = Tally.create(this.offer.prices, { ...mark, lapsed: ready.lapsed })
    this.#payer = createPayer({
      sessionId: this.id,
      domain,
      signer,
      tally: this.#tally,
      last: known,
      cap: () => this.#cap,
      dueAbove: this.checkpoint / 2n,
      reserve: this.#options.reserve,
      send: (signed) => this.#send({ kind: 'pay', ...signed }),
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
        return await this.#piece(message)
      case 'opened':
        return this.#open(message.transaction)
      case 'topped-up':
        this.#cap = message.cap
        return this.#capRaised.resolve(message.cap)
      case 'closed':
        this.#closed.resolve(message.transaction)
        return this.#end(this.#ended('it was closed'))
      case 'refused': {
        if (message.askId === undefined) throw this.#refused(message)
        const ask = this.#asks.get(message.askId)
        if (ask) this.#fail(ask, this.#refused(message))
        return
      }
      default:
        throw this.#misbehaved(`${message.kind} is not expected here`)
    }
  }

  async #piece(message: Extract<Channel.ProviderMessage, { kind: 'piece' }>): Promise<void> {
    const ask = this.#asks.get(message.askId)
    if (!ask) throw this.#misbehaved('a piece belongs to no question')
    const piece = Cbor.decode(ask.opener.open(message), Inference.answerPieceShape, 'piece')
    if (piece.kind === 'failed') return this.#fail(ask, this.#refused(piece))
    if (piece.kind === 'end') return await this.#finishAsk(ask, piece)
    if (piece.kind === 'prefill') {
      const fits = piece.tokens <= ask.promptTokens && piece.tokens >= ask.work.prefilled
      if (!fits || piece.cached > piece.tokens) throw this.#misbehaved('it miscounts the prompt')
      ask.work = { ...ask.work, prefilled: piece.tokens, cached: piece.cached }
    } else {
      ask.work = { ...ask.work, output: ask.counter.add(piece) }
      if (ask.work.output > ask.question.maxTokens) throw this.#misbehaved('its answer is too long')
    }
    this.#tally.reach(ask.id, ask.work)
    this.#payer.consider()
    if (piece.kind !== 'tokens') return
    const { ids, text = '', logprobs } = piece
    ask.events.push({ kind: 'tokens', ids, text, logprobs })
  }

  async #finishAsk(
    ask: Ask,
    { receipt, signature, serverSeed }: Extract<Inference.AnswerPiece, { kind: 'end' }>,
  ): Promise<void> {
    const { manifest, keys, domain } = this.#options
    const { provider } = this.offer
    ask.work = { ...ask.work, output: ask.counter.total() }
    this.#tally.reach(ask.id, ask.work)
    checkReceipt(receipt, {
      sessionId: this.id,
      provider,
      question: ask.question,
      manifest,
      askId: ask.id,
      seedCommitment: this.#ready.seedCommitment,
      serverSeed,
      counting: this.counting,
      work: ask.work,
      output: ask.counter.output,
      tally: this.#tally,
    })
    const id = Receipt.idOf(receipt, domain)
    if (!(await keys.verify({ digest: id, signature, account: provider }))) {
      throw this.#misbehaved('it did not sign its receipt')
    }
    const before = this.#tally.finishedTotal()
    const aborted = Receipt.finishReasons[receipt.finish] === 'aborted'
    this.#tally.finish(ask.id, id, aborted ? 'stopped' : 'answered')
    this.#tally.settleMarks(this.#payer.last()?.voucher.count ?? 0n)
    this.#asks.delete(ask.id)
    this.#payer.consider()
    const cost = receipt.total - before
    // Beside the reading of further messages: only this answer waits for its receipt to be kept.
    void this.#options.keep({ id, core: receipt, signature, provider }, cost).then(
      () => {
        ask.events.push({ kind: 'end', core: receipt, signature, cost })
        ask.events.end()
      },
      (error) => ask.events.fail(error),
    )
  }

  #fail(ask: Ask, error: Error): void {
    this.#asks.delete(ask.id)
    this.#tally.drop(ask.id)
    ask.events.fail(error)
  }

  #open(transaction: string): void {
    if (this.#status === 'opening') this.#status = 'open'
    this.#opened.resolve(transaction)
  }

  #end(error: unknown): void {
    this.#status = 'ended'
    for (const ask of this.#asks.values()) ask.events.fail(error)
    this.#asks.clear()
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
