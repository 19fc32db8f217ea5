import { errorClass } from '@ostrom/protocol'

/** The gateway has reached its limit of ratings. */
export class RatingsFullError extends errorClass('RatingsFullError', {
  code: 'ratings-full',
  retry: 'never',
  summary: 'No more ratings of answers are kept.',
  details: ({ count }: { count: number }) => [
    `Kept: ${count}.`,
    'Export them as rows of training, and delete them from the store.',
  ],
}) {}
