import type { IndexedRoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import type { Home } from '@ostrom/gateway-web/data-folder/home'
import type { Log } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Config } from '../../config/config.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { openDisposableLedger } from '../../context/disposable-ledger.ts'
import { startIpfsServer } from '../../context/ipfs-server.ts'
import { openIndexer } from '../../context/open-indexer.ts'
import { openLedger } from '../../context/open-ledger.ts'
import { openState } from '../../context/open-state.ts'
import { openSources } from '../../context/open-storage.ts'
import { openStore } from '../../context/open-store.ts'
import { prepareKeys } from '../../context/prepare-keys.ts'
import { openDrand } from './open-drand.ts'
import { openClientNetwork, openNetwork } from './open-network.ts'
import { logSlowCurve } from './slow-curve.ts'

/**
 * Opens the role dependencies of a configuration: ledger, index, network, store, state and drand.
 *
 * @param options.disposable Disposable account that acts instead of the wallet, with a peer id
 * that is only used in this run.
 * @throws {DataFolderFormatError} {DisposableAccountError}
 */
export async function openRoleDependencies(
  home: Home,
  config: Config,
  log: Log,
  { disposable }: { readonly disposable?: string } = {},
): Promise<IndexedRoleDependencies> {
  await initializeHome(home.path)
  await prepareKeys(home, config, log)
  await logSlowCurve(log, config)
  const ledger =
    disposable === undefined
      ? await openLedger(home, config)
      : await openDisposableLedger(home, config, disposable)
  const indexer = openIndexer(home, ledger)
  const network =
    disposable === undefined ? await openNetwork(home, config) : await openClientNetwork(config)
  const storage = await openStore(config)
  const sources = await openSources(config, storage)
  const shared = await startIpfsServer(config, { storage, log })
  const state = await openState(home.path, 'state.db')
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
