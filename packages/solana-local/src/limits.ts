/**
 * Number of recent block hashes that a local Solana chain accepts in transactions. Clusters accept
 * the same number, the block hashes of about one minute. Met by: no honest user.
 */
export const BLOCK_HASHES_MAX = 150

/** Bytes of one call to a local Solana chain; a transaction has 1,232. Met by: no honest user. */
export const RPC_BODY_BYTES_MAX = 1 << 20

/**
 * Transactions that a local Solana chain stores; new transactions replace the oldest.
 * Met by: no honest user.
 */
export const LOCAL_HISTORY_MAX = 50_000

/**
 * Bytes of a stored localnet: the runtime starts with 2 MiB, and each transaction adds about 5 KiB.
 * Met by: no honest user.
 */
export const LOCAL_STATE_BYTES_MAX = 1 << 29

/**
 * WebSockets that a local Solana chain holds open at the same time; further ones are refused.
 * Met by: no honest user.
 */
export const LOCAL_SOCKETS_MAX = 256

/** Subscriptions of one WebSocket; further ones are refused. Met by: no honest user. */
export const LOCAL_SUBSCRIPTIONS_MAX = 1_024

/**
 * Bytes that wait for a subscriber that does not read; beyond them its WebSocket is closed.
 * Met by: no honest user.
 */
export const LOCAL_SOCKET_QUEUE_BYTES = 16 << 20

/**
 * Attempts of a local Solana chain at its start to listen on two neighbouring free ports.
 * Met by: no honest user.
 */
export const LOCAL_PORT_TRIES_MAX = 16

/** Seconds between two writes of a stored chain's state. Met by: no honest user. */
export const STATE_INTERVAL_S = 60
