import { BaseError } from '@ostrom/protocol'

/** The gateway has reached its limit of ratings. */
export class RatingsFullError extends BaseError<'ratings-full'> {
  override readonly name = 'RatingsFullError'

  constructor({ count }: { count: number }) {
    super({
      code: 'ratings-full',
      retry: 'never',
      summary: 'No more ratings of answers are kept.',
      details: [
        `Kept: ${count}.`,
        'Export them by `ostrom datasets from-ratings FILE --delete`, which empties the store.',
      ],
    })
  }
}
