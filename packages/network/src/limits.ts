/**
 * Most bytes of one message. Above the largest sealed question (3 MiB) with its envelope, so that
 * what the protocol allows always fits; bounds what one peer can make another hold at once.
 */
export const MESSAGE_BYTES_MAX = 4 * 1024 * 1024

/** Bytes waiting to be sent, above which `send` waits for the peer to take some. */
export const SEND_QUEUE_BYTES = 1024 * 1024

/**
 * Bytes waiting to be sent, above which `send` is refused: only a caller that does not wait for
 * `send`, or has very many large messages under way at once, gets here.
 */
export const SEND_QUEUE_BYTES_MAX = 32 * 1024 * 1024

/** Bytes received and not yet read, above which the peer is asked to pause. */
export const RECEIVE_QUEUE_BYTES = 1024 * 1024

/** Channels of one protocol open between two peers, in each direction. */
export const CHANNELS_PER_PEER_MAX = 1_024

/** Milliseconds that `connect` may take: dialling, handshakes, agreeing on the protocol. */
export const CONNECT_TIMEOUT_MS = 15_000

/** Milliseconds for which a peer may take nothing of what waits for it before it is given up. */
export const SEND_STALL_TIMEOUT_MS = 60_000

/**
 * Milliseconds for which a channel that was closed and then aborted still carries its clean end
 * to the peer, before it is reset.
 */
export const ABORT_LINGER_MS = 2_000

/** Most addresses given to one `connect`; as many as a provider may announce, and some relays. */
export const CONNECT_ADDRESSES_MAX = 16

/** Characters of a protocol's id, such as `/ostrom/infer/1`. */
export const PROTOCOL_LENGTH_MAX = 64

/** Messages below this many bytes are copied into one write together; larger ones are not. */
export const BATCH_COPY_BYTES = 16 * 1024

/** Connections that one libp2p node holds. Each costs tens of kilobytes. */
export const CONNECTIONS_MAX = 2_000

/**
 * New connections per second from one address. libp2p's own 5 cuts off gateways that stand behind
 * one NAT, and any relay.
 */
export const INBOUND_CONNECTIONS_PER_SECOND = 500

/** Handshakes of inbound connections under way at once. */
export const INBOUND_PENDING_MAX = 500

/**
 * Most bytes that yamux lets a peer send ahead on one stream. Below libp2p's read buffer (4 MiB),
 * which would reset a paused stream that holds more.
 */
export const STREAM_WINDOW_BYTES_MAX = 2 * 1024 * 1024

/** Milliseconds between two pings on each connection, which find peers that vanished silently. */
export const PING_INTERVAL_MS = 15_000

/** Milliseconds for a ping's answer. Long, for a busy peer on a slow machine is no lost peer. */
export const PING_TIMEOUT_MS = 30_000

/** Bytes that our relay carries for one relayed connection; libp2p's own 128 KiB cuts answers. */
export const RELAY_BYTES_MAX = 64 * 1024 * 1024 * 1024

/** Milliseconds that our relay keeps one relayed connection; libp2p's own 2 minutes cut answers. */
export const RELAY_DURATION_MS = 24 * 60 * 60_000

/** Providers that one relay of ours serves. */
export const RELAY_RESERVATIONS_MAX = 512

/** Relayed connections that one node carries or holds at once. */
export const RELAY_STREAMS_MAX = 2_000

/** Milliseconds between two attempts to get back a lost place at a relay. */
export const RELAY_RETRY_MS = 5_000

/** Encapsulated keys that a provider remembers, so that no question is answered twice. */
export const REPLAY_KEYS_MAX = 200_000

/** Seconds for which an encapsulated key is remembered. Prekeys must rotate within it. */
export const REPLAY_SECONDS = 24n * 60n * 60n

/** Answer frames under one key. Far above any answer; far below where a cipher weakens. */
export const ANSWER_FRAMES_MAX = 2 ** 32 - 1
