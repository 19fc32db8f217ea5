import { BaseError } from '@ostrom/protocol'

/**
 * A sealed question does not open: the key, session or number is wrong, or it was altered in
 * transit.
 */
export class UnsealFailedError extends BaseError<'unseal-failed'> {
  override readonly name = 'UnsealFailedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'unseal-failed',
      retry: 'later',
      summary: 'A sealed question cannot be opened.',
      details: [
        `Reason: ${reason}.`,
        "Seal it again to the key in the provider's current endpoint; providers rotate keys.",
      ],
    })
  }
}

/** The same sealed question arrived a second time. */
export class RequestReplayedError extends BaseError<'request-replayed'> {
  override readonly name = 'RequestReplayedError'

  constructor() {
    super({
      code: 'request-replayed',
      retry: 'never',
      summary: 'A sealed question was used before.',
      details: ['Seal each question again, also when you repeat it.'],
    })
  }
}

/** The replay cache is full, so the provider could not detect a replay. */
export class ReplayCacheFullError extends BaseError<'replay-cache-full'> {
  override readonly name = 'ReplayCacheFullError'

  constructor({ entries }: { entries: number }) {
    super({
      code: 'replay-cache-full',
      retry: 'elsewhere',
      summary: 'The provider cannot accept more questions at present.',
      details: [`Remembered: ${entries} questions.`, 'Use another provider, or ask again later.'],
    })
  }
}

/** A frame of an answer is not the frame that its provider sealed next. */
export class AnswerCorruptError extends BaseError<'answer-corrupt'> {
  override readonly name = 'AnswerCorruptError'

  constructor({ sequence, reason }: { sequence: number; reason: string }) {
    super({
      code: 'answer-corrupt',
      retry: 'elsewhere',
      summary: 'A frame of an answer cannot be opened.',
      details: [
        `Frame: ${sequence}.`,
        `Reason: ${reason}.`,
        'Discard the rest of this answer, and use another provider.',
      ],
    })
  }
}

/** An answer stopped before its final frame. */
export class AnswerTruncatedError extends BaseError<'answer-truncated'> {
  override readonly name = 'AnswerTruncatedError'

  constructor({ frames }: { frames: number }) {
    super({
      code: 'answer-truncated',
      retry: 'elsewhere',
      summary: 'An answer ended before its final frame.',
      details: [
        `Frames received: ${frames}.`,
        'Treat the answer as incomplete, and continue with another provider.',
      ],
    })
  }
}
