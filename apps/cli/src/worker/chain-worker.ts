import type { Home } from '@ostrom/gateway-web/data-folder/home'
import { type AnsweredRequest, answerOneRequest } from '@ostrom/node'
import type { Log } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import { closeEngines } from '../composition/engines/engines.ts'
import { loadServedModels, providerSettings } from '../composition/node/provider-node.ts'
import { ConfigInvalidError, readConfig } from '../config/config.ts'
import { initializeHome } from '../config/data-folder.ts'
import { configuredUnit } from '../config/units.ts'
import { openIndexer } from '../context/open-indexer.ts'
import { openLedger } from '../context/open-ledger.ts'
import { openState } from '../context/open-state.ts'
import { openSources } from '../context/open-storage.ts'
import { openStore } from '../context/open-store.ts'
import { prepareSandbox } from '../system/sandbox-terms.ts'

/**
 * Takes one request with an on-chain answer under a provider's configuration, answers it and
 * releases all resources. A request that an earlier run took but did not answer comes first.
 *
 * @returns `undefined` if the signal aborts before an answer is posted.
 * @throws {ConfigInvalidError} The configuration names no provider.
 */
export async function answerOnchainRequest(
  home: Home,
  { log, signal }: { readonly log: Log; readonly signal: AbortSignal },
): Promise<AnsweredRequest | undefined> {
  const config = await readConfig(home.config)
  const { provider } = config
  if (!provider) {
    const faults = ['It names no `provider`: nothing to answer with.']
    throw new ConfigInvalidError({ path: home.config, faults })
  }
  await prepareSandbox(config, (line) => log('sandbox-missing', { what: line }))
  await initializeHome(home.path)
  const ledger = await openLedger(home, config)
  const market = openIndexer(home, ledger)
  const storage = await openStore(config)
  const sources = await openSources(config, storage)
  const state = await openState(home.path, 'state.db')
  const parts = { ledger, market, storage, sources: sources.items, state, clock: systemClock, log }
  try {
    const { served, engines } = await loadServedModels(parts, provider, {
      asset: configuredUnit(config, provider).asset,
    })
    try {
      const { account } = provider
      const settings = providerSettings(provider)
      const environment = { ...parts, served, settings, ...(account && { account }) }
      return await answerOneRequest(environment, signal)
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
