import type { Channel as NetworkChannel } from '@ostrom/network'
import { type FrameOpener, sealRequest } from '@ostrom/network/seal'
import {
  Cbor,
  Channel,
  type Clock,
  type Domain,
  type Hash,
  Hex,
  Inference,
  Merkle,
  type Signer,
  Voucher,
} from '@ostrom/protocol'
import { sampleInferenceRequest } from '@ostrom/protocol/testing'

// The client's side of a channel for tests, step by step, with real seals and signatures.

/** A clock that moves only when a test says so. */
export function createTestClock(startMs = 0): Clock & { advance(byMs: number): void } {
  let nowMs = startMs
  const sleepers = new Set<{ readonly untilMs: number; readonly wake: () => void }>()
  return {
    nowMs: () => nowMs,
    sleep: (delayMs, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const sleeper = { untilMs: nowMs + delayMs, wake: resolve }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', () => resolve(), { once: true })
      }),
    advance(byMs) {
      nowMs += byMs
      for (const sleeper of [...sleepers].filter(({ untilMs }) => untilMs <= nowMs)) {
        sleepers.delete(sleeper)
        sleeper.wake()
      }
    },
  }
}

/** Runs all steps that do not wait for a clock. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise<void>((done) => setImmediate(done))
}

/** A message of the provider, with unsealed parts. */
export type ReceivedMessage =
  | Exclude<Channel.ProviderMessage, { kind: 'part' }>
  | { readonly kind: 'part'; readonly callId: bigint; readonly part: Inference.StreamPart }

export type TestClientOptions = {
  readonly channel: NetworkChannel
  readonly sessionId: Hash
  readonly modelVersion: Hash
  readonly sealKey: Hex.Hex
  readonly signer: Signer
  /** Domain of the vouchers. */
  readonly domain: Domain
}

/** The client's end of one channel. */
export class TestClient {
  readonly #options: TestClientOptions
  readonly #messages: AsyncIterator<Uint8Array>
  readonly #openers = new Map<bigint, FrameOpener>()
  #callId = 0n

  constructor(options: TestClientOptions) {
    this.#options = options
    this.#messages = options.channel.receive()
  }

  send(message: Channel.ClientMessage): Promise<void> {
    return this.#options.channel.send(Channel.encode(message))
  }

  /** Asks a question of these token ids, which the echo engine repeats. Returns the call id. */
  async ask(
    ids: readonly number[],
    fields: Partial<Inference.InferenceRequest> = {},
    sealKey = this.#options.sealKey,
  ): Promise<bigint> {
    const callId = this.#callId++
    await this.send(await this.seal(callId, Cbor.encode(this.#requestOf(ids, fields)), sealKey))
    return callId
  }

  /** Seals a question under a call id. */
  async seal(callId: bigint, plaintext: Uint8Array, sealKey = this.#options.sealKey) {
    const info = { sessionId: this.#options.sessionId, callId }
    const { enc, ciphertext, responseOpener } = await sealRequest({ sealKey, info, plaintext })
    this.#openers.set(callId, responseOpener)
    return { kind: 'infer', callId, prepaidTokens: 512, enc, sealed: ciphertext } as const
  }

  #requestOf(ids: readonly number[], fields: Partial<Inference.InferenceRequest>) {
    const request = sampleInferenceRequest({
      modelVersion: this.#options.modelVersion,
      prompt: { kind: 'ids', ids },
      maxTokens: 64,
      clientNonce: Hex.zeroHash,
      auditCommitment: Hex.zeroHash,
      ...fields,
    })
    return request
  }

  /** Sends a voucher for `total` base units and the answers of these receipts. */
  async pay(total: bigint, receiptIds: readonly Hash[] = []): Promise<void> {
    const { sessionId, signer, domain } = this.#options
    const count = BigInt(receiptIds.length)
    const voucher = { sessionId, total, count, receiptsRoot: Merkle.rootOf(receiptIds) }
    const signature = await signer.sign(Voucher.hash(voucher, domain))
    await this.send({ kind: 'pay', voucher, signature })
  }

  /** Returns the provider's next message; undefined at the clean end of the channel. */
  async next(): Promise<ReceivedMessage | undefined> {
    const { value, done } = await this.#messages.next()
    if (done) return undefined
    const message = Channel.decodeProvider(value)
    if (message.kind !== 'part') return message
    const opener = this.#openers.get(message.callId)
    if (!opener) throw new Error('a part belongs to no question')
    const part = Cbor.decode(opener.open(message), Inference.streamPartSchema, 'part')
    return { kind: 'part', callId: message.callId, part }
  }

  /** Returns the next messages up to the first that matches. */
  async until(found: (message: ReceivedMessage) => boolean): Promise<readonly ReceivedMessage[]> {
    const seen: ReceivedMessage[] = []
    for (let message = await this.next(); message; message = await this.next()) {
      seen.push(message)
      if (found(message)) return seen
    }
    throw new Error('the channel ended before')
  }

  /** Waits for the next end of an answer, which has a receipt or a failure. */
  async end() {
    const isEnd = (message: ReceivedMessage) =>
      message.kind === 'part' && (message.part.kind === 'end' || message.part.kind === 'failed')
    const last = (await this.until(isEnd)).at(-1)
    if (last?.kind !== 'part') throw new Error('no answer ended')
    const { callId, part } = last
    return { callId, part }
  }

  /** Returns the next refusal. */
  async refusal() {
    const last = (await this.until(({ kind }) => kind === 'refused')).at(-1)
    if (last?.kind !== 'refused') throw new Error('nothing was refused')
    return last
  }
}
