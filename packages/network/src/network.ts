/**
 * How peers reach each other. A network opens channels by protocol id, such as
 * `/ostrom/infer/2`; who the peer is has been proved when a channel is handed out.
 */
export type Network = {
  /**
   * Listens and keeps its places at relays.
   *
   * @throws {NetworkUnavailableError} It cannot listen, or no relay that it depends on answers.
   */
  start(): Promise<void>
  /** Ends all channels, without the clean end, and stops listening. */
  stop(): Promise<void>
  /** This node's own id, known before `start`. */
  readonly peerId: string
  /** Where others reach this node, each ending in its peer id. Empty before `start`. */
  addresses(): readonly string[]
  /**
   * Serves a protocol, from now on. One handler per protocol: the last one given holds.
   * A handler that throws or rejects aborts its channel.
   */
  handle(protocol: string, handler: Handler): void
  /**
   * Opens a channel to the peer named by the addresses, over an existing connection to it where
   * there is one. Does not come back to a lost peer by itself: opening again is the caller's
   * business.
   *
   * @throws {AddressMalformedError} No address, too many, or not all of one peer.
   * @throws {PeerUnreachableError} Nobody answers there, or not the peer that the addresses name.
   * @throws {ProtocolUnsupportedError} The peer answers and does not serve this protocol.
   * @throws {ChannelLimitError} As many channels are open to this peer as may be.
   * @throws The signal's reason, when it aborts first.
   */
  connect(options: ConnectOptions): Promise<Channel>
}

export type Handler = (channel: Channel, from: RemotePeer) => void | Promise<void>

/** Who opened a channel. */
export type RemotePeer = { readonly peerId: string }

export type ConnectOptions = {
  /** Addresses of one peer, each ending in its peer id; all are tried. */
  readonly addresses: readonly string[]
  readonly protocol: string
  readonly signal?: AbortSignal
}

/**
 * An ordered two-way flow of whole messages between two peers.
 *
 * Each direction ends by itself: `close` ends ours, and the peer may go on. A direction that ends
 * in any other way than by the peer's `close` fails with `channel-truncated`, so that a cut is
 * never taken for an end.
 */
export type Channel = {
  /** The peer at the other end. */
  readonly remote: RemotePeer
  /**
   * Sends one message, at most `MESSAGE_BYTES_MAX` long. Its bytes belong to the channel from
   * here on: do not change them. Messages sent in one turn of the event loop leave together.
   *
   * @returns When the channel can take more. Not a receipt: the message may still be lost with
   *   the channel. A failure that nobody waits for does not end the process.
   * @throws {MessageTooLargeError} The message is over the limit; nothing of it was sent.
   * @throws {ChannelOverloadedError} Far more waits to be sent than should; nothing was sent.
   * @throws {ChannelClosedError} This end was closed.
   * @throws {ChannelTruncatedError} The channel was lost.
   */
  send(message: Uint8Array): Promise<void>
  /**
   * The peer's messages, in order. All iterators share one queue: leaving a loop loses nothing
   * that was not yet taken, and a later one goes on from there. While nobody reads, the peer is
   * held back.
   *
   * @throws {ChannelTruncatedError} The channel ended without the peer's `close`.
   * @throws {MessageTooLargeError} The peer sent a message over the limit.
   * @throws The error given to `abort`, at the end that called it.
   */
  receive(): AsyncIterableIterator<Uint8Array>
  /**
   * Ends our direction cleanly, after all that was sent. Receiving goes on. Safe to repeat.
   *
   * @returns When the end has been handed over to be carried.
   * @throws {ChannelTruncatedError} The channel was lost before.
   */
  close(): Promise<void>
  /**
   * Drops the channel at once, both ways; after `close`, only what would still be received. The
   * peer sees `channel-truncated`, never the error.
   */
  abort(error: Error): void
}
