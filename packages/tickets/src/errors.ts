import { errorClass } from '@ostrom/protocol'

/** A ticket cannot be read, or its issuer has not signed it. */
export class TicketInvalidError extends errorClass('TicketInvalidError', {
  code: 'ticket-invalid',
  retry: 'never',
  summary: 'A ticket is invalid.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Spend another ticket of the same key.',
  ],
}) {}

/** A modulus, a blinded message or a blind signature does not belong to the key. */
export class BlindedMessageError extends errorClass('BlindedMessageError', {
  code: 'blinded-message-invalid',
  retry: 'never',
  summary: 'A number of a blind signature is invalid.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Blind the tickets anew for the key that the issuer shows.',
  ],
}) {}

/** The issuer's signature does not match its own public key. */
export class BlindSignatureError extends errorClass('BlindSignatureError', {
  code: 'blind-signature-wrong',
  retry: 'never',
  summary: 'A blind signature does not match the key of its issuer.',
  details: ({ keyId }: { readonly keyId: string }) => [
    `Key: ${keyId}.`,
    'No ticket came of it: what was paid returns after the epoch, by opening the message.',
  ],
}) {}

/** A ticket was accepted from another proxy, or occurs twice among the shown tickets. */
export class TicketSpentError extends errorClass('TicketSpentError', {
  code: 'ticket-spent',
  retry: 'never',
  summary: 'A ticket was spent before.',
  details: ({ ticket }: { readonly ticket: string }) => [
    `Ticket: ${ticket}.`,
    'None of the tickets beside it was taken. Show others.',
  ],
}) {}

/** The chain does not have the purchase, or has it with other blinded messages. */
export class PurchaseMismatchError extends errorClass('PurchaseMismatchError', {
  code: 'ticket-purchase-mismatch',
  retry: 'later',
  summary: 'The blinded messages of a purchase cannot be signed.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Ask again with the messages of the purchase, once the chain has it.',
  ],
}) {}

/** An issuer does not sign or accept tickets now, or a proxy cannot take more of them now. */
export class IssuerClosedError extends errorClass('IssuerClosedError', {
  code: 'ticket-issuer-closed',
  retry: ({ retry }) => retry,
  summary: 'The issuer does not accept these tickets now.',
  details: ({ reason }: { readonly reason: string; readonly retry: 'never' | 'later' }) => [
    `Reason: ${reason}.`,
    'The payment for unaccepted tickets can be recovered after their epoch.',
  ],
}) {}

/** An issuer cannot be reached, or its answer is wrong. */
export class IssuerUnreachableError extends errorClass('IssuerUnreachableError', {
  code: 'ticket-issuer-unreachable',
  retry: 'later',
  summary: 'An issuer of tickets cannot be asked.',
  details: ({ issuer, reason }: { readonly issuer: string; readonly reason: string }) => [
    `Issuer: ${issuer}.`,
    `Reason: ${reason}.`,
    'Ask again, or correct `tickets.issuers`; what it never signed returns after its epoch.',
  ],
}) {}

type IssuerRefusedValues = {
  readonly issuer: string
  readonly code: string
  readonly retry: 'never' | 'later'
  readonly reason: string
}

/** An issuer refused a request of a holder or a proxy. */
export class IssuerRefusedError extends errorClass('IssuerRefusedError', {
  code: 'ticket-issuer-refused',
  retry: ({ retry }) => retry,
  summary: 'An issuer of tickets refused.',
  details: ({ issuer, code, retry, reason }: IssuerRefusedValues) => [
    `Issuer: ${issuer}.`,
    `It said: ${code}: ${reason}`,
    retry === 'later' ? 'Ask again later.' : 'Use other tickets, or another issuer.',
  ],
  fields: ({ code }) => ({ answered: code }),
}) {}

/** A ticket key is unknown or broken, or differs from the chain's key. */
export class TicketKeyMismatchError extends errorClass('TicketKeyMismatchError', {
  code: 'ticket-key-mismatch',
  retry: 'never',
  summary: 'A key of an issuer cannot be used.',
  details: ({ keyId, reason }: { readonly keyId: string; readonly reason: string }) => [
    `Key: ${keyId}.`,
    `Reason: ${reason}.`,
    'Use another key or issuer.',
  ],
}) {}

/** A file of tickets cannot be read, or contradicts the chain. */
export class TicketFileInvalidError extends errorClass('TicketFileInvalidError', {
  code: 'ticket-file-invalid',
  retry: 'never',
  summary: 'A file of tickets cannot be read.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Give a file that an export of tickets wrote.',
  ],
}) {}
