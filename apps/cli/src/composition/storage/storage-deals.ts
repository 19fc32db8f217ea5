import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import type { Home } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { requireStorageDeals } from '@ostrom/ledger/optional/require-storage-deals'
import {
  createDealWatcher,
  createStorageProvider,
  runStorageRole,
  type StorageProviderPolicy,
} from '@ostrom/node/keeper'
import type { AccountId, Log } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Config } from '../../config/config.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { startIpfsServer } from '../../context/ipfs-server.ts'
import { openLedger } from '../../context/open-ledger.ts'
import { openState } from '../../context/open-state.ts'
import { openSources } from '../../context/open-storage.ts'
import { openStore } from '../../context/open-store.ts'
import {
  type CloseStack,
  closeAll,
  type RunningRole,
  startRole,
} from '../../system/running-role.ts'
import { openDrand } from '../network/open-drand.ts'

const dealLedgersOf = (ledger: Ledger) => ({
  ledger,
  availability: requireStorageDeals(ledger),
  audits: requireAudits(ledger),
})

/** Stores contents for pay, with the store and the sources of a configuration. */
export async function startStorageProvider(
  { home, config }: { readonly home: Home; readonly config: Config },
  { policy, log }: { readonly policy: StorageProviderPolicy; readonly log: Log },
): Promise<RunningRole> {
  const closing: CloseStack = []
  try {
    await initializeHome(home.path)
    const ledger = await openLedger(home, config)
    closing.push(() => ledger.close())
    const parts = dealLedgersOf(ledger)
    const storage = await openStore(config)
    closing.push(() => storage.close())
    const { items: sources, close } = await openSources(config, storage)
    closing.push(close)
    const shared = await startIpfsServer(config, { storage, log })
    if (shared) closing.push(() => shared.close())
    const state = await openState(home.path, 'storage-provider.db')
    closing.push(() => state.close())
    const keeper = createStorageProvider({ ...parts, storage, sources, state, policy, log })
    const run = async (signal: AbortSignal) => {
      await runStorageRole(keeper, {
        ledger,
        log,
        clock: systemClock,
        signal,
        failed: 'storage-provider-step-failed',
      })
      await keeper.drain()
    }
    return startRole(run, closing)
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

type DealWatcherParts = Pick<
  RoleDependencies,
  'ledger' | 'state' | 'log' | 'clock' | 'random' | 'drand'
>

/** Watches the storage deals of some or all clients, with dependencies that are already open. */
export function watchStorageDeals(
  { ledger, state, log, clock, random, drand }: DealWatcherParts,
  options: { readonly clients?: readonly AccountId[]; readonly joinsBeacon: boolean },
  closing: CloseStack = [],
): RunningRole {
  const parts = { ...dealLedgersOf(ledger), state, random, log, ...(drand && { drand }) }
  const watcher = createDealWatcher({ ...parts, ...options })
  const reporting = { ledger, log, clock, failed: 'watcher-step-failed' }
  return startRole((signal) => runStorageRole(watcher, { ...reporting, signal }), closing)
}

/**
 * Watches the storage deals of this wallet, or of all clients. Requests draws for proofs, and
 * reports missing proofs.
 */
export async function startDealWatcher(
  { home, config }: { readonly home: Home; readonly config: Config },
  options: { readonly all: boolean; readonly joinsBeacon: boolean; readonly log: Log },
): Promise<RunningRole> {
  const { all, joinsBeacon, log } = options
  await initializeHome(home.path)
  const ledger = await openLedger(home, config)
  const closing: CloseStack = [() => ledger.close()]
  try {
    // Deals of this account and deals of all accounts need separate files, because their records
    // and their positions in the history differ.
    const file = all ? 'deal-watcher-all.db' : 'deal-watcher.db'
    const state = await openState(home.path, file)
    closing.push(() => state.close())
    const clients = all ? {} : { clients: [ledger.account] }
    const drand = openDrand(ledger, config)
    const system = { clock: systemClock, random: systemRandom }
    const environment = { ledger, state, log, ...system, ...(drand && { drand }) }
    return watchStorageDeals(environment, { ...clients, joinsBeacon }, closing)
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}
