import { errorClass } from '@ostrom/protocol'
import type { Ledger, TicketLedger } from '../index.ts'

/** A caller needs tickets, but the ledger's deployment has no contract `Tickets`. */
export class TicketsUnsupportedError extends errorClass('TicketsUnsupportedError', {
  code: 'tickets-unsupported',
  retry: 'never',
  summary: 'This deployment has no tickets.',
  details: ({ chain }: { chain: string }) => [
    `Chain: ${chain}.`,
    'Use a deployment with the contract `Tickets`, or add it to this one.',
  ],
}) {}

/** Returns the tickets of a ledger. @throws {TicketsUnsupportedError} Its deployment has none. */
export function requireTickets({ tickets, id }: Ledger): TicketLedger {
  if (!tickets) throw new TicketsUnsupportedError({ chain: id })
  return tickets
}
