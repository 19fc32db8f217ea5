/**
 * Answers that are kept for retries, including running ones. A new answer evicts the oldest
 * finished one. The limit applies to all callers of a gateway, and to all accounts of a hosted one,
 * together. Attack: a caller requests this number of paid answers before another caller's retry;
 * the gateway then asks and pays for the retried question again. Met by: client; tested by
 * `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ENTRIES_MAX = 4096

/**
 * Bytes of all kept answers together: 64 MiB. An answer that has ended and has no reader counts
 * with its compressed size. Its record of about 1.5 KiB is not counted; all records together take 6
 * MiB. Attack: a caller requests 32 paid answers of the largest size, which run or cannot be
 * compressed. For a retry of another caller the gateway then asks and pays again. Met by: client;
 * tested by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_BYTES_MAX = 64 * 1024 * 1024

/**
 * Answers kept for one account of a hosted gateway: half of `IDEMPOTENCY_ENTRIES_MAX`. A further
 * answer evicts the oldest of the account. Met by: client; tested by
 * `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ACCOUNT_ENTRIES_MAX = IDEMPOTENCY_ENTRIES_MAX / 2

/**
 * Bytes of all answers kept for one account of a hosted gateway: 32 MiB, half of
 * `IDEMPOTENCY_BYTES_MAX`. Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ACCOUNT_BYTES_MAX = IDEMPOTENCY_BYTES_MAX / 2

/**
 * Bytes of one kept answer: 2 MiB, about 8,000 streamed tokens. Longer ones are not replayed.
 * Met by: client; tested by `packages/gateway/src/honest.test.ts`.
 */
export const IDEMPOTENCY_ANSWER_BYTES_MAX = 2 * 1024 * 1024

/**
 * Milliseconds for which an answer is kept for the same `Idempotency-Key`: one hour.
 * Met by: no honest user.
 */
export const IDEMPOTENCY_AGE_MAX_MS = 3_600_000

/**
 * Milliseconds for which an answer is kept for a client's own retry: two minutes.
 * Met by: no honest user.
 */
export const RETRY_AGE_MAX_MS = 120_000

/**
 * Refused tries of one API key that the gateway remembers for their retries, for two minutes.
 * Beyond this number the gateway forgets the key's oldest refused try. A retry of the forgotten try
 * may then take up the lost answer to an equal request of the same key, but no answer is delivered
 * twice. A remembered try takes about 400 bytes. Met by: client; tested by
 * `packages/gateway/src/honest.test.ts`.
 */
export const RETRY_MARKS_PER_KEY_MAX = 256
