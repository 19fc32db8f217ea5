import { BaseError } from '@ostrom/protocol'

/** Another request had the same `Idempotency-Key`. */
export class IdempotencyKeyReusedError extends BaseError<'idempotency-key-reused'> {
  override readonly name = 'IdempotencyKeyReusedError'
  readonly param = 'Idempotency-Key'

  constructor() {
    super({
      code: 'idempotency-key-reused',
      retry: 'never',
      summary: 'This Idempotency-Key was already used for another request.',
      details: [
        'A key identifies one body at one endpoint.',
        'Use a fresh key for a new request; nothing was charged.',
      ],
    })
  }
}

/** The request was answered before, but the gateway no longer has the answer. */
export class IdempotencyReplayLostError extends BaseError<'idempotency-replay-lost'> {
  override readonly name = 'IdempotencyReplayLostError'

  constructor({ limitBytes }: { limitBytes: number }) {
    super({
      code: 'idempotency-replay-lost',
      retry: 'never',
      summary: 'This request was answered before, but the gateway cannot replay the answer.',
      details: [
        `It keeps at most ${limitBytes} bytes of an answer, and fewer when it keeps many.`,
        'The retry was not charged; to ask again, use a fresh Idempotency-Key.',
      ],
    })
  }
}
