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
 * Maximum number of seconds by which one act of a test advances the time of a shared network. It is
 * shorter than the time in which a client must open a signed session (`OPEN_BY_SECONDS`), because
 * other files use the network. It is longer than the audit window, so that a test can collect pay.
 */
export const SHARED_ADVANCE_SECONDS_MAX = 120n
