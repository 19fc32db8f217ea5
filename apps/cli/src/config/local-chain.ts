import { isLoopbackHost } from '@ostrom/protocol/system'
import type { Config } from './config.ts'

/** Chain id of the development chains of Anvil and Hardhat. */
const DEVELOPMENT_CHAIN_ID = 31_337

/** Public clusters of Solana, by the first bytes of their genesis hashes. */
const publicClusters: ReadonlySet<string> = new Set(['0x45296998', '0xce59db50', '0x3a132ece'])

/**
 * Returns whether a chain is a development chain on this machine, whose coins are worth nothing.
 * Pure.
 */
export function isLocalChain({
  chain: { rpcUrl, deployment },
}: {
  readonly chain: Pick<Config['chain'], 'rpcUrl' | 'deployment'>
}): boolean {
  const isDevelopment =
    'program' in deployment
      ? !publicClusters.has(deployment.genesisHash.slice(0, 10))
      : deployment.chainId === DEVELOPMENT_CHAIN_ID
  return isDevelopment && isLoopbackHost(new URL(rpcUrl).hostname)
}
