import type { Ledger } from '@ostrom/ledger'
import { holderChainOf } from '@ostrom/node/issuer'
import { createIssuerClient, createTicketHolder, type TicketHolder } from '@ostrom/tickets'
import type { Config } from '../config/config.ts'
import { initializeHome } from '../config/data-folder.ts'
import type { Home } from '../config/home.ts'
import { openState } from '../context/open-state.ts'
import { systemClock, systemRandom } from '../system/clock-and-random.ts'
import { type CloseStack, closeAll } from '../system/running-role.ts'
import { openClientNetwork } from './open-network.ts'
import { requireTickets } from './require-tickets.ts'

/** Runs `act` with the tickets of a data folder. @throws {TicketsUnsupportedError} */
export async function withTicketHolder<T>(
  { home, config }: { readonly home: Home; readonly config: Config },
  ledger: Ledger,
  act: (holder: TicketHolder) => Promise<T>,
): Promise<T> {
  requireTickets(ledger)
  const closing: CloseStack = []
  try {
    await initializeHome(home.path)
    const state = await openState(home.path, 'tickets.db')
    closing.push(() => state.close())
    const network = await openClientNetwork(config)
    await network.start()
    closing.push(() => network.stop())
    const { issuers } = config.tickets
    const client = createIssuerClient({
      network,
      clock: systemClock,
      addressesOf: (issuer) => issuers.find(({ account }) => account === issuer)?.addresses ?? [],
    })
    const chain = holderChainOf(ledger)
    return await act(createTicketHolder({ chain, client, state, random: systemRandom }))
  } finally {
    await closeAll(closing)
  }
}
