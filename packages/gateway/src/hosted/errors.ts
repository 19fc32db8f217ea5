import { BaseError } from '@ostrom/protocol'

/** Only the account's own wallet can do what was asked. */
export class ExternalWalletRequiredError extends BaseError<'external-wallet-required'> {
  override readonly name = 'ExternalWalletRequiredError'

  constructor({ what }: { what: string }) {
    super({
      code: 'external-wallet-required',
      retry: 'never',
      summary: 'Only your own wallet can do this.',
      details: [
        `Asked for: ${what}.`,
        'This gateway is shared: it holds no key of yours, and pays nothing from its own wallet.',
        'Do it in the web app, where the wallet is asked.',
      ],
    })
  }
}

/** A shared gateway, or one account of it, has all that it may hold. */
export class AccountLimitError extends BaseError<'account-limit'> {
  override readonly name = 'AccountLimitError'

  constructor({ what, max }: { what: 'accounts' | 'keys' | 'sessions'; max: number }) {
    super({
      code: 'account-limit',
      retry: what === 'accounts' ? 'later' : 'never',
      summary: 'This shared gateway takes no more.',
      details: [
        `At most ${max} ${what}${what === 'accounts' ? ' at once' : ' for one account'}.`,
        what === 'accounts' ? 'Try again later.' : `End ${what} that are not needed any more.`,
      ],
    })
  }
}

/** The chain of this gateway has no wallets in browsers that could be asked. */
export class HostedUnsupportedError extends BaseError<'hosted-unsupported'> {
  override readonly name = 'HostedUnsupportedError'

  constructor({ chain }: { chain: string }) {
    super({
      code: 'hosted-unsupported',
      retry: 'never',
      summary: 'A gateway of this chain cannot be shared yet.',
      details: [`Chain: ${chain}.`, 'Leave --hosted out, and gateway.hosted in the configuration.'],
    })
  }
}
