/**
 * Most bytes of one message. This exceeds the largest sealed question (3 MiB) with its envelope, so
 * that every valid message fits. An incomplete message of a peer takes at
 * most four times the bytes that have arrived.
 * Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const MESSAGE_BYTES_MAX = 4 * 1024 * 1024

/**
 * Pieces in which a peer may send one message, besides one for each `PIECE_BYTES_MIN` of its bytes.
 * Each piece costs its receiver about as much as a short message. Attack: a message that comes byte
 * by byte; its channel ends after as many pieces. Senders here write a message at once, and
 * networks cut it into pieces of half a kilobyte or more.
 * Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const MESSAGE_PIECES_MAX = 256

/** See `MESSAGE_PIECES_MAX`. Met by: client; tested by `packages/network/src/honest.test.ts`. */
export const PIECE_BYTES_MIN = 512

/** Bytes in the send queue above which `send` waits for the peer. Met by: no honest user. */
export const SEND_QUEUE_BYTES = 1024 * 1024

/**
 * Bytes in the send queue above which `send` throws. Only a caller that does not await `send`, or
 * sends very many large messages concurrently, reaches it.
 * Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const SEND_QUEUE_BYTES_MAX = 32 * 1024 * 1024

/**
 * Unread bytes above which a channel reads no more from its stream, so that the peer has to wait.
 * Met by: no honest user.
 */
export const RECEIVE_QUEUE_BYTES = 1024 * 1024

/**
 * Bytes that count for each unread message besides its own: the memory of an object and its place
 * in the queue, some 210 bytes. Attack: empty messages of four bytes on the wire to a peer that
 * does not read; without this, their memory is 52 times their bytes, and has no end.
 * Met by: no honest user.
 */
export const RECEIVE_MESSAGE_BYTES = 256

/**
 * Received bytes that a channel decodes before it looks again whether its reader is behind. An
 * empty message takes 4 of these bytes, and 64 times as much in the queue.
 * Met by: no honest user.
 */
export const DECODE_STEP_BYTES = 16 * 1024

/**
 * Open channels of one protocol that one peer may have opened to another peer.
 * Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const CHANNELS_PER_PEER_MAX = 1_024

/**
 * Milliseconds that `connect` may take for dialling, handshakes and the agreement on the protocol.
 * Met by: no honest user.
 */
export const CONNECT_TIMEOUT_MS = 15_000

/**
 * Milliseconds without progress of the send queue after which a channel treats its peer as lost.
 * Met by: no honest user.
 */
export const SEND_STALL_TIMEOUT_MS = 60_000

/**
 * Milliseconds for which a channel that was closed and then aborted still sends its clean end
 * before the reset. Met by: no honest user.
 */
export const ABORT_LINGER_MS = 2_000

/**
 * Maximum addresses of one `connect`: as many as a provider may announce, plus some relays.
 * Met by: provider; tested by `packages/network/src/honest.test.ts`.
 */
export const CONNECT_ADDRESSES_MAX = 16

/** Most characters of a protocol's id, such as `/ostrom/infer/2`. Met by: no honest user. */
export const PROTOCOL_LENGTH_MAX = 64

/**
 * Bytes of a message below which it is copied into one write together with its neighbours.
 * Met by: no honest user.
 */
export const BATCH_COPY_BYTES = 16 * 1024

/**
 * Connections that one libp2p node holds. Each costs tens of kilobytes. Shared by all peers.
 * Attack: as many handshakes with free peer ids, which cost no money; meanwhile new peers are
 * refused, and open connections stay.
 * Met by: provider; tested by `packages/network/src/honest.test.ts`.
 */
export const CONNECTIONS_MAX = 2_000

/**
 * New connections per second from one address. The default of libp2p, 5, disconnects gateways
 * behind one NAT, and clients of one relay, whose connections count for the relay's address. An
 * attacker with one address slows down only peers of that address.
 * Met by: provider; tested by `packages/network/src/honest.test.ts`.
 */
export const INBOUND_CONNECTIONS_PER_SECOND = 500

/**
 * Pending handshakes of inbound connections. Shared by all peers. Attack: as many stalled
 * handshakes, repeated without cost; meanwhile new peers have to dial again.
 * Met by: provider; tested by `packages/network/src/honest.test.ts`.
 */
export const INBOUND_PENDING_MAX = 500

/**
 * Most bytes that yamux lets a peer send ahead on one stream. The number is less than libp2p's read
 * buffer (4 MiB), because libp2p resets a paused stream that exceeds the buffer.
 * Met by: no honest user.
 */
export const STREAM_WINDOW_BYTES_MAX = 2 * 1024 * 1024

/**
 * Milliseconds between two pings on each connection, which detect lost peers.
 * Met by: no honest user.
 */
export const PING_INTERVAL_MS = 15_000

/**
 * Milliseconds for the response to a ping. The time is long, because a busy peer on a slow machine
 * is not lost. Met by: no honest user.
 */
export const PING_TIMEOUT_MS = 30_000

/**
 * Bytes that our relay forwards on one relayed connection. The default of libp2p, 128 KiB,
 * truncates answers.
 * Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const RELAY_BYTES_MAX = 64 * 1024 * 1024 * 1024

/**
 * Milliseconds of one relayed connection on our relay. The default of libp2p, 2 minutes, truncates
 * answers. Met by: no honest user.
 */
export const RELAY_DURATION_MS = 24 * 60 * 60_000

/**
 * Relay reservations on one relay of this software. Shared by all peers. Attack: as many free peer
 * ids; further providers behind a NAT have to name another relay, and existing reservations stay.
 * Met by: provider; tested by `packages/network/src/honest.test.ts`.
 */
export const RELAY_RESERVATIONS_MAX = 512

/**
 * Relayed connections that one node forwards or uses. Shared by all peers. Attack: as many relayed
 * connections on which the attacker sends data; meanwhile further clients have to use another
 * relay. Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const RELAY_STREAMS_MAX = 2_000

/** Milliseconds between two attempts to renew a lost relay reservation. Met by: no honest user. */
export const RELAY_RETRY_MS = 5_000

/**
 * Default number of encapsulated keys in a replay cache. A validator's cache of transcripts has
 * this size; a provider's cache for one session has a limit of its own.
 * Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const REPLAY_KEYS_MAX = 200_000

/**
 * Default number of seconds for which a replay cache remembers an encapsulated key. Providers and
 * validators configure shorter times.
 * Met by: no honest user.
 */
export const REPLAY_SECONDS = 24n * 60n * 60n

/**
 * Sealed frames of an answer under one key: far more than any answer has, and far fewer than the
 * cipher allows. Met by: client; tested by `packages/network/src/honest.test.ts`.
 */
export const ANSWER_FRAMES_MAX = 2 ** 32 - 1
