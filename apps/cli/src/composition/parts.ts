import { join } from 'node:path'
import type { Indexer } from '@ostrom/indexer'
import type { Ledger, Market } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import { createLibp2pNetwork } from '@ostrom/network/libp2p'
import type { DrandSource } from '@ostrom/node/drand'
import type { Clock, Log, Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { createStateSqlite } from '@ostrom/state/sqlite'
import type { Source, StorageWithPaths } from '@ostrom/storage'
import type { Config } from '../config/config.ts'
import { claimHome } from '../config/data-folder.ts'
import { type Home, secretIn } from '../config/home.ts'
import { openDrand } from './open-drand.ts'
import { openLedger, openMarket } from './open-ledger.ts'
import { openSources } from './places.ts'
import { shareStore } from './share.ts'
import { openStore } from './store.ts'
import { systemClock, systemRandom } from './system.ts'

/** Every adapter that a role stands on, opened. */
export type Parts = {
  readonly ledger: Ledger
  readonly market: Market
  readonly network: Network
  readonly storage: StorageWithPaths
  readonly sources: readonly Source[]
  readonly state: State
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** On chains whose beacon is a drand network. */
  readonly drand?: DrandSource
  close(): Promise<void>
}

/** The same, with the market's index, which answers the questions of people. */
export type IndexedParts = Parts & { readonly indexer: Indexer }

/** Opens everything that a configuration names. @throws {DataFolderFormatError} */
export async function openParts(home: Home, config: Config, log: Log): Promise<IndexedParts> {
  await claimHome(home.path)
  const ledger = await openLedger(home, config)
  const indexer = openMarket(home, ledger)
  const { listen, announce, relays, relay } = config.network
  const network = await createLibp2pNetwork({
    seed: await secretIn(home.path, 'peer.key'),
    listen,
    relays,
    ...(announce && { announce }),
    ...(relay && { relay: {} }),
  })
  const storage = await openStore(config)
  const sources = await openSources(config, storage)
  const shared = await shareStore(config, { storage, log })
  const state = await createStateSqlite({ path: join(home.path, 'state.db') })
  const drand = openDrand(ledger, config)
  return {
    ledger,
    market: indexer,
    indexer,
    network,
    storage,
    sources: sources.items,
    state,
    clock: systemClock,
    random: systemRandom,
    log,
    ...(drand && { drand }),
    async close() {
      await network.stop()
      await state.close()
      await sources.close()
      await shared?.close()
      await storage.close()
      await indexer.close()
      await ledger.close()
    },
  }
}
