import type { Channel as NetworkChannel } from '@ostrom/network'
import { ByteQueue, Channel, type Hash, ProxyChannel } from '@ostrom/protocol'
import { BlindGatewayError } from './errors.ts'
import type { GatewayApi } from './gateway-api.ts'
import { BLIND_FRAME_BYTES_MAX } from './limits.ts'

const LENGTH_BYTES = 4

/**
 * Channel from a page's session through the gateway to the provider. `ClientSession` uses it like a
 * direct channel. The page sends vouchers and consents unsigned, and the gateway signs them.
 */
export class BlindChannel implements NetworkChannel {
  /** Empty, because only the gateway knows the peer id of the provider. */
  readonly remote = { peerId: '' }
  readonly #api: GatewayApi
  readonly #id: Hash
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #onClose: () => void
  /** Sends messages one after the other, because the gateway handles them in order. */
  #queue: Promise<void> = Promise.resolve()
  #failure: Error | undefined

  constructor(options: {
    readonly api: GatewayApi
    readonly id: Hash
    readonly body: ReadableStream<Uint8Array>
    /** Aborts the HTTP request whose response body is `body`. */
    readonly onClose: () => void
  }) {
    this.#api = options.api
    this.#id = options.id
    this.#reader = options.body.getReader()
    this.#onClose = options.onClose
  }

  send(bytes: Uint8Array): Promise<void> {
    const sent = this.#queue.then(() => {
      if (this.#failure) throw this.#failure
      return this.#api.send(this.#id, proxied(Channel.decodeClient(bytes)))
    })
    this.#queue = sent.catch((error) => this.abort(error))
    return sent
  }

  async *receive(): AsyncIterableIterator<Uint8Array> {
    const bytes = new ByteQueue()
    let size: number | undefined
    for (;;) {
      if (size === undefined && bytes.length >= LENGTH_BYTES)
        size = lengthOf(bytes.take(LENGTH_BYTES))
      if (size !== undefined && bytes.length >= size) {
        const message = bytes.take(size)
        size = undefined
        yield forwarded(message)
        continue
      }
      const { done, value } = await this.#reader.read().catch((error) => {
        throw this.#failure ?? error
      })
      if (this.#failure) throw this.#failure
      if (done && (size !== undefined || bytes.length > 0))
        throw new BlindGatewayError({ reason: 'its stream ends within a message' })
      if (done) return
      bytes.push(value)
    }
  }

  async close(): Promise<void> {
    await this.#queue
    this.#onClose()
  }

  abort(error: Error): void {
    if (this.#failure) return
    this.#failure = error
    this.#reader.cancel(error).catch(() => {})
    this.#onClose()
  }
}

function lengthOf(bytes: Uint8Array): number {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  if (length <= BLIND_FRAME_BYTES_MAX) return length
  throw new BlindGatewayError({ reason: `it sends a message of ${length} bytes` })
}

/**
 * Returns a message in the form that the gateway takes: without signatures, which the gateway adds.
 */
function proxied(message: Channel.ClientMessage): ProxyChannel.ProxiedMessage {
  switch (message.kind) {
    case 'infer':
    case 'allow':
    case 'stop':
    case 'finish':
      return message
    case 'pay':
      return { kind: 'pay', voucher: message.voucher }
    case 'consent':
      return { kind: 'consent', consent: message.consent, modes: message.modes }
    default:
      throw new BlindGatewayError({ reason: `${message.kind} is not sent by a page` })
  }
}

/** Returns a provider's message in the form that the page's session reads. */
function forwarded(bytes: Uint8Array): Uint8Array {
  const message = ProxyChannel.decodeProxy(bytes)
  switch (message.kind) {
    case 'ready':
    case 'opened':
    case 'part':
    case 'refused':
    case 'closed':
      return Channel.encode(message)
    default:
      throw new BlindGatewayError({ reason: `it sends ${message.kind}` })
  }
}
