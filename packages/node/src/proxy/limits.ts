/** Milliseconds from a client's channel to its first message. Met by: nobody. */
export const PROXY_BEGIN_WAIT_MS = 10_000

/**
 * Milliseconds without a message of a client that has no session yet: it takes its next ticket from
 * its disk meanwhile.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_TICKET_WAIT_MS = 30_000

/**
 * Milliseconds without a message of a client, after which its session is ended.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_IDLE_MS = 15 * 60_000

/**
 * Channels of one peer at once, each with a session of its own.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CHANNELS_PER_PEER_MAX = 32

/**
 * Channels of all peers at once; each locks the cap of a session. One that has given nothing makes
 * room for the next. Attack: 16 identities fill them for a ticket of each channel, and for another
 * one whenever a session of theirs ends unused after `PROXY_IDLE_MS`; others use another proxy
 * meanwhile.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CHANNELS_MAX = 512

/**
 * Calls of one session that run at once, as its client is told. Each is a checkpoint that a client
 * may leave unpaid, and a provider of the same owner would never end them.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CALLS_PER_SESSION_MAX = 64

/**
 * The same in all sessions of one client.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CALLS_PER_CLIENT_MAX = 256

/**
 * Divisor: this part of a ticket's fee pays providers for work that its client leaves unpaid. The
 * rest belongs to the proxy in every case, because a provider may have the same owner as the
 * client. Met by: nobody.
 */
export const PROXY_FEE_PARTS = 2n

/** Seconds after its last change for which a credit without a session is kept. Met by: nobody. */
export const CREDIT_SECONDS = 30n * 86_400n

/** Milliseconds from dialling a provider to its channel. Met by: nobody. */
export const PROXY_DIAL_MS = 15_000

/**
 * Milliseconds that a provider has to end the answers that a client left, before it is paid.
 * Met by: nobody.
 */
export const PROXY_STOP_WAIT_MS = 10_000

/** Milliseconds that a provider has to settle and close a session. Met by: nobody. */
export const PROXY_FINISH_WAIT_MS = 60_000

/** Milliseconds between two rounds of upkeep. Met by: nobody. */
export const PROXY_UPKEEP_MS = 60_000

/** Milliseconds between two looks at posts and settlements of tickets. Met by: nobody. */
export const PROXY_TICKETS_MS = 30_000

/** Attempts to close a session with its provider, before it is closed on chain. Met by: nobody. */
export const PROXY_CLOSE_ATTEMPTS = 3

/** Seconds in which a provider can open a session. Met by: nobody. */
export const PROXY_OPEN_BY_SECONDS = 300n

/** Seconds until a session expires. Met by: nobody. */
export const PROXY_SESSION_SECONDS = 86_400n

/**
 * Payouts that wait to be sent. Attack: clients that fill them pay for each; others use another
 * proxy meanwhile.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PAYOUTS_WAITING_MAX = 1_024

/**
 * Payouts of one credit within a day.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PAYOUTS_PER_CREDIT_MAX = 8

/** Milliseconds between two looks at payouts that are due. Met by: nobody. */
export const PAYOUT_LOOK_MS = 5_000

/**
 * Payouts that are sent at once, each of which waits for its block: otherwise a large batch would
 * take one block for each payout, and the last would be late. Met by: nobody.
 */
export const PAYOUTS_AT_ONCE_MAX = 64

/**
 * Transactions of one payout that may be mined and revert, before its amount returns to its credit.
 * Attack: an account that gets code after it was looked at costs the proxy their gas, for the fee
 * of a payout.
 * Met by: nobody.
 */
export const PAYOUT_REVERTS_MAX = 2

/**
 * Seconds after which a payout whose transaction the node does not know is sent again: one that was
 * sent is in a block by then.
 * Met by: nobody.
 */
export const PAYOUT_RESEND_SECONDS = 900n

/**
 * Seconds above its longest wait after which a client may call a payout late: its transaction may
 * have to be sent again.
 * Met by: nobody.
 */
export const PAYOUT_GRACE_SECONDS = 3_600n

/**
 * Sessions of one credit that are not closed on the chain. Each locks its cap of the wallet, and a
 * provider of the client's own may never close it. Attack: four caps for each ticket, for the time
 * of `PROXY_CLOSE_ATTEMPTS` and of a close without the provider.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_SESSIONS_PER_CREDIT_MAX = 4

/**
 * Sessions of one credit on a proxy's disk: those that no provider has opened stay for
 * `PROXY_OPEN_BY_SECONDS`.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_RECORDS_PER_CREDIT_MAX = 64

/**
 * Tries of one credit to open a session within `PROXY_OPEN_BY_SECONDS`. Each reads the chain and
 * dials, also where the chain has no such offer.
 * Met by: client; kept by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_TRIES_PER_CREDIT_MAX = 64
