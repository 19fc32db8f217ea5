import { BaseError } from '@ostrom/protocol'

/** No source of a drand network answers. */
export class DrandUnreachableError extends BaseError<'drand-unreachable'> {
  override readonly name = 'DrandUnreachableError'

  constructor({ round, reason, cause }: DrandUnreachableError.Options) {
    super({
      code: 'drand-unreachable',
      retry: 'later',
      summary: 'Signature of a drand round could not be read.',
      details: [
        `Round: ${round}.`,
        `Reason: ${reason}.`,
        'Check the addresses of the relays, or the file; another source serves as well.',
      ],
      cause,
    })
  }
}

export declare namespace DrandUnreachableError {
  type Options = { readonly round: bigint; readonly reason: string; readonly cause?: unknown }
}
