import type { Home } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import type { Network } from '@ostrom/network'
import { holderChainOf } from '@ostrom/node/issuer'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { StateStore } from '@ostrom/state'
import { createIssuerClient, createTicketHolder, type TicketHolder } from '@ostrom/tickets'
import type { Config } from '../../config/config.ts'
import { initializeHome } from '../../config/data-folder.ts'
import { openSharedState } from '../../context/open-state.ts'
import { type CloseStack, closeAll } from '../../system/running-role.ts'
import { openClientNetwork } from '../network/open-network.ts'

/** Home, configuration and ledger of the account that holds the tickets. */
export type TicketHome = { readonly home: Home; readonly config: Config; readonly ledger: Ledger }

/** Runs `act` with the tickets of a data folder. @throws {TicketsUnsupportedError} */
export async function withTicketHolder<T>(
  { home, config }: Omit<TicketHome, 'ledger'>,
  ledger: Ledger,
  act: (holder: TicketHolder) => Promise<T>,
): Promise<T> {
  const closing: CloseStack = []
  try {
    const network = await openClientNetwork(config)
    await network.start()
    closing.push(() => network.stop())
    return await withTickets({ home, config, ledger }, network, act)
  } finally {
    await closeAll(closing)
  }
}

/**
 * Runs `act` like `withTicketHolder`, but asks issuers over a network that is already open. While
 * `act` runs, only this process can open the tickets. Other processes wait for
 * `SHARED_STATE_WAIT_MS`.
 *
 * @throws {TicketsUnsupportedError} The chain has no tickets.
 * @throws {StateUnavailableError} Another process kept the tickets open for a longer time.
 */
export async function withTickets<T>(
  { home, config, ledger }: TicketHome,
  network: Pick<Network, 'connect'>,
  act: (holder: TicketHolder) => Promise<T>,
): Promise<T> {
  requireTickets(ledger)
  return await withTicketState(home, async (state) => {
    const { issuers } = config.tickets
    const client = createIssuerClient({
      network,
      clock: systemClock,
      addressesOf: (issuer) => issuers.find(({ account }) => account === issuer)?.addresses ?? [],
    })
    const chain = holderChainOf(ledger)
    return await act(createTicketHolder({ chain, client, state, random: systemRandom }))
  })
}

/** Runs `act` with the stored tickets of a folder, without a chain and without issuers. */
export async function withTicketState<T>(
  home: Home,
  act: (state: StateStore) => Promise<T>,
): Promise<T> {
  await initializeHome(home.path)
  const state = await openSharedState(home.path, 'tickets.db')
  try {
    return await act(state)
  } finally {
    await state.close()
  }
}
