import { BaseError } from '@ostrom/protocol'

/** A page of another origin requested an endpoint that only the gateway's pages may use. */
export class CrossOriginRefusedError extends BaseError<'cross-origin-refused'> {
  override readonly name = 'CrossOriginRefusedError'

  constructor() {
    super({
      code: 'cross-origin-refused',
      retry: 'never',
      summary: 'The web app answers only its own pages.',
      details: [
        'The request came from a page of another origin.',
        'Programs use the API at /v1, with an API key.',
      ],
    })
  }
}

/** The browser is not signed in. */
export class SignInRequiredError extends BaseError<'sign-in-required'> {
  override readonly name = 'SignInRequiredError'

  constructor({ hosted = false }: { hosted?: boolean } = {}) {
    const howTo = hosted
      ? 'Connect your wallet, and sign the text that it shows.'
      : 'Run `ostrom web` on the machine of the gateway to get a one-time code.'
    super({
      code: 'sign-in-required',
      retry: 'never',
      summary: hosted ? 'Sign in first.' : 'This needs the gateway’s wallet: sign in first.',
      details: [howTo],
    })
  }
}

/** A one-time code is wrong, used, or too old. */
export class SignInCodeInvalidError extends BaseError<'sign-in-code-invalid'> {
  override readonly name = 'SignInCodeInvalidError'

  constructor({ triesLeft }: { triesLeft: number }) {
    super({
      code: 'sign-in-code-invalid',
      retry: 'never',
      summary: 'The code is wrong, used or expired.',
      details: [
        `Tries left: ${triesLeft}.`,
        'Run `ostrom web` on the machine of the gateway to get a new code.',
      ],
    })
  }
}

/** The resource that a page requests does not exist. */
export class ResourceUnknownError extends BaseError<'resource-unknown'> {
  override readonly name = 'ResourceUnknownError'

  constructor({ what, id }: { what: string; id: string }) {
    super({
      code: 'resource-unknown',
      retry: 'never',
      summary: 'This gateway knows no resource of this name or id.',
      details: [`Requested: ${what} ${id}.`, 'The next blocks of the chain may add it.'],
    })
  }
}

/** A browser reads its event stream too slowly. */
export class EventStreamOverflowError extends BaseError<'event-stream-overflow'> {
  override readonly name = 'EventStreamOverflowError'

  constructor({ listeners }: { listeners: number }) {
    super({
      code: 'event-stream-overflow',
      retry: 'later',
      summary: 'The page read its event stream too slowly.',
      details: [
        `Listening: ${listeners}.`,
        'The page reconnects by itself; it works without live events.',
      ],
    })
  }
}

/** A wallet's signature does not sign a browser in. */
export class SignInRefusedError extends BaseError<'sign-in-refused'> {
  override readonly name = 'SignInRefusedError'

  constructor({ reason }: { reason: string }) {
    super({
      code: 'sign-in-refused',
      retry: 'never',
      summary: 'The signature does not sign you in.',
      details: [`Reason: ${reason}.`, 'Start again, and sign the text with the account shown.'],
    })
  }
}

/** An account exceeds the rate limit of a shared gateway. */
export class AccountRateLimitedError extends BaseError<'account-rate-limited'> {
  override readonly name = 'AccountRateLimitedError'

  constructor() {
    super({
      code: 'account-rate-limited',
      retry: 'later',
      summary: 'The rate limit of this shared gateway is reached.',
      details: ['Try again in a minute.'],
    })
  }
}

/** The endpoint exists only in the other mode of the gateway. */
export class GatewayModeMismatchError extends BaseError<'gateway-mode-mismatch'> {
  override readonly name = 'GatewayModeMismatchError'

  constructor({ mode }: { mode: 'local' | 'hosted' }) {
    const here = { local: 'local (one owner)', hosted: 'hosted (shared)' }[mode]
    super({
      code: 'gateway-mode-mismatch',
      retry: 'never',
      summary: 'This gateway does not offer this in its mode.',
      details: [
        `Mode: ${here}.`,
        'The owner can start the gateway in the other mode; see the guides.',
      ],
    })
  }
}

/** No online provider offers a model for embeddings. */
export class SemanticSearchUnavailableError extends BaseError<'semantic-search-unavailable'> {
  override readonly name = 'SemanticSearchUnavailableError'

  constructor() {
    super({
      code: 'semantic-search-unavailable',
      retry: 'later',
      summary: 'Semantic search is not available now.',
      details: [
        'The selected provider is offline, or no longer offers a model for embeddings.',
        'Nothing was paid.',
        'Search by name, or retry the semantic search with another provider.',
      ],
    })
  }
}

/** A search would cost more than the price that the page showed. */
export class SemanticSearchPriceChangedError extends BaseError<'semantic-search-price-changed'> {
  override readonly name = 'SemanticSearchPriceChangedError'

  constructor() {
    super({
      code: 'semantic-search-price-changed',
      retry: 'never',
      summary: 'The search may cost more than the price shown.',
      details: ['Nothing was paid.', 'Check the new price, and search again if you accept it.'],
    })
  }
}

/** The payer has a semantic search running, or exceeds the rate limit. */
export class SemanticSearchBusyError extends BaseError<'semantic-search-busy'> {
  override readonly name = 'SemanticSearchBusyError'

  constructor() {
    super({
      code: 'semantic-search-busy',
      retry: 'later',
      summary: 'Too many semantic searches.',
      details: [
        'Only one search runs at a time, and the rate per minute is limited.',
        'Wait a moment, and search again.',
      ],
    })
  }
}

/** The embedding model returned no usable embeddings. */
export class SemanticSearchFailedError extends BaseError<'semantic-search-failed'> {
  override readonly name = 'SemanticSearchFailedError'

  constructor({ reason }: { reason: string }) {
    const isPoor = reason === 'insufficient-funds'
    super({
      code: 'semantic-search-failed',
      retry: 'later',
      summary: 'The semantic search failed.',
      details: [
        `Reason: ${reason}.`,
        isPoor ? 'Deposit under Wallet, and search again.' : 'Search again, or by name.',
        'Embeddings that were paid for are kept and not paid again.',
      ],
    })
  }
}
