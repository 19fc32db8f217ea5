import { withBitswap } from '@helia/bitswap'
import { withLibp2pLight } from '@helia/libp2p'
import { bootstrap } from '@libp2p/bootstrap'
import { identify } from '@libp2p/identify'
import { kadDHT, passthroughMapper, removePrivateAddressesMapper } from '@libp2p/kad-dht'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createHeliaLight } from 'helia'
import { CID } from 'multiformats/cid'
import * as Cid from '../dag/cid.ts'
import { StorageUnavailableError } from '../errors.ts'
import { BLOCK_BYTES_MAX } from '../limits.ts'
import type { ContentSource, Storage } from '../storage.ts'
import { StorageBlockstore } from './blockstore.ts'
import { localDialling, publicDialling } from './dialling.ts'

/** A peer of the IPFS network over one content store. */
export type Ipfs = {
  /** Addresses of this peer. */
  readonly addresses: readonly string[]
  /** Fetches blocks from connected peers, and from peers that the DHT returns. */
  readonly source: ContentSource
  /** Connects to a peer by its address, such as one that is known to have a content. */
  connect(address: string, options?: { readonly signal?: AbortSignal }): Promise<void>
  /** Announces a content of this peer in the DHT. The peer serves its blocks to any other peer. */
  provide(cid: string, options?: { readonly signal?: AbortSignal }): Promise<void>
  close(): Promise<void>
}

/** Bootstrap peers of the public IPFS network; Kubo's list. */
export const publicBootstrap: readonly string[] = [
  '/dnsaddr/bootstrap.libp2p.io/p2p/QmNnooDu7bfjPFoTZYxMNLWUQJyrVwtbZg5gBMjTezGAJN',
  '/dnsaddr/bootstrap.libp2p.io/p2p/QmbLHAnMoJPWSCR5Zhtx6BHJX9KiKNN6tpvbUcqanj75Nb',
  '/dnsaddr/bootstrap.libp2p.io/p2p/QmcZf59bWwK5XFi76CZX8cbJ4BhTzzA3gU1ZjYZcYW3dwt',
  '/dnsaddr/va1.bootstrap.libp2p.io/p2p/12D3KooWKnDdG3iXw9eTFijk3EWSunZcFi54Zka4wmtqtt6rPxc8',
]

/** Creates the DHT. That of the public network omits private addresses; a local one needs them. */
const dht = (network: 'public' | 'local') =>
  network === 'public'
    ? kadDHT({ protocol: '/ipfs/kad/1.0.0', peerInfoMapper: removePrivateAddressesMapper })
    : kadDHT({
        protocol: '/ostrom/kad/1.0.0',
        peerInfoMapper: passthroughMapper,
        clientMode: false,
      })

function createNode(options: createIpfs.Options, own: ReadonlySet<string>) {
  const { storage, listen, network = 'public', bootstrap: peers = [] } = options
  const helia = withLibp2pLight(createHeliaLight({ blockstore: new StorageBlockstore(storage) }), {
    addresses: { listen: [...listen] },
    ...(network === 'public' ? publicDialling(own) : localDialling),
    connectionEncrypters: [noise()],
    streamMuxers: [yamux()],
    peerDiscovery: peers.length > 0 ? [bootstrap({ list: [...peers] })] : [],
    services: { identify: identify(), ping: ping(), dht: dht(network) },
  })
  return withBitswap(helia, { maxIncomingMessageSize: 2 * BLOCK_BYTES_MAX })
}

/** Converts errors of Helia and libp2p to those of the storage port. */
async function mapErrors<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    signal?.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    throw new StorageUnavailableError({ reason: `IPFS: ${reason}`, cause: error })
  }
}

/**
 * Starts an IPFS peer that serves the contents of `storage` from its files, and through which
 * `storage` can fetch. It serves any content of the store to any peer.
 *
 * @throws {StorageUnavailableError} It cannot listen on the given addresses.
 */
export async function createIpfs(options: createIpfs.Options): Promise<Ipfs> {
  const own = new Set<string>()
  const helia = createNode(options, own)
  await mapErrors(undefined, async () => void (await helia.start()))
  const toSignal = (signal?: AbortSignal) => (signal ? { signal } : {})
  return {
    addresses: helia.libp2p.getMultiaddrs().map((address) => address.toString()),
    source: {
      name: 'ipfs',
      async block(text, { signal }) {
        const parts: Uint8Array[] = []
        for await (const part of helia.blockstore.get(CID.parse(text), { signal })) parts.push(part)
        return Buffer.concat(parts)
      },
    },
    async connect(address, { signal } = {}) {
      await mapErrors(signal, () => {
        const peer = multiaddr(address)
        own.add(peer.toString())
        return helia.libp2p.dial(peer, toSignal(signal))
      })
    },
    async provide(cid, { signal } = {}) {
      await mapErrors(signal, () => helia.routing.provide(Cid.parse(cid), toSignal(signal)))
    },
    close: () => mapErrors(undefined, async () => void (await helia.stop())),
  }
}

export declare namespace createIpfs {
  type Options = {
    readonly storage: Storage
    /** Multiaddrs to listen on, for example `/ip4/0.0.0.0/tcp/4001`; none for fetches only. */
    readonly listen: readonly string[]
    /**
     * The DHT to join. `local` is for separate networks. On the public network, no private address
     * is dialled, unless `connect` names it.
     */
    readonly network?: 'public' | 'local'
    /** Bootstrap peers of the network, such as `publicBootstrap`. */
    readonly bootstrap?: readonly string[]
  }
}
