/**
 * Maximum number of transcript records that one commit deletes, and of sessions that one sweep
 * reads.
 * Met by: no honest user.
 */
export const TRANSCRIPT_DELETES_MAX = 256

/**
 * Seconds by which the time of a validator's request may differ from the provider's clock.
 * Met by: no honest user.
 */
export const AUDIT_ASK_SECONDS = 300n

/**
 * Requests of one validator that a provider remembers while they are valid, so that it answers none
 * twice. A validator beyond the limit has to retry later. An attacker that takes 150 MB of memory
 * in this way needs `AUDITORS_LIMITED_MAX` validators, each with its own stake.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const AUDIT_ASKS_MAX = 4_096

/**
 * Validators whose requests a provider remembers: twice the possible number of validators.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const AUDITORS_LIMITED_MAX = 256

/**
 * Replies to validators that a provider prepares concurrently; further requests wait in turn. A
 * reply that waits to be read does not count.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const AUDITS_AT_ONCE_MAX = 8

/**
 * Milliseconds that a validator has to read a reply, the same time that it waits for a reply
 * itself. After this time the provider aborts the channel, which ends one of the validator's own
 * requests (`AUDITS_PER_AUDITOR_MAX`). Met by: no honest user.
 */
export const AUDIT_READ_MS = 30_000

/**
 * Requests of one validator that a provider answers concurrently: for its audits, its cases and its
 * data challenges.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const AUDITS_PER_AUDITOR_MAX = 3

/**
 * Number of response windows for which a provider keeps transcripts after the audit window. A data
 * challenge that opens in the last second may last three response windows: its own, after those of
 * two earlier challenges. Met by: no honest user.
 */
export const SUPPLY_WINDOWS = 3n

/**
 * Milliseconds for which a provider caches an account's status as an auditor, and its operator.
 * Met by: no honest user.
 */
export const AUDITOR_CACHE_MS = 60_000

/**
 * Checks on chain in a minute of accounts whose enlisted weight, by the events that the provider
 * has read, is below the court's least stake. Attack: new keys exhaust these checks at no cost.
 * Accounts with enough weight in these events need no such check and are not affected.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const AUDITOR_READS_MAX = 240

/**
 * Domains of a provider in which one check reads an account's settled weight.
 * Met by: no honest user.
 */
export const AUDITOR_DOMAINS_MAX = 16

/**
 * Events of enlisted weight that a provider records in one commit, each with the account's sum.
 * Met by: no honest user.
 */
export const WEIGHTS_PER_COMMIT_MAX = 256

/**
 * Validators whose seal keys a provider stores, as their requests announced them.
 * Met by: provider; tested by `packages/node/src/provider/honest.test.ts`.
 */
export const AUDITOR_KEYS_MAX = 512
