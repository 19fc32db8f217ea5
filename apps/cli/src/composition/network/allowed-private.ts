import { networkInterfaces } from 'node:os'
import type { Config } from '../../config/config.ts'
import { isLocalChain } from '../../config/local-chain.ts'

/**
 * Addresses of this machine, because a local peer that listens on all of them announces all of
 * them.
 */
const thisMachine = (): readonly string[] => [
  '127.0.0.0/8',
  '::1',
  ...Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address)),
]

/**
 * Returns the private hosts to which a node may connect when a peer names them. These are the hosts
 * of the configuration. If there are none and the chain is a development chain of this machine,
 * they are this machine's hosts. On such a chain all peers are on this machine; on any other chain
 * they are strangers.
 */
export function allowedPrivate({
  chain,
  network: { allowPrivate },
}: Pick<Config, 'chain' | 'network'>): readonly string[] {
  if (allowPrivate) return allowPrivate
  return isLocalChain({ chain }) ? thisMachine() : []
}
