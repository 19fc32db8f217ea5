import type { Log } from '@ostrom/protocol'
import type { Storage } from '@ostrom/storage'
import type { Config } from '../config/config.ts'

/** A store from which IPFS peers can fetch. */
export type IpfsServer = {
  /** Addresses of the server; their peer id changes at each start. */
  readonly addresses: readonly string[]
  close(): Promise<void>
}

type IpfsServerOptions = {
  readonly storage: Storage
  readonly log: Log
}

/**
 * Serves the store of a configuration to IPFS peers, and announces its pinned contents to the
 * network. Returns `undefined` if the configuration does not request this.
 *
 * @throws {StorageUnavailableError} It cannot listen.
 */
export async function startIpfsServer(
  config: Pick<Config, 'storage'>,
  { storage, log }: IpfsServerOptions,
): Promise<IpfsServer | undefined> {
  const { ipfsServer } = config.storage
  if (!ipfsServer) return undefined
  const { createIpfs, publicBootstrap } = await import('@ostrom/storage/ipfs')
  const { listen, network } = ipfsServer
  const bootstrap = network === 'public' ? publicBootstrap : []
  const ipfs = await createIpfs({ storage, listen, network, bootstrap })
  log('ipfs-ready', { addresses: ipfs.addresses.join(' ') })
  const control = new AbortController()
  const announced = announce()
  /**
   * Announces one content after the other in the background, because each announcement takes
   * seconds.
   */
  async function announce(): Promise<void> {
    for (const { cid, status } of await storage.list()) {
      if (status !== 'pinned' || control.signal.aborted) continue
      try {
        await ipfs.provide(cid, { signal: control.signal })
      } catch {
        if (!control.signal.aborted) log('ipfs-not-announced', { cid })
      }
    }
  }
  return {
    addresses: ipfs.addresses,
    async close() {
      control.abort(new Error('it is stopped'))
      await announced.catch(() => undefined)
      await ipfs.close()
    },
  }
}
