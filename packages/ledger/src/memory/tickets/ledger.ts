import type { TicketLedger, TicketTimes } from '../../tickets/tickets.ts'
import type { SendRule } from '../chain/send.ts'
import type { MemoryState } from '../chain/state.ts'
import { payAccount } from '../money/vault.ts'
import * as counts from './counts.ts'
import * as sale from './sale.ts'
import * as settlement from './settlement.ts'

/** Tickets, for the connection of an account. */
export function ticketLedger(
  { state, ticketTimes }: { readonly state: MemoryState; readonly ticketTimes: TicketTimes },
  send: SendRule,
): TicketLedger {
  return {
    payAccount: send(payAccount),
    ticketTimes: async () => ticketTimes,
    async ticketKey(keyId) {
      const key = state.tickets.keys.get(keyId)
      if (!key) return undefined
      const { modulus: _, reporter: __, ...seen } = key
      return seen
    },
    ticketPurchase: async (id) => state.tickets.purchases.get(id),
    ticketPost: async ({ keyId, proxy }) => counts.postOf({ state }, keyId, proxy),
    openedTicket: async (ticket) => state.tickets.opened.get(ticket),
    openTicketKey: send(sale.openKey),
    buyTickets: send(sale.buy),
    postTickets: send(counts.post),
    openTicket: send(counts.open),
    refuteTicket: send(counts.refute),
    proveTicketTwice: send(counts.proveTwice),
    settleTicketKey: send(settlement.settle),
    collectTickets: send(settlement.collect),
    collectOpenedTickets: send(settlement.collectRefunds),
  }
}
