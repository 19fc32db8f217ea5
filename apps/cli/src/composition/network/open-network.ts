import type { Home } from '@ostrom/gateway-web/data-folder/home'
import type { Network } from '@ostrom/network'
import { createLibp2pNetwork } from '@ostrom/network/libp2p'
import { systemRandom } from '@ostrom/protocol/system'
import type { Config } from '../../config/config.ts'
import { readOrCreateSecret } from '../../config/home.ts'
import { allowedPrivate } from './allowed-private.ts'

/** Opens the network of a data folder under its permanent peer id. */
export async function openNetwork(home: Home, config: Config): Promise<Network> {
  const { listen, announce, relays, relay } = config.network
  return await createLibp2pNetwork({
    seed: await readOrCreateSecret(home.path, 'peer.key'),
    listen,
    relays,
    allowPrivate: allowedPrivate(config),
    ...(announce && { announce }),
    ...(relay && { relay: {} }),
  })
}

/** Opens a network that only sends questions. It has a new peer id for this run, and no address. */
export async function openClientNetwork(config: Config): Promise<Network> {
  const { relays } = config.network
  const allowPrivate = allowedPrivate(config)
  return await createLibp2pNetwork({ seed: systemRandom(32), listen: [], relays, allowPrivate })
}
