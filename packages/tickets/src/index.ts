export {
  type CountingAcceptor,
  createTicketAcceptor,
  type TicketAcceptorOptions,
} from './accepting/ticket-acceptor.ts'
export {
  type BlindedTicket,
  blindTicket,
  finalizeTicket,
  isHiddenIn,
  openBlinded,
  type TicketOpening,
} from './blinding.ts'
export type { AcceptorChain, HolderChain } from './chain.ts'
export { challengeDigestOf } from './challenge.ts'
export {
  BlindedMessageError,
  BlindSignatureError,
  IssuerClosedError,
  IssuerRefusedError,
  IssuerUnreachableError,
  PurchaseMismatchError,
  TicketInvalidError,
  TicketKeyMismatchError,
  TicketSpentError,
} from './errors.ts'
export {
  createIssuerClient,
  type IssuerClient,
  type IssuerClientOptions,
} from './exchange/issuer-client.ts'
export { ISSUER_QUESTION_BYTES_MAX } from './exchange/limits.ts'
export {
  decodeIssuerQuestion,
  encodeIssuerMessage,
  ISSUER_PROTOCOL,
  type IssuerAnswer,
  type IssuerQuestion,
  type ListedKey,
  refusalOf,
} from './exchange/messages.ts'
export { TICKET_FILE_BYTES_MAX } from './holding/limits.ts'
export {
  importTicketFile,
  isTicketFileCommitted,
  type PlannedTicketFile,
  planTicketFile,
} from './holding/ticket-file.ts'
export {
  createTicketHolder,
  type HeldTickets,
  type TicketHolder,
  type TicketHolderOptions,
} from './holding/ticket-holder.ts'
export { encodeKey, type IssuerKey, importIssuerKey } from './issuer-key.ts'
export { blindedHashOf, type Purchase } from './issuing/blind-signer.ts'
export {
  createTicketIssuer,
  type SignedTicketCount,
  type TicketIssuer,
  type TicketIssuerOptions,
} from './issuing/ticket-issuer.ts'
export type { AcceptedProof } from './issuing/ticket-register.ts'
export * as Limits from './limits.ts'
export type { TicketAcceptor, TicketKey, TicketOutcome, TicketSource } from './ports.ts'
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
