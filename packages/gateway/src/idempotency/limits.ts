import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/gateway/src/honest.test.ts'

/**
 * Answers that are kept for retries, including running ones. A new answer evicts the oldest
 * finished one. All callers of a gateway, and all accounts of a hosted gateway, share this limit.
 * Attack: a caller requests this number of paid answers before another caller's retry, so that the
 * gateway asks and pays for the retried question again.
 */
export const IDEMPOTENCY_ENTRIES_MAX = limit(4096, 'entries', 'client', honest)

/**
 * Bytes of all kept answers together: 64 MiB. An answer that has ended and has no reader counts
 * with its compressed size. The limit does not count the record of an answer, of about 1.5 KiB; all
 * records together take 6 MiB. Attack: a caller requests 32 paid answers of the largest size, which
 * still run or cannot be compressed. If another caller then retries a question, the gateway asks
 * and pays for the question again.
 */
export const IDEMPOTENCY_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'client', honest)

/**
 * Answers kept for one account of a hosted gateway: half of `IDEMPOTENCY_ENTRIES_MAX`. A further
 * answer evicts the account's oldest finished answer.
 */
export const IDEMPOTENCY_ACCOUNT_ENTRIES_MAX = limit(
  IDEMPOTENCY_ENTRIES_MAX / 2,
  'entries',
  'client',
  honest,
)

/**
 * Bytes of all answers kept for one account of a hosted gateway: 32 MiB, half of
 * `IDEMPOTENCY_BYTES_MAX`.
 */
export const IDEMPOTENCY_ACCOUNT_BYTES_MAX = limit(
  IDEMPOTENCY_BYTES_MAX / 2,
  'bytes',
  'client',
  honest,
)

/**
 * Bytes of one kept answer: 2 MiB, about 8,000 streamed tokens. The gateway does not replay longer
 * answers.
 */
export const IDEMPOTENCY_ANSWER_BYTES_MAX = limit(2 * 1024 * 1024, 'bytes', 'client', honest)

/** Milliseconds for which an answer is kept for the same `Idempotency-Key`: one hour. */
export const IDEMPOTENCY_AGE_MAX_MS = limit(3_600_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds for which an answer is kept for a retry that its client counts itself: two minutes.
 */
export const RETRY_AGE_MAX_MS = limit(120_000, 'milliseconds', 'no honest user')

/**
 * Refused tries of one API key that the gateway remembers, each for two minutes, to recognize their
 * retries. Beyond this number the gateway forgets the key's oldest refused try. A retry of the
 * forgotten try may then take up the lost answer to an equal request of the same key, but no answer
 * is delivered twice. A remembered try takes about 400 bytes.
 */
export const RETRY_MARKS_PER_KEY_MAX = limit(256, 'tries', 'client', honest)
