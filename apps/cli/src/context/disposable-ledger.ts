import type { Home } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Config } from '../config/config.ts'
import { initializeHome } from '../config/data-folder.ts'
import { assertChainRuns, openLedger } from './open-ledger.ts'
import { openSharedState } from './open-state.ts'

/** File of the disposable accounts of a folder. */
export const DISPOSABLE_FILE = 'accounts.db'

/**
 * Opens the ledger of a disposable account of a folder. Records arrived coins before the account
 * spends any.
 *
 * @throws {DisposableAccountError} No disposable account has this name.
 */
export async function openDisposableLedger(
  home: Home,
  config: Config,
  name: string,
): Promise<Ledger> {
  await assertChainRuns(home, config, false)
  const { createDisposableAccounts, disposableSecret } = await import('@ostrom/gateway')
  await initializeHome(home.path)
  const state = await openSharedState(home.path, DISPOSABLE_FILE)
  try {
    const key = await disposableSecret(state, name)
    const ledger = await openLedger(home, config, { waits: false, key })
    const system = { random: systemRandom, clock: systemClock }
    await createDisposableAccounts({ state, ledger, ...system }).look(name)
    return ledger
  } finally {
    await state.close()
  }
}
