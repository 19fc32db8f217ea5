import { Cbor, type Channel, Inference, Offer, Receipt, Tally, Vector } from '@ostrom/protocol'
import type { SignedReceipt } from '../answering.ts'
import type { Ask, AskEvent } from './ask.ts'
import type { Breach } from './breaches.ts'
import type { Charges } from './charges.ts'
import { checkReceipt } from './check-receipt.ts'
import type { Consents } from './consents.ts'
import { ProviderMisbehavedError, ProviderRefusedError } from './errors.ts'
import {
  ANSWER_CHARACTERS_MAX,
  CUT_SHORT_AFTER_MS,
  STANDING_LAG_MS,
  STANDING_LOOK_MS,
} from './limits.ts'
import type { Payer } from './payer.ts'
import { createReceiptSigner } from './receipt-signer.ts'
import type { ClientSessionOptions } from './session-options.ts'
import { shareOf } from './silence.ts'

type Piece = Extract<Channel.ProviderMessage, { kind: 'piece' }>
type Vectors = Extract<Inference.AnswerPiece, { kind: 'vectors' }>
type Tokens = Extract<Inference.AnswerPiece, { kind: 'tokens' }>
type End = Extract<Inference.AnswerPiece, { kind: 'end' }>

export type IntakeOptions = Pick<
  ClientSessionOptions,
  | 'id'
  | 'offer'
  | 'manifest'
  | 'tokenizer'
  | 'keys'
  | 'operator'
  | 'domain'
  | 'clock'
  | 'keep'
  | 'keepBreach'
  | 'isModelStopped'
> & {
  /** Questions under way, by number. */
  readonly asks: Map<bigint, Ask>
  readonly tally: Tally.Tally
  readonly payer: Payer
  readonly charges: Charges
  readonly ready: Extract<Channel.ProviderMessage, { kind: 'ready' }>
  /** Receipts on their way to the disk: no voucher counts an answer before. */
  readonly keeping: Set<Promise<void>>
  /** Who may see which answer, by index. */
  readonly consents: Consents
}

/** Takes in what arrives for the questions of one channel: opens it, checks it, counts it, pays. */
export class Intake {
  readonly #options: IntakeOptions
  readonly #signerOf: ReturnType<typeof createReceiptSigner>

  constructor(options: IntakeOptions) {
    this.#options = options
    const { provider } = options.offer
    this.#signerOf = createReceiptSigner({ ...options, provider })
  }

  /**
   * Takes one piece of an answer.
   *
   * @throws {ProviderMisbehavedError} It cannot be what was agreed.
   * @throws {AnswerCorruptError} It was changed on its way.
   */
  async take(message: Piece): Promise<void> {
    const { asks, clock, payer } = this.#options
    const ask = asks.get(message.askId)
    if (!ask) throw this.#misbehaved('a piece belongs to no question')
    const piece = Cbor.decode(ask.opener.open(message), Inference.answerPieceShape, 'piece')
    if (piece.kind === 'failed') {
      const { provider } = this.#options.offer
      return this.fail(ask, new ProviderRefusedError({ provider, ...piece }))
    }
    if (piece.kind === 'end') return await this.#finish(ask, piece)
    if (piece.kind === 'prefill') {
      // A piece that brings nothing would only keep the answer open.
      const fits = piece.tokens <= ask.promptTokens && piece.tokens > ask.work.prefilled
      if (!fits || piece.cached > piece.tokens) throw this.#misbehaved('it miscounts the prompt')
      ask.brought += shareOf({ prompt: piece.tokens - ask.work.prefilled })
      this.#reach(ask, { ...ask.work, prefilled: piece.tokens, cached: piece.cached })
    } else if (piece.kind === 'vectors') {
      ask.events.push({ kind: 'vectors', vectors: this.#takeVectors(ask, piece) })
    } else if (piece.kind === 'image') {
      this.#takeImage(ask, piece.bytes)
      ask.events.push(piece)
    } else {
      ask.events.push(await this.#takeTokens(ask, piece))
    }
    ask.heardMs = clock.nowMs()
    payer.consider()
  }

  /**
   * Counts output: ids where ids are counted, text where text is, never one beside the other. The
   * receipt binds only what is counted, so nothing else may be shown.
   */
  async #takeTokens(ask: Ask, piece: Tokens): Promise<AskEvent> {
    const { tokenizer, ready } = this.#options
    const { prompt, logprobs: asked } = ask.question
    if (Inference.isEmbed(prompt) || prompt.kind === 'draw') {
      throw this.#misbehaved('it sends text where none was asked for')
    }
    const { ids, text = '', logprobs } = piece
    if (ids.length === 0 && text === '') throw this.#misbehaved('it sends an empty piece')
    if (ready.counting === 'ids') {
      if (text !== '') throw this.#misbehaved('it sends text where ids are counted')
      const size = tokenizer?.vocabularySize ?? 0
      if (ids.some((id) => id >= size)) throw this.#misbehaved('it sends an id of no token')
    } else if (ids.length > 0) throw this.#misbehaved('it sends ids where text is counted')
    const named = asked > 0 ? ids.length : 0
    if (logprobs && (logprobs.length > named || logprobs.some(({ top }) => top.length > asked))) {
      throw this.#misbehaved('it sends more log probabilities than were asked for')
    }
    // Where nobody can count text, `maxTokens` does not bound it.
    ask.characters += text.length
    if (ask.characters > ANSWER_CHARACTERS_MAX) {
      throw this.#misbehaved(`its answer has over ${ANSWER_CHARACTERS_MAX} characters`)
    }
    ask.brought += shareOf({ output: ids.length, characters: text.length })
    const images = Inference.imagesOf(prompt)
    const output = await ask.counter.add(piece)
    this.#reach(ask, { ...ask.work, images, output })
    return { kind: 'tokens', ids, text, logprobs }
  }

  /** Counts a picture, which must be one, and the only one. */
  #takeImage(ask: Ask, bytes: Uint8Array): void {
    const { prompt } = ask.question
    if (prompt.kind !== 'draw' || ask.image || !Inference.imageFormat(bytes)) {
      throw this.#misbehaved('its picture is not one that was asked for')
    }
    ask.image = bytes
    this.#reach(ask, { ...ask.work, images: 1 })
  }

  /** Counts vectors, which must be of one size, and no more than were asked for. */
  #takeVectors(ask: Ask, { count, bytes }: Vectors): readonly Float32Array[] {
    const { prompt } = ask.question
    const vectors = Vector.decode(bytes, count)
    const total = (ask.work.vectors ?? 0) + count
    const asked = Inference.isEmbed(prompt) ? prompt : undefined
    const size = asked?.dimensions ?? (ask.vectors[0]?.length ?? 0) / 4
    const fits = vectors?.every(
      ({ length }) => length <= Inference.EMBED_DIMENSIONS_MAX && (size === 0 || length === size),
    )
    if (!asked || total > asked.inputs.length || !vectors || !fits) {
      throw this.#misbehaved('its vectors are not those that were asked for')
    }
    // Each on its own, so that the first tells the size of all.
    for (const vector of vectors) ask.vectors.push(Vector.encode(vector))
    ask.brought += shareOf({ vectors: count })
    this.#reach(ask, { ...ask.work, vectors: total })
    return vectors
  }

  /** Ends a question without an answer: what was paid for it is credit, and charged as such. */
  fail(ask: Ask, error: Error): void {
    this.forget(ask)
    this.#options.tally.drop(ask.id)
    ask.observe(Tally.noWork)
    this.#options.charges.ended(ask)
    ask.events.fail(error)
  }

  /** Nothing more comes for a question. */
  forget(ask: Ask): void {
    this.#options.asks.delete(ask.id)
    ask.over.resolve()
  }

  /** Checks a receipt and closes the account of its answer. */
  async #finish(ask: Ask, { receipt, signature, serverSeed, print }: End): Promise<void> {
    const { id: sessionId, offer, manifest, domain, tally, payer, charges, ready } = this.#options
    const { provider } = offer
    const aborted = Receipt.finishReasons[receipt.finish] === 'aborted'
    const cutShort = aborted && (await this.#mayBeCutShort(ask))
    const total = await ask.counter.total()
    const output = outputOf(ask, print)
    this.#reach(ask, { ...ask.work, output: total })
    const broken = Offer.brokenBy(offer, receipt)
    if (broken) throw await this.#breach({ offer, receipt, signature }, broken)
    checkReceipt(receipt, {
      sessionId,
      provider,
      question: ask.question,
      manifest,
      askId: ask.id,
      seedCommitment: ready.seedCommitment,
      serverSeed,
      counting: ready.counting,
      stopped: ask.stoppedMs !== undefined,
      cutShort,
      promptTokens: ask.promptTokens,
      work: ask.work,
      output,
      tally,
    })
    const id = Receipt.idOf(receipt, domain)
    const signer = await this.#signerOf(id, signature)
    if (!signer) throw this.#misbehaved('it did not sign its receipt')
    const before = tally.finishedTotal()
    tally.finish(ask.id, id)
    charges.ended(ask)
    tally.settleMarks(payer.last()?.voucher.count ?? 0n)
    this.forget(ask)
    this.#options.consents.note(receipt.index, ask.audit)
    const cost = receipt.total - before
    const printed = print && { print }
    const signed = { id, core: receipt, signature, provider, ...signer, ...printed }
    this.#keep(ask, { ...signed, cost, output })
    payer.consider()
  }

  /** Its own signature under a receipt against its offer is all the proof that the court needs. */
  async #breach(breach: Breach, term: Offer.BrokenTerm): Promise<ProviderMisbehavedError> {
    const { id: sessionId, domain, keepBreach } = this.#options
    const id = Receipt.idOf(breach.receipt, domain)
    const isSigned = breach.receipt.sessionId === sessionId
    if (isSigned && (await this.#signerOf(id, breach.signature))) await keepBreach(id, breach)
    return this.#misbehaved(`its receipt breaks the ${termNames[term]} of its offer`)
  }

  /**
   * Whether an answer may have been cut short: by us, by the chain, which stops a model, or by the
   * time that providers work on one answer at most.
   */
  async #mayBeCutShort({ stoppedMs, askedMs }: Ask): Promise<boolean> {
    const { clock, isModelStopped } = this.#options
    if (stoppedMs !== undefined) return true
    if (clock.nowMs() - askedMs >= CUT_SHORT_AFTER_MS) return true
    const never = new AbortController().signal
    const untilMs = clock.nowMs() + STANDING_LAG_MS
    while (!(await isModelStopped())) {
      if (clock.nowMs() >= untilMs) return false
      await clock.sleep(STANDING_LOOK_MS, never)
    }
    return true
  }

  /** Beside the reading of further messages: only this answer waits for its receipt to be kept. */
  #keep(
    ask: Ask,
    {
      cost,
      output,
      ...receipt
    }: SignedReceipt & { readonly cost: bigint; readonly output: Inference.Output },
  ): void {
    const { keep, keeping } = this.#options
    const { core, signature, print, operator } = receipt
    const kept = keep(receipt, { cost, audit: ask.audit }).then(
      () => {
        const signer = operator && { operator }
        const contents = { prompt: ask.question.prompt, output }
        const end = { kind: 'end', core, signature, cost, contents } as const
        ask.events.push({ ...end, ...signer, ...(print && { print }) })
        ask.events.end()
      },
      (error) => ask.events.fail(error),
    )
    keeping.add(kept)
    void kept.then(() => keeping.delete(kept))
  }

  #reach(ask: Ask, work: Tally.Work): void {
    if (work.output > ask.question.maxTokens) throw this.#misbehaved('its answer is too long')
    ask.work = work
    this.#options.tally.reach(ask.id, ask.work)
    const { prompt } = ask.question
    ask.observe(Tally.dueOf(ask.work, Tally.promptTerms({ prompt, ...ask })))
  }

  #misbehaved(reason: string): ProviderMisbehavedError {
    return new ProviderMisbehavedError({ provider: this.#options.offer.provider, reason })
  }
}

const termNames: Readonly<Record<Offer.BrokenTerm, string>> = {
  modelVersion: 'model version',
  artifact: 'artifact',
  engineClass: 'engine build',
  counting: 'counting',
  sampling: 'sampling',
}

/** What was answered, as the receipt's hash covers it. */
function outputOf(
  { question, counter, vectors, image }: Ask,
  print: Uint8Array | undefined,
): Inference.Output {
  const { prompt } = question
  return {
    ...counter.output,
    ...(Inference.isEmbed(prompt) && { bytes: Buffer.concat(vectors) }),
    ...(prompt.kind === 'draw' && { bytes: image ?? new Uint8Array() }),
    ...(print && { print }),
  }
}
