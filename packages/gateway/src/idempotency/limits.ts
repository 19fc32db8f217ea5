/**
 * Answers kept for a retry, running ones included. A new answer evicts the oldest finished one.
 * Shared by all callers of a gateway, and by all accounts of a hosted one. Attack: as many paid
 * answers within the time of a retry; a retry of the others is then answered, and paid, again.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ENTRIES_MAX = 4096

/**
 * Bytes of all kept answers together: 64 MiB. An answer that has ended and has no reader counts
 * with its compressed size, as it is kept; its record of about 1.5 KiB is not counted, 6 MiB of
 * all. Attack: 32 paid answers of the largest size that run or do not compress, with the same
 * effect.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_BYTES_MAX = 64 * 1024 * 1024

/**
 * Answers kept for one account of a hosted gateway: half of all. Its next one evicts the oldest of
 * the account.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ACCOUNT_ENTRIES_MAX = IDEMPOTENCY_ENTRIES_MAX / 2

/**
 * Bytes of all answers kept for one account of a hosted gateway: half of all, 32 MiB.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ACCOUNT_BYTES_MAX = IDEMPOTENCY_BYTES_MAX / 2

/**
 * Bytes of one kept answer: 2 MiB, about 8,000 streamed tokens. Longer ones are not replayed.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ANSWER_BYTES_MAX = 2 * 1024 * 1024

/**
 * How long an answer is kept for the same `Idempotency-Key`, in milliseconds: one hour.
 * Met by: nobody.
 */
export const IDEMPOTENCY_AGE_MAX_MS = 3_600_000

/**
 * How long an answer is kept for a client's own retry, in milliseconds: two minutes.
 * Met by: nobody.
 */
export const RETRY_AGE_MAX_MS = 120_000

/**
 * Refused tries of one API key that are remembered until their retries come, for two minutes. A key
 * with more of them loses its oldest: the retries of these may then take up an equal answer of the
 * same key that another try lost, and no answer is delivered twice. A mark takes about 400 bytes.
 * Met by: client; kept by `packages/gateway/src/honest.test.ts`.
 */
export const RETRY_MARKS_PER_KEY_MAX = 256
