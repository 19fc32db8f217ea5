import { BaseError } from '@ostrom/protocol'

/** The same `Idempotency-Key` came with another request. */
export class IdempotencyKeyReusedError extends BaseError<'idempotency-key-reused'> {
  override readonly name = 'IdempotencyKeyReusedError'
  readonly param = 'Idempotency-Key'

  constructor() {
    super({
      code: 'idempotency-key-reused',
      retry: 'never',
      summary: 'This Idempotency-Key was already used for another request.',
      details: [
        'A key stands for one body at one endpoint.',
        'Use a fresh key for a new request; nothing was charged.',
      ],
    })
  }
}

/** The request was answered already, but its answer is no longer held. */
export class IdempotencyReplayLostError extends BaseError<'idempotency-replay-lost'> {
  override readonly name = 'IdempotencyReplayLostError'

  constructor({ limitBytes }: { limitBytes: number }) {
    super({
      code: 'idempotency-replay-lost',
      retry: 'never',
      summary: 'This request was answered already, and its answer is too long to be replayed.',
      details: [
        `At most ${limitBytes} bytes of an answer are kept for a retry, less when many are.`,
        'It was not asked and charged a second time; to ask again, use a fresh Idempotency-Key.',
      ],
    })
  }
}
