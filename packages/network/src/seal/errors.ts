import { BaseError } from '@ostrom/protocol'

/** A sealed question does not open: another key, session or number, or changed on the way. */
export class UnsealFailedError extends BaseError<'unseal-failed'> {
  override readonly name = 'UnsealFailedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'unseal-failed',
      retry: 'later',
      summary: 'A sealed question cannot be opened.',
      details: [
        `Reason: ${reason}.`,
        "Seal it again to the key in the provider's current endpoint; keys are rotated.",
      ],
    })
  }
}

/** The same sealed question came a second time. */
export class RequestReplayedError extends BaseError<'request-replayed'> {
  override readonly name = 'RequestReplayedError'

  constructor() {
    super({
      code: 'request-replayed',
      retry: 'never',
      summary: 'A sealed question was used before.',
      details: ['Seal each question afresh, also when it is asked again.'],
    })
  }
}

/** The provider cannot remember more questions, so it cannot tell repeated ones. */
export class ReplayCacheFullError extends BaseError<'replay-cache-full'> {
  override readonly name = 'ReplayCacheFullError'

  constructor({ entries }: { entries: number }) {
    super({
      code: 'replay-cache-full',
      retry: 'elsewhere',
      summary: 'The provider cannot take more questions at present.',
      details: [`Remembered: ${entries} questions.`, 'Use another provider, or ask again later.'],
    })
  }
}

/** A frame of an answer is not the next one as its provider sealed it. */
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
        'Take nothing more from this answer; ask another provider.',
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
        `Arrived: ${frames} frames.`,
        'Treat the answer as incomplete; go on with another provider.',
      ],
    })
  }
}
