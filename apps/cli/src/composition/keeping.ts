import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import { createKeeper, createWatcher, type KeeperPolicy, runKeeping } from '@ostrom/node/keeper'
import type { AccountId, Log } from '@ostrom/protocol'
import { createStateSqlite } from '@ostrom/state/sqlite'
import type { Config } from '../config/config.ts'
import { claimHome } from '../config/data-folder.ts'
import type { Home } from '../config/home.ts'
import { auditsOf } from './audits.ts'
import { availabilityOf } from './availability.ts'
import { openDrand } from './open-drand.ts'
import { openLedger } from './open-ledger.ts'
import type { Parts } from './parts.ts'
import { openSources } from './places.ts'
import { type Closing, closeAll, type Running, started } from './running.ts'
import { shareStore } from './share.ts'
import { openStore } from './store.ts'
import { systemClock, systemRandom } from './system.ts'

const partsOf = (ledger: Ledger) => ({
  ledger,
  availability: availabilityOf(ledger),
  audits: auditsOf(ledger),
})

/** Keeps contents for pay, with the store and the sources of a configuration. */
export async function startKeeper(
  { home, config }: { readonly home: Home; readonly config: Config },
  { policy, log }: { readonly policy: KeeperPolicy; readonly log: Log },
): Promise<Running> {
  const closing: Closing = []
  try {
    await claimHome(home.path)
    const ledger = await openLedger(home, config)
    closing.push(() => ledger.close())
    const parts = partsOf(ledger)
    const storage = await openStore(config)
    closing.push(() => storage.close())
    const { items: sources, close } = await openSources(config, storage)
    closing.push(close)
    const shared = await shareStore(config, { storage, log })
    if (shared) closing.push(() => shared.close())
    const state = await createStateSqlite({ path: join(home.path, 'keeper.db') })
    closing.push(() => state.close())
    const keeper = createKeeper({ ...parts, storage, sources, state, policy, log })
    const run = async (signal: AbortSignal) => {
      await runKeeping(keeper, {
        ledger,
        log,
        clock: systemClock,
        signal,
        failed: 'keeper-step-failed',
      })
      await keeper.settled()
    }
    return started(run, closing)
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

type WatchedParts = Pick<Parts, 'ledger' | 'state' | 'log' | 'clock' | 'random' | 'drand'>

/** Looks after promises, of everybody or of some clients, on parts that are open already. */
export function watchPromises(
  { ledger, state, log, clock, random, drand }: WatchedParts,
  options: { readonly clients?: readonly AccountId[]; readonly playsBeacon: boolean },
  closing: Closing = [],
): Running {
  const parts = { ...partsOf(ledger), state, random, log, ...(drand && { drand }) }
  const watcher = createWatcher({ ...parts, ...options })
  const told = { ledger, log, clock, failed: 'watcher-step-failed' }
  return started((signal) => runKeeping(watcher, { ...told, signal }), closing)
}

/** Draws and reports for the promises of this wallet, or of all clients. */
export async function startWatcher(
  { home, config }: { readonly home: Home; readonly config: Config },
  options: { readonly all: boolean; readonly playsBeacon: boolean; readonly log: Log },
): Promise<Running> {
  const { all, playsBeacon, log } = options
  await claimHome(home.path)
  const ledger = await openLedger(home, config)
  const closing: Closing = [() => ledger.close()]
  try {
    // Of one's own or of all: another set of promises, and another place in the history.
    const path = join(home.path, all ? 'watcher-all.db' : 'watcher.db')
    const state = await createStateSqlite({ path })
    closing.push(() => state.close())
    const clients = all ? {} : { clients: [ledger.account] }
    const drand = openDrand(ledger, config)
    const system = { clock: systemClock, random: systemRandom }
    const place = { ledger, state, log, ...system, ...(drand && { drand }) }
    return watchPromises(place, { ...clients, playsBeacon }, closing)
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}
