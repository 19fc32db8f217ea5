import { errorClass } from '@ostrom/protocol'

/** The gateway has reached its limit of ratings. */
export class RatingsFullError extends errorClass('RatingsFullError', {
  code: 'ratings-full',
  retry: 'never',
  summary: 'No more ratings of answers are kept.',
  details: ({ count }: { count: number }) => [
    `Kept: ${count}.`,
    'Export them by `ostrom datasets from-ratings FILE --delete`, which empties the store.',
  ],
}) {}
