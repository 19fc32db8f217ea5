export {
  type BlindedTicket,
  blindTicket,
  finalizeTicket,
  isHiddenIn,
  openBlinded,
  type TicketOpening,
} from './blinding.ts'
export { challengeDigestOf } from './challenge.ts'
export {
  BlindedMessageError,
  BlindSignatureError,
  IssuerClosedError,
  PurchaseMismatchError,
  TicketInvalidError,
  TicketSpentError,
} from './errors.ts'
export { encodeKey, type IssuerKey, importIssuerKey } from './issuer-key.ts'
export { blindedHashOf, type Purchase } from './issuing/blind-signer.ts'
export * as Limits from './issuing/limits.ts'
export {
  createTicketIssuer,
  type SignedTicketCount,
  type TicketIssuer,
  type TicketIssuerOptions,
} from './issuing/ticket-issuer.ts'
export type { AcceptedProof } from './issuing/ticket-register.ts'
export { assertSigned, signBlinded } from './signing.ts'
export {
  decodeTicket,
  encodeMessage,
  encodeTicket,
  type Ticket,
  type TicketMessage,
  ticketId,
} from './token.ts'
