/** Public clusters of Solana, by the first characters of their genesis hash in base58. */
const clusters: Readonly<Record<string, string>> = {
  '5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp': 'Solana',
  EtWTRABZaYq6iMfeYKouRu166VU2xqa1: 'Solana devnet',
  '4uhcVJyU9pJkvQyS88uRDiswHScNBQzJ': 'Solana testnet',
}

const networks: Readonly<Record<string, string>> = {
  1: 'Ethereum',
  31337: 'Local test network (test tokens)',
}

/** Formats a chain's id, such as `evm:31337`, for people. An unknown cluster counts as local. */
export function chainName(id: string): string {
  const [system, own = ''] = id.split(':')
  if (system === 'solana') return clusters[own] ?? 'Solana (local)'
  return system === 'evm' ? (networks[own] ?? `EVM chain ${own}`) : id
}

/** Returns the chain's name for a block: Solana counts slots. */
export const blockLabel = (id: string): 'Slot' | 'Block' =>
  id.startsWith('solana:') ? 'Slot' : 'Block'
