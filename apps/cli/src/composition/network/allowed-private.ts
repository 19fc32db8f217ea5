import { networkInterfaces } from 'node:os'
import type { Config } from '../../config/config.ts'
import { isLocalChain } from '../../config/local-chain.ts'

/**
 * Returns all addresses of this machine, because a local peer may listen on all of them, and then
 * announces all of them.
 */
const thisMachine = (): readonly string[] => [
  '127.0.0.0/8',
  '::1',
  ...Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ address }) => address)),
]

/**
 * Returns the private hosts to which a node may connect when a peer names them. These are the
 * configured hosts. Without this setting, they are this machine's addresses if the chain is a
 * development chain of this machine; otherwise there are none. On such a chain all peers are on
 * this machine; on any other chain the peers are strangers.
 */
export function allowedPrivate({
  chain,
  network: { allowPrivate },
}: Pick<Config, 'chain' | 'network'>): readonly string[] {
  if (allowPrivate) return allowPrivate
  return isLocalChain({ chain }) ? thisMachine() : []
}
