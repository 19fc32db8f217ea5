import { Cbor, type Hash, Hex } from '@ostrom/protocol'
import type { TicketLedger, TicketTimes } from '../../tickets/tickets.ts'
import type { SendRule } from '../chain/send.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { checkPayment, payAccount } from '../money/vault.ts'
import * as counts from './counts.ts'
import * as sale from './sale.ts'
import * as settlement from './settlement.ts'

/** Pays an amount, and records that the payment was made. */
function pay(
  context: TransactionContext,
  { hash, ...payment }: Parameters<typeof payAccount>[1] & { readonly hash: Hash },
): void {
  payAccount(context, payment)
  context.state.tickets.paid.set(hash, true)
}

/** Returns the member of a connection for tickets. */
export function ticketLedger(
  { state, ticketTimes }: { readonly state: MemoryState; readonly ticketTimes: TicketTimes },
  send: SendRule,
): TicketLedger {
  return {
    async payAccount({ onSigned, ...payment }) {
      checkPayment(payment)
      const nonce = ++state.tickets.signed.count
      const hash = Hex.sha256Hex(Cbor.encode({ account: payment.account, nonce }))
      await onSigned?.({ hash, nonce })
      return await send(pay)({ ...payment, hash })
    },
    // This chain has no mempool, so a signed payment that was not sent is never mined.
    paymentStatus: async ({ hash }) => (state.tickets.paid.get(hash) ? 'mined' : 'replaced'),
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
