import { BaseError } from '@ostrom/protocol'

/** The index cannot be opened or written. */
export class IndexUnavailableError extends BaseError<'index-unavailable'> {
  override readonly name = 'IndexUnavailableError'

  constructor({ path, reason }: { path: string; reason: string }, cause?: unknown) {
    super({
      code: 'index-unavailable',
      retry: 'later',
      summary: 'The market index cannot be used.',
      details: [
        `File: ${path}.`,
        `Reason: ${reason}.`,
        'Free the disk or the file. You may delete it: the node rebuilds it from the chain.',
      ],
      cause,
    })
  }
}
