import type { Stream, StreamCloseEvent, StreamMessageEvent } from '@libp2p/interface'
import { ByteQueue } from '@ostrom/protocol'
import {
  ChannelClosedError,
  ChannelOverloadedError,
  ChannelTruncatedError,
  MessageTooLargeError,
} from '../errors.ts'
import { ignoreRejection } from '../ignore-rejection.ts'
import {
  ABORT_LINGER_MS,
  DECODE_STEP_BYTES,
  MESSAGE_BYTES_MAX,
  RECEIVE_QUEUE_BYTES,
  SEND_QUEUE_BYTES,
  SEND_QUEUE_BYTES_MAX,
  SEND_STALL_TIMEOUT_MS,
} from '../limits.ts'
import type { Channel, RemotePeer } from '../network.ts'
import { createReceiveQueue } from '../receive-queue.ts'
import { encodeFrames, FrameDecoder, frameBytes } from './frames.ts'

type Waiter = { readonly resolve: () => void; readonly reject: (error: Error) => void }

const resolved = Promise.resolve()

/** A channel over one libp2p stream, with framing, batching, backpressure and end frames. */
export class StreamChannel implements Channel {
  readonly remote: RemotePeer
  readonly #stream: Stream
  readonly #inbox = createReceiveQueue((bytes) => this.#taken(bytes))
  readonly #decoder: FrameDecoder
  /** Received bytes that wait until the inbox has room for their messages. */
  #undecoded = new ByteQueue()
  #isDecoding = false
  /** True once no more bytes arrive, though some may wait to be decoded. */
  #arrivalsEnded = false
  readonly #stallTimeoutMs: number
  #sending: 'open' | 'closed' | 'broken' = 'open'
  #error: ChannelTruncatedError | undefined
  #batch: Uint8Array[] = []
  #batchBytes = 0
  #flushing = false
  #waiters: Waiter[] = []
  #stall: NodeJS.Timeout | undefined

  constructor(stream: Stream, peerId: string, options: StreamChannel.Options = {}) {
    const { stallTimeoutMs = SEND_STALL_TIMEOUT_MS, firstBytesMax } = options
    this.#stream = stream
    this.remote = { peerId }
    this.#stallTimeoutMs = stallTimeoutMs
    const sink = {
      message: (message: Uint8Array) => this.#inbox.push(message),
      end: () => this.#inbox.end(),
    }
    this.#decoder = new FrameDecoder(sink, firstBytesMax)
    stream.addEventListener('message', (event) => this.#received(event))
    stream.addEventListener('end', () => this.#readingEnded())
    stream.addEventListener('close', (event) => this.#closed(event))
    // libp2p continues to write in a microtask after `drain`; this handler runs after that.
    stream.addEventListener('drain', () => queueMicrotask(() => this.#drained()))
    stream.addEventListener('idle', () => queueMicrotask(() => this.#drained()))
    if (stream.status !== 'open') queueMicrotask(() => this.#readingEnded())
  }

  send(message: Uint8Array): Promise<void> {
    const refusal = this.#refusal(message)
    if (refusal) return ignoreRejection(Promise.reject(refusal))
    this.#batch.push(message)
    this.#batchBytes += frameBytes(message.length)
    this.#scheduleFlush()
    return this.#waitingBytes() > SEND_QUEUE_BYTES ? this.#room() : resolved
  }

  receive(): AsyncIterableIterator<Uint8Array> {
    return this.#inbox[Symbol.asyncIterator]()
  }

  close(): Promise<void> {
    return ignoreRejection(this.#close())
  }

  async #close(): Promise<void> {
    if (this.#error) throw this.#error
    if (this.#sending !== 'open') return
    this.#sending = 'closed'
    this.#flush()
    this.#armStall()
    try {
      await this.#stream.close()
    } catch (cause) {
      throw this.#error ?? this.#truncated('the channel was lost while closing', cause)
    } finally {
      if (this.#waiters.length === 0) this.#disarmStall()
    }
  }

  abort(error: Error): void {
    if (this.#inbox.state !== 'open' && this.#sending !== 'open') return
    this.#inbox.fail(error, 'discard')
    this.#undecoded = new ByteQueue()
    if (this.#sending === 'closed') {
      // The end frame may still be in transit, and at a relay an immediate reset would overtake it.
      setTimeout(() => this.#stream.abort(error), ABORT_LINGER_MS).unref()
      return
    }
    this.#break(this.#truncated('aborted at this end'))
    this.#stream.abort(error)
  }

  #refusal(message: Uint8Array): Error | undefined {
    if (this.#error) return this.#error
    if (this.#sending !== 'open') return new ChannelClosedError(this.remote)
    if (message.length > MESSAGE_BYTES_MAX) {
      return new MessageTooLargeError({ bytes: message.length, from: 'us' })
    }
    const bytes = this.#waitingBytes()
    if (bytes > SEND_QUEUE_BYTES_MAX) {
      return new ChannelOverloadedError({ ...this.remote, bytes })
    }
    return undefined
  }

  #waitingBytes(): number {
    return this.#batchBytes + this.#stream.writeBufferLength
  }

  /**
   * Sends all messages of one turn of the event loop together, so that small ones share the headers
   * of encryption and multiplexer.
   */
  #scheduleFlush(): void {
    if (this.#flushing) return
    this.#flushing = true
    setImmediate(() => {
      this.#flushing = false
      if (this.#batch.length > 0) this.#flush()
    })
  }

  #flush(): void {
    const chunks = encodeFrames(this.#batch, this.#sending === 'closed')
    this.#batch = []
    this.#batchBytes = 0
    try {
      for (const chunk of chunks) this.#stream.send(chunk)
    } catch (cause) {
      this.#break(this.#truncated('the channel was lost', cause))
    }
    if (this.#waiters.length > 0) this.#drained()
  }

  #room(): Promise<void> {
    this.#armStall()
    return ignoreRejection(
      new Promise((resolve, reject) => this.#waiters.push({ resolve, reject })),
    )
  }

  #drained(): void {
    this.#stall?.refresh()
    if (this.#waitingBytes() > SEND_QUEUE_BYTES) return
    for (const { resolve } of this.#waiters.splice(0)) resolve()
    if (this.#sending === 'open') this.#disarmStall()
  }

  #armStall(): void {
    this.#stall ??= setTimeout(() => {
      const reason = `the peer read no data for ${this.#stallTimeoutMs} ms`
      this.#fail(this.#truncated(reason))
    }, this.#stallTimeoutMs).unref()
  }

  #disarmStall(): void {
    clearTimeout(this.#stall)
    this.#stall = undefined
  }

  #received({ data }: StreamMessageEvent): void {
    if (data instanceof Uint8Array) this.#decode(data)
    else for (const chunk of data) this.#decode(chunk)
    this.#resume()
  }

  /**
   * Decodes received bytes until the inbox is full, first those that wait, then those of `chunk`.
   * A peer can send more bytes than the inbox takes while the stream is paused, and tiny messages
   * take many times the memory of their bytes.
   */
  #decode(chunk: Uint8Array = new Uint8Array()): void {
    this.#isDecoding = true
    try {
      let rest = chunk
      while (this.#inbox.bytes <= RECEIVE_QUEUE_BYTES && this.#undecoded.length > 0) {
        const step = Math.min(this.#undecoded.length, DECODE_STEP_BYTES)
        this.#decoder.push(this.#undecoded.take(step))
      }
      while (this.#inbox.bytes <= RECEIVE_QUEUE_BYTES && rest.length > 0) {
        this.#decoder.push(rest.subarray(0, DECODE_STEP_BYTES))
        rest = rest.subarray(DECODE_STEP_BYTES)
      }
      if (rest.length > 0) this.#undecoded.push(rest)
    } catch (cause) {
      const reason = 'the peer sent an invalid frame'
      this.#fail(cause instanceof MessageTooLargeError ? cause : this.#truncated(reason, cause))
      return
    } finally {
      this.#isDecoding = false
    }
    const full = this.#inbox.bytes > RECEIVE_QUEUE_BYTES
    if (full && this.#stream.readStatus === 'readable') this.#stream.pause()
  }

  #taken(_bytes: number): void {
    // A waiting reader takes a message while it is decoded; `#decode` continues by itself.
    if (this.#isDecoding || this.#inbox.bytes > RECEIVE_QUEUE_BYTES / 2) return
    if (this.#undecoded.length > 0) this.#decode()
    this.#resume()
  }

  /** Lets the stream send again once the inbox has room, and notices that it has ended. */
  #resume(): void {
    if (this.#inbox.bytes > RECEIVE_QUEUE_BYTES / 2) return
    try {
      if (this.#stream.readStatus === 'paused') this.#stream.resume()
    } catch {
      // The connection was lost while the stream was paused. All buffered data have been
      // dispatched.
      this.#arrivalsEnded = true
    }
    if (this.#arrivalsEnded) this.#readingEnded()
  }

  /** Handles the end of the incoming data. Without the end frame the channel was cut. */
  #readingEnded(): void {
    this.#arrivalsEnded = true
    // The end frame may be among these bytes.
    if (this.#undecoded.length > 0) return
    if (this.#inbox.state !== 'open') return
    this.#fail(this.#error ?? this.#truncated('it stopped without an end frame'))
  }

  #closed({ error }: StreamCloseEvent): void {
    const lost = this.#sending === 'open' || this.#waiters.length > 0
    if (lost) this.#break(this.#truncated(reasonOf(error), error))
    this.#disarmStall()
    // A paused stream may still have buffered data. After the last of them the stream emits `end`,
    // and `#readingEnded` reports the loss.
    const unread = this.#stream.readStatus === 'paused' && this.#stream.readBufferLength > 0
    if (!unread) this.#arrivalsEnded = true
    if (!unread && this.#undecoded.length === 0 && this.#inbox.state === 'open') {
      this.#inbox.fail(this.#error ?? this.#truncated(reasonOf(error), error))
    }
  }

  #fail(error: Error): void {
    this.#undecoded = new ByteQueue()
    this.#inbox.fail(error)
    const reason = 'the peer violated the protocol'
    this.#break(error instanceof ChannelTruncatedError ? error : this.#truncated(reason, error))
    this.#stream.abort(error)
  }

  #break(error: ChannelTruncatedError): void {
    if (this.#sending === 'broken') return
    this.#sending = 'broken'
    this.#error = error
    this.#batch = []
    this.#batchBytes = 0
    this.#disarmStall()
    for (const { reject } of this.#waiters.splice(0)) reject(error)
  }

  #truncated(reason: string, cause?: unknown): ChannelTruncatedError {
    return new ChannelTruncatedError({ ...this.remote, reason, cause })
  }
}

export declare namespace StreamChannel {
  type Options = {
    /** Milliseconds without progress of the send queue until the peer counts as lost. */
    readonly stallTimeoutMs?: number
    /** Most bytes of the peer's first message. */
    readonly firstBytesMax?: number | undefined
  }
}

function reasonOf(error: Error | undefined): string {
  if (error === undefined) return 'the connection was closed'
  if (error.name === 'StreamResetError') return 'the peer or a relay reset the channel'
  return 'the connection was lost'
}
