import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/proxy/honest.test.ts'

/** Milliseconds from the opening of a client's channel to its first message. */
export const PROXY_BEGIN_WAIT_MS = limit(10_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds without a message after which the proxy ends the channel of a client that has no
 * session yet: in this time the client reads its next ticket from its disk.
 */
export const PROXY_TICKET_WAIT_MS = limit(30_000, 'milliseconds', 'client', honest)

/**
 * Milliseconds without a message after which the proxy ends the session of a client, unless an
 * answer runs.
 */
export const PROXY_IDLE_MS = limit(15 * 60_000, 'milliseconds', 'client', honest)

/** Concurrent channels of one peer, each with its own session. */
export const PROXY_CHANNELS_PER_PEER_MAX = limit(32, 'channels', 'client', honest)

/**
 * Concurrent channels of all peers; each locks the cap of a session. At the limit, a new channel
 * displaces one whose client has paid nothing. Attack: 16 identities fill the limit with one ticket
 * for each channel, and one more ticket whenever a session ends unused after `PROXY_IDLE_MS`; other
 * clients use another proxy meanwhile.
 */
export const PROXY_CHANNELS_MAX = limit(512, 'channels', 'client', honest)

/**
 * Concurrent calls of one session; the client is told this limit. For each call a client may leave
 * a checkpoint unpaid. A provider that the client owns may never end the client's calls.
 */
export const PROXY_CALLS_PER_SESSION_MAX = limit(64, 'calls', 'client', honest)

/** Concurrent calls of one client in all of its sessions together. */
export const PROXY_CALLS_PER_CLIENT_MAX = limit(256, 'calls', 'client', honest)

/**
 * Divisor: a ticket's fee divided by this number can pay providers for work that the client leaves
 * unpaid. The proxy always keeps the rest, because a provider may have the same owner as the
 * client.
 */
export const PROXY_FEE_PARTS = limit(2n, 'divisor', 'no honest user')

/** Seconds that the proxy keeps a credit without a session after the credit's last change. */
export const CREDIT_SECONDS = limit(30n * 86_400n, 'seconds', 'no honest user')
/** Milliseconds to dial a provider until its channel is open. */
export const PROXY_DIAL_MS = limit(15_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a provider has to end the answers of a client that has left, before the proxy
 * pays for these answers.
 */
export const PROXY_STOP_WAIT_MS = limit(10_000, 'milliseconds', 'no honest user')

/** Milliseconds that a provider has to settle and close a session. */
export const PROXY_FINISH_WAIT_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Milliseconds between two rounds of maintenance. */
export const PROXY_UPKEEP_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds between two steps that post counts of accepted tickets and collect the pay for these
 * tickets, when no block arrives before.
 */
export const PROXY_TICKETS_MS = limit(30_000, 'milliseconds', 'no honest user')

/** Attempts to close a session through its provider before the proxy closes it on chain. */
export const PROXY_CLOSE_ATTEMPTS = limit(3, 'attempts', 'no honest user')
/** Seconds after the authorization of a session in which the provider can open it. */
export const PROXY_OPEN_BY_SECONDS = limit(300n, 'seconds', 'no honest user')
/** Seconds from the authorization of a session to its expiry. */
export const PROXY_SESSION_SECONDS = limit(86_400n, 'seconds', 'no honest user')

/**
 * Payouts that are waiting or being sent. Attack: clients can fill this limit, but pay for each
 * payout; other clients use another proxy meanwhile.
 */
export const PAYOUTS_WAITING_MAX = limit(1_024, 'payouts', 'client', honest)

/** Payouts of one credit within a day. */
export const PAYOUTS_PER_CREDIT_MAX = limit(8, 'payouts', 'client', honest)
/** Milliseconds between two checks for due payouts. */
export const PAYOUT_LOOK_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Payouts that are sent concurrently, because each waits for its block. One after another, a large
 * batch would take one block for each payout, and the last payouts would be late.
 */
export const PAYOUTS_AT_ONCE_MAX = limit(64, 'payouts', 'no honest user')

/**
 * Reverted transactions of one payout before its amount returns to its credit. Attack: an account
 * that gets code after the proxy's check costs the proxy the gas of these transactions. The client
 * loses only a payout's fee.
 */
export const PAYOUT_REVERTS_MAX = limit(2, 'transactions', 'no honest user')

/**
 * Seconds after which a payout is sent again if the node does not know its transaction: a
 * transaction that was sent would be in a block by then.
 */
export const PAYOUT_RESEND_SECONDS = limit(900n, 'seconds', 'no honest user')

/**
 * Seconds after the sending time of a payout's batch until a client may treat the payout as late,
 * because its transaction may have to be sent again.
 */
export const PAYOUT_GRACE_SECONDS = limit(3_600n, 'seconds', 'no honest user')

/**
 * Sessions of one credit that are not closed on the chain. Each locks its cap in the wallet, and a
 * provider that the client owns may never close it. Attack: each ticket locks four caps, for the
 * time of `PROXY_CLOSE_ATTEMPTS` attempts and of a close without the provider.
 */
export const PROXY_SESSIONS_PER_CREDIT_MAX = limit(4, 'sessions', 'client', honest)

/**
 * Sessions of one credit on a proxy's disk. A session that no provider has opened stays there for
 * `PROXY_OPEN_BY_SECONDS`.
 */
export const PROXY_RECORDS_PER_CREDIT_MAX = limit(64, 'sessions', 'client', honest)

/**
 * Attempts of one credit to open a session within `PROXY_OPEN_BY_SECONDS`. Each attempt reads the
 * chain, even if the chain has no such offer. If the chain has the offer, it also dials the
 * provider.
 */
export const PROXY_TRIES_PER_CREDIT_MAX = limit(64, 'attempts', 'client', honest)
