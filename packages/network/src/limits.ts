import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/network/src/honest.test.ts'

/**
 * Most bytes of one message. This exceeds the largest sealed question (3 MiB) with its envelope, so
 * that every valid message fits. An incomplete message of a peer takes at most four times the bytes
 * that have arrived.
 */
export const MESSAGE_BYTES_MAX = limit(4 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Pieces in which a peer may send one message, besides one for each `PIECE_BYTES_MIN` of its bytes.
 * Each piece costs its receiver about as much as a short message. Attack: a message that comes byte
 * by byte; its channel ends after as many pieces. Senders here write a message at once, and
 * networks cut it into pieces of half a kilobyte or more.
 */
export const MESSAGE_PIECES_MAX = limit(256, 'pieces', 'client', honest)

/** See `MESSAGE_PIECES_MAX`. */
export const PIECE_BYTES_MIN = limit(512, 'bytes', 'client', honest)
/** Bytes in the send queue above which `send` waits for the peer. */
export const SEND_QUEUE_BYTES = limit(1024 * 1024, 'bytes', 'no honest user')

/**
 * Bytes in the send queue above which `send` throws. Only a caller that does not await `send`, or
 * sends very many large messages concurrently, reaches it.
 */
export const SEND_QUEUE_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Unread bytes above which a channel reads no more from its stream, so that the peer has to wait.
 */
export const RECEIVE_QUEUE_BYTES = limit(1024 * 1024, 'bytes', 'no honest user')

/**
 * Bytes that count for each unread message besides its own: the memory of an object and its place
 * in the queue, some 210 bytes. Attack: empty messages of four bytes on the wire to a peer that
 * does not read; without this, their memory is 52 times their bytes, and has no end.
 */
export const RECEIVE_MESSAGE_BYTES = limit(256, 'bytes', 'no honest user')

/**
 * Received bytes that a channel decodes before it looks again whether its reader is behind. An
 * empty message takes 4 of these bytes, and 64 times as much in the queue.
 */
export const DECODE_STEP_BYTES = limit(16 * 1024, 'bytes', 'no honest user')

/** Open channels of one protocol that one peer may have opened to another peer. */
export const CHANNELS_PER_PEER_MAX = limit(1_024, 'channels', 'client', honest)

/**
 * Milliseconds that `connect` may take for dialling, handshakes and the agreement on the protocol.
 */
export const CONNECT_TIMEOUT_MS = limit(15_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds without progress of the send queue after which a channel treats its peer as lost.
 */
export const SEND_STALL_TIMEOUT_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds for which a channel that was closed and then aborted still sends its clean end
 * before the reset.
 */
export const ABORT_LINGER_MS = limit(2_000, 'milliseconds', 'no honest user')

/** Maximum addresses of one `connect`: as many as a provider may announce, plus some relays. */
export const CONNECT_ADDRESSES_MAX = limit(16, 'addresses', 'provider', honest)
/** Most characters of a protocol's id, such as `/ostrom/infer/2`. */
export const PROTOCOL_LENGTH_MAX = limit(64, 'characters', 'no honest user')
/** Bytes of a message below which it is copied into one write together with its neighbours. */
export const BATCH_COPY_BYTES = limit(16 * 1024, 'bytes', 'no honest user')

/**
 * Connections that one libp2p node holds. Each costs tens of kilobytes. Shared by all peers.
 * Attack: as many handshakes with free peer ids, which cost no money; meanwhile new peers are
 * refused, and open connections stay.
 */
export const CONNECTIONS_MAX = limit(2_000, 'connections', 'provider', honest)

/**
 * New connections per second from one address. The default of libp2p, 5, disconnects gateways
 * behind one NAT, and clients of one relay, whose connections count for the relay's address. An
 * attacker with one address slows down only peers of that address.
 */
export const INBOUND_CONNECTIONS_PER_SECOND = limit(500, 'connections', 'provider', honest)

/**
 * Pending handshakes of inbound connections. Shared by all peers. Attack: as many stalled
 * handshakes, repeated without cost; meanwhile new peers have to dial again.
 */
export const INBOUND_PENDING_MAX = limit(500, 'handshakes', 'provider', honest)

/**
 * Most bytes that yamux lets a peer send ahead on one stream. The number is less than libp2p's read
 * buffer (4 MiB), because libp2p resets a paused stream that exceeds the buffer.
 */
export const STREAM_WINDOW_BYTES_MAX = limit(2 * 1024 * 1024, 'bytes', 'no honest user')

/** Milliseconds between two pings on each connection, which detect lost peers. */
export const PING_INTERVAL_MS = limit(15_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds for the response to a ping. The time is long, because a busy peer on a slow machine
 * is not lost.
 */
export const PING_TIMEOUT_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Bytes that our relay forwards on one relayed connection. The default of libp2p, 128 KiB,
 * truncates answers.
 */
export const RELAY_BYTES_MAX = limit(64 * 1024 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Milliseconds of one relayed connection on our relay. The default of libp2p, 2 minutes, truncates
 * answers.
 */
export const RELAY_DURATION_MS = limit(24 * 60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Relay reservations on one relay of this software. Shared by all peers. Attack: as many free peer
 * ids; further providers behind a NAT have to name another relay, and existing reservations stay.
 */
export const RELAY_RESERVATIONS_MAX = limit(512, 'reservations', 'provider', honest)

/**
 * Relayed connections that one node forwards or uses. Shared by all peers. Attack: as many relayed
 * connections on which the attacker sends data; meanwhile further clients have to use another
 * relay.
 */
export const RELAY_STREAMS_MAX = limit(2_000, 'connections', 'client', honest)

/** Milliseconds between two attempts to renew a lost relay reservation. */
export const RELAY_RETRY_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Default number of encapsulated keys in a replay cache. A validator's cache of transcripts has
 * this size; a provider's cache for one session has a limit of its own.
 */
export const REPLAY_KEYS_MAX = limit(200_000, 'keys', 'client', honest)

/**
 * Default number of seconds for which a replay cache remembers an encapsulated key. Providers and
 * validators configure shorter times.
 */
export const REPLAY_SECONDS = limit(24n * 60n * 60n, 'seconds', 'no honest user')

/**
 * Sealed frames of an answer under one key: far more than any answer has, and far fewer than the
 * cipher allows.
 */
export const ANSWER_FRAMES_MAX = limit(2 ** 32 - 1, 'frames', 'client', honest)
