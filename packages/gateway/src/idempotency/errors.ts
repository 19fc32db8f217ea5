import { errorClass } from '@ostrom/protocol'

/** Another request had the same `Idempotency-Key`. */
export class IdempotencyKeyReusedError extends errorClass('IdempotencyKeyReusedError', {
  code: 'idempotency-key-reused',
  retry: 'never',
  summary: 'This Idempotency-Key was already used for another request.',
  details: [
    'A key identifies one body at one endpoint.',
    'Use a fresh key for a new request; nothing was charged.',
  ],
}) {
  readonly param = 'Idempotency-Key'
}

/** The request was answered before, but the gateway no longer has the answer. */
export class IdempotencyReplayLostError extends errorClass('IdempotencyReplayLostError', {
  code: 'idempotency-replay-lost',
  retry: 'never',
  summary: 'This request was answered before, but the gateway cannot replay the answer.',
  details: ({ limitBytes }: { limitBytes: number }) => [
    `It keeps at most ${limitBytes} bytes of an answer, and fewer when it keeps many.`,
    'The retry was not charged; to ask again, use a fresh Idempotency-Key.',
  ],
}) {}
