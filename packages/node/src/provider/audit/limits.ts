import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/provider/honest.test.ts'

/**
 * Maximum number of transcript records that one commit deletes, and of sessions that one sweep
 * reads.
 */
export const TRANSCRIPT_DELETES_MAX = limit(256, 'records', 'no honest user')

/** Seconds by which the time of a validator's request may differ from the provider's clock. */
export const AUDIT_ASK_SECONDS = limit(300n, 'seconds', 'no honest user')

/**
 * Requests of one validator that a provider remembers while they are valid, so that it answers none
 * twice. A validator beyond the limit has to retry later. An attacker that takes 150 MB of memory
 * in this way needs `AUDITORS_LIMITED_MAX` validators, each with its own stake.
 */
export const AUDIT_ASKS_MAX = limit(4_096, 'requests', 'provider', honest)

/** Validators whose requests a provider remembers: twice the possible number of validators. */
export const AUDITORS_LIMITED_MAX = limit(256, 'validators', 'provider', honest)

/**
 * Replies to validators that a provider prepares concurrently; further requests wait in turn. A
 * reply that waits to be read does not count.
 */
export const AUDITS_AT_ONCE_MAX = limit(8, 'replies', 'provider', honest)

/**
 * Milliseconds that a validator has to read a reply, the same time that it waits for a reply
 * itself. After this time the provider aborts the channel, which ends one of the validator's own
 * requests (`AUDITS_PER_AUDITOR_MAX`).
 */
export const AUDIT_READ_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Requests of one validator that a provider answers concurrently: for its audits, its cases and its
 * data challenges.
 */
export const AUDITS_PER_AUDITOR_MAX = limit(3, 'requests', 'provider', honest)

/**
 * Number of response windows for which a provider keeps transcripts after the audit window. A data
 * challenge that opens in the last second may last three response windows: its own, after those of
 * two earlier challenges.
 */
export const SUPPLY_WINDOWS = limit(3n, 'windows', 'no honest user')

/** Milliseconds for which a provider caches an account's status as an auditor, and its operator. */
export const AUDITOR_CACHE_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Checks on chain in a minute of accounts whose enlisted weight, by the events that the provider
 * has read, is below the court's least stake. Attack: new keys exhaust these checks at no cost.
 * Accounts with enough weight in these events need no such check and are not affected.
 */
export const AUDITOR_READS_MAX = limit(240, 'checks', 'provider', honest)

/** Domains of a provider in which one check reads an account's settled weight. */
export const AUDITOR_DOMAINS_MAX = limit(16, 'domains', 'no honest user')
/** Events of enlisted weight that a provider records in one commit, each with the account's sum. */
export const WEIGHTS_PER_COMMIT_MAX = limit(256, 'events', 'no honest user')
/** Validators whose seal keys a provider stores, as their requests announced them. */
export const AUDITOR_KEYS_MAX = limit(512, 'keys', 'provider', honest)
