/** Properties of an EVM chain that the adapter needs to know. */
export type KnownChain = {
  readonly id: number
  readonly name: string
  readonly nativeSymbol: string
  /** Decimals of the native token in RPC amounts; a base unit is 10^-decimals of it. */
  readonly nativeDecimals: 18
  /** Blocks that must follow before an event counts; see docs/guides/chains.md for the choice. */
  readonly confirmations: number
  /** True if the chain mines blocks only for transactions, so that the latest block may be old. */
  readonly idle: boolean
}

const facts = (
  id: number,
  name: string,
  nativeSymbol: string,
  confirmations: number,
  idle = false,
): KnownChain => ({ id, name, nativeSymbol, nativeDecimals: 18, confirmations, idle })

/**
 * Chains whose properties were looked up. Any other EVM chain works too, with the defaults of
 * `knownChain`.
 *
 * DOT has 10 decimals on its own chain; its eth-rpc, `msg.value` and all amounts here use 18, and
 * amounts should be whole multiples of 10^8.
 */
export const knownChains: readonly KnownChain[] = [
  facts(31_337, 'Local development chain', 'ETH', 0, true),
  facts(1, 'Ethereum', 'ETH', 6),
  facts(11_155_111, 'Sepolia', 'ETH', 3),
  facts(8_453, 'Base', 'ETH', 10),
  facts(42_161, 'Arbitrum One', 'ETH', 20),
  facts(10, 'OP Mainnet', 'ETH', 10),
  facts(420_420_419, 'Polkadot Hub', 'DOT', 3),
  facts(420_420_417, 'Polkadot Hub TestNet', 'PAS', 2),
  facts(420_420_418, 'Kusama Hub', 'KSM', 3),
]

/** Confirmations for chains that are not in the list. */
const UNKNOWN_CONFIRMATIONS = 6

/** Name of an unlisted chain's coin: one word, so that people can write amounts of it. */
const UNKNOWN_SYMBOL = 'coin'

/** Returns the properties of a chain; conservative defaults for a chain that is not listed. */
export const knownChain = (chainId: number): KnownChain =>
  knownChains.find(({ id }) => id === chainId) ??
  facts(chainId, `EVM chain ${chainId}`, UNKNOWN_SYMBOL, UNKNOWN_CONFIRMATIONS)
