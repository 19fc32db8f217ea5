import type { Home } from '@ostrom/gateway-web/data-folder/home'
import { createProxy } from '@ostrom/node/proxy'
import type { AccountId, AssetId, Log } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Config, ProxyConfig } from '../../config/config.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { configuredUnit } from '../../config/units.ts'
import { openIndexer } from '../../context/open-indexer.ts'
import { openLedger } from '../../context/open-ledger.ts'
import { openState } from '../../context/open-state.ts'
import { type CloseStack, closeAll, type RunningRole } from '../../system/running-role.ts'
import { openNetwork } from '../network/open-network.ts'
import { createAcceptorOf } from './ticket-acceptor.ts'

/** A running proxy, its addresses, and the asset of its amounts. */
export type ProxyNode = RunningRole & {
  readonly account: AccountId
  readonly addresses: readonly string[]
  readonly asset: AssetId
}

/**
 * Starts a proxy with the keys and the state of a data folder.
 *
 * @throws {TicketsUnsupportedError}
 */
export async function startProxyNode(
  { home, config }: { readonly home: Home; readonly config: Config },
  proxy: ProxyConfig,
  log: Log,
): Promise<ProxyNode> {
  const closing: CloseStack = []
  try {
    await initializeHome(home.path)
    const ledger = await openLedger(home, config)
    closing.push(() => ledger.close())
    const market = openIndexer(home, ledger)
    closing.push(() => market.close())
    const state = await openState(home.path, 'proxy.db')
    closing.push(() => state.close())
    const network = await openNetwork(home, config)
    await network.start()
    closing.push(() => network.stop())
    const { asset } = configuredUnit(config, proxy)
    const { ticketFee, sessionCap, unpostedMax, payouts } = proxy
    const acceptor = createAcceptorOf({ config, ledger, network, state, unpostedMax, log })
    const system = { clock: systemClock, random: systemRandom }
    const ports = { ledger, market, network, state, ...system, log, acceptor }
    const role = createProxy({
      ...ports,
      settings: { asset, ticketFee, sessionCap, ...(payouts && { payouts }) },
    })
    await role.start()
    closing.push(() => role.stop())
    return {
      account: ledger.account,
      addresses: network.addresses(),
      asset,
      stop: () => closeAll(closing),
    }
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}
