import { BaseError } from '@ostrom/protocol'

/** The local chain did not start: a port is in use, or its state file cannot be read. */
export class LocalChainError extends BaseError<'local-chain-failed'> {
  override readonly name = 'LocalChainError'

  constructor({ reason, path, port }: LocalChainError.Options, cause?: unknown) {
    super({
      code: 'local-chain-failed',
      retry: 'never',
      summary: 'The local Solana chain did not start.',
      details: [
        ...(path === undefined ? [] : [`File: ${path}.`]),
        ...(port === undefined ? [] : [`Port: ${port}.`]),
        `Reason: ${reason}.`,
        'Move its state file away to start a new chain, or choose another port.',
      ],
      cause,
    })
  }
}

export declare namespace LocalChainError {
  type Options = { readonly reason: string; readonly path?: string; readonly port?: number }
}
