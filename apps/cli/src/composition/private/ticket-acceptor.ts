import type { Ledger } from '@ostrom/ledger'
import { requireTickets } from '@ostrom/ledger/optional/require-tickets'
import type { Network } from '@ostrom/network'
import { acceptorChainOf } from '@ostrom/node/issuer'
import type { Log } from '@ostrom/protocol'
import { systemClock } from '@ostrom/protocol/system'
import type { StateStore } from '@ostrom/state'
import { type CountingAcceptor, createIssuerClient, createTicketAcceptor } from '@ostrom/tickets'
import type { Config } from '../../config/config.ts'

/**
 * Creates the part of a proxy that accepts tickets and redeems them at the issuers of a
 * configuration. Call its `step` at each block.
 *
 * @param options.unpostedMax Value of accepted tickets of one key, in base units, at which the
 * proxy posts their count on the chain. At twice this value it accepts no further ticket of the
 * key.
 * @throws {TicketsUnsupportedError}
 */
export function createAcceptorOf(options: {
  readonly config: Pick<Config, 'tickets'>
  readonly ledger: Ledger
  readonly network: Pick<Network, 'connect'>
  readonly state: StateStore
  readonly unpostedMax: bigint
  readonly log: Log
}): CountingAcceptor {
  const { config, ledger, network, state, unpostedMax, log } = options
  requireTickets(ledger)
  const { issuers } = config.tickets
  const client = createIssuerClient({
    network,
    clock: systemClock,
    addressesOf: (issuer) => issuers.find(({ account }) => account === issuer)?.addresses ?? [],
  })
  return createTicketAcceptor({
    issuers: issuers.map(({ account }) => account),
    client,
    chain: acceptorChainOf(ledger),
    state,
    unpostedMax,
    log,
  })
}
