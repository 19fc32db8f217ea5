/**
 * Accounts of a hosted gateway that are in memory. The gateway never unloads an account with an
 * open session; of the others it first unloads accounts without money, of the network with the most
 * accounts. Filling the pool costs a sign-in or a request with a key for each account, and these
 * accounts need no money. A full pool locks no caller out: a further account displaces one of the
 * attacker's accounts or, if each of those has one base unit, another account without money. Only
 * open sessions can lock others out, and each costs its deposit and its opening.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const ACCOUNTS_MAX = 2_000

/**
 * Milliseconds without use after which a gateway unloads an account that has no open session.
 * Met by: no honest user.
 */
export const ACCOUNT_IDLE_MS = 30 * 60_000

/** Milliseconds between two checks for idle accounts. Met by: no honest user. */
export const ACCOUNTS_SWEEP_MS = 60_000

/** Active keys of one account. Met by: person; tested by `packages/gateway/src/honest.test.ts`. */
export const ACCOUNT_KEYS_MAX = 32

/**
 * Keys of one account, expired and revoked ones included. All are in memory.
 * Met by: person; tested by `packages/gateway/src/honest.test.ts`.
 */
export const ACCOUNT_KEYS_TOTAL_MAX = 1_000

/**
 * Sessions of one account that are not closed, including those with a pending close.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const ACCOUNT_SESSIONS_MAX = 32

/**
 * Questions in a minute from the pages of one account, and from each of its keys: eight programs
 * that share a key and ask two questions a second each need 960.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const ACCOUNT_QUESTIONS_PER_MINUTE = 1_200

/**
 * Milliseconds for which a gateway remembers whether an account has money or a session before it
 * stores files: a minute, after which money that has arrived counts. Met by: no honest user.
 */
export const FUNDED_AGE_MAX_MS = 60_000

/** Accounts that a start restores concurrently. Each dials providers. Met by: no honest user. */
export const ACCOUNT_RECOVERIES_AT_ONCE = 8

/**
 * Balances that a gateway reads to find an account without money before it unloads one.
 * Met by: no honest user.
 */
export const EVICTION_READS_MAX = 8
