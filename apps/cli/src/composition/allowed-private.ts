import { networkInterfaces } from 'node:os'
import { isLoopbackHost } from '@ostrom/protocol/system'
import type { Config } from '../config/config.ts'

/** Chain id of the development chains of Anvil and Hardhat. */
const DEVELOPMENT_CHAIN_ID = 31_337

/** Public clusters of Solana, by the first bytes of their genesis hashes. */
const publicClusters: ReadonlySet<string> = new Set(['0x45296998', '0xce59db50', '0x3a132ece'])

/** Addresses of this machine: peers here that listen on all of them announce all of them. */
const thisMachine = (): readonly string[] => [
  '127.0.0.0/8',
  '::1',
  ...Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address)),
]

/**
 * Returns the private hosts that a node connects to on a peer's word: those of the configuration,
 * else those of this machine if the chain is a development chain of this machine. There, all peers
 * are on this machine; on any other chain, they are strangers.
 */
export function allowedPrivate({
  chain: { rpcUrl, deployment },
  network: { allowPrivate },
}: Pick<Config, 'chain' | 'network'>): readonly string[] {
  if (allowPrivate) return allowPrivate
  const isDevelopment =
    'program' in deployment
      ? !publicClusters.has(deployment.genesisHash.slice(0, 10))
      : deployment.chainId === DEVELOPMENT_CHAIN_ID
  return isDevelopment && isLoopbackHost(new URL(rpcUrl).hostname) ? thisMachine() : []
}
