import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/honest.test.ts'

/**
 * Accounts of a hosted gateway that are in memory. The gateway never unloads an account with an
 * open session; of the others it first unloads accounts without money, of the network with the most
 * accounts. Filling the pool costs a sign-in or a request with a key for each account, and these
 * accounts need no money. A full pool locks no caller out: a further account displaces one of the
 * attacker's accounts or, if each of those has one base unit, another account without money. Only
 * open sessions can lock others out, and each costs its deposit and its opening.
 */
export const ACCOUNTS_MAX = limit(2_000, 'accounts', 'person', honest)

/** Milliseconds without use after which a gateway unloads an account that has no open session. */
export const ACCOUNT_IDLE_MS = limit(30 * 60_000, 'milliseconds', 'no honest user')
/** Milliseconds between two checks for idle accounts. */
export const ACCOUNTS_SWEEP_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Active keys of one account. */
export const ACCOUNT_KEYS_MAX = limit(32, 'keys', 'person', honest)
/** Keys of one account, expired and revoked ones included. All are in memory. */
export const ACCOUNT_KEYS_TOTAL_MAX = limit(1_000, 'keys', 'person', honest)
/** Sessions of one account that are not closed, including those with a pending close. */
export const ACCOUNT_SESSIONS_MAX = limit(32, 'sessions', 'client', honest)

/**
 * Questions in a minute from the pages of one account, and from each of its keys: eight programs
 * that share a key and ask two questions a second each need 960.
 */
export const ACCOUNT_QUESTIONS_PER_MINUTE = limit(1_200, 'questions', 'client', honest)

/**
 * Milliseconds for which a gateway remembers whether an account has money or a session before it
 * stores files: a minute, after which money that has arrived counts.
 */
export const FUNDED_AGE_MAX_MS = limit(60_000, 'milliseconds', 'no honest user')

/** Accounts that a start restores concurrently. Each dials providers. */
export const ACCOUNT_RECOVERIES_AT_ONCE = limit(8, 'accounts', 'no honest user')
/** Balances that a gateway reads to find an account without money before it unloads one. */
export const EVICTION_READS_MAX = limit(8, 'reads', 'no honest user')
