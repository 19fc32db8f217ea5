import {
  type Channel,
  Embedding,
  Inference,
  monotonicMs,
  Offer,
  Padding,
  PrefixHistory,
  Receipt,
  SessionAccount,
} from '@ostrom/protocol'
import type { SignedReceipt } from '../inference/inference-service.ts'
import type { OfferBreach } from './breaches/offer-breaches.ts'
import type { InferenceCallEvent } from './calls/call-event.ts'
import { outputOf } from './calls/call-output.ts'
import type { InferenceCall } from './calls/inference-call.ts'
import { progressShareOf } from './calls/stall-detector.ts'
import type { ClientSessionOptions } from './client-session-options.ts'
import { ProviderMisbehavedError, ProviderRefusedError, type ViolationEvidence } from './errors.ts'
import {
  ANSWER_CHARACTERS_MAX,
  MODEL_STATUS_LAG_MS,
  MODEL_STATUS_POLL_MS,
  TRUNCATION_AFTER_MS,
} from './limits.ts'
import type { ChannelCharges } from './payments/channel-charges.ts'
import { checkReceipt, type DisputedField } from './payments/check-receipt.ts'
import type { PaymentGates } from './payments/payment-gates.ts'
import { createReceiptSigner } from './payments/receipt-signer.ts'
import type { StopAllowance } from './payments/stop-allowance.ts'
import type { VoucherPayer } from './payments/voucher-payer.ts'
import type { ReadyMessage } from './ready-message.ts'
import type { SessionConsents } from './session-consents.ts'

type PartMessage = Extract<Channel.ProviderMessage, { kind: 'part' }>
type EmbeddingsPart = Extract<Inference.StreamPart, { kind: 'embeddings' }>
type TokensPart = Extract<Inference.StreamPart, { kind: 'tokens' }>
/** A received receipt, with the answer that it ends. */
type ReceivedEnd = SignedReceipt & {
  readonly cost: bigint
  readonly output: Inference.InferenceOutput
  readonly stop: string | undefined
  /** The field about which the provider disagrees; the answer is then paid, but not delivered. */
  readonly disputed: DisputedField | undefined
}

type EndPart = Extract<Inference.StreamPart, { kind: 'end' }>

export type ResponseReaderOptions = Pick<
  ClientSessionOptions,
  | 'id'
  | 'offer'
  | 'manifest'
  | 'tokenizer'
  | 'keys'
  | 'operator'
  | 'domain'
  | 'clock'
  | 'saveReceipt'
  | 'saveBreach'
  | 'isModelQuarantined'
  | 'prefixes'
  | 'stopPay'
> & {
  /** Running calls, by call id. */
  readonly calls: Map<bigint, InferenceCall>
  readonly account: SessionAccount.SessionAccount
  readonly payer: VoucherPayer
  readonly charges: ChannelCharges
  readonly stopAllowance: StopAllowance
  readonly ready: ReadyMessage
  /** Pending writes of receipts. No voucher counts an answer before its receipt is on disk. */
  readonly pendingSaves: Set<Promise<void>>
  /** Conditions that must hold on disk before ended answers are paid. */
  readonly gates: PaymentGates
  /** Audit modes of answers, by index. */
  readonly consents: SessionConsents
}

/** Decrypts, verifies and counts the stream parts of one channel's calls, and pays for them. */
export class ResponseReader {
  readonly #options: ResponseReaderOptions
  readonly #signerOf: ReturnType<typeof createReceiptSigner>

  constructor(options: ResponseReaderOptions) {
    this.#options = options
    const { keys, operator, offer } = options
    this.#signerOf = createReceiptSigner({ keys, operator, provider: offer.provider })
  }

  /**
   * Processes one stream part.
   *
   * @throws {ProviderMisbehavedError} The part contradicts the request or the offer.
   * @throws {AnswerCorruptError} The part was changed in transit.
   */
  async read(message: PartMessage): Promise<void> {
    const { calls, clock, payer } = this.#options
    const ask = calls.get(message.callId)
    if (!ask) throw this.#misbehaved('a piece belongs to no question')
    const piece = this.#decode(ask.opener.open(message))
    if (piece.kind === 'failed') {
      const { offer, prefixes } = this.#options
      const { provider } = offer
      // After a refusal, further claims of this scope are not worth the risk of another one. Claims
      // of other callers stay possible: the caller may be the provider itself, which could end all
      // claims by refusing its own.
      if (isClaimRefusal(piece.code)) prefixes.clear(ask.request.cacheScope ?? '')
      return this.fail(ask, new ProviderRefusedError({ provider, ...piece }))
    }
    if (piece.kind === 'end') {
      ask.observer.onReceipt?.()
      return await this.#finish(ask, piece)
    }
    if (piece.kind === 'prefill') {
      // A part without progress would only keep the answer open.
      const fits = piece.tokens <= ask.promptTokens && piece.tokens > ask.usage.prefilled
      if (!fits) throw this.#misbehaved('it miscounts the prompt')
      ask.progress += progressShareOf({ prompt: piece.tokens - ask.usage.prefilled })
      this.#setUsage(ask, SessionAccount.promptUsage(ask.usage, piece.tokens, ask.request))
      ask.observer.onPrefill?.(piece.tokens)
    } else if (piece.kind === 'embeddings') {
      ask.events.push({ kind: 'embeddings', embeddings: this.#readEmbeddings(ask, piece) })
    } else if (piece.kind === 'image') {
      this.#readImage(ask, piece.bytes)
      ask.events.push(piece)
    } else {
      ask.events.push(await this.#readTokens(ask, piece))
    }
    ask.lastPartMs = monotonicMs(clock)
    payer.payIfDue()
  }

  #decode(bytes: Uint8Array): Inference.StreamPart {
    try {
      return Padding.decodePart(this.#options.offer, bytes)
    } catch {
      throw this.#misbehaved('it sends bytes that are no part of an answer')
    }
  }

  /**
   * Counts output: token ids, or text if the engine counts text, never both, because the receipt
   * binds only the counted form.
   */
  async #readTokens(ask: InferenceCall, piece: TokensPart): Promise<InferenceCallEvent> {
    const { tokenizer, ready, clock } = this.#options
    const { prompt, logprobs: logprobCount } = ask.request
    if (Inference.isEmbeddingPrompt(prompt) || prompt.kind === 'image') {
      throw this.#misbehaved('it sends text where none was asked for')
    }
    const { ids, text = '', logprobs } = piece
    if (ids.length === 0 && text === '') throw this.#misbehaved('it sends an empty piece')
    if (ready.counting === 'ids') {
      if (text !== '') throw this.#misbehaved('it sends text where ids are counted')
      const size = tokenizer?.vocabularySize ?? 0
      if (ids.some((id) => id >= size)) throw this.#misbehaved('it sends an id of no token')
    } else if (ids.length > 0) throw this.#misbehaved('it sends ids where text is counted')
    const named = logprobCount > 0 ? ids.length : 0
    if (
      logprobs &&
      (logprobs.length > named || logprobs.some(({ top }) => top.length > logprobCount))
    ) {
      throw this.#misbehaved('it sends more log probabilities than were asked for')
    }
    // `maxTokens` does not limit text that the client cannot count.
    ask.characters += text.length
    if (ask.characters > ANSWER_CHARACTERS_MAX) {
      throw this.#misbehaved(`its answer has over ${ANSWER_CHARACTERS_MAX} characters`)
    }
    ask.progress += progressShareOf({ output: ids.length, characters: text.length })
    const images = Inference.countImages(prompt)
    if (ask.firstOutputMs !== undefined) ask.pace.record(monotonicMs(clock) - ask.lastPartMs)
    ask.firstOutputMs ??= monotonicMs(clock)
    const output = await ask.counter.add(piece)
    this.#setUsage(ask, { ...ask.usage, images, output })
    return { kind: 'tokens', ids, text, logprobs }
  }

  /** Counts an image. Refuses invalid data and a second image. */
  #readImage(ask: InferenceCall, bytes: Uint8Array): void {
    const { prompt } = ask.request
    if (prompt.kind !== 'image' || ask.image || !Inference.detectImageFormat(bytes)) {
      throw this.#misbehaved('its picture is not one that was asked for')
    }
    ask.image = bytes
    this.#setUsage(ask, { ...ask.usage, images: 1 })
  }

  /** Counts embeddings. Refuses vectors of different sizes, and more vectors than inputs. */
  #readEmbeddings(ask: InferenceCall, { count, bytes }: EmbeddingsPart): readonly Float32Array[] {
    const { prompt } = ask.request
    const vectors = Embedding.decode(bytes, count)
    const total = (ask.usage.embeddings ?? 0) + count
    const embeddingPrompt = Inference.isEmbeddingPrompt(prompt) ? prompt : undefined
    const size = embeddingPrompt?.dimensions ?? (ask.embeddings[0]?.length ?? 0) / 4
    const fits = vectors?.every(
      ({ length }) => length <= Inference.EMBED_DIMENSIONS_MAX && (size === 0 || length === size),
    )
    if (!embeddingPrompt || total > embeddingPrompt.inputs.length || !vectors || !fits) {
      throw this.#misbehaved('its vectors are not those that were asked for')
    }
    // Encoded one by one, so that the first vector determines the size of all.
    for (const vector of vectors) ask.embeddings.push(Embedding.encode(vector))
    ask.progress += progressShareOf({ embeddings: count })
    this.#setUsage(ask, { ...ask.usage, embeddings: total })
    return vectors
  }

  /**
   * Ends a call without an answer. The call's payment stays as credit and is charged to its caller.
   */
  fail(ask: InferenceCall, error: Error): void {
    this.remove(ask)
    this.#options.account.discard(ask.id)
    ask.observer.onUsage(SessionAccount.zeroUsage)
    this.#options.stopPay.recordFailure(ask)
    this.#options.charges.chargeEnded(ask)
    ask.events.fail(error)
  }

  /** Removes a call that has ended. */
  remove(ask: InferenceCall): void {
    this.#options.calls.delete(ask.id)
    this.#options.stopAllowance.end(ask)
    ask.ended.resolve()
  }

  /** Checks a receipt and counts the work of its answer as finished. */
  async #finish(
    ask: InferenceCall,
    { receipt, signature, serverSeed, logitFingerprint, stopIndex }: EndPart,
  ): Promise<void> {
    const { id: sessionId, offer, manifest, domain, account, payer, charges, ready } = this.#options
    const { prefixes, clock, stopAllowance } = this.#options
    const { provider } = offer
    const aborted = Receipt.finishReasons[receipt.finish] === 'aborted'
    const isTruncated = aborted && (await this.#mayBeTruncated(ask))
    const total = await ask.counter.total()
    const output = outputOf(ask, logitFingerprint)
    this.#setUsage(ask, { ...ask.usage, output: total })
    if (aborted && ask.stoppedMs !== undefined) account.stop(ask.id, ask.agreedPromptTokens)
    const broken = Offer.violatedTerm(offer, receipt)
    if (broken) throw await this.#recordBreach({ offer, receipt, signature }, broken)
    const disputed = checkReceipt(receipt, {
      sessionId,
      provider,
      question: ask.request,
      manifest,
      askId: ask.id,
      seedCommitment: ready.seedCommitment,
      serverSeed,
      counting: ready.counting,
      offeredSampling: offer.verification.sampling,
      isStopped: ask.stoppedMs !== undefined,
      isTruncated,
      promptTokens: ask.promptTokens,
      usage: ask.usage,
      output,
      account,
    })
    const id = Receipt.idOf(receipt, domain)
    const signer = await this.#signerOf(id, signature)
    if (!signer) throw this.#misbehaved('it did not sign its receipt', 'proven')
    const [before, owed] = [account.finishedTotal(), account.owed()]
    account.finish(ask.id, id)
    stopAllowance.addRest(account.owed() - owed)
    this.#options.gates.add(ask, id)
    this.#options.stopPay.recordEnd(ask)
    const fingerprint = logitFingerprint && { logitFingerprint }
    const signed = { id, core: receipt, signature, provider, ...signer, ...fingerprint }
    // The result of an answer, including its receipt, is final once it is charged.
    ask.observer.onSigned?.(signed)
    const asked = PrefixHistory.questionOf(ask.id, ask.request)
    if (asked && !disputed)
      prefixes.end({ ...asked, outputIds: output.ids, receipt }, monotonicMs(clock))
    charges.chargeEnded(ask)
    account.pruneSnapshots(payer.last()?.voucher.count ?? 0n)
    this.remove(ask)
    this.#options.consents.record(receipt.index, ask.audit)
    const cost = receipt.total - before
    const isStop = Receipt.finishReasons[receipt.finish] === 'stop' && stopIndex !== undefined
    const stop = isStop ? ask.request.stop[stopIndex] : undefined
    this.#saveReceipt(ask, { ...signed, cost, output, stop, disputed })
    payer.payIfDue()
  }

  /** Stores an offer breach if the provider signed its receipt. Returns the error to throw. */
  async #recordBreach(
    breach: OfferBreach,
    term: Offer.ViolatedTerm,
  ): Promise<ProviderMisbehavedError> {
    const { id: sessionId, domain, saveBreach } = this.#options
    const id = Receipt.idOf(breach.receipt, domain)
    const isOfSession = breach.receipt.sessionId === sessionId
    const isSigned = isOfSession && !!(await this.#signerOf(id, breach.signature))
    if (isSigned) await saveBreach(id, breach)
    const reason = `its receipt breaks the ${termNames[term]} of its offer`
    return this.#misbehaved(reason, isSigned ? 'proven' : 'observed')
  }

  /**
   * Returns true if an answer may be truncated: by the client's stop, by the quarantine of its
   * model, or by the time limit for one answer.
   */
  async #mayBeTruncated({ stoppedMs, sentMs }: InferenceCall): Promise<boolean> {
    const { clock, isModelQuarantined } = this.#options
    if (stoppedMs !== undefined) return true
    if (monotonicMs(clock) - sentMs >= TRUNCATION_AFTER_MS) return true
    const never = new AbortController().signal
    const untilMs = monotonicMs(clock) + MODEL_STATUS_LAG_MS
    while (!(await isModelQuarantined())) {
      if (monotonicMs(clock) >= untilMs) return false
      await clock.sleep(MODEL_STATUS_POLL_MS, never)
    }
    return true
  }

  /** Stores a receipt while messages are read. The `end` event and the next voucher wait for it. */
  #saveReceipt(
    ask: InferenceCall,
    { cost, output, stop, disputed, ...receipt }: ReceivedEnd,
  ): void {
    const { saveReceipt, pendingSaves } = this.#options
    const { core, signature, logitFingerprint, operator } = receipt
    const saving = saveReceipt(receipt, { cost, audit: ask.audit }).then(
      () => {
        if (disputed !== undefined) return ask.events.fail(this.#disputed(disputed))
        const signer = operator && { operator }
        const contents = { prompt: ask.request.prompt, output }
        const named = stop !== undefined && { stop }
        const end = { kind: 'end', core, signature, cost, contents, ...named } as const
        ask.events.push({ ...end, ...signer, ...(logitFingerprint && { logitFingerprint }) })
        ask.events.end()
      },
      (error) => ask.events.fail(error),
    )
    pendingSaves.add(saving)
    void saving.then(() => pendingSaves.delete(saving))
  }

  #setUsage(ask: InferenceCall, work: SessionAccount.Usage): void {
    if (work.output > ask.request.maxTokens) throw this.#misbehaved('its answer is too long')
    if (work.output > ask.allowedTokens) throw this.#misbehaved('its answer went on unasked')
    ask.usage = work
    const { account, charges, stopAllowance } = this.#options
    account.update(ask.id, ask.usage)
    charges.reach(ask)
    if (!stopAllowance.covers(ask)) throw this.#misbehaved('its answer went on after the stop')
    ask.observer.onUsage(SessionAccount.dueUsage(ask.usage, ask.billing))
  }

  #misbehaved(reason: string, evidence?: ViolationEvidence): ProviderMisbehavedError {
    const { provider } = this.#options.offer
    return new ProviderMisbehavedError({ provider, reason, ...(evidence && { evidence }) })
  }

  /** The caller pays for a disputed answer: unpaid, it would be a debt of the whole wallet. */
  #disputed(field: DisputedField): ProviderMisbehavedError {
    const { provider } = this.#options.offer
    const reason = `its receipt has another ${field}`
    return new ProviderMisbehavedError({ provider, reason, isPaid: true })
  }
}

/**
 * Returns true for both refusals of a prefix claim: as invalid, or because the provider forgot the
 * earlier answer.
 */
const isClaimRefusal = (code: string): boolean =>
  code === 'prefix-claim-refused' || code === 'prefix-forgotten'

const termNames: Readonly<Record<Offer.ViolatedTerm, string>> = {
  modelVersion: 'model version',
  artifact: 'artifact',
  engineClass: 'engine build',
  counting: 'counting',
  sampling: 'sampling',
}
