import { BaseError, type Hash } from '@ostrom/protocol'

/** The client's request exceeds its credit at the proxy. */
export class CreditInsufficientError extends BaseError<'proxy-credit-insufficient'> {
  override readonly name = 'CreditInsufficientError'

  constructor({ balance, needed }: { readonly balance: bigint; readonly needed: bigint }) {
    super({
      code: 'proxy-credit-insufficient',
      retry: 'never',
      summary: 'The credit at the proxy does not cover this.',
      details: [
        `Credit, in base units: ${balance}.`,
        `Needed: ${needed}.`,
        'Send a ticket before.',
      ],
    })
  }
}

/** A ticket was not accepted by its issuer, or was counted for another proxy. */
export class TicketRefusedError extends BaseError<'proxy-ticket-refused'> {
  override readonly name = 'TicketRefusedError'

  constructor({ keyId, reason }: { readonly keyId: Hash; readonly reason: string }) {
    super({
      code: 'proxy-ticket-refused',
      retry: 'never',
      summary: 'The proxy cannot credit this ticket.',
      details: [`Key: ${keyId}.`, `Reason: ${reason}.`, 'Use tickets of another issuer.'],
    })
  }
}

/**
 * This proxy accepts no tickets of a key. No ticket was sent, so the refusal is no fault of the
 * proxy.
 */
export class TicketKeyRefusedError extends BaseError<'proxy-key-refused'> {
  override readonly name = 'TicketKeyRefusedError'

  constructor({ keyId, reason }: { readonly keyId: Hash; readonly reason: string }) {
    super({
      code: 'proxy-key-refused',
      retry: 'elsewhere',
      summary: 'The proxy takes no tickets of this key.',
      details: [`Key: ${keyId}.`, `Reason: ${reason}.`, 'Use another key, or another proxy.'],
    })
  }
}

/** The client may not send this message now. */
export class ProxyRequestRefusedError extends BaseError<'proxy-request-refused'> {
  override readonly name = 'ProxyRequestRefusedError'

  constructor({ reason }: { readonly reason: string }) {
    super({
      code: 'proxy-request-refused',
      retry: 'never',
      summary: 'The proxy refuses this message.',
      details: [`Reason: ${reason}.`, 'Follow docs/spec/proxy.md.'],
    })
  }
}

/** The proxy has no free channel or no money for another session. */
export class ProxyFullError extends BaseError<'proxy-full'> {
  override readonly name = 'ProxyFullError'

  constructor({ reason }: { readonly reason: string }) {
    super({
      code: 'proxy-full',
      retry: 'later',
      summary: 'The proxy takes no further session now.',
      details: [`Reason: ${reason}.`, 'Try again later, or use another proxy.'],
    })
  }
}

/** The provider of an offer cannot be asked through this proxy now. */
export class ProxiedProviderAwayError extends BaseError<'proxied-provider-away'> {
  override readonly name = 'ProxiedProviderAwayError'

  constructor({ reason }: { readonly reason: string }) {
    super({
      code: 'proxied-provider-away',
      retry: 'elsewhere',
      summary: 'The proxy cannot reach the provider of this offer.',
      details: [`Reason: ${reason}.`, 'Ask another provider.'],
    })
  }
}
