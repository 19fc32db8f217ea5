import { join } from 'node:path'
import { answerOnce, type Posted } from '@ostrom/node'
import type { Log } from '@ostrom/protocol'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { closeEngines } from '../composition/engines.ts'
import { openLedger, openMarket } from '../composition/open-ledger.ts'
import { openSources } from '../composition/places.ts'
import { loadServed } from '../composition/provider-node.ts'
import { openStore } from '../composition/store.ts'
import { systemClock } from '../composition/system.ts'
import { ConfigInvalidError, readConfig } from '../config/config.ts'
import { claimHome } from '../config/data-folder.ts'
import type { Home } from '../config/home.ts'
import { usedUnit } from '../config/units.ts'

/**
 * Takes one request whose answer is to stand on the chain, as the configuration of a provider
 * says, answers it and lets everything go. What was taken before and not posted comes first.
 *
 * @returns `undefined` where the signal came first.
 * @throws {ConfigInvalidError} It names no provider.
 */
export async function answerFromChain(
  home: Home,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<Posted | undefined> {
  const config = await readConfig(home.config)
  const { provider } = config
  if (!provider) {
    const faults = ['It names no `provider`: nothing to answer with.']
    throw new ConfigInvalidError({ path: home.config, faults })
  }
  await claimHome(home.path)
  const ledger = await openLedger(home, config)
  const market = openMarket(home, ledger)
  const storage = await openStore(config)
  const sources = await openSources(config, storage)
  const state = await createStateSqlite({ path: join(home.path, 'state.db') })
  const parts = { ledger, market, storage, sources: sources.items, state, clock: systemClock, log }
  try {
    const { served, engines } = await loadServed(parts, provider, {
      asset: usedUnit(config, provider).asset,
    })
    try {
      const { stake } = provider
      const settings = stake === undefined ? {} : { stake }
      return await answerOnce({ ...parts, served, settings }, signal)
    } finally {
      await closeEngines(engines)
    }
  } finally {
    await state.close()
    await sources.close()
    await storage.close()
    await market.close()
    await ledger.close()
  }
}
