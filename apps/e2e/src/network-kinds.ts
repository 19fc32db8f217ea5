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
 * Most by which one file moves the time of a network that it shares, in seconds. Less than what an
 * authorization of a session is valid for, so that it ends nothing under way in another file; more
 * than what earnings wait for.
 */
export const SHARED_ADVANCE_SECONDS_MAX = 120n
