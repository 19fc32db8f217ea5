import type { LedgerErrorCode } from '../../errors.ts'

/** Codes of the custom errors of `Tickets`. */
export const ticketErrorMappings = {
  TicketTermsInvalid: 'ticket-terms-invalid',
  ModulusInvalid: 'ticket-terms-invalid',
  PurchaseSizeInvalid: 'ticket-terms-invalid',
  ModulusUsedBefore: 'ticket-modulus-used',
  TicketKeyUnknown: 'ticket-key-unknown',
  TicketTimeWrong: 'ticket-out-of-window',
  TicketsSoldOut: 'tickets-sold-out',
  PurchaseExists: 'ticket-purchase-exists',
  PurchaseUnknown: 'ticket-purchase-unknown',
  BlindedMismatch: 'ticket-opening-invalid',
  OpeningInvalid: 'ticket-opening-invalid',
  NumberInvalid: 'ticket-opening-invalid',
  OpenedBefore: 'ticket-opened-before',
  NotOpened: 'ticket-not-opened',
  CountNotHigher: 'ticket-count-not-higher',
  NotInCount: 'ticket-proof-invalid',
  NotTwice: 'ticket-proof-invalid',
  SettledBefore: 'ticket-key-settled',
  NotSettled: 'ticket-key-not-settled',
  NothingDue: 'no-ticket-pay-due',
} as const satisfies Readonly<Record<string, LedgerErrorCode>>
