import type { AsyncTokenizer } from '@ostrom/engine/tokenizer'
import type { Scenario } from '@ostrom/ledger/conformance'
import type { TokenizedModel } from '@ostrom/models/catalog'
import type { Channel as NetworkChannel } from '@ostrom/network'
import {
  createReplayCache,
  type FrameSealer,
  generateSealKey,
  openRequest,
} from '@ostrom/network/seal'
import {
  Cbor,
  Channel,
  type Hash,
  Hex,
  Inference,
  type Manifest,
  type Offer,
  Receipt,
  Seed,
  SessionAccount,
} from '@ostrom/protocol'
import { sampleReceipt, sampleSampler } from '@ostrom/protocol/testing'
import type { ReadyMessage } from './ready-message.ts'

// The provider's side of a channel for tests, step by step, with real seals, signatures and counts.

type MessageOf<Kind extends Channel.ClientMessage['kind']> = Extract<
  Channel.ClientMessage,
  { kind: Kind }
>

/** Seal key of all test providers. */
export const testSealKey = generateSealKey((size) => new Uint8Array(size).fill(21))

const serverSeed = Hex.from(new Uint8Array(32).fill(22))

/** The model of the scenario's offer, with a tokenizer of 256 ids. */
export const testModelOf = ({ verification }: Offer.Offer): TokenizedModel => ({
  manifest: {
    artifacts: [{ sha256: verification.artifact }],
    tokenizer: { sha256: Hex.zeroHash },
  } as unknown as Manifest.Manifest,
  tokenizer: { vocabularySize: 256 } as AsyncTokenizer,
})

/** A request for at most 64 tokens after a prompt of `promptTokens` ids. */
export const testRequestFor = (
  modelVersion: Hash,
  promptTokens: number,
): Omit<Inference.InferenceRequest, 'auditCommitment'> => ({
  modelVersion,
  prompt: { kind: 'ids', ids: Array.from({ length: promptTokens }, (_, at) => at % 256) },
  maxTokens: 64,
  stop: [],
  logprobs: 0,
  clientNonce: Hex.zeroHash,
  segment: 0,
  sampler: sampleSampler(),
})

/** One question at the provider, which sends parts of its answer. */
export type TestQuestion = {
  readonly callId: bigint
  readonly request: Inference.InferenceRequest
  /** Output tokens that are allowed for now; absent if only the request limits them. */
  readonly allowedTokens: number | undefined
  /** Sends a part without counting it. */
  send(part: Inference.StreamPart): Promise<void>
  /** Reports processed prompt tokens. */
  prefill(tokens: number): Promise<void>
  tokens(...ids: number[]): Promise<void>
  /** Ends the answer with its receipt. */
  end(fields?: Partial<Receipt.ReceiptCore>): Promise<void>
}

/** The provider's end of one channel. */
export class TestProviderChannel {
  readonly channel: NetworkChannel
  readonly account: SessionAccount.SessionAccount
  readonly #scenario: Scenario
  readonly #sessionId: Hash
  readonly #messages: AsyncIterator<Uint8Array>

  constructor(channel: NetworkChannel, scenario: Scenario, sessionId: Hash) {
    this.channel = channel
    this.account = SessionAccount.create(scenario.offer.prices)
    this.#scenario = scenario
    this.#sessionId = sessionId
    this.#messages = channel.receive()
  }

  /** Returns the client's next message, which must be of this kind. */
  async next<Kind extends Channel.ClientMessage['kind']>(kind: Kind): Promise<MessageOf<Kind>> {
    const { value, done } = await this.#messages.next()
    if (done) throw new Error(`the client closed the channel instead of sending ${kind}`)
    const message = Channel.decodeClient(value)
    if (message.kind !== kind) throw new Error(`the client sent ${message.kind}, not ${kind}`)
    return message as MessageOf<Kind>
  }

  /**
   * Reads the client's next vouchers until a voucher counts `count` answers, and returns its total.
   */
  async paidFor(count: bigint): Promise<bigint> {
    const { voucher } = await this.next('pay')
    return voucher.count < count ? await this.paidFor(count) : voucher.total
  }

  send(message: Channel.ProviderMessage): Promise<void> {
    return this.channel.send(Channel.encode(message))
  }

  /** Accepts the session, with checkpoints of 4 output tokens or 64 prompt tokens. */
  ready(fields: Partial<ReadyMessage> = {}): Promise<void> {
    return this.send({
      kind: 'ready',
      status: 'open',
      writtenOff: 0n,
      checkpointTokens: 4,
      prefillTokens: 64,
      streamsMax: 2,
      counting: 'ids',
      seedCommitment: Seed.commitment(serverSeed),
      ...fields,
    })
  }

  /** Reads the client's next message, a question, and begins its answer. */
  async question(): Promise<TestQuestion> {
    const { callId, enc, sealed, prepaidTokens, allowedTokens } = await this.next('infer')
    const { plaintext, responseSealer } = await openRequest({
      secretKey: testSealKey.secretKey,
      enc,
      info: { sessionId: this.#sessionId, callId },
      ciphertext: sealed,
      replayCache: createReplayCache(),
      nowSeconds: 0n,
    })
    const request = Cbor.decode(plaintext, Inference.inferenceRequestSchema, 'question')
    const { prompt } = request
    const promptTokens = prompt.kind === 'ids' ? prompt.ids.length : 0
    const terms = SessionAccount.promptBillingTerms({ prompt, promptTokens, prepaidTokens })
    this.account.begin(callId, terms)
    return { ...this.#questionOf(callId, request, responseSealer), allowedTokens }
  }

  #questionOf(
    callId: bigint,
    request: Inference.InferenceRequest,
    sealer: FrameSealer,
  ): Omit<TestQuestion, 'allowedTokens'> {
    const output: number[] = []
    const send = async (part: Inference.StreamPart) => {
      const final = part.kind === 'end' || part.kind === 'failed'
      const frame = sealer.seal(Cbor.encode(part), { final })
      await this.send({ kind: 'part', callId, ...frame })
    }
    const usage = () => this.account.usageOf(callId) ?? SessionAccount.zeroUsage
    return {
      callId,
      request,
      send,
      prefill: async (tokens) => {
        this.account.update(callId, SessionAccount.promptUsage(usage(), tokens, request))
        await send({ kind: 'prefill', tokens })
      },
      tokens: async (...ids) => {
        output.push(...ids)
        this.account.update(callId, { ...usage(), images: 0, output: output.length })
        await send({ kind: 'tokens', ids })
      },
      end: async (fields = {}) => {
        const receipt = { ...this.#receiptOf(callId, request, output), ...fields }
        const { provider, domain } = this.#scenario
        const id = Receipt.idOf(receipt, domain)
        const signature = await provider.signer.sign(id)
        this.account.finish(callId, id)
        await send({ kind: 'end', receipt, signature, serverSeed })
      },
    }
  }

  #receiptOf(
    callId: bigint,
    request: Inference.InferenceRequest,
    ids: readonly number[],
  ): Receipt.ReceiptCore {
    const { artifact, engineClass } = this.#scenario.offer.verification
    const { clientNonce, segment, modelVersion } = request
    return sampleReceipt({
      sessionId: this.#sessionId,
      index: this.account.frontier().count,
      modelVersion,
      artifactHash: artifact,
      engineHash: engineClass,
      tokenizerHash: Hex.zeroHash,
      promptHash: Inference.promptHash(request.prompt),
      samplerHash: Inference.samplerHash(request),
      seed: Seed.derive({ clientNonce, serverSeed, callId, segment }),
      outputHash: Inference.outputHash({ ids, text: '' }),
      finish: Receipt.finishReasons.indexOf('stop'),
      counting: Receipt.tokenCountings.indexOf('ids'),
      sampling: Receipt.samplingModes.indexOf('greedy'),
      inputTokens: BigInt(this.account.usageOf(callId)?.prefilled ?? 0),
      cachedInputTokens: BigInt(this.account.usageOf(callId)?.cached ?? 0),
      outputTokens: BigInt(ids.length),
      total: this.account.totalAfter(callId),
    })
  }
}
