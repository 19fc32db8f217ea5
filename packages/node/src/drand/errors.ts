import { BaseError } from '@ostrom/protocol'

/** No source of a drand network returned a valid signature. */
export class DrandUnreachableError extends BaseError<'drand-unreachable'> {
  override readonly name = 'DrandUnreachableError'

  constructor({ round, reason, cause }: DrandUnreachableError.Options) {
    super({
      code: 'drand-unreachable',
      retry: 'later',
      summary: 'The signature of a drand round could not be read.',
      details: [
        `Round: ${round}.`,
        `Reason: ${reason}.`,
        'Check the relay addresses or the file, or configure another source.',
      ],
      cause,
    })
  }
}

export declare namespace DrandUnreachableError {
  type Options = { readonly round: bigint; readonly reason: string; readonly cause?: unknown }
}
