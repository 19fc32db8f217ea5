import { errorClass, type Hash } from '@ostrom/protocol'

/** The client's request exceeds its credit at the proxy. */
export class CreditInsufficientError extends errorClass('CreditInsufficientError', {
  code: 'proxy-credit-insufficient',
  retry: 'never',
  summary: 'The credit at the proxy does not cover this.',
  details: ({ balance, needed }: { readonly balance: bigint; readonly needed: bigint }) => [
    `Credit, in base units: ${balance}.`,
    `Needed: ${needed}.`,
    'Send a ticket before.',
  ],
}) {}

/**
 * The issuer of a ticket refused it, or this proxy is adding or has added its value to another
 * credit.
 */
export class TicketRefusedError extends errorClass('TicketRefusedError', {
  code: 'proxy-ticket-refused',
  retry: 'never',
  summary: 'The proxy cannot credit this ticket.',
  details: ({ keyId, reason }: { readonly keyId: Hash; readonly reason: string }) => [
    `Key: ${keyId}.`,
    `Reason: ${reason}.`,
    'Use tickets of another issuer.',
  ],
}) {}

/**
 * This proxy accepts no tickets of a key. The client has sent no ticket yet, so the refusal is no
 * fault of the proxy.
 */
export class TicketKeyRefusedError extends errorClass('TicketKeyRefusedError', {
  code: 'proxy-key-refused',
  retry: 'elsewhere',
  summary: 'The proxy takes no tickets of this key.',
  details: ({ keyId, reason }: { readonly keyId: Hash; readonly reason: string }) => [
    `Key: ${keyId}.`,
    `Reason: ${reason}.`,
    'Use another key, or another proxy.',
  ],
}) {}

/** The client may not send this message now. */
export class ProxyRequestRefusedError extends errorClass('ProxyRequestRefusedError', {
  code: 'proxy-request-refused',
  retry: 'never',
  summary: 'The proxy refuses this message.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Follow docs/spec/proxy.md.',
  ],
}) {}

/**
 * A limit of the proxy is reached, or its wallet has too little money for a session or a payout.
 */
export class ProxyFullError extends errorClass('ProxyFullError', {
  code: 'proxy-full',
  retry: 'later',
  summary: 'The proxy takes no further session now.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Try again later, or use another proxy.',
  ],
}) {}

/** The provider of an offer cannot be asked through this proxy now. */
export class ProxiedProviderAwayError extends errorClass('ProxiedProviderAwayError', {
  code: 'proxied-provider-away',
  retry: 'elsewhere',
  summary: 'The proxy cannot reach the provider of this offer.',
  details: ({ reason }: { readonly reason: string }) => [
    `Reason: ${reason}.`,
    'Ask another provider.',
  ],
}) {}
