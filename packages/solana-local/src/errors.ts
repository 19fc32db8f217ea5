import { errorClass } from '@ostrom/protocol'

type LocalChainValues = { readonly reason: string; readonly path?: string; readonly port?: number }

/** The local chain did not start: a port is in use, or its state file cannot be read. */
export class LocalChainError extends errorClass('LocalChainError', {
  code: 'local-chain-failed',
  retry: 'never',
  summary: 'The local Solana chain did not start.',
  details: ({ reason, path, port }: LocalChainValues) => [
    ...(path === undefined ? [] : [`File: ${path}.`]),
    ...(port === undefined ? [] : [`Port: ${port}.`]),
    `Reason: ${reason}.`,
    'Move its state file away to start a new chain, or choose another port.',
  ],
}) {}
