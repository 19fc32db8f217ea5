import type { FrameSealer } from '@ostrom/network/seal'
import {
  Cbor,
  Channel,
  type Inference,
  MalformedError,
  Padding,
  Receipt,
  SessionAccount,
} from '@ostrom/protocol'
import { nowSeconds } from '../../now-seconds.ts'
import type { PaidAnswerTask } from '../answers/answer-options.ts'
import { answerQuestion, promptTokensOf } from '../answers/answer-question.ts'
import { isImageDiscarded } from '../answers/generate-image.ts'
import { logFieldsOf, peerErrorOf, refusalOf } from '../error-fields.ts'
import {
  AnswerQueueFullError,
  AnswerSizeUnsupportedError,
  AnswerStoppedError,
  PaymentOverdueError,
  PrefixForgottenError,
  QuestionRefusedError,
  SessionClosedError,
} from '../errors.ts'
import { type ChannelLoans, createChannelLoans } from '../lending/channel-loans.ts'
import type { Loan } from '../lending/loan.ts'
import {
  ANSWER_MS_MAX,
  FAILURES_PER_CHANNEL_MAX,
  STREAMS_PER_SESSION_MAX,
  TOP_UPS_PENDING_MAX,
  VOUCHERS_PENDING_MAX,
} from '../limits.ts'
import { createPrefixClaims, type PrefixClaims } from '../prefixes/prefix-claims.ts'
import { acquireAnswerSlot } from './answer-slot.ts'
import type { ChannelServerOptions } from './channel-server-options.ts'
import { decryptQuestion } from './decrypt-question.ts'
import { questionFault } from './question-fault.ts'
import { createRunningStreams, type StopOrigin } from './running-streams.ts'
import { saveConsent } from './save-consent.ts'

/** Serves one channel until it is closed. */
export type ChannelServer = {
  /** Handles one message. Answers run concurrently. */
  accept(message: Channel.ClientMessage): Promise<void>
  /**
   * Ends all answers as a stop by the provider and waits until they have ended. The channel still
   * accepts vouchers and refuses new questions with `reason`.
   */
  drain(reason: Error): Promise<void>
  /**
   * Stops all answers and waits until they have ended. The channel accepts no more messages.
   *
   * @param by Origin of the stop. If an answer has no output, the client owes the due part of its
   *   prompt unless the provider stopped the answer.
   */
  stop(by: StopOrigin): Promise<void>
}

type InferMessage = Extract<Channel.ClientMessage, { kind: 'infer' }>

/**
 * Errors of a question that do not count in `FAILURES_PER_CHANNEL_MAX`: the client made no mistake.
 */
const noFailures = [AnswerQueueFullError, AnswerStoppedError, PrefixForgottenError] as const

class SessionChannelServer implements ChannelServer {
  readonly #options: ChannelServerOptions
  readonly #loans: ChannelLoans
  readonly #prefixClaims: PrefixClaims
  readonly #streams = createRunningStreams()
  readonly #running = new Set<Promise<void>>()
  /** Last call id. Ids must increase, so that no question can be replayed on its channel. */
  #lastAskId = -1n
  #asked = 0
  /** Sends the final parts in the order in which their answers finished. */
  #ends: Promise<void> = Promise.resolve()
  #payments: Promise<void> = Promise.resolve()
  #paymentsWaiting = 0
  #questionBytes = 0
  /** Failed questions since the last answer. */
  #failures = 0
  /** Questions in a row that no key opened. */
  #unopened = 0
  /**
   * Queue of top-ups, which run one at a time, because each is checked against the previous cap.
   */
  #topUps: Promise<void> = Promise.resolve()
  #topUpsPending = 0
  #stopped = false
  /** Reason to refuse new questions while the channel still accepts payments. */
  #drainReason: Error | undefined

  constructor(options: ChannelServerOptions) {
    this.#options = options
    this.#loans = createChannelLoans(options.session, options.context.lending)
    const { context, session } = options
    this.#prefixClaims = createPrefixClaims(context, session.client, session.offer.prices)
  }

  async accept(message: Channel.ClientMessage): Promise<void> {
    switch (message.kind) {
      case 'infer':
        return await this.#admit(message)
      case 'pay': {
        if (this.#stopped) return
        const { session } = this.#options
        const { voucher, signature } = message
        this.#paymentsWaiting++
        this.#payments = this.#payments
          .then(() => session.pay({ voucher, signature }))
          .then(() => this.#loans.recordVoucher(voucher))
          .catch((error) => this.#abandon(error))
          .finally(() => {
            this.#paymentsWaiting--
          })
        if (this.#paymentsWaiting > VOUCHERS_PENDING_MAX) await this.#payments
        return
      }
      case 'allow':
        return this.#options.session.allowOutput(message.callId, message.outputTokens)
      case 'stop':
        return this.#streams.stop(message.callId, message.promptTokens ?? 0)
      case 'top-up':
        // Top-ups run concurrently with further messages, because vouchers must not wait for the
        // chain.
        this.#topUpsPending++
        this.#topUps = this.#topUps
          .then(() => this.#raiseCap(message))
          .finally(() => {
            this.#topUpsPending--
          })
        if (this.#topUpsPending > TOP_UPS_PENDING_MAX) await this.#topUps
        return
      case 'consent':
        return await saveConsent(message, this.#options)
      case 'finish':
        return await this.#finish()
      default:
        throw new QuestionRefusedError({ reason: `${message.kind} is not expected here` })
    }
  }

  async drain(reason: Error): Promise<void> {
    this.#drainReason = reason
    this.#streams.stopAll('provider')
    await Promise.all(this.#running)
    await this.#ends
  }

  async stop(by: StopOrigin): Promise<void> {
    this.#stopped = true
    this.#streams.stopAll(by)
    await Promise.all(this.#running)
    await this.#ends
    await this.#payments
    await this.#topUps
    this.#loans.end()
    this.#prefixClaims.end()
  }

  /**
   * Raises the cap if the chain accepts it, unless the channel was stopped. Replies with the cap
   * that is valid afterwards.
   */
  async #raiseCap(message: Extract<Channel.ClientMessage, { kind: 'top-up' }>): Promise<void> {
    const { context, session, topUp } = this.#options
    try {
      if (!this.#stopped) await topUp(message)
    } catch (error) {
      context.log('top-up-failed', { session: session.id, ...logFieldsOf(error) })
    }
    await this.#send({ kind: 'topped-up', cap: session.cap() }).catch(() => {})
  }

  #send(message: Channel.ProviderMessage): Promise<void> {
    return this.#options.channel.send(Channel.encode(message))
  }

  #sendPiece(
    callId: bigint,
    answerSealer: FrameSealer,
    piece: Inference.StreamPart,
  ): Promise<void> {
    const final = piece.kind === 'end' || piece.kind === 'failed'
    const encoded = Padding.encodePart(this.#options.session.offer, piece)
    return this.#send({ kind: 'part', callId, ...answerSealer.seal(encoded, { final }) })
  }

  /** Ends the channel and all its answers after a fault. */
  #abandon(error: unknown): void {
    const { context, session, channel } = this.#options
    context.log('channel-failed', { session: session.id, ...logFieldsOf(error) })
    this.#streams.stopAll('client')
    void this.#send({ kind: 'refused', ...refusalOf(error) })
      .then(() => channel.close())
      .catch(() => {})
      .finally(() => channel.abort(error instanceof Error ? error : new Error('channel failed')))
  }

  async #admit(message: InferMessage): Promise<void> {
    if (this.#stopped || this.#drainReason) {
      const { id: sessionId } = this.#options.session
      const closing = new SessionClosedError({ sessionId, reason: 'it is being closed' })
      const refusal = peerErrorOf(this.#drainReason ?? closing)
      return await this.#send({ kind: 'refused', callId: message.callId, ...refusal })
    }
    const bytes = this.#questionBytes + message.sealed.length
    const fault = questionFault(this.#options, { streams: this.#streams.size, bytes })
    if (fault) {
      const refusal = peerErrorOf(fault)
      return await this.#send({ kind: 'refused', callId: message.callId, ...refusal })
    }
    if (this.#asked++ >= (this.#options.asksMax ?? Number.POSITIVE_INFINITY)) {
      return this.#abandon(
        new QuestionRefusedError({ reason: 'the request has its question already' }),
      )
    }
    if (message.callId <= this.#lastAskId) {
      return this.#abandon(new QuestionRefusedError({ reason: 'the call id was used before' }))
    }
    this.#lastAskId = message.callId
    const task = this.#answer(message).catch((error) => this.#abandon(error))
    this.#running.add(task)
    void task.then(() => this.#running.delete(task))
  }

  async #answer(message: InferMessage): Promise<void> {
    const { callId } = message
    const { context, session } = this.#options
    const stop = this.#streams.start(callId)
    void context.clock.sleep(ANSWER_MS_MAX, stop.signal).then(() => stop.abort('provider'))
    let answerSealer: FrameSealer | undefined
    this.#questionBytes += message.sealed.length
    try {
      const { replayCache } = this.#options
      const now = nowSeconds(context.clock)
      const keys = { replayCache, sealKeys: context.sealKeys() }
      const opened = await decryptQuestion({ message, session, ...keys, nowSeconds: now })
      answerSealer = opened.answerSealer
      this.#unopened = 0
      const { prepaidTokens, allowedTokens } = message
      if (allowedTokens !== undefined) session.limitOutput(callId, allowedTokens)
      await this.#answerDecrypted({ callId, prepaidTokens, ...opened, signal: stop.signal })
    } catch (error) {
      if (session.account().usageOf(callId)) session.account().discard(callId)
      const refusal = peerErrorOf(error)
      context.log('answer-failed', { session: session.id, ...logFieldsOf(error) })
      const sending = answerSealer
        ? this.#sendPiece(callId, answerSealer, { kind: 'failed', ...refusal })
        : this.#send({ kind: 'refused', callId, ...refusal })
      await sending.catch(() => {})
      const isTheirs = error instanceof AnswerSizeUnsupportedError && error.hasComputed
      if (isTheirs || error instanceof MalformedError) context.clientLimiter.recordDebt(session, 0n)
      const ends = error instanceof PaymentOverdueError || error instanceof MalformedError
      if (error instanceof QuestionRefusedError) this.#unopened++
      else if (!noFailures.some((kind) => error instanceof kind)) this.#failures++
      const isUnopened = this.#unopened > STREAMS_PER_SESSION_MAX
      if (ends || isUnopened || this.#failures >= FAILURES_PER_CHANNEL_MAX) this.#abandon(error)
    } finally {
      this.#questionBytes -= message.sealed.length
      this.#streams.end(callId)
      session.release(callId)
    }
  }

  async #answerDecrypted(opened: DecryptedAsk & { readonly prepaidTokens: number }): Promise<void> {
    const { callId, question, answerSealer, signal, prepaidTokens } = opened
    const { context, session, served, serverSeed } = this.#options
    const promptTokens = promptTokensOf({ question, served })
    this.#prefixClaims.admit(callId, question)
    const { prompt } = question
    const terms = SessionAccount.promptBillingTerms({ prompt, promptTokens, prepaidTokens })
    const claimedTokens = question.prefixClaim?.tokens ?? 0
    const size = { promptTokens, claimedTokens, terms }
    this.#loans.check(size)
    session.account().begin(callId, terms)
    const { loan, release } = await acquireAnswerSlot({
      scheduler: context.scheduler,
      loans: this.#loans,
      clock: context.clock,
      version: served.version,
      agreement: session,
      prompt: size,
      signal,
    })
    try {
      const answered = answerQuestion({
        session,
        served,
        callId,
        question,
        promptTokens,
        loan,
        serverSeed,
        prefillTokens: context.prefillTokens,
        domain: session.domain,
        nowSeconds: () => nowSeconds(context.clock),
        clock: context.clock,
        signal,
        stopPromptTokens: () => this.#streams.stopPromptTokens(callId),
        send: (piece) => this.#sendPiece(callId, answerSealer, piece),
        onEnd: (receipt, output, stop) => {
          this.#loans.recordDue(receipt, loan)
          this.#prefixClaims.recordEnd(callId, question, receipt, output)
          if (isImageDiscarded(question, receipt, output))
            context.clientLimiter.recordDebt(session, 0n)
          this.#end({ callId, question, answerSealer }, receipt, output, stop)
        },
      })
      await answered.catch((error) => this.#failed(callId, loan, error))
    } finally {
      release()
    }
    this.#failures = 0
  }

  /**
   * Ends the loan of a failed answer, records an overdue amount as a debt, and throws the error.
   */
  #failed(callId: bigint, loan: Loan, error: unknown): never {
    const { context, session } = this.#options
    const tally = session.account()
    if (error instanceof PaymentOverdueError && tally.usageOf(callId)) {
      loan.reduce(tally.creditFor(callId))
      loan.writeOff()
      context.clientLimiter.recordDebt(session, tally.dueFor(callId))
    }
    // After any other failure, the provider is at fault, so the client owes nothing for the prompt.
    loan.repay()
    throw error
  }

  #end(
    { callId, question: request, answerSealer }: Omit<DecryptedAsk, 'signal'>,
    ...[receipt, output, stop]: Parameters<PaidAnswerTask['onEnd']>
  ): void {
    const { context, session, serverSeed } = this.#options
    this.#ends = this.#ends
      .then(async () => {
        const signature = await context.signer.sign(Receipt.idOf(receipt, session.domain))
        const envelope = Cbor.encode({ receipt, signature })
        const { index } = receipt
        const transcript = { request, output }
        await context.saveReceipt({ sessionId: session.id, index, envelope, transcript })
        const { logitFingerprint } = output
        const stopIndex = stop === undefined ? -1 : request.stop.indexOf(stop)
        const end = {
          kind: 'end',
          receipt,
          signature,
          serverSeed,
          ...(logitFingerprint && { logitFingerprint }),
          ...(stopIndex >= 0 && { stopIndex }),
        } as const
        await this.#sendPiece(callId, answerSealer, end)
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

type DecryptedAsk = {
  readonly callId: bigint
  readonly question: Inference.InferenceRequest
  readonly answerSealer: FrameSealer
  readonly signal: AbortSignal
}

/** Creates the provider's side of one channel: docs/spec/sessions.md, section 2. */
export const createChannelServer = (options: ChannelServerOptions): ChannelServer =>
  new SessionChannelServer(options)
