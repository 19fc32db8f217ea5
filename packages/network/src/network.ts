/**
 * Connections between peers. A network opens channels by protocol id, such as `/ostrom/infer/2`.
 * The peer's identity is proved before a channel is returned.
 */
export type Network = {
  /**
   * Starts to listen, and makes the relay reservations.
   *
   * @throws {NetworkUnavailableError} The node cannot listen, or it listens nowhere itself and no
   *   relay grants it a reservation.
   */
  start(): Promise<void>
  /** Ends all channels without a clean end, and stops listening. */
  stop(): Promise<void>
  /** Id of this node, known before `start`. */
  readonly peerId: string
  /** Returns the addresses of this node, each ending in its peer id. Empty before `start`. */
  addresses(): readonly string[]
  /**
   * Serves a protocol from now on. A later handler of a protocol replaces an earlier one. A handler
   * that throws or rejects aborts its channel.
   */
  handle(protocol: string, handler: Handler, options?: HandleOptions): void
  /**
   * Opens a channel to the peer of the addresses, over an existing connection if there is one. The
   * network does not reconnect to a lost peer; the caller may connect again.
   *
   * @throws {NetworkUnavailableError} The network is not running.
   * @throws {AddressMalformedError} The list is empty or too long, contains an address without a
   *   peer id, or addresses of different peers.
   * @throws {PeerUnreachableError} No peer responds at the addresses, or the responding peer is not
   *   the named one.
   * @throws {ProtocolUnsupportedError} The peer responds, but does not serve this protocol.
   * @throws {ChannelLimitError} The number of open channels to this peer is at its limit.
   * @throws The signal's reason if the signal aborts first.
   */
  connect(options: ConnectOptions): Promise<Channel>
}

export type HandleOptions = {
  /**
   * Most bytes of the first message of a channel, by which a peer says who it is; a larger one
   * fails with `message-too-large` before its bytes are kept. `MESSAGE_BYTES_MAX` when absent.
   */
  readonly firstBytesMax?: number
}

export type Handler = (channel: Channel, from: RemotePeer) => void | Promise<void>

/** The peer at the other end of a channel. */
export type RemotePeer = { readonly peerId: string }

export type ConnectOptions = {
  /** Addresses of one peer, each ending in its peer id. `connect` may try all of them. */
  readonly addresses: readonly string[]
  readonly protocol: string
  readonly signal?: AbortSignal
}

/**
 * An ordered two-way stream of complete messages between two peers.
 *
 * Each direction ends separately: `close` ends the outgoing one, and the peer may continue. A
 * direction that ends without the peer's `close` fails with `channel-truncated`, so that a cut
 * never looks like an end.
 */
export type Channel = {
  /** The peer at the other end. */
  readonly remote: RemotePeer
  /**
   * Sends one message of at most `MESSAGE_BYTES_MAX` bytes. The channel owns the bytes from now on:
   * the caller must not change them. Messages of one turn of the event loop are sent together.
   *
   * @returns Resolves when the channel accepts more messages. This is no delivery receipt: the
   *   message may still be lost with the channel. An unobserved failure does not end the process.
   * @throws {MessageTooLargeError} The message is over the limit; no part of it was sent.
   * @throws {ChannelOverloadedError} The send queue is full; the message was not sent.
   * @throws {ChannelClosedError} This end was closed.
   * @throws {ChannelTruncatedError} The channel was lost.
   */
  send(message: Uint8Array): Promise<void>
  /**
   * Returns the peer's messages, in order. All iterators share one queue: a loop that ends early
   * loses no message, and the next loop continues from there. While the receiver does not read,
   * backpressure stops the peer.
   *
   * @throws {ChannelTruncatedError} The channel ended without the peer's `close`.
   * @throws {MessageTooLargeError} The peer sent a message over the limit.
   * @throws The error passed to `abort`, at the end that called it.
   */
  receive(): AsyncIterableIterator<Uint8Array>
  /**
   * Ends the outgoing direction cleanly, after all sent messages. The incoming one stays open.
   * Repeated calls are safe.
   *
   * @returns Resolves when the end frame has been passed on for sending.
   * @throws {ChannelTruncatedError} The channel was lost before it could be closed.
   */
  close(): Promise<void>
  /**
   * Aborts the channel at once, in both directions; after `close`, only the incoming one. The
   * peer's calls fail with `channel-truncated`, and never see the error.
   */
  abort(error: Error): void
}
