import type { Keys } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import type { ReplayCache, Sealer } from '@ostrom/network/seal'
import {
  Audit,
  Cbor,
  Channel,
  type Clock,
  type Hash,
  type Hex,
  type Inference,
  type Log,
  MalformedError,
  Receipt,
  type Signer,
  Tally,
} from '@ostrom/protocol'
import { nowSeconds } from '../now-seconds.ts'
import { answerQuestion, promptTokensOf } from './answer.ts'
import { beginWork } from './begin-work.ts'
import { type Debts, owesError } from './debts.ts'
import { isDrawnInVain } from './draw.ts'
import {
  AnswerUnfitError,
  PaymentOverdueError,
  QuestionRefusedError,
  SessionClosedError,
  TooManyStreamsError,
} from './errors.ts'
import { type ChannelLoans, createChannelLoans } from './lending/channel-loans.ts'
import type { Lending } from './lending/lending.ts'
import type { Loan } from './lending/loan.ts'
import {
  ANSWER_MS_MAX,
  FAILURES_PER_CHANNEL_MAX,
  NEW_CLIENT_QUESTION_BYTES_MAX,
  PAYMENTS_WAITING_MAX,
  QUESTION_BYTES_MAX,
  STREAMS_PER_SESSION_MAX,
} from './limits.ts'
import { openQuestion } from './open-question.ts'
import type { PaidSession } from './paid-session.ts'
import { faultOf, refusalOf } from './refusals.ts'
import type { ServedModel } from './served-model.ts'
import type { Turns } from './turns.ts'

/** What serving a channel needs beside the session itself. */
export type ServeContext = {
  /** The node's key: the provider's, or its operator's. */
  readonly signer: Signer
  readonly clock: Clock
  readonly log: Log
  /** Secret keys that questions may be sealed to, newest first. */
  readonly sealKeys: () => readonly Hex.Hex[]
  readonly debts: Debts
  readonly lending: Lending
  /** Whose answer each model works on next. */
  readonly turns: Turns
  readonly checkpointTokens: number
  readonly prefillTokens: number
  readonly keys: Pick<Keys, 'verify'>
  /** Keeps a receipt, and what it is about, before the message that carries it leaves. */
  readonly saveReceipt: (receipt: SavedReceipt) => Promise<void>
  readonly saveConsent: (consent: Audit.SignedConsent) => Promise<void>
}

export type SavedReceipt = {
  readonly sessionId: Hash
  readonly index: bigint
  readonly envelope: Uint8Array
  readonly transcript: Audit.Transcript
}

export type ServeOptions = {
  readonly context: ServeContext
  readonly channel: NetworkChannel
  readonly session: PaidSession
  readonly served: ServedModel
  /** Questions that were opened in this session, on this channel or one before. */
  readonly replays: ReplayCache
  /** Fresh for this channel; its hash was sent in `ready`. */
  readonly serverSeed: Hash
  /** Questions that may be asked in all; no limit when absent. */
  readonly asksMax?: number
  readonly topUp: (message: Extract<Channel.ClientMessage, { kind: 'top-up' }>) => Promise<bigint>
  /** Settles and closes the session. Returns the transaction's hash, where there was one. */
  readonly finish: () => Promise<string | undefined>
}

/** Serves one channel until the client closes it; then nothing of it runs any more. */
export type ChannelServer = {
  /** Handles one message. Answers run on beside. */
  accept(message: Channel.ClientMessage): Promise<void>
  /**
   * Ends all answers where they are, as the provider's doing, and waits until they have let go.
   * Vouchers are still taken; new questions are refused with `reason`.
   */
  drain(reason: Error): Promise<void>
  /**
   * Stops all answers and waits until they have let go. Nothing further is taken.
   *
   * @param by Who ends them. A prompt without an answer is owed unless the provider did.
   */
  stop(by: StoppedBy): Promise<void>
}

/** Reason of a stopped answer's signal. A lost channel counts as the client's doing. */
export type StoppedBy = 'client' | 'provider'

type Ask = Extract<Channel.ClientMessage, { kind: 'ask' }>

class Server implements ChannelServer {
  readonly #options: ServeOptions
  readonly #loans: ChannelLoans
  readonly #streams = new Map<bigint, AbortController>()
  readonly #running = new Set<Promise<void>>()
  /** Questions are numbered upwards, so that none can be repeated on its channel. */
  #lastAskId = -1n
  #asked = 0
  /** Ends leave in the order in which their answers finished. */
  #ends: Promise<void> = Promise.resolve()
  #payments: Promise<void> = Promise.resolve()
  #paymentsWaiting = 0
  #questionBytes = 0
  /** Questions that failed since one was answered. */
  #failures = 0
  /** One top-up at a time: each is a transaction of ours. */
  #topUp: Promise<void> | undefined
  #stopped = false
  /** Why nothing new is answered, while what was answered may still be paid. */
  #drained: Error | undefined

  constructor(options: ServeOptions) {
    this.#options = options
    this.#loans = createChannelLoans(options.session, options.context.lending)
  }

  async accept(message: Channel.ClientMessage): Promise<void> {
    switch (message.kind) {
      case 'ask':
        return await this.#admit(message)
      case 'pay': {
        if (this.#stopped) return
        const { session } = this.#options
        const { voucher, signature } = message
        this.#paymentsWaiting++
        this.#payments = this.#payments
          .then(() => session.pay({ voucher, signature }))
          .then(() => this.#loans.paid(voucher))
          .catch((error) => this.#abandon(error))
          .finally(() => {
            this.#paymentsWaiting--
          })
        if (this.#paymentsWaiting > PAYMENTS_WAITING_MAX) await this.#payments
        return
      }
      case 'stop':
        return this.#streams.get(message.askId)?.abort('client' satisfies StoppedBy)
      case 'top-up':
        // Beside the reading of further messages: the chain is slow, and vouchers must not wait.
        this.#topUp ??= this.#raiseCap(message).finally(() => {
          this.#topUp = undefined
        })
        return
      case 'consent':
        return await this.#takeConsent(message)
      case 'finish':
        return await this.#finish()
      default:
        throw new QuestionRefusedError({ reason: `${message.kind} is not expected here` })
    }
  }

  async drain(reason: Error): Promise<void> {
    this.#drained = reason
    for (const stream of this.#streams.values()) stream.abort('provider' satisfies StoppedBy)
    await Promise.all(this.#running)
    await this.#ends
  }

  async stop(by: StoppedBy): Promise<void> {
    this.#stopped = true
    for (const stream of this.#streams.values()) stream.abort(by)
    await Promise.all(this.#running)
    await this.#ends
    await this.#payments
    await this.#topUp
    this.#loans.end()
  }

  /** Keeps the client's word on who may see its answers, if it is the client's. */
  async #takeConsent({ consent, modes, signature }: Audit.SignedConsent): Promise<void> {
    const { context, session } = this.#options
    const covers = BigInt(modes.length) === consent.count && consent.sessionId === session.id
    const bound = Audit.modesHash(modes) === consent.modesHash
    const digest = Audit.consentHash(consent, session.domain)
    const account = session.consenter
    const isSigned = () => context.keys.verify({ digest, signature, account })
    if (covers && bound && (await isSigned())) {
      return await context.saveConsent({ consent, modes, signature })
    }
    throw new QuestionRefusedError({ reason: 'its consent is not of this session' })
  }

  /** Raises the cap if the chain allows it. The answer tells the cap that holds. */
  async #raiseCap(message: Extract<Channel.ClientMessage, { kind: 'top-up' }>): Promise<void> {
    const { context, session, topUp } = this.#options
    try {
      await topUp(message)
    } catch (error) {
      context.log('top-up-failed', { session: session.id, ...faultOf(error) })
    }
    await this.#send({ kind: 'topped-up', cap: session.cap() }).catch(() => {})
  }

  #send(message: Channel.ProviderMessage): Promise<void> {
    return this.#options.channel.send(Channel.encode(message))
  }

  #sendPiece(askId: bigint, answers: Sealer, piece: Inference.AnswerPiece): Promise<void> {
    const final = piece.kind === 'end' || piece.kind === 'failed'
    const frame = answers.seal(Cbor.encode(piece), { final })
    return this.#send({ kind: 'piece', askId, ...frame })
  }

  /** The channel can no longer be trusted or used: everything on it stops. */
  #abandon(error: unknown): void {
    const { context, session, channel } = this.#options
    context.log('channel-failed', { session: session.id, ...faultOf(error) })
    for (const stream of this.#streams.values()) stream.abort('client' satisfies StoppedBy)
    void this.#send({ kind: 'refused', ...refusalOf(error) })
      .then(() => channel.close())
      .catch(() => {})
      .finally(() => channel.abort(error instanceof Error ? error : new Error('channel failed')))
  }

  async #admit(message: Ask): Promise<void> {
    if (this.#stopped || this.#drained) {
      const { id: sessionId } = this.#options.session
      const closing = new SessionClosedError({ sessionId, reason: 'it is being closed' })
      const refusal = refusalOf(this.#drained ?? closing)
      return await this.#send({ kind: 'refused', askId: message.askId, ...refusal })
    }
    const { context, session } = this.#options
    if (context.debts.refuses(session.client)) {
      const refusal = refusalOf(owesError(session.id))
      return await this.#send({ kind: 'refused', askId: message.askId, ...refusal })
    }
    const bytes = this.#questionBytes + message.sealed.length
    const known = context.debts.isKnown(session)
    const bytesMax = known ? QUESTION_BYTES_MAX : NEW_CLIENT_QUESTION_BYTES_MAX
    if (this.#streams.size >= STREAMS_PER_SESSION_MAX || bytes > bytesMax) {
      const limits = { streamsMax: STREAMS_PER_SESSION_MAX, bytesMax }
      const refusal = refusalOf(new TooManyStreamsError(limits))
      return await this.#send({ kind: 'refused', askId: message.askId, ...refusal })
    }
    if (this.#asked++ >= (this.#options.asksMax ?? Number.POSITIVE_INFINITY)) {
      return this.#abandon(new QuestionRefusedError({ reason: 'one question was asked already' }))
    }
    if (message.askId <= this.#lastAskId) {
      return this.#abandon(new QuestionRefusedError({ reason: 'its number was used before' }))
    }
    this.#lastAskId = message.askId
    const task = this.#answer(message).catch((error) => this.#abandon(error))
    this.#running.add(task)
    void task.then(() => this.#running.delete(task))
  }

  async #answer(message: Ask): Promise<void> {
    const { askId } = message
    const { context, session } = this.#options
    const stop = new AbortController()
    this.#streams.set(askId, stop)
    void context.clock.sleep(ANSWER_MS_MAX, stop.signal).then(() => stop.abort('provider'))
    let answers: Sealer | undefined
    this.#questionBytes += message.sealed.length
    try {
      const { replays } = this.#options
      const now = nowSeconds(context.clock)
      const sealKeys = context.sealKeys()
      const opened = await openQuestion({ message, session, replays, sealKeys, nowSeconds: now })
      answers = opened.answers
      const { prepaidTokens } = message
      await this.#answerOpened({ askId, prepaidTokens, ...opened, signal: stop.signal })
    } catch (error) {
      if (session.tally().workOf(askId)) session.tally().drop(askId)
      const refusal = refusalOf(error)
      context.log('answer-failed', { session: session.id, ...faultOf(error) })
      const told = answers
        ? this.#sendPiece(askId, answers, { kind: 'failed', ...refusal })
        : this.#send({ kind: 'refused', askId, ...refusal })
      await told.catch(() => {})
      const isTheirs = error instanceof AnswerUnfitError && error.worked
      if (isTheirs || error instanceof MalformedError) context.debts.note(session, 0n)
      const ends = error instanceof PaymentOverdueError || error instanceof MalformedError
      if (ends || ++this.#failures >= FAILURES_PER_CHANNEL_MAX) this.#abandon(error)
    } finally {
      this.#questionBytes -= message.sealed.length
      this.#streams.delete(askId)
      stop.abort()
    }
  }

  async #answerOpened(opened: OpenedAsk & { readonly prepaidTokens: number }): Promise<void> {
    const { askId, question, answers, signal, prepaidTokens } = opened
    const { context, session, served, serverSeed } = this.#options
    const promptTokens = promptTokensOf({ question, served })
    const { prompt } = question
    const terms = Tally.promptTerms({ prompt, promptTokens, prepaidTokens })
    const size = { promptTokens, terms }
    this.#loans.check(size)
    session.tally().begin(askId, terms)
    const waiting = { ...context, loans: this.#loans, version: served.version, prompt: size }
    const { loan, giveBack } = await beginWork({ ...waiting, dealing: session, signal })
    try {
      const answered = answerQuestion({
        session,
        served,
        askId,
        question,
        promptTokens,
        loan,
        serverSeed,
        prefillTokens: context.prefillTokens,
        domain: session.domain,
        nowSeconds: () => nowSeconds(context.clock),
        signal,
        send: (piece) => this.#sendPiece(askId, answers, piece),
        end: (receipt, output) => {
          this.#loans.due(receipt, loan)
          if (isDrawnInVain(question, receipt, output)) context.debts.note(session, 0n)
          this.#end({ askId, question, answers }, receipt, output)
        },
      })
      await answered.catch((error) => this.#failed(askId, loan, error))
    } finally {
      giveBack()
    }
    this.#failures = 0
  }

  /** What comes of a loan, and of what was due, where an answer failed. */
  #failed(askId: bigint, loan: Loan, error: unknown): never {
    const { context, session } = this.#options
    const tally = session.tally()
    if (error instanceof PaymentOverdueError && tally.workOf(askId)) {
      loan.reduce(tally.lentFor(askId))
      loan.lost()
      context.debts.note(session, tally.dueFor(askId))
    }
    // Any other failure is the provider's own.
    loan.repaid()
    throw error
  }

  #end(
    { askId, question, answers }: Omit<OpenedAsk, 'signal'>,
    receipt: Receipt.ReceiptCore,
    output: Inference.Output,
  ): void {
    const { context, session, serverSeed } = this.#options
    this.#ends = this.#ends
      .then(async () => {
        const signature = await context.signer.sign(Receipt.idOf(receipt, session.domain))
        const envelope = Cbor.encode({ receipt, signature })
        const { index } = receipt
        const transcript = { question, output }
        await context.saveReceipt({ sessionId: session.id, index, envelope, transcript })
        const { print } = output
        const end = {
          kind: 'end',
          receipt,
          signature,
          serverSeed,
          ...(print && { print }),
        } as const
        await this.#sendPiece(askId, answers, end)
      })
      .catch((error) => this.#abandon(error))
  }

  async #finish(): Promise<void> {
    await this.stop('client')
    const transaction = await this.#options.finish()
    await this.#send({ kind: 'closed', ...(transaction && { transaction }) })
    const { channel, session } = this.#options
    await channel.close()
    channel.abort(new SessionClosedError({ sessionId: session.id, reason: 'its client finished' }))
  }
}

type OpenedAsk = {
  readonly askId: bigint
  readonly question: Inference.InferRequest
  readonly answers: Sealer
  readonly signal: AbortSignal
}

/** Creates the provider's side of one channel, see docs/spec/sessions.md, section 2. */
export const createChannelServer = (options: ServeOptions): ChannelServer => new Server(options)
