import { limit } from '@ostrom/protocol/limits'

/**
 * Number of recent block hashes that a local Solana chain accepts in transactions. Clusters accept
 * the same number, the block hashes of about one minute.
 */
export const BLOCK_HASHES_MAX = limit(150, 'hashes', 'no honest user')

/** Bytes of one call to a local Solana chain; a transaction has 1,232. */
export const RPC_BODY_BYTES_MAX = limit(1 << 20, 'bytes', 'no honest user')
/** Transactions that a local Solana chain stores; new transactions replace the oldest. */
export const LOCAL_HISTORY_MAX = limit(50_000, 'transactions', 'no honest user')

/**
 * Bytes of a stored localnet: the runtime starts with 2 MiB, and each transaction adds about 5 KiB.
 */
export const LOCAL_STATE_BYTES_MAX = limit(1 << 29, 'bytes', 'no honest user')

/** WebSockets that a local Solana chain holds open at the same time; further ones are refused. */
export const LOCAL_SOCKETS_MAX = limit(256, 'websockets', 'no honest user')
/** Subscriptions of one WebSocket; further ones are refused. */
export const LOCAL_SUBSCRIPTIONS_MAX = limit(1_024, 'subscriptions', 'no honest user')
/** Bytes that wait for a subscriber that does not read; beyond them its WebSocket is closed. */
export const LOCAL_SOCKET_QUEUE_BYTES = limit(16 << 20, 'bytes', 'no honest user')
/** Attempts of a local Solana chain at its start to listen on two neighbouring free ports. */
export const LOCAL_PORT_TRIES_MAX = limit(16, 'attempts', 'no honest user')
/** Seconds between two writes of a stored chain's state. */
export const STATE_INTERVAL_S = limit(60, 'seconds', 'no honest user')
