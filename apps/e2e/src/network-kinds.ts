import type { LocalNetworkOptions } from '../../cli/src/dev/local-network.ts'

/** The bundled model, which all networks of these tests serve. */
export const MODEL = 'ostrom-tiny'

/** Networks that several end-to-end files use, each with one provider. */
export const sharedNetworks = {
  evm: {},
  /** Paid in a token. */
  'evm-usd': { asset: 'usd' },
  solana: { kind: 'solana', stake: 1n },
} as const satisfies Record<string, Pick<LocalNetworkOptions, 'kind' | 'asset' | 'stake'>>

export type SharedNetworkKind = keyof typeof sharedNetworks

/**
 * Most by which one file moves the time of a network that it shares, in seconds. Shorter than the
 * validity of a session's authorization, so that it ends no work of another file; longer than the
 * time for which earnings are held.
 */
export const SHARED_ADVANCE_SECONDS_MAX = 120n
