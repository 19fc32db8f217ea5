import { errorClass } from '@ostrom/protocol'

/**
 * A sealed question does not open: the key, session or call id is wrong, or the question was
 * altered in transit.
 */
export class UnsealFailedError extends errorClass('UnsealFailedError', {
  code: 'unseal-failed',
  retry: 'later',
  summary: 'A sealed question cannot be opened.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    "Seal it again to the key in the provider's current endpoint; providers rotate keys.",
  ],
}) {}

/** The same sealed question arrived a second time. */
export class RequestReplayedError extends errorClass('RequestReplayedError', {
  code: 'request-replayed',
  retry: 'never',
  summary: 'A sealed question was used before.',
  details: ['Seal each question again, also when you repeat it.'],
}) {}

/** The replay cache is full, so the provider could not detect a replay. */
export class ReplayCacheFullError extends errorClass('ReplayCacheFullError', {
  code: 'replay-cache-full',
  retry: 'elsewhere',
  summary: 'The provider cannot accept more questions at present.',
  details: ({ entries }: { entries: number }) => [
    `Remembered: ${entries} questions.`,
    'Use another provider, or ask again later.',
  ],
}) {}

/** A frame of an answer is not the frame that its provider sealed next. */
export class AnswerCorruptError extends errorClass('AnswerCorruptError', {
  code: 'answer-corrupt',
  retry: 'elsewhere',
  summary: 'A frame of an answer cannot be opened.',
  details: ({ sequence, reason }: { sequence: number; reason: string }) => [
    `Frame: ${sequence}.`,
    `Reason: ${reason}.`,
    'Discard the rest of this answer, and use another provider.',
  ],
}) {}

/** An answer stopped before its final frame. */
export class AnswerTruncatedError extends errorClass('AnswerTruncatedError', {
  code: 'answer-truncated',
  retry: 'elsewhere',
  summary: 'An answer ended before its final frame.',
  details: ({ frames }: { frames: number }) => [
    `Frames received: ${frames}.`,
    'Treat the answer as incomplete, and continue with another provider.',
  ],
}) {}
