export {
  type BlindedTicket,
  blindTicket,
  finalizeTicket,
  isHiddenIn,
  openBlinded,
  type TicketOpening,
} from './blinding.ts'
export { challengeDigestOf } from './challenge.ts'
export { BlindedMessageError, BlindSignatureError, TicketInvalidError } from './errors.ts'
export { encodeKey, type IssuerKey, importIssuerKey } from './issuer-key.ts'
export { nonceOf, placeOf } from './secret.ts'
export { assertSigned, signBlinded } from './signing.ts'
export {
  decodeTicket,
  encodeMessage,
  encodeTicket,
  type Ticket,
  type TicketMessage,
  ticketId,
} from './token.ts'
