/**
 * Milliseconds from the opening of a client's channel to its first message. Met by: no honest user.
 */
export const PROXY_BEGIN_WAIT_MS = 10_000

/**
 * Milliseconds without a message after which the proxy ends the channel of a client that has no
 * session yet: in this time the client reads its next ticket from its disk.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_TICKET_WAIT_MS = 30_000

/**
 * Milliseconds without a message after which the proxy ends the session of a client, unless an
 * answer runs.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_IDLE_MS = 15 * 60_000

/**
 * Concurrent channels of one peer, each with its own session.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CHANNELS_PER_PEER_MAX = 32

/**
 * Concurrent channels of all peers; each locks the cap of a session. At the limit, a new channel
 * displaces one whose client has paid nothing. Attack: 16 identities fill the limit with one ticket
 * for each channel, and one more ticket whenever a session ends unused after `PROXY_IDLE_MS`; other
 * clients use another proxy meanwhile.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CHANNELS_MAX = 512

/**
 * Concurrent calls of one session; the client is told this limit. For each call a client may leave
 * a checkpoint unpaid. A provider that the client owns may never end the client's calls.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CALLS_PER_SESSION_MAX = 64

/**
 * Concurrent calls of one client in all of its sessions together. Met by: client; tested by
 * `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_CALLS_PER_CLIENT_MAX = 256

/**
 * Divisor: a ticket's fee divided by this number can pay providers for work that the client leaves
 * unpaid.
 * The proxy always keeps the rest, because a provider may have the same owner as the client.
 * Met by: no honest user.
 */
export const PROXY_FEE_PARTS = 2n

/**
 * Seconds that the proxy keeps a credit without a session after the credit's last change.
 * Met by: no honest user.
 */
export const CREDIT_SECONDS = 30n * 86_400n

/** Milliseconds to dial a provider until its channel is open. Met by: no honest user. */
export const PROXY_DIAL_MS = 15_000

/**
 * Milliseconds that a provider has to end the answers of a client that has left, before the proxy
 * pays for these answers. Met by: no honest user.
 */
export const PROXY_STOP_WAIT_MS = 10_000

/** Milliseconds that a provider has to settle and close a session. Met by: no honest user. */
export const PROXY_FINISH_WAIT_MS = 60_000

/** Milliseconds between two rounds of maintenance. Met by: no honest user. */
export const PROXY_UPKEEP_MS = 60_000

/**
 * Milliseconds between two steps that post counts of accepted tickets and collect the pay for these
 * tickets, when no block arrives before. Met by: no honest user.
 */
export const PROXY_TICKETS_MS = 30_000

/**
 * Attempts to close a session through its provider before the proxy closes it on chain.
 * Met by: no honest user.
 */
export const PROXY_CLOSE_ATTEMPTS = 3

/**
 * Seconds after the authorization of a session in which the provider can open it. Met by: no honest
 * user.
 */
export const PROXY_OPEN_BY_SECONDS = 300n

/** Seconds from the authorization of a session to its expiry. Met by: no honest user. */
export const PROXY_SESSION_SECONDS = 86_400n

/**
 * Payouts that are waiting or being sent. Attack: clients can fill this limit, but pay for each
 * payout; other clients use another proxy meanwhile.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PAYOUTS_WAITING_MAX = 1_024

/**
 * Payouts of one credit within a day.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PAYOUTS_PER_CREDIT_MAX = 8

/** Milliseconds between two checks for due payouts. Met by: no honest user. */
export const PAYOUT_LOOK_MS = 5_000

/**
 * Payouts that are sent concurrently, because each waits for its block. One after another, a large
 * batch would take one block for each payout, and the last payouts would be late.
 * Met by: no honest user.
 */
export const PAYOUTS_AT_ONCE_MAX = 64

/**
 * Reverted transactions of one payout before its amount returns to its credit. Attack: an account
 * that gets code after the proxy's check costs the proxy the gas of these transactions. The client
 * loses only a payout's fee.
 * Met by: no honest user.
 */
export const PAYOUT_REVERTS_MAX = 2

/**
 * Seconds after which a payout is sent again if the node does not know its transaction: a
 * transaction that was sent would be in a block by then. Met by: no honest user.
 */
export const PAYOUT_RESEND_SECONDS = 900n

/**
 * Seconds after the sending time of a payout's batch until a client may treat the payout as late,
 * because its transaction may have to be sent again. Met by: no honest user.
 */
export const PAYOUT_GRACE_SECONDS = 3_600n

/**
 * Sessions of one credit that are not closed on the chain. Each locks its cap in the wallet, and a
 * provider that the client owns may never close it. Attack: each ticket locks four caps, for the
 * time of `PROXY_CLOSE_ATTEMPTS` attempts and of a close without the provider.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_SESSIONS_PER_CREDIT_MAX = 4

/**
 * Sessions of one credit on a proxy's disk. A session that no provider has opened stays there for
 * `PROXY_OPEN_BY_SECONDS`.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_RECORDS_PER_CREDIT_MAX = 64

/**
 * Attempts of one credit to open a session within `PROXY_OPEN_BY_SECONDS`. Each attempt reads the
 * chain, even if the chain has no such offer. If the chain has the offer, it also dials the
 * provider.
 * Met by: client; tested by `packages/node/src/proxy/honest.test.ts`.
 */
export const PROXY_TRIES_PER_CREDIT_MAX = 64
